// Defines <escalation-guide>. Everything that can be right or wrong is in Rust; these files only talk to the page.
//
// choices.js      what is a choice: the one rule, which the hosted page's script has too
// asked.js        what the element's attributes ask for, and when that changes
// first_words.js  what is seen before the program: the emergency line, the page's own link, a sentence
// first_paint.js  the first question, as the server draws it, until the program does
// files.js        what is fetched: the board's document, the program, Welsh, the styles for paper
// program.js      the program: started once for all guides of a page; stopped, for all of them too
// styles.js       the style sheets, and whether this browser can do what is needed
// frame.js        the second rung: our own page in a frame, and after it a link
// paper.js        the answer on paper
// element.js      the element: which of these it shows
// blocks.js       a plain block that stands for the element, where an editor takes elements out
import { upgrade } from "./blocks.js";
import { NAME, EscalationGuide } from "./element.js";

if (!customElements.get(NAME)) customElements.define(NAME, EscalationGuide);

// The page may still be on its way where another script has asked for this one.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => upgrade(NAME));
else upgrade(NAME);
