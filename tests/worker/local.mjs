// A worker of one's own, on the same runtime, whose files, store and words the test holds in its hands.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare, Response, convertV4MiniflareOptions } from "miniflare";

const root = new URL("../../", import.meta.url);
const site = new URL("dist/site/", root);
const program = fileURLToPath(new URL("dist/worker/", root));

/**
 * Starts the built worker. `files` may change what is read of a deployed file (null: it is missing). `store` is
 * true for the runtime's own store of published contacts, a folder for one that is kept there, or `{ answers }`,
 * the body of a function that answers in its place. `assets` is the body of a function that gives the file at an
 * `address`, and has `real()` to give it as it is. `context` is what stands in place of the request's own. `clock` is
 * the worker's own time, which stands still; `{ faster }` lets it run so many times as fast.
 * All that is written to the log is in `words`.
 */
export async function start({ files = (_path, bytes) => bytes, store, assets, context, clock } = {}) {
  const words = [];
  const options = {
    cf: false,
    // Where `wrangler` keeps it below the folder that it is given.
    ...(typeof store === "string" && { resourcePersistencePath: join(store, "v3") }),
    handleStructuredLogs: ({ message }) => words.push(message),
    workers: [
      {
        name: "guide",
        compatibilityDate: "2026-10-01",
        modules: await modules({ answers: store?.answers, assets, context, clock }),
        modulesRoot: program,
        // The namespace of worker/wrangler.toml, as it is called on this machine.
        ...((store === true || typeof store === "string") && { kvNamespaces: { CONTACTS: "local" } }),
        serviceBindings: { ASSETS: (request) => file(request, files) },
      },
    ],
  };
  const runtime = new Miniflare(convertV4MiniflareOptions(options));
  const address = await runtime.ready;
  return {
    words,
    address: address.origin,
    store: () => runtime.getKVNamespace("CONTACTS", "guide"),
    ask: (path, options) => runtime.dispatchFetch(new URL(path, "http://guide.test"), options),
    stop: () => runtime.dispose(),
  };
}

/** The files of the program, its entry point first; before it stands one that gives it other surroundings. */
async function modules({ answers, assets, context, clock }) {
  const names = await readdir(program, { recursive: true });
  const others = names.filter((name) => /\.(js|wasm)$/.test(name) && name !== "index.js");
  const type = (name) => (name.endsWith(".wasm") ? "CompiledWasm" : "ESModule");
  const files = ["index.js", ...others].map((name) => ({ type: type(name), path: join(program, name) }));
  if (!answers && !assets && !context && !clock) return files;
  const contents = `
    import worker from "./index.js";
    ${clock ? otherTime(clock) : ""}
    const unused = () => { throw new Error("unused"); };
    const CONTACTS = { get: unused, put: unused, list: unused, delete: unused, async getWithMetadata() { ${answers ?? ""} } };
    // The program knows a server of files by the name of its class.
    class Fetcher {
      constructor(files) { this.files = files; }
      async fetch(asked) {
        const address = asked.url ?? String(asked);
        const real = () => this.files.fetch(asked);
        ${assets ?? "return real();"}
      }
    }
    export default {
      fetch(request, env, context) {
        const surroundings = { ...env${answers ? ", CONTACTS" : ""}${assets ? ", ASSETS: new Fetcher(env.ASSETS)" : ""} };
        return worker.fetch(request, surroundings, ${context ?? "context"});
      },
    };`;
  return [{ type: "ESModule", path: join(program, "entry.js"), contents }, ...files];
}

/** Time that stands still or runs fast, for whoever asks. */
function otherTime(clock) {
  const now = clock.faster
    ? `const real = Real.now(); began ??= real; return began + (real - began) * ${clock.faster};`
    : `return Real.parse("${clock}");`;
  return `
    const Real = Date;
    let began;
    globalThis.Date = class extends Real {
      constructor(...parts) { super(...(parts.length ? parts : [globalThis.Date.now()])); }
      static now() { ${now} }
    };`;
}

/** What the platform's own server of files would answer: a page under its name without the ending. */
async function file(request, files) {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const read = (name) => readFile(new URL(name, site)).catch(() => null);
  const bytes = (await read(`.${path}`)) ?? (await read(`.${path}.html`));
  const found = files(path, bytes);
  return found ? new Response(found) : new Response("Not found", { status: 404 });
}
