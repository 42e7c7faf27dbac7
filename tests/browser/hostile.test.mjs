// A board whose every text is an attack: nothing of it runs, wherever it is shown. And pages that are against the guide.
import assert from "node:assert/strict";
import { after } from "node:test";
import { HOSTILE, what_struck, with_hostile_board } from "../hostile/board.mjs";
import { start } from "../worker/local.mjs";
import { ASKS, by_when, choose, element, embed, EMERGENCY, everything, page_with, reads, safe, TOLD, told } from "./embedded.mjs";
import { guide as served, journey } from "./harness.mjs";

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

const framed = (page) => page.locator("escalation-guide iframe");

/** Where the frame leads, and what is chosen there. */
async function in_the_frame(page) {
  await framed(page).waitFor({ state: "attached", timeout: 2_000 });
  const [address, chosen] = (await framed(page).getAttribute("src")).split("#");
  assert.equal(address, `${served}/boards/redbridge?embed=1`);
  return Object.fromEntries(new URLSearchParams(chosen));
}

const CLEARS = {
  "at once": ({ shadowRoot }) => {
    shadowRoot.innerHTML = "";
  },
  "child by child": ({ shadowRoot }) => {
    while (shadowRoot.firstChild) shadowRoot.firstChild.remove();
  },
  "to the last element in it": ({ shadowRoot }) => {
    for (const part of shadowRoot.querySelectorAll("*")) part.remove();
  },
};

for (const [how, clear] of Object.entries(CLEARS)) {
  journey(`a page that clears the guide's shadow root ${how} gets the frame, with what was chosen`, {
    at: AT,
    start: embed("redbridge"),
    prepare: (page) => page.addInitScript(TOLD),
  }, async (page) => {
    await answers(page);
    await whole(page).evaluate(clear);
    assert.deepEqual(await in_the_frame(page), { agency: "school", stage: "stage-1" });
    assert.deepEqual(await told(page), ["stopped"]);
    const inner = page.frameLocator("escalation-guide iframe").locator("escalation-guide");
    await reads(inner.locator(".due__large"), /Thursday 26 November/);
    await reads(inner, EMERGENCY);
  });
}

journey("a page that clears the guide before its program is there gets the frame, and no program comes after it", {
  at: AT,
  start: embed("redbridge"),
  prepare: async (page) => {
    await page.addInitScript(TOLD);
    const gone = new Promise((go) => (page.go = go));
    await page.route(/\.wasm$/, async (route) => {
      if (route.request().frame() === page.mainFrame()) await gone;
      await route.continue();
    });
  },
}, async (page) => {
  await whole(page).getByRole("button", { name: "Schools" }).click();
  await whole(page).evaluate(CLEARS["at once"]);
  assert.deepEqual(await in_the_frame(page), { agency: "school" });
  const is_its = (response) => response.url().endsWith(".wasm") && response.request().frame() === page.mainFrame();
  const [came] = await Promise.all([page.waitForResponse(is_its), page.go()]);
  await came.finished();
  await page.waitForTimeout(500);
  assert.equal(await whole(page).locator(".drawn").count(), 0);
  await page.frameLocator("escalation-guide iframe").locator("escalation-guide .asked").getByText("Schools").waitFor();
  assert.deepEqual(await told(page), ["stopped"]);
});

journey("a page that clears the frame as well keeps 999 and the link, with what was chosen", {
  at: AT,
  start: embed("redbridge"),
  prepare: (page) => page.addInitScript(TOLD),
}, async (page) => {
  await answers(page);
  await whole(page).evaluate(CLEARS["at once"]);
  // Once the frame is there, nothing else is to be seen.
  await page.locator("escalation-guide .guide").waitFor({ state: "hidden" });
  await framed(page).evaluate((frame) => frame.remove());
  for (let times = 0; times < 3; times += 1) {
    await reads(whole(page), "The guide could not be loaded.");
    await safe(page, `${served}/boards/redbridge#agency=school&stage=stage-1`);
    assert.equal(await framed(page).count(), 0);
    assert.deepEqual(await told(page), ["stopped", "refused"]);
    await whole(page).evaluate(CLEARS["at once"]);
  }
});

journey("a page that clears whatever comes is not fought without end", {
  at: AT,
  start: embed("redbridge"),
  prepare: (page) => page.addInitScript(TOLD),
}, async (page) => {
  await answers(page);
  const cleared = await whole(page).evaluate(async ({ shadowRoot }) => {
    let times = 0;
    const clear = () => {
      if (!shadowRoot.firstChild || times === 100) return;
      times += 1;
      shadowRoot.replaceChildren();
    };
    new MutationObserver(clear).observe(shadowRoot, { childList: true });
    clear();
    await new Promise((later) => setTimeout(later, 500));
    return times;
  });
  assert.ok(cleared > 2 && cleared < 20, `it was cleared ${cleared} times`);
  assert.deepEqual(await told(page), ["stopped", "refused"]);
});
