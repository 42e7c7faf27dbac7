// What the documentation shows works: each address is there, and each command of `cargo xtask` is one, with its options.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { promisify } from "node:util";
import { PAGES, ask, guide, isProblem, json } from "./support.mjs";

const run = promisify(execFile);
const root = new URL("../../", import.meta.url);
const xtask = process.env.ESCALATION_XTASK;
assert.ok(xtask, "ESCALATION_XTASK is not set: run these tests with `cargo xtask test worker`");

/** Under which names this server is written of. */
const ORIGINS = [process.env.ESCALATION_GUIDE_ORIGIN?.replace(/\/+$/, ""), "http://localhost:8787", "https://YOUR-HOST"].filter(Boolean);
/** What addresses begin with, and is none itself. */
const BEGINNINGS = ["/v1"];
/** Headers that belong to the connection, and nobody has to be told of. */
const OF_THE_RUNTIME = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];
/** Where there is nothing to save, as docs/api.md says: without a moment no deadline has a date. */
const WITHOUT_DATES = ["/v1/boards/{board}/timeline.ics"];

const { body: rows } = await json("/v1/boards/redbridge/contacts");
const { body: services } = await json("/v1/boards/redbridge/services");
/** What stands for something else in an address, and what is asked for in its place. */
const PLACEHOLDERS = {
  BOARD: "redbridge",
  "{board}": "redbridge",
  "…": "redbridge",
  "{contact}": rows.find(({ contact }) => contact.emails?.length).id,
  "{service}": services.contents[0].id,
  "{division}": "england-and-wales",
  "{schema}": "guide",
};

/** Every line of code of each page and document, by where it stands. */
const shown = await code_by_place();

test("every address that is shown is there", async () => {
  const asked = new Set();
  for (const [place, lines] of shown) {
    for (const address of lines.flatMap(addresses_in)) {
      if (asked.has(address) || BEGINNINGS.includes(address)) continue;
      asked.add(address);
      const path = filled(address, place);
      const answer = await ask(path);
      if (WITHOUT_DATES.includes(address)) {
        assert.equal((await isProblem(answer, 404, path)).type, "/problems#nothing-to-save");
        continue;
      }
      await answer.arrayBuffer();
      assert.equal(answer.status, 200, `${place}: ${address}, asked as ${path}`);
    }
  }
  for (const address of ["/add", "/openapi.json", "/v1/boards/{board}/guide", "/boards/BOARD?embed=1", "/frame.js", ...WITHOUT_DATES]) {
    assert.ok(asked.has(address), `${address} is shown nowhere, or not found where it is`);
  }
  for (const known of [/^\/v1\/boards\/redbridge\/guide\?/, /^\/oembed\?url=/, /\.vcf$/]) assert.ok([...asked].some((address) => known.test(address)), known);
});

test("docs/api.md names every header that its routes answer with, and no other", async () => {
  const contract = await readFile(new URL("docs/api.md", root), "utf8");
  const routes = [...contract.matchAll(/^\| `GET (\/[^`]+)`/gm)].map(([, address]) => filled(address, "docs/api.md"));
  assert.ok(routes.length > 20, routes.join(", "));
  const sent = new Map();
  const note = async (path, options) => {
    const answer = await ask(path, options);
    await answer.arrayBuffer();
    for (const name of answer.headers.keys()) if (!OF_THE_RUNTIME.includes(name)) sent.set(name, path);
  };
  for (const path of [...routes, "/v1/boards/redbridge/timeline.ics?at=2026-11-20", "/boards/redbridge?agency="]) {
    const headers = { origin: "https://school.example", "access-control-request-method": "GET" };
    for (const method of ["HEAD", "POST", "OPTIONS"]) await note(path, { method, headers });
    await note(path);
  }
  // What is sent over encrypted connections only; http.test.mjs looks for it there.
  sent.set("strict-transport-security", "https:");
  const named = new Set([...contract.matchAll(/`([A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)*)`/g)].map(([, name]) => name.toLowerCase()));
  for (const [name, path] of sent) assert.ok(named.has(name), `docs/api.md does not name ${name}, which ${path} has`);
  const [, paragraph] = /^## Headers\n([^]*?)^## /m.exec(contract);
  for (const [, name] of paragraph.matchAll(/`([A-Z][^`]*)`/g)) assert.ok(sent.has(name.toLowerCase()), `nothing has the header ${name}`);
});

test("a name in an address that nobody knows is told of", () => {
  for (const address of ["/v1/boards/{borough}", "/boards/AREA?embed=1"]) {
    assert.throws(() => filled(address, "a page"), /a page: "(\{borough\}|AREA)" in .* stands for nothing/);
  }
});

