// Every state of the guide, standing still on the gallery page: nothing in any of them keeps anybody out.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { accessible, guide, journey } from "./harness.mjs";
import { picture } from "./pictures.mjs";

const MODES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "320 px wide": { viewport: { width: 320, height: 900 } },
};

for (const [mode, settings] of Object.entries(MODES)) {
  const visit = { at: "2026-11-25T10:14:00Z", start: `${guide}/gallery`, ...settings };
  journey(`everybody can use every state: ${mode}`, visit, async (page) => {
    const states = await page.locator(".still").evaluateAll((all) =>
      all.map((still) => {
        // What is folded away is looked at as well.
        for (const folded of still.shadowRoot.querySelectorAll("details")) folded.open = true;
        const inner = still.shadowRoot.querySelector(".guide");
        const has_room = (part) => part.scrollWidth <= part.clientWidth + 1 || part.matches(".unseen, input, textarea");
        // What stands in a line has no box of its own.
        const boxes = [...inner.querySelectorAll("*")].filter((part) => part.clientWidth > 0);
        return {
          name: still.dataset.state,
          is_styled: still.shadowRoot.styleSheets.length === 1 && getComputedStyle(inner).containerType === "inline-size",
          says: inner.innerText.trim().length,
          too_wide: inner.scrollWidth - still.clientWidth,
          without_room: boxes.filter((box) => !has_room(box)).map((box) => `.${box.className}: ${box.textContent.trim().slice(0, 40)}`),
        };
      }),
    );
    assert.deepEqual(states.map(({ name }) => name), await names());
    for (const { name, is_styled, says, too_wide, without_room } of states) {
      assert.ok(is_styled, `${name} has no style sheet`);
      assert.ok(says > 40, `${name} is empty`);
      assert.ok(too_wide <= 0, `${name} is ${too_wide} px too wide`);
      assert.deepEqual(without_room, [], `${name} has words that stand out of their box`);
    }
    // To read style sheets, axe would write inline styles, which the site's policy refuses.
    await accessible(page, { preload: false });
    for (const { name } of states) await picture(page.locator(`[data-state="${name}"]`), `gallery-${name}-${mode.replaceAll(" ", "-")}`);
  });
}

/** Every state that the examples have, in their order. */
async function names() {
  const examples = await readFile(new URL("../examples/mod.rs", import.meta.url), "utf8");
  return [...examples.matchAll(/\bexample\(\s*"([a-z-]+)"/g)].map(([, name]) => name);
}
