// Suffolk: nine procedures, and one working day that Christmas makes long.
import { by_when, choose, embed, part, post, reads } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// Christmas Eve, a Thursday, at noon; on a phone.
const visit = { at: "2026-12-24T12:00:00Z", start: embed("suffolk"), viewport: { width: 390, height: 844 } };

journey("a safeguarding lead counts one working day over Christmas", visit, async (page) => {
  await choose(page, "What kind of disagreement is it?", "Dispute at the point of referral");
  await choose(page, "Whose decision is challenged?", "Children and Young People's Services");
  await choose(page, "Which stage have you reached?", "Practitioner to practitioner");

  await reads(post(page, "Talk to their practitioner"), "Children and Young People's Services");
  // Dispute at the point of referral, third paragraph. Not Friday 25, the weekend, or Monday 28: 1 = Tuesday 29 December.
  await reads(by_when(page), /^By the end of Tuesday 29 December/);
  const due = part(page, /^By the end of Tuesday 29 December/);
  await reads(due, "1 working day");
  await reads(due, "or sooner if the child needs it");
  await page.getByText("How it was counted").first().click();
  for (const skipped of [/Fri 25 Dec.*Christmas Day/, /Sat 26 Dec.*weekend/, /Sun 27 Dec.*weekend/, /Mon 28 Dec.*Boxing Day/]) {
    await reads(due.getByRole("listitem").filter({ hasText: skipped }), skipped);
  }
  await reads(due.getByRole("listitem").filter({ hasText: "29 Dec" }), "day 1");

  // The fifth paragraph: the first line managers of both agencies, the other one a team manager of social care.
  const next = part(page, "If it is not resolved");
  await reads(next, "First line managers");
  await reads(next, /^Your own first line manager, their children's social care team manager/);
  await reads(next, /by the end of Tuesday 29 December/);

  await pictures(page, "suffolk");
  await accessible(page);
});
