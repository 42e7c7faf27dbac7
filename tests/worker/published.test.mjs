// Contacts that were published after the deployment, in the real runtime's own store.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, test } from "node:test";
import { start } from "./local.mjs";

const GUIDE = "/v1/boards/redbridge/guide?stage=stage-2&agency=police&now=2026-11-20";
const IN_THE_STORE = { store: true };

let deployed;

before(async () => {
  const worker = await start();
  deployed = await (await worker.ask("/v1/boards/redbridge")).json();
  await worker.stop();
});

test("without a store the deployed contacts stand", async () => {
  assert.deepEqual(await listUsed({}), { from: "deployed", as_of: "2017-05", age_days: 3460 });
});

test("a newer list is used in every answer, and said to be", async () => {
  const worker = await start(IN_THE_STORE);
  try {
    const [row] = Object.keys(deployed.contacts).filter((key) => deployed.contacts[key].phones);
    const contacts = structuredClone(deployed.contacts);
    contacts.as_of = "2026-11";
    contacts[row].phones = ["020 7946 0000"];
    await publish(worker, contacts);
    const guide = await (await worker.ask(GUIDE)).json();
    assert.deepEqual(guide.contact_list, { from: "published", as_of: "2026-11", age_days: 0 });
    const rows = await (await worker.ask("/v1/boards/redbridge/contacts")).json();
    assert.deepEqual(rows.find(({ id }) => id === row).contact.phones, ["020 7946 0000"]);
    const document = await worker.ask("/v1/boards/redbridge");
    assert.equal((await document.json()).contacts.as_of, "2026-11");
    const again = await worker.ask("/v1/boards/redbridge", { headers: { "if-none-match": document.headers.get("etag") } });
    assert.equal(again.status, 304);
    const other = await (await worker.ask("/v1/boards/suffolk/guide")).json();
    assert.equal(other.contact_list.from, "deployed");
  } finally {
    await worker.stop();
  }
});

const UNUSABLE = {
  garbage: ["\u0000\u0001garbage", undefined],
  "a list without its note": [JSON.stringify({ as_of: "2026-11" }), undefined],
  "another board's list": [JSON.stringify({ as_of: "2026-11" }), { board: "suffolk" }],
  "a damaged list": [JSON.stringify({ as_of: "2026-11" }), { sha256: "0".repeat(64) }],
  "a list with unknown keys": [JSON.stringify({ as_of: "2026-11", x: { colour: "red" } }), {}],
  "a note that is none": [JSON.stringify({ as_of: "2026-11" }), "note"],
};

for (const [name, [text, note]] of Object.entries(UNUSABLE)) {
  test(`${name} is not used`, async () => {
    const used = await listUsed(IN_THE_STORE, (worker) => put(worker, text, note));
    assert.deepEqual(used, { from: "deployed", as_of: "2017-05", age_days: 3460 });
  });
}

test("an older list is not used", async () => {
  const older = { ...deployed.contacts, as_of: "2016" };
  const used = await listUsed(IN_THE_STORE, (worker) => publish(worker, older));
  assert.equal(used.from, "deployed");
});

test("a store that answers late is waited for a moment, and not again by the next request", async () => {
  const slow = 'console.log("asked"); await scheduler.wait(3000); return { value: "{}", metadata: null };';
  const worker = await start({ store: { answers: slow } });
  try {
    await (await worker.ask("/healthz")).text();
    const began = performance.now();
    const { contact_list: list } = await (await worker.ask(GUIDE)).json();
    const waited = performance.now() - began;
    assert.equal(list.from, "deployed");
    assert.ok(waited >= 200 && waited < 2500, `${waited} ms`);
    for (let time = 0; time < 3; time += 1) await (await worker.ask(GUIDE)).text();
    assert.deepEqual(worker.words.filter((word) => word === "asked"), ["asked"]);
  } finally {
    await worker.stop();
  }
});

test("a store that is down leaves the deployed contacts", async () => {
  const used = await listUsed({ store: { answers: 'throw new Error("down");' } });
  assert.equal(used.from, "deployed");
});

/** Asks for a guide and gives what it says of its contacts. */
async function listUsed(options, prepare = async () => {}) {
  const worker = await start(options);
  try {
    await prepare(worker);
    const answer = await worker.ask(GUIDE);
    assert.equal(answer.status, 200);
    return (await answer.json()).contact_list;
  } finally {
    await worker.stop();
  }
}

function publish(worker, contacts) {
  return put(worker, JSON.stringify(contacts), {});
}

async function put(worker, text, note) {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const whole = typeof note === "object" ? { board: "redbridge", as_of: "2026-11", sha256, ...note } : note;
  await (await worker.store()).put("contacts/redbridge", text, { metadata: whole });
}
