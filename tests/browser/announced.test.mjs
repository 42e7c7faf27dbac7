// What a screen reader reads out while the answer changes: the short answer, in a place that was there before.
import { answered, AT } from "./boards.mjs";
import { choose, embed } from "./embedded.mjs";
import { journey } from "./harness.mjs";

/** Keeps whatever the guide's first status says, from before there is anything to say. */
const hears = (page) =>
  page.addInitScript(() => {
    globalThis.heard = [];
    const look = () => {
      const status = document.querySelector("escalation-guide")?.shadowRoot?.querySelector(".unseen[role=status]");
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

/** Waits until exactly this was read out, in this order. */
async function heard(page, ...words) {
  await page.waitForFunction((words) => JSON.stringify(globalThis.heard) === JSON.stringify(words), words, { timeout: 5_000 }).catch(async () => {
    throw new Error(`read out: ${JSON.stringify(await page.evaluate(() => globalThis.heard))}, not ${JSON.stringify(words)}`);
  });
}

journey("an answer that the page's attributes lead to is read out, and what changes it", {
  ...visit,
  start: embed("redbridge", `agency="school" stage="stage-1"`),
}, async (page) => {
  await answered(page);
  const first = "Talk to their practitioner or decision maker, by the end of Thursday 26 November 2026.";
  await heard(page, first);
  // Monday 23 November: two working days are Tuesday 24 and Wednesday 25.
  await page.getByLabel("When did it start?").fill("yesterday");
  const earlier = "Talk to their practitioner or decision maker, by the end of Wednesday 25 November 2026.";
  await heard(page, first, earlier);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await heard(page, first, earlier);
});

journey("haste is read out as haste", { ...visit, start: embed("redbridge") }, async (page) => {
  await choose(page, "Whose decision is challenged?", "Police");
  await choose(page, "Which stage have you reached?", "Stage 3");
  await choose(page, "Which agency raises the disagreement?", "Schools");
  // Before the stage was chosen, the first one was taken.
  const first = "Talk to their practitioner or decision maker, by the end of Thursday 26 November 2026.";
  await heard(page, first, "Talk to your own Head Teacher, without delay.");
});
