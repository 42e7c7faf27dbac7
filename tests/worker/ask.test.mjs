// `cargo xtask ask` prints the API's JSON, for every board and both answers.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { BOARDS, json } from "./support.mjs";

const run = promisify(execFile);
const xtask = process.env.ESCALATION_XTASK;
assert.ok(xtask, "ESCALATION_XTASK is not set: run these tests with `cargo xtask test worker`");

const MOMENT = { at: "2026-11-20T16:30", now: "2026-11-23T09:00" };
const QUESTIONS = [{ agency: "police" }, { agency: "social-care", own_agency: "school", perspective: "responding" }, {}];

for (const board of BOARDS) {
  test(`${board}: the same answers on the command line as over HTTP`, async () => {
    for (const question of QUESTIONS) {
      const params = Object.entries({ ...question, ...MOMENT });
      const options = params.flatMap(([name, value]) => [`--${name.replaceAll("_", "-")}`, value]);
      for (const [kind, more] of [["guide", []], ["timeline", ["--timeline"]]]) {
        const { body, answer } = await json(`/v1/boards/${board}/${kind}?${new URLSearchParams(params)}`);
        const asked = await run(xtask, ["ask", board, ...options, ...more]).catch((error) => error);
        if (answer.status === 200) {
          assert.deepEqual(JSON.parse(asked.stdout), body, `${kind}: ${options.join(" ")}`);
        } else {
          // What is refused is refused with the same words.
          assert.equal(answer.status, 400);
          assert.equal(asked.code, 1);
          assert.ok(asked.stderr.includes(body.detail), `${asked.stderr} is not ${body.detail}`);
        }
      }
    }
  });
}

test("a question that the policy asks itself is an option of its own name", async () => {
  const { body } = await json(`/v1/boards/barnet/guide?${new URLSearchParams({ agency: "social-care", case: "open", ...MOMENT })}`);
  const { stdout } = await run(xtask, ["ask", "barnet", "--agency", "social-care", "--case", "open", "--at", MOMENT.at, "--now", MOMENT.now]);
  assert.deepEqual(JSON.parse(stdout), body);
  assert.equal(body.situation.answers.case, "open");
});
