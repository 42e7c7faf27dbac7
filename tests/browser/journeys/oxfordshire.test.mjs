// Oxfordshire: a ladder for reviewing officers, whose 20 working days in total may end before the stage does.
import { answered } from "../boards.mjs";
import { ASKS, by_when, choose, due, embed, everything, reads, row, then, who } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// A Wednesday morning.
const visit = { at: "2026-11-18T10:00:00Z", start: embed("oxfordshire") };

journey("a reviewing officer sees that the 20 days end before the managers' five", visit, async (page) => {
  await choose(page, ASKS.topic, "Any other matter");
  await choose(page, ASKS.stage, "Stage 2");
  await answered(page);

  // Section 5, stage table: 5 working days for the answer, none for escalating. Thursday 19, 20, 23, 24: the fifth is
  // Wednesday 25 November.
  await reads(who(page), /ASCM/);
  await reads(by_when(page), /^Wednesday 25 November/);
  await reads(then(page), /Deputy Director/);

  // Section 3. Begun on Monday 26 October: 27-30, 2-6, 9-13, 16-20 are nineteen, Monday 23 November is the twentieth.
  await everything(page);
  await page.getByLabel(/When did Stage 1 start/).first().fill("26 Oct");
  await reads(due(page), /Monday 23 November/);

  const form = await row(page, "forms");
  await reads(form, "Alert Form (Appendix 1)");
  await reads(form, "Expected outcome");

  await pictures(page, "oxfordshire");
  await accessible(page);
});
