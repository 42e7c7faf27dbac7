// Every page is valid HTML, those that are laid out beforehand and those that the worker draws.
import assert from "node:assert/strict";
import { test } from "node:test";
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
  ...["/", "/add", "/developers", "/api", "/api/try", "/health", "/compare", "/self-test", "/accessibility", "/privacy", "/changes", "/gallery", "/problems"],
  ...BOARDS.flatMap((board) => [`/policies/${board}`, `/posters/${board}`, `/examples/${board}`, `/boards/${board}`, `/boards/${board}?embed=1`]),
  "/boards/redbridge?agency=police&own_agency=school&stage=stage-3",
  "/boards/nowhere",
];

for (const path of PAGES) {
  test(`${path} is valid HTML`, async () => {
    const { results } = await validator.validateString(await (await ask(path)).text());
    const found = results.flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`));
    assert.deepEqual(found, []);
  });
}
