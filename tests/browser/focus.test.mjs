// Where the focus is: it follows the conversation, is never lost, and never moves while somebody types.
import assert from "node:assert/strict";
import { ANSWERS, answered, AT } from "./boards.mjs";
import { ASKS, choose, element, embed, row, OWN_LINK, page_with } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";
import { focused, press, tab_to } from "./keyboard.mjs";

const visit = { at: AT, start: embed("redbridge") };
const has = (page) => page.evaluate(focused);
const ask = (page, question) => page.getByRole("group", { name: question, exact: true });

journey("each choice leads the focus on: to the next question, then to the answer", visit, async (page) => {
  await choose(page, ASKS.agency, "Police");
  await becomes(page, /^Where have you got to\?/);
  await choose(page, ASKS.stage, "Stage 3");
  await becomes(page, /^Where do you work\?/);
  await choose(page, ASKS.own_agency, "Schools");
  await becomes(page, /to your senior manager/);
});

journey("somebody who changes a choice finds the question under the focus, and the answer after it", {
  ...visit,
  start: embed("redbridge", ANSWERS.redbridge),
}, async (page) => {
  await answered(page);
  await page.locator("escalation-guide .asked__fold > summary").click();
  await page.getByRole("button", { name: `Change: ${ASKS.agency}` }).click();
  await becomes(page, /^Whose decision\?/);
  // Whoever thinks better of it is led back, and nothing has changed.
  const before = page.locator("escalation-guide .who__do");
  await page.getByRole("button", { name: "Back to the answer" }).click();
  await becomes(page, new RegExp((await before.innerText()).slice(0, 12)));
  await choose(page, ASKS.agency, "School");
  await before.waitFor();
  assert.ok(await has(page), "the focus is on the answer");
});

journey("the focus stays where somebody types or presses", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
}, async (page) => {
  await answered(page);
  await row(page, "counted");
  const started = page.getByLabel(ASKS.at).first();
  await started.focus();
  for (const letter of "23/11/2026") {
    await page.keyboard.type(letter);
    assert.ok(await started.evaluate((field) => field.getRootNode().activeElement === field), `the focus left at ${letter}`);
  }
  assert.equal(await started.inputValue(), "23/11/2026");
  await tab_to(page, "Copy as text");
  await page.keyboard.press("Enter");
  assert.equal(await has(page), "Copy as text");
});

// Choosing what has happened may bring lines or take them away: the one that is open stays open, with the focus in it.
// Redbridge has a date for what is settled; Oxfordshire has none, and nothing is left there to choose from. That the Chair has it
// takes Redbridge's answer to Stage 4, where other things can have happened.
for (const [board, ends, then] of [["oxfordshire", "It is settled", /[Aa]lert form/], ["redbridge", "The issue reaching the Chair", /make recommendations/]]) {
  journey(`the focus stays on what has happened, whatever is chosen: ${board}`, { ...visit, start: embed(board, ANSWERS[board]) }, async (page) => {
    await answered(page);
    await row(page, "counted");
    const choices = page.locator("escalation-guide .due").getByRole("radio");
    await choices.first().waitFor();
    const happened = [];
    for (const one of await choices.all()) {
      if ((await one.evaluate((radio) => radio.parentElement.innerText.trim())) !== ends) happened.push(one);
    }
    assert.ok(happened.length > 1);
    for (const one of [...happened, ...happened.toReversed()]) {
      await one.evaluate((radio) => (radio.is_the_same = true));
      await one.focus();
      await page.keyboard.press("Space");
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      assert.ok(await one.isChecked());
      assert.ok(await one.evaluate((radio) => radio.is_the_same && radio.getRootNode().activeElement === radio), "the focus left");
      for (const other of happened) assert.equal(await other.isChecked(), other === one);
    }
    await page.locator("escalation-guide .due").getByRole("radio", { name: ends }).press("Space");
    await becomes(page, then);
  });
}

// The present moves on every half minute: the answer is worked out anew under the reader's hands.
journey("time passing and a page's own changes leave the focus alone", {
  ...visit,
  start: embed("redbridge", `agency="school" own-agency="police" stage="stage-1"`),
  prepare: async (page) => page.clock.install({ time: new Date(AT) }),
}, async (page) => {
  await answered(page);
  await tab_to(page, "Print");
  await page.clock.runFor(65_000);
  assert.equal(await has(page), "Print");
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("stage", "stage-2"));
  await page.locator("escalation-guide .asked__fold", { hasText: "Stage 2" }).waitFor();
  assert.equal(await has(page), "Print");
});

journey("a guide that changes by itself never takes the focus from the page", {
  ...visit,
  start: page_with(`<label>Search <input id="search"></label>${element("redbridge", ANSWERS.redbridge)}`),
}, async (page) => {
  await page.locator("#search").focus();
  await answered(page);
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("stage", "stage-2"));
  await page.locator("escalation-guide .asked__fold", { hasText: "Stage 2" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "search");
});

/** Holds back what the guide fetches until `page.go()`. */
const held = (address) => ({
  prepare: async (page) => {
    const gone = new Promise((go) => (page.go = go));
    await page.route(address, async (route) => {
      await gone;
      await route.continue();
    });
  },
});

for (const [what, address] of [["program", /\.wasm$/], ["document", "**/v1/boards/redbridge/packed"]]) {
  journey(`whoever is on the emergency number stays there when the ${what} comes`, { ...visit, ...held(address) }, async (page) => {
    await page.locator("escalation-guide").getByRole("link", { name: "999" }).focus();
    page.go();
    await ask(page, ASKS.agency).waitFor();
    await becomes(page, /^999$/);
  });

  journey(`whoever is on the page's own link is led to the guide when the ${what} comes`, { ...visit, ...held(address) }, async (page) => {
    await page.getByRole("link", { name: OWN_LINK.words }).focus();
    page.go();
    await ask(page, ASKS.agency).waitFor();
    await becomes(page, /^Whose decision\?$/);
  });
}

journey("whoever is on the page's own link is led into the frame that takes its place", {
  ...visit,
  headers: { "content-security-policy": `default-src 'self'; script-src ${guide}; connect-src ${guide}; frame-src ${guide}` },
  expects: /Content Security Policy|CSP/,
  prepare: (page) =>
    page.route(/\/boards\/redbridge\?embed=1/, async (route) => {
      await page.getByRole("link", { name: OWN_LINK.words }).focus();
      await route.continue();
    }),
}, async (page) => {
  await page.locator("escalation-guide .guide").waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.localName), "iframe");
});

journey("whoever tries again finds the question where the button was", {
  ...visit,
  prepare: (page) => page.route("**/v1/boards/redbridge/packed", (route) => route.abort()),
  expects: /^Failed to load resource/,
}, async (page) => {
  await page.getByRole("button", { name: "Try again" }).waitFor();
  await page.unroute("**/v1/boards/redbridge/packed");
  await press(page, "Try again");
  await becomes(page, /^Whose decision\?/);
});

journey("nothing moves by itself", { ...visit, start: embed("redbridge", ANSWERS.redbridge) }, async (page) => {
  await answered(page);
  const moving = await page.locator("escalation-guide").evaluate((guide) =>
    [...guide.shadowRoot.querySelectorAll("*")].filter((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
      return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior !== "auto";
    }).length,
  );
  assert.equal(moving, 0);
});

/** Waits until the focus is on what is called so. */
async function becomes(page, name) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (name.test((await has(page)) ?? "")) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.fail(`the focus is on ${(await has(page)) ?? "nothing"}, not on ${name}`);
}
