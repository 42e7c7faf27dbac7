// Going through a page with the Tab key, as somebody does who has no mouse.
import assert from "node:assert/strict";

const FURTHEST = 80;

/** Goes on with Tab until what has the focus is called so. */
export async function tab_to(page, name) {
  const passed = [];
  while (passed.length < FURTHEST) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(focused);
    if (here?.startsWith(name)) return;
    passed.push(here ?? "(nothing)");
  }
  assert.fail(`Tab never comes to “${name}”; it came to: ${passed.join(" | ")}`);
}

/** Goes on to a button and presses it. Afterwards the focus is still somewhere inside the guide. */
export async function press(page, name) {
  await tab_to(page, name);
  await page.keyboard.press("Enter");
  // What was pressed may be gone; its place is taken within a frame or two.
  await page.waitForFunction(focused, undefined, { timeout: 2_000 }).catch(() => {
    assert.fail(`after “${name}” was pressed nothing has the focus`);
  });
}

/** What has the focus, by its name; nothing where the focus is on the page as a whole. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element.localName === "escalation-guide") return undefined;
  return element.ariaLabel ?? (element.labels?.[0] ?? element).innerText.replace(/\s+/g, " ").trim();
}
