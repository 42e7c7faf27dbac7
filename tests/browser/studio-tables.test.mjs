// The studio's contact table and outline: a number, a spreadsheet, a limit, and what is named elsewhere.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible, guide, journey } from "./harness.mjs";

const POLICIES = new URL("../../policies/", import.meta.url);
const desk = { at: "2026-11-20T16:30:00Z", start: `${guide}/studio`, viewport: { width: 1280, height: 900 } };

const open = (page, name) => page.getByRole("button", { name }).click();
const tab = (page, name) => page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name }).click();
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("escalation-guide-studio:1:redbridge")).draft.files);
const board = (path) => readFile(new URL(path, POLICIES), "utf8");

/** The lines of a text that another does not have. */
const news = (after, before) => after.split("\n").filter((line) => !before.split("\n").includes(line));

/** Writes into a field and leaves it, as somebody does who goes on to the next one. */
async function write(field, text) {
  await field.fill(text);
  await field.blur();
}

/** Opens Redbridge's policy at what raises it, Stage 1; gives the outline. */
async function at_raise(page) {
  await open(page, /^Redbridge/);
  await tab(page, "Policy");
  const outline = page.getByRole("navigation", { name: "Outline of the policy" });
  await outline.getByRole("link", { name: "Disagreement between agencies" }).click();
  await outline.getByRole("link", { name: /^Stage 1/ }).click();
  await outline.getByRole("link", { name: "raise", exact: true }).click();
  return outline;
}

journey("a contact list is kept true: a number, a wrong one, a spreadsheet, and a day on which all was checked", desk, async (page) => {
  await open(page, /^Redbridge/);
  const before = await board("redbridge/contacts.toml");
  const row = page.locator("#row-business-manager");
  const phones = row.getByLabel(/^Telephone/);
  await write(phones, "O20 7946 0123");
  await row.getByText("write a number in digits").waitFor();
  assert.equal(await phones.getAttribute("aria-invalid"), "true");
  const described = (await phones.getAttribute("aria-describedby")).split(" ");
  const told = await page.evaluate((ids) => ids.map((id) => document.getElementById(id)?.textContent).join(" "), described);
  assert.match(told, /write a number in digits/, "the field says what is wrong with it");
  await write(phones, "020 7946 0123");
  await row.getByText("write a number in digits").waitFor({ state: "detached" });
  assert.deepEqual(news((await kept(page))["contacts.toml"], before), ['phones = ["020 7946 0123"]'], "its own line and no other");
  await accessible(page);

  await page.getByRole("button", { name: "Bring in a spreadsheet" }).click();
  await page.getByLabel("Cells").fill("Role\tFull name\tTel\nLSCB Business Manager\tA. Example\t020 7946 0001\nDuty desk\tB. Example\t20 7946 0002");
  await page.getByLabel("Where new rows stand in the document").fill("page 9");
  await page.getByRole("button", { name: "Take in 2 rows" }).click();
  await page.getByText("1 row added, 1 row changed, 0 rows as before.").waitFor();
  await page.getByText("which has lost its first 0").waitFor();

  await page.getByRole("button", { name: "I checked the whole list today" }).click();
  await page.getByText("The whole list is dated today.").waitFor();
  const text = (await kept(page))["contacts.toml"];
  assert.match(text, /^as_of = "2026-11-20"/m);
  assert.equal(text.match(/^as_of/gm).length, 1, "no row has a date of its own");
  assert.match(text, /\[contact\]\ntitle = "Duty desk"\nname = "B. Example"\nphones = \["20 7946 0002"\]\ncite = "page 9"\n/);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Take out as CSV" }).click()]);
  const csv = await readFile(await download.path(), "utf8");
  assert.equal(download.suggestedFilename(), "redbridge-contacts.csv");
  assert.match(csv, /^\uFEFFRow,Post,Agency,Title,Name,Telephone,E-mail,/);
  assert.match(csv, /\r\nbusiness-manager,business-manager,,[^\r]*A\. Example,020 7946 0001/);
});

