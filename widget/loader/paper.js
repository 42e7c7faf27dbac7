// The answer on paper, by itself, without the page around it.
import { make } from "./first_words.js";
import { learn_to_print, printed } from "./styles.js";

// Room for lines to write on, and how large the print is. The sheet is A4 with its margins, less what rounding may add.
const PRINTS = [["30mm", 1], ["15mm", 1], ["15mm", 0.95], ["15mm", 0.9], ["15mm", 0.86]];
const SHEET_HEIGHT = Math.floor(((297 - 20) / 25.4) * 96) - 4;
// What stays together may leave so much of a sheet empty before the next one.
const GAP = 60;
const MOST_SHEETS = 4;
// Where nothing tells when printing is over, nobody prints any more by then.
const LEFT_MILLISECONDS = 60_000;

/** Prints a copy of what is drawn; whether it is sure that this is possible here. */
export function print(place) {
  learn_to_print();
  const styles = printed();
  if (!styles) return false;
  const frame = make("iframe", { ariaHidden: "true", tabIndex: -1 });
  // Not hidden: what takes part in no layout is not printed everywhere. As wide as what is printed on, to be measured.
  frame.style.cssText = "position:fixed;top:0;left:0;width:190mm;height:0;border:0";
  document.body.append(frame);
  let has_begun = false;
  try {
    const { contentDocument: page, contentWindow: view } = frame;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    page.adoptedStyleSheets = [sheet];
    page.documentElement.lang = place.lang;
    page.title = document.title;
    const paper_copy = page.importNode(place, true);
    const forms = [...paper_copy.querySelectorAll(".form")];
    for (const form of forms) form.remove();
    page.body.append(paper_copy);
    fit(page, paper_copy, forms.length > 0);
    // Each form is a sheet of its own, after all else.
    paper_copy.append(...forms);
    view.addEventListener("beforeprint", () => (has_begun = true));
    view.addEventListener("afterprint", () => frame.remove());
    view.print();
  } catch {
    // In a sandbox even a frame of one's own is somebody else's; and inside some apps there is no printing.
    frame.remove();
    return false;
  }
  // A frame that may not print is told so by nothing at all. A page may; but an app that shows pages can ignore it just so, and a
  // browser can begin later: then the words are offered to be copied, and the sheet waits a while.
  if (has_begun) return true;
  if (self === top) setTimeout(() => frame.remove(), LEFT_MILLISECONDS);
  else frame.remove();
  return false;
}

/** Lets the answer fit on as few sheets as can be: fewer lines to write on, then smaller print, and only then another sheet. */
function fit(page, { style }, has_form) {
  for (let sheets = 1; sheets <= MOST_SHEETS; sheets += 1) {
    const room = sheets * SHEET_HEIGHT - (sheets - 1) * GAP;
    for (const [lines, zoom] of PRINTS) {
      style.setProperty("--_lines", has_form ? "0" : lines);
      style.zoom = zoom;
      if (page.documentElement.scrollHeight <= room) return;
    }
  }
}
