// The program stops in the middle of something: whoever waits is told so, nobody else notices, and the next is served.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";
import { isProblem } from "./support.mjs";

const GUIDE = "/v1/boards/redbridge/guide?stage=stage-2&agency=police&at=2026-11-20T16:30&now=2026-11-20T16:30";
const NEVER = "/v1/boards/barnet/guide";

/** A server of files that, the first time that Barnet's document is read, gives what makes the program stop. */
const BREAKS_ONCE = `
  if (!address.includes("/data/barnet.") || globalThis.has_broken) return real();
  globalThis.has_broken = true;
  class Broken extends Response { get status() { throw new WebAssembly.RuntimeError("unreachable"); } }
  return new Broken();`;

/** The same, as often as it is read. */
const BREAKS = BREAKS_ONCE.replace("globalThis.has_broken = true;", "");

test("a stop is told as a whole problem, with the headers of any other", async () => {
  const worker = await start({ assets: BREAKS_ONCE });
  try {
    const broken = await worker.ask(NEVER);
    const problem = await isProblem(broken, 500);
    assert.equal(problem.type, "/problems#internal-error");
    assert.doesNotMatch(JSON.stringify(problem), /unreachable|RuntimeError|data\//);
    const after = await worker.ask(NEVER);
    assert.equal(after.status, 200, "the next request is served");
    await after.text();
    const other = await worker.ask("/v1/boards/nowhere");
    await other.text();
    assert.deepEqual(names(broken), names(other).filter((name) => name !== "server-timing"));
    for (const name of names(broken)) assert.equal(broken.headers.get(name), other.headers.get(name), name);
  } finally {
    await worker.stop();
  }
});

test("whoever asked for a page is shown one", async () => {
  for (const address of ["https://guide.test/boards/barnet", "https://guide.test/boards/barnet?embed=1"]) {
    const worker = await start({ assets: BREAKS });
    try {
      const broken = await worker.ask(address);
      const html = await broken.text();
      assert.equal(broken.status, 500);
      assert.match(html, /If a child is in immediate danger, call <a href="tel:999" [^>]*target="_top"[^>]*>999<\/a>/);
      const other = await worker.ask("https://guide.test/boards/nowhere");
      assert.match(await other.text(), /tel:999/);
      assert.deepEqual(names(broken), names(other).filter((name) => name !== "server-timing"));
      for (const name of names(broken).filter((name) => name !== "content-security-policy")) {
        assert.equal(broken.headers.get(name), other.headers.get(name), name);
      }
      // Whoever frames the guide frames what is shown in its place.
      assert.match(broken.headers.get("content-security-policy"), /frame-ancestors \*$/);
      const head = await worker.ask(address, { method: "HEAD" });
      assert.equal(head.status, 500);
      assert.equal(await head.text(), "");
    } finally {
      await worker.stop();
    }
  }
});

test("of several at once, those that the program had begun are told, and all that come later are answered", async () => {
  // One file stops the program while others are being read, slowly.
  const slow = `
    if (address.includes("/data/barnet.")) { await scheduler.wait(100); ${BREAKS_ONCE} }
    if (address.includes("/data/suffolk.")) await scheduler.wait(400);
    return real();`;
  const worker = await start({ assets: slow });
  try {
    await (await worker.ask("/healthz")).text();
    const waiting = [NEVER, "/v1/boards/suffolk/guide", "/v1/boards/suffolk", "/boards/suffolk"].map((path) => worker.ask(path));
    const answers = await Promise.all(waiting);
    for (const answer of answers) {
      const text = await answer.text();
      assert.equal(answer.status, 500);
      assert.match(text, /999/);
    }
    // What was being read then comes back now, to a program that is no more.
    for (let time = 0; time < 20; time += 1) {
      const paths = [GUIDE, NEVER, "/v1/boards/suffolk/guide", "/boards/barnet"];
      const later = await Promise.all(paths.map((path) => worker.ask(path)));
      assert.deepEqual(later.map(({ status }) => status), [200, 200, 200, 200]);
      const [guide] = await Promise.all(later.map((answer) => answer.text()));
      assert.equal(JSON.parse(guide).stage_ends.due, "2026-11-27");
      await new Promise((done) => setTimeout(done, 25));
    }
  } finally {
    await worker.stop();
  }
});

test("a program that stops again and again starts again and again", async () => {
  const worker = await start({ assets: BREAKS });
  try {
    for (let time = 0; time < 10; time += 1) {
      await isProblem(await worker.ask(NEVER), 500);
      const answer = await worker.ask(GUIDE);
      assert.equal((await answer.json()).stage_ends.due, "2026-11-27");
    }
  } finally {
    await worker.stop();
  }
});

test("another mistake in what it is given stops it as well", async () => {
  const worker = await start({ assets: BREAKS_ONCE.replace("WebAssembly.RuntimeError", "TypeError") });
  try {
    await isProblem(await worker.ask(NEVER), 500);
    assert.equal((await worker.ask(NEVER)).status, 200);
  } finally {
    await worker.stop();
  }
});

/** Which headers an answer has. */
function names({ headers }) {
  return [...headers.keys()].filter((name) => !["content-length", "content-encoding", "transfer-encoding"].includes(name)).sort();
}
