// The page of a board, as a reader without scripts is given it: the right answer, a form, and nothing that must run.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./local.mjs";
import { ask, BOARDS, guide, json } from "./support.mjs";

const EMERGENCY = "If a child is in immediate danger, call 999.";

/** Asks for a page; its address, status, headers, markup and words. */
async function page(path, options) {
  const answer = await ask(path, options);
  const html = await answer.text();
  return { path, status: answer.status, header: (name) => answer.headers.get(name), html, words: words(html) };
}

/** What is read, without markup: what stands in a box of its own is a word of its own. */
function words(html) {
  const read = html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<head>[\s\S]*?<\/head>/, "");
  const text = read.replace(/<\/(?:p|h\d|li|dt|dd|div|summary|legend|label)>/g, " ").replace(/<[^>]+>/g, "");
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&").replace(/\s+/g, " ");
}

/** One part of the answer, by its class: whom, by when, or what then. */
function part(html, name) {
  const found = new RegExp(`<section class="${name}"[\\s\\S]*?</section>`).exec(html);
  return found && words(found[0]).trim();
}

/** The question that a page asks; none where it answers. */
const question = (html) => /aria-labelledby="question-([a-z_-]+)"/.exec(html)?.[1];
/** What its links choose. */
const links = (html, param) =>
  [...html.matchAll(/<a href="(\?[^"]*)"/g)].map(([, address]) => new URLSearchParams(address.replaceAll("&amp;", "&")).get(param));

/** What the page's head says. */
const meta = ({ html }, name) => new RegExp(`<meta name="${name}" content="([^"]*)">`).exec(html)?.[1];
const canonical = ({ html }) => /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1];
const data = ({ html }) => /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];

// Worked out by hand, from the documents and a calendar: the same cases stand in tests/tables, with their paragraphs.
const ANSWERS = [
  {
    why: "two working days from Monday 2 November: Tuesday 3, Wednesday 4 (4.4)",
    ask: "/boards/redbridge?stage=stage-1&agency=police&at=2026-11-02T09:00&now=2026-11-02T09:00",
    who: /^Raise it with their practitioner/,
    due: /^By when By the end of Wednesday 4 November In 2 days: 2 working days \(4\.4\)/,
    then: /Your line manager, the same working day, by Monday 9 November \(4\.5\)/,
  },
  {
    why: "over Easter from Wednesday 24 March: Thursday 25, then Tuesday 30 (4.4)",
    ask: "/boards/redbridge?stage=stage-1&agency=housing&at=2027-03-24T16:00&now=2027-03-24T16:00",
    who: /^Raise it with their practitioner/,
    due: /^By when By the end of Tuesday 30 March In 6 days: 2 working days \(4\.4\)/,
    then: /Your line manager, the same working day, by Friday 2 April \(4\.5\)/,
  },
  {
    why: "06:59 is still night (2.3 Police, second line)",
    ask: "/boards/barnet?stage=police-2&agency=police&now=2026-11-20T06:59",
    who: /^On duty now, until 7am Go to the Night Duty Superintendent/,
    due: /^By when No date; in the policy’s words \(1\.4\) In the shortest time possible/,
    then: /^If not settled Their Borough Commander/,
  },
  {
    why: "07:00 belongs to the day (2.3 Police, second line)",
    ask: "/boards/barnet?stage=police-2&agency=police&now=2026-11-20T07:00",
    who: /^On duty now, until 9pm Go to their .*Senior Leadership Team/,
    due: /^By when No date; in the policy’s words \(1\.4\) In the shortest time possible/,
    then: /^If not settled Their Borough Commander/,
  },
  {
    why: "the manager who is asked has until Wednesday 25: Thursday 19, 20, 23, 24, 25 (5, stage table)",
    ask: "/boards/oxfordshire?stage=stage-2&topic=other&perspective=responding&at=2026-11-18T10:00&now=2026-11-18T10:00",
    who: /Your ASCM is to answer the other agency’s Independent Reviewing Officer/,
    due: /^By when By the end of Wednesday 25 November In 7 days: 5 working days/,
    then: /^If not settled, or serious safeguarding or human rights issues unanswered Their IRO to go to the Deputy Director/,
  },
  {
    why: "one working day from late on Tuesday 24: Wednesday 25 (referral 3 and 4)",
    ask: "/boards/suffolk?pathway=referral&stage=practitioners&agency=social-care&from=feedback&at=2026-11-24T23:59&now=2026-11-25T08:00",
    who: /Try to settle it with the other worker \(Referral, 3 and 4\)/,
    due: /^By when By the end of Wednesday 25 November Today: 1 working day, sooner if the child needs it/,
    then: /Your line manager \(Referral, 5\)/,
  },
  {
    why: "no time for it (2.2), but a week for all: Tuesday 3, 4, 5, 6, Monday 9 (2.1)",
    ask: "/boards/windsor-and-maidenhead?stage=one&agency=police&own_agency=school&at=2026-11-02T09:00&now=2026-11-02T09:00",
    who: /Talk it through with your supervisor or manager \(2\.2\)/,
    due: /^By when No date; in the policy’s words .* One working week for settling it by discussion, ending by Monday 9 November/,
    then: /^If not settled Their worker, as soon as possible \(2\.3\)/,
  },
];

