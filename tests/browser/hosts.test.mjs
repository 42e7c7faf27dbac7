// Pages that make it hard: whatever the host does, the guide reads the same and answers the same.
import assert from "node:assert/strict";
import { by_when, choose, element, embed, EMERGENCY, page_with, reads } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";

// A Tuesday afternoon in November. Redbridge, 4.4: raise within 2 working days, Wednesday 25 and Thursday 26.
const AT = "2026-11-24T16:30:00Z";
const BY = /^By the end of Thursday 26 November/;
const visit = { at: AT, start: embed("redbridge") };
const whole = (page) => page.locator("escalation-guide");

async function answers(page) {
  await choose(page, "Whose decision is challenged?", "Schools");
  await reads(by_when(page), BY);
  await reads(whole(page), EMERGENCY);
}

/** How large a part is drawn. */
const size = (part) => part.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

journey("a page whose root letters are small leaves the guide legible", {
  ...visit,
  start: page_with(element("redbridge"), { head: "<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>" }),
}, async (page) => {
  await answers(page);
  assert.ok((await size(whole(page).locator(".due__what"))) >= 16);
});

journey("a page that resets every style leaves the guide as it is", {
  ...visit,
  start: page_with(element("redbridge"), { head: "<style>* { all: revert !important }</style>" }),
}, async (page) => {
  await answers(page);
  const line = page.locator("escalation-guide .emergency");
  assert.notEqual(await line.evaluate((element) => getComputedStyle(element).backgroundColor), "rgba(0, 0, 0, 0)");
  const { width } = await whole(page).evaluate((element) => element.shadowRoot.querySelector(".guide").getBoundingClientRect());
  assert.equal(width, await page.locator("main").evaluate((main) => main.clientWidth), "as wide as there is room");
  await accessible(page);
});

journey("a page hides the guide as it hides anything else", {
  ...visit,
  start: page_with(element("redbridge"), { head: "<style>.away { display: none }</style>" }),
}, async (page) => {
  await answers(page);
  const set = (change) => whole(page).evaluate((guide, change) => new Function("guide", change)(guide), change);
  for (const [away, back] of [
    ["guide.hidden = true", "guide.hidden = false"],
    ["guide.className = 'away'", "guide.className = ''"],
    ["guide.style.display = 'none'", "guide.style.display = ''"],
  ]) {
    await set(away);
    assert.equal(await whole(page).isVisible(), false, away);
    await set(back);
    assert.equal(await whole(page).isVisible(), true, back);
  }
  await reads(by_when(page), BY);
});

journey("on a page that reads from right to left the English guide reads from left to right", {
  ...visit,
  start: page_with(element("redbridge"), { root: `lang="ar" dir="rtl"` }),
}, async (page) => {
  await answers(page);
  const direction = await by_when(page).evaluate((element) => getComputedStyle(element).direction);
  assert.equal(direction, "ltr");
});

journey("a page under a strict policy runs the guide, styles and all", {
  ...visit,
  headers: {
    "content-security-policy": `default-src 'none'; script-src ${guide} 'wasm-unsafe-eval'; connect-src ${guide}; style-src 'none'`,
  },
}, async (page) => {
  await answers(page);
  const line = page.locator("escalation-guide .emergency");
  assert.notEqual(await line.evaluate((element) => getComputedStyle(element).backgroundColor), "rgba(0, 0, 0, 0)");
});

journey("a sandboxed frame, whose origin is nobody's, answers too", {
  ...visit,
  start: `<!doctype html><html lang="en"><title>Intranet</title><h1>Intranet</h1>
    <iframe title="Guide" sandbox="allow-scripts" width="1000" height="1500" srcdoc="${attribute(embed("redbridge"))}"></iframe></html>`,
}, async (page) => {
  const framed = page.frameLocator("iframe");
  await choose(framed, "Whose decision is challenged?", "Schools");
  await reads(framed.locator("escalation-guide .due").getByRole("heading"), BY);
  // There is no saving here: what a button cannot save is put to be copied.
  await framed.getByRole("button", { name: "Add dates to a calendar" }).click();
  const by_hand = framed.getByRole("textbox", { name: /Select the text and copy it/ });
  assert.match(await by_hand.inputValue(), /^BEGIN:VCALENDAR/);
  await framed.getByRole("button", { name: "Raised with me" }).click();
  await by_hand.waitFor({ state: "detached" });
  await framed.getByRole("button", { name: "Print" }).click();
  assert.match(await by_hand.inputValue(), /If a child is in immediate danger, call 999/);
});

