// Files that are missing or damaged, on the real runtime: said so without internals, and the next request is served.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";
import { isProblem } from "./support.mjs";

const DAMAGE = {
  missing: () => null,
  empty: () => Buffer.alloc(0),
  truncated: (bytes) => bytes.subarray(0, bytes.length / 2),
  garbage: () => Buffer.from("\u0000\u0001<html>"),
};

const OF_REDBRIDGE = [
  "/v1/boards/redbridge/guide",
  "/v1/boards/redbridge/timeline",
  "/v1/boards/redbridge/timeline.ics?stage=stage-1&agency=police&at=2026-11-20",
  "/v1/boards/redbridge/contacts",
  "/v1/boards/redbridge/contacts.vcf",
  "/v1/boards/redbridge/services",
  "/v1/boards/redbridge",
  "/v1/boards/redbridge/packed",
];

/** The start of a file's path, what cannot be answered without it, and what can. */
const FILES = [
  ["/data/index.json", [...OF_REDBRIDGE, "/v1/boards", "/v1/calendars/scotland", "/openapi.json", "/schemas/guide.json", "/healthz"], []],
  ["/data/redbridge.", OF_REDBRIDGE, ["/v1/boards", "/v1/boards/suffolk/guide", "/v1/boards/redbridge/health", "/healthz"]],
  ["/data/boards.", ["/v1/boards"], ["/v1/boards/redbridge/guide", "/v1/boards/redbridge"]],
  ["/data/redbridge-health.", ["/v1/boards/redbridge/health"], ["/v1/boards/redbridge/guide", "/v1/boards/suffolk/health"]],
  // A board's document has its calendar in it.
  ["/data/england-and-wales.", ["/v1/calendars/england-and-wales"], ["/v1/boards/redbridge/guide", "/v1/calendars/scotland"]],
  ["/data/openapi.", ["/openapi.json"], ["/schemas/guide.json", "/v1/boards/redbridge/guide"]],
  ["/data/schemas-guide.", ["/schemas/guide.json"], ["/schemas/timeline.json", "/openapi.json", "/v1/boards/redbridge/guide"]],
];

for (const [name, damage] of Object.entries(DAMAGE)) {
  for (const [broken, without, others] of FILES) {
    test(`${broken} is ${name}`, async () => {
      let whole = false;
      const worker = await start({ files: (path, bytes) => (!whole && path.startsWith(broken) ? damage(bytes) : bytes) });
      try {
        for (const path of without) {
          const problem = await isProblem(await worker.ask(path), 500, `${path}, ${name}`);
          assert.equal(problem.type, "/problems#data-unavailable");
          assert.doesNotMatch(JSON.stringify(problem), /data\/|index\.json|panic|unreachable/);
        }
        for (const path of others) {
          const answer = await worker.ask(path);
          await answer.arrayBuffer();
          assert.equal(answer.status, 200, `${path} does not need it`);
        }
        whole = true;
        for (const path of without) {
          const answer = await worker.ask(path);
          await answer.arrayBuffer();
          assert.equal(answer.status, 200, `${path} is read again`);
        }
      } finally {
        await worker.stop();
      }
    });
  }
}
