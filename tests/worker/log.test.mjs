// What was asked is in no log: read after a journey through everything, good and bad.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";

const WORDS = ["police", "stage-2", "2026-11-20", "responding", "nobody", "soon-5678", "nowhere", "xxxxx", "0a1b2c", "yesterday", "embed", "?", "#", "%23", "%25"];

test("after a journey the log holds nothing of it", async () => {
  const asked = {
    "agency=police": 200,
    "stage=stage-2": 200,
    "at=2026-11-20T16:30": 200,
    "perspective=responding": 200,
    "agency=nobody-1234": 400,
    "at=soon-5678": 400,
  };
  // A store that does write to the log, so that one which nobody reads is not taken for a clean one.
  const store = 'console.log("the store was heard"); return { value: null, metadata: null };';
  const worker = await start({ store: { answers: store }, files: (path, bytes) => (path.startsWith("/data/barnet.") ? null : bytes) });
  const ask = async (path, status, options) => {
    const answer = await worker.ask(path, options);
    await answer.arrayBuffer();
    assert.equal(answer.status, status, `${options?.method ?? "GET"} ${path.slice(0, 80)}`);
  };
  try {
    for (const [question, status] of Object.entries(asked)) {
      for (const kind of ["guide", "timeline", "timeline.ics"]) {
        const saved = kind === "timeline.ics" && status === 200 && !question.startsWith("at=") ? 404 : status;
        await ask(`/v1/boards/redbridge/${kind}?${question}`, saved);
        await ask(`/v1/boards/redbridge/${kind}?${question}`, saved, { method: "HEAD" });
        await ask(`/v1/boards/redbridge/${kind}?${question}`, 405, { method: "POST", body: "agency=police" });
        await ask(`/v1/boards/barnet/${kind}?${question}`, 500);
        await ask(`/v1/boards/nowhere-4321/${kind}?${question}`, 404);
      }
      await ask(`/boards/redbridge?${question}`, status);
      await ask(`/boards/barnet?${question}`, 500);
      await ask(`/boards/nowhere-4321?${question}`, 404);
    }
    await ask("/boards/redbridge?embed=1&at=yesterday", 303, { redirect: "manual" });
    for (const kind of ["contacts", "contacts.vcf"]) {
      await ask(`/v1/boards/redbridge/${kind}?agency=police`, 200);
      await ask(`/v1/boards/redbridge/${kind}?agency=nobody-1234`, 400);
    }
    await ask("/v1/boards/redbridge/services?page=1", 200);
    await ask("/v1/boards/redbridge/services?agency=police", 400);
    await ask("/v1/boards/redbridge/services/0a1b2c?agency=police", 404);
    await ask("/v1/calendars/nowhere?agency=police", 404);
    await ask(`/v1/boards/redbridge/guide?agency=police${"x".repeat(5000)}`, 414);
    await ask("/v1/boards/redbridge/guide?agency=police", 431, { headers: { "if-none-match": `"nobody"${"x".repeat(9000)}` } });
    await ask("/v1/boards/redbridge/guide?agency=police", 406, { headers: { accept: "nobody/none" } });
    await ask("/v1/boards/redbridge/guide?agency=police", 204, { method: "OPTIONS" });
  } finally {
    await worker.stop();
  }
  const log = worker.words.join("");
  assert.match(log, /the store was heard/);
  holdsNothing(log);
});

test("choices that were to stay in the browser are in no log, though they were encoded on their way", async () => {
  const store = 'console.log("the store was heard"); return { value: null, metadata: null };';
  const worker = await start({ store: { answers: store }, files: (path, bytes) => (path.startsWith("/data/barnet.") ? null : bytes) });
  try {
    for (const mark of ["%23", "%2523", "%252523"]) {
      const choices = `${mark}stage=stage-2&agency=police`;
      for (const [path, status] of [
        ["/boards/redbridge", 303],
        ["/boards/redbridge?embed=1", 303],
        ["/boards/nowhere-4321", 404],
        ["/v1/boards/redbridge", 404],
        ["/v1/boards/redbridge/guide", 404],
        ["/v1/boards/redbridge/guide?agency=police", 400],
        ["/v1/boards/barnet/guide?at=2026-11-20", 500],
        ["/add", 404],
        ["/nowhere", 404],
      ]) {
        for (const method of ["GET", "POST"]) {
          const answer = await worker.ask(path + choices, { method, redirect: "manual" });
          await answer.arrayBuffer();
          assert.equal(answer.status, method === "POST" ? 405 : status, `${method} ${path}${choices}`);
        }
      }
    }
    await (await worker.ask("/boards/redbridge")).text();
  } finally {
    await worker.stop();
  }
  const log = worker.words.join("");
  assert.match(log, /the store was heard/);
  holdsNothing(log);
});

test("a program that stops says where, and not why: the reason may quote what was asked", async () => {
  // A store that answers late, and a runtime that will not wait: the program cannot go on, and its reason has the words.
  const store = "await scheduler.wait(600); return { value: null, metadata: null };";
  const context = '{ waitUntil() { throw new Error("agency=police&stage=stage-2?"); } }';
  const worker = await start({ store: { answers: store }, context });
  try {
    for (const path of ["/v1/boards/redbridge/guide?agency=police&stage=stage-2", "/boards/redbridge?agency=police&stage=stage-2"]) {
      const answer = await worker.ask(path);
      assert.match(await answer.text(), /999/);
      assert.equal(answer.status, 500);
    }
  } finally {
    await worker.stop();
  }
  const log = worker.words.join("");
  assert.match(log, /The program stopped at \S+\.rs:\d+:\d+/);
  holdsNothing(log);
});

function holdsNothing(log) {
  for (const word of WORDS) assert.ok(!log.includes(word), `"${word}" is in the log:\n${log}`);
}
