// Starts the studio: the editor's element, then the program, which draws everything. The guide's own element, on which a draft is
// tried, comes by a script of its own: the page names it.
import start, { mount } from "../pkg/escalation_studio.js";
import { StudioEditor } from "./editor.js";

customElements.define("studio-editor", StudioEditor);

const place = document.getElementById("studio");
try {
  await start({ module_or_path: fetch(new URL(PROGRAM, import.meta.url)) });
  mount(place);
} catch {
  place.querySelector("[role]").textContent = "The studio could not be loaded. Load this page again, or use a newer browser.";
}
