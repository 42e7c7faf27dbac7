// Somebody puts the guide on their site: what the page makes for them is copied, pasted, and works where it was pasted.
import assert from "node:assert/strict";
import { by_when, EMERGENCY, reads } from "./embedded.mjs";
import { accessible, firefox_journey, guide, host_page, journey } from "./harness.mjs";
import { tab_to } from "./keyboard.mjs";
import { pictures } from "./pictures.mjs";

// A Tuesday afternoon in November. Redbridge, 4.4: raise within 2 working days, Wednesday 25 and Thursday 26.
const AT = "2026-11-24T16:30:00Z";
const BY = /Thursday 26 November/;
const visit = {
  at: AT,
  start: `${guide}/add#redbridge`,
  prepare: (_page, context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
};

const piece = (page, what) => page.locator(".builder").getByLabel(what, { exact: true });

/** Chooses what leads straight to an answer. */
async function choose_beforehand(page) {
  await page.getByText("Choose beforehand for your readers").click();
  await page.getByLabel("Where your readers work").selectOption("school");
  await page.getByLabel("Whose decision they disagree with").selectOption("police");
  await page.getByLabel("How far they have got").selectOption({ index: 1 });
}

/** Presses the button before a piece, and gives what is on the clipboard. */
async function copied(page, what) {
  await page.getByRole("button", { name: `Copy: ${what}`, exact: true }).first().click();
  await page.getByText("Copied as plain text.").first().waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [item.types.join(), await (await item.getType("text/plain")).text()];
  });
}

/** A page of the board's own, with these lines in it; it is gone after the test. */
async function pasted(page, lines, head = "") {
  const host = await host_page(`<!doctype html><html lang="en"><head><title>Our site</title>${head}</head><body><main><h1>Our site</h1>${lines}</main></body></html>`);
  page.context().once("close", () => host.close());
  await page.goto(host.address);
}

journey("the lines that are made work on a page of the board's own", visit, async (page) => {
  const [plain] = [await page.locator("section[aria-labelledby=redbridge] pre").textContent()];
  assert.equal(await piece(page, "Lines for your page").textContent(), plain, "before anything is chosen they are those of the page without scripts");
  await choose_beforehand(page);
  await accessible(page);
  await pictures(page, "add-builder");
  await reads(by_when(page.locator("[data-preview]")), BY);
  const [types, lines] = await copied(page, "Lines for your page");
  assert.equal(types, "text/plain", "an editor gets no boxes and colours along");
  assert.doesNotMatch(lines, /\n|<p/);
  await pasted(page, lines);
  await reads(by_when(page), BY);
  await accessible(page);
});

journey("the lines are made and copied by keyboard alone", visit, async (page) => {
  await page.locator(".builder").waitFor();
  await tab_to(page, "Choose beforehand for your readers");
  await page.keyboard.press("Enter");
  for (const [field, choice] of [["Where your readers work", "Schools"], ["Whose decision they disagree with", "Police"], ["How far they have got", "Stage 1"]]) {
    await tab_to(page, field);
    await page.keyboard.type(choice);
  }
  await tab_to(page, "Copy");
  await page.keyboard.press("Enter");
  await page.getByText("Copied as plain text.").first().waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await piece(page, "Lines for your page").textContent());
  assert.match(copied, /^<escalation-guide board="redbridge" own-agency="school" agency="police" stage="stage-1">/);
});

