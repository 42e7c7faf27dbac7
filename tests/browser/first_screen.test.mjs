// What stands on the first screen of a phone: whom, how, by when and what then, in few words, for every board, stage and side.
//
// The page without scripts is measured: it draws the same views, and each of its links leads to what a press leads to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWERS, AT } from "./boards.mjs";
import { guide, journey } from "./harness.mjs";

const BOARDS = Object.keys(ANSWERS);
const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };
const HEIGHT = 844;
/** Dates are longer or shorter words: what fits must not hang on the day on which it is measured. */
const NOW = AT.slice(0, 16);
const WORDS_TO_NEXT = 120;
const WORDS = 250;
/** How many pages are asked for at the same time. */
const AT_ONCE = 8;
/** Fewer answers of a hundred may be longer, and why: the document itself asks for more at once. */
const EXCEPTIONS = 5;
const LONGER = {
  barnet: {
    "stage=police-1": "who it is turns on three conditions of 2.3, each with another officer",
    "stage=police-2": "who it is turns on the hour and on the office hours of 2.3",
    "stage=health-1": "2.3 has a route for what is acute beside three people to go to",
  },
  oxfordshire: {
    "topic=unregulated&stage=stage-2": "the other side's step, one's own answer and what the reviewing officer does besides (5, Stage 2)",
    "topic=other&stage=stage-2": "the same",
    "perspective=responding&topic=unregulated&stage=stage-3": "the other side's step, and what the reviewing officer tells and asks besides (5, Stage 3)",
  },
  suffolk: {
    "stage=managers": "two posts on each side take it on, and hand it on (Referral, 5 and 6)",
  },
};

/** Follows every answer that a question offers, to every answer of the guide; from both sides. */
async function addresses(page, board) {
  const answers = [];
  let waiting = ["raising", "responding"].map((side) => `${guide}/boards/${board}?perspective=${side}`);
  const seen = new Set(waiting);
  while (waiting.length > 0) {
    const some = waiting.splice(0, AT_ONCE);
    const pages = await Promise.all(some.map((address) => page.request.get(address).then((answer) => answer.text())));
    for (const [at, html] of pages.entries()) {
      const { asks, offered } = await page.evaluate(question, html);
      if (offered.length === 0) answers.push(some[at]);
      // Whose decision it is rarely changes how long an answer is: the first and the last stand for all.
      const tried = /agency$/.test(asks) ? [offered[0], offered.at(-1)] : offered;
      for (const next of tried.filter(Boolean).map((href) => new URL(href, some[at]).href)) {
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
  }
  return answers;
}

/** Runs in the page: what a page asks, and the addresses of its answers. Kinds that no policy lists are many and alike. */
function question(html) {
  const read = new DOMParser().parseFromString(html, "text/html");
  const picks = [...read.querySelectorAll(".picks:not(.picks--besides) a.pick")].filter((pick) => !pick.closest(".ask__kinds"));
  const asks = read.querySelector(".ask")?.getAttribute("aria-labelledby") ?? "";
  return { asks, offered: picks.map((pick) => pick.getAttribute("href")) };
}

/** Runs in the page: how high and how long an answer is, before anything is opened. */
function measure() {
  const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const whole = document.querySelector(".guide");
  const then = document.querySelector(".then, .due, .who");
  const last = [...document.querySelectorAll(".who, .due, .then")].at(-1) ?? then;
  // This page alone says when it was worked out, and that choices travel in its address.
  const UNCOUNTED = ".unseen, .asked__paper, .foot__screen, details:not([open]) > :not(summary)";
  const shown = (node) => node.parentElement.checkVisibility({ contentVisibilityAuto: true }) && !node.parentElement.closest(UNCOUNTED);
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  const [before, all, sentences] = [[], [], []];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!shown(node)) continue;
    all.push(node.data);
    const is_before = last.contains(node) || last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (is_before) before.push(node.data);
  }
  // What is said of somebody stands with each whom it is true of, and a field's hint with each field.
  const OF_ONE = "details .person__line, .field__hint";
  // Who does something, and for whom, stands with each action.
  const FACT = /^(Who|To|With): /;
  for (const line of whole.querySelectorAll("p, li, h2, h3, .fold__says")) {
    const text = line.textContent.trim();
    if (words(text) >= 5 && !FACT.test(text) && !line.closest(`.unseen, ${OF_ONE}`) && !line.querySelector("p, li")) sentences.push(text);
  }
  const twice = sentences.filter((one, at) => sentences.indexOf(one) !== at);
  return {
    height: Math.round(last.getBoundingClientRect().bottom - whole.getBoundingClientRect().top),
    to_next: words(before.join(" ")),
    words: words(all.join(" ")),
    twice: [...new Set(twice)],
  };
}

const [all, long] = [[], []];

for (const board of BOARDS) {
  journey(`the four facts stand on one screen of a phone: ${board}`, { at: AT, start: `${guide}/boards/${board}`, ...PHONE }, async (page) => {
    const answers = await addresses(page, board);
    assert.ok(answers.length > 3, `only ${answers.length} answers`);
    const known = Object.keys(LONGER[board] ?? {});
    const [longer, twice] = [[], []];
    for (const address of answers) {
      await page.goto(`${address}&now=${NOW}`);
      const { height, to_next, words, twice: again } = await page.evaluate(measure);
      const { search } = new URL(address);
      if (height > HEIGHT || to_next > WORDS_TO_NEXT || words > WORDS) longer.push(`${search}: ${height} px, ${to_next} words to next, ${words} in all`);
      if (again.length > 0) twice.push(`${search}: ${again.join(" | ")}`);
    }
    all.push(...answers);
    long.push(...longer);
    assert.deepEqual(twice, [], "nothing is said twice");
    assert.deepEqual(longer.filter((one) => !known.some((part) => one.includes(part))), [], "longer, and not named");
    assert.deepEqual(known.filter((part) => !longer.some((one) => one.includes(part))), [], "named, and not longer");
  });
}

test("few answers are longer than one screen", () => {
  assert.ok(all.length > 0);
  assert.ok(long.length * 100 < EXCEPTIONS * all.length, `${long.length} of ${all.length} are longer:\n${long.join("\n")}`);
});