for (const { why, ask, who, due, then } of ANSWERS) {
  test(`${ask.split(/[/?]/)[2]}: ${why}`, async () => {
    const answer = await page(ask);
    assert.equal(answer.status, 200);
    assert.match(part(answer.html, "who"), who);
    assert.match(part(answer.html, "due"), due);
    assert.match(part(answer.html, "then"), then);
    assert.equal(meta(answer, "robots"), "noindex");
    assert.match(answer.words, /Your choices travel in the address of this page/);
  });
}

test("every board has a page that asks what its policy asks", async () => {
  for (const board of BOARDS) {
    const plain = await page(`/boards/${board}`);
    const { body } = await json(`/v1/boards/${board}/guide`);
    assert.equal(plain.status, 200, board);
    assert.equal(plain.header("content-type"), "text/html; charset=utf-8");
    assert.ok(plain.words.trim().startsWith("Escalation Guide: all boards"), plain.words.slice(0, 80));
    assert.ok(plain.words.includes(EMERGENCY), board);
    assert.ok(plain.words.includes(body.board.name), board);
    assert.ok(plain.words.includes(body.policy.title), board);
    assert.match(words(/<h1[\s\S]*?<\/h1>/.exec(plain.html)[0]), /^\S.*: who to go to, and by when/);
    assert.equal(plain.html.match(/<h1/g).length, 1, board);
    assert.match(plain.html, /<html lang="en-GB">/);
    // One question after the other: what the first offers leads to the next.
    const param = question(plain.html);
    const offered = links(plain.html, param).filter(Boolean);
    assert.ok(offered.length > 1, `${board} offers ${offered} for ${param}`);
    const { choices } = body.needs.find((need) => need.param === param) ?? { choices: [] };
    for (const { id } of choices) assert.ok(offered.includes(id), `${board}: ${param} has no ${id}`);
  }
});

test("every question leads to the next, and at last to an answer", async () => {
  for (const board of BOARDS) {
    let { html } = await page(`/boards/${board}`);
    const seen = [];
    for (let param = question(html); param; param = question(html)) {
      assert.ok(!seen.includes(param), `${board} asks for ${param} again`);
      seen.push(param);
      const [first] = /<ul class="picks">[\s\S]*?<a href="(\?[^"]*)"/.exec(html).slice(1);
      ({ html } = await page(`/boards/${board}${first.replaceAll("&amp;", "&")}`));
    }
    for (const name of ["who", "due"]) assert.ok(part(html, name), `${board}: ${name}`);
    // When it happened, or when the run began: whichever its dates turn on.
    assert.match(html, /<input[^>]*name="(at|began)"/, board);
    // Each field has a label of its own.
    for (const [, id] of html.matchAll(/<input[^>]* id="([^"]+)"/g)) {
      assert.ok(html.includes(`for="${id}"`), `${board}: ${id} has no label`);
    }
  }
});

test("nothing has to run, and nothing inline may", async () => {
  for (const path of [...BOARDS.map((board) => `/boards/${board}`), ANSWERS[0].ask, "/boards/nowhere"]) {
    const { html } = await page(path);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i, path);
    for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      if (!attributes.includes("application/ld+json")) assert.equal(content, "", `${path}: a script inside the page`);
    }
  }
});

