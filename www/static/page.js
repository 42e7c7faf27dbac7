// The hosted page where scripts run: the widget takes the place of the server's answer once it is ready, and choices
// from behind "#", which no server sees, are taken. In a frame it tells the page around it how high it is.
import { attribute_of } from "../../widget/loader/choices.js";

const answer = document.querySelector("[data-board]");
const MOMENTS = ["at", "began", "now"];
// What an editor that embeds by an address writes at the end of it.
const SECRET = /#?\?secret=([a-zA-Z0-9]+)$/;

/** Sets the choices of a link: those of its query, and those behind "#". */
function choose(guide, choices) {
  guide.setAttribute("board", answer.dataset.board);
  guide.setAttribute("heading-level", "1");
  for (const [param, value] of choices) {
    const name = attribute_of(param);
    if (name && value) guide.setAttribute(name, value);
  }
}

/** Puts the widget in the place of the server's answer, unless the reader has begun to use that; and that back, should it stop. */
function take_over(asked) {
  const guide = document.createElement("escalation-guide");
  const place = document.createElement("div");
  choose(guide, [...asked, ...new URLSearchParams(location.hash.slice(1).replace(SECRET, ""))]);
  let begun = false;
  let choices = [];
  guide.on_choices = (told) => {
    choices = told;
    carry(choices);
  };
  answer.addEventListener("input", () => (begun = true));
  const decide = ({ type, detail }) => {
    const is_over = type.endsWith("error");
    if (is_over && detail.reason === "stopped" && !place.hidden) give_back(place, choices);
    if (!place.hidden) return;
    if (is_over || begun || answer.contains(document.activeElement)) return place.remove();
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

/** The link to the other language carries what was chosen; this page's own address a run, so that it goes on when opened again. */
function carry(choices) {
  const in_other_language = document.querySelector(".site [hreflang]");
  if (in_other_language) in_other_language.hash = new URLSearchParams(choices);
  const behind = new URLSearchParams(location.hash.slice(1).replace(SECRET, ""));
  const [, run] = choices.find(([param]) => param === "run") ?? [];
  if (run === (behind.get("run") ?? undefined)) return;
  if (run) behind.set("run", run);
  else behind.delete("run");
  history.replaceState(history.state, "", `#${behind}${secret()}`);
}

/** The program has stopped: what was chosen is put behind "#", and the page begins once more with it. If that did not help, the
 * server's answer stands. */
function give_back(place, choices) {
  place.replaceWith(answer);
  if (!choices.length || history.state?.has_stopped) return;
  history.replaceState({ has_stopped: true }, "", `#${new URLSearchParams(choices)}${secret()}`);
  location.reload();
}

const secret = () => SECRET.exec(location.hash)?.[0] ?? "";

/**
 * Tells the page around how high this one is: at once, each time that this changes, and when it is asked. An editor that embeds by an
 * address (oEmbed, as WordPress does it) names a secret behind "#", hides the frame until it is told, and hears nothing else; and in a hidden
 * frame no observer of sizes is ever called.
 */
function tell_height() {
  const secret = SECRET.exec(location.hash)?.[1];
  let told = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    parent.postMessage({ escalationGuideHeight: height }, "*");
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
    told = height;
  };
  new ResizeObserver(tell).observe(document.documentElement);
  for (const news of ["ready", "answer", "error"]) addEventListener(`escalation-guide:${news}`, () => setTimeout(tell));
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.escalationGuide !== "height") return;
    told = 0;
    tell();
  });
  tell();
}

const asked = new URLSearchParams(location.search);
// A moment never enters the widget from an address: where one stands in it, the server's answer is the answer.
if (answer && !MOMENTS.some((param) => asked.get(param))) take_over(asked);
if (parent !== self && document.body.classList.contains("framed")) tell_height();
