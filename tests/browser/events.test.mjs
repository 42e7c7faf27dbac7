// What the element tells the page around it, and what the page may change.
import assert from "node:assert/strict";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { ASKS, choose, element, embed, page_with, reads } from "./embedded.mjs";
import { journey } from "./harness.mjs";

/** Collects what is told, at the document: the events bubble out of shadow roots. */
function listen() {
  globalThis.told = [];
  for (const name of ["ready", "answer", "error"]) {
    document.addEventListener(`escalation-guide:${name}`, ({ type, detail, target }) =>
      told.push({ type: type.replace("escalation-guide:", ""), detail, from: target.localName }),
    );
  }
}

const listening = { at: AT, prepare: (page) => page.addInitScript(listen) };
const told = (page) => page.evaluate(() => globalThis.told);

journey("a page hears that the guide is ready, and each new answer by its ids", { ...listening, start: embed("redbridge") }, async (page) => {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await answered(page);
  await choose(page, ASKS.agency, "Housing");
  await answered(page);
  const answer = (agency) => ({
    type: "answer",
    detail: { board: "redbridge", pathway: "resolution", stage: "stage-1", agency, own_agency: null, perspective: "raising" },
    from: "escalation-guide",
  });
  // While something is asked, nothing is told; whoever chooses again gets another answer.
  assert.deepEqual(await told(page), [
    { type: "ready", detail: { board: "redbridge" }, from: "escalation-guide" },
    answer("school"),
    answer("housing"),
  ]);
});

journey("a page that makes all the choices hears that the guide is ready before it hears the answer", {
  ...listening,
  start: embed("suffolk", ANSWERS.suffolk),
}, async (page) => {
  await answered(page);
  assert.deepEqual((await told(page)).map(({ type }) => type), ["ready", "answer"]);
});

journey("a page that changes its language keeps what the reader chose", { at: AT, start: embed("redbridge", ANSWERS.redbridge) }, async (page) => {
  await answered(page);
  await choose(page, ASKS.stage, "Stage 2");
  const chosen = page.locator("escalation-guide .asked__fold", { hasText: "Stage 2" });
  await chosen.waitFor();
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("lang", "cy"));
  await reads(page.locator("escalation-guide .emergency__line").first(), /^Os yw plentyn/);
  await chosen.waitFor();
});

for (const [reason, status] of [["no-such-board", 404], ["server", 500], ["no-answer", 0], ["unreadable", 200]]) {
  journey(`a page hears that there is no guide: ${reason}`, {
    ...listening,
    start: embed("redbridge"),
    expects: /^Failed to load resource/,
    prepare: async (page) => {
      await page.addInitScript(listen);
      await page.route("**/v1/boards/redbridge/packed", (route) => (status ? route.fulfill({ status, body: "{}" }) : route.abort()));
    },
  }, async (page) => {
    await page.waitForFunction(() => globalThis.told.length);
    assert.deepEqual(await told(page), [{ type: "error", detail: { board: "redbridge", reason }, from: "escalation-guide" }]);
  });
}

journey("each attribute that a page changes changes the guide", {
  at: AT,
  start: embed("redbridge", ANSWERS.redbridge),
  expects: /guide\.invalid/,
}, async (page) => {
  await answered(page);
  const guide = page.locator("escalation-guide");
  const set = (name, value) => guide.evaluate((guide, [name, value]) => guide.setAttribute(name, value), [name, value]);
  await guide.getByRole("heading", { level: 2, name: /who to go to, and by when/ }).waitFor();
  await set("heading-level", "4");
  await guide.getByRole("heading", { level: 4, name: /who to go to, and by when/ }).waitFor();
  await guide.getByRole("heading", { level: 5, name: "By when" }).waitFor();
  // Redbridge, page 9: the inspector is the police's, and stands in the open where they are the reader's own side.
  const own = guide.locator(".who > .person", { hasText: "Kevin Jeffery" });
  assert.equal(await own.count(), 0);
  await set("perspective", "responding");
  await own.waitFor();
  await set("own-agency", "nelft");
  await set("stage", "stage-1");
  await page.locator("escalation-guide .asked__fold", { hasText: /to answer/ }).waitFor();
  await set("lang", "cy");
  const line = guide.locator(".emergency__line").first();
  await reads(line, /^Os yw plentyn/);
  assert.equal(await line.evaluate((line) => line.closest(".guide").lang), "cy");
  await set("lang", "en");
  await reads(line, /^If a child/);
  await set("board", "barnet");
  await reads(guide, "Barnet Safeguarding Children Partnership");
  await set("perspective", "raising");
  await set("agency", "social-care");
  await set("stage", "family-1");
  await set("case", "new");
  await reads(guide.locator(".who"), "MASH team manager");
  await set("case", "open");
  await reads(guide.locator(".who"), "team manager (of the allocated social worker");
  await set("pathway", "other-area");
  await set("stage", "their-procedure");
  await reads(guide.locator(".who"), /area/);
  // From nowhere there is no document.
  await set("api", "https://guide.invalid");
  await set("board", "suffolk");
  await reads(guide, "The guide cannot be reached. Check the connection.");
});

// A page of a bilingual site: each guide speaks the language of what it stands in.
journey("two guides on one page speak two languages", {
  at: AT,
  start: page_with(`<section>${element("redbridge", ANSWERS.redbridge)}</section><section lang="cy">${element("barnet", ANSWERS.barnet)}</section>`),
}, async (page) => {
  const [english, welsh] = [page.locator("escalation-guide").first(), page.locator("escalation-guide").last()];
  await reads(english.locator(".keep"), "Show everything");
  await reads(welsh.locator(".keep"), "Dangos popeth");
  await reads(english.locator(".emergency__line").first(), /^If a child/);
  await reads(welsh.locator(".emergency__line").first(), /^Os yw plentyn/);
});

// What content management systems put onto elements, and an attribute that a template left empty.
journey("attributes that say nothing to the guide change nothing", {
  at: AT,
  start: embed("redbridge", `agency="" own-agency="" loading="lazy" itemprop="about" _ngcontent-abc="" v-cloak="" wire:key="7"`),
}, async (page) => {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await answered(page);
  assert.equal(await page.getByText("This page answers").count(), 0);
});

journey("a kind of agency that a board has several of leads to the question which", {
  at: AT,
  start: embed("redbridge", `agency="police" own-agency="health" stage="stage-3"`),
}, async (page) => {
  await choose(page, ASKS.own_agency, "Barts Health NHS Trust");
  await answered(page);
});
