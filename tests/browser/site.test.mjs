// Every page of the site: nothing on it keeps anybody out, and the browser reports no error, on a phone and on a desk.
import assert from "node:assert/strict";
import { ANSWERS } from "./boards.mjs";
import { accessible, guide, journey } from "./harness.mjs";
import { pictures } from "./pictures.mjs";

const PAGES = [
  ...["/", "/add", "/developers", "/api", "/health", "/compare", "/self-test", "/accessibility", "/privacy", "/changes", "/problems"],
  ...Object.keys(ANSWERS).flatMap((board) => [`/policies/${board}`, `/posters/${board}`, `/examples/${board}`]),
];
const DEVICES = {
  "a phone, light": { viewport: { width: 320, height: 700 }, colorScheme: "light" },
  "a desktop, dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
};

for (const [device, settings] of Object.entries(DEVICES)) {
  const visit = { at: "2026-11-20T16:30:00Z", start: `${guide}/`, ...settings };
  journey(`every page of the site can be used: ${device}`, visit, async (page) => {
    // How fast a page comes is not the subject here.
    page.setDefaultNavigationTimeout(30_000);
    for (const path of PAGES) {
      await page.goto(guide + path);
      if (/^\/(examples|policies)\//.test(path)) await page.locator("escalation-guide").getByRole("button").first().waitFor();
      if (path === "/self-test") await page.getByText("The guide works here, as it is meant to.").waitFor();
      await accessible(page);
      const { wide, most } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, most: innerWidth }));
      assert.ok(wide <= most, `${path} is ${wide} wide, and the window ${most}`);
      if (settings.colorScheme === "light") await pictures(page, `site${path.replaceAll("/", "-")}`);
    }
  });
}
