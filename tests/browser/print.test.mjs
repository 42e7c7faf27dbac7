// The answer on paper, as the browser lays it out: how many sheets, what stands on them, what is left to write on.
import assert from "node:assert/strict";
import { getDocumentProxy } from "unpdf";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { embed } from "./embedded.mjs";
import { journey } from "./harness.mjs";

// A browser without a screen prints nothing: what would go to the printer is kept, styles and all.
const keeps_what_is_printed = (page) =>
  page.addInitScript(() => {
    globalThis.print = () => {
      const styles = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      top.printed = { styles: styles.join("\n"), body: document.body.innerHTML };
    };
  });

/** How much of a sheet the lines to write on take, of one. */
const lines_to_write_on = (page) =>
  page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".foot"), "::after").height) / ((297 / 25.4) * 96));

/** Presses "Print" and gives the sheets, each as its lines of text, and how much of one is left to write on. */
async function printed(page, context) {
  await page.getByRole("button", { name: "Print", exact: true }).click();
  const { styles, body } = await page.waitForFunction(() => globalThis.printed).then((kept) => kept.jsonValue());
  const paper = await context.newPage();
  await paper.setContent(`<!doctype html><html lang="en"><title>Safeguarding</title><style>${styles}</style><body>${body}</body></html>`);
  await paper.emulateMedia({ media: "print" });
  const lines = await lines_to_write_on(paper);
  const pdf = await paper.pdf({ format: "A4" });
  const sheets = await getDocumentProxy(new Uint8Array(pdf));
  const read = async (number) => {
    const { items } = await (await sheets.getPage(number)).getTextContent();
    return items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("");
  };
  return { sheets: await Promise.all(Array.from({ length: sheets.numPages }, (_, at) => read(at + 1))), lines };
}

for (const [board, attributes] of Object.entries(ANSWERS)) {
  if (board === "oxfordshire") continue;
  journey(`the answer for ${board} is one sheet with room to write`, {
    at: AT,
    start: embed(board, attributes),
    prepare: keeps_what_is_printed,
  }, async (page, context) => {
    await answered(page);
    const { sheets, lines } = await printed(page, context);
    assert.equal(sheets.length, 1, sheets.join("\n──────\n"));
    assert.ok(lines >= 0.1, `${lines} of the sheet is left to write on`);
    const [sheet] = sheets;
    assert.match(sheet, /^If a child is in immediate danger, call 999\./);
    for (const heading of ["Talk to", "What to do", "If it is not resolved", "Before you rely on this"]) {
      assert.ok(sheet.includes(heading), `${heading} is missing:\n${sheet}`);
    }
    for (const button of ["Copy", "Print", "Change", "Who at another time?"]) {
      assert.ok(!sheet.split("\n").includes(button), `${button} is no use on paper`);
    }
  });
}

// Section 5 asks for the alert form at stage 2: 5 working days for the answer, from Tuesday 24 November: 25, 26, 27, 30,
// and Tuesday 1 December.
journey("Oxfordshire's alert form is a sheet of its own, with stage and due date filled in", {
  at: AT,
  start: embed("oxfordshire", ANSWERS.oxfordshire),
  prepare: keeps_what_is_printed,
}, async (page, context) => {
  await answered(page);
  const { sheets } = await printed(page, context);
  assert.equal(sheets.length, 2, sheets.join("\n──────\n"));
  const [answer, form] = sheets;
  assert.match(answer, /^If a child is in immediate danger, call 999\./);
  assert.match(answer, /Tuesday 1 December 2026/);
  assert.match(form, /^Resolution and Escalation Alert Form/);
  assert.match(form, /\nStage of alert\s+Stage 2\n/);
  assert.match(form, /\nDate the response is due\s+Tuesday 1 December 2026\n/);
  // Everything else is for the officer to write.
  const fields = [
    "Date of alert", "Name of child, Fwi or LAS number", "Social worker and team manager", "IRO/IC", "Who is asked to respond",
    "Concurrent referral to Cafcass: yes or no", "Issue, in bullet points", "Expected outcome", "Response",
    "Date of the response", "Resolution of the alert, recorded by the IRO", "Date of the resolution",
  ];
  const lines = form.split("\n").map((line) => line.trim()).filter(Boolean);
  for (const field of fields) assert.ok(lines.includes(field), `“${field}” does not stand by itself in:\n${form}`);
});