journey("a frame that may not open dialogues does not pretend to print", {
  ...visit,
  start: `<!doctype html><html lang="en"><title>Intranet</title><h1>Intranet</h1>
    <iframe title="Guide" sandbox="allow-scripts allow-same-origin" width="1000" height="1500" srcdoc="${attribute(embed("redbridge"))}"></iframe></html>`,
  expects: /Ignored call to 'print\(\)'/,
}, async (page) => {
  const framed = page.frameLocator("iframe");
  await choose(framed, "Whose decision is challenged?", "Schools");
  await framed.getByRole("button", { name: "Print" }).click();
  await framed.getByRole("textbox", { name: /Select the text and copy it/ }).waitFor();
  assert.equal(await framed.locator("iframe").count(), 0, "no frame is left behind");
});

for (const zone of ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"]) {
  // 9:30 pm in London on Friday 20 November; elsewhere it is another hour, and another day.
  journey(`a device set to ${zone} gets London's hours and dates`, {
    at: "2026-11-20T21:30:00Z",
    zone,
    start: embed("barnet", `agency="police" stage="police-2"`),
  }, async (page) => {
    const first = whole(page).locator(".who .post").first();
    await reads(first, /Night Duty Superintendent/);
    await reads(first, /^Until 7 am/);
    await reads(whole(page), "Now: 9:30 pm on Friday 20 November 2026. Started earlier? Say when.");
  });
}

journey("a page builder moves the guide, takes it away and puts it back", visit, async (page) => {
  await answers(page);
  const moved = await page.evaluate(() => {
    const guide = document.querySelector("escalation-guide");
    document.body.append(guide);
    document.querySelector("main").append(guide);
    return guide.shadowRoot.querySelectorAll(".guide").length;
  });
  assert.equal(moved, 1);
  // What was chosen is still chosen.
  await reads(by_when(page), BY);

  const left = await page.evaluate(async () => {
    const guide = document.querySelector("escalation-guide");
    guide.remove();
    await new Promise((later) => setTimeout(later, 50));
    const left = guide.shadowRoot.childElementCount;
    document.querySelector("main").append(guide);
    return left;
  });
  assert.equal(left, 0, "a guide that is gone leaves nothing behind");
  await answers(page);
});

journey("ten guides on a page ask for each document once and answer by themselves", {
  ...visit,
  start: page_with(Array.from({ length: 10 }, (_, at) => element(at % 2 ? "barnet" : "redbridge")).join("\n")),
  prepare: async (page) => {
    page.asked = [];
    page.on("request", (request) => page.asked.push(request.url()));
  },
}, async (page) => {
  const guides = whole(page);
  for (let at = 0; at < 10; at += 1) {
    await guides.nth(at).getByRole("group", { name: "Whose decision is challenged?" }).waitFor();
  }
  await guides.nth(2).getByRole("button", { name: "Schools" }).click();
  await reads(guides.nth(2).locator(".due").getByRole("heading"), BY);
  assert.equal(await page.locator("escalation-guide .due").count(), 1);
  const documents = page.asked.filter((url) => url.includes("/v1/"));
  assert.deepEqual(documents.sort(), [`${guide}/v1/boards/barnet/packed`, `${guide}/v1/boards/redbridge/packed`]);
});

journey("a script that is loaded twice is loaded once", {
  ...visit,
  start: page_with(`${element("redbridge")}<script type="module" src="${guide}/escalation-guide.js?again"></script>`),
}, async (page) => {
  await answers(page);
  assert.equal(await whole(page).evaluate((element) => element.shadowRoot.querySelectorAll(".guide").length), 1);
});

journey("a page changes the guide's attributes", visit, async (page) => {
  await page.getByRole("group", { name: "Whose decision is challenged?" }).waitFor();
  const set = (name, value) => page.locator("escalation-guide").evaluate((guide, [name, value]) => guide.setAttribute(name, value), [name, value]);
  await set("agency", "school");
  await reads(by_when(page), BY);
  await set("board", "barnet");
  await reads(whole(page), "Barnet Safeguarding Children Partnership");
  await set("stage", "no-such-stage");
  await reads(whole(page), /This page asks for stage “no-such-stage”, which this policy does not have/);
});

/** HTML as it stands inside an attribute. */
function attribute(html) {
  return html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
