// The runtime that Cloudflare runs, by itself: `wrangler dev` puts a proxy and a log before it and is ten times slower.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import workerd from "workerd";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const tools = fileURLToPath(new URL("../../.tools/", import.meta.url));

/**
 * Starts workers in one process: `guide` is the built worker, perhaps with `files` of its own; each of `plain` is a
 * worker that always gives the same reply, headers and all; `first` is the first question that is asked, and of whom. Gives their
 * addresses by name.
 */
export async function start({ files = {}, plain = {}, first = { worker: "guide", path: "/healthz" } } = {}) {
  const folder = await mkdtemp(join(tools, "measure-"));
  await cp(join(dist, "worker"), join(folder, "worker"), { recursive: true });
  await cp(join(dist, "site"), join(folder, "site"), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, "site", path)), { recursive: true });
    await writeFile(join(folder, "site", path), text);
  }
  const names = ["guide", ...Object.keys(plain)];
  for (const [name, reply] of Object.entries(plain)) await writeFile(join(folder, `${name}.js`), plainWorker(reply));
  const ports = await Promise.all(names.map(freePort));
  await writeFile(join(folder, "config.capnp"), await config(folder, Object.keys(plain), names, ports));
  const began = performance.now();
  const runtime = spawn(workerd.default, ["serve", join(folder, "config.capnp")], { stdio: ["ignore", "ignore", "inherit"] });
  // Whatever ends this script ends what it has started.
  process.on("exit", () => runtime.kill());
  const addresses = Object.fromEntries(names.map((name, place) => [name, `http://127.0.0.1:${ports[place]}`]));
  await answers(addresses[first.worker] + first.path);
  return {
    addresses,
    /** How long it took from the start of the process to that first answer, in milliseconds. */
    cold: performance.now() - began,
    /** The processor's time that the process has taken, in milliseconds. */
    processor: () => processor(runtime.pid),
    /** The memory that the process holds, in megabytes. */
    megabytes: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(runtime.pid)])) / 1024,
    async stop() {
      const ended = new Promise((done) => runtime.on("exit", done));
      runtime.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** A reply as a plain worker gives it again. */
export async function replyOf(address) {
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  const made = ["content-length", "connection", "date", "keep-alive", "transfer-encoding", "content-encoding"];
  const headers = [...answer.headers].filter(([name]) => !made.includes(name));
  return { body: await answer.text(), headers };
}

/** The size of the program that is deployed, in bytes. */
export async function programBytes() {
  return (await readFile(join(dist, "worker/worker_bg.wasm"))).byteLength;
}

function plainWorker({ body, headers }) {
  return `const body = ${JSON.stringify(body)};
const headers = ${JSON.stringify(headers)};
export default { fetch() { return new Response(body, { headers }); } };
`;
}

async function config(folder, plain, names, ports) {
  const module = (name, file) => `(name = "${name}", ${name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "${file}")`;
  const files = (await readdir(join(folder, "worker"), { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name));
  // The first is the entry point.
  const program = ["index.js", ...files.filter((name) => name !== "index.js")].map((name) => module(name, `worker/${name}`));
  const worker = (name, modules, bindings) =>
    `(name = "${name}", worker = (compatibilityDate = "2026-10-01", modules = [${modules}], bindings = [${bindings}]))`;
  const services = [
    worker("guide", program.join(", "), '(name = "ASSETS", service = "site")'),
    ...plain.map((name) => worker(name, module("index.js", `${name}.js`), "")),
    `(name = "site", disk = (path = "${join(folder, "site")}"))`,
  ];
  const sockets = names.map((name, place) => `(name = "${name}", address = "127.0.0.1:${ports[place]}", http = (), service = "${name}")`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [${services.join(",\n    ")}],
  sockets = [${sockets.join(",\n    ")}],
);
`;
}

async function answers(address) {
  for (let tries = 0; tries < 4_000; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return answer.arrayBuffer();
    await new Promise((done) => setTimeout(done, 3));
  }
  throw new Error(`${address} does not answer`);
}

/** Linux says it in hundredths of a second; elsewhere it is not known. */
function processor(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer();
    server.on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
