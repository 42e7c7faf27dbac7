// Taking the answer away: what came of each button is said beside it, and the files hold what they should.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import ICAL from "ical.js";
import { ANSWERS, answered, AT } from "./boards.mjs";
import { by_when, embed, everything, reads, row } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

const visit = { at: AT, start: embed("redbridge", ANSWERS.redbridge), permissions: ["clipboard-read", "clipboard-write"] };

/** Presses a button and gives the name and the lines of the file that is saved; folded lines in one. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).first().click()]);
  const text = await readFile(await download.path(), "utf8");
  assert.ok(text.split("\n").every((line) => line === "" || line.endsWith("\r")), "lines end as the standards ask");
  return { name: download.suggestedFilename(), text, lines: text.replace(/\r\n[ \t]/g, "").trimEnd().split("\r\n") };
}

// The text is made by the same writer as `ask --text`: what each line of the screen says, and what is behind it.
journey("the whole answer is copied as text, with what is behind each line", visit, async (page) => {
  await answered(page);
  const said = page.locator("escalation-guide .taken").last();
  assert.equal((await said.innerText()).trim(), "");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await reads(said, "Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const line of [
    /^If a child is in immediate danger, call 999\./,
    /Head Teacher/,
    /Thursday 26 November/,
    /Kevin\.Jeffery@met\.pnn\.police\.uk/,
    /Lesley\.Perry@redbridge\.gov\.uk/,
    /Resolution and Escalation Policy/,
  ]) {
    assert.match(copied, line);
  }
  for (const button of ["Copy as text", "Show everything", "Change"]) assert.ok(!copied.includes(button), button);
});

journey("what cannot be copied can be selected where the button is", {
  ...visit,
  permissions: [],
  prepare: (page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    }),
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  const text = page.locator("escalation-guide .taken").getByRole("textbox");
  assert.match(await text.inputValue(), /\/boards\/redbridge#/);
});

journey("a contact is saved as a card that other programs read", visit, async (page) => {
  await answered(page);
  const inspector = page.locator("escalation-guide .who .note", { hasText: "Kevin Jeffery" });
  await inspector.locator("summary").click();
  const { name, lines } = await saved(page, /^Save contact/);
  assert.match(name, /^[a-z-]+\.vcf$/);
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ["BEGIN:VCARD", "VERSION:3.0", "END:VCARD"]);
  const field = (key) => lines.find((line) => line.split(/[:;]/)[0] === key)?.replace(/^[^:]*:/, "");
  assert.equal(field("FN"), "Kevin Jeffery");
  assert.equal(field("TITLE"), "Detective Inspector\\, BCU");
  assert.equal(field("EMAIL"), "Kevin.Jeffery@met.pnn.police.uk");
});

// Redbridge, stage 3, from 24 November: two working days to resolve it, Wednesday 25 and Thursday 26.
journey("the dates are saved as a calendar", visit, async (page) => {
  await answered(page);
  const { name, text, lines } = await saved(page, "Add to calendar");
  assert.equal(name, "redbridge-deadlines.ics");
  // As a calendar program reads it.
  const calendar = new ICAL.Component(ICAL.parse(text));
  const dates = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const [settling] = dates.filter(({ summary }) => summary === "Redbridge, Stage 3: Try to resolve it");
  assert.deepEqual([settling.startDate, settling.endDate].map(String), ["2026-11-26", "2026-11-27"], "the whole of its day, and no more");
  assert.match(settling.description, /^Try to resolve it\.\nby the end of Thursday 26 November 2026\n.*page 6$/s);
  // 4.9: the Chair the same working day, and 5 more: Friday 27, 30, 1, 2, Thursday 3 December.
  assert.deepEqual(dates.map(({ startDate }) => String(startDate)), ["2026-11-26", "2026-11-26", "2026-11-26", "2026-12-03"]);
  assert.equal(new Set(dates.map(({ uid }) => uid)).size, dates.length, "every date is there once");
  assert.deepEqual([lines[0], lines[1], lines.at(-1)], ["BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]);
  const all = (key) => lines.filter((line) => line.split(/[:;]/)[0] === key).map((line) => line.replace(/^[^:]*:/, ""));
  assert.deepEqual([...new Set(all("DTSTAMP"))], ["20261124T163000Z"]);
  assert.equal(all("BEGIN").length, all("END").length);
});

const of = (file, key) => file.lines.filter((line) => line.split(/[:;]/)[0] === key).map((line) => line.replace(/^[^:]*:/, ""));

journey("dates that are saved again move what was saved, and another disagreement's do not", {
  ...visit,
  start: `${guide}/boards/redbridge#agency=school&stage=stage-1`,
}, async (page) => {
  await answered(page);
  const first = await saved(page, "Add to calendar");
  await reads(page.locator("escalation-guide .taken").last(), /^Saved\./);
  // The page's own address carries the run, and so does the link.
  const run = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("run");
  assert.match(run, /^[0-9a-f]{20}$/);
  assert.ok(of(first, "UID").every((uid) => uid.startsWith(`${run}.redbridge.`)));
  await page.clock.setFixedTime(new Date("2026-11-25T09:00:00Z"));
  await page.reload();
  await answered(page);
  await (await row(page, "counted")).getByRole("textbox").first().fill("23 Nov 2026");
  const again = await saved(page, "Add to calendar");
  assert.deepEqual(of(again, "UID"), of(first, "UID"));
  assert.notDeepEqual(of(again, "DTSTART"), of(first, "DTSTART"), "the start was corrected");
  assert.ok(Number(of(again, "SEQUENCE")[0]) > Number(of(first, "SEQUENCE")[0]));
  const apart = await saved(page, /save its dates apart/);
  assert.ok(of(apart, "UID").every((uid) => !of(first, "UID").includes(uid)));
});

// What is drawn on paper, or shown at once, is everything; then it is as the reader had left it.
journey("everything is shown at once, and closed again", visit, async (page) => {
  await answered(page);
  const lines = page.locator("escalation-guide details");
  const open = page.locator("escalation-guide details[open]");
  await everything(page);
  assert.equal(await open.count(), await lines.count());
  await page.getByRole("button", { name: "Close everything" }).click();
  await page.getByRole("button", { name: "Show everything" }).waitFor();
  assert.equal(await open.count(), 0);
  await (await row(page, "record")).first().waitFor();
  // A line tells that it was opened a task later than it opens.
  await page.waitForTimeout(200);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await open.count(), await lines.count());
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await open.count(), 1);
});

// A translator puts elements of its own in the place of texts; what is shown afterwards is still true.
journey("a translated page goes on being right", { ...visit, start: embed("redbridge") }, async (page) => {
  const translate = () =>
    page.locator("escalation-guide").evaluate((guide) => {
      const walker = document.createTreeWalker(guide.shadowRoot.querySelector(".guide"), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font");
        font.textContent = `~${text.data}`;
        text.replaceWith(font);
      }
    });
  const guide = page.locator("escalation-guide");
  await guide.locator(".pick").first().waitFor();
  for (const answer of [/Police/, /Stage 3/, /School/]) {
    await translate();
    await guide.locator(".picks").first().getByRole("button", { name: answer }).first().click();
    await guide.getByText("~").first().waitFor({ state: "detached" });
  }
  await answered(page);
  await reads(by_when(page), /^Thursday 26 November/);
});
