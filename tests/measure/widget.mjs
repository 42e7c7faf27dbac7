// How quick the widget is on a slow phone with a slow connection, beside a floor: the same page with an empty Yew app.
//
// `cargo xtask measure widget` builds both and names the folders, the browser and a running worker in the environment. Files are
// sent compressed as Cloudflare sends them. The connection is Chromium's own imitation: 1.6 Mbit/s, 150 ms; the processor
// runs at a quarter of its speed. What is printed is the middle of several visits, each with an empty cache.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { PAINTED } from "./painted.mjs";

const { SITE, PACKED, FLOOR, CHROMIUM, WORKER, BOARD = "redbridge", VISITS = "5" } = process.env;
const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 };
const TARGETS = { line: 600, chooser: 900, first: 50, change: 50 };
/** How long the program may take beside an empty one. */
const READY = 1.6;
const TYPES = { js: "text/javascript", wasm: "application/wasm", json: "application/json", html: "text/html" };

const guide = await serve(guide_files);
const floor = await serve(floor_files);
const pages = {
  guide: await host(`<escalation-guide board="${BOARD}"></escalation-guide>`, `${guide}/escalation-guide.js`),
  floor: await host(`<div id="floor"></div>`, `${floor}/floor.js`),
};

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const measured = { guide: [], floor: [] };
for (let visit = 0; visit < Number(VISITS); visit += 1) {
  for (const name of Object.keys(pages)) measured[name].push(await measure(pages[name]));
}
await browser.close();
print();
process.exit(0);

/** One visit with an empty cache: when things were to be seen, and how long each choice took to change what is shown. */
async function measure(address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", NETWORK);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(remember_programs);
  await page.addInitScript(PAINTED);
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.seen?.ready, undefined, { timeout: 60_000, polling: 250 });
  const seen = await page.evaluate(() => globalThis.seen);
  const took = await page.evaluate(press_until_answered);
  const memory = await page.evaluate(() => performance.memory.usedJSHeapSize + globalThis.programs.reduce((sum, one) => sum + one.buffer.byteLength, 0));
  // The same page again, with everything kept that a browser keeps.
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.seen?.ready, undefined, { timeout: 60_000, polling: 250 });
  const warm = await page.evaluate(() => globalThis.seen.chooser);
  await context.close();
  // The floor has nothing to be changed but what every press changes.
  return { ...seen, warm, memory: memory / 2 ** 20, first: Math.max(...took.first), change: Math.max(...(took.change.length ? took.change : took.first)) };
}

/** In the page: the memories of the programs that it starts. */
function remember_programs() {
  globalThis.programs = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const started = await start.apply(WebAssembly, given);
      const { memory } = (started.instance ?? started).exports;
      if (memory) globalThis.programs.push(memory);
      return started;
    };
  }
}

