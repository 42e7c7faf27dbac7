// When things go wrong: each time a plain sentence, the emergency line, and the link that the page itself put there.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { start } from "../worker/local.mjs";
import { ASKS, by_when, choose, element, embed, EMERGENCY, OWN_LINK, page_with, reads, safe, TOLD, told } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";

const AT = "2026-11-20T16:30:00Z";
const DOCUMENT = "**/v1/boards/redbridge/packed";
// The browser itself reports every request that fails.
const expects = /^Failed to load resource/;
const whole = (page) => page.locator("escalation-guide");
/** A question of the program's, and not of what the server drew before it. */
const begun = (page) => page.locator("escalation-guide .pick:not(.painted *)").first();
/** The first question as the server draws it, which needs no program and no document. */
const painted = (page) => page.locator("escalation-guide .painted .pick").first().waitFor();
/** The board's own site, whose address its document prints. */
const BOARD = "http://www.redbridgelscb.org.uk";

/** Answers every request for the document so. */
const answering = (answer) => (page) => page.route(DOCUMENT, (route) => route.fulfill(answer));
const unreachable = (page) => page.route(DOCUMENT, (route) => route.abort());

const visit = { at: AT, start: embed("redbridge"), expects };

/** A journey that ends in a sentence. */
function trouble(name, given, sentence) {
  journey(name, { ...visit, ...given }, async (page) => {
    await reads(whole(page), sentence);
    await safe(page);
    await accessible(page);
  });
}

const NO_ANSWER = "The guide cannot be reached. Check the connection.";
const SERVER = "The guide’s server has a problem.";
const UNREADABLE = "What the server sent cannot be read.";
const SLOW = "This is taking longer than usual.";
const SAVED = "This is a saved copy of 4:30pm on Friday 20 November 2026.";
const NOT_LOADED = "The guide could not be loaded.";

trouble("a page names a board that has no guide", { start: embed("atlantis") }, /^There is no guide for this board\./);
trouble("a page names no board at all", { start: embed("") }, /^There is no guide for this board\./);
trouble("a page names a server that does not exist", { start: embed("redbridge", `api="https://guide.invalid"`) }, NO_ANSWER);
trouble("the worker is out of reach", { prepare: unreachable }, NO_ANSWER);
trouble("the worker fails", { prepare: answering({ status: 500, body: "Internal error" }) }, SERVER);
trouble("the worker is overloaded", { prepare: answering({ status: 503, body: "" }) }, SERVER);
trouble("a gateway sends its own page", { prepare: answering({ contentType: "text/html", body: "<h1>Sign in</h1>" }) }, UNREADABLE);
trouble("the document is JSON of another kind", { prepare: answering({ json: { title: "Sign in" } }) }, UNREADABLE);
trouble("the document breaks off", { prepare: truncated }, UNREADABLE);
trouble(
  "the program is missing",
  { prepare: (page) => page.route(/\.wasm$/, (route) => route.fulfill({ status: 503 })), expects: /./ },
  NOT_LOADED,
);

journey("somebody tries again once the program can be had", {
  ...visit,
  prepare: (page) => page.route(/\.wasm$/, (route) => route.abort()),
  expects: /./,
}, async (page) => {
  await reads(whole(page).getByRole("status"), NOT_LOADED);
  await page.unroute(/\.wasm$/);
  await page.getByRole("button", { name: "Try again" }).focus();
  await page.keyboard.press("Enter");
  await begun(page).waitFor();
  await page.waitForFunction(() => document.querySelector("escalation-guide").shadowRoot.activeElement?.matches("[tabindex]"));
});

journey("a slow program keeps nobody in the dark", {
  ...visit,
  prepare: (page) => page.route(/\.wasm$/, (route) => setTimeout(() => route.continue(), 4_500)),
}, async (page) => {
  await painted(page);
  await safe(page, BOARD);
  await reads(whole(page).getByRole("status"), SLOW);
  await begun(page).waitFor();
});

// A page may answer an error by changing how the element looks: that is no reason to begin again.
journey("a page that marks the element when something goes wrong is told once", {
  ...visit,
  prepare: async (page) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.addInitScript(() => {
      globalThis.told = 0;
      addEventListener("escalation-guide:error", ({ target }) => target.setAttribute("data-error", (globalThis.told += 1)));
    });
  },
  expects: /./,
}, async (page) => {
  await reads(whole(page).getByRole("status"), NOT_LOADED);
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => globalThis.told), 1);
});