test("what is chosen can be changed, stays chosen in the form, and goes on into the calendar", async () => {
  const { html } = await page(ANSWERS[0].ask);
  for (const [param, words] of [["agency", "Police"], ["stage", "Stage 1: The two practitioners"]]) {
    assert.match(html, new RegExp(`<dd class="choices__chosen">${words}</dd>`));
    const change = new RegExp(`href="(\\?[^"]*&amp;show=${param})"`).exec(html)[1].replaceAll("&amp;", "&");
    const reopened = await page(`/boards/redbridge${change}`);
    assert.deepEqual([reopened.status, question(reopened.html)], [200, param]);
    assert.match(reopened.html, new RegExp(`aria-current="true"[^>]*><b class="pick__words">${words.split(":")[0]}`));
  }
  assert.match(html, /<input value="police" type="hidden" name="agency"/);
  assert.match(html, /<input[^>]*value="02\/11\/2026 09:00"/);
  assert.match(html, /value="disagreement" checked/);
  const address = /href="(\/v1\/boards\/redbridge\/timeline\.ics\?[^"]+)"/.exec(html)[1].replaceAll("&amp;", "&");
  const calendar = await ask(address);
  assert.equal(calendar.status, 200);
  assert.match(await calendar.text(), /DTSTART;VALUE=DATE:20261104/);
});

test("each question has one address: what a form sends in vain goes, and a moment is written out", async () => {
  const see = async (path) => {
    const answer = await ask(path);
    await answer.arrayBuffer();
    return [answer.status, answer.headers.get("location"), answer.headers.get("cache-control")];
  };
  const sent = "perspective=raising&agency=police&own_agency=&stage=stage-1&from=&at=2+Nov+2026%2C+9am&began=&now=";
  const there = "/boards/redbridge?agency=police&stage=stage-1&at=2026-11-02T09%3A00";
  assert.deepEqual(await see(`/boards/redbridge?${sent}`), [303, there, "no-store"]);
  assert.equal((await page(there)).status, 200);
  assert.deepEqual(await see("/boards/redbridge?agency="), [303, "/boards/redbridge", "no-store"]);
  assert.deepEqual(await see("/boards/redbridge?embed=1&agency="), [303, "/boards/redbridge?embed=1", "no-store"]);
  const [, relative] = await see("/boards/redbridge?agency=police&at=yesterday");
  assert.match(relative, /^\/boards\/redbridge\?agency=police&at=\d{4}-\d\d-\d\d$/);
});

test("a run that would have begun after its later stage is asked back", async () => {
  const asked = "agency=police&own_agency=school&stage=four&at=2026-11-02";
  const answer = await page(`/boards/windsor-and-maidenhead?${asked}&began=2026-11-03`);
  assert.equal(answer.status, 400);
  assert.ok(answer.words.includes("That is after this stage started: the first one cannot have started later."));
  assert.equal((await page(`/boards/windsor-and-maidenhead?${asked}&began=2026-11-02`)).status, 200);
});

test("a value that is none is named, left out, and does not spoil the page", async () => {
  const cases = [
    ["agency=nobody", "“…” is no answer to “Whose decision?” here"],
    ["stage=stage-99", "“…” is no answer to “Where have you got to?” here"],
    ["perspective=sideways", "“…” is no answer to “Who disagrees?” here"],
    ["agency=police&agency=school", "“…” is no answer to “Whose decision?” here"],
    ["agency=police&stage=stage-1&at=soon", "We cannot read this as a date or time."],
    ["at=31/11/2026", "There is no such day."],
    ["at=29/3/2026+1.30am", "The clocks went forward over this time"],
    ["at=2026-11-20&at=2026-11-21", "“…” is no answer to “When was that?” here"],
    ["agency=%3Cscript%3Ealert(1)%3C/script%3E", "“…” is no answer"],
    ["agency=%00%ff%22%27%3E", "is no answer to “Whose decision?” here"],
  ];
  for (const [query, sentence] of cases) {
    const answer = await page(`/boards/redbridge?${query}`);
    assert.equal(answer.status, 400, query);
    assert.ok(answer.words.includes(sentence), `${query}: ${answer.words.slice(0, 900)}`);
    assert.ok(answer.words.includes(EMERGENCY), query);
    // The guide goes on from what is left: it asks, or it answers.
    assert.ok(question(answer.html) || part(answer.html, "who"), query);
    assert.doesNotMatch(answer.html, /<script>/, query);
    assert.equal(answer.header("cache-control"), "no-store");
    assert.equal(meta(answer, "robots"), "noindex");
    assert.match(answer.html, /<title>Check your choices/);
  }
  // A start that was not understood gives no date, rather than one from now.
  const misread = await page("/boards/redbridge?agency=police&stage=stage-1&at=soon");
  assert.doesNotMatch(part(misread.html, "due").split("Counted from")[0], /\d (?:November|December|January)/);
});

