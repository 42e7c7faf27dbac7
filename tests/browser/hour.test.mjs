// The hour: somebody who knows only the site takes a policy in prose (hour.md) to a guide that answers on a plain file server.
//
// What is typed is what the prose says, in fields that are found by what they are called; no file is opened as text. What is
// expected is worked out from the prose and a calendar.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { promisify } from "node:util";
import { ASKS, by_when, choose, EMERGENCY, links, reads, row, who } from "./embedded.mjs";
import { serve_files } from "./files.mjs";
import { guide, journey } from "./harness.mjs";

const LADDER = "Disagreement between agencies";

// Paragraphs 2 to 4, step by step: what the template calls it, what the prose does, and what stands in the fields.
const STEPS = [
  {
    was: "Stage 1",
    label: "Step 1",
    title: "Speak to each other",
    paragraph: "2",
    asks: {
      raise: { "To whom": "other worker, else other manager", Limit: "within five working days", Paragraph: "2.1" },
      respond: { Limit: "within two working days", Paragraph: "2.2" },
    },
  },
  {
    was: "Stage 2",
    label: "Step 2",
    title: "The line managers",
    paragraph: "3",
    asks: {
      escalate: { Limit: "within one working day", Paragraph: "3.1" },
      resolve: { Limit: "within three working days", Paragraph: "3.2" },
    },
  },
  {
    was: "Stage 3",
    label: "Step 3",
    title: "The heads of service",
    paragraph: "4",
    asks: {
      escalate: { Limit: "within four working days", Paragraph: "4.1" },
      resolve: { Limit: "within five working days", Paragraph: "4.2" },
    },
  },
];

// From a decision on Tuesday 24 November 2026, every step taking all of its time; no bank holiday comes before Christmas.
const ENDS = {
  // 2.1: 25, 26, 27, 30 November, 1 December; 2.2: 2, Thursday 3 December.
  "Step 1": /^Thursday 3 December/,
  // 3.1: 4 December; 3.2: 7, 8, Wednesday 9 December.
  "Step 2": /^Wednesday 9 December/,
  // 4.1: 10, 11, 14, 15 December; 4.2: 16, 17, 18, 21, Tuesday 22 December.
  "Step 3": /^Tuesday 22 December/,
};

// How much is pressed and filled in from the front page to the website: it was 99. More is a worse studio; much less, and something
// is not counted.
const EFFORT = { least: 80, most: 110 };

/** Counts in every page what is pressed and what is filled in. */
async function count_effort(page) {
  page.effort = 0;
  await page.exposeFunction("has_done_something", () => (page.effort += 1));
  await page.addInitScript(() => {
    // What a page presses by itself, to save a file, is no effort of anybody's.
    addEventListener("click", ({ isTrusted }) => isTrusted && has_done_something(), true);
    addEventListener("change", () => has_done_something(), true);
  });
}

const folder = await mkdtemp(join(tmpdir(), "escalation-hour-"));
after(() => rm(folder, { recursive: true }));

/** Opens a tab of the studio. */
async function open_tab(page, name) {
  await page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true, level: 2 }).waitFor();
}

/** Goes through the outline, link by link, to a part's form. */
async function look_at(page, ...names) {
  const outline = page.getByRole("navigation", { name: "Outline of the policy" });
  for (const name of names) {
    await outline.getByRole("link", { name, exact: true }).click();
    await form_of(page, name);
  }
}

/** Waits for the form of a part: what is written next has to go there. */
const form_of = (page, name) => page.getByRole("heading", { name, exact: true, level: 3 }).waitFor();

/** A field by what it is called; behind that may stand that it has to be there. */
const field = (page, name) => page.getByLabel(new RegExp(`^${name}\\s*(\\(has to be there\\))?\\s*$`));

/** Writes into fields and leaves each, as somebody does who goes on to the next one. */
async function fill_in(page, fields) {
  for (const [name, text] of Object.entries(fields)) {
    await field(page, name).fill(text);
    await field(page, name).blur();
  }
}

