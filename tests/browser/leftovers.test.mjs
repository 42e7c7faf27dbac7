// A page that takes a guide away gets everything back: listeners, timers, observers, frames, the element's own content.
import assert from "node:assert/strict";
import { AT, ANSWERS, answered } from "./boards.mjs";
import { element, embed, OWN_LINK, page_with } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

/** Counts what a page has to keep alive: timers that repeat or wait, and listeners above the guide. */
function count() {
  const kept = (globalThis.kept = { timers: new Set(), listeners: new Map() });
  for (const [begin, end] of [["setInterval", "clearInterval"], ["setTimeout", "clearTimeout"]]) {
    const [real, stop] = [globalThis[begin], globalThis[end]];
    globalThis[begin] = (work, ...rest) => {
      const id = real((...given) => {
        if (begin === "setTimeout") kept.timers.delete(id);
        work(...given);
      }, ...rest);
      kept.timers.add(id);
      return id;
    };
    globalThis[end] = (id) => {
      kept.timers.delete(id);
      stop(id);
    };
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const above = (target) => target === globalThis || target === document || target === document.body || target === undefined;
  const key = (type, listener) => `${type} ${kept.listeners.ids?.get(listener)}`;
  EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
    if (above(this)) {
      kept.listeners.ids ??= new Map();
      if (!kept.listeners.ids.has(listener)) kept.listeners.ids.set(listener, kept.listeners.ids.size);
      kept.listeners.set(key(type, listener), type);
    }
    return addEventListener.call(this, type, listener, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
    if (above(this)) kept.listeners.delete(key(type, listener));
    return removeEventListener.call(this, type, listener, ...rest);
  };
}

const kept = (page) =>
  page.evaluate(() => ({ timers: globalThis.kept.timers.size, listeners: [...globalThis.kept.listeners.values()].sort() }));

journey("a guide that is taken away leaves nothing behind", {
  at: AT,
  start: page_with("<p>Before</p>"),
  prepare: (page) => page.addInitScript(count),
}, async (page) => {
  await page.waitForFunction(() => customElements.get("escalation-guide"));
  const before = await kept(page);
  const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
  const had = await nodes();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate((html) => {
      document.querySelector("main").insertAdjacentHTML("beforeend", html);
    }, element("redbridge", ANSWERS.redbridge));
    await answered(page);
    assert.ok((await kept(page)).timers > before.timers, "a guide that is there keeps its clock");
    await page.locator("escalation-guide").evaluate((guide) => guide.remove());
    await page.waitForFunction((timers) => globalThis.kept.timers.size <= timers, before.timers);
    assert.deepEqual(await kept(page), before);
    assert.equal(await nodes(), had);
  }
});

journey("a guide in a frame that is taken away leaves nothing behind either", {
  at: AT,
  start: page_with("<p>Before</p>"),
  headers: { "content-security-policy": `script-src ${guide}; frame-src ${guide}` },
  prepare: async (page) => {
    await page.addInitScript(count);
    // It never says how high it is: the page still waits for it.
    await page.route(/\/boards\/redbridge\?embed=1/, (route) => route.fulfill({ body: "" }));
  },
  expects: /Content Security Policy|CSP/,
}, async (page) => {
  await page.waitForFunction(() => customElements.get("escalation-guide"));
  const before = await kept(page);
  await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), element("redbridge"));
  await page.locator("escalation-guide iframe").waitFor({ state: "attached" });
  assert.notDeepEqual(await kept(page), before);
  await page.locator("escalation-guide").evaluate((guide) => guide.remove());
  await page.waitForFunction(() => !document.querySelector("escalation-guide"));
  // The listeners go with a signal, which nobody can count; the timer must be gone before it rings.
  await page.waitForFunction((timers) => globalThis.kept.timers.size <= timers, before.timers, { timeout: 2_000 });
});

journey("a guide that is taken away while it loads does not begin", {
  at: AT,
  start: embed("redbridge"),
  prepare: (page) => page.route("**/*.wasm*", (route) => setTimeout(() => route.continue(), 500)),
}, async (page) => {
  const left = await page.evaluate(async () => {
    const guide = document.querySelector("escalation-guide");
    guide.remove();
    await new Promise((later) => setTimeout(later, 1500));
    return guide.shadowRoot.childElementCount;
  });
  assert.equal(left, 0);
});

journey("a guide that the page clears as it takes it away does not come back", {
  at: AT,
  start: embed("redbridge", ANSWERS.redbridge),
}, async (page) => {
  await answered(page);
  const after = await page.evaluate(async () => {
    const guide = document.querySelector("escalation-guide");
    const told = [];
    guide.addEventListener("escalation-guide:error", ({ detail }) => told.push(detail.reason));
    guide.shadowRoot.innerHTML = "";
    guide.remove();
    await new Promise((later) => setTimeout(later, 100));
    return { parts: guide.shadowRoot.childElementCount, told };
  });
  assert.deepEqual(after, { parts: 0, told: [] });
});

journey("a guide that the page has cleared leaves nothing behind when it is taken away", {
  at: AT,
  start: page_with("<p>Before</p>"),
  prepare: (page) => page.addInitScript(count),
}, async (page) => {
  await page.waitForFunction(() => customElements.get("escalation-guide"));
  const before = await kept(page);
  await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), element("redbridge", ANSWERS.redbridge));
  await answered(page);
  await page.locator("escalation-guide").evaluate((guide) => guide.shadowRoot.replaceChildren());
  await page.locator("escalation-guide iframe").waitFor({ state: "attached" });
  const left = await page.locator("escalation-guide").evaluate(async (guide) => {
    guide.remove();
    await new Promise((later) => setTimeout(later));
    return guide.shadowRoot.childElementCount;
  });
  assert.equal(left, 0);
  await page.waitForFunction((timers) => globalThis.kept.timers.size <= timers, before.timers, { timeout: 2_000 });
});

journey("what the page put between the tags is still there, and nothing in the guide's own style reaches it", {
  at: AT,
  start: embed("redbridge", ANSWERS.redbridge),
}, async (page) => {
  await answered(page);
  const own = await page.locator("escalation-guide").evaluate((guide) => [guide.innerHTML, guide.getAttribute("style"), guide.className]);
  assert.deepEqual(own, [`<a href="${OWN_LINK.address}">${OWN_LINK.words}</a>`, null, ""]);
});

journey("printing leaves no frame behind", {
  at: AT,
  start: embed("redbridge", ANSWERS.redbridge),
  prepare: (page) =>
    page.addInitScript(() => {
      globalThis.print = () => {
        top.printed = true;
        dispatchEvent(new Event("beforeprint"));
        dispatchEvent(new Event("afterprint"));
      };
    }),
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Print" }).click();
  await page.waitForFunction(() => globalThis.printed && !document.querySelector("iframe"));
});
