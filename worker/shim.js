// The entry point of the worker: hands each request to the Rust program, and starts it afresh if it ever stopped.
// The build lays this file beside wasm-bindgen's module.
import wasm from "./worker_bg.wasm";
import * as program from "./worker.js";

program.initSync({ module: wasm });
let stopped = false;
const waiting = new Set();

// A trap inside a future reaches nobody's `await`: the request would wait for ever.
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  stopped = true;
  for (const give_up of waiting) give_up(error);
});

export default {
  async fetch(request, env, context) {
    // A trap leaves the program's memory in the middle of something, so nothing may run in it again.
    if (stopped) {
      program.__wbg_reset_state();
      stopped = false;
    }
    let give_up;
    const trapped = new Promise((_, reject) => waiting.add((give_up = reject)));
    try {
      return await Promise.race([program.fetch(request, env, context), trapped]);
    } catch {
      return internal_error();
    } finally {
      waiting.delete(give_up);
    }
  },
};

/** Says that something is wrong here, and nothing of what. */
function internal_error() {
  const problem = { type: "about:blank", title: "Internal error", status: 500 };
  const headers = {
    "content-type": "application/problem+json",
    "access-control-allow-origin": "*",
    "cache-control": "no-store",
  };
  return new Response(JSON.stringify(problem), { status: 500, headers });
}
