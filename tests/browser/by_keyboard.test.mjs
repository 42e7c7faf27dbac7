// Each board's journey with the Tab and Enter keys alone, from the first question to the text that is taken away.
import assert from "node:assert/strict";
import { answered, AT } from "./boards.mjs";
import { by_when, due, embed, reads } from "./embedded.mjs";
import { accessible, journey } from "./harness.mjs";
import { press, tab_to } from "./keyboard.mjs";

// What is pressed, and by when the answer then says. The dates are worked out from Tuesday 24 November 2026, 4.30 pm.
const JOURNEYS = {
  // 2.2: as soon as possible.
  barnet: { presses: ["Schools", "Stage One"], by: /as soon as possible/i },
  // Section 5: 5 working days for the answer: 25, 26, 27, 30, Tuesday 1 December.
  oxfordshire: { presses: ["Any other matter", "Stage 2"], by: /Tuesday 1 December/ },
  // 4.4: 2 working days: Wednesday 25, Thursday 26.
  redbridge: { presses: ["Schools", "Stage 1"], by: /Thursday 26 November/ },
  // Referral, 3 and 4: 1 working day.
  suffolk: {
    presses: ["Dispute at the point of referral", "Children and Young People", "Practitioner to practitioner"],
    by: /Wednesday 25 November/,
  },
  // 2.2 has no limit of its own, and 1.3 says how fast; 2.1 gives the stages together one working week: 25, 26, 27, 30,
  // Tuesday 1 December.
  "windsor-and-maidenhead": {
    presses: ["Schools", "Stage One"],
    by: /^In the shortest time possible$/,
    all_stages: /^One working week for settling it by discussion, ending by Tuesday 1 December/,
  },
};

for (const [board, { presses, by, all_stages }] of Object.entries(JOURNEYS)) {
  journey(`somebody without a mouse gets the answer for ${board} and takes it away`, {
    at: AT,
    start: embed(board),
    permissions: ["clipboard-read", "clipboard-write"],
  }, async (page) => {
    await page.locator("escalation-guide .ask").waitFor();
    for (const name of presses) {
      const open = page.locator("escalation-guide .ask").getByRole("button", { name });
      // Where the one before was enough for an answer, nothing more is asked; either may take a moment.
      await open.or(page.locator("escalation-guide .answer")).first().waitFor();
      if (await open.first().isVisible()) await press(page, name);
    }
    await answered(page);
    await reads(by_when(page), by);
    if (all_stages) await reads(due(page), all_stages);
    await press(page, "Copy as text");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^If a child is in immediate danger, call 999\./);
    await tab_to(page, "Copy link");
    await accessible(page);
  });
}
