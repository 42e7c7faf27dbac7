// Starts the studio: the program draws everything. What is large and not needed for the first draft comes by scripts of its own: the
// numbering plans once the program is there, the text editor once somebody wants to see text. The guide's element, on which a draft is
// tried, is the page's own script.
import start, { mount } from "../pkg/escalation_studio.js";
import { hold_focus } from "./focus.js";

const beside = (name) => new URL(name, import.meta.url);
const place = document.getElementById("studio");

function bring_editor() {
  // Where it cannot be had now, the next visit to the text asks for it again.
  if (location.hash.startsWith("#text")) import(beside(EDITOR)).catch(() => {});
}

addEventListener("hashchange", bring_editor);
bring_editor();
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
