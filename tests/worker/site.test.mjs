// What the runtime serves: files of the site without the worker, everything else from it.
import assert from "node:assert/strict";
import { test } from "node:test";

const guide = process.env.ESCALATION_GUIDE;
assert.ok(guide, "ESCALATION_GUIDE is not set: run these tests with `cargo xtask test worker`");

test("the front page is a page", async () => {
  const answer = await fetch(`${guide}/`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^text\/html/);
});

test("the boards are listed for programs", async () => {
  const answer = await fetch(`${guide}/v1/boards`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^application\/json/);
  await answer.json();
});
