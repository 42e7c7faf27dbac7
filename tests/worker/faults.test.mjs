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

for (const [name, damage] of Object.entries(DAMAGE)) {
  for (const broken of ["/data/index.json", "/data/redbridge."]) {
    test(`${broken} is ${name}`, async () => {
      let whole = false;
      const worker = await start({ files: (path, bytes) => (!whole && path.startsWith(broken) ? damage(bytes) : bytes) });
      try {
        for (const path of ["/v1/boards/redbridge", "/v1/boards/redbridge/guide", "/v1/boards/redbridge/contacts.vcf"]) {
          const problem = await isProblem(await worker.ask(path), 500, `${path}, ${name}`);
          assert.doesNotMatch(JSON.stringify(problem), /data\/|index\.json|panic|unreachable/);
        }
        if (broken !== "/data/index.json") {
          assert.equal((await worker.ask("/v1/boards/suffolk/guide")).status, 200, "another board is answered");
        }
        whole = true;
        assert.equal((await worker.ask("/v1/boards/redbridge/guide")).status, 200, "it is read again");
      } finally {
        await worker.stop();
      }
    });
  }
}
