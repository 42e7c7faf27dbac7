// Every page is valid HTML, those that are laid out beforehand, those that the worker draws, and those of a board's website.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { HtmlValidate } from "html-validate";
import { BOARDS, ask } from "./support.mjs";

const OFF = [
  // How the source looks is nobody's concern but minijinja's and Yew's.
  ..."attr-quotes attribute-boolean-style attribute-empty-style doctype-style no-trailing-whitespace no-inline-style void-style".split(" "),
  // Forms here change what is seen beside them, and submit nothing.
  "wcag/h32",
  // Numbers are printed as the documents print them.
  "tel-non-breaking",
  // An answer's name, its edition and its board stand in its title.
  "long-title",
];

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: Object.fromEntries(OFF.map((rule) => [rule, "off"])),
});

const PAGES = [
  ...["/", "/add", "/developers", "/api", "/api/try", "/health", "/compare", "/self-test", "/accessibility", "/privacy", "/changes", "/gallery", "/problems", "/studio"],
  ...BOARDS.flatMap((board) => [`/policies/${board}`, `/posters/${board}`, `/examples/${board}`, `/boards/${board}`, `/boards/${board}?embed=1`]),
  "/boards/redbridge?agency=police&own_agency=school&stage=stage-3",
  "/boards/nowhere",
  "/nope",
];
const xtask = process.env.ESCALATION_XTASK;
assert.ok(xtask, "ESCALATION_XTASK is not set: run these tests with `cargo xtask test worker`");

for (const path of PAGES) {
  test(`${path} is valid HTML`, async () => {
    assert.deepEqual(await mistakes(await (await ask(path)).text()), []);
  });
}

test("every page of a board's website is valid HTML", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "escalation-guide-"));
  try {
    await promisify(execFile)(xtask, ["export", "redbridge", "--as-built", "--to", folder, "--at", "https://board.example/guide"]);
    const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html"));
    for (const page of ["index.html", "policy.html", "poster.html", "boards/redbridge/index.html"]) assert.ok(pages.includes(page), page);
    for (const page of pages) assert.deepEqual(await mistakes(await readFile(join(folder, page), "utf8")), [], page);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** What is wrong with a page, and where. */
async function mistakes(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
}
