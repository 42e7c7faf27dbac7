// A client that is made from the API's description compiles without a cast, and asks the running worker.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { BOARDS, each, guide, json } from "./support.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const program = (name) => join(root, "node_modules/.bin", name);
const compiled = (project) => run(program("tsc"), ["--project", project, "--outDir", folder]).catch(({ stdout }) => assert.fail(stdout.slice(0, 3000)));
const DIVISIONS = ["england-and-wales", "scotland", "northern-ireland", "isle-of-man", "jersey", "guernsey"];
const MOMENT = "at=2026-11-20T16:30&now=2026-11-20T16:30";

let folder;

before(async () => {
  // Inside the project, so that the compiler finds the packages.
  folder = await mkdtemp(join(root, ".tools/client-"));
  await cp(new URL("client/", import.meta.url), folder, { recursive: true });
  await run(program("openapi-typescript"), [`${guide}/openapi.json`, "--output", join(folder, "api.d.ts")]);
});

after(() => rm(folder, { recursive: true }));

test("a generated client compiles strictly and asks for every operation", { timeout: 120_000 }, async () => {
  await compiled(folder);
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

test("every answer of every board is of its generated type", { timeout: 120_000 }, async () => {
  const { body: description } = await json("/openapi.json");
  // Descriptions and schemas are objects of any kind.
  const paths = Object.entries(description.paths).filter(([path, { get }]) => get.responses[200].content["application/json"] && !/^\/(openapi|schemas)/.test(path));
  const asked = (await Promise.all(paths.map(async ([path]) => (await addresses(path)).map((address) => [path, address])))).flat();
  for (const [path] of paths) assert.ok(asked.filter(([known]) => known === path).length >= (path.includes("{board}") ? BOARDS.length : 1), path);
  const lines = [
    'import type { paths } from "./api.js";',
    'type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { "application/json": infer A } } } } } ? A : never;',
  ];
  await each(asked, async ([path, address]) => {
    const { answer, body } = await json(address);
    assert.equal(answer.status, 200, address);
    if (path === "/v1/boards/{board}") only_writable(body);
    // As it came: a field or a word that the type does not know is as wrong as one that is missing.
    lines.push(`export const answer_${lines.length}: Answer<"${path}"> = ${JSON.stringify(body)}; // ${address}`);
  }, 4);
  await writeFile(join(folder, "answers.ts"), lines.join("\n"));
  await writeFile(join(folder, "answers.json"), JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { noEmit: true }, files: ["answers.ts"] }));
  await compiled(join(folder, "answers.json"));
});

/** What a path stands for: every board, every division, the guide of every stage. */
async function addresses(path) {
  if (path.includes("{division}")) return DIVISIONS.map((division) => path.replace("{division}", division));
  if (!path.includes("{board}")) return [path];
  const of_boards = BOARDS.map(async (board) => {
    const address = path.replace("{board}", board);
    if (path.includes("{service}")) {
      const { body: services } = await json(`/v1/boards/${board}/services`);
      return services.contents.slice(0, 3).map(({ id }) => address.replace("{service}", id));
    }
    if (!/\/(guide|timeline)$/.test(path)) return [address];
    const { body: policy } = await json(`/v1/boards/${board}/policy`);
    const stages = policy.pathways.flatMap(({ id, stages }) => stages.map((stage) => `${address}?pathway=${id}&stage=${stage.id}&${MOMENT}`));
    // A timeline has every stage of its pathway.
    return [address, ...(path.endsWith("guide") ? stages : stages.slice(0, 1))];
  });
  return (await Promise.all(of_boards)).flat();
}

/** Leaves out of a board's document what TypeScript can read and not write: a name among ids, which is of another type than they are. */
function only_writable({ contacts, posts = {} }) {
  delete contacts?.as_of;
  // A post with a short form is described without its fields.
  for (const [id, post] of Object.entries(posts)) if (typeof post !== "string") delete posts[id];
}
