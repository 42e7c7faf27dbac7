// One answer for each board, which every test that has to hold for all of them looks at.

/** A Tuesday afternoon in November, at which each of them is asked. */
export const AT = "2026-11-24T16:30:00Z";

/** The attributes that lead straight to an answer. */
export const ANSWERS = {
  barnet: `agency="police" stage="police-2"`,
  oxfordshire: `stage="stage-2" topic="other"`,
  redbridge: `agency="police" own-agency="school" stage="stage-3"`,
  suffolk: `pathway="referral" agency="social-care" stage="practitioners"`,
  "windsor-and-maidenhead": `agency="police" own-agency="school" stage="four"`,
};

/** Waits until the answer is there. */
export async function answered(page) {
  await page.locator("escalation-guide .answer").waitFor();
}
