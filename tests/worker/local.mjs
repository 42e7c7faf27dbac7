// A worker of one's own, on the same runtime, whose files, store and words the test holds in its hands.
import { readFile } from "node:fs/promises";
import { Miniflare } from "miniflare";

const root = new URL("../../", import.meta.url);
const site = new URL("dist/site/", root);

/**
 * Starts the built worker. `files` may change what is read of a deployed file (null: it is missing); `contacts` is what
 * `CONTACTS` is bound to; everything that the worker writes to its log is in `words`.
 */
export async function start({ files = (_path, bytes) => bytes, contacts = {}, ...more } = {}) {
  const words = [];
  const listen = (stream) => stream.on("data", (data) => words.push(String(data)));
  const runtime = new Miniflare({
    log: undefined,
    cf: false,
    handleRuntimeStdio: (output, errors) => [output, errors].forEach(listen),
    workers: [
      {
        name: "guide",
        compatibilityDate: "2026-10-01",
        rootPath: new URL("dist/worker/", root).pathname,
        scriptPath: new URL("dist/worker/index.js", root).pathname,
        modules: true,
        modulesRules: [
          { type: "ESModule", include: ["**/*.js"] },
          { type: "CompiledWasm", include: ["**/*.wasm"] },
        ],
        ...contacts,
        serviceBindings: { ASSETS: (request) => file(request, files), ...contacts.serviceBindings },
      },
      ...(more.workers ?? []),
    ],
  });
  await runtime.ready;
  return {
    words,
    store: () => runtime.getKVNamespace("CONTACTS", "guide"),
    ask: (path, options) => runtime.dispatchFetch(`http://guide.test${path}`, options),
    stop: () => runtime.dispose(),
  };
}

/** What the platform's own server of files would answer. */
async function file(request, files) {
  const path = decodeURIComponent(new URL(request.url).pathname);
  const bytes = await readFile(new URL(`.${path}`, site)).catch(() => null);
  const found = files(path, bytes);
  return found ? new Response(found) : new Response("Not found", { status: 404 });
}
