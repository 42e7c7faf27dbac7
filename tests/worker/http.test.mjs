// HTTP done properly, on the real runtime: methods, conditions, forms, who may read.
import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { test } from "node:test";
import { start } from "./local.mjs";
import { ask, guide, isProblem, json } from "./support.mjs";

/** What browsers and the platform need of an answer, and no reader of the API. */
const UNLISTED = [
  ...["access-control-expose-headers", "content-security-policy", "cross-origin-resource-policy", "permissions-policy"],
  ...["referrer-policy", "strict-transport-security", "timing-allow-origin", "x-content-type-options"],
  ...["connection", "content-encoding", "content-length", "content-type", "date", "keep-alive", "transfer-encoding"],
];
const METHODS = "GET, HEAD, OPTIONS";
const PATHS = [
  "/v1/boards",
  "/v1/boards/redbridge",
  "/v1/boards/redbridge/policy",
  "/v1/boards/redbridge/packed",
  "/v1/boards/redbridge/contacts",
  "/v1/boards/redbridge/contacts.vcf",
  "/v1/boards/redbridge/services",
  "/v1/boards/redbridge/guide?stage=stage-2&agency=police&now=2026-11-20T16:30",
  "/v1/boards/redbridge/timeline?stage=stage-2&agency=police&now=2026-11-20T16:30",
  "/v1/boards/redbridge/timeline.ics?stage=stage-2&agency=police&at=2026-11-20T16:30&now=2026-11-20T16:30&run=0f3c9a1e-run",
  "/v1/boards/redbridge/health",
  "/v1/calendars/england-and-wales",
  "/openapi.json",
  "/openapi-3.0.json",
  "/schemas/guide.json",
  "/healthz",
];

test("every path has GET, HEAD and OPTIONS, and says so of any other", async () => {
  for (const path of PATHS) {
    const get = await ask(path);
    assert.equal(get.status, 200, path);
    const body = await get.arrayBuffer();
    assert.ok(body.byteLength > 0, path);
    const head = await ask(path, { method: "HEAD" });
    assert.equal(head.status, 200, `HEAD ${path}`);
    assert.equal(await head.text(), "", `HEAD ${path}`);
    for (const name of ["content-type", "etag", "cache-control", "vary", "escalation-build", "escalation-policy", "escalation-contacts"]) {
      assert.equal(head.headers.get(name), get.headers.get(name), `HEAD ${path}: ${name}`);
    }
    const options = await ask(path, { method: "OPTIONS" });
    assert.equal(options.status, 204, `OPTIONS ${path}`);
    assert.equal(options.headers.get("allow"), METHODS);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"]) {
      const refused = await ask(path, { method });
      assert.equal(refused.headers.get("allow"), METHODS, `${method} ${path}`);
      await isProblem(refused, 405, `${method} ${path}`);
    }
  }
});

test("a version that the reader has is not sent again", async () => {
  for (const path of PATHS.filter((path) => path !== "/healthz")) {
    const first = await ask(path);
    await first.arrayBuffer();
    const tag = first.headers.get("etag");
    assert.match(tag, /^"[0-9a-f]{16}"$/, path);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask(path, { headers: { "if-none-match": known } });
      assert.equal(again.status, 304, `${path} with ${known}`);
      assert.equal(await again.text(), "");
      assert.equal(again.headers.get("etag"), tag);
      assert.equal(again.headers.get("cache-control"), first.headers.get("cache-control"));
    }
    const other = await ask(path, { headers: { "if-none-match": '"other"' } });
    assert.equal(other.status, 200, path);
    await other.arrayBuffer();
  }
});

test("a page of any origin, and one without, may read", async () => {
  for (const origin of ["https://school.example", "null"]) {
    for (const path of [...PATHS, "/v1/boards/nowhere", "/nowhere"]) {
      const answer = await ask(path, { headers: { origin } });
      await answer.arrayBuffer();
      assert.equal(answer.headers.get("access-control-allow-origin"), "*", `${path} from ${origin}`);
      assert.equal(answer.headers.get("access-control-allow-credentials"), null);
      assert.match(answer.headers.get("access-control-expose-headers"), /etag/);
      assert.doesNotMatch(answer.headers.get("vary") ?? "", /origin/i);
    }
    const headers = { origin, "access-control-request-method": "GET", "access-control-request-headers": "if-none-match" };
    const preflight = await ask("/v1/boards/redbridge", { method: "OPTIONS", headers });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get("access-control-allow-origin"), "*");
    assert.equal(preflight.headers.get("access-control-allow-methods"), METHODS);
    assert.equal(preflight.headers.get("access-control-allow-headers"), "*");
    assert.ok(Number(preflight.headers.get("access-control-max-age")) > 0);
  }
});

