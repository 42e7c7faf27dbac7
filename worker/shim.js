// The entry point of the worker: hands each request to the Rust program, and starts it afresh if it ever stopped.
// The build lays this file beside wasm-bindgen's module, and beside the name of the build.
import wasm from "./worker_bg.wasm";
import * as program from "./worker.js";
import build from "./build.js";

/** Why a request ends that waited for a program that stopped: one new start is enough for all of them. */
const GIVEN_UP = Symbol("the program stopped");

/** wasm-bindgen's words, where something that was begun before a new start comes back after it. */
const OUTLIVED = /previous WASM instance|stale object/i;

let state = "new";
const waiting = new Set();

/** A program that runs: the first, or one in the place of one that stopped, whose memory was in the middle of something. */
function start() {
  if (state === "running") return;
  if (state === "new") program.initSync({ module: wasm });
  else program.__wbg_reset_state();
  program.begin(build);
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
    let give_up;
    try {
      start();
      const { method, url, headers } = request;
      const answer = program.answer(method, url, headers.get("accept"), headers.get("if-none-match"), env, context);
      // What is known already is answered at once.
      if (answer instanceof Response) return answer;
      const stopped = new Promise((_, reject) => waiting.add((give_up = reject)));
      return await Promise.race([answer, stopped]);
    } catch (error) {
      if (error !== GIVEN_UP && !OUTLIVED.test(error?.message)) stop();
      return failure(request);
    } finally {
      waiting.delete(give_up);
    }
  },
};

const PROBLEM = JSON.stringify({
  type: "/problems#internal-error",
  title: "The service made a mistake",
  status: 500,
  detail: "Ask again; if it happens again, follow the policy itself",
  emergency: { text: "If a child is in immediate danger, call 999.", phone: "999" },
  board: null,
});

const PAGE = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The guide’s server has a problem.</title><meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex"><link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/guide.css"><link rel="stylesheet" href="/page.css"></head>
<body><main><div class="guide">
<div class="emergency"><p class="emergency__line">If a child is in immediate danger, call <a class="emergency__phone" href="tel:999">999</a>.</p></div>
<div class="trouble"><h1 class="head__title">The guide’s server has a problem.</h1>
<p>Load this page again in a moment. If that does not help, follow the policy itself.</p></div>
</div></main></body></html>
`;

const ALWAYS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "etag, escalation-build, escalation-contacts, escalation-policy, server-timing",
  "cache-control": "no-store",
  "cross-origin-resource-policy": "cross-origin",
  "escalation-build": build,
  "referrer-policy": "no-referrer",
  "timing-allow-origin": "*",
  "x-content-type-options": "nosniff",
};

const OF_A_PROBLEM = {
  "content-type": "application/problem+json",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

const OF_A_PAGE = {
  "content-type": "text/html; charset=utf-8",
  // It may stand in anybody's frame: a page that was asked for one is shown there too.
  "content-security-policy": "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
};

/** Says that something is wrong here, and nothing of what; to people as a page. */
function failure({ method, url }) {
  const { pathname, protocol } = new URL(url);
  const is_page = pathname.startsWith("/boards/");
  const headers = { ...ALWAYS, ...(is_page ? OF_A_PAGE : OF_A_PROBLEM) };
  if (protocol === "https:") headers["strict-transport-security"] = "max-age=31536000; includeSubDomains";
  const body = is_page ? PAGE : PROBLEM;
  return new Response(method === "HEAD" ? null : body, { status: 500, headers });
}
