// The program: started once, for all guides of a page. Should it ever stop, it has stopped for all of them: what is left of it may
// take a press and do nothing.
import start, { Options, mount } from "../pkg/escalation_widget.js";
import { beside, get, is_refused } from "./files.js";

// What a program in WebAssembly throws when it stops: a trap, or a stack that ran out.
const STOPPED = /^(RuntimeError|RangeError|InternalError)$/;
// What came and does not run never will in this browser.
const UNABLE = /^(CompileError|LinkError|RuntimeError)$/;

let begun;
let has_stopped = false;
const running = new Map();

for (const event of ["error", "unhandledrejection"]) {
  addEventListener(event, ({ error, reason = error }) => {
    // A page may have other programs. Ours has its file, or this script, in the stack.
    const is_ours = [PROGRAM, import.meta.url].some((name) => String(reason?.stack).includes(name));
    if (is_ours && STOPPED.test(reason.name)) stop();
  });
}

/** Once it is there. Rejected with why it is not: `refused` by the page, of another `version`, `unable` to run; else `program`. */
export async function program() {
  if (has_stopped) throw "stopped";
  const mine = (begun ??= start({ module_or_path: fetched() }));
  try {
    await mine;
  } catch (error) {
    if (begun === mine) begun = undefined;
    if (typeof error === "string") throw error;
    if (UNABLE.test(error.name)) throw "unable";
    throw (await is_refused(beside(PROGRAM))) ? "refused" : "program";
  }
}

/** The program's file is named by what is in it: where it is no more, another build has taken the place of this script's. */
async function fetched() {
  // A script that a page holds to its word holds its program to its own; else the program is started while it still comes.
  const response = await get(beside(PROGRAM), null, INTEGRITY);
  if (response.status === 404 || response.status === 410) throw "version";
  return response;
}

/** Mounts a guide; `stopped` is told if the program stops. Gives what can be done with it, and nothing if it has stopped by then. */
export function guide(host, place, asked, services, stopped) {
  const key = {};
  const safely = (work) => {
    if (has_stopped) return undefined;
    try {
      return work();
    } catch {
      stop();
      return undefined;
    }
  };
  running.set(key, stopped);
  const app = safely(() => mount(host, place, options(asked), services));
  if (!app) return undefined;
  return {
    update: (asked) => safely(() => app.update(options(asked))),
    renew: () => safely(() => app.renew()),
    destroy: () => {
      running.delete(key);
      safely(() => app.destroy());
    },
  };
}

function options({ api, board, language, heading_level, chosen }) {
  const options = new Options(api, board, language, heading_level);
  for (const [param, value] of chosen) options.choose(param, value);
  return options;
}

/** Nothing may run in it any more. */
export function stop() {
  if (has_stopped) return;
  has_stopped = true;
  const guides = [...running.values()];
  running.clear();
  for (const stopped of guides) stopped();
}
