// An IT department tries its network and its site: what is refused is said, with what allows it, and nothing is sent.
import assert from "node:assert/strict";
import { reads } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";

const AT = "2026-11-24T16:30:00Z";
const WORKS = "The guide works here, as it is meant to.";
const result = (page) => page.locator("[data-escalation-self-test]");
const row = (page, what) => result(page).getByRole("row").filter({ hasText: what });

/** A page of somebody's own, with the lines for a test page. */
const lines = `<!doctype html><html lang="en"><title>Test</title><h1>Test</h1>
  <div data-escalation-self-test><p>The test has not run: scripts from ${guide} are refused on this page.</p></div>
  <script type="module" src="${guide}/self-test.js"></script></html>`;

journey("on the guide's own site everything is allowed, and nothing but public files is asked for", {
  at: AT,
  start: "<!doctype html><title>Before</title>",
}, async (page) => {
  const asked = [];
  page.on("request", (request) => asked.push([request.method(), request.postData(), new URL(request.url()).search]));
  await page.goto(`${guide}/self-test`);
  await reads(result(page), WORKS);
  assert.equal(await result(page).getByRole("cell", { name: /^Refused/ }).count(), 0);
  await accessible(page);
  for (const [method, body, query] of asked) assert.deepEqual([method, body], ["GET", null], query);
});

journey("a page that refuses the program is told so, with the header to add", {
  at: AT,
  start: lines,
  headers: { "content-security-policy": `default-src 'none'; script-src ${guide}; connect-src ${guide}; frame-src ${guide}; style-src 'unsafe-inline'` },
  expects: /Content Security Policy|WebAssembly/,
}, async (page) => {
  await reads(result(page), /^The guide works here in a frame/);
  await reads(row(page, "Running the program"), /^Refused/);
  await reads(row(page, "The frame"), /^Allowed/);
  await reads(result(page), `script-src ${guide} 'wasm-unsafe-eval'; connect-src ${guide}; frame-src ${guide}`);
  assert.match(await result(page).getByRole("textbox").inputValue(), /REFUSED {2}Running the program/);
});

journey("a page that refuses all but the script is told that only a link is left", {
  at: AT,
  start: lines,
  headers: { "content-security-policy": `default-src 'none'; script-src ${guide}; style-src 'unsafe-inline'` },
  expects: /Content Security Policy|Content-Security-Policy|Failed to fetch|Refused to/,
}, async (page) => {
  await reads(result(page), /^Neither the guide nor a frame works here/);
  for (const what of ["The program’s file", "A board’s document", "The frame"]) await reads(row(page, what), /^Refused/);
});

journey("a page that refuses the script keeps the sentence that says so", {
  at: AT,
  start: lines,
  headers: { "content-security-policy": "script-src 'self'" },
  expects: /Content Security Policy/,
}, async (page) => {
  await reads(result(page), `The test has not run: scripts from ${guide} are refused on this page.`);
});
