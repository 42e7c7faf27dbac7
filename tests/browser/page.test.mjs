// The hosted page of a board: without scripts, with them, in a frame, on paper.
import assert from "node:assert/strict";
import { ASKS, by_when, choose, EMERGENCY, page_with, reads } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";
import { tab_to } from "./keyboard.mjs";
import { pictures } from "./pictures.mjs";

const AT = "2026-11-02T09:00:00Z";
const without_scripts = { javaScriptEnabled: false };
const phone = { viewport: { width: 390, height: 844 } };
const plain = (board, query = "") => ({ at: AT, start: `${guide}/boards/${board}${query}` });

/** A part of the answer that the server wrote. */
const card = (page, name) => page.locator(`.guide .${name}`);

/** Goes on with Tab to a link, and follows it. */
async function follow(page, name) {
  await tab_to(page, name);
  await page.keyboard.press("Enter");
}

/**
 * Fails where the page as it is without scripts keeps some people from using it. The checker is a script itself: it
 * looks at the same page in a browser that runs it, and from which the page's own scripts are kept away.
 */
async function accessible_plainly(page) {
  const context = await page.context().browser().newContext({ viewport: page.viewportSize() });
  try {
    await context.route("**/*.js", (route) => route.abort());
    const same = await context.newPage();
    await same.goto(page.url());
    for (const colorScheme of ["light", "dark"]) {
      await same.emulateMedia({ colorScheme });
      await accessible(same);
    }
  } finally {
    await context.close();
  }
}

/** Nothing of a page stands out at its side. */
async function fits(page) {
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(inner <= outer, `the page is ${inner} px wide in a window of ${outer} px`);
}

journey("a teacher whose school blocks scripts finds who and by when, by keyboard, on a phone", {
  ...plain("redbridge"),
  ...without_scripts,
  ...phone,
}, async (page) => {
  await reads(page.locator("main"), EMERGENCY);
  await accessible_plainly(page);
  await fits(page);
  await pictures(page, "page-plain");

  await follow(page, "Police");
  await page.waitForURL(`${guide}/boards/redbridge?agency=police`);
  await follow(page, "Stage 1");
  await page.waitForURL(/stage=stage-1/);
  await card(page, "who").waitFor();

  // 4.4: raise within 2 working days of Monday 2 November: Tuesday 3, Wednesday 4.
  const counted = page.locator("[data-row=counted] > summary").first();
  await counted.press("Enter");
  await page.getByLabel(ASKS.at).first().fill("2 Nov 2026, 9am");
  await page.keyboard.press("Enter");
  await page.waitForURL(/at=2026-11-02T09%3A00/);
  await reads(card(page, "due"), /^Wednesday 4 November/);
  await reads(page.locator("main"), /^Your choices travel in the address of this page/);
  await accessible_plainly(page);
  await fits(page);
  await pictures(page, "page-answer");

  // What was chosen is one step away, and still there.
  await page.locator(".asked__fold > summary").press("Enter");
  await page.getByRole("link", { name: `Change: ${ASKS.stage}` }).click();
  await page.waitForURL(/show=stage/);
  await follow(page, "Stage 2");
  await page.waitForURL(/stage=stage-2/);
  assert.match(page.url(), /agency=police/);
});

journey("somebody without scripts mistypes a date and is told so", {
  ...plain("redbridge", "?agency=police&stage=stage-1&at=31%2F11%2F2026"),
  ...without_scripts,
  ...phone,
  // The browser itself reports the status 400.
  expects: /^Failed to load resource/,
}, async (page) => {
  await page.locator("[data-row=counted] > summary").first().click();
  const start = page.getByLabel(ASKS.at).first();
  assert.equal(await start.getAttribute("aria-invalid"), "true");
  await reads(page.locator(".field__echo--misread").first(), "There is no such day.");
  await accessible_plainly(page);
  await pictures(page, "page-refused");
  await start.fill("30/10/2026");
  await start.press("Enter");
  // 4.4, from Friday 30 October: Monday 2, Tuesday 3 November.
  await reads(card(page, "due"), /^Tuesday 3 November/);
});

