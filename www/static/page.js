// The hosted page where scripts run: the widget takes the place of the server's answer once it is ready, and choices
// from behind "#", which no server sees, are taken. In a frame it tells the page around it how high it is.
const answer = document.querySelector("[data-board]");
// What a link must not set: where the policies come from, and what would be more than a choice.
const FIXED = /^(api|board|embed|lang|heading-level|id|class|style|slot|part|is|dir|role|title|hidden|tabindex|inert|popover|contenteditable|autofocus|on[a-z]+|(aria|data)-.*)$/;
const MOMENTS = ["at", "began", "now"];

/** Sets the choices of a link: those of its query, and those behind "#". */
function choose(guide, choices) {
  guide.setAttribute("board", answer.dataset.board);
  guide.setAttribute("heading-level", "1");
  for (const [param, value] of choices) {
    const name = param.replaceAll("_", "-");
    if (value && /^[a-z][a-z0-9-]*$/.test(name) && !FIXED.test(name)) guide.setAttribute(name, value);
  }
}

/** Puts the widget in the place of the server's answer, unless the reader has begun to use that. */
function take_over(asked) {
  const guide = document.createElement("escalation-guide");
  const place = document.createElement("div");
  choose(guide, [...asked, ...new URLSearchParams(location.hash.slice(1))]);
  let begun = false;
  answer.addEventListener("input", () => (begun = true));
  const decide = ({ type }) => {
    if (!place.hidden) return;
    if (type.endsWith("error") || begun || answer.contains(document.activeElement)) return place.remove();
    place.hidden = false;
    answer.remove();
  };
  for (const news of ["ready", "answer", "error"]) guide.addEventListener(`escalation-guide:${news}`, decide);
  // Another link is another question: nothing that was chosen before goes into it.
  addEventListener("hashchange", () => location.reload());
  place.hidden = true;
  place.append(guide);
  answer.after(place);
}

const asked = new URLSearchParams(location.search);
// A moment never enters the widget from an address: where one stands in it, the server's answer is the answer.
if (answer && !MOMENTS.some((param) => asked.get(param))) take_over(asked);

if (parent !== self && document.body.classList.contains("framed")) {
  const tell = () => parent.postMessage({ escalationGuideHeight: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
}
