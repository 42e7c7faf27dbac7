// The entry point of the worker: hands each request to the Rust program, and starts it afresh if it ever stopped.
// The build lays this file beside wasm-bindgen's module, and beside the name of the build.
import wasm from "./worker_bg.wasm";
import * as program from "./worker.js";
import build from "./build.js";

/** What the program answers. All else is a file, which is there whatever becomes of the program, or is nothing. */
const ASKED_OF_THE_PROGRAM = /^\/(v\d|boards|schemas\/|openapi|oembed|healthz)/;

/** What only programs ask for: these, and the files of data. */
const ASKED_BY_PROGRAMS = /^\/(v\d|schemas\/|openapi|oembed|healthz|data\/)/;

/** Why a request ends that waited for a program that stopped: one new start is enough for all of them. */
const GIVEN_UP = Symbol("the program stopped");

/** wasm-bindgen's words, where something that was begun before a new start comes back after it. */
const OUTLIVED = /previous WASM instance|stale object/i;

let state = "new";
let in_its_place;
const waiting = new Set();

/** A program that runs: the first, or one in the place of one that stopped, whose memory was in the middle of something. */
function start() {
  if (state === "running") return;
  if (state === "new") program.initSync({ module: wasm });
  else program.__wbg_reset_state();
  program.begin(build);
  in_its_place ??= { people: program.in_its_place(true), programs: program.in_its_place(false) };
  state = "running";
}

/** Nothing may run in the program any more, and whoever waits for it would wait for ever. */
function stop() {
  if (state === "running") state = "stopped";
  for (const give_up of waiting) give_up(GIVEN_UP);
  waiting.clear();
  try_to_start();
}

/** At once, so that what was begun before finds no program to go on in; if it fails, the next request tries again. */
function try_to_start() {
  try {
    start();
  } catch {
    // There is nothing to be done here, and somebody to be told only with a request.
  }
}

try_to_start();

// What goes wrong inside a future, a trap above all, reaches nobody's `await`.
addEventListener("error", ({ error }) => {
  if (!OUTLIVED.test(error?.message)) stop();
});

export default {
  async fetch(request, env, context) {
    const { method, url, headers } = request;
    const { pathname } = new URL(url);
    if ((method === "GET" || method === "HEAD") && !ASKED_OF_THE_PROGRAM.test(pathname)) {
      const file = await env.ASSETS.fetch(request);
      if (is_unwanted(file, headers.get("if-match"))) return refused(file);
      if (file.status !== 404) return file;
    }
    let give_up;
    try {
      start();
      const conditions = ["accept", "if-match", "if-none-match"].map((name) => headers.get(name));
      const answer = program.answer(method, url, ...conditions, env, context);
      // What is known already is answered at once.
      if (answer instanceof Response) return answer;
      const stopped = new Promise((_, reject) => waiting.add((give_up = reject)));
      return await Promise.race([answer, stopped]);
    } catch (error) {
      if (error !== GIVEN_UP && !OUTLIVED.test(error?.message)) stop();
      return failure(method, new URL(url));
    } finally {
      waiting.delete(give_up);
    }
  },
};

/** Whether a file is none of the versions that `If-Match` names; whatever runs the files passes that over. */
function is_unwanted(file, if_match) {
  const tags = if_match?.split(",").map((tag) => tag.trim()) ?? ["*"];
  return (file.ok || file.status === 304) && !tags.includes("*") && !tags.includes(file.headers.get("etag"));
}

/** The same answer, without what is of its body. */
function refused({ headers }) {
  const kept = [...headers].filter(([name]) => !/^(content-|etag|last-modified)/.test(name));
  return new Response(null, { status: 412, headers: kept });
}

/** Says that something is wrong here, and nothing of what; to people as a page. The program said how while it ran. */
function failure(method, { pathname, protocol }) {
  const is_page = !ASKED_BY_PROGRAMS.test(pathname);
  const [lines, body] = (is_page ? in_its_place?.people : in_its_place?.programs) ?? [[], "If a child is in immediate danger, call 999."];
  const headers = new Headers(lines);
  if (protocol !== "https:") headers.delete("strict-transport-security");
  return new Response(method === "HEAD" ? null : body, { status: 500, headers });
}