test("a link that was changed on its way leads to the guide, and its choices stay where they were", async () => {
  const cases = [
    ["/boards/redbridge?utm_source=x&agency=police&fbclid=1&gclid=2&mc_eid=3&_hsenc=4&stage=stage-3", "?agency=police&stage=stage-3", ""],
    ["/boards/redbridge?agency=police&amp;stage=stage-3", "?agency=police&stage=stage-3", ""],
    ["/boards/redbridge%23stage=stage-3&agency=police", "", "#stage=stage-3&agency=police"],
    ["/boards/redbridge%2523stage%253Dstage-3%2526agency%253Dpolice?utm_medium=mail", "", "#stage=stage-3&agency=police"],
    ["/boards/redbridge%3Fagency=police%23stage=stage-3", "?agency=police", "#stage=stage-3"],
  ];
  for (const [path, query, hash] of cases) {
    // As a browser follows it: what stands behind "#" goes nowhere but to the page.
    const answer = await ask(path);
    assert.equal(answer.status, 303, path);
    const there = new URL(answer.headers.get("location"), guide);
    assert.deepEqual([there.pathname, there.search, there.hash], ["/boards/redbridge", query, hash], path);
    assert.equal((await page(there.pathname + there.search)).status, 200, path);
  }
});

test("a board that there is not leads to those that there are", async () => {
  for (const path of ["/boards/nowhere", "/boards/nowhere?agency=police", "/boards/x%00y", "/boards/nowhere%23agency=police"]) {
    const answer = await page(path);
    assert.equal(answer.status, 404, path);
    assert.equal(answer.header("content-type"), "text/html; charset=utf-8", path);
    assert.ok(answer.words.includes(EMERGENCY), path);
    for (const board of BOARDS) assert.match(answer.html, new RegExp(`<a href="/boards/${board}">`), path);
    assert.equal(meta(answer, "robots"), "noindex");
  }
});

test("search engines find the plain page, and no answer", async () => {
  for (const board of BOARDS) {
    const plain = await page(`/boards/${board}`);
    assert.equal(meta(plain, "robots"), undefined, board);
    assert.equal(canonical(plain), `${guide}/boards/${board}`);
    assert.ok(meta(plain, "description").length > 50);
    assert.match(plain.html, /<title>Who to go to, and by when/);
  }
  for (const query of ["embed=1", "agency=police", "lang=cy"]) {
    const other = await page(`/boards/redbridge?${query}`);
    assert.equal(meta(other, "robots"), "noindex", query);
    assert.equal(canonical(other), `${guide}/boards/redbridge`, query);
    assert.equal(data(other), undefined, query);
  }
});

test("programs read in the page how to reach the board and its agencies", async () => {
  for (const board of BOARDS) {
    const read = JSON.parse(data(await page(`/boards/${board}`)));
    const { body } = await json(`/v1/boards/${board}/guide`);
    assert.equal(read["@context"], "https://schema.org");
    assert.equal(read.name, body.board.name);
    const points = [...(read.contactPoint ?? []), ...(read.department ?? []).flatMap((agency) => agency.contactPoint)];
    const { body: rows } = await json(`/v1/boards/${board}/contacts`);
    const reached = rows.filter(({ contact }) => contact.phones.length || contact.emails.length);
    const numbers = new Set(points.flatMap(({ telephone = [] }) => telephone));
    // As they are dialled, without what follows once the call is taken.
    assert.deepEqual(numbers, new Set(reached.flatMap(({ contact }) => contact.dial.map((dial) => dial.split(";")[0]))), board);
    const addresses = new Set(points.flatMap(({ email = [] }) => email));
    assert.deepEqual(addresses, new Set(reached.flatMap(({ contact }) => contact.emails)), board);
    for (const point of points) {
      assert.equal(point["@type"], "ContactPoint");
      assert.ok(point.contactType && point.description, "every point says what it is for, and how old it is");
    }
  }
});

