// Theming: what the documentation lists is what the style sheets use, and each property does what its line says.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { element, everything, page_with } from "./embedded.mjs";
import { journey } from "./harness.mjs";

const ROOT = new URL("../../", import.meta.url);
const read = (path) => readFile(new URL(path, ROOT), "utf8");
const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

/** Where each property is to be seen, and with what value. */
const SEEN = {
  "--escalation-font": ["fantasy", ".foot", "fontFamily"],
  "--escalation-accent": ["rgb(1, 2, 3)", ".days__day--last", "backgroundColor"],
  "--escalation-on-accent": ["rgb(4, 5, 6)", ".days__day--last", "color"],
  "--escalation-ink": ["rgb(7, 8, 9)", ".sheet", "color"],
  "--escalation-soft": ["rgb(10, 11, 12)", ".foot", "color"],
  "--escalation-paper": ["rgb(13, 14, 15)", ".button", "backgroundColor"],
  "--escalation-wash": ["rgb(16, 17, 18)", ".asked", "backgroundColor"],
  "--escalation-line": ["rgb(19, 20, 21)", ".asked", "borderBottomColor"],
  "--escalation-danger": ["rgb(22, 23, 24)", ".emergency", "backgroundColor"],
  "--escalation-on-danger": ["rgb(25, 26, 27)", ".emergency", "color"],
  "--escalation-radius": ["13px", ".button", "borderTopLeftRadius"],
};

test("the documented properties are those that the style sheets use", async () => {
  const folder = await readdir(new URL("widget/style/", ROOT));
  const sheets = await Promise.all(folder.map((file) => read(`widget/style/${file}`)));
  const rules = sheets.map((sheet) => sheet.replace(/\/\*[^]*?\*\//g, "")).join("\n");
  const comments = sheets.map((sheet) => (sheet.match(/\/\*[^]*?\*\//g) ?? []).join("\n")).join("\n");
  const used = names(rules, /var\((--escalation-[a-z-]+)/g);
  assert.deepEqual(names(comments, /(--escalation-[a-z-]+)/g), used, "the list at the head of widget/style/00-theme.css");
  const page = await read("www/pages/developers.html");
  assert.deepEqual(names(page, /<th scope="row"><code>(--escalation-[a-z-]+)/g), used, "the table of www/pages/developers.html");
  assert.deepEqual(Object.keys(SEEN).sort(), used, "the table of this test");
});

const set = Object.entries(SEEN).map(([name, [value]]) => `${name}: ${value}`).join("; ");
const themed = page_with(element("redbridge", ANSWERS.redbridge), { head: `<style>escalation-guide { ${set} }</style>` });

for (const colorScheme of ["light", "dark"]) {
  journey(`each property that a page sets is to be seen, ${colorScheme}`, { at: AT, start: themed, colorScheme }, async (page) => {
    await answered(page);
    await everything(page);
    for (const [name, [value, part, style]] of Object.entries(SEEN)) {
      const drawn = await page.locator(`escalation-guide ${part}`).first().evaluate((part, style) => getComputedStyle(part)[style], style);
      assert.equal(drawn, value, name);
    }
  });
}