journey("somebody follows a link to a board that has no guide", {
  ...plain("atlantis"),
  ...without_scripts,
  expects: /^Failed to load resource/,
}, async (page) => {
  await reads(page.locator("main"), EMERGENCY);
  await reads(page.locator("main"), "There is no guide for this board");
  await accessible_plainly(page);
  await pictures(page, "page-unknown");
  await page.getByRole("link", { name: "Redbridge Local Safeguarding Children Board" }).click();
  await page.waitForURL(`${guide}/boards/redbridge`);
});

journey("where scripts run the guide takes over, and its link leads back to the same choices", {
  ...plain("redbridge"),
  prepare: (_page, context) => context.grantPermissions(["clipboard-read", "clipboard-write"]),
}, async (page, context) => {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  assert.equal(await page.locator("form").count(), 0, "the server's form has gone");
  assert.equal(await page.locator("h1").count(), 1);
  // Redbridge, 4.4: from Monday 2 November two working days.
  await reads(by_when(page), /^Wednesday 4 November/);
  await accessible(page);
  await pictures(page, "page-scripts");

  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByText("Copied.").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${guide}/boards/redbridge#agency=school&stage=stage-1`);

  const other = await context.newPage();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.clock.setFixedTime(new Date(AT));
  await other.goto(link);
  await reads(by_when(other), /^Wednesday 4 November/);
  await reads(other.locator("escalation-guide .asked"), /decision of the school, Stage 1/);
  assert.ok(asked.length > 3);
  assert.deepEqual(asked.filter((address) => /school|stage-1/.test(address.split("#")[0])), [], "no server sees the choices");
  // The same page, another link: it says the same to everybody, whatever was chosen before.
  await other.goto(`${guide}/boards/redbridge#agency=school&stage=stage-3&own_agency=police`);
  await reads(other.locator("escalation-guide .who"), /Detective Inspector/);
  await choose(other, ASKS.agency, "Housing");
  await other.goto(`${guide}/boards/redbridge#agency=school&stage=stage-2`);
  await reads(other.locator("escalation-guide .asked"), /Stage 2: Line managers/);
});

// What a filter of mail makes of `#stage=stage-2&agency=police`.
journey("a link that a mail filter mangled leads to the same choices", {
  ...plain("redbridge", "%23stage=stage-2&agency=police&utm_source=x"),
}, async (page) => {
  // Only what the link does not say is asked.
  await choose(page, ASKS.own_agency, "Schools");
  await reads(page.locator("escalation-guide .asked"), /The school, disagreeing with the police, Stage 2/);
  // 4.5: the same working day, Monday 2 November.
  await reads(by_when(page), /^Monday 2 November/);
});

journey("a link that the server answered keeps its choices where scripts run", {
  ...plain("barnet", "?agency=police&stage=police-2"),
}, async (page) => {
  await reads(page.locator("escalation-guide .asked"), /decision of the police, Stage Two, second line/);
});

journey("the page is there in the other language, with what was chosen", plain("redbridge", "?agency=police"), async (page) => {
  const asked = [];
  await page.locator("escalation-guide .asked").waitFor();
  await page.locator("escalation-guide").getByRole("button", { name: /^Stage 1/ }).click();
  await page.locator("escalation-guide .answer").waitFor();
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("link", { name: "Cymraeg" }).click();
  await page.waitForURL(`${guide}/boards/redbridge?agency=police&lang=cy#agency=police&stage=stage-1`);
  await reads(page.locator("escalation-guide"), /^Os yw plentyn/);
  await page.locator("escalation-guide .answer").waitFor();
  await reads(page.locator("escalation-guide .asked__unreviewed"), /Saesneg/);
  assert.deepEqual(asked.filter((address) => /stage-1/.test(address.split("#")[0])), [], "a choice was sent");
  await page.getByRole("link", { name: "English" }).waitFor();
});

journey("a board that is not there leads to the others in the reader's language", {
  at: AT,
  start: `${guide}/boards/atlantis?lang=cy`,
  expects: /404/,
}, async (page) => {
  await page.getByRole("link", { name: "Redbridge" }).first().click();
  await page.waitForURL(`${guide}/boards/redbridge?lang=cy`);
});

