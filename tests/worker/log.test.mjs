// What was asked is in no log: read after a journey through everything, good and bad.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";

test("after a journey the log holds nothing of it", async () => {
  const asked = ["agency=police", "stage=stage-2", "at=2026-11-20T16:30", "perspective=responding", "agency=nobody-1234", "at=soon-5678"];
  // A store that does write to the log, so that one which nobody reads is not taken for a clean one.
  const store = 'console.log("the store was heard"); return { value: null, metadata: null };';
  const worker = await start({ store: { answers: store }, files: (path, bytes) => (path.startsWith("/data/barnet.") ? null : bytes) });
  try {
    for (const board of ["redbridge", "barnet", "nowhere-4321"]) {
      for (const kind of ["guide", "timeline", "timeline.ics", "contacts"]) {
        for (const question of asked) await worker.ask(`/v1/boards/${board}/${kind}?${question}`);
      }
    }
  } finally {
    await worker.stop();
  }
  const log = worker.words.join("");
  assert.match(log, /the store was heard/);
  for (const word of ["police", "stage-2", "2026-11-20", "responding", "nobody", "soon-5678", "nowhere", "?"]) {
    assert.ok(!log.includes(word), `"${word}" is in the log:\n${log}`);
  }
});
