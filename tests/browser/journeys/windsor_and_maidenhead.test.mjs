// Windsor and Maidenhead: at stage four each side goes to its own lead, and a week covers the stages together.
import assert from "node:assert/strict";
import { answered } from "../boards.mjs";
import { ASKS, choose, due, embed, everything, links, reads, row, then, who } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// A Friday morning.
const visit = { at: "2026-11-06T09:00:00Z", start: embed("windsor-and-maidenhead", `agency="police" own-agency="school"`) };

journey("a school's safeguarding lead sees both sides' managers, and when the week is over", visit, async (page) => {
  await choose(page, ASKS.stage, "Stage Four");
  await answered(page);

  // Appendix 1: the school's own head teacher, then the commander of the police area. 2.6: the board's chair comes next.
  await reads(who(page), /Head Teacher/);
  await reads(then(page), /Chair/);
  await everything(page);
  await reads(who(page), /Bhupinder Rai/);
  const reached = await links(who(page));
  assert.ok(reached.includes("tel:+441628645695") && reached.includes("mailto:Bhupinder.Rai@thamesvalley.pnn.police.uk"), reached.join());

  // 2.5 sets no time; 2.1 gives one working week. From Monday 2 November: 3, 4, 5, 6, and Monday 9 is the fifth day.
  await page.getByLabel(/disagreement start/).first().fill("Monday");
  await reads(due(page), /Monday 9 November/);

  // 2.5: the board is told, at its mailbox.
  assert.ok((await links(await row(page, "tell"))).includes("mailto:LSCB@rbwm.gov.uk"));
  // 1.3: at immediate risk the own lead at once, who tells two people.
  const danger = page.locator("escalation-guide .route");
  await reads(danger, /designated safeguarding lead|safeguarding lead/);
  await reads(danger, /Head of Early Help/);
  await reads(danger, /LSCB Business Manager/);

  await pictures(page, "windsor-and-maidenhead");
  await accessible(page);
});
