// Redbridge: the text and the flowchart give two limits, and the shorter one is the deadline.
import assert from "node:assert/strict";
import { by_when, embed, links, part, post, reads } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";
import { press, tab_to } from "../keyboard.mjs";

const TRUST = "North East London NHS Foundation Trust";

// A Tuesday. 4.6: without delay; 5 working days in the text, 2 in the flowchart (page 6).
const visit = { at: "2026-11-24T16:30:00Z", start: embed("redbridge") };

journey("a health visitor sees the shorter of two limits, by keyboard alone", visit, async (page) => {
  await page.getByRole("group", { name: "Whose decision is challenged?" }).waitFor();
  await press(page, "Police");
  await press(page, "Stage 3: Senior managers");
  await press(page, TRUST);

  // Page 8 for the nurse; page 9 for the inspector, whose printed number may be another's and is left out.
  await reads(page.locator("escalation-guide .who"), "Talk to your own senior manager");
  const nurse = post(page, "Your own Safeguarding children nurse");
  await reads(nurse, "Kate Byrne");
  assert.deepEqual(await links(nurse), ["tel:+447810695455", "mailto:kate.byrne@nelft.nhs.uk"]);
  const inspector = page.locator("escalation-guide .post").filter({ hasText: "Kevin Jeffery" });
  assert.deepEqual(await links(inspector), ["mailto:Kevin.Jeffery@met.pnn.police.uk"]);

  // 1 = Wednesday 25, 2 = Thursday 26 November; 5 would be Tuesday 1 December.
  await reads(by_when(page), "Without delay");
  const duties = part(page, "What to do");
  await reads(duties, /^By the end of Thursday 26 November/);
  await reads(duties, /5 working days.*would be by the end of Tuesday 1 December/);
  const next = part(page, "If it is not resolved");
  await reads(next, /^Stage 4/);
  await reads(next, /LSCB Chair/);
  await reads(next, /by the end of Thursday 26 November/);

  // Page 9: the Business Manager, who is copied in from this stage on (4.6).
  const told = part(page, "Who to tell");
  await reads(told, "Lesley Perry");
  assert.deepEqual(await links(told), ["tel:+442087085282", "tel:+447814883194", "mailto:Lesley.Perry@redbridge.gov.uk"]);

  // The answer is reached by going on, and what it offers can be used without a mouse.
  await tab_to(page, "Copy as text");

  await pictures(page, "redbridge");
  await accessible(page);
});
