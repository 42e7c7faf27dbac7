// Many requests at once, by wrk: how many a second, how long they take, how many go wrong.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const MILLISECONDS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Asks for an address for some seconds; `script` is a file of wrk's own that says what to ask for. */
export async function load(address, { seconds = 4, connections = 32, script } = {}) {
  const options = ["--threads", "1", "--connections", String(connections), "--duration", `${seconds}s`, "--latency"];
  const { stdout } = await run("wrk", [...options, ...(script ? ["--script", script] : []), address]);
  return read(stdout);
}

/** What wrk prints, as numbers: requests, requests a second, milliseconds, answers that are no answers. */
export function read(printed) {
  const number = (pattern, otherwise) => {
    const found = pattern.exec(printed);
    if (!found && otherwise === undefined) throw new Error(`wrk printed something else:\n${printed}`);
    return found ? Number(found[1]) : otherwise;
  };
  const percentile = (percent) => {
    const found = new RegExp(`^ +${percent}% +([0-9.]+)(us|ms|s|m) *$`, "m").exec(printed);
    if (!found) throw new Error(`wrk printed something else:\n${printed}`);
    return Number(found[1]) * MILLISECONDS[found[2]];
  };
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(printed);
  const refused = number(/Non-2xx or 3xx responses: (\d+)/, 0);
  return {
    requests: number(/(\d+) requests in/),
    per_second: number(/Requests\/sec: +([0-9.]+)/),
    p50: percentile(50),
    p99: percentile(99),
    errors: refused + (sockets ? sockets.slice(1).reduce((sum, count) => sum + Number(count), 0) : 0),
  };
}
