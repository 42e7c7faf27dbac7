// Each board's answer under the conditions in which people read: dark, in forced colours, on the smallest screen.
import assert from "node:assert/strict";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { embed } from "./embedded.mjs";
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
  await page.getByLabel("When did it start?").fill("2 Nov 2026");
  await page.locator("escalation-guide .due--overdue").waitFor();
  await page.getByText("How it was counted").first().click();
  const styles = (part) =>
    page.locator(`escalation-guide ${part}`).first().evaluate((part) => {
      const { backgroundColor, color, fill, borderTopStyle, outlineStyle } = getComputedStyle(part);
      return { backgroundColor, color, fill, borderTopStyle, outlineStyle };
    });
  const differs = async (one, other, by) => assert.notEqual((await styles(one))[by], (await styles(other))[by], `${one} looks like ${other}`);
  await differs(".sides__side--chosen", ".sides__side:not(.sides__side--chosen)", "backgroundColor");
  await differs(".days__day--last", ".days__day--counts", "backgroundColor");
  await differs(".tag--here", ".card", "backgroundColor");
  await differs(".timeline__stage--here .timeline__bar", ".timeline__track", "fill");
  const { x: now } = await page.locator("escalation-guide .timeline__now").first().boundingBox();
  assert.ok(now > 0, "the present is on the picture");
  await differs(".timeline__now", ".timeline__track", "fill");
  await differs(".timeline__now", ".timeline__stage--here .timeline__bar", "fill");
  // What a chosen answer depends on is said in the colours of the answer.
  await page.getByRole("button", { name: "Change: Which stage have you reached?" }).click();
  await page.getByRole("button", { name: /^Stage 2: Line managers/ }).click();
  await page.getByRole("button", { name: "Change: Which stage have you reached?" }).click();
  const [when, choice] = [await styles(".choice--chosen .choice__when"), await styles(".choice--chosen")];
  assert.equal(when.color, choice.color);
  await page.getByRole("button", { name: /^Stage 1: The two/ }).click();
  assert.equal((await styles(".emergency")).borderTopStyle, "solid");
  assert.equal((await styles(".tag--overdue")).borderTopStyle, "solid");
  // Nothing is said by colour alone: late is a word as well.
  assert.match(await page.locator("escalation-guide .tag--overdue").first().innerText(), /^Overdue by \d+ days$/);
  await page.keyboard.press("Tab");
  const outlined = await page.evaluate(() => getComputedStyle(document.querySelector("escalation-guide").shadowRoot.activeElement).outlineStyle);
  assert.equal(outlined, "solid");
});
