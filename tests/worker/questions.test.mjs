// The published questions, asked of the API as anybody would ask them: `tests/questions`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { baseline } from "../questions/baseline.mjs";
import { facts } from "../questions/facts.mjs";
import { questions, score } from "../questions/scoring.mjs";
import { start } from "./local.mjs";

test("each published question is answered right in all, and days alone do not do", async () => {
  const all = await questions();
  const [answers, plain, documents] = [new Map(), new Map(), new Map()];
  const worker = await start();
  const json = async (path) => {
    const answer = await fetch(worker.address + path);
    const body = await answer.json();
    assert.equal(answer.status, 200, `${path}: ${body.detail}`);
    return body;
  };
  try {
    for (const { id, board, ask } of all) {
      const query = new URLSearchParams(ask);
      const path = `/v1/boards/${board}`;
      if (!documents.has(board)) documents.set(board, await json(path));
      answers.set(id, facts(await json(`${path}/guide?${query}`), await json(`${path}/timeline?${query}`)));
      plain.set(id, baseline(documents.get(board), ask, { weekdays: true }));
    }
  } finally {
    await worker.stop();
  }
  const ours = score(all, answers);
  const differ = ours.wrong.map(({ question, missing, answer }) => {
    const found = missing.map((check) => `${JSON.stringify(check)}, found ${JSON.stringify(answer[check.of])}`);
    return `${question.id} (${question.why}): ${found.join("; ")}`;
  });
  assert.deepEqual(differ, []);
  assert.equal(ours.all_right, 300);
  // Questions that a stage and a number of days answer would not be hard.
  assert.ok(score(all, plain).all_right < 60, `${score(all, plain).all_right} of 300 are right by days alone`);
});