test("an answer for the present is kept until the next minute, one for a named moment longer", async () => {
  const present = await ask("/v1/boards/redbridge/guide");
  const seconds = Number(/^public, max-age=(\d+)$/.exec(present.headers.get("cache-control"))?.[1]);
  assert.ok(seconds >= 1 && seconds <= 60, present.headers.get("cache-control"));
  assert.equal(new Date((await present.json()).situation.now).getSeconds(), 0);
  const named = await ask("/v1/boards/redbridge/guide?now=2026-11-20");
  assert.match(named.headers.get("cache-control"), /stale-while-revalidate/);
  await named.arrayBuffer();
});

test("the form is the one that is accepted", async () => {
  const cases = [
    ["/v1/boards/redbridge/contacts", "text/vcard", 200, "text/vcard; charset=utf-8"],
    ["/v1/boards/redbridge/contacts", "text/html,*/*;q=0.8", 200, "application/json"],
    ["/v1/boards/redbridge/timeline?stage=stage-2&at=2026-11-20", "text/calendar", 200, "text/calendar; charset=utf-8"],
  ];
  for (const [path, accept, status, type] of cases) {
    const answer = await ask(path, { headers: { accept } });
    await answer.arrayBuffer();
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [status, type], `${path} as ${accept}`);
    assert.equal(answer.headers.get("vary"), "accept");
  }
  const refused = await ask("/v1/boards/redbridge/contacts", { headers: { accept: "image/png" } });
  assert.deepEqual((await isProblem(refused, 406)).choices, ["application/json", "text/vcard"]);
});

test("where the path names the form, what is accepted is not held against it", async () => {
  const { body: rows } = await json("/v1/boards/redbridge/contacts");
  const card = rows.find(({ contact }) => contact.emails.length).id;
  const cases = [
    ["/v1/boards/redbridge/contacts.vcf", "text/vcard; charset=utf-8"],
    [`/v1/boards/redbridge/contacts/${card}.vcf`, "text/vcard; charset=utf-8"],
    ["/v1/boards/redbridge/timeline.ics?stage=stage-2&at=2026-11-20", "text/calendar; charset=utf-8"],
  ];
  for (const [path, type] of cases) {
    for (const accept of ["application/json", "text/html", "image/png", `${type.split(";")[0]};q=0`]) {
      const answer = await ask(path, { headers: { accept } });
      await answer.arrayBuffer();
      assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, type], `${path} as ${accept}`);
    }
  }
});

test("a list of nothing accepts as much as no list", async () => {
  for (const path of PATHS) {
    const without = await given(path, {});
    assert.equal(without.status, 200, path);
    for (const accept of ["", ",,,", " , ,"]) {
      assert.deepEqual(await given(path, { accept }), without, `${path} as "${accept}"`);
    }
  }
});

test("who can be given nothing is told what there is, and is given that", async () => {
  const nameless = PATHS.filter((path) => !/\.(vcf|ics|json)\b|^\/healthz/.test(path));
  for (const path of nameless.map((path) => (path.includes("?") ? `${path}&at=2026-11-20` : path))) {
    const { choices } = await isProblem(await ask(path, { headers: { accept: "image/png" } }), 406, path);
    assert.ok(choices.length > 0, path);
    const none = choices.map((type) => `${type};q=0`).join(", ");
    for (const accept of [none, `${none}, image/*`]) await isProblem(await ask(path, { headers: { accept } }), 406, `${path} as ${accept}`);
    for (const accept of choices) {
      const answer = await ask(path, { headers: { accept } });
      await answer.arrayBuffer();
      assert.deepEqual([answer.status, answer.headers.get("content-type").split(";")[0]], [200, accept], path);
    }
  }
});

test("every answer says which build, edition and document it came from", async () => {
  const { body } = await json("/healthz");
  for (const path of PATHS) {
    const answer = await ask(path);
    await answer.arrayBuffer();
    assert.equal(answer.headers.get("escalation-build"), body.build, path);
    assert.match(answer.headers.get("server-timing"), /^read;dur=\d+$/, path);
    if (path.startsWith("/v1/boards/redbridge")) {
      assert.match(answer.headers.get("escalation-policy"), /^redbridge; edition="3rd edition"; document="[0-9a-f]{16}"$/, path);
      assert.equal(answer.headers.get("escalation-contacts"), 'deployed; as-of="2017-05"', path);
    }
  }
});

test("an answer has the headers that the description promises, and no others", async () => {
  const { body: description } = await json("/openapi.json");
  const cases = [
    ...PATHS.map((path) => [path, 200]),
    ["/boards/redbridge", 200],
    ["/boards/redbridge?agency=police", 200],
    ["/boards/redbridge?agency=", 303],
    ["/boards/redbridge?agency=nobody", 400],
    ["/v1/boards/redbridge/guide?agency=nobody", 400],
    ["/v1/boards/redbridge/services?page=0", 400],
    [`/v1/boards/redbridge/guide?agency=${"x".repeat(5000)}`, 414],
  ];
  for (const [path, status] of cases) {
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(path, { method });
      await answer.arrayBuffer();
      assert.equal(answer.status, status, path);
      const operation = described(description, path)[method.toLowerCase()];
      const promised = Object.keys(operation.responses[status].headers).map((name) => name.toLowerCase());
      const sent = [...answer.headers.keys()].filter((name) => !UNLISTED.includes(name));
      // Only where a calendar was made without a run.
      const always = promised.filter((name) => name !== "content-location" || sent.includes(name));
      assert.deepEqual(sent.toSorted(), always.toSorted(), `${method} ${path.slice(0, 80)}`);
    }
  }
});

