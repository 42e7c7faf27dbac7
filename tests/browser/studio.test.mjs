// The studio: a board's policy opened, changed, tried and taken away, and nothing of it leaves the page.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { ASKS, by_when, choose, reads, row, who } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";

const POLICIES = new URL("../../policies/", import.meta.url);
const desk = { at: "2026-11-20T16:30:00Z", start: `${guide}/studio`, viewport: { width: 1280, height: 900 } };

const open = (page, name) => page.getByRole("button", { name }).click();
const tab = (page, name) => page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name }).click();
const content = (page) => page.locator("studio-editor .cm-content");

/** The draft as this browser keeps it; nothing, where it keeps none of that name. */
const kept = (page, name) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key))?.draft, `escalation-guide-studio:1:${name}`);

/** A file as the text editor has it. */
async function text_of(page, file) {
  await page.getByRole("link", { name: file, exact: true }).click();
  const editor = page.locator(`studio-editor[label="${file}"]`);
  await editor.locator(".cm-content").waitFor();
  return editor.evaluate((editor) => editor.text);
}

/** Puts another text in the editor, as somebody who pastes it over everything. */
async function write(page, text) {
  await content(page).focus();
  await page.keyboard.press("Control+a");
  await content(page).evaluate((content, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

journey("a telephone number is changed, seen by readers, kept, and taken back; all of it stays on the page", {
  ...desk,
  prepare: async (page) => {
    page.asked = [];
    page.on("request", (request) => page.asked.push(request));
  },
}, async (page) => {
  await open(page, /^Redbridge/);
  await page.getByText("Nothing is wrong.").waitFor();
  await tab(page, "Text");
  const before = await text_of(page, "contacts.toml");
  assert.equal(before, await readFile(new URL("redbridge/contacts.toml", POLICIES), "utf8"), "opened to the byte");
  assert.equal(await kept(page, "redbridge"), undefined, "what was not changed is not kept");
  await page.locator("studio-editor .cm-line", { hasText: "020 8708 3413" }).click();
  await page.keyboard.press("End");
  for (const key of ["ArrowLeft", "ArrowLeft", "Backspace", "Backspace"]) await page.keyboard.press(key);
  await page.keyboard.type("6");
  await page.getByText("1 problem").first().waitFor();
  await page.keyboard.type("9");
  await page.getByText("Nothing is wrong.").waitFor();
  assert.equal((await kept(page, "redbridge")).files["contacts.toml"], before.replace("020 8708 3413", "020 8708 3469"), "nothing else has changed");

  await tab(page, "Readers");
  const shown = page.locator("escalation-guide");
  await shown.getByRole("button").first().waitFor();
  await accessible(page);

  await page.reload();
  await page.getByText("Kept in this browser.").waitFor();
  assert.match((await kept(page, "redbridge")).files["contacts.toml"], /020 8708 3469/);
  await tab(page, "Text");
  const policy = await text_of(page, "policy.toml");
  await page.locator("studio-editor .cm-line", { hasText: /^area = / }).click();
  await page.keyboard.press("End");
  await page.keyboard.type("\nrev");
  await page.getByRole("listbox").getByText("review_due").click();
  await content(page).getByText('review_due = "2028-04-30"').waitFor();
  // Back to what is right: how much of the typing is one step for "Undo" depends on how fast it goes.
  await write(page, policy);
  await page.getByText("Nothing is wrong.").waitFor();
  await write(page, "what is no policy");
  await page.getByRole("link", { name: /problems?$/ }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Nothing is wrong.").waitFor();

  const own = new Set(page.asked.map((request) => new URL(request.url())).filter(({ protocol }) => protocol !== "blob:").map(({ origin, search }) => origin + search));
  assert.deepEqual([...own], [guide], "only files of this server, and nothing said to it");
  assert.ok(page.asked.every((request) => request.method() === "GET" && !request.postData()));
});

journey("a board taken away unchanged is the same to the byte, and opens again from the zip", desk, async (page) => {
  await open(page, /^Suffolk/);
  await tab(page, "Take away");
  const { name, bytes } = await saved(page, () => page.getByRole("button", { name: "Save the folder as a zip" }).click());
  assert.equal(name, "suffolk.zip");
  await page.getByRole("button", { name: "Open another" }).click();
  await page.getByLabel("A zip, or files").setInputFiles({ name, mimeType: "application/zip", buffer: bytes });
  await page.getByText("Nothing is wrong.").waitFor();
  await page.getByText("Folder: suffolk").waitFor();
  await tab(page, "Text");
  await content(page).waitFor();
  const folder = new URL("suffolk/", POLICIES);
  const files = await page.locator(".files a").allTextContents();
  assert.deepEqual(files.toSorted(), (await readdir(folder)).toSorted());
  for (const file of files) assert.equal(await text_of(page, file), await readFile(new URL(file, folder), "utf8"), file);
});

journey("a changed draft is kept when another board is opened, and opens as it was", desk, async (page) => {
  await open(page, /^Redbridge/);
  await tab(page, "Text");
  await write(page, `${await text_of(page, "policy.toml")}# Mine.\n`);
  await page.getByText("Kept in this browser.").waitFor();
  const changed = await kept(page, "redbridge");
  assert.match(changed.files["policy.toml"], /# Mine\./);
  await page.getByRole("button", { name: "Open another" }).click();
  await open(page, /^Suffolk/);
  await page.getByText("Folder: suffolk").waitFor();
  assert.equal(await kept(page, "suffolk"), undefined, "what was not changed is not kept");

  await page.reload();
  const list = page.getByRole("region", { name: "Kept in this browser" });
  await list.getByText("Last changed at 4:30pm on Friday 20 November 2026. Folder: redbridge").waitFor();
  await accessible(page);
  await list.getByRole("button", { name: /^Open/ }).click();
  await page.getByText("Kept in this browser.").waitFor();
  assert.equal(await text_of(page, "policy.toml"), changed.files["policy.toml"]);
  assert.deepEqual(await kept(page, "redbridge"), changed);
  await tab(page, "What changed");
  await page.getByText("Changed since it was opened: policy.toml.").waitFor();

  await page.getByRole("button", { name: "Open another" }).click();
  await list.getByRole("button", { name: /^Remove/ }).click();
  await list.getByText("Removed. It can be put back until this page is closed.").waitFor();
  assert.equal(await kept(page, "redbridge"), undefined);
  await accessible(page);
  await list.getByRole("button", { name: /^Put it back/ }).click();
  await list.getByRole("button", { name: /^Remove/ }).waitFor();
  assert.deepEqual(await kept(page, "redbridge"), changed);
});

journey("a page learns at once that another has changed the same draft", desk, async (page, context) => {
  await open(page, /^Redbridge/);
  await tab(page, "Text");
  await write(page, `${await text_of(page, "policy.toml")}# Mine.\n`);
  await page.getByText("Kept in this browser.").waitFor();
  const other = await context.newPage();
  await other.clock.setFixedTime(new Date(desk.at));
  await other.goto(desk.start);
  await other.getByRole("region", { name: "Kept in this browser" }).getByRole("button", { name: /^Open/ }).click();
  await tab(other, "Text");
  await write(other, `${await text_of(other, "policy.toml")}# Theirs.\n`);
  await page.getByText("This draft was changed elsewhere in this browser too").waitFor();
  assert.match((await kept(page, "redbridge")).files["policy.toml"], /# Mine\.\n# Theirs\.\n$/, "nothing was written for that");
  await page.bringToFront();
  await accessible(page);
  await write(page, `${await text_of(page, "policy.toml")}# More.\n`);
  await page.waitForFunction(() => "escalation-guide-studio:1:redbridge-2" in localStorage);
  assert.match((await kept(page, "redbridge-2")).files["policy.toml"], /# Mine\.\n# More\.\n$/);
  assert.match((await kept(page, "redbridge")).files["policy.toml"], /# Theirs\.\n$/, "what the other wrote stays");
  assert.equal(await other.getByText("changed elsewhere").count(), 0, "its draft is as it left it");
});

journey("a file that the browser refuses to save says so, and what to do", {
  ...desk,
  prepare: (page) => page.addInitScript(() => {
    const make = URL.createObjectURL;
    globalThis.refuse = (refused) => {
      URL.createObjectURL = refused ? () => { throw new TypeError("refused"); } : make;
    };
  }),
}, async (page) => {
  await open(page, /^A worked example/);
  await tab(page, "Take away");
  await page.evaluate(() => refuse(true));
  await page.getByRole("button", { name: "Save contacts.toml" }).click();
  const told = page.getByRole("status").filter({ hasText: "contacts.toml was not saved: this browser refused it." });
  await told.waitFor();
  await accessible(page);
  await told.getByRole("link", { name: "text", exact: true }).click();
  await content(page).waitFor();
  await tab(page, "Take away");
  await page.evaluate(() => refuse(false));
  const { name } = await saved(page, () => page.getByRole("button", { name: "Save contacts.toml" }).click());
  assert.equal(name, "contacts.toml");
  await told.waitFor({ state: "detached" });
});

journey("a browser that keeps nothing says so at once", {
  ...desk,
  prepare: (page) => page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  }),
}, async (page) => {
  await open(page, /^An empty policy/);
  await page.getByText("This browser does not keep the draft: take it away before you close the page.").waitFor();
  await page.getByRole("link", { name: "2 problems" }).click();
  await page.getByRole("link", { name: "policy.toml, line 4" }).click();
  await page.locator("studio-editor:focus-within").waitFor();
});

// Redbridge, 4.4: 2 working days to raise it and 3 to answer; Barnet, 2.3: the superintendent from 9 pm.
journey("the guide on the draft is asked from the other side, from another day and for another hour", desk, async (page) => {
  await open(page, /^Redbridge/);
  await tab(page, "Readers");
  await choose(page, ASKS.agency, "Police");
  await choose(page, ASKS.stage, "Stage 1");
  await reads(who(page), /^Raise it/);
  // From Friday 20 November: Monday 23, Tuesday 24.
  await reads(by_when(page), /^Tuesday 24 November/);
  await choose(page, "Who disagrees?", "They disagree with yours");
  await reads(who(page), /^Review the file/);
  await reads(by_when(page), /^Wednesday 25 November/);
  // From Monday 16: 17, 18, Thursday 19.
  await (await row(page, "counted")).getByRole("textbox").first().fill("16 Nov");
  await reads(by_when(page), /^Thursday 19 November/);

  await page.getByRole("button", { name: "Open another" }).click();
  await open(page, /^Barnet/);
  await tab(page, "Readers");
  await choose(page, ASKS.agency, "Barnet police");
  await choose(page, ASKS.stage, "Stage Two: police, second line");
  await reads(page.locator("escalation-guide .who__do"), /Senior Leadership Team/);
  await (await row(page, "other-time")).getByRole("textbox").fill("9 pm");
  await reads(page.locator("escalation-guide .who__do"), /Night Duty Superintendent/);
});

journey("what would raise the health of a policy is listed, with how much and where", desk, async (page) => {
  await open(page, /^Redbridge/);
  await tab(page, "Checks");
  await page.getByRole("button", { name: "Try every situation" }).click();
  const said = await page.getByText(/^Health: \d+ of 100\. \d+ situations were tried/).innerText();
  const listed = page.locator(".finding").first().getByRole("listitem");
  const points = (await listed.allInnerTexts()).map((words) => Number(/Mending it gives (\d+) points?\./.exec(words)?.[1]));
  assert.ok(points.length > 1 && points.every((gives) => gives > 0), points.join());
  const all = points.reduce((sum, gives) => sum + gives, 0);
  assert.equal(Number(/\d+/.exec(said)[0]) + all, 100, "whoever mends all of them has a policy that leaves nothing open");
  await reads(listed, /^The policy does not say which agency's manager or lead.* \(4\.1\) Mending it gives 1 point\./);
  await accessible(page);
  await listed.getByRole("link", { name: /^policy\.danger\.silent/ }).click();
  await page.getByRole("heading", { name: "Policy", exact: true, level: 2 }).waitFor();
  await page.getByRole("heading", { name: /silent/, level: 3 }).waitFor();
});

for (const [device, settings] of Object.entries({
  "a phone, light": { viewport: { width: 320, height: 700 }, colorScheme: "light" },
  "a desktop, dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
})) {
  journey(`every part of the studio can be used: ${device}`, { ...desk, ...settings }, async (page) => {
    const fits = async (name) => {
      await accessible(page);
      const { wide, most } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, most: innerWidth }));
      assert.ok(wide <= most, `${name} is ${wide} wide, and the window ${most}`);
    };
    await page.getByRole("button", { name: /^Redbridge/ }).waitFor();
    await fits("Opening");
    await open(page, /^A ladder of stages/);
    for (const name of ["Contacts", "Policy", "Text", "Readers", "Checks", "Sign-off", "What changed", "Take away"]) {
      await tab(page, name);
      await page.getByRole("heading", { name, exact: true, level: 2 }).waitFor();
      await fits(name);
    }
  });
}