// What a browser lacks, or cannot run: the page without scripts answers, in a frame.
for (const [lacks, prepare] of [
  ["the program's language", (page) => page.route(/\.wasm$/, (route) => route.fulfill({ body: "not a program" }))],
  ["any program", (page) => page.addInitScript(() => delete globalThis.WebAssembly)],
  ["style sheets for shadow roots", (page) => page.addInitScript(() => delete Document.prototype.adoptedStyleSheets)],
  [
    "style sheets that a script makes",
    (page) =>
      page.addInitScript(() => {
        globalThis.CSSStyleSheet = class {
          constructor() {
            throw new TypeError("Illegal constructor");
          }
        };
      }),
  ],
]) {
  journey(`a browser that does not know ${lacks} gets the page without scripts in a frame`, {
    ...visit,
    start: embed("redbridge", `agency="school" stage="stage-1"`),
    prepare,
    expects: /./,
  }, async (page) => {
    const framed = page.frameLocator("escalation-guide iframe");
    await framed.locator(".answer, .ask").first().waitFor();
    await reads(framed.locator("main"), EMERGENCY);
    await page.locator("escalation-guide .guide").waitFor({ state: "hidden" });
    // What the page sets besides leaves the frame, and what the reader did in it, as it is.
    await framed.locator("main").evaluate((main) => (main.is_the_same = true));
    await whole(page).evaluate((guide) => guide.classList.add("seen"));
    await page.waitForTimeout(100);
    assert.ok(await framed.locator("main").evaluate((main) => main.is_the_same));
  });
}

async function truncated(page) {
  await page.route(DOCUMENT, async (route) => {
    const whole = await (await route.fetch()).body();
    await route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: "application/octet-stream" });
  });
}

const with_line = page_with(
  element("redbridge").replace("<a", `<p slot="emergency">If a child is in immediate danger, call <a href="tel:999">999</a>.</p><a`),
);

journey("the embed script is missing", {
  ...visit,
  start: with_line,
  prepare: (page) => page.route("**/escalation-guide.js", (route) => route.fulfill({ status: 404 })),
}, async (page) => {
  await safe(page);
});

journey("the page's own emergency line makes room for the guide's", { ...visit, start: with_line, prepare: unreachable }, async (page) => {
  await reads(whole(page), NO_ANSWER);
  await safe(page);
});

journey("somebody tries again once the worker is back", { ...visit, prepare: unreachable }, async (page) => {
  await reads(whole(page), NO_ANSWER);
  await page.unroute(DOCUMENT);
  await page.getByRole("button", { name: "Try again" }).click();
  await begun(page).waitFor();
});

// A gateway's sign-in, once somebody has signed in.
for (const [what, answer] of [
  ["a page", { contentType: "text/html", body: "<h1>Sign in</h1>" }],
  ["JSON of another kind", { json: { title: "Sign in" } }],
]) {
  journey(`somebody tries again after ${what} came instead of the document`, { ...visit, prepare: answering(answer) }, async (page) => {
    await reads(whole(page), UNREADABLE);
    await page.unroute(DOCUMENT);
    await page.getByRole("button", { name: "Try again" }).click();
    await begun(page).waitFor();
  });
}

journey("a slow worker keeps nobody in the dark", {
  ...visit,
  prepare: (page) => page.route(DOCUMENT, (route) => setTimeout(() => route.continue(), 4_500)),
}, async (page) => {
  await painted(page);
  await safe(page, BOARD);
  await reads(whole(page), SLOW);
  await safe(page, BOARD);
  await begun(page).waitFor();
});

journey("a saved copy answers when the connection is gone, and a fresh one replaces it", visit, async (page) => {
  await begun(page).waitFor();
  // The next day, without a connection to the worker.
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00Z"));
  await unreachable(page);
  await page.reload();
  await begun(page).waitFor();
  await reads(whole(page), `${NO_ANSWER} ${SAVED}`);
  await reads(whole(page), EMERGENCY);
  await accessible(page);

  await page.unroute(DOCUMENT);
  await page.reload();
  await begun(page).waitFor();
  await page.getByText("saved copy").waitFor({ state: "hidden" });
});

