// One journey in another engine: what must not hold in Chromium only.
import assert from "node:assert/strict";
import { embed, EMERGENCY } from "./embedded.mjs";
import { firefox_journey } from "./harness.mjs";

// A Tuesday. Redbridge, 4.4: 2 working days, Wednesday 25 and Thursday 26 November.
const visit = { at: "2026-11-24T16:30:00Z", start: embed("redbridge") };

firefox_journey("a teacher gets the same answer in Firefox", visit, async (page) => {
  // The program takes the place of what the server drew: what is pressed is looked for again until it is pressed.
  await page.locator(">>> .pick ::-p-text(Schools)").click();
  await page.locator(">>> .pick ::-p-text(Stage 1)").click();
  const due = await page.waitForSelector(">>> .due__large");
  const read = (element) => element.textContent.replace(/\s+/g, " ").trim();
  assert.match(await due.evaluate(read), /^Thursday 26 November/);
  // Typed, Friday 20 November: Monday 23 and Tuesday 24.
  await page.locator(">>> .due [data-row=counted] > summary").click();
  await page.locator(">>> .due input[name=at]").fill("20 Nov");
  const later = await page.waitForSelector(">>> .due__large ::-p-text(Tuesday 24 November)");
  assert.ok(later);
  const line = await page.waitForSelector(">>> .emergency__line");
  assert.match(await line.evaluate(read), EMERGENCY);
});
