// The site's pages as the runtime serves them: each is there, leads only to what is there, and explains every problem.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { start } from "./local.mjs";
import { BOARDS, PAGES, ask, guide, isProblem } from "./support.mjs";

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
      // What is chosen on a board's page leads to every situation that there is: one choice far is enough here.
      const is_deeper = next.includes("?") && path.includes("?");
      if (!is_deeper && !queue.includes(next)) queue.push(next);
    }
  }
  assert.deepEqual(PAGES.filter((path) => !read.has(path)), [], "nothing leads to these pages");
  for (const [path, html] of read) {
    for (const target of addresses(html, path)) {
      const [next, id] = target.split("#");
      if (id && read.has(next)) assert.ok(read.get(next).includes(` id="${id}"`), `${path} leads to ${target}, which is not there`);
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
    ask("/v1/boards/redbridge/contacts/nobody.vcf"),
    ask("/v1/boards/redbridge/timeline.ics"),
    ask("/v1/calendars/nowhere"),
    ask("/v1/boards", { method: "DELETE" }),
    ask("/v1/boards", { headers: { accept: "image/png" } }),
    ask(`/v1/boards/redbridge/guide?stage=${long}`),
    ask("/v1/boards", { headers: { accept: long } }),
    ask("/v1/boards", { headers: { "if-match": '"other"' } }),
    stopped("/v1/boards/barnet/guide"),
    without_files("/v1/boards"),
  ].map(async (answer) => (await answer).json()));

  // The API writes straight apostrophes, pages the typographic ones.
  const page = (await (await ask("/problems")).text()).replaceAll("’", "'");
  for (const { type, title, status } of problems) {
    const [path, id] = type.split("#");
    assert.equal(path, "/problems");
    assert.ok(page.includes(`<dt id="${id}">${title} (${status})</dt>`), `/problems does not explain ${id}: ${title}`);
  }
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

/** What is said where the program itself cannot; `trap.test.mjs` looks closer. */
async function stopped(path) {
  const worker = await start({ assets: `
    if (!address.includes("/data/barnet.")) return real();
    class Broken extends Response { get status() { throw new WebAssembly.RuntimeError("unreachable"); } }
    return new Broken();` });
  const answer = await worker.ask(path);
  const body = await answer.text();
  await worker.stop();
  return new Response(body, answer);
}

test("files have the methods, and the words for another, that every answer has", async () => {
  for (const path of ["/", "/add", "/escalation-guide.js", "/robots.txt", "/favicon.ico", "/data/index.json", "/nothing"]) {
    const options = await ask(path, { method: "OPTIONS" });
    assert.equal(options.status, 204, path);
    assert.equal(options.headers.get("allow"), "GET, HEAD, OPTIONS", path);
    for (const method of ["POST", "PUT", "DELETE"]) {
      const refused = await ask(path, { method });
      assert.equal(refused.headers.get("allow"), "GET, HEAD, OPTIONS", `${method} ${path}`);
      await isProblem(refused, 405, `${method} ${path}`);
    }
    const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    await get.arrayBuffer();
    assert.equal(head.status, get.status, path);
    assert.equal(await head.text(), "", path);
    if (get.status !== 200) continue;
    const again = await ask(path, { headers: { "if-none-match": get.headers.get("etag") } });
    assert.equal(again.status, 304, path);
  }
});

test("what robots and browsers ask for by habit is there", async () => {
  const icon = Buffer.from(await (await ask("/favicon.ico")).arrayBuffer());
  // An icon file (1) with three pictures, the first of them 16 pixels wide.
  assert.deepEqual([...icon.subarray(0, 7)], [0, 0, 1, 0, 3, 0, 16]);
  const robots = await ask("/robots.txt");
  assert.match(robots.headers.get("content-type"), /^text\/plain/);
  assert.match(await robots.text(), /^User-agent: \*$/m);
});

test("people who lost their way are shown the boards, programs a problem", async () => {
  for (const path of ["/nope", "/boards/redbridge/x", "/nope.html", "/boards.php", "/index.php?x=1", "/a/b/c"]) {
    const answer = await ask(path, { headers: { accept: "*/*" } });
    assert.equal(answer.status, 404, path);
    assert.match(answer.headers.get("content-type"), /^text\/html/, path);
    const html = await answer.text();
    assert.match(html, /<a href="tel:999">999<\/a>/, path);
    assert.match(html, /<meta name="robots" content="noindex">/, path);
    for (const board of BOARDS) assert.ok(html.includes(`href="/boards/${board}"`), `${path} leads to ${board}`);
  }
  for (const path of ["/v1/nope", "/v1", "/v2/boards", "/schemas/nope.json", "/openapi.yaml", "/data/nope.json"]) {
    await isProblem(await ask(path), 404, path);
  }
  for (const path of ["/boards", "/boards/"]) {
    const answer = await fetch(guide + path);
    assert.equal(answer.status, 200, path);
    assert.equal(new URL(answer.url).pathname, "/", path);
  }
});

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
