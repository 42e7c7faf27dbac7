// What a screen reader is told, in order: the whole guide with each board's answer, held to a file that can be read in a
// review. `UPDATE_TREES=1 cargo xtask test browser` writes the files anew.
import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { embed } from "./embedded.mjs";
import { journey } from "./harness.mjs";

const FOLDER = new URL("trees/", import.meta.url);

for (const [board, attributes] of Object.entries(ANSWERS)) {
  journey(`a screen reader reads the answer for ${board} in order`, { at: AT, start: embed(board, attributes) }, async (page) => {
    await answered(page);
    const tree = `${await page.locator("escalation-guide .guide").ariaSnapshot()}\n`;
    const file = new URL(`${board}.yml`, FOLDER);
    if (process.env.UPDATE_TREES) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(file, tree);
    }
    assert.equal(tree, await readFile(file, "utf8"));
    assert.match(tree, /^- paragraph:\n {2}- text: If a child is in immediate danger, call/);
  });
}
