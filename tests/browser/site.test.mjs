// Every page of the site: nothing on it keeps anybody out, and the browser reports no error, on a phone and on a desk.
import assert from "node:assert/strict";
import { ANSWERS } from "./boards.mjs";
import { links, reads } from "./embedded.mjs";
import { accessible, guide, journey } from "./harness.mjs";
import { pictures } from "./pictures.mjs";
import { seeing } from "./seen.mjs";

const PAGES = [
  ...["/", "/add", "/developers", "/api", "/health", "/compare", "/self-test", "/accessibility", "/privacy", "/changes", "/problems"],
  ...Object.keys(ANSWERS).flatMap((board) => [`/policies/${board}`, `/posters/${board}`, `/examples/${board}`]),
];
const DEVICES = {
  "a phone, light": { viewport: { width: 320, height: 700 }, colorScheme: "light" },
  "a desktop, dark": { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
};
const AT = "2026-11-20T16:30:00Z";

for (const [device, settings] of Object.entries(DEVICES)) {
  const visit = { at: AT, start: `${guide}/`, ...settings };
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

// A reader's own colours take the page's away: lines, edges and the weight of words stay.
for (const colorScheme of ["light", "dark"]) {
  const visit = { at: AT, start: `${guide}/`, viewport: { width: 320, height: 700 }, colorScheme, forcedColors: "active", prepare: (page) => page.addInitScript(seeing) };
  journey(`nothing of a page of the site is lost in forced colours: ${colorScheme}`, visit, async (page) => {
    const lost = [];
    for (const path of PAGES) {
      await page.goto(guide + path);
      lost.push(...(await page.evaluate(() => vanished())).map((found) => `${path}: ${found}`));
    }
    assert.deepEqual(lost, []);
  });
}

journey("every page of the site is read without scripts, and leads on", { at: AT, start: `${guide}/`, javaScriptEnabled: false }, async (page) => {
  for (const path of [...PAGES, "/studio"]) {
    await page.goto(guide + path);
    await page.getByRole("heading", { level: 1, name: /\w/ }).waitFor();
    const words = await page.locator("main").innerText();
    assert.ok(words.length > 300, `${path} says no more than: ${words}`);
    const { seen, nowhere } = await page.evaluate(() => {
      const links = [...document.links].filter((link) => link.checkVisibility());
      const is_here = ({ href, hash }) => hash && href.split("#")[0] === location.href.split("#")[0];
      const lost = links.filter((link) => is_here(link) && !document.getElementById(link.hash.slice(1)));
      return { seen: links.map((link) => link.pathname), nowhere: lost.map((link) => link.href) };
    });
    const board = path.split("/")[2];
    assert.ok(seen.some((to) => to === "/" || to === `/policies/${board}`), `${path} leads nowhere`);
    assert.deepEqual(nowhere, [], path);
  }
});

journey("a board's stages, contacts, health and changes can be read without scripts", {
  at: AT,
  start: `${guide}/policies/redbridge`,
  javaScriptEnabled: false,
  viewport: { width: 320, height: 700 },
}, async (page) => {
  const main = page.locator("main");
  // 4.4, 4.9; page 7 of the document.
  await reads(main.locator(".stages"), /^Raise it, with clear reasons based on evidence\. \(4\.4\)/);
  await reads(main.locator(".stages"), /^2 working days, counted from the disagreement or getting the decision\./);
  const contact = main.locator(".contact", { hasText: "Leila Hussain" });
  assert.deepEqual(await links(contact), ["tel:+442087085169", "mailto:Leila.Hussain@redbridge.gov.uk"]);
  await reads(main, /^\d\d of 100 points\. The document leaves these things open/);
  await reads(main, /^Posts that are vacant or being updated: 2$/);
  await main.getByRole("heading", { name: "What changed" }).waitFor();
  await reads(main, /^This is the only edition that this site holds\./);
  await main.getByRole("link", { name: "Each of them, with its paragraph" }).click();
  await main.locator("#redbridge ~ details > summary", { hasText: "What the document leaves open" }).first().click();
  await reads(main, /whom to reach out of hours\. \(4\.1\)/);
});
