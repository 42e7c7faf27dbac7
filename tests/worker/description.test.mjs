// The API's description by the recommended rules of two linters, in both of its forms.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { promisify } from "node:util";
import { ask, json } from "./support.mjs";

const run = promisify(execFile);
const program = (name) => fileURLToPath(new URL(`../../node_modules/.bin/${name}`, import.meta.url));
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

for (const [path, version] of [["/openapi.json", "3.1.0"], ["/openapi-3.0.json", "3.0.3"], ["/openapi-directory.json", "3.0.3"]]) {
  test(`${path} keeps to the recommended rules, without a warning`, { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "escalation-description-"));
    try {
      const text = await (await ask(path)).text();
      assert.equal(JSON.parse(text).openapi, version);
      const file = join(folder, "openapi.json");
      await writeFile(file, text);
      await writeFile(join(folder, ".spectral.json"), JSON.stringify({ extends: ["spectral:oas"] }));
      for (const [name, ...options] of [
        ["redocly", "lint", "--extends", "recommended", "--format", "json", file],
        ["spectral", "lint", "--fail-severity", "hint", "--quiet", file],
      ]) {
        const { stdout } = await run(program(name), options, { cwd: folder, env }).catch(({ stdout, stderr }) => assert.fail(`${name}: ${stdout.slice(-3000)}${stderr.slice(-500)}`));
        if (name === "redocly") assert.deepEqual(JSON.parse(stdout).totals, { errors: 0, warnings: 0, ignored: 0 });
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test("both forms describe the same", async () => {
  const [{ body: newer }, { body: older }] = [await json("/openapi.json"), await json("/openapi-3.0.json")];
  assert.deepEqual(Object.keys(older.paths), Object.keys(newer.paths));
  const names = new Set(Object.keys(older.components.schemas).map((name) => name.replace(/OrNull$/, "")));
  assert.deepEqual([...names].sort(), Object.keys(newer.components.schemas).sort());
  assert.doesNotMatch(JSON.stringify(older.components), /"type":\[|"type":"null"|"const":/);
});
