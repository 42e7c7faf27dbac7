// Windsor and Maidenhead: at stage four each side goes to its own lead, and a week covers the stages together.
import assert from "node:assert/strict";
import { by_when, choose, embed, links, part, post, reads } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// A Friday morning.
const visit = { at: "2026-11-06T09:00:00Z", start: embed("windsor-and-maidenhead", `agency="police" own-agency="school"`) };

journey("a school's safeguarding lead sees both sides' managers, and when the week is over", visit, async (page) => {
  await choose(page, "Which stage have you reached?", "Stage Four");

  // Appendix 1: the school's own head teacher, then the commander of the police area.
  const own = post(page, "Talk to your own Head Teacher of the school");
  await reads(own, "The policy names the post and gives no contact details.");
  assert.deepEqual(await links(own), []);
  const police = post(page, "Their Windsor and Maidenhead LPA Commander");
  await reads(police, /Bhupinder Rai/);
  assert.deepEqual(await links(police), ["tel:+441628645695", "mailto:Bhupinder.Rai@thamesvalley.pnn.police.uk"]);

  // 2.5 sets no time; 2.1 gives one working week. From Monday 2 November: 3, 4, 5, 6, and Monday 9 is the fifth day.
  await reads(by_when(page), "The policy sets no time limit.");
  await page.getByLabel("When did the first stage under the overall limit start?").fill("Monday");
  await reads(by_when(page), /^By the end of Monday 9 November 2026/);
  await reads(page.locator("escalation-guide .due"), /^Limit over several stages: one working week/);
  await reads(part(page, "What else the policy says"), /By the end of Monday 9 November 2026\./);

  // 2.5: the board is told, at its mailbox. 2.6: its chair comes next.
  assert.deepEqual(await links(part(page, "Who to tell")), ["mailto:LSCB@rbwm.gov.uk"]);
  const next = part(page, "If it is not resolved");
  await reads(next, /^Stage Five/);
  await reads(next, "The LSCB Chair");

  // 1.3: at immediate risk the own lead at once, who tells two people.
  const danger = page.locator("escalation-guide .emergency");
  await reads(danger, /designated safeguarding lead/);
  await reads(danger, "Immediately.");
  await reads(danger, /Head of Early Help and .*LSCB Business Manager/);

  await pictures(page, "windsor-and-maidenhead");
  await accessible(page);
});
