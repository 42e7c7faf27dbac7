// How fast the worker is, beside a plain one that gives the same bytes from a constant, in the same process and run.
// Targets: 0.8 of its requests a second for a document, 0.5 for a guide; p99 within twice; many boards change little.
import { simulatedBoards, deployment } from "./boards.mjs";
import { programBytes, replyOf, start } from "./workerd.mjs";
import { load } from "./wrk.mjs";
import { readFile } from "node:fs/promises";

const QUESTION = "stage=stage-3&agency=police&at=2026-11-24T16:30";
const NAMED = `/v1/boards/redbridge/guide?${QUESTION}&now=2026-11-25T10:00`;
const PATHS = {
  document: "/v1/boards/redbridge",
  guide: NAMED,
  timeline: NAMED.replace("guide", "timeline"),
  page: `/boards/redbridge?${QUESTION}&now=2026-11-25T10:00`,
};
const ROUNDS = 5;
const BOARDS = [150, 1_000];

const replies = await besidePlain();
await fromCold(replies);
await withManyBoards();

async function besidePlain() {
  const first = await start();
  const plain = {};
  for (const [name, path] of Object.entries(PATHS)) plain[`plain_${name}`] = await replyOf(first.addresses.guide + path);
  await first.stop();
  const runtime = await start({ plain });
  console.log("Requests a second, milliseconds, and the processor's microseconds a request; medians of rounds that take turns.\n");
  const heads = ["bytes", "worker/s", "plain/s", "ratio", "p50", "p99", "plain p99", "ratio", "CPU µs", "plain µs"];
  console.log("".padEnd(10) + heads.map((word) => word.padStart(10)).join(""));
  for (const [name, path] of Object.entries(PATHS)) {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await loaded(runtime, runtime.addresses.guide + path);
      const theirs = await loaded(runtime, runtime.addresses[`plain_${name}`] + path);
      for (const { errors } of [ours, theirs]) if (errors) throw new Error(`${errors} of the answers are none`);
      // The first round warms both up.
      if (round > 0) rounds.push({ ours, theirs });
    }
    const median = (of) => middle(rounds.map(of));
    const cells = [
      Buffer.byteLength(plain[`plain_${name}`].body),
      median(({ ours }) => ours.per_second).toFixed(0),
      median(({ theirs }) => theirs.per_second).toFixed(0),
      median(({ ours, theirs }) => ours.per_second / theirs.per_second).toFixed(2),
      median(({ ours }) => ours.p50).toFixed(1),
      median(({ ours }) => ours.p99).toFixed(1),
      median(({ theirs }) => theirs.p99).toFixed(1),
      median(({ ours, theirs }) => ours.p99 / theirs.p99).toFixed(2),
      median(({ ours }) => ours.processor).toFixed(0),
      median(({ theirs }) => theirs.processor).toFixed(0),
    ];
    console.log(name.padEnd(10) + cells.map((cell) => String(cell).padStart(10)).join(""));
  }
  await runtime.stop();
  return plain;
}

/** A load, with the processor's time for each request in microseconds. */
async function loaded(runtime, address) {
  const before = runtime.processor();
  const told = await load(address);
  return { ...told, processor: ((runtime.processor() - before) * 1_000) / told.requests };
}

/** From the start of the runtime to the first answer: the worker's, and a plain one's. */
async function fromCold(replies) {
  const took = { guide: [], plain_guide: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const worker of Object.keys(took)) {
      const runtime = await start({ plain: { plain_guide: replies.plain_guide }, first: { worker, path: NAMED } });
      took[worker].push(runtime.cold);
      await runtime.stop();
    }
  }
  const [ours, theirs] = Object.values(took).map(middle);
  console.log(`\nFrom the start of the runtime to a first guide: ${ours.toFixed(0)} ms, to a plain worker's: ${theirs.toFixed(0)} ms`);
}

/** The same question, asked of a worker with few boards and of ones with many, all of which were asked before. */
async function withManyBoards() {
  const site = new URL("../../dist/site", import.meta.url).pathname;
  const index = JSON.parse(await readFile(`${site}/data/index.json`, "utf8"));
  const { calendar } = JSON.parse(await readFile(site + index.boards.redbridge.document.path, "utf8"));
  const now = Object.keys(index.boards).length;
  const few = await start();
  await load(few.addresses.guide + NAMED);
  console.log(`\nWith ${now} boards: ${few.megabytes().toFixed(0)} MB`);
  for (const number of BOARDS) {
    const boards = simulatedBoards(number, calendar);
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
    const memory = many.megabytes().toFixed(0);
    console.log(`With ${number} boards more, each of them read: a guide's p50 is ${middle(rounds).toFixed(2)} of what it is without; ${memory} MB`);
    await many.stop();
  }
  await few.stop();
  console.log(`The program: ${await programBytes()} bytes of WASM, whatever the boards`);
}

function middle(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
