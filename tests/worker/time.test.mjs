// The worker's own clock far outside the calendar, on the real runtime: everything is said but the date.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";
import { isProblem } from "./support.mjs";

const SITUATION = "stage=stage-2&agency=police";

// Bank holidays are known from 2012 to 2028.
for (const clock of ["1970-01-01T00:00:01Z", "2011-06-15T12:00:00Z", "2090-06-15T12:00:00Z"]) {
  test(`at ${clock} an answer has who and what, and says that the calendar ends`, async () => {
    const worker = await start({ clock });
    try {
      const day = clock.slice(0, 10);
      const present = await worker.ask(`/v1/boards/redbridge/guide?${SITUATION}`);
      const guide = await present.json();
      assert.equal(present.status, 200);
      assert.equal(guide.situation.now.slice(0, 10), day);
      assert.ok(guide.escalate_to.length > 0);
      const dated = await worker.ask(`/v1/boards/redbridge/guide?${SITUATION}&at=${day < "1999" ? "2011-06-15" : day}`);
      const answer = await dated.json();
      assert.equal(dated.status, 200);
      assert.ok(answer.warnings.some(({ code }) => code === "calendar_ends"), JSON.stringify(answer.warnings));
      assert.ok(answer.actions.every(({ deadline }) => deadline.due === null || deadline.due.length > 10), "no date is guessed");
      // Without a date there is nothing to save.
      const timeline = await worker.ask(`/v1/boards/redbridge/timeline.ics?${SITUATION}`);
      assert.equal((await isProblem(timeline, 404)).type, "/problems#nothing-to-save");
      const named = await worker.ask(`/v1/boards/redbridge/guide?${SITUATION}&at=2026-11-20T16:30&now=2026-11-20T16:30`);
      // 4.5 of the policy: five working days; 20 November 2026 is a Friday.
      assert.equal((await named.json()).stage_ends.due, "2026-11-27", "another moment is answered as ever");
    } finally {
      await worker.stop();
    }
  });
}
