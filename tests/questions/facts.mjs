// What an answer of our API says, as the plain facts that the questions ask for: README.md lists them.

/** The facts of a guide and a timeline, both as `GET /v1/boards/{board}/guide` and `/timeline` give them. */
export function facts(guide, timeline) {
  const route = guide.emergency.policy_route?.steps ?? [];
  const actions = [...guide.actions, ...guide.notify, ...guide.record, ...guide.concurrent, ...route];
  const [first] = guide.escalate_to;
  const [cap] = guide.caps;
  const answer = {
    who: guide.escalate_to.map(name),
    rows: [...guide.escalate_to, ...guide.also_listed].map(whole),
    "first.available": first?.available ?? "nobody",
    "first.until": minute(first?.until),
    "first.from": minute(first?.from),
    "first.state": first?.contact.state ?? "nobody",
    "first.phones": first?.contact.phones ?? [],
    "first.emails": first?.contact.emails ?? [],
    by_when: guide.by_when ? due(guide.by_when.deadline) : "nothing",
    stage_ends: date(guide.stage_ends?.due),
    next: guide.next?.stage ?? "none",
    "next.begins": date(guide.next?.begins),
    "next.due": date(guide.next?.due),
    cap: date(cap?.due),
    "cap.bites": cap?.bites ?? false,
    caps: guide.caps.map((one) => one.id),
    overdue: actions.filter((action) => action.deadline.overdue).map((action) => action.id),
    conflicts: [...actions.filter((action) => action.conflicts.length).map((action) => action.id), ...(guide.conflicts.length ? ["stage"] : [])],
    notify: guide.notify.map((action) => action.id),
    notify_once_resolved: guide.notify.filter((action) => action.when === "on_resolution").map((action) => action.id),
    warnings: guide.warnings.map((warning) => warning.code),
    needs: guide.needs.map((need) => need.param),
    leads_to: guide.elsewhere.map((other) => other.then),
    way: guide.other_ways.find((way) => way.chosen)?.id ?? "none",
    other_ways: guide.other_ways.map((way) => way.id),
    running: Object.fromEntries(guide.running.map(({ stage, action }) => [`${stage.id}.${action.id}`, due(action.deadline)])),
    timeline: Object.fromEntries(timeline.stages.flatMap((stage) =>
      stage.actions.filter((action) => action.deadline.due).map((action) => [`${stage.id}.${action.id}`, due(action.deadline)]))),
  };
  guide.escalate_to.forEach((entry, place) => (answer[`who.${place + 1}`] = name(entry)));
  for (const one of guide.caps) answer[`cap.${one.id}`] = date(one.due);
  for (const stage of timeline.stages) {
    answer[`latest.${stage.id}`] = date(stage.latest);
    answer[`position.${stage.id}`] = stage.position;
  }
  // The first of a name counts: later lists only add to what stands in the earlier ones.
  for (const action of actions.toReversed()) {
    answer[`due.${action.id}`] = due(action.deadline);
    answer[`longest.${action.id}`] = date(action.deadline.longest);
    answer[`duty.${action.id}`] = action.optional ? "may" : (action.duty ?? "not said");
    answer[`options.${action.id}`] = action.options.map((option) => option.then ?? "nowhere");
  }
  return answer;
}

const name = ({ post, contact }) => `${post} ${contact.name ?? ""}`;

function whole(entry) {
  const { name: person, phones, emails, via, state, notes } = entry.contact;
  return [entry.post, person, state, via, ...phones, ...emails, ...notes].filter(Boolean).join(" ");
}

function due({ kind, due: moment }) {
  return kind === "date" || kind === "datetime" ? date(moment) : kind;
}

const date = (moment) => (moment ? minute(moment) : "no date");

/** A time without its offset and seconds, as London's clocks show it; a day as it is. */
const minute = (moment) => moment?.slice(0, 16) ?? "no date";
