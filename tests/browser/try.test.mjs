// A developer tries the API on the site: the description is drawn, a question is asked, and the answer is this server's.
import { reads } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

journey("the API is tried on the site, under its own policy", {
  // What opens does so over some moments, which have to pass: no clock is stopped.
  start: `${guide}/api/try`,
}, async (page) => {
  const operation = page.locator("#operations-default-list_boards, [id$=-list_boards]").first();
  await operation.waitFor();
  await operation.getByRole("button").first().click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.getByRole("button", { name: "Execute" }).click();
  await reads(operation.locator(".live-responses-table"), /Redbridge Local Safeguarding Children Board/);
});
