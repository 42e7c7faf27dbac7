// Starts the studio: the program draws everything. What is large and not needed for the first draft comes by scripts of its own: the
// numbering plans once the program is there, the text editor once somebody wants to see text, the guide's element once somebody wants to
// see what readers will see.
import start, { mount } from "../pkg/escalation_studio.js";
import { hold_focus } from "./focus.js";

const beside = (name) => new URL(name, import.meta.url);
const place = document.getElementById("studio");

/** What a tab needs that the others do not, by the beginning of its address. */
const OF_TABS = { "#text": EDITOR, "#readers": "escalation-guide.js" };

function bring_what_is_shown() {
  // Where it cannot be had now, the next visit to the tab asks for it again.
  for (const [tab, name] of Object.entries(OF_TABS)) if (location.hash.startsWith(tab)) import(beside(name)).catch(() => {});
}

addEventListener("hashchange", bring_what_is_shown);
bring_what_is_shown();
hold_focus(place);
try {
  await start({ module_or_path: fetch(beside(PROGRAM)) });
  const studio = mount(place);
  import(beside(NUMBERS)).then(
    ({ assigned }) => studio.learn_numbers(assigned),
    () => studio.learn_numbers(undefined),
  );
} catch {
  place.querySelector("[role]").textContent = "The studio could not be loaded. Load this page again, or use a newer browser.";
}
