// Contacts that were published after the deployment, in the real runtime's own store.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, test } from "node:test";
import { start } from "./local.mjs";

const ROUTES = [
  "/v1/boards/redbridge",
  "/v1/boards/redbridge/packed",
  "/v1/boards/redbridge/contacts",
  "/v1/boards/redbridge/contacts.vcf",
  "/v1/boards/redbridge/services",
  "/v1/boards/redbridge/guide?stage=stage-2&agency=police&now=2026-11-20",
  "/v1/boards/redbridge/timeline?stage=stage-2&agency=police&now=2026-11-20",
  "/v1/boards/redbridge/timeline.ics?stage=stage-2&agency=police&at=2026-11-20&now=2026-11-20&run=0f3c9a1e-run",
  "/boards/redbridge",
];
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
  const [before, after] = [await start(), await start(IN_THE_STORE)];
  try {
    await publish(after, listWith("020 7946 0001"));
    for (const path of ROUTES) {
      const [old, current] = [await before.ask(path), await after.ask(path)];
      const [oldText, text] = [await old.text(), await current.text()];
      assert.equal(old.headers.get("escalation-contacts"), 'deployed; as-of="2017-05"', path);
      assert.equal(current.headers.get("escalation-contacts"), 'published; as-of="2026-11"', path);
      assert.notEqual(current.headers.get("escalation-policy"), old.headers.get("escalation-policy"), path);
      // The deadlines of a calendar name nobody's number.
      if (!path.includes(".ics")) {
        // Cards, and what a page says to programs, have the number as it is dialled, everything else as it is printed.
        const number = path.endsWith(".vcf") || path.startsWith("/boards") ? dialled("020 7946 0001") : "020 7946 0001";
        assert.ok(!oldText.includes(number) && text.includes(number), path);
        assert.notEqual(current.headers.get("etag"), old.headers.get("etag"), path);
      }
      const headers = { "if-none-match": current.headers.get("etag") };
      if (!path.startsWith("/boards")) assert.equal((await after.ask(path, { headers })).status, 304, path);
    }
    const guide = await (await after.ask(GUIDE)).json();
    assert.deepEqual(guide.contact_list, { from: "published", as_of: "2026-11", age_days: 0 });
    const rows = await (await after.ask("/v1/boards/redbridge/contacts")).json();
    assert.ok(rows.length > 0 && rows.every(({ from }) => from === "published"));
    const other = await (await after.ask("/v1/boards/suffolk/guide")).json();
    assert.equal(other.contact_list.from, "deployed");
  } finally {
    await Promise.all([before.stop(), after.stop()]);
  }
});

test("of many first questions at once each is answered from the published list", async () => {
  const worker = await start(IN_THE_STORE);
  try {
    await publish(worker, listWith("020 7946 0001"));
    const answers = await Promise.all(Array.from({ length: 24 }, (_, place) => worker.ask(ROUTES[place % ROUTES.length])));
    for (const answer of answers) {
      await answer.text();
      assert.equal(answer.headers.get("escalation-contacts"), 'published; as-of="2026-11"');
    }
  } finally {
    await worker.stop();
  }
});

test("one list follows another, and a bad one leaves the deployed contacts", async () => {
  // The worker looks again after a minute, which is a second here.
  const worker = await start({ store: true, clock: { faster: 60 } });
  const minute = () => new Promise((done) => setTimeout(done, 1100));
  const cards = async () => (await worker.ask("/v1/boards/redbridge/contacts.vcf")).text();
  try {
    await publish(worker, listWith("020 7946 0001"));
    assert.match(await cards(), /\+442079460001/);
    await publish(worker, listWith("020 7946 0002"));
    await minute();
    assert.match(await cards(), /\+442079460002/);
    assert.doesNotMatch(await cards(), /\+442079460001/);
    await put(worker, "garbage", {});
    await minute();
    assert.doesNotMatch(await cards(), /\+442079460/);
  } finally {
    await worker.stop();
  }
});

// Newer than the deployed list and right in itself: what is wrong with each is what its name says.
const dated = () => JSON.stringify({ ...deployed.contacts, as_of: "2026-11" });

const UNUSABLE = {
  garbage: ["\u0000\u0001garbage", {}],
  "a list without its note": [dated, undefined],
  "another board's list": [dated, { board: "suffolk" }],
  "a damaged list": [dated, { sha256: "0".repeat(64) }],
  "a list of a day to come": [() => JSON.stringify({ ...deployed.contacts, as_of: "2099-01" }), { as_of: "2099-01" }],
  "a list that will be published": [dated, { published: "2099-01-01T00:00:00Z" }],
  "a list with another date beside it": [dated, { as_of: "2026-10" }],
  "a list of the same date from before the deployment": [() => JSON.stringify(deployed.contacts), { as_of: "2017-05", published: "2020-01-01T00:00:00Z" }],
  "a list with unknown keys": [() => JSON.stringify({ ...JSON.parse(dated()), x: { colour: "red" } }), {}],
  "a note that is none": [dated, "note"],
};

for (const [name, [text, note]] of Object.entries(UNUSABLE)) {
  test(`${name} is not used`, async () => {
    const used = await listUsed(IN_THE_STORE, (worker) => put(worker, typeof text === "function" ? text() : text, note));
    assert.deepEqual(used, { from: "deployed", as_of: "2017-05", age_days: 3460 });
  });
}

test("an older list is not used", async () => {
  const older = { ...deployed.contacts, as_of: "2016" };
  const used = await listUsed(IN_THE_STORE, (worker) => publish(worker, older, { as_of: "2016" }));
  assert.equal(used.from, "deployed");
});

test("a store that answers late is waited for a moment, and what it says is used from then on", async () => {
  const slow = `console.log("asked"); await scheduler.wait(1500); return ${stored(listWith("020 7946 0001"))};`;
  const worker = await start({ store: { answers: slow } });
  const source = async () => (await (await worker.ask(GUIDE)).json()).contact_list.from;
  try {
    await (await worker.ask("/healthz")).text();
    const began = performance.now();
    assert.equal(await source(), "deployed");
    const waited = performance.now() - began;
    assert.ok(waited >= 200 && waited < 1400, `${waited} ms`);
    for (let time = 0; time < 3; time += 1) assert.equal(await source(), "deployed");
    await new Promise((done) => setTimeout(done, 1700));
    for (let time = 0; time < 3; time += 1) assert.equal(await source(), "published");
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

/** A number as a list has it that was checked and built: "+442079460001". */
function dialled(phone) {
  return phone.replace(/^0/, "+44").replaceAll(" ", "");
}

/** Redbridge's own list, dated later, with a number of ours beside each address. */
function listWith(phone) {
  const contacts = structuredClone(deployed.contacts);
  for (const row of Object.values(contacts)) {
    if (row.emails) Object.assign(row, { phones: [phone], dial: [dialled(phone)] });
  }
  return { ...contacts, as_of: "2026-11" };
}

function publish(worker, contacts, note = {}) {
  return put(worker, JSON.stringify(contacts), note);
}

async function put(worker, text, note) {
  await (await worker.store()).put("contacts/redbridge", text, { metadata: typeof note === "object" ? noteOf(text, note) : note });
}

/** What a store gives for a list, as a program writes it. */
function stored(contacts) {
  const text = JSON.stringify(contacts);
  return JSON.stringify({ value: text, metadata: noteOf(text) });
}

/** What is written beside a list; it was published just now. */
function noteOf(text, changes) {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { board: "redbridge", as_of: "2026-11", published: new Date().toISOString(), sha256, ...changes };
}
