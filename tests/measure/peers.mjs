// Working days in Node: our core in WebAssembly, date-fns and plain JavaScript; nanoseconds each, as JSON.
//
// date-fns is the library of dates that most programs have, and it is kept up; it knows no bank holidays, so that its answer is a
// different one and its work less. `cargo xtask bench` names the folder of the core and the document in the environment.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addBusinessDays } from "date-fns";

const { MEASURED, DOCUMENT } = process.env;
const QUESTION = "stage=stage-3&agency=police&at=2026-11-24T16:30";
const ROUNDS = 7;
const SIZES = [1, 5, 20, 60, 250];

const bound = await import(pathToFileURL(join(MEASURED, "escalation_measured.js")));
await bound.default({ module_or_path: await readFile(join(MEASURED, "escalation_measured_bg.wasm")) });
const document = await readFile(DOCUMENT, "utf8");
const core = bound.Core.read(document, QUESTION);
const packed = core.packed();
const off = new Set(JSON.parse(document).calendar.holidays.map((holiday) => holiday.date));
const days = Array.from({ length: 365 }, (_, at) => new Date(2026, 0, 1 + at));

const sized = (work) => Object.fromEntries(SIZES.map((size) => [size, work(size)]));
console.log(JSON.stringify({
  node: process.version,
  deadline: sized((size) => each(200_000, (times) => core.deadlines(times, size))),
  explained: sized((size) => each(20_000, (times) => core.explained(times, size))),
  guide: each(500, (times) => core.guides(times)),
  timeline: each(500, (times) => core.timelines(times)),
  whole: each(300, (times) => core.wholes(times)),
  written: each(300, (times) => core.written(times)),
  read: each(50, (times) => bound.documents(times, document)),
  unpack: each(300, (times) => bound.unpacked(times, packed)),
  date_fns: sized((size) => each(20_000, (times) => over_days(times, (day) => addBusinessDays(day, size)))),
  plain: sized((size) => each(20_000, (times) => over_days(times, (day) => plain(day, size)))),
}));

/** So many working days after a day, counted as most programs do it. */
function plain(event, working_days) {
  const day = new Date(event);
  for (let left = working_days; left > 0; ) {
    day.setDate(day.getDate() + 1);
    const weekday = day.getDay();
    const name = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
    if (weekday !== 0 && weekday !== 6 && !off.has(name)) left -= 1;
  }
  return day;
}

function over_days(times, deadline) {
  let sum = 0;
  for (let at = 0; at < times; at += 1) sum += Number(deadline(days[at % 365]));
  return sum;
}

/** Nanoseconds for one, in the best of some rounds. */
function each(times, work) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.hrtime.bigint();
    if (!work(times)) throw new Error("it did nothing");
    rounds.push(Number(process.hrtime.bigint() - began) / times);
  }
  return Math.min(...rounds);
}
