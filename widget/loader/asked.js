// What the element's attributes ask for, and when that changes.
import { param_of } from "./choices.js";

/** What is asked for now. What is empty but for blanks counts as left out. */
export function asked_of(element) {
  const given = (name) => element.getAttribute(name)?.trim() ?? "";
  const chosen = [...element.attributes].map(({ name, value }) => [param_of(name), value.trim()]);
  return {
    api: (given("api") || new URL(".", import.meta.url).href).replace(/\/+$/, ""),
    board: encodeURIComponent(given("board")),
    language: language_of(element),
    heading_level: Number(given("heading-level")) || 0,
    chosen: chosen.filter(([param, value]) => param && value),
  };
}

/** Tells of every change that may matter until `signal` aborts: of the element, and of the languages around it. */
export function watch(element, changed, signal) {
  const observer = new MutationObserver(changed);
  observer.observe(element, { attributes: true });
  for (const tree of trees_around(element)) observer.observe(tree, { subtree: true, attributeFilter: ["lang"] });
  signal.addEventListener("abort", () => observer.disconnect());
}

/** The nearest language that is said, also outside of the shadow roots that the element stands in. */
function language_of(element) {
  const said = element.closest("[lang]");
  const { host } = element.getRootNode();
  if (!said && host) return language_of(host);
  return said?.lang.toLowerCase().startsWith("cy") ? "cy" : "en";
}

/** The tree that an element stands in, those around its shadow roots, and at last the page. */
function trees_around(element) {
  const tree = element.getRootNode();
  return tree.host ? [tree, ...trees_around(tree.host)] : [tree];
}