for (const [why, answer, sentence] of [
  ["the server fails", (route) => route.fulfill({ status: 500, body: "Internal error" }), SERVER],
  ["something else comes", (route) => route.fulfill({ body: "<h1>Sign in</h1>" }), UNREADABLE],
  ["the answer is slow", (route) => setTimeout(() => route.abort().catch(() => {}), 9_000), SLOW],
]) {
  journey(`a saved copy says why it is one: ${why}`, visit, async (page) => {
    await begun(page).waitFor();
    await page.route(DOCUMENT, answer);
    await page.reload();
    await begun(page).waitFor();
    await reads(whole(page), `${sentence} ${SAVED}`);
  });
}

journey("a saved copy that can no longer be read is no copy", visit, async (page) => {
  await begun(page).waitFor();
  const kept = await page.evaluate(() => {
    const keys = Object.keys(localStorage);
    for (const key of keys) localStorage.setItem(key, `${Date.now()}\n{"policy":`);
    return keys.length;
  });
  assert.equal(kept, 1);
  await unreachable(page);
  await page.reload();
  await reads(whole(page), NO_ANSWER);
  await safe(page);
});

const without_storage = (page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    Object.defineProperty(globalThis, "localStorage", { get: refuse });
  });

journey("a browser that refuses storage gets the same guide", { ...visit, prepare: without_storage }, async (page) => {
  await begun(page).waitFor();
  await unreachable(page);
  await page.reload();
  await reads(whole(page), NO_ANSWER);
  await safe(page);
});

// The page's own policy refuses programs in WebAssembly.
const no_program = `default-src 'self'; script-src ${guide}; connect-src ${guide}; style-src 'unsafe-inline'`;

journey("a page that refuses WebAssembly gets the guide in a frame", {
  ...visit,
  headers: { "content-security-policy": `${no_program}; frame-src ${guide}` },
  expects: /Content Security Policy|CSP/,
  // The page's own line makes room as soon as the frame is there: it is looked at before the frame may come.
  prepare: (page) =>
    page.route(/\/boards\/redbridge\?embed=1/, async (route) => {
      page.looked = safe(page);
      await page.looked.catch(() => {});
      await route.continue();
    }),
}, async (page) => {
  assert.ok(page.looked, "no frame was asked for");
  await page.looked;
  const framed = page.frameLocator("escalation-guide iframe");
  await framed.locator("escalation-guide .pick:not(.painted *)").first().waitFor();
  await reads(framed.locator("escalation-guide"), EMERGENCY);
  // As high as what is in it, and the page's own line makes room.
  const own = page.locator("escalation-guide .guide");
  assert.equal(await own.evaluate((box) => getComputedStyle(box).display), "none");
  const { height } = await page.locator("escalation-guide iframe").boundingBox();
  assert.ok(height > 300, `the frame is ${height} px high`);
});

// A site that tries a stricter policy out only hears what it would refuse.
journey("a policy that only reports refuses no frame", {
  ...visit,
  headers: {
    "content-security-policy": `${no_program}; frame-src ${guide}`,
    "content-security-policy-report-only": "frame-src 'none'",
  },
  expects: /Content Security Policy|CSP|report-only/,
}, async (page) => {
  await page.frameLocator("escalation-guide iframe").locator("escalation-guide .pick:not(.painted *)").first().waitFor();
});

journey("a page that refuses WebAssembly and frames keeps its link", {
  ...visit,
  headers: { "content-security-policy": `${no_program}; frame-src 'none'` },
  expects: /Content Security Policy|CSP/,
}, async (page) => {
  // The browser says at once that it is refused: nobody waits for the patience to run out.
  await page.locator("escalation-guide iframe").waitFor({ state: "detached", timeout: 3_000 });
  await reads(whole(page), NOT_LOADED);
  // The board's page is not in a frame: that is still a way.
  await safe(page, `${guide}/boards/redbridge`);
});

journey("several guides on a page fail by themselves", {
  ...visit,
  start: page_with(element("atlantis") + element("redbridge")),
}, async (page) => {
  await reads(whole(page).first(), /^There is no guide for this board\./);
  await begun(page).waitFor();
});