/** What a client is given that sends exactly these headers; `fetch` would add what it accepts. */
async function given(path, headers) {
  const [answer] = await once(request(guide + path, { headers }).end(), "response");
  await answer.toArray();
  return { status: answer.statusCode, type: answer.headers["content-type"], version: answer.headers.etag };
}

/** The operations of a path, whichever of its parameters are filled in; an exact path goes first. */
function described({ paths }, path) {
  const [pathname] = path.split("?");
  const matches = (template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
  return paths[pathname] ?? paths[Object.keys(paths).find(matches)] ?? assert.fail(`${pathname} is not described`);
}

test("every file of the site says which build it is of, and keeps browsers to encrypted connections", async () => {
  const { body } = await json("/healthz");
  const [, program] = /"(escalation-guide\.[0-9a-f]{16}\.wasm)"/.exec(await (await ask("/escalation-guide.js")).text());
  for (const path of ["/", "/add", "/escalation-guide.js", `/${program}`, "/page.css", "/icon.svg", "/data/index.json"]) {
    const answer = await ask(path);
    await answer.arrayBuffer();
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get("escalation-build"), body.build, path);
    assert.equal(answer.headers.get("strict-transport-security"), "max-age=31536000; includeSubDomains", path);
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff", path);
  }
});

test("a worker that has read nothing yet says its build, whatever goes wrong", async () => {
  const { body } = await json("/healthz");
  const worker = await start({ files: () => null });
  try {
    for (const [path, status, options] of [["/v1/boards", 500], ["/boards/redbridge", 500], ["/nothing", 404], ["/v1/boards", 405, { method: "POST" }]]) {
      const answer = await worker.ask(path, options);
      await answer.arrayBuffer();
      assert.equal(answer.status, status, path);
      assert.equal(answer.headers.get("escalation-build"), body.build, path);
    }
  } finally {
    await worker.stop();
  }
});

test("data is never taken for a page", async () => {
  const answer = await ask("/v1/boards/redbridge");
  await answer.arrayBuffer();
  assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
  assert.equal(answer.headers.get("referrer-policy"), "no-referrer");
  assert.match(answer.headers.get("content-security-policy"), /^default-src 'none'/);
  assert.match(answer.headers.get("permissions-policy"), /geolocation=\(\)/);
  assert.equal(answer.headers.get("strict-transport-security"), null, "only over encrypted connections");
});

test("over an encrypted connection browsers are told to stay with it", async () => {
  const worker = await start();
  try {
    for (const path of ["/v1/boards", "/v1/boards/nowhere", `/v1/boards?${"x".repeat(5000)}`]) {
      const answer = await worker.ask(`https://guide.test${path}`);
      await answer.arrayBuffer();
      assert.equal(answer.headers.get("strict-transport-security"), "max-age=31536000; includeSubDomains", path);
    }
  } finally {
    await worker.stop();
  }
});

test("whatever the platform compresses is the same, and its version is known again", async () => {
  for (const path of PATHS.filter((path) => path !== "/healthz")) {
    const plain = await ask(path, { headers: { "accept-encoding": "identity" } });
    const bytes = Buffer.from(await plain.arrayBuffer());
    for (const encoding of ["gzip", "br"]) {
      const answer = await ask(path, { headers: { "accept-encoding": encoding } });
      // The platform takes the compression of bytes back for whoever cannot read it; the local one leaves it.
      const compressed = path.endsWith("/packed") ? ["gzip"] : [null, encoding];
      assert.ok(compressed.includes(answer.headers.get("content-encoding")), path);
      assert.ok(bytes.equals(Buffer.from(await answer.arrayBuffer())), `${path} as ${encoding}`);
      const headers = { "accept-encoding": encoding, "if-none-match": answer.headers.get("etag") };
      assert.equal((await ask(path, { headers })).status, 304, `${path} as ${encoding}`);
    }
  }
});

test("a document as the widget reads it comes compressed, which the platform does of itself only with text", async () => {
  const reply = await ask("/v1/boards/redbridge/packed");
  assert.equal(reply.headers.get("content-type"), "application/octet-stream");
  assert.equal(reply.headers.get("content-encoding"), "gzip");
  const magic = new Uint8Array(await reply.arrayBuffer()).subarray(0, 2);
  assert.equal(new TextDecoder().decode(magic), "EG");
});
