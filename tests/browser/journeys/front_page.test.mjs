// Somebody finds the guide's own site.
import assert from "node:assert/strict";
import { accessible, firefox_journey, guide, journey } from "../harness.mjs";

const visit = { at: "2026-11-20T16:30:00Z", start: `${guide}/` };

journey("the front page says what the guide is for", visit, async (page) => {
  assert.match(await page.textContent("h1"), /Who to go to, and by when/);
  await accessible(page);
});

journey("somebody finds their board by a part of its area, and is told when it is not here", visit, async (page) => {
  const boards = page.locator(".boards__board");
  const field = page.getByRole("searchbox", { name: "Find it by its name or area" });
  const all = await boards.count();
  assert.ok(all > 1);
  await field.pressSequentially("OXFORD");
  assert.deepEqual(await boards.locator("visible=true").locator("h3").allTextContents(), ["Oxfordshire"]);
  await page.getByText("1 board", { exact: true }).waitFor();
  await field.fill("windsor & maiden");
  assert.equal(await boards.locator("visible=true").count(), 1);
  await field.fill("atlantis");
  await page.getByText("No board here has that in its name or area.").waitFor();
  await accessible(page);
  await field.fill("");
  assert.equal(await boards.locator("visible=true").count(), all);
});

journey("without scripts the front page is a plain list", { ...visit, javaScriptEnabled: false }, async (page) => {
  assert.equal(await page.locator(".search").isVisible(), false);
  await page.getByRole("link", { name: "Redbridge", exact: true }).click();
  assert.match(await page.textContent("h1"), /Redbridge/);
});

firefox_journey("the front page opens in Firefox too", visit, async (page) => {
  assert.match(await page.$eval("h1", (title) => title.textContent), /Who to go to, and by when/);
});
