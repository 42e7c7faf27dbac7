// The first question, as the server draws it for readers without scripts: seen, and pressed, while the program is still on its
// way. What is pressed is kept, and is the program's first choice. Where it cannot be had, or a page's Trusted Types refuse it, nothing
// is missing but time.
import { attribute_of } from "./choices.js";
import { get } from "./files.js";
import { make } from "./first_words.js";

/** Lays the first question into `first`, unless it comes too late; `choose` is given what is pressed, as parameters and values. */
export async function paint(asked, first, choose) {
  // What a page has chosen is the page's, and no server's; and the server gives its heading one level. A run is no choice.
  if (asked.chosen.some(([param]) => param !== "run") || (asked.heading_level || 2) !== 2) return;
  try {
    const response = await get(`${asked.api}/boards/${asked.board}?embed=fragment&lang=${asked.language}`);
    if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return;
    const text = await response.text();
    // What only gives files gives the board's whole page, or its own page for what it does not have.
    if (/^\s*<!doctype/i.test(text)) return;
    const drawn = make("div", { className: "painted", innerHTML: text });
    if (first.is_plain || !first.box.isConnected) return;
    for (const link of drawn.querySelectorAll("a[href^='?']")) link.replaceWith(pressable(link, choose));
    const is_on_number = first.emergency.contains(first.box.getRootNode().activeElement);
    first.emergency.replaceWith(drawn);
    first.painted = drawn;
    if (is_on_number) drawn.querySelector("[href^='tel:']")?.focus();
  } catch {
    // Then the program draws the first question.
  }
}

/** A link to an address of our page as the button that the program will have there: on another page it leads nowhere. */
function pressable(link, choose) {
  const { className, ariaLabel } = link;
  const pressed = [...new URLSearchParams(link.getAttribute("href"))].filter(([param]) => attribute_of(param));
  if (!pressed.length) return make("span", { className }, ...link.childNodes);
  const button = make("button", { className, ariaLabel, type: "button" }, ...link.childNodes);
  button.onclick = () => {
    for (const other of button.closest(".painted").querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
    button.setAttribute("aria-current", "true");
    choose(pressed);
  };
  return button;
}

/** The part of what the program has drawn where somebody who was on a part of the first paint goes on. */
export function same_part(place, was_on) {
  if (was_on.matches("[href^='tel:']")) return place.querySelector("[href^='tel:']");
  const words = was_on.closest(".painted") && was_on.textContent;
  const alike = words && [...place.querySelectorAll("button, summary")].find(({ textContent }) => textContent === words);
  return alike || place.querySelector("[tabindex]");
}
