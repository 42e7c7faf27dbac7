// A million requests, 64 at a time, of every kind: no error, and memory that stays where it is once it is warm.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "./workerd.mjs";
import { load } from "./wrk.mjs";

const REQUESTS = Number(process.argv[2] ?? 1_000_000);
const script = fileURLToPath(new URL("../../.tools/endurance.lua", import.meta.url));

const runtime = await start();
const boards = await (await fetch(`${runtime.addresses.guide}/v1/boards`)).json();
const paths = boards.flatMap(({ id: board }) => [
  `/v1/boards/${board}`,
  `/v1/boards/${board}/contacts`,
  `/v1/boards/${board}/contacts.vcf`,
  ...["police", "social-care", "health", "school"].flatMap((agency) => [
    `/v1/boards/${board}/guide?agency=${agency}&at=2026-11-24T16:30`,
    `/v1/boards/${board}/timeline?agency=${agency}&at=2026-11-24`,
  ]),
]);

const useful = [];
for (const path of paths) {
  const answer = await fetch(runtime.addresses.guide + path);
  await answer.arrayBuffer();
  // A board that does not know an agency says so: that is no answer to count as an error below.
  if (answer.ok) useful.push(path);
}
const listed = useful.map((path) => JSON.stringify(path)).join(", ");
await writeFile(script, `local paths = { ${listed} }\nlocal place = 0\nfunction request()\n  place = place % #paths + 1\n  return wrk.format("GET", paths[place])\nend\n`);

let [requests, errors] = [0, 0];
console.log(`${"requests".padStart(10)}${"errors".padStart(8)}${"per second".padStart(12)}${"p99 ms".padStart(9)}${"memory MB".padStart(11)}`);
while (requests < REQUESTS) {
  const round = await load(runtime.addresses.guide, { seconds: 20, connections: 64, script });
  requests += round.requests;
  errors += round.errors;
  console.log(
    String(requests).padStart(10) + String(errors).padStart(8) + round.per_second.toFixed(0).padStart(12) +
      round.p99.toFixed(1).padStart(9) + runtime.megabytes().toFixed(0).padStart(11),
  );
}
await runtime.stop();
process.exitCode = errors === 0 ? 0 : 1;
