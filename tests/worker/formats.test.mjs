// vCards and calendars, on the real runtime, read by somebody else's reader.
import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { BOARDS, ask, isProblem, json } from "./support.mjs";

test("every contact that can be reached is a card that says how old it is", async () => {
  for (const board of BOARDS) {
    const { body: rows } = await json(`/v1/boards/${board}/contacts`);
    const ways = ["phones", "emails", "relay", "address", "web_form", "website"];
    const reachable = rows.filter(({ contact }) => ways.some((way) => contact[way]?.length));
    const answer = await ask(`/v1/boards/${board}/contacts.vcf`);
    if (reachable.length === 0) {
      assert.equal((await isProblem(answer, 404)).type, "/problems#nothing-to-save", board);
      continue;
    }
    const cards = parsed(await answer.text());
    assert.equal(cards.length, reachable.length, board);
    cards.forEach((card, place) => {
      const { title, contact } = reachable[place];
      const values = (name) => card.getAllProperties(name).map((property) => property.getFirstValue());
      assert.equal(card.name, "vcard");
      assert.deepEqual(values("title"), [title]);
      assert.deepEqual(values("tel"), contact.dial.map((number) => number.replace(";ext=", " x")));
      assert.deepEqual(values("email"), contact.emails);
      assert.equal(values("fn").length, 1);
      assert.match(values("note")[0], contact.as_of ? new RegExp(contact.as_of.slice(0, 4)) : /without a date/);
    });
  }
});

test("every dated action is an event on its day", async () => {
  const question = "stage=stage-2&agency=police&at=2026-11-20T16:30&now=2026-11-20T16:30";
  const { body: timeline } = await json(`/v1/boards/redbridge/timeline?${question}`);
  const dues = timeline.stages.flatMap(({ actions }) => actions.map(({ deadline }) => deadline.due)).filter(Boolean);
  const [calendar] = parsed(await (await ask(`/v1/boards/redbridge/timeline.ics?${question}`)).text());
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  const starts = events.map((event) => (event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString()));
  const moment = (due) => (due.length === 10 ? due : new Date(due).toISOString());
  assert.ok(dues.length > 0);
  assert.deepEqual(starts.sort(), dues.map(moment).sort());
  assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length, "importing twice adds nothing");
  assert.ok(events.every(({ summary }) => summary.length > 0));
});

/** The components of a file. */
function parsed(text) {
  if (text === "") return [];
  const components = ICAL.parse(text);
  const several = Array.isArray(components[0]) ? components : [components];
  return several.map((component) => new ICAL.Component(component));
}
