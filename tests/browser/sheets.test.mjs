// What a board holds against its document: cases, what changed, the review sheet, and the website that it takes away.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { accessible, guide, journey } from "./harness.mjs";
import { read } from "./paper.mjs";

const desk = { at: "2026-11-24T16:30:00Z", start: `${guide}/studio`, viewport: { width: 1280, height: 900 } };
const tab = (page, name) => page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name }).click();
const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("escalation-guide-studio:1:redbridge")).draft);

// From the title page to the room to sign: the stages, both sides of 4.4, what it leaves open, and whom to reach.
const ON_PAPER = [
  "Review sheet: Resolution and Escalation Policy Redbridge Local Safeguarding Children Board.",
  ...["Stage 1, The two practitioners", "Stage 2, Line managers", "Stage 3, Senior managers", "Stage 4, Chair of the board"],
  "Raise it, with clear reasons based on evidence. (4.4) Who: the concerned professional of the side that raises it To: the practitioner or decision maker of the other side 2 working days,",
  "(4.4) Who: the practitioner or decision maker of the other side To: the concerned professional of the side that raises it 3 working days, or sooner if the child needs it, counted from the disagreement being raised.",
  "The policy does not say when the 3 days start. (4.4) Our reading: The 3 days are counted from when it was raised. (4.4)",
  "What the document leaves open as a whole",
  "Director of NELFT, Bob Edwards 020 8708 3413",
  "Signed I have held this sheet against the document.",
  "Name Post Date Signature",
];

journey("a manager writes right answers before seeing the guide's, and signs what is right", desk, async (page) => {
  await page.getByRole("button", { name: /^Redbridge/ }).click();
  await tab(page, "Sign-off");
  // Redbridge, 4.4: 2 working days from Tuesday 24 November are Wednesday 25 and Thursday 26.
  const write = async (why, day) => {
    await page.getByLabel("In a few words, what is counted").fill(why);
    await page.getByLabel("Stage", { exact: true }).selectOption("resolution/stage-1");
    await page.getByLabel("Whose decision").selectOption("police");
    await page.getByLabel("When it started").fill("2026-11-24T16:30");
    await page.getByLabel("By the end of which day").fill(day);
    await page.getByRole("button", { name: "Keep it, and ask the guide" }).click();
  };
  await write("Wednesday and Thursday", "2026-11-26");
  await page.getByText("1 of 1 are right.").waitFor();
  await write("counted wrongly", "2026-11-27");
  await page.getByText("1 of 2 are right.").waitFor();
  await page.getByText("by_when: expected 2026-11-27, found 2026-11-26").waitFor();
  assert.match((await kept(page)).files["cases.toml"], /\[\[case\]\]\nwhy = "Wednesday and Thursday"/);
  await page.getByRole("img", { name: /Disagreement between agencies/ }).waitFor();
  await page.getByText("The text allows 5 working days, the flowchart 2.").first().waitFor();
  await accessible(page);
  // On paper: the sheet, and nothing that is there to be pressed.
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("button", { name: "Print the review sheet" }).isVisible(), false);
  const paper = (await read(await page.pdf({ format: "A4" }))).join(" ").replace(/\s+/g, " ");
  for (const said of ON_PAPER) assert.ok(paper.includes(said), `“${said}” is not on paper`);
  assert.ok(paper.split("Right Not right:").length > 30, "there is room beside each point");
  assert.doesNotMatch(paper, /Print the review sheet|Keep it, and ask the guide/);
});

journey("a website is taken away from the studio as it is exported here", { ...desk, acceptDownloads: true }, async (page) => {
  await page.getByRole("button", { name: /^Redbridge/ }).click();
  await tab(page, "Take away");
  await page.getByLabel(/Where it will be/).fill("board.example");
  const press = () => page.getByRole("button", { name: "Save the website as a zip" }).click();
  await press();
  await page.getByText("That is no address").waitFor();
  await page.getByLabel(/Where it will be/).fill("https://board.example/guide");
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  assert.equal(download.suggestedFilename(), "redbridge-guide.zip");
  const zip = await download.path();
  const python = (code) => promisify(execFile)("python3", ["-c", code, zip]).then(({ stdout }) => stdout);
  const names = JSON.parse(await python("import json, sys, zipfile; print(json.dumps(zipfile.ZipFile(sys.argv[1]).namelist()))"));
  for (const name of ["index.html", "policy.html", "poster.html", "escalation-guide.js", "v1/boards/redbridge/packed", "README.txt"]) {
    assert.ok(names.includes(`redbridge-guide/${name}`), name);
  }
  const page_of = await python("import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('redbridge-guide/index.html').decode())");
  assert.match(page_of, /<escalation-guide board="redbridge">/);
  assert.ok((await readFile(zip)).length > 100_000);
});