test("every command that is shown is one, and has the options that it is shown with", { timeout: 120_000 }, async () => {
  const found = new Set();
  for (const { place, line, words } of commands()) {
    const task = words.filter((word) => !word.startsWith("-"));
    const help = await help_of(task.slice(0, 1), `${place}: ${line}`);
    const names = subcommands(help);
    const whole = names.length && task.length > 1 ? await help_of(task.slice(0, 2), `${place}: ${line}`) : help;
    found.add(task.slice(0, names.length ? 2 : 1).join(" "));
    // All but one have options of their own; the parameters of `ask` are the policy's, and are asked below.
    if (task[0] === "ask") continue;
    for (const option of words.filter((word) => word.startsWith("--") && word.length > 2)) {
      const name = option.split("=")[0];
      assert.match(whole, new RegExp(`^\\s+(-\\w, )?${name}\\b`, "m"), `${place}: ${line}`);
    }
  }
  for (const known of ["serve", "test", "build", "check", "export", "contacts publish", "measure speed", "measure wordpress", "keep"]) {
    assert.ok(found.has(known), `cargo xtask ${known} is shown nowhere, or not found where it is`);
  }
});

test("every question that is shown whole is answered", { timeout: 120_000 }, async () => {
  const questions = commands().filter(({ words }) => words[0] === "ask" && words.length > 1);
  assert.ok(questions.length >= 3, "too few are shown, or not found where they are");
  for (const { place, line, words } of questions) {
    const { stdout } = await run(xtask, words).catch(({ stderr }) => assert.fail(`${place}: ${line}\n${stderr}`));
    if (words.includes("--text")) {
      assert.match(stdout, /^If .* is in immediate danger, call 999\./, line);
    } else {
      assert.equal(JSON.parse(stdout).board.id, words[1], line);
    }
  }
});

/** What stands in documents between backticks, and on pages in `code`. */
async function code_by_place() {
  const folders = ["docs/", "docs/decisions/"];
  const listed = await Promise.all(folders.map(async (folder) => (await readdir(new URL(folder, root))).map((name) => folder + name)));
  const documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "policies/README.md", ...listed.flat().filter((name) => name.endsWith(".md"))];
  const shown = new Map();
  for (const name of documents) {
    const text = await readFile(new URL(name, root), "utf8");
    shown.set(name, [...text.matchAll(/^```.*\n([^]*?)^```|`([^`\n]+)`/gm)].flatMap(([, block, span]) => (block ?? span).split("\n")));
  }
  for (const path of PAGES) {
    const html = await (await ask(path)).text();
    const pieces = [...html.matchAll(/<code[^>]*>([^]*?)<\/code>/g)].map(([, inner]) => text_of(inner));
    shown.set(path, pieces.flatMap((piece) => piece.split("\n")));
  }
  return shown;
}

/** Addresses of this server in a line, as paths: they stand at its beginning, after a blank, a quotation mark or a bracket. */
function addresses_in(line) {
  const here = ORIGINS.reduce((text, origin) => text.replaceAll(origin, guide), line);
  return [...here.matchAll(/(?<=^|[\s"'(])(?:http:\/\/localhost:\d+)?(\/[a-z][^\s"'()<>]*)/g)].map(([, path]) => path.split("#")[0]);
}

/** The address with something for every placeholder in it. */
function filled(address, place) {
  return address.replaceAll(/\{[^}]*\}|…|\b[A-Z][A-Z-]+\b/g, (name) => PLACEHOLDERS[name] ?? assert.fail(`${place}: "${name}" in ${address} stands for nothing that is known here`));
}

/** Every command: where it is shown, the line, and its words, without what may be left out and what is said of it. */
function commands() {
  const found = [];
  for (const [place, lines] of shown) {
    for (const line of lines) {
      // A task with tasks of its own is also named by these two words alone.
      const after = /\bcargo xtask (.*)/.exec(line)?.[1] ?? /^(?:measure|contacts) [a-z-]+/.exec(line)?.[0];
      const written = after?.replace(/\s#.*/, "").replaceAll(/\[[^\]]*\]/g, "");
      if (written?.trim()) found.push({ place, line, words: written.trim().split(/\s+/) });
    }
  }
  return found;
}

const helps = new Map();

/** What a task says of itself; one that does not exist fails. */
async function help_of(task, what) {
  const key = task.join(" ");
  if (!helps.has(key)) helps.set(key, run(xtask, [...task, "--help"]));
  const { stdout } = await helps.get(key).catch(({ stderr }) => assert.fail(`${what}\n${stderr}`));
  return stdout;
}

/** The tasks that a task has. */
function subcommands(help) {
  const [, list] = /^Commands:\n((?: {2}.*\n)+)/m.exec(help) ?? [];
  return [...(list?.matchAll(/^ {2}([a-z][a-z-]*)/gm) ?? [])].map(([, name]) => name);
}

/** The text of a piece of HTML. */
function text_of(html) {
  const characters = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#x2f;": "/", "&amp;": "&" };
  return html.replaceAll(/<[^>]*>/g, "").replaceAll(/&[#a-z0-9]+;/g, (reference) => characters[reference] ?? assert.fail(reference));
}
