// Opens each address that comes on standard input and says whether the guide can be used there: as an element, in a frame, or embedded.
import { chromium } from "playwright-core";

const addresses = JSON.parse(await new Response(process.stdin).text());
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext();

/** Chooses whose decision it is, and waits for the next question or the answer. */
async function use(place) {
  const guide = place.locator("escalation-guide");
  await guide.getByRole("group", { name: "Whose decision?" }).getByRole("button", { name: "Police" }).click();
  await guide.getByRole("button", { name: "Change: Whose decision?" }).or(guide.locator(".asked__fold")).first().waitFor();
}

async function look([what, address, how]) {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  try {
    await page.goto(address);
    await page.getByText("If a child is in immediate danger").first().waitFor({ state: "attached" });
    if (how === "element") {
      await use(page);
    } else {
      const frame = page.locator(".entry-content iframe, article iframe, iframe").first();
      await frame.scrollIntoViewIfNeeded();
      await use(page.frameLocator("iframe").first());
      const { height } = await frame.boundingBox();
      if (height < 300) throw new Error(`the frame is ${height} px high`);
    }
    return [what, true, ""];
  } catch (reason) {
    return [what, false, String(reason)];
  } finally {
    await page.close();
  }
}

const results = [];
try {
  for (const address of addresses) results.push(await look(address));
} finally {
  await browser.close();
}
console.log(JSON.stringify(results));
