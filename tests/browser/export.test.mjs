// A board's guide as a website, unpacked into a folder of a site that only serves files: it answers there as it does here.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ANSWERS } from "./boards.mjs";
import { ASKS, by_when, choose, EMERGENCY, page_with, reads, row } from "./embedded.mjs";
import { serve_files } from "./files.mjs";
import { accessible, firefox_journey, journey } from "./harness.mjs";
import { read } from "./paper.mjs";

// A Tuesday. Redbridge, 4.4: 2 working days, Wednesday 25 and Thursday 26 November.
const AT = "2026-11-24T16:30:00Z";
const BY = /Thursday 26 November/;
const JOURNEYS = new URL("journeys/", import.meta.url);
const xtask = process.env.ESCALATION_XTASK;
assert.ok(xtask, "ESCALATION_XTASK is not set: run these tests with `cargo xtask test browser`");

/** Exports boards into a folder of their own, and serves it from a sub-folder of a site. */
async function exported(...boards) {
  const folder = await mkdtemp(join(tmpdir(), "escalation-guide-"));
  await promisify(execFile)(xtask, ["export", ...boards, "--as-built", "--to", folder, "--at", "https://board.example/guide"]);
  const served = await serve_files(folder, "/safeguarding/guide/");
  after(async () => {
    served.close();
    await rm(folder, { recursive: true });
  });
  return { folder, ...served };
}

const { folder, address, asked } = await exported("redbridge");
const all = await exported();

const visit = { at: AT, start: address };

async function answers(page) {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await reads(by_when(page), BY);
  await reads(page.locator("escalation-guide"), EMERGENCY);
}

journey("a guide answers from a folder of a site that only serves files, and asks nothing else", { ...visit, colorScheme: "dark" }, async (page) => {
  const others = [];
  page.on("request", (request) => request.url().startsWith(address) || others.push(request.url()));
  await answers(page);
  // The board's page stands where the element asks for the first question alone: it is not taken for that.
  assert.equal(await page.locator("escalation-guide escalation-guide, escalation-guide h1").count(), 0);
  await accessible(page);
  await row(page, "counted");
  assert.deepEqual(others, []);
  assert.deepEqual(asked.filter((address) => address.includes("Schools") || address.includes("stage=")), [], "nothing chosen was asked for");
});

journey("an exported page reads whole without scripts, on a narrow phone", { ...visit, javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
  await reads(page.locator("body"), EMERGENCY);
  await reads(page.locator(".glance"), /Stage 3, Senior managers/);
  await reads(page.locator(".glance"), /5 working days/);
  await page.getByRole("link", { name: "Every stage of the policy in words" }).click();
  await reads(page.locator(".stages"), /The text allows 5 working days, the flowchart 2/);
  await page.locator(".chart__drawing").scrollIntoViewIfNeeded();
  const { width } = await page.locator("html").evaluate((root) => ({ width: root.scrollWidth }));
  assert.ok(width <= 320, `${width} px wide`);
});

const framing = page_with(`<iframe src="${address}boards/redbridge/#agency=school&stage=stage-1" title="Guide" width="600" height="900"></iframe>`);
journey("an exported guide stands in a frame with what was chosen, and tells how high it is", { at: AT, start: framing, prepare: async (page) => {
  await page.addInitScript(() => addEventListener("message", ({ data }) => (globalThis.told = data.escalationGuideHeight ?? globalThis.told)));
} }, async (page) => {
  const frame = page.frameLocator("iframe");
  await reads(frame.locator("escalation-guide .due__large"), BY);
  await page.waitForFunction(() => globalThis.told > 300);
});

journey("a poster is one sheet, and its code leads to the guide", { ...visit, start: `${address}poster.html` }, async (page) => {
  await reads(page.locator(".poster"), EMERGENCY);
  await page.getByRole("img", { name: "A code that leads to https://board.example/guide/" }).waitFor();
  await accessible(page);
  assert.equal((await read(await page.pdf({ format: "A4", preferCSSPageSize: true }))).length, 1);
});

// Without a server: browsers refuse modules, the program and requests from a disk. The words stay.
journey("an exported page opened from a disk has its words and the emergency line", { at: AT, start: "about:blank", expects: /./ }, async (page) => {
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await reads(page.locator("body"), EMERGENCY);
  await reads(page.locator(".glance"), /Stage 3, Senior managers/);
});

// On the website's own page of each board, in one browser. The journey of the front page is the served site's alone.
test("the exported website passes every board's journeys, as the served one does", async () => {
  const journeys = (await readdir(JOURNEYS)).filter((file) => file !== "front_page.test.mjs").map((file) => fileURLToPath(new URL(file, JOURNEYS)));
  const { NODE_TEST_CONTEXT: _, ...env } = { ...process.env, ESCALATION_GUIDE: all.address.replace(/\/$/, ""), ESCALATION_WEBSITE: "1" };
  const how = ["--test", "--test-reporter=tap", "--experimental-test-isolation=none", ...journeys];
  await promisify(execFile)(process.execPath, how, { env }).catch((failed) => assert.fail(failed.stdout));
  // The journeys were there, and it is this website that they went through.
  for (const board of Object.keys(ANSWERS)) {
    for (const file of [`boards/${board}/`, `v1/boards/${board}/packed`]) assert.ok(all.asked.some((path) => path.endsWith(file)), file);
  }
});

// From the same Tuesday; by_keyboard.test.mjs has where they come from.
const IN_FIREFOX = {
  barnet: ["agency=school&stage=one", /as soon as possible/i],
  oxfordshire: ["topic=other&stage=stage-2", /Tuesday 1 December/],
  redbridge: ["agency=school&stage=stage-1", BY],
  suffolk: ["pathway=referral&agency=social-care&stage=practitioners", /Wednesday 25 November/],
  "windsor-and-maidenhead": ["agency=school&stage=one", /ending by Tuesday 1 December/],
};

firefox_journey("the exported website answers for every board in Firefox", { at: AT, start: all.address }, async (page) => {
  for (const [board, [choices, by]] of Object.entries(IN_FIREFOX)) {
    await page.goto(`${all.address}boards/${board}/#${choices}`);
    const due = await page.waitForSelector(">>> .answer .due");
    assert.match(await due.evaluate((element) => element.textContent.replace(/\s+/g, " ")), by, board);
  }
});
