// Each board's answer under the conditions in which people read: dark, in forced colours, on the smallest screen.
import { answered, ANSWERS, AT } from "./boards.mjs";
import { embed } from "./embedded.mjs";
import { accessible, journey } from "./harness.mjs";
import { fits } from "./layout.mjs";

const CONDITIONS = {
  "in dark colours": { colorScheme: "dark" },
  "in forced colours": { forcedColors: "active" },
  "320 pixels wide": { viewport: { width: 320, height: 640 } },
};

for (const [board, attributes] of Object.entries(ANSWERS)) {
  for (const [condition, device] of Object.entries(CONDITIONS)) {
    const visit = { at: AT, start: embed(board, attributes), ...device };
    journey(`somebody reads the answer for ${board} ${condition}`, visit, async (page) => {
      await answered(page);
      await accessible(page);
      await fits(page);
    });
  }
}
