// Taking the answer away: what came of each button is said beside it, and the files hold what they should.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ANSWERS, answered, AT } from "./boards.mjs";
import { embed, reads } from "./embedded.mjs";
import { journey } from "./harness.mjs";

const visit = { at: AT, start: embed("redbridge", ANSWERS.redbridge), permissions: ["clipboard-read", "clipboard-write"] };

/** Presses a button and gives the name and the lines of the file that is saved; folded lines in one. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.split("\n").every((line) => line === "" || line.endsWith("\r")), "lines end as the standards ask");
  return { name: download.suggestedFilename(), lines: text.replace(/\r\n[ \t]/g, "").trimEnd().split("\r\n") };
}

// Everything that is read on the screen but what is there to be pressed, in the order of the screen.
journey("the whole answer is copied as text, with what each choice answers", visit, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await reads(page.locator("escalation-guide .take-away"), "Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = [
    /^If a child is in immediate danger, call 999\.$/,
    /^Redbridge Local Safeguarding Children Board$/,
    /^- I disagree$/,
    /^- Whose decision is challenged\? Police$/,
    /^- Which agency raises the disagreement\? Schools$/,
    /^- Which stage have you reached\? Stage 3: Senior managers$/,
    /^- started now$/,
    /^Talk to your own Head Teacher$/,
    /^Their Detective Inspector, BCU$/,
    /^Kevin Jeffery$/,
    /^ *- Kevin\.Jeffery@met\.pnn\.police\.uk$/,
    /^By when Without delay/,
    /^This stage should be over by the end of /,
    /^What to do$/,
    /^ *Escalate to each senior manager\./,
    /^Who to tell$/,
    /Lesley\.Perry@redbridge\.gov\.uk/,
    /^What to record$/,
    /^If it is not resolved$/,
    /^Stage 4: Chair of the board/,
    /^Every stage, with its latest date$/,
    /^Before you rely on this$/,
    /^From Resolution and Escalation Policy, 3rd edition\. /,
  ];
  let rest = copied.split("\n");
  for (const line of lines) {
    const at = rest.findIndex((one) => line.test(one));
    assert.notEqual(at, -1, `${line} is not there, or not in its place:\n${copied}`);
    rest = rest.slice(at + 1);
  }
  for (const button of ["Copy as text", "Print", "Change", "When did it start?"]) assert.ok(!copied.includes(button), button);
});

journey("a contact is copied, and that is said beside its button", visit, async (page) => {
  await answered(page);
  const contact = page.locator("escalation-guide .post__take").first();
  const said = contact.getByRole("status");
  assert.equal(await said.textContent(), "");
  await contact.getByRole("button", { name: /^Copy the contact/ }).click();
  await reads(contact, "Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Detective Inspector, BCU\nKevin Jeffery\n/);
  const [button, status] = [await contact.getByRole("button").first().boundingBox(), await said.boundingBox()];
  assert.ok(Math.abs(status.y - button.y) < 100, "it is said where the eye is");

  // Below the answer something else is said.
  await page.getByRole("button", { name: "Copy as text" }).click();
  await reads(page.locator("escalation-guide .take-away"), "Copied.");
  assert.equal(await said.textContent(), "");
});

journey("a contact that cannot be copied can be selected where it stands", {
  ...visit,
  permissions: [],
  prepare: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    }),
}, async (page) => {
  await answered(page);
  const contact = page.locator("escalation-guide .post__take").first();
  await contact.getByRole("button", { name: /^Copy the contact/ }).click();
  assert.match(await contact.getByRole("textbox").inputValue(), /^Detective Inspector, BCU\n/);
});

journey("a contact is saved as a card that other programs read", visit, async (page) => {
  await answered(page);
  const { name, lines } = await saved(page, /^Save contact: Detective Inspector, BCU/);
  assert.equal(name, "detective-inspector-bcu.vcf");
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ["BEGIN:VCARD", "VERSION:3.0", "END:VCARD"]);
  const field = (key) => lines.find((line) => line.split(/[:;]/)[0] === key)?.replace(/^[^:]*:/, "");
  assert.equal(field("FN"), "Kevin Jeffery");
  assert.equal(field("TITLE"), "Detective Inspector\\, BCU");
  assert.equal(field("EMAIL"), "Kevin.Jeffery@met.pnn.police.uk");
});

// Redbridge, stage 3, from 24 November: two working days to resolve it, Wednesday 25 and Thursday 26.
journey("the dates are saved as a calendar of the present, for whatever moment the answer is", visit, async (page) => {
  await answered(page);
  await page.getByText("Who at another time?").click();
  await page.getByLabel("When?").fill("28 Nov 9 pm");
  await reads(page.locator("escalation-guide .worked-out"), "Worked out for 9 pm on Saturday 28 November 2026.");
  // What starts now starts in the present, and says so.
  await reads(page.locator("escalation-guide .start"), "Now: 4:30 pm on Tuesday 24 November 2026. Started earlier? Say when.");
  const { name, lines } = await saved(page, "Add dates to a calendar");
  assert.equal(name, "redbridge-deadlines.ics");
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ["BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]);
  const all = (key) => lines.filter((line) => line.split(/[:;]/)[0] === key).map((line) => line.replace(/^[^:]*:/, ""));
  const events = all("UID");
  assert.ok(events.length > 0 && new Set(events).size === events.length, "every date is there once");
  assert.deepEqual([...new Set(all("DTSTAMP"))], ["20261124T163000Z"]);
  assert.ok(all("DTSTART").includes("20261126"), all("DTSTART").join());
  assert.equal(all("BEGIN").length, all("END").length);

  await page.getByRole("button", { name: "Back to now" }).click();
  await page.locator("escalation-guide .worked-out").waitFor({ state: "hidden" });
  assert.equal(await page.locator("escalation-guide").evaluate((guide) => guide.shadowRoot.activeElement?.localName), "h3");
});