/** In the page: when the emergency line, the chooser and the program first stand in a frame, counted from the navigation. */
function watch() {
  const seen = (globalThis.seen = {});
  const find = (part) => {
    const inner = document.querySelector("escalation-guide")?.shadowRoot ?? document.getElementById("floor");
    return inner?.querySelector(part)?.getBoundingClientRect().height > 0;
  };
  const look = () => {
    if (find(".emergency")) seen.line ??= performance.now();
    if (find(".pick")) seen.chooser ??= performance.now();
    // Until then the first question may be the server's drawing of it.
    if (seen.chooser && !find(".painted")) seen.ready = performance.now();
    if (!seen.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: makes the first choice of each question, then changes the stage; milliseconds until each was painted. */
async function press_until_answered() {
  const inner = document.querySelector("escalation-guide")?.shadowRoot ?? document.getElementById("floor");
  const took = { first: [], change: [] };
  const press = async (button, which) => {
    await painted();
    const began = performance.now();
    button.click();
    await painted();
    took[which].push(performance.now() - began);
  };
  for (let question = 0; question < 6 && inner.querySelector(".pick"); question += 1) await press(inner.querySelector(".pick"), "first");
  // Each change of the stage is a whole new answer.
  for (let again = 0; again < 3; again += 1) {
    const made = inner.querySelector(".asked__fold:not([open]) > summary");
    made?.click();
    await painted();
    const change = [...inner.querySelectorAll(".choices__change button")].at(-1);
    if (!change) break;
    change.click();
    await painted();
    await press([...inner.querySelectorAll(".pick")].at(again), "change");
  }
  return took;
}

function print() {
  const middle = (name, what) => measured[name].map((visit) => visit[what]).sort((one, other) => one - other)[Math.floor(VISITS / 2)];
  const row = (words, what, unit = "ms") => {
    const cells = ["guide", "floor"].map((name) => `${middle(name, what).toFixed(unit === "MB" ? 1 : 0)} ${unit}`.padStart(10));
    const target = TARGETS[what] ? `${TARGETS[what]} ms`.padStart(10) : "";
    const missed = TARGETS[what] && middle("guide", what) > TARGETS[what] ? "  missed" : "";
    console.log(words.padEnd(52) + cells.join("") + target + missed);
  };
  console.log(`\n${BOARD}, processor ${SLOWER} times slower, 1.6 Mbit/s, 150 ms; the middle of ${VISITS} visits, cache empty\n`);
  console.log("".padEnd(52) + ["guide", "floor", "target"].map((word) => word.padStart(10)).join(""));
  row("from navigation to the emergency line", "line");
  row("from navigation to emergency line and chooser", "chooser");
  row("the same on a second visit, files kept", "warm");
  row("from navigation to the program", "ready");
  const [ready, empty] = ["guide", "floor"].map((name) => middle(name, "ready"));
  console.log(`${"the program, beside the empty one".padEnd(52)}${(ready / empty).toFixed(2).padStart(10)}${`${READY}`.padStart(20)}${ready > READY * empty ? "  missed" : ""}`);
  row("memory after an answer: the page's and the program's", "memory", "MB");
  row("from a first choice to what follows it (slowest)", "first");
  row("from another stage to the changed answer (slowest)", "change");
}

async function guide_files(path, search) {
  if (path.startsWith("/boards/")) return Buffer.from(await (await fetch(`${WORKER}${path}${search}`)).arrayBuffer());
  const board = /^\/v1\/boards\/([a-z-]+)\/packed$/.exec(path)?.[1];
  return readFile(board ? join(PACKED, board) : join(SITE, path));
}

async function floor_files(path) {
  if (path === "/floor.js") {
    const glue = await readFile(join(FLOOR, "escalation_floor.js"), "utf8");
    const start = `await __wbg_init({ module_or_path: new URL("floor.wasm", import.meta.url) });\nmount(document.getElementById("floor"));\n`;
    return Buffer.from(glue + start);
  }
  return readFile(join(FLOOR, "escalation_floor_bg.wasm"));
}

/** A server on a port of its own; what it sends is compressed once and kept. */
async function serve(read) {
  const kept = new Map();
  const server = createServer(async (request, response) => {
    const { pathname: path, search } = new URL(request.url, "http://localhost");
    try {
      if (!kept.has(path)) kept.set(path, brotliCompressSync(await read(path, search)));
      const type = path.startsWith("/boards/") ? TYPES.html : (TYPES[path.split(".").at(-1)] ?? TYPES.json);
      response.writeHead(200, { "content-type": type, "content-encoding": "br", "access-control-allow-origin": "*", "cache-control": "max-age=300" });
      response.end(kept.get(path));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${server.address().port}`;
}

/** The page of a board or a school, on an origin of its own. */
async function host(content, script) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Safeguarding</title><link rel="icon" href="data:,"><h1>When we disagree about a child</h1>
${content}<script type="module" src="${script}"></script></html>`;
  const origin = await serve(async (path) => (path === "/page.html" ? Buffer.from(html) : Promise.reject(new Error(path))));
  return `${origin}/page.html`;
}
