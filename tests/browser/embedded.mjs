// A board's guide on a page of another origin: how a page embeds it, and what people do with it and read in it.
import assert from "node:assert/strict";
import { guide } from "./harness.mjs";

/** What the host page puts between the tags: its own link, and the only address of the policy there is. */
export const OWN_LINK = { words: "Our escalation policy (PDF)", address: "https://board.example/policy.pdf" };

export const EMERGENCY = /^If a child is in immediate danger, call 999\.$/;

/** One guide, as a page writes it. */
export function element(board, attributes = "") {
  return `<escalation-guide board="${board}" ${attributes}><a href="${OWN_LINK.address}">${OWN_LINK.words}</a></escalation-guide>`;
}

/** A page of a school or a board with guides in it; `root` are attributes of its `html`. */
export function page_with(content, { head = "", root = `lang="en"` } = {}) {
  return `<!doctype html>
<html ${root}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Safeguarding</title>${head}</head>
<body><main><h1>When we disagree about a child</h1>
${content}</main>
<script type="module" src="${guide}/escalation-guide.js"></script>
</body></html>`;
}

/**
 * A page that embeds one board's guide the way the README says; or, where it is a whole website that is tried, the address of its own
 * page of that board, with the same choices.
 */
export const embed = (board, attributes = "") => (process.env.ESCALATION_WEBSITE ? own_page(board, attributes) : page_with(element(board, attributes)));

function own_page(board, attributes) {
  const choices = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name.replaceAll("-", "_"), value]);
  return `${guide}/boards/${board}/#${new URLSearchParams(choices)}`;
}

/** What the guide asks of every policy, in its own words. */
export const ASKS = {
  agency: "Whose decision?",
  own_agency: "Where do you work?",
  stage: "Where have you got to?",
  pathway: "What kind of disagreement is it?",
  topic: "What is it about?",
  at: "When was that?",
};

/** Answers a question of the guide: opens it again if it was answered, and presses the answer that begins so. */
export async function choose(page, question, answer) {
  const asked = page.getByRole("group", { name: question, exact: true });
  const change = page.getByRole("button", { name: `Change: ${question}`, exact: true });
  const folded = page.locator("escalation-guide .asked__fold > summary");
  await asked.or(change).or(folded).first().waitFor();
  if (!(await asked.isVisible())) {
    if (!(await change.isVisible())) await folded.click();
    await change.click();
  }
  await asked.getByRole("button", { name: beginning(answer) }).click();
}

/** The three parts of an answer, and by when: what is set large. */
export const who = (page) => page.locator("escalation-guide .who");
export const due = (page) => page.locator("escalation-guide .due");
export const then = (page) => page.locator("escalation-guide .then");
export const by_when = (page) => page.locator("escalation-guide .due__large");

/** Rows of one kind, each opened; their names are those that the views give them. */
export async function row(page, name) {
  const rows = page.locator(`escalation-guide [data-row="${name}"]`);
  await rows.first().waitFor();
  for (const one of await rows.all()) {
    if ((await one.getAttribute("open")) === null) await one.locator("summary").click();
  }
  return rows;
}

/** Opens every line at once, as a reader does. */
export async function everything(page) {
  await page.getByRole("button", { name: "Show everything", exact: true }).click();
  await page.getByRole("button", { name: "Close everything", exact: true }).waitFor();
}

/** Waits until one paragraph, heading or cell of a part reads so; else says what the part reads instead. */
export async function reads(part, words) {
  const found = part.getByText(words).locator("visible=true").first();
  try {
    await found.waitFor({ timeout: 5_000 });
  } catch {
    const seen = await part.allInnerTexts();
    assert.fail(`${words} is not to be read in:\n${seen.join("\n") || "(no such part)"}`);
  }
}

/** The addresses behind the links of a part, in order. */
export const links = (part) => part.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));

/** In a page, before the guide comes: keeps why each error was told that the element tells. */
export function TOLD() {
  globalThis.told = [];
  addEventListener("escalation-guide:error", ({ detail }) => globalThis.told.push(detail.reason));
}

/** What was kept so far. */
export const told = (page) => page.evaluate(() => globalThis.told);

function beginning(words) {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

/**
 * What must be there however badly things go: the emergency line and the page's own link, both to be seen, and no
 * address but these two and those that the guide leads to itself.
 */
export async function safe(page, ...led_to) {
  const whole = page.locator("escalation-guide");
  await reads(whole, EMERGENCY);
  await whole.getByRole("link", { name: OWN_LINK.words }).waitFor();
  assert.deepEqual((await links(whole)).sort(), [OWN_LINK.address, "tel:999", ...led_to].sort());
}