// Redbridge, 4.4: raise within 2 working days; from Friday 20 November that is Tuesday 24.
journey("a server that is killed once the document is there is missed by nobody: the guide answers, and what it saves and copies is whole", {
  at: AT,
  start: page_with(""),
  permissions: ["clipboard-read", "clipboard-write"],
  expects,
}, async (page) => {
  const server = await start();
  try {
    await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), element("redbridge", `api="${server.address}"`));
    await begun(page).waitFor();
  } finally {
    await server.stop();
  }
  await assert.rejects(fetch(server.address), "the server still answers");
  // Where the script came from is out of reach as well.
  const asked = [];
  await page.route(/^http/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await reads(by_when(page), /Tuesday 24 November/);
  await reads(whole(page), EMERGENCY);

  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Add to calendar" }).first().click()]);
  assert.match(await readFile(await saved.path(), "utf8"), /^DTSTART;VALUE=DATE:20261124\r$/m);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await reads(whole(page), "Copied.");
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^If a child is in immediate danger, call 999\.[^]*Tuesday 24 November/);
  // How an answer looks on paper is fetched once there is one; nothing else is asked of anybody.
  assert.deepEqual(asked.filter((address) => !address.endsWith(".paper.css")), []);
});

/** Stops the program at its next drawing: the page lets nothing be put in. */
const stop_drawing = () => {
  Node.prototype.insertBefore = () => {
    throw new DOMException("refused");
  };
};

for (const [when, attributes, press, chosen] of [
  ["in the middle of the questions", `agency="school"`, ".pick", "agency=school"],
  ["in the middle of an answer", `agency="school" stage="stage-1"`, "button", "agency=school&stage=stage-1"],
]) {
  journey(`a program that stops ${when} leaves no dead button`, {
    ...visit,
    start: embed("redbridge", attributes),
    prepare: (page) => page.addInitScript(TOLD),
    expects: /./,
  }, async (page) => {
    const pressed = whole(page).locator(press).first();
    await pressed.waitFor();
    await page.evaluate(stop_drawing);
    await pressed.click();
    const frame = page.locator("escalation-guide iframe");
    await frame.waitFor({ state: "attached", timeout: 1_000 });
    assert.equal(await whole(page).locator("button").count(), 0, "a button is left that nobody hears");
    assert.deepEqual(await told(page), ["stopped"]);
    assert.equal(await frame.getAttribute("src"), `${guide}/boards/redbridge?embed=1#${chosen}`);
    await reads(page.frameLocator("escalation-guide iframe").locator("main"), EMERGENCY);
    // And a guide that comes later is not given the stopped program either.
    await page.evaluate((html) => document.querySelector("main").insertAdjacentHTML("beforeend", html), element("barnet"));
    await page.locator("escalation-guide[board=barnet] iframe").waitFor({ state: "attached" });
  });
}

journey("a program that stops where no frame may be says so, and leads to the board's page with every choice", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
  headers: { "content-security-policy": `script-src 'unsafe-eval' 'wasm-unsafe-eval' ${guide}; frame-src 'none'` },
  prepare: (page) => page.addInitScript(TOLD),
  expects: /./,
}, async (page) => {
  const pressed = whole(page).locator("button").first();
  await pressed.waitFor();
  await page.evaluate(stop_drawing);
  await pressed.click();
  await reads(whole(page), NOT_LOADED);
  await safe(page, `${guide}/boards/redbridge#agency=school&stage=stage-1`);
  assert.deepEqual(await told(page), ["stopped", "refused"]);
});

journey("a mistake of the page's own does not stop the guide", {
  ...visit,
  prepare: (page) =>
    page.addInitScript(() =>
      addEventListener("escalation-guide:ready", () => {
        throw new TypeError("the page's own");
      }),
    ),
  expects: /the page's own/,
}, async (page) => {
  await begun(page).click();
  await page.locator("escalation-guide .asked").waitFor();
  assert.equal(await page.locator("escalation-guide iframe").count(), 0);
});

journey("a script whose program is no longer there shows the guide of today in a frame, and says why", {
  ...visit,
  prepare: async (page) => {
    await page.addInitScript(TOLD);
    // The page in the frame is of today: its program is there.
    await page.route(/\.wasm$/, (route) => (route.request().frame() === page.mainFrame() ? route.fulfill({ status: 404 }) : route.continue()));
  },
  expects: /./,
}, async (page) => {
  await page.frameLocator("escalation-guide iframe").locator("escalation-guide .pick:not(.painted *)").first().waitFor();
  assert.deepEqual(await told(page), ["version"]);
});

for (const [refuses, policy] of [
  ["requests", `script-src ${guide} 'wasm-unsafe-eval'; connect-src 'self'; frame-src ${guide}`],
  ["WebAssembly", `script-src ${guide}; connect-src ${guide}; frame-src ${guide}`],
]) {
  journey(`a page whose policy refuses ${refuses} leads to the frame, and nobody tries again`, {
    ...visit,
    headers: { "content-security-policy": policy },
    expects: /Content Security Policy|CSP|Failed to fetch|Refused to connect|violates/,
  }, async (page) => {
    await page.frameLocator("escalation-guide iframe").locator("escalation-guide .pick:not(.painted *)").first().waitFor();
    assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
  });
}

