// Barnet: whom to go to depends on the hour, and nothing above the first talk has a limit.
import assert from "node:assert/strict";
import { answered } from "../boards.mjs";
import { ASKS, choose, due, embed, everything, links, reads, row, then, who } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

// A Friday evening. 2.3, Police, second line of escalation: leaders from 7 am to 9 pm, the superintendent from 9 pm.
const evening = { at: "2026-11-20T20:00:00Z", start: embed("barnet") };

journey("a teacher sees whom the police answer to at 8 pm, and after 9 pm", evening, async (page) => {
  await choose(page, ASKS.agency, "Barnet police");
  await choose(page, ASKS.stage, "Stage Two: police, second line");
  await answered(page);

  await reads(page.locator("escalation-guide .who__do"), /Senior Leadership Team/);
  await reads(who(page), /Night Duty Superintendent/);
  await reads(who(page), /Duty Officer/);
  await reads(then(page), /Borough Commander/);

  // 1.4: as a guide, one working week. From Monday 16 November: 17, 18, 19, 20, and Monday 23 is the fifth day.
  await everything(page);
  await page.getByLabel(/disagreement start/).first().fill("16/11/2026");
  await reads(due(page), /Monday 23 November/);
  await pictures(page, "barnet");
  await accessible(page);

  await row(page, "other-time");
  await page.locator("escalation-guide [data-row=other-time]").getByRole("textbox").fill("9 pm");
  await reads(page.locator("escalation-guide .who__do"), /Night Duty Superintendent/);
});

// 2.5: any of three leaders, and the partnership is told at its mailbox; there is no stage above.
journey("a teacher at the last stage sees the three leaders and the mailbox to tell", evening, async (page) => {
  await choose(page, ASKS.agency, "Barnet police");
  await choose(page, ASKS.stage, "Stage Three");
  await answered(page);
  await everything(page);
  for (const leader of [/Director of Children.s Services/, /Borough Commander/, /Chief Operating Officer/]) {
    await reads(who(page), leader);
  }
  assert.ok((await links(await row(page, "tell"))).includes("mailto:BSCP@Barnet.gov.uk"));
});
