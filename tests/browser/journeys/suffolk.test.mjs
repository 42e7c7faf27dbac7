// Suffolk: nine procedures, and one working day that Christmas makes long.
import { answered } from "../boards.mjs";
import { ASKS, by_when, choose, due, embed, everything, reads, then, who } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// Christmas Eve, a Thursday, at noon; on a phone.
const visit = { at: "2026-12-24T12:00:00Z", start: embed("suffolk"), viewport: { width: 390, height: 844 } };

journey("a safeguarding lead counts one working day over Christmas", visit, async (page) => {
  await choose(page, ASKS.pathway, "Dispute at the point of referral");
  await choose(page, ASKS.agency, "Children and Young People's Services");
  await choose(page, ASKS.stage, "Practitioner to practitioner");
  await answered(page);

  await reads(who(page), /the other worker/);
  // Dispute at the point of referral, third paragraph. Not Friday 25, the weekend, or Monday 28: 1 = Tuesday 29 December.
  await reads(by_when(page), /^Tuesday 29 December/);
  await reads(due(page), /sooner if the child needs it/);
  // The fifth paragraph: each goes to the first line manager of their own agency.
  await reads(then(page), /Your line manager/);

  await everything(page);
  const days = due(page).getByRole("listitem");
  for (const skipped of [/Fri\s*25 Dec.*Christmas Day/s, /Sat\s*26 Dec.*weekend/s, /Sun\s*27 Dec.*weekend/s, /Mon\s*28 Dec.*Boxing Day/s]) {
    await days.filter({ hasText: skipped }).first().waitFor();
  }
  await days.filter({ hasText: /29 Dec.*day 1/s }).first().waitFor();
  await pictures(page, "suffolk");
  await accessible(page);
});

// Introduction, 4: inside one agency its own procedure is to be followed.
journey("whoever finds nothing that fits is shown the other ways", visit, async (page) => {
  await page.getByRole("button", { name: "Something else", exact: true }).click();
  const ways = page.locator("escalation-guide .ways");
  await reads(ways, /in-house procedure/);
  await accessible(page);
  await page.getByRole("button", { name: "Back to the choices" }).click();
  await page.getByRole("group", { name: ASKS.pathway }).waitFor();
});
