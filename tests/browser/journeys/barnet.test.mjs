// Barnet: whom to go to depends on the hour, and nothing above the first talk has a limit.
import { by_when, choose, embed, links, part, post, reads } from "../embedded.mjs";
import { accessible, journey } from "../harness.mjs";
import { pictures } from "../pictures.mjs";

const LEADERS = "on-duty or on-call member of the Senior Leadership Team for Barnet";
const NIGHT = "Night Duty Superintendent for all of North London";

// A Friday evening. 2.3, Police, second line of escalation: leaders from 7 am to 9 pm, the superintendent from 9 pm.
const evening = { at: "2026-11-20T20:00:00Z", start: embed("barnet") };

journey("a teacher sees whom the police answer to at 8 pm", evening, async (page) => {
  await choose(page, "Whose decision is challenged?", "Barnet police");
  await choose(page, "Which stage have you reached?", "Stage Two: police, second line of escalation");

  const leaders = post(page, `Talk to their ${LEADERS}`);
  await reads(leaders, `Until 9 pm, then the ${NIGHT}`);
  await reads(leaders, "Ask the Duty Officer for the details.");
  await reads(post(page, `Their ${NIGHT}`), "From 9 pm");
  await reads(by_when(page), "The policy sets no time limit.");
  await reads(page.locator("escalation-guide .due"), /^Limit over several stages: as a guide, one working week/);
  await reads(part(page, "What to do"), "You, as worker");
  await reads(part(page, "If it is not resolved"), "Their Borough Commander");

  // 1.4: as a guide, one working week. From Monday 16 November: 17, 18, 19, 20, and Monday 23 is the fifth day.
  await page.getByLabel("When did the first stage under the overall limit start?").fill("16/11/2026");
  await reads(by_when(page), /^By the end of Monday 23 November 2026/);
  await reads(part(page, "What else the policy says"), "By the end of Monday 23 November");

  await pictures(page, "barnet");
  await accessible(page);
});

journey("the same teacher looks ahead to after 9 pm", evening, async (page) => {
  await choose(page, "Whose decision is challenged?", "Barnet police");
  await choose(page, "Which stage have you reached?", "Stage Two: police, second line of escalation");
  await page.getByText("Who at another time?").click();
  await page.getByLabel("When?").fill("9 pm");

  const superintendent = post(page, `Talk to their ${NIGHT}`);
  await reads(superintendent, /^Until 7 am on Saturday 21 November/);
});

// 2.5: any of three leaders, and the partnership is told at its mailbox; there is no stage above.
journey("a teacher at the last stage sees the three leaders and the mailbox to tell", evening, async (page) => {
  await choose(page, "Whose decision is challenged?", "Barnet police");
  await choose(page, "Which stage have you reached?", "Stage Three: Resolution by senior leaders");

  const who = page.locator("escalation-guide .who");
  await reads(who, /Director of Children.s Services/);
  await reads(who, /Borough Commander/);
  await reads(who, /Chief Operating Officer/);
  await reads(part(page, "If it is not resolved"), "This is the last stage of this procedure.");
  const told = await links(part(page, "Who to tell"));
  if (!told.includes("mailto:BSCP@Barnet.gov.uk")) throw new Error(`the mailbox is missing: ${told}`);
});