journey("a script that never changes works, and holds its program to its word", visit, async (page) => {
  await choose_beforehand(page);
  await page.getByText("Looks, language and your policy’s address").click();
  await page.getByLabel("A script that never changes").check();
  await page.getByLabel("Type family").fill("Georgia, serif");
  await page.getByLabel("Type family").press("Tab");
  const lines = await piece(page, "Lines for your page").textContent();
  assert.match(lines, /escalation-guide\.[0-9a-f]{16}\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous"/);
  await pasted(page, lines);
  await reads(by_when(page), BY);
  assert.match(await by_when(page).evaluate((part) => getComputedStyle(part).fontFamily), /^Georgia/);
});

journey("a program that was changed on its way does not run under that script", {
  ...visit,
  expects: /integrity|Failed to load resource/,
}, async (page) => {
  await page.getByText("Looks, language and your policy’s address").click();
  await page.getByLabel("A script that never changes").check();
  const lines = await piece(page, "Lines for your page").textContent();
  await page.context().route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
  });
  await pasted(page, lines);
  await reads(page.locator("escalation-guide"), "The guide could not be loaded.");
  await reads(page.locator("escalation-guide"), EMERGENCY);
});

journey("a frame grows with what is in it, and what stands before it stays when the frame is taken out", visit, async (page) => {
  await choose_beforehand(page);
  await page.getByLabel("Only frames").check();
  const lines = await piece(page, "Lines for your page").textContent();
  const script = await piece(page, "If your page also takes scripts: the frame grows by itself").textContent();
  // What an editor's filter leaves of it.
  const filtered = lines.replace(/<iframe.*<\/iframe>/, "");
  assert.match(filtered, /call <a href="tel:999">999<\/a>.*<a href="https?:[^"]+">Resolution and Escalation Policy/);
  await pasted(page, lines + script);
  const framed = page.frameLocator("iframe");
  await reads(by_when(framed), BY);
  const height = () => page.locator("iframe").evaluate((frame) => frame.clientHeight);
  const inner = await framed.locator("html").evaluate((html) => html.getBoundingClientRect().height);
  await page.waitForFunction((inner) => Math.abs(document.querySelector("iframe").clientHeight - inner) < 3, inner);
  await framed.getByRole("button", { name: "Show everything", exact: true }).click();
  const before = await height();
  await page.waitForFunction((before) => document.querySelector("iframe").clientHeight > before + 200, Math.min(before, inner));
});

journey("a plain block becomes the guide where the site loads the script, and else keeps 999 and the link", visit, async (page) => {
  await choose_beforehand(page);
  await page.getByLabel("Neither, but the whole site may load a script").check();
  const block = await piece(page, "Lines for your page").textContent();
  const script = await piece(page, "One line for the template of your site, once").textContent();
  assert.doesNotMatch(block, /<script|<escalation-guide|slot=/);
  await pasted(page, block, script);
  await reads(by_when(page), BY);
  assert.equal(await page.locator("body").getByText(/immediate danger/).count(), 2, "the block's own line makes room for the guide's");
  assert.equal(await page.locator("body").getByText(/immediate danger/).locator("visible=true").count(), 1);
});

journey("a link opens the guide with what was chosen, and Welsh and another policy can be asked for", visit, async (page) => {
  await choose_beforehand(page);
  await page.getByLabel("None of these: a link").check();
  await pasted(page, await piece(page, "Lines for your page").textContent());
  await page.getByRole("link", { name: "Who to go to, and by when" }).click();
  await reads(by_when(page), BY);
  await page.goto(`${guide}/add#suffolk`);
  assert.match(await piece(page, "Lines for your page").textContent(), /board="suffolk".*Suffolk/);
  await page.getByLabel("Only an address").check();
  assert.equal(await piece(page, "An address for a line of its own").textContent(), `${guide}/boards/suffolk`);
  await page.getByLabel("A shortcode").check();
  assert.match(await piece(page, "A shortcode for your page").textContent(), /^\[escalation_guide board="suffolk" policy="[^"]+" words="[^"]+"\]$/);
});

firefox_journey("the lines are made in Firefox too", { at: AT, start: `${guide}/add#redbridge` }, async (page) => {
  await page.waitForSelector(".builder:not([hidden]) [data-lines] code");
  const made = await page.$eval("[data-lines] code", (code) => code.textContent);
  assert.match(made, /^<escalation-guide board="redbridge">.*<script type="module" src="[^"]+\/escalation-guide\.js"><\/script>$/);
});