for (const [inside, html, open] of [
  ["a closed details", `<details><summary>More</summary>GUIDE</details>`, (page) => page.getByText("More").click()],
  ["a dialogue", `<dialog>GUIDE</dialog>`, (page) => page.evaluate(() => document.querySelector("dialog").showModal())],
]) {
  journey(`a guide in ${inside} begins when it is seen, however late, also by the frame`, {
    ...visit,
    start: page_with(html.replace("GUIDE", element("redbridge"))),
    headers: { "content-security-policy": `script-src ${guide}; connect-src ${guide}; frame-src ${guide}` },
    expects: /Content Security Policy|CSP|violates/,
  }, async (page) => {
    await page.waitForTimeout(10_000);
    await open(page);
    await page.frameLocator("escalation-guide iframe").locator("escalation-guide .pick:not(.painted *)").first().waitFor();
    const { height } = await page.locator("escalation-guide iframe").boundingBox();
    assert.ok(height > 200, `the frame is ${height} px high`);
  });
}

journey("the first question is there before the program, and what is pressed there is its first choice", {
  ...visit,
  prepare: (page) => page.route(/\.wasm$/, (route) => new Promise((go) => (page.go = go)).then(() => route.continue())),
}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  const school = whole(page).getByRole("button", { name: "Schools" });
  await school.click();
  await page.locator("escalation-guide .painted .pick[aria-current]").waitFor();
  await reads(whole(page), EMERGENCY);
  await accessible(page);
  page.go();
  await begun(page).waitFor();
  assert.equal(await whole(page).locator(".painted").count(), 0);
  await reads(whole(page).locator(".asked"), /Schools/);
  assert.deepEqual(asked.filter((url) => /school/.test(url)), [], "a choice was sent");
});

journey("a page that wants Trusted Types has no first question before the program, and the guide", {
  ...visit,
  headers: { "content-security-policy": "require-trusted-types-for 'script'" },
  expects: /TrustedHTML/,
}, async (page) => {
  await begun(page).waitFor();
});

// What an extension or a translator does: then the guide goes on and is true, or the frame takes over. It never stands there dead.
journey("a guide whose texts were taken away goes on, or gives way", { ...visit, expects: /./ }, async (page) => {
  await begun(page).waitFor();
  await whole(page).evaluate((guide) => {
    const texts = document.createTreeWalker(guide.shadowRoot, NodeFilter.SHOW_TEXT);
    const all = [];
    while (texts.nextNode()) all.push(texts.currentNode);
    for (const text of all) text.remove();
  });
  await page.locator("escalation-guide .pick:not(.painted *)").nth(6).click();
  const next = whole(page).locator(".asked").getByText("Schools");
  const frame = page.locator("escalation-guide iframe");
  await next.or(frame).first().waitFor();
  if (await frame.count()) await page.frameLocator("escalation-guide iframe").locator(".ask").first().waitFor();
});

journey("a program that stops on our own page goes on from every choice, once", {
  ...visit,
  start: `${guide}/boards/redbridge`,
  expects: /./,
}, async (page) => {
  const school = page.locator("escalation-guide").getByRole("button", { name: "Schools" });
  await school.click();
  for (const [times, ends] of [[1, "escalation-guide .pick:not(.painted *)"], [2, "main > [data-board] a.pick"]]) {
    await page.locator("escalation-guide .asked").getByText("Schools").waitFor();
    await page.evaluate(stop_drawing);
    await begun(page).click();
    await page.waitForURL(/#agency=school$/);
    // A page that stops a second time is not begun a third: the server's answer stands.
    await page.locator(ends).first().waitFor();
    assert.equal(await page.locator("escalation-guide").count(), times === 1 ? 1 : 0);
  }
  await reads(page.locator("main"), EMERGENCY);
});

journey("a program that stops on our own page before anything was chosen brings the server's answer back", {
  ...visit,
  start: `${guide}/boards/redbridge`,
  expects: /./,
}, async (page) => {
  await begun(page).waitFor();
  await page.evaluate(stop_drawing);
  await begun(page).click();
  await page.locator("main > [data-board] a.pick").first().waitFor();
  assert.equal(await page.locator("escalation-guide").count(), 0);
  await reads(page.locator("main"), EMERGENCY);
});
