// How soon the studio shows and checks a letter typed in the largest policy, beside a floor: the same page with the studio's own text
// editor and the same text, where a check that takes no time finds nothing wrong.
//
// `cargo xtask measure studio` builds it and names the browser and a running worker in the environment. The processor runs at a quarter
// of its speed. Letters are typed inside a comment and inside a `says`, both in the middle of the file, each when the one before has
// been checked. The editor waits on purpose before it has a text checked; that pause is taken off and printed apart.
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { PAINTED } from "./painted.mjs";

const { CHROMIUM, WORKER, VISITS = "3" } = process.env;
const SLOWER = 4;
const LETTERS = "resolution";
const FILE = "policy.toml";
const TARGET = 50;
/** How lines begin, up to where letters are typed: a comment, and what somebody says. */
const PLACES = [/^# (?=\w)/, /^\S+ = \{ says = "/];
const PAUSE = Number(/PAUSE_MILLISECONDS = (\d+)/.exec(await readFile("studio/loader/editor.js", "utf8"))[1]);

const { id, name, text } = await largest();
const LINES = text.split("\n");
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const measured = { studio: [], floor: [] };
for (let visit = 0; visit < Number(VISITS); visit += 1) {
  measured.studio.push(...(await visit_page(open_studio)));
  measured.floor.push(...(await visit_page(open_floor)));
}
await browser.close();
print();

/** The board with the longest policy. */
async function largest() {
  const { boards } = await (await fetch(`${WORKER}/studio/index.json`)).json();
  const drafts = boards.map(async ({ id, name }) => {
    const { files } = await (await fetch(`${WORKER}/studio/boards/${id}.json`)).json();
    return { id, name, text: files[FILE] };
  });
  return (await Promise.all(drafts)).toSorted((one, other) => other.text.length - one.text.length)[0];
}

/** Opens a page and types in it: what each keystroke took. */
async function visit_page(open) {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(PAINTED);
  await page.addInitScript(watch);
  await open(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const took = [];
  for (const begins of PLACES) {
    const { line, column } = nearest_middle(begins);
    const before = LINES[line - 1];
    await page.evaluate((address) => (location.hash = address), `#text/${FILE}/${line}`);
    await page.locator("studio-editor:focus-within .cm-activeLine", { hasText: before }).waitFor();
    for (let moved = 0; moved < column; moved += 1) await page.keyboard.press("ArrowRight");
    for (const letter of LETTERS) {
      await page.keyboard.press(letter);
      took.push(await page.evaluate(() => globalThis.keystroke));
    }
    const after = await page.locator("studio-editor").evaluate((editor, line) => editor.text.split("\n")[line - 1], line);
    if (after !== before.slice(0, column) + LETTERS + before.slice(column)) throw new Error(`line ${line} is now: ${after}`);
    if (await page.locator("studio-editor .cm-lint-marker-error").count()) throw new Error(`line ${line} is taken for a mistake`);
  }
  await context.close();
  return took;
}

/** The line nearest to the middle of the file that begins so, and where the letters go in it. */
function nearest_middle(begins) {
  const from_middle = ({ line }) => Math.abs(line - LINES.length / 2);
  const found = LINES.map((text, index) => ({ line: index + 1, column: begins.exec(text)?.[0].length }));
  return found.filter(({ column }) => column).toSorted((one, other) => from_middle(one) - from_middle(other))[0];
}

async function open_studio(page) {
  await page.goto(`${WORKER}/studio`);
  await page.getByRole("button", { name }).click();
  await page.getByText("Nothing is wrong.").waitFor();
  // The numbering plans are part of what checks.
  await page.getByText("Telephone numbers are being looked up.").waitFor({ state: "detached" });
  await page.evaluate((address) => (location.hash = address), `#text/${FILE}`);
  await page.locator("studio-editor .cm-line").first().waitFor();
}

/** The studio's page with its editor, and without its program. */
async function open_floor(page) {
  const script = await (await fetch(`${WORKER}/studio.js`)).text();
  const editor = /studio\.[0-9a-f]+\.editor\.js/.exec(script)[0];
  await page.route(`${WORKER}/studio`, async (route) => {
    const html = await (await fetch(`${WORKER}/studio`)).text();
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: html.replace("/studio.js", `/${editor}`) });
  });
  await page.goto(`${WORKER}/studio`);
  await page.evaluate(
    async ([label, text]) => {
      await customElements.whenDefined("studio-editor");
      const editor = Object.assign(document.createElement("studio-editor"), { text });
      editor.setAttribute("label", label);
      editor.addEventListener("change", () => (editor.problems = []));
      addEventListener("hashchange", () => editor.setAttribute("line", location.hash.split("/").at(-1)));
      document.getElementById("studio").replaceChildren(editor);
    },
    [FILE, text],
  );
}

/** In the page: promises for the latest keystroke the milliseconds until its letter was painted, and until its check was. */
function watch() {
  let key;
  const since = () => performance.now() - key.began;
  const press = ({ timeStamp }) => {
    key = { began: timeStamp, took: {} };
    globalThis.keystroke = new Promise((done) => (key.done = done));
  };
  addEventListener("keydown", press, true);
  const letter = async () => {
    await painted();
    key.took.letter = since();
  };
  addEventListener("input", letter, true);
  // The editor tells of its text behind the pause, and is given the mistakes in it.
  addEventListener("change", () => (key.told = since()), true);
  customElements.whenDefined("studio-editor").then(({ prototype }) => {
    const { set, get } = Object.getOwnPropertyDescriptor(prototype, "problems");
    const found = async function (problems) {
      set.call(this, problems);
      if (!key?.told || key.took.check) return;
      key.took.check = since() - key.told;
      await painted();
      key.took.checked = since();
      key.done(key.took);
    };
    Object.defineProperty(prototype, "problems", { get, set: found });
  });
}

function print() {
  const KINDS = { middle: (sorted) => sorted[Math.floor(sorted.length / 2)], slowest: (sorted) => sorted.at(-1) };
  const row = (words, what, target) => {
    for (const [kind, pick] of Object.entries(KINDS)) {
      const [studio, floor] = ["studio", "floor"].map((of) => pick(measured[of].map(what).toSorted((one, other) => one - other)));
      const cells = [studio, floor].map((time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`.padStart(10)).join("");
      const missed = target && studio > target ? "  missed" : "";
      console.log(`${words}, ${kind}`.padEnd(52) + cells + (studio / floor).toFixed(1).padStart(8) + (target ? `${target} ms`.padStart(10) : "") + missed);
    }
  };
  const size = `${(Buffer.byteLength(text) / 1000).toFixed(0)} KB`;
  console.log(`\n${id} (${size} of ${FILE}), processor ${SLOWER} times slower; ${measured.studio.length} letters in ${VISITS} visits; pause: ${PAUSE} ms\n`);
  console.log("".padEnd(52) + ["studio", "floor"].map((word) => word.padStart(10)).join("") + "ratio".padStart(8) + "target".padStart(10));
  row("from a key to its letter", ({ letter }) => letter, TARGET);
  row("from a key to its check, less the pause", ({ checked }) => checked - PAUSE, TARGET);
  row("the check by itself", ({ check }) => check);
}
