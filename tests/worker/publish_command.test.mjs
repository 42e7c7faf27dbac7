// `cargo xtask contacts publish`: what it stores is what the worker uses, and what is wrong is never stored.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { start } from "./local.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const xtask = process.env.ESCALATION_XTASK;
assert.ok(xtask, "ESCALATION_XTASK is not set: run these tests with `cargo xtask test worker`");
const GUIDE = "/v1/boards/redbridge/guide?stage=stage-2&agency=police&now=2026-11-20";

let state;

before(async () => {
  state = await mkdtemp(join(tmpdir(), "escalation-guide-"));
});

after(() => rm(state, { recursive: true }));

test("a published list is used in every answer, and said to be", { timeout: 120_000 }, async () => {
  const { stdout } = await run(xtask, ["contacts", "publish", "redbridge", "--local", "--state", state]);
  assert.match(stdout, /Publish the contacts of redbridge as of 2017-05/);
  const worker = await start({ store: state });
  try {
    const guide = await (await worker.ask(GUIDE)).json();
    // 31 May 2017 to 20 November 2026.
    assert.deepEqual(guide.contact_list, { from: "published", as_of: "2017-05", age_days: 3460 });
    const other = await (await worker.ask("/v1/boards/suffolk/guide")).json();
    assert.equal(other.contact_list.from, "deployed");
  } finally {
    await worker.stop();
  }
});

test("a list without a date, and one of no board, are refused", { timeout: 120_000 }, async () => {
  // The page of Barnet's board has no date, and a list without one could not be told from an older one.
  const refused = [
    ["barnet", 'policies/barnet/contacts.toml: no row has a date; write as_of = "2026-11" in those that were checked'],
    ["nowhere", 'There is no board "nowhere"; write one of barnet, oxfordshire, redbridge, suffolk, windsor-and-maidenhead'],
  ];
  for (const [board, why] of refused) {
    const failed = await run(xtask, ["contacts", "publish", board, "--local", "--state", state]).catch((error) => error);
    assert.equal(failed.code, 1, board);
    assert.ok(failed.stderr.includes(why), failed.stderr);
  }
  await onlyRedbridgeIsStored();
});

test("what `check` would refuse is refused, and not stored", { timeout: 120_000 }, async () => {
  const contacts = "policies/suffolk/contacts.toml";
  const before = await readFile(join(root, contacts), "utf8");
  const cases = [
    ["contacts.toml", `${before}\n[somebody]\ncolour = "red"\n`, /suffolk\/contacts\.toml.*colour/],
    ["contacts.toml", `${before}\n[somebody\n`, /suffolk\/contacts\.toml/],
    ["contacts.toml", before.replace(/^as_of = .*$/m, 'as_of = "2099-01"'), /as_of is 2099-01, and today is \d{4}-\d\d-\d\d; write when it was checked/],
    // The newest edition is in order: what is wrong with another file of the board stops a build as well.
    ["policy.2001.toml", "x = 1\n", /policy\.2001\.toml/],
    ["contacts.toml.txt", "", /contacts\.toml\.txt.*is no file of a board/],
  ];
  for (const [name, text, why] of cases) {
    const policies = await mkdtemp(join(tmpdir(), "escalation-policies-"));
    try {
      await cp(join(root, "policies"), policies, { recursive: true });
      await writeFile(join(policies, "suffolk", name), text);
      const command = ["contacts", "publish", "suffolk", "--local", "--state", state, "--policies", policies];
      const failed = await run(xtask, command).catch((error) => error);
      assert.equal(failed.code, 1, name);
      assert.match(failed.stderr, why);
    } finally {
      await rm(policies, { recursive: true });
    }
  }
  await onlyRedbridgeIsStored();
});

async function onlyRedbridgeIsStored() {
  const worker = await start({ store: state });
  try {
    assert.deepEqual((await (await worker.store()).list()).keys.map(({ name }) => name), ["contacts/redbridge"]);
  } finally {
    await worker.stop();
  }
}
