// The site's files to the letter: each for its own name only, under conditions, and with what a browser may do on a page.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PAGES, ask, guide } from "./support.mjs";

const FOR_EVER = "public, max-age=31536000, immutable";

test("a program file is given for its own name, and for no other version's", async () => {
  const names = new Set();
  for (const path of ["/escalation-guide.js", "/studio.js", "/add"]) {
    const text = await (await ask(path)).text();
    for (const [name] of text.matchAll(/\b(?:escalation-guide|studio)\.[0-9a-f]{16}\.[a-z.]+\b/g)) names.add(name);
  }
  // The guide's program, Welsh and paper; its pinned script; the studio's program, numbers and editor.
  assert.equal(names.size, 7, [...names].join(", "));
  for (const name of names) {
    const [hash] = /[0-9a-f]{16}/.exec(name);
    const answer = await ask(`/${name}`);
    assert.deepEqual([answer.status, answer.headers.get("cache-control")], [200, FOR_EVER], name);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    assert.equal(createHash("sha256").update(length).update(bytes).digest("hex").slice(0, 16), hash, `${name} is named by its content`);
    const others = [...names].map((other) => name.replace(hash, /[0-9a-f]{16}/.exec(other)[0])).filter((other) => !names.has(other));
    for (const other of [name.replace(hash, "0000000000000000"), name.replace(`${hash}.`, ""), `old/${name}`, ...others]) {
      if (other === "escalation-guide.js") continue;
      const missing = await ask(`/${other}`);
      assert.equal(missing.status, 404, other);
      assert.equal(missing.headers.get("cache-control"), "no-store", other);
      assert.doesNotMatch(missing.headers.get("content-type"), /wasm|script|css|plain/, other);
      assert.ok(!bytes.equals(Buffer.from(await missing.arrayBuffer())), other);
    }
  }
});

test("the version that a reader names is given where it is the one that is there", async () => {
  for (const path of ["/", "/studio", "/robots.txt", "/escalation-guide.js", "/data/index.json"]) {
    const first = await ask(path);
    const text = await first.text();
    for (const known of [first.headers.get("etag"), `"other", ${first.headers.get("etag")}`, "*"]) {
      const again = await ask(path, { headers: { "if-match": known } });
      assert.equal(again.status, 200, `${path} if ${known}`);
      assert.equal(await again.text(), text, path);
    }
  }
});

for (const path of [...PAGES, "/studio", "/nope"]) {
  test(`${path} runs nothing but the site's own files, and reaches nobody else`, async () => {
    const answer = await ask(path);
    const policy = directives(answer.headers.get("content-security-policy"));
    assert.deepEqual(policy.get("default-src"), ["'none'"]);
    assert.deepEqual(policy.get("script-src"), ["'self'", "'wasm-unsafe-eval'"]);
    assert.deepEqual(policy.get("connect-src"), ["'self'"]);
    assert.deepEqual(policy.get("base-uri"), ["'none'"]);
    for (const [name, sources] of policy) {
      // What is named by these is no place to fetch from.
      if (["require-trusted-types-for", "trusted-types"].includes(name)) continue;
      const foreign = sources.filter((source) => !["'self'", "'none'", "'wasm-unsafe-eval'"].includes(source));
      assert.deepEqual(foreign, [], name);
    }
    const html = await answer.text();
    for (const [script, attributes] of html.matchAll(/<script\b([^>]*)>/g)) {
      assert.match(attributes, /\bsrc="|\btype="application\/(ld\+)?json"/, script);
    }
    assert.doesNotMatch(html, /<[a-z][^<>]*\s(on[a-z]+|style)\s*=/i);
    assert.doesNotMatch(html, /<style\b|javascript:/i);
    for (const [tag, address] of html.matchAll(/<(?:script|img|iframe|source|link rel="(?:stylesheet|icon)")\b[^>]*\s(?:src|href)="([^"]*)"/g)) {
      assert.equal(new URL(address.replaceAll("&#x2f;", "/"), guide).origin, new URL(guide).origin, tag);
    }
  });
}

test("whom to tell of a weakness stands where it is looked for, if somebody said whom", async () => {
  const contact = process.env.ESCALATION_GUIDE_SECURITY_CONTACT;
  const answer = await ask("/.well-known/security.txt");
  const text = await answer.text();
  if (!contact) return assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("content-type"), "text/plain; charset=utf-8");
  assert.deepEqual(security(text, new Date()).contact, [contact]);
});

test("what the build writes of it keeps to RFC 9116", async () => {
  // A test of the build pins these words.
  const source = await readFile(new URL("../../xtask/src/pages/security.rs", import.meta.url), "utf8");
  const [, pinned] = /let expected = "([^]*?)";/.exec(source);
  const text = pinned.replaceAll(/\\\n\s*/g, "").replaceAll("\\n", "\n");
  const fields = security(text, new Date("2026-11-20T12:00:00Z"));
  assert.deepEqual(fields.contact, ["mailto:security@guide.example"]);
  assert.deepEqual(fields.canonical, ["https://guide.example/.well-known/security.txt"]);
  for (const wrong of [
    text.replace(/^Contact.*\n/m, ""),
    text.replace("Contact: mailto:", "Contact: "),
    text.replace("Contact: mailto:", "Contact: http://"),
    text.replace(/^Expires.*\n/m, "$&$&"),
    text.replace("Expires: 2027-11-15T", "Expires: 2027-11-15 "),
    text.replace("Expires: 2027", "Expires: 2026"),
    text.replace("Canonical: https", "Canonical: http"),
    text.replace("Contact: ", "Contact:"),
    text.trimEnd(),
  ]) {
    assert.throws(() => security(wrong, new Date("2026-11-20T12:00:00Z")), assert.AssertionError, wrong);
  }
});

/** What a policy allows, by directive; each stands once. */
function directives(header) {
  const found = header.split(";").map((directive) => directive.trim().split(/\s+/));
  assert.equal(new Set(found.map(([name]) => name)).size, found.length, header);
  return new Map(found.map(([name, ...sources]) => [name, sources]));
}

/** The fields of a `security.txt`, by name, as the grammar of RFC 9116 (section 6) and what it asks of each (2.5) have them. */
function security(text, now) {
  assert.match(text, /^([^\n]*\n)+$/, "every line has an end");
  const fields = { contact: [], expires: [], canonical: [], "preferred-languages": [] };
  for (const line of text.split("\n").map((line) => line.trimEnd())) {
    if (line === "" || line.startsWith("#")) continue;
    const [, name, value] = /^([!-9;-~]+): (\S.*)$/.exec(line) ?? assert.fail(line);
    (fields[name.toLowerCase()] ??= []).push(value);
  }
  assert.ok(fields.contact.length > 0);
  for (const address of [...fields.contact, ...fields.canonical]) assert.match(address, /^[a-z][a-z0-9+.-]*:\S+$/i);
  for (const address of [...fields.contact, ...fields.canonical]) assert.doesNotMatch(address, /^http:/i);
  assert.equal(fields.expires.length, 1);
  assert.match(fields.expires[0], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i);
  const days = (new Date(fields.expires[0]) - now) / 86_400_000;
  assert.ok(days > 0 && days < 366, `${days} days`);
  assert.ok(fields["preferred-languages"].length <= 1);
  for (const tags of fields["preferred-languages"]) assert.match(tags, /^[a-z]{2,8}(-[a-z0-9]{1,8})*(\s*,\s*[a-z]{2,8}(-[a-z0-9]{1,8})*)*$/i);
  return fields;
}