journey("a start in the address stays the server's business", {
  ...plain("redbridge", "?agency=police&stage=stage-1&at=2026-11-02T09%3A00"),
}, async (page) => {
  await reads(card(page, "due"), /^Wednesday 4 November/);
  assert.equal(await page.locator("escalation-guide").count(), 0);
});

journey("the guide does not take the page out of somebody's hands", {
  ...plain("redbridge"),
  prepare: (page) => page.route("**/*.wasm*", (route) => setTimeout(() => route.continue(), 1_500)),
}, async (page) => {
  const agency = page.locator("main .pick").first();
  await agency.focus();
  await page.locator("escalation-guide").waitFor({ state: "detached" });
  assert.ok(await agency.evaluate((link) => link === document.activeElement));
});

journey("a page whose program does not come keeps the server's links", {
  ...plain("redbridge"),
  prepare: (page) => page.route("**/*.wasm*", (route) => route.fulfill({ status: 404 })),
  expects: /./,
}, async (page) => {
  await page.locator("escalation-guide").waitFor({ state: "detached" });
  await page.locator("main .pick").first().waitFor();
  await reads(page.locator("main"), EMERGENCY);
});

/** A page of another origin that shows the board's page in a frame and notes the heights that it is told. */
const framing = (attributes = "") => page_with(
  `<iframe title="Guide" ${attributes} width="100%" height="400" src="${guide}/boards/redbridge?embed=1"></iframe>
  <script>const heights = []; addEventListener("message", ({ data }) => heights.push(data.escalationGuideHeight));</script>`,
);

for (const [how, attributes] of [["", ""], [" that allows scripts and no more", `sandbox="allow-scripts"`]]) {
  journey(`an intranet shows the page in a frame${how}`, { at: AT, start: framing(attributes) }, async (page) => {
    const framed = page.frameLocator("iframe");
    await choose(framed, ASKS.agency, "Schools");
    await choose(framed, ASKS.stage, "Stage 1");
    await reads(framed.locator("escalation-guide .due__large"), /^Wednesday 4 November/);
    assert.equal(await framed.locator("header.site").count(), 0, "no navigation of its own");
    const [told, real] = [
      await page.evaluate(() => heights.at(-1)),
      await framed.locator("html").evaluate((root) => root.offsetHeight),
    ];
    assert.equal(told, real);
    assert.ok(told > 400);
  });
}

journey("a link out of a frame opens beside it", { at: AT, start: framing() }, async (page, context) => {
  const framed = page.frameLocator("iframe");
  await choose(framed, ASKS.agency, "Schools");
  await choose(framed, ASKS.stage, "Stage 1");
  await context.route(/redbridgelscb/, (route) => route.fulfill({ body: "The board's own site" }));
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    framed.getByRole("link", { name: "Board’s website" }).click(),
  ]);
  await opened.waitForURL(/redbridgelscb/);
  await framed.locator("escalation-guide .due").waitFor();
});

journey("in a frame without scripts the links stay in the frame", {
  at: AT,
  start: framing(),
  ...without_scripts,
}, async (page) => {
  const framed = page.frameLocator("iframe");
  await framed.getByRole("link", { name: "Police" }).first().click();
  await framed.getByRole("link", { name: /^Stage 1/ }).click();
  await framed.locator(".who").waitFor();
  assert.match(page.frames().at(-1).url(), /embed=1/);
});

// Everything is printed open: where it does not fit on one sheet it goes on to another, and never to a third.
for (const [board, query, most] of [
  ["redbridge", "?agency=police&stage=stage-1&at=2026-11-02T09:00", 2],
  ["barnet", "?agency=police&stage=police-2", 1],
]) {
  journey(`somebody prints the answer for ${board} on ${most === 1 ? "one page" : "two"}`, { ...plain(board, query), ...without_scripts }, async (page) => {
    await card(page, "who").waitFor();
    const paper = await page.pdf({ preferCSSPageSize: true });
    if (process.env.SCREENSHOTS) await (await import("node:fs/promises")).writeFile(new URL(`screenshots/page-${board}.pdf`, import.meta.url), paper);
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
    assert.ok(pages <= most, `${pages} pages`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("form").locator("visible=true").count(), 0);
    await reads(page.locator("main"), EMERGENCY);
    await reads(page.locator("main"), /Worked out/);
  });
}
