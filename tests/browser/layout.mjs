// Whether everything that the guide shows has room: nothing sticks out, nothing is cut off, nothing lies on top.
import assert from "node:assert/strict";

/** Opens everything that can be opened, so that it is looked at too. What is behind a line is drawn once it is open. */
export async function open_all(page) {
  await page.locator("escalation-guide").evaluateAll(async (guides) => {
    for (const guide of guides) for (const more of guide.shadowRoot.querySelectorAll("details")) more.open = true;
    await new Promise((drawn) => setTimeout(drawn, 100));
  });
}

/** Fails with a line for each part without room, and where the page has to be scrolled sideways. */
export async function fits(page) {
  await open_all(page);
  assert.deepEqual(await page.evaluate(without_room), []);
}

/** Runs in the page. */
function without_room() {
  const found = [];
  const UNSEEN = ".unseen";
  const ANSWER = ".sheet, .emergency, .answer, .who, .due, .then, .person, .rows, .fold__behind, .foot";
  const STACKED = `${ANSWER}, .asked, .choices, .ask, .picks, .ways`;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
  for (const guide of document.querySelectorAll("escalation-guide")) {
    const whole = guide.getBoundingClientRect();
    for (const part of guide.shadowRoot.querySelectorAll(".guide *")) {
      // Words for screen readers alone take no room.
      if (part.closest(UNSEEN) || !part.checkVisibility()) continue;
      const box = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      const name = `${part.localName}.${part.getAttribute("class")} “${part.textContent.trim().slice(0, 40)}”`;
      if (box.left < whole.left - 1 || box.right > whole.right + 1) found.push(`${name} sticks out`);
      const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
      const typed_in = part.localName === "input" || part.localName === "textarea";
      if (cuts && !typed_in && part.namespaceURI.endsWith("xhtml")) {
        if (part.scrollWidth > part.clientWidth + 1) found.push(`${name} is cut off at its side`);
        if (part.scrollHeight > part.clientHeight + 1) found.push(`${name} is cut off below`);
      }
      if (part.localName === "button" && part.scrollHeight > Math.ceil(box.height) + 1) found.push(`${name} is higher than its box`);
    }
    // Words in the normal flow lie below each other: a part that begins before the one above has ended hides it.
    for (const block of guide.shadowRoot.querySelectorAll(STACKED)) {
      const parts = [...block.children].filter((part) => part.checkVisibility() && !part.matches(UNSEEN));
      for (const [at, part] of parts.entries()) {
        const above = parts[at - 1]?.getBoundingClientRect();
        const box = part.getBoundingClientRect();
        const beside = above && (box.left >= above.right - 1 || above.left >= box.right - 1);
        if (above && !beside && box.top < above.bottom - 1) found.push(`.${part.className} lies on .${parts[at - 1].className}`);
      }
    }
  }
  return found;
}
