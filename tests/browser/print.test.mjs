// The answer on paper, as the browser lays it out: how many sheets, what stands on them, what is left to write on.
import assert from "node:assert/strict";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { embed, row } from "./embedded.mjs";
import { firefox_journey, guide, journey } from "./harness.mjs";
import { read } from "./paper.mjs";

// A browser without a screen prints nothing: what would go to the printer is kept, styles and all.
function keep_what_is_printed() {
  globalThis.print = () => {
    const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    top.printed = { styles: styles.join("\n"), body: document.body.innerHTML };
  };
}
/** The same for a browser that runs nothing beforehand in a frame that is made by a page, as Firefox does. */
function keep_what_a_frame_prints() {
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
  const contentWindow = function () {
    const view = get.call(this);
    view.print = () => {
      const styles = view.document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      globalThis.printed = { styles: styles.join("\n"), body: view.document.body.innerHTML };
    };
    return view;
  };
  Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { get: contentWindow });
}
const keeps_what_is_printed = (page) => page.addInitScript(keep_what_is_printed);

const on_paper = ({ styles, body }) =>
  `<!doctype html><html lang="en"><title>Safeguarding</title><style>${styles}</style><body>${body}</body></html>`;

/** How much of a sheet the lines to write on take, of one. */
const lines_to_write_on = (page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".due"), "::after").height) / ((297 / 25.4) * 96));

/** Presses "Print" and gives the sheets, each as its lines of text, and how much of one is left to write on. */
async function printed(page, context) {
  await page.getByRole("button", { name: "Print", exact: true }).click();
  const kept = await page.waitForFunction(() => globalThis.printed).then((kept) => kept.jsonValue());
  const paper = await context.newPage();
  await paper.setContent(on_paper(kept));
  await paper.emulateMedia({ media: "print" });
  const lines = await lines_to_write_on(paper);
  return { sheets: await read(await paper.pdf({ format: "A4" })), lines };
}

/** Gives a start long ago wherever one is asked for: the counted days are drawn, and that something is late. */
async function start_long_ago(page) {
  if ((await page.locator(`escalation-guide [data-row="counted"]`).count()) === 0) return;
  const counted = await row(page, "counted");
  await counted.getByRole("textbox").first().fill("2 Nov 2026");
}

// One answer of each board, and those that say the most; on how many sheets. Two are for those whose document alone asks so
// much of everyone, or leaves so much open, that one sheet would have to be smaller than can be read.
const SHEETS = [
  ["barnet", ANSWERS.barnet, 1],
  ["redbridge", ANSWERS.redbridge, 2],
  ["suffolk", ANSWERS.suffolk, 1],
  ["windsor-and-maidenhead", ANSWERS["windsor-and-maidenhead"], 1],
  ["barnet", `agency="social-care" case="plan" stage="family-1"`, 1],
  ["oxfordshire", `stage="informal" topic="other"`, 2],
  // With the alert form, which is a sheet of its own.
  ["oxfordshire", `stage="stage-4" topic="other"`, 3],
  ["oxfordshire", `stage="stage-5" topic="other"`, 3],
  ["redbridge", `agency="social-care" own-agency="nelft" stage="stage-3"`, 2],
  ["redbridge", `agency="social-care" own-agency="nelft" stage="stage-4"`, 1],
  ["suffolk", `pathway="referral" agency="social-care" stage="board"`, 1],
  ["suffolk", `pathway="review-care" agency="social-care" stage="heads"`, 1],
];

for (const [board, attributes, most] of SHEETS) {
  const size = most === 1 ? "one sheet" : `${most} sheets`;
  journey(`the answer is ${size} with room to write: ${board} ${attributes}`, {
    at: AT,
    start: embed(board, attributes),
    prepare: keeps_what_is_printed,
  }, async (page, context) => {
    await answered(page);
    await start_long_ago(page);
    // A row that asks for another time and says nothing yet is no use on paper.
    const rows = await page.locator(`escalation-guide .rows [data-row]:not([data-row="other-time"]) .fold__bold`).allInnerTexts();
    const { sheets, lines } = await printed(page, context);
    assert.equal(sheets.length, most, sheets.join("\n──────\n"));
    // A form takes its own sheet to write on.
    if (most < 3) assert.ok(lines >= 0.05, `${lines} of the sheet is left to write on`);
    // What one acts on is on the first.
    const [first] = sheets;
    assert.match(first, /^If a child is in immediate danger, call 999\./);
    for (const heading of ["If not settled", "Worked out", ...(most === 1 ? ["stages"] : [])]) {
      assert.ok(first.includes(heading), `${heading} is missing:\n${first}`);
    }
    const whole = sheets.join("\n");
    assert.ok(rows.includes("What is asked of everyone"), rows.join(" | "));
    for (const bold of [...rows, "From "]) {
      assert.ok(whole.replace(/\s+/g, " ").includes(bold), `${bold} is missing:\n${whole}`);
    }
    for (const button of ["Copy as text", "Print", "Change", "Show everything", "Who at another time?"]) {
      assert.ok(!whole.split("\n").includes(button), `${button} is no use on paper`);
    }
  });
}

