// Simulated boards for measuring: each with its own agencies, posts, stages, limits and contacts. None is anybody's.
import { createHash } from "node:crypto";

const KINDS = ["social-care", "police", "health", "school", "probation", "housing", "early-years", "voluntary", "fire"];
const POSTS = ["worker", "manager", "lead", "senior", "director", "chair"];
const LIMITS = ["immediately", "same working day", "2 working days", "3 working days or sooner", "48 hours", "1 working week", "as a guide 5 working days"];

/** This many boards, as documents; the same in every run. `calendar` is that of a real board. */
export function simulatedBoards(number, calendar) {
  return Array.from({ length: number }, (_, place) => board(place + 1, calendar));
}

/** The files of a deployment with these boards added to those that it has: paths and texts. */
export function deployment(index, documents) {
  const boards = { ...index.boards };
  const files = {};
  for (const document of documents) {
    const text = JSON.stringify(document);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
    const path = `/data/${document.id}.${hash}.json`;
    files[path] = text;
    boards[document.id] = { edition: document.policy.edition, document: { path, hash }, health: null };
  }
  files["/data/index.json"] = JSON.stringify({ ...index, boards });
  return files;
}

function board(place, calendar) {
  const random = numbers(place);
  const pick = (list) => list[random(list.length)];
  const some = (list, least) => list.slice(0, least + random(list.length - least + 1));
  const kinds = some(KINDS, 2);
  const posts = some(POSTS, 3);
  const ladder = Array.from({ length: 2 + random(6) }, (_, rung) => `stage-${rung + 1}`);
  const pathway = { title: `Disagreement ${place}`, stages: ladder, cap: { limit: `${20 + random(20)} working days`, cite: "1" } };
  ladder.forEach((id, rung) => {
    const post = posts[Math.min(rung, posts.length - 1)];
    pathway[id] = {
      label: `Stage ${rung + 1}`,
      ...(rung === 0 && { after: "decision" }),
      cite: `4.${rung + 1}`,
      [rung === 0 ? "raise" : "escalate"]: { who: `own ${posts[0]}`, to: `other ${post}`, does: `Take it to the ${post}, step ${rung + 1} of ${place}.`, limit: pick(LIMITS) },
      respond: { who: `other ${post}`, to: `own ${posts[0]}`, limit: pick(LIMITS), after: rung === 0 ? "raise" : "escalate" },
      record: { who: "each worker", does: `Write down what was said at step ${rung + 1}.` },
      principle: `Keep the child in mind at step ${rung + 1} of board ${place}.`,
    };
  });
  const contacts = { as_of: `20${20 + random(6)}-0${1 + random(9)}` };
  for (let row = 0; row < 15 + random(60); row += 1) {
    const number = String(random(1000)).padStart(3, "0");
    contacts[`row-${row}`] = {
      post: pick(posts),
      agency: pick(kinds),
      title: `Post ${row} of board ${place}`,
      phones: [`020 7946 0${number}`],
      dial: [`+442079460${number}`],
      emails: [`row-${row}@board-${place}.example`],
      cite: `page ${1 + random(20)}`,
    };
  }
  return {
    id: `simulated-${place}`,
    policy: { board: `Simulated Board ${place}`, title: `Policy ${place}`, edition: `edition ${1 + random(9)}`, review_due: `20${24 + random(6)}-03`, division: "england-and-wales", "scope-all": { says: `For all who work with children in area ${place}.`, cite: "1" } },
    agencies: Object.fromEntries(kinds.map((kind) => [kind, `Agency ${kind} of ${place}`])),
    posts: Object.fromEntries(POSTS.map((post) => [post, `${post} of ${place}`])),
    events: { decision: "getting the decision" },
    pathways: { resolution: pathway },
    contacts,
    calendar,
  };
}

/** Numbers below a limit, the same in every run (a linear congruential generator). */
function numbers(seed) {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
