// The style sheets of every guide, and whether this browser, under this page's policy, can do what is needed.
import { text_beside } from "./files.js";
import screen from "../pkg/escalation-guide.css";

let sheets;
let paper;

/** Styles a shadow root, as far as that can be; whether the program can run here too. */
export function style(root) {
  try {
    sheets ??= [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0].replaceSync(screen);
    root.adoptedStyleSheets = sheets;
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return "adoptedStyleSheets" in Document.prototype;
  } catch {
    return false;
  }
}

/** Learns how an answer is printed, once there is one: it need not wait for that. */
export function learn_to_print() {
  paper ??= text_beside(PAPER).then(
    (text) => {
      sheets[1].replaceSync(text);
      paper.text = text;
    },
    () => (paper = undefined),
  );
}

/** The styles of a printed copy; none before they were learnt. */
export const printed = () => paper?.text && screen + paper.text.replaceAll("@media print", "@media all");
