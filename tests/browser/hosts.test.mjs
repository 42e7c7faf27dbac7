// Pages that make it hard: whatever the host does, the guide reads the same and answers the same.
import assert from "node:assert/strict";
import { answered, ANSWERS } from "./boards.mjs";
import { ASKS, by_when, choose, element, embed, EMERGENCY, page_with, reads, who } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";

// A Tuesday afternoon in November. Redbridge, 4.4: raise within 2 working days, Wednesday 25 and Thursday 26.
const AT = "2026-11-24T16:30:00Z";
const BY = /Thursday 26 November/;
const visit = { at: AT, start: embed("redbridge") };
const whole = (page) => page.locator("escalation-guide");

/** Goes to an answer as a reader does. */
async function asks(page) {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
}

async function answers(page) {
  await asks(page);
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
  assert.ok((await size(whole(page).locator(".due__large"))) >= 16);
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
  expects: /[Dd]ownload/,
}, async (page) => {
  const framed = page.frameLocator("iframe");
  await asks(framed);
  await reads(framed.locator("escalation-guide .due__large"), BY);
  // There is no saving here, and nothing says so: what a button may not have saved is put to be copied.
  await framed.getByRole("button", { name: "Add to calendar" }).click();
  const by_hand = framed.getByRole("textbox", { name: /Select the text and copy it/ });
  assert.match(await by_hand.inputValue(), /^BEGIN:VCALENDAR/);
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
  await asks(framed);
  await framed.getByRole("button", { name: "Print" }).click();
  await framed.getByRole("textbox", { name: /Select the text and copy it/ }).waitFor();
  assert.equal(await framed.locator("iframe").count(), 0, "no frame is left behind");
});

// A sandbox lets nothing be called, saved or printed, and says so to nobody: each time there is another way.
for (const [what, sandbox] of [["", "allow-scripts"], [" as a site of its own", "allow-scripts allow-same-origin"]]) {
  journey(`our own page in a sandbox${what} tells what to do by hand`, {
    ...visit,
    start: `<!doctype html><html lang="en"><title>Intranet</title><h1>Intranet</h1><iframe title="Guide" sandbox="${sandbox}" width="1000"
      height="1500" src="${guide}/boards/redbridge?embed=1#agency=social-care&own_agency=school&stage=stage-3"></iframe></html>`,
    expects: /./,
  }, async (page) => {
    const framed = page.frameLocator("iframe");
    const said = framed.locator("escalation-guide .taken__words", { hasText: /./ });
    await framed.getByRole("button", { name: "Show everything" }).click();
    const number = framed.locator("escalation-guide .person a[href^='tel:']").first();
    await number.click();
    await reads(said, `No call begins here? Dial ${(await number.innerText()).trim()}.`);
    await framed.getByRole("button", { name: "Add to calendar" }).click();
    await reads(said, "Nothing was saved? Select the text and copy it.");
    const by_hand = framed.getByRole("textbox", { name: /Select the text and copy it/ });
    assert.match(await by_hand.inputValue(), /^BEGIN:VCALENDAR/);
    await framed.getByRole("button", { name: "Print" }).click();
    await reads(said, /^This page does not allow that/);
    assert.match(await by_hand.inputValue(), /If a child is in immediate danger, call 999/);
  });
}

for (const zone of ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"]) {
  // 9:30 pm in London on Friday 20 November; elsewhere it is another hour, and another day.
  journey(`a device set to ${zone} gets London's hours and dates`, {
    at: "2026-11-20T21:30:00Z",
    zone,
    start: embed("barnet", `agency="police" stage="police-2"`),
  }, async (page) => {
    await answered(page);
    await reads(who(page), /Night Duty Superintendent/);
    await reads(who(page), /until 7 ?am/i);
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
    await guides.nth(at).locator(".pick:not(.painted *)").first().waitFor();
  }
  await guides.nth(2).getByRole("button", { name: "Schools" }).click();
  await guides.nth(2).getByRole("button", { name: /^Stage 1/ }).click();
  await reads(guides.nth(2).locator(".due__large"), BY);
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
  await page.locator("escalation-guide .pick").first().waitFor();
  const set = (name, value) => page.locator("escalation-guide").evaluate((guide, [name, value]) => guide.setAttribute(name, value), [name, value]);
  await set("agency", "school");
  await set("stage", "stage-1");
  await reads(by_when(page), BY);
  await set("board", "barnet");
  await reads(whole(page), "Barnet Safeguarding Children Partnership");
  await set("stage", "no-such-stage");
  await reads(whole(page), /This page answers “Where have you got to\?” with “no-such-stage”, which this policy does not have/);
});