journey("a page under a strict policy prints the same sheet", {
  at: AT,
  start: embed("barnet", ANSWERS.barnet),
  prepare: keeps_what_is_printed,
  headers: {
    "content-security-policy": `default-src 'none'; script-src ${guide} 'wasm-unsafe-eval'; connect-src ${guide}; style-src 'none'`,
  },
}, async (page, context) => {
  await answered(page);
  const { sheets, lines } = await printed(page, context);
  assert.equal(sheets.length, 1, sheets.join("\n──────\n"));
  assert.ok(lines >= 0.05, `${lines} of the sheet is left to write on`);
});

journey("Oxfordshire's longest answer is two sheets, and its form another", {
  at: AT,
  start: embed("oxfordshire", `stage="stage-3" topic="other"`),
  prepare: keeps_what_is_printed,
}, async (page, context) => {
  await answered(page);
  const { sheets } = await printed(page, context);
  assert.equal(sheets.length, 3, sheets.join("\n──────\n"));
  assert.match(sheets[2], /^Alert Form/);
});

// Section 5 asks for the alert form at stage 2: 5 working days for the answer, from Tuesday 24 November: 25, 26, 27, 30,
// and Tuesday 1 December.
journey("Oxfordshire's alert form is a sheet of its own, with stage and due date filled in", {
  at: AT,
  start: embed("oxfordshire", ANSWERS.oxfordshire),
  prepare: keeps_what_is_printed,
}, async (page, context) => {
  await answered(page);
  const { sheets } = await printed(page, context);
  assert.equal(sheets.length, 3, sheets.join("\n──────\n"));
  const [answer, , form] = sheets;
  assert.match(answer, /^If a child is in immediate danger, call 999\./);
  assert.match(answer, /Tuesday 1 December\n/);
  assert.match(form, /^Alert Form/);
  assert.match(form, /\nStage of alert\s+Stage 2\n/);
  assert.match(form, /\nDate the response is due\s+Tuesday 1 December 2026 at the latest\n/);
  // Everything else is for the officer to write.
  const fields = [
    "Date of alert", "Name of child, Fwi or LAS number", "Social worker and team manager", "IRO/IC", "Who is asked to respond",
    "Concurrent referral to Cafcass: yes or no", "Issue, in bullet points", "Expected outcome", "Response",
    "Date of the response", "Resolution of the alert, recorded by the IRO", "Date of the resolution",
  ];
  const lines = form.split("\n").map((line) => line.trim()).filter(Boolean);
  for (const field of fields) assert.ok(lines.includes(field), `“${field}” does not stand by itself in:\n${form}`);
});

firefox_journey("Firefox prints one sheet too", {
  at: AT,
  start: embed("barnet", ANSWERS.barnet),
  prepare: (page) => page.evaluateOnNewDocument(keep_what_a_frame_prints),
}, async (page, browser) => {
  await page.waitForSelector(">>> .answer");
  const press = await page.waitForSelector(">>> .keep ::-p-text(Print)");
  await press.click();
  const kept = await (await page.waitForFunction(() => globalThis.printed)).jsonValue();
  const paper = await browser.newPage();
  await paper.setContent(on_paper(kept));
  const sheets = await read(await paper.pdf({ format: "A4" }));
  assert.equal(sheets.length, 1, sheets.join("\n──────\n"));
  // The space before what stands in a box of its own is not in Firefox's PDF as a letter.
  assert.match(sheets[0], /^If a child is in immediate danger, call ?999\./);
  assert.match(sheets[0], /Check before you rely on it/);
});
