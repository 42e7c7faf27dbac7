// The studio without a mouse, and in a reader's own colours: the focus is always somewhere and to be seen, no key is a trap,
// and nothing is told by a colour alone.
import assert from "node:assert/strict";
import { accessible, guide, journey } from "./harness.mjs";
import { seeing } from "./seen.mjs";

const PARTS = ["Contacts", "Policy", "Text", "Readers", "Checks", "Sign-off", "What changed", "Take away"];
// A field for a date and a time is one stop for each of its parts.
const [FURTHEST, MOST_STOPS_IN_ONE] = [400, 8];

/** A visit to a part of the studio. What is wrong with the focus on the way is gathered: one loss hides no other. */
const visit = (part, { width = 1280, ...device } = {}) => ({
  at: "2026-11-20T16:30:00Z",
  start: `${guide}/studio#${part}`,
  viewport: { width, height: 900 },
  prepare: (page) => page.addInitScript(seeing).then(() => (page.faults = new Set())),
  ...device,
});

const kept = (page, file) =>
  page.evaluate((file) => JSON.parse(localStorage.getItem("escalation-guide-studio:1:redbridge")).draft.files[file], file);

/** Goes on until what has the focus is called so, or so and more without `$` behind; with `<` before its name, backwards. */
async function go(page, name) {
  const [key, wanted] = name.startsWith("<") ? ["Shift+Tab", name.slice(1)] : ["Tab", name];
  let [before, same] = [undefined, 0];
  for (let stop = 0; stop < FURTHEST; stop += 1) {
    await page.keyboard.press(key);
    let on = await page.evaluate(() => focused());
    // The text editor draws its ring a moment later.
    if (on?.fault) on = await page.waitForTimeout(60).then(() => page.evaluate(() => focused()));
    if (on?.fault) page.faults.add(`${on.name}: ${on.fault}`);
    if (on && `${on.name}$`.startsWith(wanted)) return;
    same = on && on.which === before ? same + 1 : 0;
    assert.ok(same < MOST_STOPS_IN_ONE, `${key} does not get away from “${on?.name}”`);
    before = on?.which;
    // The text keeps Tab for itself until Escape was pressed, and says so above.
    if (on?.is_text) await page.keyboard.press("Escape");
  }
  assert.fail(`${key} never comes to “${wanted}”`);
}

/** Presses a key where the focus is, and sees where the focus is then. */
async function press(page, key = "Enter") {
  const { name } = await page.evaluate(() => focused());
  await page.keyboard.press(key);
  // Room for what was pressed to go, and for another thing to take its place.
  await page.waitForTimeout(150);
  await page.waitForFunction(() => focused(), undefined, { timeout: 2_000 }).catch(() => page.faults.add(`${name}: pressed, and the focus is lost`));
}

async function press_on(page, ...names) {
  for (const name of names) await go(page, name).then(() => press(page));
}

