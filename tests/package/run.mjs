// Packs `dist/npm` as it would be published, installs it beside a React and a Vue page, and compiles both against it.
//
// `cargo xtask measure package` starts it, after a build. The last line counts.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "escalation-package-"));
const run = (program, ...more) => execFileSync(program, more, { cwd: folder, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
let passed = 0;
const check = (what, work) => {
  work();
  passed += 1;
  console.log(`ok      ${what}`);
};

try {
  cpSync(join(root, "tests/package"), folder, { recursive: true });
  run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
  const [packed] = JSON.parse(run("npm", "pack", join(root, "dist/npm"), "--json"));
  const names = packed.files.map(({ path }) => path);
  check("the package holds the element, its program, its words and its description", () => {
    for (const name of ["escalation-guide.js", "index.d.ts", "react.d.ts", "vue.d.ts", "custom-elements.json", "README.md"]) {
      assert.ok(names.includes(name), `${name} is missing: ${names}`);
    }
    for (const ending of [".wasm", ".cy.txt", ".paper.css"]) {
      const [name] = names.filter((name) => name.endsWith(ending));
      assert.ok(readFileSync(join(root, "dist/npm/escalation-guide.js"), "utf8").includes(name), `the script asks for ${ending}`);
    }
  });
  run("npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", join(folder, packed.filename));
  check("a page without a framework and one in React compile", () => run("npx", "tsc", "--project", "tsconfig.json"));
  check("a page in Vue compiles", () => run("npx", "vue-tsc", "--project", "tsconfig.json"));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, 0 failed`);
