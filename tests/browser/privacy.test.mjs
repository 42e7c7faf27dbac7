// What a reader chooses stays on the page: nothing sent, nothing stored, no cookie, nobody else asked.
import assert from "node:assert/strict";
import { answered } from "./boards.mjs";
import { ASKS, by_when, choose, embed, everything, reads } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

const asked = [];
const visit = {
  at: "2026-11-24T16:30:00Z",
  start: embed("redbridge"),
  prepare: async (page) => page.on("request", (request) => asked.push(request)),
};

journey("a whole conversation asks for six public files and tells nobody anything", visit, async (page, context) => {
  await choose(page, ASKS.agency, "Police");
  await choose(page, ASKS.stage, "Stage 3");
  await choose(page, ASKS.own_agency, "Schools");
  await answered(page);
  await everything(page);
  await page.locator("escalation-guide input:not([type=radio])").first().fill("yesterday");
  await page.getByRole("button", { name: "Add to calendar" }).click();

  const own = (request) => !request.url().startsWith("blob:");
  // Their addresses carry the version that the script goes with: the same for every reader.
  const address = (request) => request.url().replace(/\.[0-9a-f]{16}(?=\.)/, "");
  assert.deepEqual(asked.filter(own).map((request) => `${request.method()} ${address(request)}`).sort(), [
    `GET ${guide}/boards/redbridge?embed=fragment&lang=en`,
    `GET ${guide}/escalation-guide.js`,
    `GET ${guide}/escalation-guide.paper.css`,
    `GET ${guide}/escalation-guide.wasm`,
    `GET ${guide}/v1/boards/redbridge/packed`,
    `GET ${page.url()}`,
  ].sort());
  for (const request of asked.filter(own)) {
    const { cookie, referer } = await request.allHeaders();
    assert.equal(cookie, undefined);
    assert.ok(referer === undefined || new URL(referer).search === "", `referrer ${referer}`);
    assert.equal(request.postData(), null);
  }

  assert.deepEqual(await context.cookies(), []);
  assert.equal(page.url(), new URL("/", page.url()).href, "the page's address says nothing of the choices");
  const kept = await page.evaluate(() => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
  }));
  assert.deepEqual(kept.session, {});
  assert.deepEqual(Object.keys(kept.local), [`escalation-guide:${guide}/v1/boards/redbridge/packed`]);
  // The moment it was fetched, and the document as anybody gets it.
  const [, document] = Object.values(kept.local)[0].split("\n");
  const served = await (await fetch(`${guide}/v1/boards/redbridge/packed`)).arrayBuffer();
  assert.equal(document, Buffer.from(served).toString("base64"));
});

journey("what the element tells the page holds no word and no date of the reader's", {
  ...visit,
  prepare: (page) =>
    page.addInitScript(() => {
      globalThis.told = [];
      for (const name of ["ready", "answer", "error"]) {
        addEventListener(`escalation-guide:${name}`, ({ type, detail }) => told.push({ type, detail }));
      }
    }),
}, async (page) => {
  await choose(page, ASKS.agency, "Schools");
  await choose(page, ASKS.stage, "Stage 1");
  await answered(page);
  await everything(page);
  await page.locator("escalation-guide input:not([type=radio])").first().fill("23/11/2026");
  await reads(by_when(page), /Wednesday 25 November/);
  const told = await page.evaluate(() => globalThis.told);
  assert.ok(told.some(({ type }) => type === "escalation-guide:ready"));
  assert.ok(told.some(({ type }) => type === "escalation-guide:answer"));
  assert.doesNotMatch(JSON.stringify(told), /2026|November|:\d\d/);
});
