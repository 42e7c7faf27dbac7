// How fast the worker is, beside a plain one that gives the same bytes from a constant, in the same process and run.
// Targets: 0.8 of its requests a second for a document, 0.5 for a guide; p99 within twice; many boards change little.
import { simulatedBoards, deployment } from "./boards.mjs";
import { programBytes, replyOf, start } from "./workerd.mjs";
import { load } from "./wrk.mjs";
import { readFile } from "node:fs/promises";

const GUIDE = "/v1/boards/redbridge/guide?stage=stage-3&agency=police&at=2026-11-24T16:30";
const NAMED = `${GUIDE}&now=2026-11-25T10:00`;
const PATHS = { document: "/v1/boards/redbridge", guide: NAMED };
const ROUNDS = 5;
const BOARDS = 150;

await besidePlain();
await withManyBoards();

async function besidePlain() {
  const first = await start();
  const plain = {};
  for (const [name, path] of Object.entries(PATHS)) plain[`plain_${name}`] = await replyOf(first.addresses.guide + path);
  await first.stop();
  const runtime = await start({ plain });
  console.log("Requests a second and milliseconds; medians of rounds that take turns.\n");
  console.log(`${"".padEnd(12)}${["bytes", "worker/s", "plain/s", "ratio", "p99", "plain p99", "ratio"].map((word) => word.padStart(11)).join("")}`);
  for (const [name, path] of Object.entries(PATHS)) {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await load(runtime.addresses.guide + path);
      const theirs = await load(runtime.addresses[`plain_${name}`] + path);
      for (const { errors } of [ours, theirs]) if (errors) throw new Error(`${errors} of the answers are none`);
      // The first round warms both up.
      if (round > 0) rounds.push({ ours, theirs });
    }
    const median = (of) => middle(rounds.map(of));
    const cells = [
      plain[`plain_${name}`].body.length,
      median(({ ours }) => ours.per_second).toFixed(0),
      median(({ theirs }) => theirs.per_second).toFixed(0),
      median(({ ours, theirs }) => ours.per_second / theirs.per_second).toFixed(2),
      median(({ ours }) => ours.p99).toFixed(1),
      median(({ theirs }) => theirs.p99).toFixed(1),
      median(({ ours, theirs }) => ours.p99 / theirs.p99).toFixed(2),
    ];
    console.log(name.padEnd(12) + cells.map((cell) => String(cell).padStart(11)).join(""));
  }
  await runtime.stop();
}

/** The same question, asked of a worker with few boards and of one with many, all of which were asked before. */
async function withManyBoards() {
  const site = new URL("../../dist/site", import.meta.url).pathname;
  const index = JSON.parse(await readFile(`${site}/data/index.json`, "utf8"));
  const { calendar } = JSON.parse(await readFile(site + index.boards.redbridge.document.path, "utf8"));
  const boards = simulatedBoards(BOARDS, calendar);
  const few = await start();
  const many = await start({ files: deployment(index, boards) });
  for (const { id } of boards) {
    const answer = await fetch(`${many.addresses.guide}/v1/boards/${id}/guide?agency=police&at=2026-11-24`);
    if (!answer.ok) throw new Error(`${id}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [with_few, with_many] = [await load(few.addresses.guide + NAMED), await load(many.addresses.guide + NAMED)];
    if (round > 0) rounds.push(with_many.p50 / with_few.p50);
  }
  const now = Object.keys(index.boards).length;
  console.log(`\nA guide's p50 with ${BOARDS} boards more than the ${now}: ${middle(rounds).toFixed(2)} of what it is without`);
  console.log(`Memory: ${few.megabytes().toFixed(0)} MB, and ${many.megabytes().toFixed(0)} MB with all of them read`);
  console.log(`The program: ${await programBytes()} bytes of WASM, whatever the boards`);
  await few.stop();
  await many.stop();
}

function middle(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
