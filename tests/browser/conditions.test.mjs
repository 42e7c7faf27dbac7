// Each board's answer under the conditions in which people read: dark, in forced colours, on the smallest screen.
import assert from "node:assert/strict";
import { embed } from "./embedded.mjs";
import { accessible, journey } from "./harness.mjs";

const ANSWERS = {
  barnet: `agency="police" stage="police-2"`,
  oxfordshire: `stage="stage-2" topic="other"`,
  redbridge: `agency="police" own-agency="school" stage="stage-3"`,
  suffolk: `pathway="referral" agency="social-care" stage="practitioners"`,
  "windsor-and-maidenhead": `agency="police" own-agency="school" stage="four"`,
};
const CONDITIONS = {
  "in dark colours": { colorScheme: "dark" },
  "in forced colours": { forcedColors: "active" },
  "320 pixels wide": { viewport: { width: 320, height: 640 } },
};

for (const [board, attributes] of Object.entries(ANSWERS)) {
  for (const [condition, device] of Object.entries(CONDITIONS)) {
    const visit = { at: "2026-11-24T16:30:00Z", start: embed(board, attributes), ...device };
    journey(`somebody reads the answer for ${board} ${condition}`, visit, async (page) => {
      await page.locator("escalation-guide .answer").waitFor();
      await accessible(page);
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(inner <= outer, `the page is ${inner} px wide in a window of ${outer} px`);
    });
  }
}
