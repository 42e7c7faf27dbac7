// A board whose every text is an attack: nothing of it runs, wherever it is shown. And pages that are against the guide.
import assert from "node:assert/strict";
import { after } from "node:test";
import { HOSTILE, what_struck, with_hostile_board } from "../hostile/board.mjs";
import { start } from "../worker/local.mjs";
import { ASKS, by_when, choose, element, embed, EMERGENCY, everything, page_with, reads } from "./embedded.mjs";
import { journey } from "./harness.mjs";

const AT = "2026-11-24T16:30:00Z";
const worker = await start({ files: with_hostile_board });
after(() => worker.stop());

/** Answers what is asked with the first there is, until there is an answer. */
async function to_an_answer(part) {
  for (let asked = 0; asked < 8 && !(await part.locator(".answer").count()); asked += 1) {
    await part.locator(".pick:not(.painted *), .answer").first().waitFor();
    if (await part.locator(".answer").count()) break;
    await part.locator(".pick:not(.painted *)").first().click();
  }
  await part.locator(".answer").waitFor();
}

journey("no text of a policy or a contact runs in the guide", {
  at: AT,
  start: page_with(element(HOSTILE, `api="${worker.address}"`)),
}, async (page) => {
  const guide = page.locator("escalation-guide");
  await to_an_answer(guide);
  await everything(page);
  await reads(guide, /globalThis\.struck=1/);
  for (const part of await guide.locator("a, button, summary").all()) await part.hover({ timeout: 2_000 }).catch(() => {});
  assert.deepEqual(await page.evaluate(what_struck), []);
});

const THEIR_EMERGENCY = /^If a child or an adult is in immediate danger, call 999\.$/;

journey("nor in the board's page without scripts, at any question and in the answer", {
  at: AT,
  start: `${worker.address}/boards/${HOSTILE}`,
  javaScriptEnabled: false,
}, async (page) => {
  const main = page.locator("main");
  for (let asked = 0; asked < 8 && !(await main.locator(".answer").count()); asked += 1) {
    await reads(main, THEIR_EMERGENCY);
    assert.deepEqual(await page.evaluate(what_struck), []);
    await main.locator("a.pick").first().click();
  }
  await main.locator(".answer").waitFor();
  await reads(main, /globalThis\.struck=1/);
  assert.deepEqual(await page.evaluate(what_struck), []);
});

const whole = (page) => page.locator("escalation-guide");

/** Redbridge, 4.4: raise within 2 working days of a Tuesday, so by Thursday. */
async function answers(page) {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await reads(by_when(page), /Thursday 26 November/);
  await reads(whole(page), EMERGENCY);
}

// What old libraries and monitors do to a page, before the guide comes.
const OVERRIDES = {
  "adds to every list and object": () => {
    Array.prototype.remove = function () {};
    Object.prototype.extended = true;
    String.prototype.toJSON = function () { return `"${this}"`; };
  },
  "has lists and texts of its own making": () => {
    const { map, push, filter } = Array.prototype;
    Array.prototype.map = function (...given) { return [...map.apply(this, given)]; };
    Array.prototype.push = function (...given) { return push.apply(this, given); };
    Array.prototype.filter = function (work) { return filter.call(this, (one, at, all) => work(one, at, all)); };
    Array.prototype.toJSON = function () { return "a list"; };
    Array.from = (given, work) => [...given].map(work ?? ((one) => one));
    String.prototype.replace = new Proxy(String.prototype.replace, {});
  },
  "watches promises, requests and timers": () => {
    const Native = globalThis.Promise;
    globalThis.Promise = class Watched extends Native {
      then(...given) { return super.then(...given); }
    };
    const { fetch, setTimeout, requestAnimationFrame } = globalThis;
    globalThis.fetch = async (...given) => (await fetch(...given)).clone();
    globalThis.setTimeout = (work, ...given) => setTimeout(() => work(), ...given);
    globalThis.requestAnimationFrame = (work) => requestAnimationFrame((time) => work(time));
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (name, heard, ...given) { return addEventListener.call(this, name, heard, ...given); };
  },
  "freezes what there is": () => {
    Object.freeze(Object.prototype);
    Object.freeze(Array.prototype);
    Object.freeze(Function.prototype);
    Object.freeze(document);
  },
};

for (const [what, override] of Object.entries(OVERRIDES)) {
  journey(`a page that ${what} has the guide answer as ever`, {
    at: AT,
    start: page_with(element("redbridge"), { head: `<script>(${override})();</script>` }),
  }, answers);
}

journey("a page that clears what stands around the guide, and puts another in its place, has one that answers", { at: AT, start: embed("redbridge") }, async (page) => {
  await answers(page);
  await page.evaluate((html) => {
    document.body.innerHTML = "";
    document.body.innerHTML = `<main>${html}</main>`;
  }, element("redbridge"));
  await answers(page);
  assert.equal(await whole(page).count(), 1);
});
