// Each board's answer under the conditions in which people read: dark, in forced colours, on the smallest screen.
import assert from "node:assert/strict";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { ASKS, embed, everything } from "./embedded.mjs";
import { accessible, journey } from "./harness.mjs";
import { fits } from "./layout.mjs";

const CONDITIONS = {
  "in dark colours": { colorScheme: "dark" },
  "in forced colours": { forcedColors: "active" },
  "320 pixels wide": { viewport: { width: 320, height: 640 } },
};

for (const [board, attributes] of Object.entries(ANSWERS)) {
  for (const [condition, device] of Object.entries(CONDITIONS)) {
    const visit = { at: AT, start: embed(board, attributes), ...device };
    journey(`somebody reads the answer for ${board} ${condition}`, visit, async (page) => {
      await answered(page);
      await accessible(page);
      await fits(page);
    });
  }
}

// A reader's own colours replace the guide's: what is chosen, what is late and where the reader is must still show.
journey("in forced colours what matters still stands out", {
  at: AT,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
  forcedColors: "active",
}, async (page) => {
  await answered(page);
  await everything(page);
  await page.getByLabel(ASKS.at).fill("2 Nov 2026");
  await page.locator("escalation-guide .due__large--overdue").waitFor();
  const styles = (part) =>
    page.locator(`escalation-guide ${part}`).first().evaluate((part) => {
      const { backgroundColor, borderTopStyle, borderTopColor } = getComputedStyle(part);
      return { backgroundColor, borderTopStyle, borderTopColor };
    });
  const differs = async (one, other, by) => assert.notEqual((await styles(one))[by], (await styles(other))[by], `${one} looks like ${other}`);
  await differs(".days__day--last", ".days__day--counts", "backgroundColor");
  // The emergency line has no red behind it any more: it has an edge.
  assert.equal((await styles(".emergency")).borderTopStyle, "solid");
  // Nothing is said by colour alone: late is a word as well.
  assert.equal(await page.locator("escalation-guide .due__overdue").innerText(), "Overdue");
  await page.getByRole("button", { name: `Change: ${ASKS.stage}` }).click();
  await differs(".pick--chosen", ".pick:not(.pick--chosen)", "borderTopColor");
  await page.keyboard.press("Tab");
  const outlined = await page.evaluate(() => getComputedStyle(document.querySelector("escalation-guide").shadowRoot.activeElement).outlineStyle);
  assert.equal(outlined, "solid");
});