test("a page may be framed by anybody only where it was made for that", async () => {
  const policy = (answer) => answer.header("content-security-policy");
  const plain = await page("/boards/redbridge");
  const framed = await page("/boards/redbridge?embed=1");
  assert.match(policy(plain), /frame-ancestors 'self'$/);
  assert.match(policy(framed), /frame-ancestors \*$/);
  for (const answer of [plain, framed]) {
    assert.doesNotMatch(policy(answer), /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:/);
    assert.match(policy(answer), /^default-src 'none'/);
    assert.equal(answer.header("x-frame-options"), null);
  }
  assert.match(plain.html, /<header class="site"/);
  assert.doesNotMatch(framed.html, /<header class="site"|<nav/);
  // Links lead out of the frame; what is chosen stays in it, and asks for the frame's page again.
  assert.match(framed.html, /<base target="_blank">/);
  for (const [link] of framed.html.matchAll(/<a href="\?[^>]*>/g)) assert.match(link, /embed=1" target="_self"/);
  assert.doesNotMatch(plain.html, /<base|embed=1/);
  const answered = await page("/boards/redbridge?stage=stage-1&agency=police&embed=1");
  assert.match(answered.html, /<form[^>]*target="_self"/);
  assert.match(answered.html, /<input value="1" type="hidden" name="embed"/);
  assert.match(part(answered.html, "who"), /practitioner/);
});

test("the page speaks Welsh where it is asked to, and marks what is English", async () => {
  const welsh = await page("/boards/redbridge?lang=cy");
  assert.match(welsh.html, /<html lang="cy">/);
  assert.ok(welsh.words.includes("Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999."));
  assert.ok(welsh.words.includes(EMERGENCY), "until it is reviewed, the line stands in both languages");
  for (const [link] of welsh.html.matchAll(/<a href="\?[^>]*>/g)) assert.match(link, /lang=cy"/);
  const answered = await page("/boards/redbridge?agency=police&stage=stage-1&lang=cy");
  assert.match(answered.html, /<input value="cy" type="hidden" name="lang"/);
  assert.match(welsh.html, /lang="en-GB">Redbridge/);
});

test("methods, versions and headers of a page are those of every answer", async () => {
  const { body } = await json("/healthz");
  for (const path of ["/boards/redbridge", ANSWERS[0].ask, "/boards/redbridge?embed=1", "/boards/redbridge?agency=nobody", "/boards/nowhere"]) {
    const get = await page(path);
    const head = await ask(path, { method: "HEAD" });
    assert.equal(head.status, get.status, `HEAD ${path}`);
    assert.equal(await head.text(), "");
    // What says nothing of its moment changes with each minute.
    for (const name of ["content-type", "content-security-policy", "escalation-policy", ...(path.includes("now=") ? ["etag"] : [])]) {
      assert.equal(head.headers.get(name), get.header(name), `HEAD ${path}: ${name}`);
    }
    for (const method of ["POST", "PUT", "DELETE"]) {
      const refused = await ask(path, { method });
      await refused.arrayBuffer();
      assert.equal(refused.status, 405, `${method} ${path}`);
      assert.equal(refused.headers.get("allow"), "GET, HEAD, OPTIONS");
    }
    assert.equal(get.header("escalation-build"), body.build, path);
    assert.equal(get.header("x-content-type-options"), "nosniff", path);
    assert.equal(get.header("referrer-policy"), "no-referrer", path);
    assert.match(get.header("permissions-policy"), /geolocation=\(\)/, path);
    assert.equal(get.header("set-cookie"), null, path);
    if (path.startsWith("/boards/redbridge")) assert.match(get.header("escalation-policy"), /^redbridge; edition="3rd edition"/);
  }
});

test("a page is kept until the next minute; an answer only by the reader's own browser", async () => {
  const seconds = (answer, scope) => Number(new RegExp(`^${scope}, max-age=(\\d+)$`).exec(answer.header("cache-control"))?.[1]);
  const plain = await page("/boards/redbridge");
  const answer = await page(ANSWERS[0].ask);
  for (const held of [seconds(plain, "public"), seconds(answer, "private")]) assert.ok(held >= 1 && held <= 60, String(held));
  const { path, header } = answer;
  const again = await ask(path, { headers: { "if-none-match": `W/${header("etag")}` } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
  assert.equal(again.headers.get("etag"), header("etag"));
});

test("when the board's document cannot be read the page still says whom to call", async () => {
  const worker = await start({ files: (path, bytes) => (path.startsWith("/data/barnet.") ? null : bytes) });
  try {
    const failed = await worker.ask("/boards/barnet?agency=police");
    assert.equal(failed.status, 500);
    const html = await failed.text();
    assert.ok(words(html).includes(EMERGENCY));
    assert.match(failed.headers.get("content-type"), /^text\/html/);
    assert.doesNotMatch(html, /\/data\//);
  } finally {
    await worker.stop();
  }
});