journey("a contact is found among many, and what the document leaves open about it is written beside it", desk, async (page) => {
  await open(page, /^Redbridge/);
  const before = await board("redbridge/contacts.toml");
  const find = page.getByLabel("Find a row");
  await find.fill("edwards");
  await page.getByText(/^1 of \d+ rows\.$/).waitFor();
  assert.equal(await page.locator(".contacts__table tbody tr").count(), 1);
  await find.press("Tab");
  await write(page.getByLabel("Name, Bob Edwards", { exact: true }), "B. Example");
  await page.getByLabel("Name, B. Example", { exact: true }).waitFor();
  await write(page.getByLabel("Name, B. Example", { exact: true }), "Bob Edwards");
  await accessible(page);

  await page.getByText("2 notes", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^More ?: Bob Edwards$/ }).click();
  const says = page.getByLabel(/^What it says, check-title/);
  assert.equal(await says.inputValue(), "The job title looks cut short.");
  await write(says, "The job title looks cut short in print.");
  await page.getByLabel("Another note").selectOption("silent");
  await page.getByRole("button", { name: "Add a note" }).click();
  await page.getByText("The note was added: write what it says.").waitFor();
  await write(page.getByLabel(/^What it says, silent/), "who stands in");
  await page.getByText("Nothing is wrong.").waitFor();
  await accessible(page);
  assert.deepEqual(news((await kept(page))["contacts.toml"], before), ['check-title = "The job title looks cut short in print."', 'silent = "who stands in"']);
  await page.getByRole("button", { name: /^Remove silent ?: Bob Edwards$/ }).click();
  await page.getByText("The note is gone. It can be taken back.").waitFor();

  await find.fill("nobody of that name");
  await page.getByText("No row has that.").waitFor();
  await find.fill("");
  await page.locator("#row-cs-senior").waitFor();
});

journey("a limit reads back what it means, and nothing that is named is taken away", desk, async (page) => {
  const before = await board("redbridge/policy.toml");
  const outline = await at_raise(page);
  const limit = page.getByLabel("Limit", { exact: true });
  await limit.fill("2 wroking days");
  await page.getByText(/^Not understood yet/).waitFor();
  await write(limit, "3 working days");
  await page.getByText("3 working days: from 4:30pm on Friday 20 November 2026, that is by the end of Wednesday 25 November 2026.").waitFor();
  const changed = (await kept(page))["policy.toml"];
  const lines = changed.split("\n");
  const different = before.split("\n").map((line, at) => [line, lines[at]]).filter(([old, now]) => old !== now);
  assert.deepEqual(different, [['limit = "2 working days"', 'limit = "3 working days"']]);
  await accessible(page);

  await outline.getByRole("link", { name: "Posts" }).click();
  await page.getByRole("button", { name: "Remove raiser" }).click();
  await page.getByText(/^This was not done: it is named by .*resolution\.stage-1\.raise\.who/).waitFor();
  assert.equal((await kept(page))["policy.toml"], changed, "nothing was done");

  await page.setViewportSize({ width: 320, height: 700 });
  for (const name of ["Policy", "Contacts"]) {
    await tab(page, name);
    await page.getByRole("heading", { name, level: 2 }).waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), `${name} fits a narrow screen`);
  }
});

journey("an action goes to another stage, and what counts from it still does", desk, async (page) => {
  const before = await board("redbridge/policy.toml");
  const outline = await at_raise(page);
  await page.getByLabel(/^Move to/).selectOption("Stage 2");
  await page.getByRole("button", { name: "Move to that stage" }).click();
  await page.locator(".outline__crumbs", { hasText: "Stage 2" }).waitFor();
  await page.locator("h3:focus", { hasText: "raise" }).waitFor();
  const changed = (await kept(page))["policy.toml"];
  assert.deepEqual(news(changed, before), ['after = "stage-2.raise"', "[resolution.stage-2.raise]"]);
  await accessible(page);

  await outline.getByRole("link", { name: /^Stage 3/ }).click();
  await outline.getByRole("link", { name: "confirm", exact: true }).click();
  await page.getByLabel(/^Move to/).selectOption("Stage 1");
  await page.getByRole("button", { name: "Move to that stage" }).click();
  await page.getByText("This was not done: resolution.stage-1 has an action called confirm already; give one of them another name.").waitFor();
  assert.equal((await kept(page))["policy.toml"], changed, "nothing was done");
});

journey("an action is copied beside itself, and a limit is taken from what the field offers", desk, async (page) => {
  const before = await board("redbridge/policy.toml");
  await at_raise(page);
  await page.getByRole("button", { name: "Copy raise" }).click();
  await page.getByRole("heading", { name: "raise-2", exact: true, level: 3 }).waitFor();
  const [, action] = /\[resolution\.stage-1\.raise\]\n([^[]*)\n\[/.exec(before);
  const copied = (await kept(page))["policy.toml"];
  assert.equal(copied.split(action).length, 3, "it stands there twice");
  assert.deepEqual(news(copied, before), ["[resolution.stage-1.raise-2]"]);

  const limit = page.getByLabel("Limit", { exact: true });
  await limit.fill("4 w");
  const offered = await limit.evaluate((field) => [...field.list.options].map(({ value }) => value));
  assert.deepEqual(offered.slice(0, 2), ["4 working days", "4 working days or sooner"]);
  await write(limit, offered[1]);
  await page.getByText(/^4 working days, or sooner.* by the end of Thursday 26 November 2026/).waitFor();
  assert.deepEqual(news((await kept(page))["policy.toml"], copied), ['limit = "4 working days or sooner"']);
  await page.getByText("Nothing is wrong.").waitFor();
});
