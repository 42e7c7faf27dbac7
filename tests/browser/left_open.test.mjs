// A page that is left open, and devices whose clock is wrong: what is said goes on being true, and changes when it should.
import assert from "node:assert/strict";
import { ANSWERS, answered } from "./boards.mjs";
import { ASKS, by_when, choose, embed, reads, who } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

const whole = (page) => page.locator("escalation-guide");

/** Lets the page's own time run from here on; what was fixed before stands still no longer. */
const running = (at) => async (page) => {
  await page.clock.install({ time: new Date(at) });
};

/** Until it is so late in London, with every timer that falls due on the way. */
async function until(page, moment) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.fastForward(Date.parse(moment) - now);
}

// Barnet: the police's Stage Two has a line for the night, from 9 pm to 7 am, and others by day.
journey("a guide left open over a night names who is on duty at each hour", {
  at: "2026-12-24T16:30:00Z",
  start: embed("barnet", `agency="police" stage="police-2"`),
  prepare: running("2026-12-24T16:30:00Z"),
}, async (page) => {
  await answered(page);
  const first = await who(page).innerText();
  assert.doesNotMatch(first, /Night Duty Superintendent[^]*until 7/);
  // Over nine in the evening, midnight, a bank holiday's morning, and round to where the day before began.
  await until(page, "2026-12-24T21:01:00Z");
  await reads(who(page), /until 7 ?am/i);
  await until(page, "2026-12-25T00:01:00Z");
  await reads(who(page), /until 7 ?am/i);
  await until(page, "2026-12-25T07:01:00Z");
  await page.waitForFunction(() => !/until 7 ?am/i.test(document.querySelector("escalation-guide").shadowRoot.querySelector(".who").innerText));
  await until(page, "2026-12-25T16:30:00Z");
  assert.doesNotMatch(await who(page).innerText(), /Night Duty Superintendent[^]*until 7/);
});

// Redbridge, 4.4: raise within 2 working days. From Tuesday 24 November 2026 that is Thursday 26; on Friday 27 it has passed.
journey("a deadline that passes while the page is open is said to have passed", {
  at: "2026-11-26T23:50:00Z",
  start: embed("redbridge", `agency="school" stage="stage-1"`),
  prepare: running("2026-11-26T23:50:00Z"),
}, async (page) => {
  await answered(page);
  const field = whole(page).locator("input[type=text], input:not([type])").first();
  if (!(await field.isVisible())) await page.getByRole("button", { name: "Show everything", exact: true }).click();
  await field.fill("24 November 2026");
  await field.press("Enter");
  await reads(by_when(page), /Thursday 26 November/);
  const before = await whole(page).evaluate((guide) => guide.shadowRoot.querySelector(".due").innerText);
  await until(page, "2026-11-27T00:01:00Z");
  await page.waitForFunction((before) => document.querySelector("escalation-guide").shadowRoot.querySelector(".due").innerText !== before, before);
  const after = await whole(page).evaluate((guide) => guide.shadowRoot.querySelector(".due").innerText);
  assert.match(after, /passed|overdue|late/i);
});

// In the night to Sunday 29 March 2026 the clocks go forward at one: the hours of the night line are London's all the same.
journey("a guide left open over a clock change keeps London's hours", {
  at: "2026-03-29T00:30:00Z",
  zone: "America/New_York",
  start: embed("barnet", `agency="police" stage="police-2"`),
  prepare: running("2026-03-29T00:30:00Z"),
}, async (page) => {
  await answered(page);
  await reads(who(page), /until 7 ?am/i);
  // Half past six in London is half past five by the old clock, and one minute past seven a minute past six.
  await until(page, "2026-03-29T05:30:00Z");
  await reads(who(page), /until 7 ?am/i);
  await until(page, "2026-03-29T06:01:30Z");
  await page.waitForFunction(() => !/until 7 ?am/i.test(document.querySelector("escalation-guide").shadowRoot.querySelector(".who").innerText));
});

// Nothing but the device's clock tells what day it is. Whoever tells of a day is told which day that was, and in which year the
// device believes to be: the day of the week that is wrong is there to be seen.
journey("on a device whose clock is a year behind the reader sees what it takes today for", {
  at: "2025-11-24T16:30:00Z",
  start: embed("redbridge", `agency="school" stage="stage-1"`),
}, async (page) => {
  await answered(page);
  const field = whole(page).locator("input[type=text], input:not([type])").first();
  if (!(await field.isVisible())) await page.getByRole("button", { name: "Show everything", exact: true }).click();
  await field.fill("today");
  await field.press("Enter");
  // Monday in 2025; in 2026 it was a Tuesday.
  await reads(whole(page), /Monday 24 November 2025/);
});

journey("storage that is full changes nothing but that no copy is kept", {
  at: "2026-11-24T16:30:00Z",
  start: embed("redbridge", ANSWERS.redbridge),
  prepare: (page) => page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  }),
}, async (page) => {
  await answered(page);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

journey("a new version that is deployed under an open page does not spoil what is open, and its documents lead to the frame or a sentence", {
  at: "2026-11-24T16:30:00Z",
  start: embed("redbridge", ANSWERS.redbridge),
  expects: /./,
}, async (page) => {
  await answered(page);
  // The files of the version that is open are gone, and documents come in another form.
  await page.route(/escalation-guide\.[0-9a-f]+\./, (route) => route.fulfill({ status: 404 }));
  await page.route("**/v1/boards/barnet/packed", async (route) => {
    const whole = await (await route.fetch()).body();
    whole[0] ^= 0xff;
    await route.fulfill({ body: whole, contentType: "application/octet-stream" });
  });
  await whole(page).evaluate((guide) => (guide.lang = "cy"));
  await answered(page);
  await whole(page).evaluate((guide) => guide.removeAttribute("lang"));
  await answered(page);
  await choose(page, ASKS.stage, "Stage 1");
  await answered(page);
  await whole(page).evaluate((guide) => guide.setAttribute("board", "barnet"));
  const framed = page.locator("escalation-guide iframe");
  const said = whole(page).getByText("What the server sent cannot be read.");
  await framed.or(said).first().waitFor();
});