async function type_in(page, name, text) {
  await go(page, name);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

async function open(page, name) {
  await page.getByRole("button", { name }).waitFor();
  await press_on(page, name);
  await page.locator(".view :focus").waitFor();
}

/** Goes back to another tab; the focus is led to its heading. */
async function to(page, name) {
  await press_on(page, `<${name}$`);
  await page.locator("h2#view:focus", { hasText: name }).waitFor();
  if (name === "Text") await page.locator("studio-editor .cm-content").waitFor();
}

const sound = (page) => assert.deepEqual([...page.faults], []);

for (const device of [{ colorScheme: "light", width: 320 }, { colorScheme: "dark" }]) {
  journey(`Tab comes through every part of the studio and out again, and each stop is seen: ${device.colorScheme}`, visit("text", device), async (page) => {
    await open(page, "A worked example");
    for (const name of PARTS) {
      await to(page, name);
      await go(page, "Gallery");
    }
    sound(page);
  });
}

journey("a board is changed, looked at, tried and taken away by keyboard alone", visit("contacts"), async (page) => {
  await open(page, "Redbridge");
  await type_in(page, "Telephone, Bob Edwards", "020 7946 0123");
  await press_on(page, "Checked today: Bob Edwards");
  const row = /\nname = "Bob Edwards"\nphones = \["020 7946 0123"\]\n.*\nas_of = "2026-11-20"/;
  assert.match(await kept(page, "contacts.toml"), row);
  await press_on(page, "<Undo");
  assert.doesNotMatch(await kept(page, "contacts.toml"), row);
  await press_on(page, "Redo");
  assert.match(await kept(page, "contacts.toml"), row);
  await to(page, "Policy");
  await press_on(page, "Disagreement between", "<Stage 1", "<raise$");
  await page.locator("h3:focus", { hasText: "raise" }).waitFor();
  await type_in(page, "Limit", "3 working days");
  await go(page, "Add a condition");
  for (const key of ["Space", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await press(page);
  await press_on(page, "Add a condition");
  assert.match(await kept(page, "policy.toml"), /\[resolution\.stage-1\.raise\][^[]*limit = "3 working days"[^[]*when = \{ same_agency = true \}/);
  await to(page, "Text");
  await go(page, "policy.toml");
  for (const key of ["Tab", "Control+Home"]) await page.keyboard.press(key);
  await page.keyboard.type("# Mine.\n");
  for (const key of ["Escape", "Shift+Tab"]) await page.keyboard.press(key);
  await page.locator(".files a:focus", { hasText: "policy.toml" }).waitFor();
  assert.match(await kept(page, "policy.toml"), /^# Mine\.\n#:schema/, "no key on the way out has written anything");
  await to(page, "Readers");
  await go(page, "a phone");
  await press(page, "ArrowDown");
  await page.locator(".preview:not(.preview--phone) escalation-guide").waitFor();
  await to(page, "Contacts");
  await type_in(page, "Telephone, Bob Edwards", "O20");
  await press_on(page, "<1 problem", "contacts.nelft-director.phones");
  await page.locator("#row-nelft-director :focus").waitFor();
  await type_in(page, "<Telephone, Bob Edwards", "020 7946 0123");
  await to(page, "Sign-off");
  await type_in(page, "In a few words", "Stage 1 in winter");
  await go(page, "Stage");
  await page.keyboard.type("Disagreement between agencies: Stage 1");
  await go(page, "When it started");
  // Day and month are one number here: which comes first is the browser's affair.
  await page.keyboard.type("11112026");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("0930AM");
  await go(page, "By the end of");
  await page.keyboard.type("12122026");
  await press_on(page, "Keep it");
  await page.getByText("0 of 1 are right.").waitFor();
  assert.match(await kept(page, "cases.toml"), /^ask = \{ .*stage = "stage-1",.* at = "2026-11-11T09:30" \}\nby_when = "2026-12-12"$/m);
  await to(page, "Take away");
  await go(page, "Save the folder");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page)]);
  assert.equal(download.suggestedFilename(), "redbridge.zip");
  sound(page);
});

// What is pressed here goes, moves or can be pressed no more. In brackets: where something is typed, and what.
const GOING = {
  "contacts": ["Checked today", "<Undo", "Redo", "More: independent chair", "Down", "Remove", "<Bring in", ["Cells", "Role,Tel\nDuty desk,020 7946 0001"], "Take in"],
  "policy/ladder.one": ["Down raise", "<Up raise", "Remove respond"],
  "policy/ladder.one.raise": [["Add a condition", "both"], "Add a condition", "<Remove this", "Move to that stage"],
  "policy/questions": [["Another question", "Is it night?"], "Add", "Remove yes"],
  "checks": ["Try every"],
};

for (const [part, steps] of Object.entries(GOING)) {
  journey(`the focus is not lost with what is pressed: ${part}`, visit(part), async (page) => {
    await open(page, "A worked example");
    for (const step of steps) await (typeof step === "string" ? press_on(page, step) : type_in(page, ...step));
    sound(page);
  });
}

journey("an arrow on the way through a closed list of conditions adds none", visit("policy/ladder.one.raise"), async (page) => {
  await open(page, "A worked example");
  await go(page, "Add a condition");
  for (const key of ["ArrowDown", "ArrowDown"]) await press(page, key);
  const added = await page.getByLabel("What is asked").evaluateAll((lists) => lists.map(({ value }) => value));
  assert.ok(added.length < 2, `on the way to the second: ${added}`);
});

journey("an answer of a condition is added and taken out by its own button, and an arrow does neither", visit("policy/ladder.one.raise"), async (page) => {
  await open(page, "A worked example");
  const answers = () => page.getByLabel("Answer", { exact: true }).count();
  // The list, then its button.
  await go(page, "Add a condition");
  await press_on(page, "Add a condition");
  assert.equal(await answers(), 1);
  await go(page, "<or another answer");
  for (const key of ["ArrowDown", "ArrowUp"]) await press(page, key);
  assert.equal(await answers(), 1, "on the way through the list");
  await press_on(page, "Add an answer");
  assert.equal(await answers(), 2);
  await go(page, "<Answer");
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp"]) await press(page, key);
  assert.equal(await answers(), 2, "the first of the list is an answer too");
  await press_on(page, "Take out");
  assert.equal(await answers(), 1);
  sound(page);
});

journey("the last contact is a few keys away", visit("contacts"), async (page) => {
  await open(page, "Redbridge");
  await go(page, "Find a row");
  await page.keyboard.type("business manager");
  await page.getByText(/^1 of \d+ rows\.$/).waitFor();
  let stops = 0;
  while (!(await page.evaluate(() => Boolean(document.activeElement.closest("#row-business-manager"))))) {
    await page.keyboard.press("Tab");
    stops += 1;
    assert.ok(stops < 12, "there is nothing between the two but the help of the columns");
  }
  sound(page);
});

journey("a list in which nothing was chosen says so", visit("sign-off"), async (page) => {
  await open(page, "A worked example");
  const said = await page.locator(".case-form select").evaluateAll((lists) => lists.map((list) => list.selectedOptions[0].text));
  assert.deepEqual(said, ["Not said", "Not said", "Not said"]);
});

// Forced colours take away every background and shadow of the page's own; lines, edges and the weight of words stay.
for (const [colorScheme, width] of [["light", 320], ["light", 1280], ["dark", 320], ["dark", 1280]]) {
  journey(`nothing is lost in forced colours: ${colorScheme}, ${width} pixels wide`, visit("contacts", { width, colorScheme, forcedColors: "active" }), async (page) => {
    const lost = [];
    const look = async (name) => {
      lost.push(...(await page.evaluate(() => vanished(document.getElementById("studio")))).map((found) => `${name}: ${found}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${name} is ${wide} wide`);
    };
    const choose = async (name) => {
      await page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name }).click();
      await page.getByRole("heading", { name, exact: true, level: 2 }).waitFor();
    };
    await page.getByRole("button", { name: "A worked example" }).click();
    for (const name of PARTS) {
      await choose(name);
      if (name === "Text") await page.locator("studio-editor .cm-content").waitFor();
      // Once: nothing else that axe looks at hangs on colours. Contrast is measured below: axe takes the page's for the reader's.
      if (width === 320 && colorScheme === "dark") await accessible(page, { rules: { "color-contrast": { enabled: false }, "target-size": { enabled: true } } });
      await look(name);
    }
    await choose("Contacts");
    for (const field of ["Telephone", "State"]) await page.getByLabel(`${field}, independent chair`, { exact: true }).fill("O20");
    await page.keyboard.press("Tab");
    await page.getByText("write a number in digits").waitFor();
    await look("a wrong row");
    await choose("Policy");
    await page.getByRole("link", { name: "Posts" }).click();
    await page.getByRole("button", { name: "Remove chair" }).click();
    await page.getByText("This was not done").waitFor();
    await look("what is refused");
    await choose("Checks");
    await page.getByRole("link", { name: "contacts.toml, line 7" }).first().click();
    await page.locator("studio-editor:focus-within .cm-lint-marker-error").first().waitFor();
    for (const key of ["Control+End", "Control+Space"]) await page.keyboard.press(key);
    await page.getByRole("option").nth(1).waitFor();
    await look("a wrong text");
    assert.deepEqual(lost, []);
  });
}
