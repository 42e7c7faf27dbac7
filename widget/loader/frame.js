// The second rung: our own page in a frame, as high as it says it is. If it stays silent: a link to it, and what the page put there.
import { page_of } from "./choices.js";
import { make } from "./first_words.js";

const TURN_MILLISECONDS = 1_000;
const PATIENCE_TURNS = 8;

/** Shows the frame below `first`, and in its place once it is there; `refused` is told if it may not or cannot be shown. */
export function frame(element, asked, first, refused, signal) {
  const address = page_of(asked, asked.chosen, true);
  const part = make("iframe", { title: first.words.title, allow: "clipboard-write" });
  const framing = new AbortController();
  signal.addEventListener("abort", () => framing.abort());
  let turns = 0;
  const give_up = () => {
    if (framing.signal.aborted || first.box.hidden) return;
    framing.abort();
    part.remove();
    link(asked, first);
    refused();
  };
  if (is_here(address)) return give_up();
  const listen = ({ source, data }) => {
    if (source !== part.contentWindow || !(data?.escalationGuideHeight > 0)) return;
    part.style.height = `${data.escalationGuideHeight}px`;
    if (!first.box.hidden && element.matches(":focus-within")) part.focus();
    first.box.hidden = true;
    clearInterval(patience);
  };
  addEventListener("message", listen, { signal: framing.signal });
  // A page whose policy refuses the frame hears of it at once, at its document.
  const violated = ({ disposition, effectiveDirective, blockedURI }) => {
    if (disposition === "enforce" && effectiveDirective === "frame-src" && address.startsWith(blockedURI.split("?")[0])) give_up();
  };
  document.addEventListener("securitypolicyviolation", violated, { signal: framing.signal });
  // What is in a hidden tab, a closed dialogue or a closed `details` has no height: only while it could be seen is time counted.
  const patience = setInterval(() => {
    if (!document.hidden && (element.checkVisibility?.() ?? true)) turns += 1;
    if (turns >= PATIENCE_TURNS) give_up();
  }, TURN_MILLISECONDS);
  framing.signal.addEventListener("abort", () => clearInterval(patience));
  part.style.cssText = "border:0;width:100%;height:0;display:block";
  part.src = address;
  first.box.after(part);
}

/** After the frame: that the guide could not be loaded, and a link to our own page with the same choices. */
export function link(asked, first) {
  first.status.textContent = first.words.failed;
  const href = page_of(asked, asked.chosen);
  // That page itself has no other to fall back to.
  if (!is_here(href)) first.status.after(make("p", {}, make("a", { href, target: "_blank", rel: "noopener" }, first.words.own_page)));
}

/** Whether this very page is the one at an address. */
function is_here(address) {
  const bare = (href) => href.split(/[?#]/)[0].replace(/\/$/, "");
  return bare(location.href) === bare(address);
}
