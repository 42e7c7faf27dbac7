// Redbridge: the text and the flowchart give two limits, and the shorter one is the deadline.
import assert from "node:assert/strict";
import { answered } from "../boards.mjs";
import { ASKS, by_when, due, embed, everything, links, reads, row, then, who } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { press, tab_to } from "../keyboard.mjs";
import { pictures } from "../pictures.mjs";

const TRUST = "North East London NHS Foundation Trust";

// A Tuesday. 4.6: without delay; 5 working days in the text, 2 in the flowchart (page 6).
const visit = { at: "2026-11-24T16:30:00Z", start: embed("redbridge") };

journey("a health visitor sees the shorter of two limits, by keyboard alone", visit, async (page) => {
  await page.getByRole("group", { name: ASKS.agency }).waitFor();
  await press(page, "Police");
  await press(page, "Stage 3");
  await press(page, TRUST);
  await answered(page);

  // 1 = Wednesday 25, 2 = Thursday 26 November; 5 would be Tuesday 1 December: said beside it, once.
  await reads(by_when(page), /^Thursday 26 November/);
  await reads(due(page), /\b5\b.*4\.6/);
  // 4.9: the Chair, the same working day.
  await reads(then(page), /Chair/);

  await everything(page);
  // Page 8 for the doctor and the nurse; page 9 for the inspector, whose printed number may be another's and is left out.
  const reached = await links(who(page));
  assert.ok(reached.includes("mailto:Kevin.Jeffery@met.pnn.police.uk"), reached.join());
  assert.deepEqual(reached.filter((address) => address.startsWith("tel:")), []);
  // 4.6: their input may be sought besides; the matter still goes to the senior manager.
  const advice = await row(page, "may");
  assert.deepEqual((await links(advice)).filter((address) => address.startsWith("tel:")).sort(), ["tel:+443005551201;ext=73226", "tel:+447810695455"]);
  await reads(advice, /Nimze Gadong/);
  await reads(advice, /Kate Byrne/);
  // Page 9: the Business Manager, who is copied in from this stage on (4.6).
  const told = await links(await row(page, "tell"));
  for (const address of ["tel:+442087085282", "tel:+447814883194", "mailto:Lesley.Perry@redbridge.gov.uk"]) {
    assert.ok(told.includes(address), `${address} is not among ${told}`);
  }

  // The answer is reached by going on, and what it offers can be used without a mouse.
  await tab_to(page, "Copy as text");
  await pictures(page, "redbridge");
  await accessible(page);
});

journey("a teacher for whom it is settled sees who confirms, and nothing to escalate", visit, async (page) => {
  await page.getByRole("group", { name: ASKS.agency }).waitFor();
  await press(page, "LBR Children");
  await press(page, "It is settled");
  await answered(page);
  assert.equal(await page.getByText(/without delay/i).count(), 0);
  await accessible(page);
});

journey("a teacher whose pupil is in danger now sees the route and no date", visit, async (page) => {
  await page.getByRole("group", { name: ASKS.agency }).waitFor();
  await press(page, "Police");
  await press(page, "The child is in danger now");
  await answered(page);
  // 4.1: a manager, a safeguarding lead or both.
  await reads(who(page), /manager/);
  assert.equal(await due(page).count(), 0);
  await accessible(page);
});
