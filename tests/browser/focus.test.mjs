// Where the focus is: it follows the conversation, is never lost, and never moves while somebody types.
import assert from "node:assert/strict";
import { ANSWERS, answered, AT } from "./boards.mjs";
import { choose, element, embed, OWN_LINK, page_with } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";
import { focused, press, tab_to } from "./keyboard.mjs";

const visit = { at: AT, start: embed("redbridge") };
const has = (page) => page.evaluate(focused);
const ask = (page, question) => page.getByRole("group", { name: question, exact: true });

journey("each choice leads the focus on: to the next question, then to the answer", visit, async (page) => {
  await choose(page, "Whose decision is challenged?", "Police");
  await becomes(page, /^Which stage have you reached\?/);
  await choose(page, "Which stage have you reached?", "Stage 3");
  await becomes(page, /^Which agency raises the disagreement\?/);
  await choose(page, "Which agency raises the disagreement?", "Schools");
  await becomes(page, /^Talk to your own/);
});

journey("somebody who changes a choice finds the question under the focus, and the answer after it", {
  ...visit,
  start: embed("redbridge", ANSWERS.redbridge),
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Change: Whose decision is challenged?" }).click();
  await becomes(page, /^Whose decision is challenged\?/);
  await ask(page, "Whose decision is challenged?").getByRole("button", { name: "Schools" }).click();
  await becomes(page, /^Talk to/);
});

journey("on a phone the folded choices open under the focus", {
  ...visit,
  start: embed("redbridge", ANSWERS.redbridge),
  viewport: { width: 390, height: 844 },
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await becomes(page, /^Change: Whose decision is challenged\?/);
});

journey("the focus stays where somebody types or presses", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
}, async (page) => {
  await answered(page);
  const started = page.getByLabel("When did it start?");
  await started.focus();
  for (const letter of "23/11/2026") {
    await page.keyboard.type(letter);
    assert.ok(await started.evaluate((field) => field.getRootNode().activeElement === field), `the focus left at ${letter}`);
  }
  assert.equal(await started.inputValue(), "23/11/2026");
  await press(page, "Raised with me");
  assert.equal(await has(page), "Raised with me");
  await tab_to(page, "Copy as text");
  await page.keyboard.press("Enter");
  assert.equal(await has(page), "Copy as text");
});

// Choosing may bring a field or take one away: the buttons are the same buttons, with the focus on the one just pressed.
for (const board of ["oxfordshire", "redbridge"]) {
  journey(`the focus stays on what happened, whatever is chosen: ${board}`, { ...visit, start: embed(board, ANSWERS[board]) }, async (page) => {
    await answered(page);
    const happened = await ask(page, "What happened then?").getByRole("button").all();
    assert.ok(happened.length > 1);
    for (const button of [...happened, ...happened.toReversed()]) {
      await button.focus();
      await button.evaluate((button) => (button.is_the_same = true));
      await page.keyboard.press("Enter");
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      assert.ok(await button.evaluate((button) => button.is_the_same && button.getRootNode().activeElement === button), "the focus left");
      for (const other of happened) assert.equal(await other.getAttribute("aria-pressed") === "true", other === button);
    }
  });
}

journey("what happened is what was chosen last, by the reader or by the page", { ...visit, start: embed("redbridge", ANSWERS.redbridge) }, async (page) => {
  await answered(page);
  const pressed = ask(page, "What happened then?").getByRole("button", { pressed: true });
  assert.equal(await pressed.textContent(), "The end of Stage 2");
  await press(page, "The escalation");
  assert.equal(await pressed.textContent(), "The escalation");
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("from", "stage-2"));
  await ask(page, "What happened then?").getByRole("button", { name: "The end of Stage 2", pressed: true }).waitFor();
  assert.equal(await pressed.count(), 1);
});

// The present moves on every half minute: the answer is worked out anew under the reader's hands.
journey("time passing and a page's own changes leave the focus alone", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
  prepare: async (page) => page.clock.install({ time: new Date(AT) }),
}, async (page) => {
  await answered(page);
  await tab_to(page, "Print");
  await page.clock.runFor(65_000);
  assert.equal(await has(page), "Print");
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("stage", "stage-2"));
  await page.getByText("Stage 2: Line managers").locator("visible=true").first().waitFor();
  assert.equal(await has(page), "Print");
});

journey("a guide that changes by itself never takes the focus from the page", {
  ...visit,
  start: page_with(`<label>Search <input id="search"></label>${element("redbridge", ANSWERS.redbridge)}`),
}, async (page) => {
  await page.locator("#search").focus();
  await answered(page);
  await page.locator("escalation-guide").evaluate((guide) => guide.setAttribute("stage", "stage-2"));
  await page.getByText("Stage 2: Line managers").locator("visible=true").first().waitFor();
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
    await ask(page, "Whose decision is challenged?").waitFor();
    await becomes(page, /^999$/);
  });

  journey(`whoever is on the page's own link is led to the guide when the ${what} comes`, { ...visit, ...held(address) }, async (page) => {
    await page.getByRole("link", { name: OWN_LINK.words }).focus();
    page.go();
    await ask(page, "Whose decision is challenged?").waitFor();
    await becomes(page, /^Who to go to, and by when$/);
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
  await becomes(page, /^Whose decision is challenged\?/);
});

for (const [wish, moves] of [["reduce", false], ["no-preference", true]]) {
  journey(`somebody who prefers ${wish === "reduce" ? "no" : "any"} motion gets it`, {
    ...visit,
    start: embed("redbridge", ANSWERS.redbridge),
    reducedMotion: wish,
  }, async (page) => {
    await answered(page);
    const moving = await page.locator("escalation-guide").evaluate((guide) =>
      [...guide.shadowRoot.querySelectorAll("*")].filter((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
        return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior !== "auto";
      }).length,
    );
    assert.equal(moving > 0, moves, `${moving} parts move`);
  });
}

/** Waits until the focus is on what is called so. */
async function becomes(page, name) {
  for (let tries = 0; tries < 40; tries += 1) {
    if (name.test((await has(page)) ?? "")) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  assert.fail(`the focus is on ${(await has(page)) ?? "nothing"}, not on ${name}`);
}
