// Asks the worker that `cargo xtask test worker` has started, as any program on the web would.
import assert from "node:assert/strict";

export const guide = process.env.ESCALATION_GUIDE;
assert.ok(guide, "ESCALATION_GUIDE is not set: run these tests with `cargo xtask test worker`");

export const BOARDS = ["barnet", "oxfordshire", "redbridge", "suffolk", "windsor-and-maidenhead"];

/** The pages of `www/pages`, as they are served; the studio's, which only its program fills, has tests of its own. */
export const PAGES = [
  ...["/", "/add", "/developers", "/api", "/api/try", "/health", "/compare", "/self-test", "/accessibility", "/privacy", "/changes", "/gallery", "/problems"],
  ...BOARDS.flatMap((board) => [`/policies/${board}`, `/posters/${board}`, `/examples/${board}`]),
];

/** Asks for a path. */
export function ask(path, { method = "GET", headers = {} } = {}) {
  return fetch(guide + path, { method, headers, redirect: "manual" });
}

/** Asks for a path and reads the JSON. */
export async function json(path, options) {
  const answer = await ask(path, options);
  return { answer, body: await answer.json() };
}

/** Checks that an answer is a problem of this status, with the emergency line. */
export async function isProblem(answer, status, what) {
  assert.equal(answer.status, status, what);
  assert.equal(answer.headers.get("content-type"), "application/problem+json", what);
  const problem = await answer.json();
  assert.equal(problem.status, status, what);
  assert.match(problem.type, /^\/problems#[a-z-]+$/, what);
  assert.ok(problem.title && problem.detail, what);
  assert.equal(problem.emergency.phone, "999", what);
  return problem;
}

/** Does `work` for each item, some of them at the same time. */
export async function each(items, work, atOnce = 16) {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
