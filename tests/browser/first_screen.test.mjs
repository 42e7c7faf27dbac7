// What stands on the first screen of a phone: whom, how, by when and what then, in few words, for every board, stage and side.
//
// The page without scripts is measured: it draws the same views, and each of its links leads to what a press leads to.
import assert from "node:assert/strict";
import { guide, journey } from "./harness.mjs";

const AT = "2026-11-24T16:30:00Z";
const BOARDS = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"];
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const HEIGHT = 844;
const WORDS_TO_NEXT = 120;
const WORDS = 250;
/** How many answers of a hundred may be longer. */
const EXCEPTIONS = 5;

/** Follows every answer that a question offers, to every answer of the guide; from both sides. */
async function addresses(page, board) {
  const answers = new Set();
  for (const side of ["raising", "responding"]) {
    const seen = new Set();
    const waiting = [`${guide}/boards/${board}?perspective=${side}`];
    while (waiting.length > 0) {
      const address = waiting.pop();
      await page.goto(address);
      const offered = await page.locator(".picks:not(.picks--besides) a.pick").evaluateAll((all) =>
        // Kinds of agency that the policy does not list are many and alike.
        all.filter((pick) => !pick.closest(".ask__kinds")).map((pick) => pick.href),
      );
      if (offered.length === 0) answers.add(address);
      // Whose decision it is rarely changes how long an answer is: the first and the last stand for all.
      const question = await page.locator(".ask").getAttribute("aria-labelledby").catch(() => undefined);
      const tried = /agency$/.test(question ?? "") ? [offered[0], offered.at(-1)] : offered;
      for (const next of tried.filter((next) => next && !seen.has(next))) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return [...answers];
}

/** Runs in the page: how high and how long an answer is, before anything is opened. */
function measure() {
  const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const whole = document.querySelector(".guide");
  const then = document.querySelector(".then, .due, .who");
  const last = [...document.querySelectorAll(".who, .due, .then")].at(-1) ?? then;
  const shown = (node) => node.parentElement.checkVisibility({ contentVisibilityAuto: true }) && !node.parentElement.closest(".unseen, details:not([open]) > :not(summary)");
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  const [before, all, sentences] = [[], [], []];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!shown(node)) continue;
    all.push(node.data);
    const is_before = last.contains(node) || last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (is_before) before.push(node.data);
  }
  for (const line of whole.querySelectorAll("p, li, h2, h3, .fold__says")) {
    const text = line.textContent.trim();
    if (words(text) >= 5 && !line.closest(".unseen") && !line.querySelector("p, li")) sentences.push(text);
  }
  const twice = sentences.filter((one, at) => sentences.indexOf(one) !== at);
  return {
    height: Math.round(last.getBoundingClientRect().bottom - whole.getBoundingClientRect().top),
    to_next: words(before.join(" ")),
    words: words(all.join(" ")),
    twice: [...new Set(twice)],
  };
}

for (const board of BOARDS) {
  journey(`the four facts stand on one screen of a phone: ${board}`, { at: AT, start: `${guide}/boards/${board}`, ...PHONE }, async (page) => {
    const answers = await addresses(page, board);
    assert.ok(answers.length > 3, `only ${answers.length} answers`);
    const longer = [];
    const twice = [];
    for (const address of answers) {
      await page.goto(address);
      const { height, to_next, words, twice: again } = await page.evaluate(measure);
      const query = new URL(address).search;
      if (height > HEIGHT || to_next > WORDS_TO_NEXT || words > WORDS) longer.push(`${query}: ${height} px, ${to_next} words to next, ${words} in all`);
      if (again.length > 0) twice.push(`${query}: ${again.join(" | ")}`);
    }
    assert.deepEqual(twice, [], "nothing is said twice");
    assert.ok(longer.length * 100 <= EXCEPTIONS * answers.length, `${longer.length} of ${answers.length} are longer:\n${longer.join("\n")}`);
  });
}
