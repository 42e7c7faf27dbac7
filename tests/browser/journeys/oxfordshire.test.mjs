// Oxfordshire: a ladder for reviewing officers, whose 20 working days in total may end before the stage does.
import { by_when, choose, embed, part, post, reads } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// A Wednesday morning.
const visit = { at: "2026-11-18T10:00:00Z", start: embed("oxfordshire") };

journey("a reviewing officer sees that the 20 days end before the managers' five", visit, async (page) => {
  await choose(page, "What is it about?", "Something else");
  await choose(page, "Which stage have you reached?", "Stage 2");

  await reads(post(page, "Talk to their ASCMs"), "Children's Social Care");
  // Section 5, stage table: 5 working days for the answer, none for escalating. Thursday 19, 20, 23, 24: the fifth is
  // Wednesday 25 November.
  const due = page.locator("escalation-guide .due");
  await reads(by_when(page), /^By the end of Wednesday 25 November 2026/);
  await reads(due, "Their ASCMs: Reply to your own Independent Reviewing Officer.");
  await reads(due, /^Escalate to the ASCMs.*The policy sets no time limit for this\.$/);
  await reads(part(page, "What to do"), /^By the end of Wednesday 25 November 2026\W+5 working days/);

  // Section 3. Begun on Monday 26 October: 27-30, 2-6, 9-13, 16-20 are nineteen, Monday 23 November is the twentieth.
  await page.getByLabel("When did the first stage under the overall limit start?").fill("26 Oct");
  await reads(by_when(page), /^By the end of Monday 23 November 2026/);
  await reads(due, "This stage should be over by then.");
  await reads(due, /^Brought forward by another limit: 20 working days/);
  await reads(part(page, "What else the policy says"), "By the end of Monday 23 November 2026.");
  const next = part(page, "If it is not resolved");
  await reads(next, "Stage 3");
  await reads(next, "The Deputy Director");
  await reads(next, /by the end of Monday 23 November/);

  const form = part(page, "Resolution and Escalation Alert Form");
  await reads(form, "Expected outcome");

  await reads(form, /^Stage of alert\s+Stage 2$/);
  await reads(form, /^Date the response is due\s+Monday 23 November 2026$/);

  await pictures(page, "oxfordshire");
  await accessible(page);
});
