// What is asked for is what is given, on the real runtime.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BOARDS, json } from "./support.mjs";

test("every board is listed, and its document, contacts, guide, timeline and health are there", async () => {
  const { body: boards } = await json("/v1/boards");
  assert.deepEqual(boards.map((board) => board.id), BOARDS);
  for (const { id, name, policy } of boards) {
    const { body: document } = await json(`/v1/boards/${id}`);
    assert.equal(document.id, id);
    assert.equal(document.policy.title, policy.title);
    assert.ok(document.calendar.holidays.length > 0);
    const { body: contacts } = await json(`/v1/boards/${id}/contacts`);
    assert.equal(contacts.length, Object.keys(document.contacts ?? {}).filter((key) => key !== "as_of").length, id);
    const { body: found } = await json(`/v1/boards/${id}/guide`);
    assert.equal(found.board.name, name);
    assert.equal(found.emergency.text, "If a child is in immediate danger, call 999.");
    const { body: timeline } = await json(`/v1/boards/${id}/timeline`);
    assert.equal(timeline.board.id, id);
    const { body: health } = await json(`/v1/boards/${id}/health`);
    assert.ok(health.score >= 0 && health.score <= 100 && health.tried > 0, id);
  }
});

test("a guide says who and by when, with its working", async () => {
  const path = "/v1/boards/redbridge/guide?stage=stage-2&agency=police&at=2026-12-23T10:00&now=2026-12-23T10:00";
  const { body } = await json(path);
  // Five working days (4.5) after Wednesday 23 December 2026: 24, 29, 30, 31 December and 4 January.
  assert.equal(body.stage_ends.due, "2027-01-04");
  const skipped = body.stage_ends.days.filter((day) => !day.counts).map((day) => day.date);
  assert.deepEqual(skipped.slice(-8), [
    "2026-12-23", "2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28", "2027-01-01", "2027-01-02", "2027-01-03",
  ]);
  assert.equal(body.next.stage, "stage-3");
});

test("calendars say how far they reach", async () => {
  for (const division of ["england-and-wales", "scotland", "northern-ireland", "isle-of-man", "jersey", "guernsey"]) {
    const { body } = await json(`/v1/calendars/${division}`);
    assert.equal(body.division, division);
    assert.ok(body.first < "2026-01-01" && body.last > "2027-12-01");
    assert.ok(body.holidays.some((holiday) => holiday.date === "2026-12-25"));
  }
});
