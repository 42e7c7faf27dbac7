// Scores a program on the questions: `node tests/questions/score.mjs WHAT`, where WHAT is the address of a running API of
// this project's form, or a file of answers as README.md describes them. Ends with 1 if a question is not right in all.
import { readFile } from "node:fs/promises";
import { baseline } from "./baseline.mjs";
import { facts } from "./facts.mjs";
import { questions, score } from "./scoring.mjs";

const [what, ...more] = process.argv.slice(2);
if (!what || more.length) {
  console.error("write: node tests/questions/score.mjs ADDRESS, or a file of answers");
  process.exit(2);
}

const all = await questions();
const is_address = /^https?:/.test(what);
const result = score(all, is_address ? await asked(all, what) : await read(what));
if (is_address) {
  const documents = new Map();
  for (const { board } of all) if (!documents.has(board)) documents.set(board, await json(`${what}/v1/boards/${board}`));
  for (const [name, weekdays] of [["days as they come", false], ["Monday to Friday", true]]) {
    const plain = new Map(all.map(({ id, board, ask }) => [id, baseline(documents.get(board), ask, { weekdays })]));
    print(`stage and days, ${name}`, score(all, plain));
  }
}
for (const { question, missing, answer } of result.wrong.slice(0, 20)) {
  console.log(`\n${question.id}: ${question.why}\n  asked ${JSON.stringify(question.ask)}`);
  for (const check of missing) console.log(`  ${JSON.stringify(check)}, found ${JSON.stringify(answer?.[check.of])}`);
}
if (result.wrong.length > 20) console.log(`\nand ${result.wrong.length - 20} more`);
print(what, result);
process.exitCode = result.wrong.length ? 1 : 0;

function print(name, { questions: number, all_right, checks, right }) {
  console.log(`${name}: ${all_right} of ${number} questions right in all, ${right} of ${checks} checks`);
}

/** What an API answers. */
async function asked(all, address) {
  const answers = new Map();
  for (const { id, board, ask } of all) {
    const query = new URLSearchParams(ask);
    const [guide, timeline] = await Promise.all(["guide", "timeline"].map((kind) => json(`${address}/v1/boards/${board}/${kind}?${query}`)));
    answers.set(id, guide && timeline ? facts(guide, timeline) : {});
  }
  return answers;
}

async function json(address) {
  const answer = await fetch(address);
  const body = await answer.json();
  return answer.ok ? body : null;
}

/** A file with an answer on each line: `{"id": …, "answer": {…}}`. */
async function read(path) {
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n").map((line) => JSON.parse(line));
  return new Map(lines.map(({ id, answer }) => [id, answer]));
}
