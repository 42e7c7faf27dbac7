// Screenshots for people to look at, phone and desktop, light and dark: only where SCREENSHOTS is set.
import { mkdir } from "node:fs/promises";

const FOLDER = new URL("screenshots/", import.meta.url);
const WIDTHS = [390, 1280];

/** Takes one picture of a part of a page, as it is. */
export async function picture(part, name) {
  if (!process.env.SCREENSHOTS) return;
  await mkdir(FOLDER, { recursive: true });
  await part.screenshot({ path: new URL(`${name}.png`, FOLDER).pathname });
}

/** Takes the four pictures of what the page shows. */
export async function pictures(page, name) {
  if (!process.env.SCREENSHOTS) return;
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: new URL(`${name}-${width}-${colorScheme}.png`, FOLDER).pathname, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(before);
}