/** Gives something in a list of the policy the name that the prose has for it. */
async function rename(page, part, was, fields) {
  await look_at(page, part);
  await page.getByRole("link", { name: was, exact: true }).click();
  await form_of(page, was);
  await fill_in(page, fields);
}

/** Adds something to a list of the policy. */
async function add(page, part, asks, name) {
  await look_at(page, part);
  await page.getByLabel(asks).fill(name);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await form_of(page, name);
}

async function find_the_studio(page) {
  // Whoever comes here sees first what a guide is.
  await page.locator("escalation-guide").getByRole("button").first().waitFor();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Studio" }).click();
}

async function begin_with_a_ladder(page) {
  await page.getByLabel("The place your board is for").fill("Nevermere");
  await page.getByRole("button", { name: /^A ladder of stages/ }).click();
}

// The title page and 1.3.
async function say_which_document_it_is(page) {
  await open_tab(page, "Policy");
  await fill_in(page, {
    Board: "Nevermere Safeguarding Board",
    Title: "When agencies cannot agree",
    Area: "Nevermere",
    Edition: "First edition",
    "In force from": "1 September 2026",
  });
  // Whoever writes a date as the prose has it is told how it is written here.
  await page.getByText("write 2026-09-01").waitFor();
  await fill_in(page, { "In force from": "2026-09-01", "Review due": "2028-08" });
  await field(page, "Whom it is about").selectOption("children");
  await page.getByText("What the document says a working day is", { exact: true }).click();
  await fill_in(page, { "What it says": "Monday to Friday, except bank holidays", Paragraph: "1.3" });
}

// 1.1. The template's health is none of theirs.
async function name_the_agencies(page) {
  await rename(page, "Agencies", "Police", { Name: "Nevermere Constabulary" });
  await look_at(page, "Agencies");
  await page.getByRole("button", { name: "Remove health", exact: true }).click();
  await page.getByRole("link", { name: "Health", exact: true }).waitFor({ state: "detached" });
  await add(page, "Agencies", "Name of another agency", "Nevermere Homes");
  await field(page, "Kind of agency").selectOption("housing");
}

// 1.4 and 4.3. The line manager is the template's.
async function name_the_posts(page) {
  await rename(page, "Posts", "worker", { Title: "practitioner" });
  await rename(page, "Posts", "senior manager", { Title: "head of service" });
  await add(page, "Posts", "Title of another post", "Escalation Officer");
}

async function write_a_step(page, { was, label, title, paragraph, asks }) {
  await look_at(page, LADDER, was);
  await fill_in(page, { Label: label, Title: title, Paragraph: paragraph });
  for (const [action, fields] of Object.entries(asks)) {
    await look_at(page, `${label}: ${title}`, action);
    await fill_in(page, fields);
  }
}

// 4.3.
async function add_whom_the_managers_tell(page) {
  await look_at(page, "Step 3: The heads of service");
  await page.getByLabel(/^Another/).selectOption("notify");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await form_of(page, "notify");
  await fill_in(page, { "Who acts": "each manager", "To whom": "board escalation-officer", Paragraph: "4.3" });
}

/** The appendix, as a spreadsheet copies it. */
async function appendix() {
  const prose = await readFile(new URL("hour.md", import.meta.url), "utf8");
  const rows = prose.split("\n").filter((line) => line.startsWith("|") && !line.startsWith("| ---"));
  return rows.map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()).join("\t")).join("\n");
}

async function paste_the_contacts(page) {
  await open_tab(page, "Contacts");
  await page.getByRole("button", { name: "Bring in a spreadsheet" }).click();
  await page.getByLabel("Cells").fill(await appendix());
  await page.getByLabel("Where new rows stand in the document").fill("Appendix");
  await page.getByRole("button", { name: "Take in 3 rows" }).click();
  await page.getByText("3 rows added, 0 rows changed, 0 rows as before.").waitFor();
  await page.getByRole("button", { name: "I checked the whole list today" }).click();
  await page.getByText("The whole list is dated today.").waitFor();
}