journey("shortcut keys of the page do not swallow what is typed in the guide", {
  ...visit,
  start: page_with(element("redbridge", ANSWERS.redbridge), {
    head: `<script>
      addEventListener("keydown", (event) => {
        if (event.target.matches("input, textarea") || event.key.length > 1) return;
        event.preventDefault();
      });
    </script>`,
  }),
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Show everything", exact: true }).click();
  const field = whole(page).locator("input[type=text], input:not([type])").first();
  await field.focus();
  await page.keyboard.type("yesterday");
  assert.equal(await field.inputValue(), "yesterday");
});

for (const [what, attributes] of [["nothing", `api=""`], ["blanks", `api="  "`], ["its address between blanks", `api=" ${guide}/ "`]]) {
  journey(`a page that writes ${what} for the address, and blanks around the board, gets the guide`, {
    ...visit,
    start: page_with(element(" redbridge ", attributes)),
  }, async (page) => {
    await whole(page).locator(".pick:not(.painted *)").first().waitFor();
  });
}

const WELSH = /^Os yw plentyn/;
const first_line = (page) => page.locator("escalation-guide .emergency__line").first();

journey("a language that a page sets later, around the guide, is followed", visit, async (page) => {
  await reads(first_line(page), EMERGENCY);
  await page.locator("main").evaluate((main) => (main.lang = "cy"));
  await reads(first_line(page), WELSH);
  await page.locator("main").evaluate((main) => main.removeAttribute("lang"));
  await reads(first_line(page), EMERGENCY);
});

journey("a language outside of the shadow root that the guide stands in is followed", {
  ...visit,
  start: page_with(`<div id="part" lang="cy"></div>`),
}, async (page) => {
  await page.locator("#part").evaluate((part, html) => (part.attachShadow({ mode: "open" }).innerHTML = html), element("redbridge"));
  await reads(first_line(page), WELSH);
  await page.locator("#part").evaluate((part) => (part.lang = "en"));
  await reads(first_line(page), EMERGENCY);
});

journey("what every element may have is no choice", {
  ...visit,
  start: page_with(element("redbridge", `title="Guide" role="region" aria-label="Guide" draggable="false" translate="no" data-agency="x" x-y.z="1" at="2020-01-01"`)),
}, async (page) => {
  await whole(page).locator(".pick:not(.painted *)").first().waitFor();
  assert.equal(await whole(page).locator(".refused").count(), 0);
});

// What an editor makes of text: a paragraph of what stands between empty lines, a break at the end of each line.
journey("the lines to copy survive an editor that makes paragraphs of them", { at: AT, start: `${guide}/add` }, async (page) => {
  const lines = await page.getByLabel("Lines to copy for Redbridge", { exact: true }).textContent();
  assert.equal(lines.trim().includes("\n"), false);
  const edited = `<p>${lines.trim().split("\n").join("<br />\n")}</p>`;
  const parsed = await page.evaluate((html) => {
    const made = new DOMParser().parseFromString(html, "text/html").querySelector("escalation-guide");
    return [...made.children].map((child) => [child.localName, child.slot]);
  }, edited);
  assert.deepEqual(parsed, [["span", "emergency"], ["a", ""]]);
});

journey("where nothing tells that printing began, the answer can be copied, and no sheet stays behind", {
  ...visit,
  start: embed("redbridge", ANSWERS.redbridge),
  prepare: (page) => page.addInitScript(() => (globalThis.print = () => {})),
}, async (page) => {
  await answered(page);
  await page.getByRole("button", { name: "Print" }).click();
  const by_hand = page.getByRole("textbox", { name: /Select the text and copy it/ });
  if (!(await by_hand.isVisible())) await page.getByRole("button", { name: "Print" }).click();
  await by_hand.waitFor();
});

/** HTML as it stands inside an attribute. */
function attribute(html) {
  return html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
