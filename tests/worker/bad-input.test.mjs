// Questions that cannot be answered, on the real runtime: a problem that helps, and the next request is served.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";
import { BOARDS, ask, each, isProblem } from "./support.mjs";

test("a problem names the values that exist, the board and its policy", async () => {
  const answer = await ask("/v1/boards/redbridge/guide?stage=stage-9");
  const problem = await isProblem(answer, 400);
  assert.deepEqual(problem.choices.slice(0, 2), ["stage-1", "stage-2"]);
  assert.equal(problem.board.name, "Redbridge Local Safeguarding Children Board");
  assert.equal(problem.board.policy.title, "Resolution and Escalation Policy");
});

test("each kind of problem has its status", async () => {
  const cases = [
    ["/v1/boards/redbridge/guide?agency=nobody", 400],
    ["/v1/boards/redbridge/guide?colour=red", 400],
    ["/v1/boards/redbridge/guide?at=2027-03-28T01:30", 400],
    ["/v1/boards/redbridge/timeline.ics?at=never", 400],
    ["/v1/boards/redbridge/contacts?agency=nobody", 400],
    ["/v1/boards/nowhere", 404],
    ["/v1/boards/nowhere/guide", 404],
    ["/v1/boards/", 404],
    ["/v1/boards/redbridge/", 404],
    ["/v1/boards/redbridge/nothing", 404],
    ["/v1/boards/%2e%2e/guide", 404],
    ["/v1/boards/redbridge%2fguide", 404],
    ["/v1/calendars/wales", 404],
    ["/v2/boards", 404],
    ["/schemas/nothing.json", 404],
    [`/v1/boards/redbridge/guide?agency=${"x".repeat(5000)}`, 414],
  ];
  for (const [path, status] of cases) await isProblem(await ask(path), status, path.slice(0, 80));
  const headers = { "if-none-match": '"x",'.repeat(3000) };
  await isProblem(await ask("/v1/boards", { headers }), 431, "a long header");
});

test("a huge question is refused as a long one is", async () => {
  for (const length of [5_000, 20_000, 60_000]) {
    await isProblem(await ask(`/v1/boards/redbridge/guide?agency=${"x".repeat(length)}`), 414, `${length} letters`);
    await isProblem(await ask(`/v1/boards/${"x".repeat(length)}`), 414, `${length} letters`);
  }
  assert.equal((await ask("/healthz")).status, 200);
});

// Asked of the runtime itself: what `wrangler dev` puts before it answers ten times slower.
test("ten thousand different bad questions are told so, and the next is served", { timeout: 300_000 }, async () => {
  const random = numbers(2026);
  const questions = Array.from({ length: 10_000 }, () => badQuestion(random));
  assert.ok(new Set(questions).size > 9_900, "they differ");
  const worker = await start();
  try {
    await each(questions, async (question) => {
      const problem = await isProblem(await fetch(worker.address + question), 400, question);
      assert.equal(problem.type, "/problems#bad-value", question);
      assert.ok(problem.board?.policy?.title, question);
    });
    const answer = await fetch(`${worker.address}/v1/boards/redbridge/guide`);
    assert.equal(answer.status, 200);
    await answer.arrayBuffer();
  } finally {
    await worker.stop();
  }
});

const NAMES = ["agency", "own_agency", "stage", "pathway", "perspective", "from", "at", "began", "now", "case", "x", "%00", "é"];
const KINDS = ["guide", "timeline", "timeline.ics", "contacts", "contacts.vcf"];
const LETTERS = ["a", "Z", "0", "-", ".", "%", "%00", "%ff", "%f0%9f%92%a9", "+", "&", "=", "&&", "'", '"', "<", "é", "%2f", "2026-11-20", "T24:00", "stage-1"];

/** A question that has no answer: its value is of no board, of no calendar, or its parameter does not exist. */
function badQuestion(random) {
  const pick = (list) => list[random(list.length)];
  const noise = Array.from({ length: 1 + random(12) }, () => pick(LETTERS)).join("");
  return `/v1/boards/${pick(BOARDS)}/${pick(KINDS)}?${pick(NAMES)}=no${random(1e9)}${noise}`;
}

/** Numbers below a limit, the same in every run (a linear congruential generator). */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