async function see_that_nothing_is_wrong(page) {
  await open_tab(page, "Checks");
  await page.getByText("Nothing is wrong: a guide can be made of it.").waitFor();
  for (const [step, end] of Object.entries(ENDS)) {
    await reads(page.locator("tr", { has: page.getByRole("rowheader", { name: step, exact: true }) }), end);
  }
}

// 2.1: five working days from Tuesday 24 November: 25, 26, 27, 30, Tuesday 1 December.
async function look_at_it_as_a_reader(page) {
  await open_tab(page, "Readers");
  await choose(page, ASKS.agency, "Nevermere Homes");
  await choose(page, ASKS.stage, "Step 1");
  await reads(by_when(page), /^Tuesday 1 December/);
  await reads(who(page), /practitioner/);
}

// The same, written down by somebody who holds it against the prose.
async function hold_a_case_against_it(page) {
  await open_tab(page, "Sign-off");
  await page.getByLabel("In a few words, what is counted").fill("25, 26, 27 and 30 November, 1 December");
  await page.getByLabel("Stage", { exact: true }).selectOption(`${LADDER}: Step 1, Speak to each other`);
  await page.getByLabel("Whose decision").selectOption("Nevermere Homes");
  await page.getByLabel("When it started").fill("2026-11-24T16:30");
  await page.getByLabel(/^Whom to go to/).fill("practitioner");
  await page.getByLabel("By the end of which day").fill("2026-12-01");
  await page.getByRole("button", { name: "Keep it, and ask the guide" }).click();
  await page.getByText("1 of 1 are right.").waitFor();
}

/** Saves the website, and unpacks it into the web space of a server that only serves files; gives its address. */
async function take_it_to_a_server(page) {
  await open_tab(page, "Take away");
  const save = page.getByRole("button", { name: "Save the website as a zip" });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  assert.equal(download.suggestedFilename(), "nevermere-guide.zip");
  await promisify(execFile)("python3", ["-m", "zipfile", "-e", await download.path(), folder]);
  const { address, close } = await serve_files(join(folder, "nevermere-guide"), "/safeguarding/");
  page.context().once("close", close);
  return address;
}

// 4.1: four working days from Tuesday 24 November: 25, 26, 27, Monday 30. The teacher's own head of service, as the appendix has it.
async function ask_it_as_a_teacher(page) {
  await reads(page.locator("escalation-guide"), EMERGENCY);
  await choose(page, ASKS.agency, "Nevermere Constabulary");
  await choose(page, ASKS.stage, "Step 3");
  await choose(page, ASKS.own_agency, "Schools and colleges");
  await reads(by_when(page), /^Monday 30 November/);
  await reads(who(page), /head of service/);
  await reads(who(page), /Max Madeup/);
  const reached = await links(who(page));
  assert.ok(reached.includes("tel:+441632960103"), reached.join());
  // 4.3.
  await reads(await row(page, "tell"), /Iris Invented/);
}

journey("a policy in prose becomes a guide on a plain file server, in a browser alone", {
  at: "2026-11-24T16:30:00Z",
  start: `${guide}/`,
  viewport: { width: 1280, height: 900 },
  prepare: count_effort,
}, async (page) => {
  await find_the_studio(page);
  await begin_with_a_ladder(page);
  await say_which_document_it_is(page);
  await name_the_agencies(page);
  await name_the_posts(page);
  for (const step of STEPS) await write_a_step(page, step);
  await add_whom_the_managers_tell(page);
  await paste_the_contacts(page);
  await see_that_nothing_is_wrong(page);
  await look_at_it_as_a_reader(page);
  await hold_a_case_against_it(page);
  const address = await take_it_to_a_server(page);
  assert.ok(page.effort >= EFFORT.least && page.effort <= EFFORT.most, `${page.effort} things were pressed or filled in`);

  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  await ask_it_as_a_teacher(page);
  const servers = new Set(asked.map((url) => new URL(url).origin));
  assert.deepEqual([...servers], [new URL(address).origin], "no other server is asked");
});
