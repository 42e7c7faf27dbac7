// What a screen reader reads out while the answer changes: the short answer, in a place that was there before.
import assert from "node:assert/strict";
import { answered, AT } from "./boards.mjs";
import { ASKS, choose, embed, row } from "./embedded.mjs";
import { journey } from "./harness.mjs";

/** Keeps whatever the status of the program's guide says, from before there is anything to say. */
const hears = (page) =>
  page.addInitScript(() => {
    globalThis.heard = [];
    const look = () => {
      const status = document.querySelector("escalation-guide")?.shadowRoot?.querySelector(".drawn .unseen[role=status]");
      if (!status) return void setTimeout(look, 5);
      globalThis.began = status.textContent;
      const read = () => {
        const words = status.isConnected ? status.textContent : "(gone)";
        if (words && words !== heard.at(-1)) heard.push(words);
      };
      new MutationObserver(read).observe(status.getRootNode(), { childList: true, subtree: true, characterData: true });
    };
    look();
  });

/** The document comes late enough for the status to be seen empty. */
const visit = {
  at: AT,
  prepare: async (page) => {
    await hears(page);
    await page.route("**/v1/boards/*/packed", (route) => setTimeout(() => route.continue(), 500));
  },
};

/** Waits until so many things were read out, and each is of its kind. */
async function reads_out(page, kinds) {
  const heard = () => page.evaluate(() => globalThis.heard.map((words) => words.trim()).filter(Boolean));
  await page.waitForFunction((many) => globalThis.heard.filter((words) => words.trim()).length >= many, kinds.length, { timeout: 5_000 }).catch(() => {});
  const found = await heard();
  assert.equal(found.length, kinds.length, JSON.stringify(found));
  for (const [at, kind] of kinds.entries()) assert.match(found[at], kind);
}

// Redbridge, 4.4: two working days. From Tuesday 24 November that is Thursday 26; from Monday 23, Wednesday 25.
journey("an answer that the page's attributes lead to is read out, and what changes it", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
}, async (page) => {
  await answered(page);
  await row(page, "counted");
  await reads_out(page, [/Thursday 26 November/]);
  await page.getByLabel(ASKS.at).first().fill("yesterday");
  await reads_out(page, [/Thursday 26 November/, /Wednesday 25 November/]);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await reads_out(page, [/Thursday 26 November/, /Wednesday 25 November/]);
});

// The focus goes to the heading, which is read out with it: what the status adds says nothing of that again.
journey("whom to go to is read out once", { ...visit, start: embed("redbridge") }, async (page) => {
  await choose(page, ASKS.agency, "Police");
  await choose(page, ASKS.stage, "Stage 3");
  await choose(page, ASKS.own_agency, "School");
  await answered(page);
  const heading = await page.evaluate(() => document.querySelector("escalation-guide").shadowRoot.activeElement.textContent.trim());
  assert.match(heading, /to your senior manager/);
  await reads_out(page, [/Thursday 26 November/]);
  assert.doesNotMatch((await page.evaluate(() => globalThis.heard)).join(), /line manager/);
});
