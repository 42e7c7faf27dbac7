// Large letters, wide letters, narrow columns: whatever a reader or a page sets, nothing is lost and nothing scrolls sideways.
import assert from "node:assert/strict";
import { answered, ANSWERS, AT } from "./boards.mjs";
import { element, embed, page_with } from "./embedded.mjs";
import { journey } from "./harness.mjs";
import { fits } from "./layout.mjs";

// A window of 1280 by 1024 pixels at 400 % has room for 320 by 256.
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

// What WCAG 2.2 asks a page to bear, success criterion 1.4.12.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

// In em, as the guide's own steps are; a host's column in a page of 1600 px.
const COLUMNS = [280, 320, 375, 480, 559, 561, 768, 1024, 1200];

for (const [board, attributes] of Object.entries(ANSWERS)) {
  const visit = { at: AT, start: embed(board, attributes) };

  journey(`the answer for ${board} at 400 %`, { ...visit, ...ZOOMED }, async (page) => {
    await answered(page);
    await fits(page);
  });

  for (const [where, device] of Object.entries({ "at 400 %": ZOOMED, "in a window": {} })) {
    journey(`the answer for ${board} with text spaced out ${where}`, { ...visit, ...device }, async (page) => {
      await answered(page);
      await space_out(page);
      await fits(page);
    });
  }

  journey(`the answer for ${board} in columns of every width`, { ...visit, ...in_a_column(element(board, attributes)) }, async (page) => {
    await answered(page);
    for (const width of COLUMNS) {
      await page.locator("aside").evaluate((column, width) => (column.style.width = `${width}px`), width);
      assert.equal((await page.locator("escalation-guide").boundingBox()).width, width);
      await fits(page);
    }
  });
}

// The conversation, question by question, is as narrow as the answer.
journey("the questions at 400 % with text spaced out", { at: AT, start: embed("suffolk"), ...ZOOMED }, async (page) => {
  const choices = page.locator("escalation-guide .picks > li > button:visible");
  for (let asked = 0; asked < 4; asked += 1) {
    await choices.first().waitFor();
    await space_out(page);
    await fits(page);
    await choices.first().click();
    if (await page.locator("escalation-guide .answer").isVisible()) return;
  }
  assert.fail("four choices lead to no answer");
});

// Two columns stand side by side only where the guide itself has room for them, however wide the window is.
journey("a narrow column of a wide page gets the narrow layout", {
  at: AT,
  start: embed("redbridge"),
  ...in_a_column(element("redbridge")),
}, async (page) => {
  const choices = page.locator("escalation-guide .picks").first();
  await choices.waitFor();
  const columns = () => choices.evaluate((list) => getComputedStyle(list).gridTemplateColumns.split(" ").length);
  assert.equal(await columns(), 1);
  await page.locator("aside").evaluate((column) => (column.style.width = "900px"));
  // The program may just be taking the choices over.
  for (let tries = 0; tries < 20 && (await columns()) !== 2; tries += 1) await page.waitForTimeout(100);
  assert.equal(await columns(), 2);
});

function in_a_column(guide) {
  const head = "<style>body { margin: 0 } main { display: flex } aside { width: 280px; flex: none }</style>";
  return {
    start: page_with(`<aside>${guide}</aside><article>${"What the page itself says. ".repeat(30)}</article>`, { head }),
    viewport: { width: 1600, height: 900 },
  };
}

/** As a reader's own style or a bookmarklet does it, which goes into shadow roots. */
async function space_out(page) {
  await page.locator("escalation-guide").evaluate((guide, rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    guide.shadowRoot.adoptedStyleSheets.push(sheet);
  }, SPACING);
  const spaced = page.locator("escalation-guide .foot p").first();
  assert.notEqual(await spaced.evaluate((part) => getComputedStyle(part).letterSpacing), "normal");
}
