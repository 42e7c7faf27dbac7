// The site's pages as the runtime serves them: each is there, leads only to what is there, and explains every problem.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { start } from "./local.mjs";
import { BOARDS, ask, guide } from "./support.mjs";

const PAGES = ["/", "/add", "/api", "/health", "/gallery", "/problems", ...BOARDS.map((board) => `/examples/${board}`)];

for (const path of PAGES) {
  test(`${path} is a page with the emergency line and an icon`, async () => {
    const answer = await ask(path);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get("content-type"), /^text\/html/);
    const html = await answer.text();
    assert.match(html, /If a child is in immediate danger, call <a href="tel:999">999<\/a>/);
    assert.match(html, /<link rel="icon" href="\/icon\.svg"/);
  });
}

test("every link of the site leads to what is there", async () => {
  const read = new Map();
  const queue = ["/"];
  for (const path of queue) {
    const answer = await ask(path);
    assert.equal(answer.status, 200, path);
    const is_page = answer.headers.get("content-type").startsWith("text/html");
    const html = is_page ? await answer.text() : "";
    read.set(path, html);
    for (const target of addresses(html, path)) {
      const [next] = target.split("#");
      if (!queue.includes(next)) queue.push(next);
    }
  }
  assert.deepEqual(PAGES.filter((path) => !read.has(path)), [], "nothing leads to these pages");
  for (const [path, html] of read) {
    for (const target of addresses(html, path)) {
      const [next, id] = target.split("#");
      if (id) assert.ok(read.get(next).includes(` id="${id}"`), `${path} leads to ${target}, which is not there`);
    }
  }
});

test("every problem of the API leads to its explanation", async () => {
  const long = "a".repeat(20_000);
  const problems = await Promise.all([
    ask("/v1/boards/redbridge/guide?stage=none"),
    ask("/v1/nothing"),
    ask("/v1/boards/nowhere"),
    ask("/v1/boards/redbridge/services/nothing"),
    ask("/v1/calendars/nowhere"),
    ask("/v1/boards", { method: "DELETE" }),
    ask("/v1/boards", { headers: { accept: "image/png" } }),
    ask(`/v1/boards/redbridge/guide?stage=${long}`),
    ask("/v1/boards", { headers: { accept: long } }),
    without_files("/v1/boards"),
  ].map(async (answer) => (await answer).json()));

  // The API writes straight apostrophes, pages the typographic ones.
  const page = (await (await ask("/problems")).text()).replaceAll("’", "'");
  for (const { type, title, status } of problems) {
    const [path, id] = type.split("#");
    assert.equal(path, "/problems");
    assert.ok(page.includes(`<dt id="${id}">${title} (${status})</dt>`), `/problems does not explain ${id}: ${title}`);
  }
  // What is said where the program itself cannot; `trap.test.mjs` meets it.
  const shim = await readFile(new URL("../../worker/shim.js", import.meta.url), "utf8");
  const [, id, title] = /type: "\/problems#([a-z-]+)",\s+title: "([^"]+)"/.exec(shim);
  assert.ok(page.includes(`<dt id="${id}">${title} (500)</dt>`), `/problems does not explain ${id}`);

  const source = await readFile(new URL("../../worker/src/problem.rs", import.meta.url), "utf8");
  const all = [...source.matchAll(/=> \("([a-z-]+)", "/g)].map(([, code]) => code);
  const met = problems.map(({ type }) => type.split("#")[1]);
  assert.deepEqual(met.toSorted(), all.toSorted(), "a problem that the worker knows was not met here");
});

/** What a worker answers whose files are gone. */
async function without_files(path) {
  const worker = await start({ files: () => null });
  const answer = await worker.ask(path);
  const body = await answer.text();
  await worker.stop();
  return new Response(body, answer);
}

/** Where a page's links and files lead, within the site. */
function addresses(html, path) {
  const found = [...html.matchAll(/<[a-z][^<>]* (?:href|src)="([^"]+)"/g)].map(([, address]) => unescaped(address));
  const whole = found.map((address) => new URL(address, guide + path));
  return whole.filter(({ origin }) => origin === guide).map(({ pathname, search, hash }) => pathname + search + hash);
}

function unescaped(text) {
  const characters = { "&amp;": "&", "&#x2f;": "/", "&#x27;": "'", "&quot;": '"' };
  return text.replaceAll(/&[#a-z0-9]+;/g, (reference) => characters[reference] ?? assert.fail(reference));
}
