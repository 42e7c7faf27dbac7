// A client that is made from the API's description compiles without a cast, and asks the running worker.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { BOARDS, guide } from "./support.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const program = (name) => join(root, "node_modules/.bin", name);

let folder;

before(async () => {
  // Inside the project, so that the compiler finds the packages.
  folder = await mkdtemp(join(root, ".tools/client-"));
  await cp(new URL("client/", import.meta.url), folder, { recursive: true });
});

after(() => rm(folder, { recursive: true }));

test("a generated client compiles strictly and reads every answer", { timeout: 120_000 }, async () => {
  await run(program("openapi-typescript"), [`${guide}/openapi.json`, "--output", join(folder, "api.d.ts")]);
  await run(program("tsc"), ["--project", folder, "--outDir", folder]).catch(({ stdout }) => assert.fail(stdout));
  const { journey } = await import(pathToFileURL(join(folder, "journey.js")).href);
  const found = await journey(guide);
  assert.deepEqual(found.ids, BOARDS);
  const { document } = found;
  assert.equal(document.title, "Resolution and Escalation Policy");
  assert.equal(document.due, "2019-05");
  assert.ok(document.procedure && document.ladder.includes("stage-2") && document.agencies > 3);
  assert.equal(document.listed, "2017-05");
  assert.ok(document.printed.every((email) => email.includes("@")) && document.printed.length > 3);
  assert.match(found.page, /tel:999/);
  assert.equal(found.schema, "object");
  assert.match(found.tag, /^"[0-9a-f]{16}"$/);
  assert.equal(found.from, "deployed");
  assert.match(found.lastHoliday, /^20\d\d-\d\d-\d\d$/);
  assert.ok(found.emails.length > 0);
  assert.match(found.cards, /^BEGIN:VCARD/);
  assert.ok(found.services > 2);
  assert.ok(found.sameService && found.service);
  // Five working days (4.5) after Wednesday 23 December 2026: 24, 29, 30, 31 December and 4 January.
  assert.equal(found.stage_ends, "2027-01-04");
  assert.ok(found.title);
  assert.deepEqual(found.stages.slice(0, 2), ["stage-1", "stage-2"]);
  assert.match(found.calendar, /^BEGIN:VCALENDAR/);
  assert.ok(found.score >= 0 && found.holidays > 0);
  assert.equal(found.status, "ok");
  assert.equal(found.answered, 200);
  assert.deepEqual(found.choices.slice(0, 2), ["stage-1", "stage-2"]);
  assert.equal(found.emergency, "999");
});
