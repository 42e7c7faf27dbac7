// Answers that need no more than the stage and a number of days: what a table on paper or a spreadsheet gives.
//
// It reads the board's document, takes the stage that was asked for (else the first), and adds each action's days to the
// day it was told. It knows no bank holiday, no hours, no agency, no clock that another action starts. `weekdays` counts
// Monday to Friday only; else every day counts.

const DAY = 86_400_000;

/** The facts of such an answer. */
export function baseline(document, ask, { weekdays }) {
  const pathways = Object.entries(document.pathways);
  const [, pathway] = pathways.find(([id, { stages }]) => (ask.pathway ? id === ask.pathway : !ask.stage || stages.includes(ask.stage))) ?? pathways[0];
  const stage = pathway.stages.includes(ask.stage) ? ask.stage : pathway.stages[0];
  const actions = Object.entries(pathway[stage] ?? {}).filter(([, value]) => value && typeof value === "object" && (value.to || value.who || value.limit));
  const answer = {
    warnings: [], needs: [], conflicts: [], notify: [], notify_once_resolved: [], leads_to: [], other_ways: [], rows: [], overdue: [],
    way: "none", running: {}, who: [], "first.available": "any", "first.state": "post_only", "first.phones": [], "first.emails": [], "cap.bites": false,
    next: pathway.stages[pathway.stages.indexOf(stage) + 1] ?? "none",
  };
  for (const [id, action] of actions) {
    const due = added(ask.at, action.limit, weekdays);
    answer[`due.${id}`] = due;
    answer[`duty.${id}`] = action.duty ?? "not said";
    if (/^\d/.test(due) && due < (ask.now ?? ask.at)) answer.overdue.push(id);
    if (action.to) answer.who.push(post(document, action.to));
  }
  answer.who.forEach((one, place) => (answer[`who.${place + 1}`] = one));
  const dates = actions.map(([id]) => answer[`due.${id}`]).filter((due) => /^\d/.test(due)).sort();
  answer.stage_ends = dates.at(-1)?.slice(0, 10) ?? "no date";
  answer[`latest.${stage}`] = answer.stage_ends;
  answer["next.begins"] = answer.stage_ends;
  answer["next.due"] = answer.stage_ends;
  const main = actions.find(([, action]) => action.to);
  answer.by_when = main ? answer[`due.${main[0]}`] : "nothing";
  answer.caps = [];
  for (const [id, cap] of Object.entries(pathway).filter(([id, value]) => /^cap/.test(id) && value.limit)) {
    answer.caps.push(id);
    answer[id === "cap" ? "cap" : `cap.${id}`] = added(ask.began ?? ask.at, cap.limit, weekdays);
  }
  answer.cap ??= "no date";
  return answer;
}

/** A post as the document calls it, without the side that it stands on. */
function post(document, to) {
  const id = String(to).split(" or ")[0].replace(/^(own|other|each|board) /, "");
  const known = document.posts?.[id];
  return `${id} ${typeof known === "string" ? known : (known?.name ?? "")}`;
}

/** A moment and a limit: "2 working days", "48 hours", "immediately", nothing. */
function added(at, limit, weekdays) {
  if (!limit) return "none";
  if (/immediately|without delay|urgently|as soon as possible/.test(limit)) return "now";
  const found = /(\d+) (?:working )?(day|week|hour)/.exec(limit);
  const number = /same working day/.test(limit) ? 0 : found ? Number(found[1]) * (found[2] === "week" ? (weekdays ? 5 : 7) : 1) : undefined;
  if (number === undefined || !at) return "no date";
  if (found?.[2] === "hour") return at.includes("T") ? new Date(Date.parse(`${at.slice(0, 16)}Z`) + number * 3_600_000).toISOString().slice(0, 16) : "no date";
  let day = Date.parse(`${at.slice(0, 10)}Z`);
  const counts = () => !weekdays || ![0, 6].includes(new Date(day).getUTCDay());
  for (let left = number; left > 0; left -= counts() ? 1 : 0) day += DAY;
  return new Date(day).toISOString().slice(0, 10);
}
