// Somebody finds the guide's own site.
import assert from "node:assert/strict";
import { accessible, firefox_journey, guide, journey } from "../harness.mjs";

const visit = { at: "2026-11-20T16:30:00Z", start: `${guide}/` };

journey("the front page says what the guide is for", visit, async (page) => {
  assert.match(await page.textContent("h1"), /Who to go to, and by when/);
  await accessible(page);
});

firefox_journey("the front page opens in Firefox too", visit, async (page) => {
  assert.match(await page.$eval("h1", (title) => title.textContent), /Who to go to, and by when/);
});
