// What `wrangler deploy` would send, as README.md has it: the program and the files, and nothing that nobody made.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

test("a deployment has the files and no store of contacts until somebody names theirs", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "escalation-guide-"));
  try {
    const command = ["deploy", "--config", "worker/wrangler.toml", "--env=", "--dry-run", "--outdir", folder];
    const env = { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false", XDG_CONFIG_HOME: folder };
    const { stdout } = await run(join(root, "node_modules/.bin/wrangler"), command, { cwd: root, env });
    assert.match(stdout, /env\.ASSETS/);
    assert.doesNotMatch(stdout, /CONTACTS/);
    const sent = await readdir(folder, { recursive: true });
    assert.ok(sent.some((name) => name.endsWith(".wasm")), sent.join(", "));
  } finally {
    await rm(folder, { recursive: true });
  }
});
