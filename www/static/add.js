// "Add it to your site": what is chosen in the form becomes lines to copy, and is shown as readers will see it. Nothing is sent.
import { copyable } from "./copy.js";
import { lines } from "./lines.js";

const { boards, pinned } = JSON.parse(document.querySelector("#boards").textContent);
const form = document.querySelector(".builder");
const field = (name) => form.elements.namedItem(name);
const part = (name) => form.querySelector(`[data-${name}]`);

/** Contrast with white that text and buttons need (WCAG 2.2, 1.4.3). */
const CONTRAST = 4.5;
const ACCENT = "#0b5c8a";

let shown = "";

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const board = () => boards.find(({ id }) => id === field("board").value) ?? boards[0];

/** The questions whose answers this board's policy knows. */
function lay_out_choices() {
  const { agencies, pathways, questions } = board();
  const stages = pathways.flatMap(({ id, title, stages }) =>
    stages.map((stage) => ({ id: `${id} ${stage.id}`, words: pathways.length > 1 ? `${title}: ${stage.words}` : stage.words })),
  );
  const asked = [
    ["own_agency", "Where your readers work", agencies],
    ["agency", "Whose decision they disagree with", agencies],
    ["stage", "How far they have got", stages],
    ["perspective", "Whose duties come first", [{ id: "responding", words: "Of those whose decision it is" }]],
    ...questions.map(({ id, ask, choices }) => [id, ask, choices]),
  ];
  part("choices").replaceChildren(
    ...asked.map(([param, words, answers]) => {
      const options = [make("option", { value: "", textContent: "Readers choose" }), ...answers.map(({ id, words }) => make("option", { value: id, textContent: words }))];
      const select = make("select", { id: `choice-${param}` }, ...options);
      select.dataset.param = param;
      return make("p", {}, make("label", { htmlFor: select.id, textContent: words }), " ", select);
    }),
  );
}

/** What is chosen, as names and values; a stage brings its pathway along, where there are several. */
function choices() {
  const chosen = [...part("choices").querySelectorAll("select")].filter(({ value }) => value);
  return chosen.flatMap(({ dataset: { param }, value }) => {
    if (param !== "stage") return [[param, value]];
    const [pathway, stage] = value.split(" ");
    return [...(board().pathways.length > 1 ? [["pathway", pathway]] : []), ["stage", stage]];
  });
}

function looks() {
  const font = field("font").value.trim().replaceAll(/[;{}]/g, "");
  return [
    ...(field("accent").value === ACCENT ? [] : [["--escalation-accent", field("accent").value]]),
    ...(font ? [["--escalation-font", font]] : []),
  ];
}

function asked() {
  const level = field("level").value;
  return {
    origin: location.origin,
    board: board().id,
    form: field("form").value,
    choices: choices(),
    looks: looks(),
    language: field("language").value,
    level: level === "2" ? "" : level,
    policy: { address: field("address").value.trim() || "THE ADDRESS OF YOUR POLICY", words: field("words").value.trim() || "Our escalation policy" },
    pinned: field("pin").checked ? pinned : undefined,
    emergency: board().emergency,
  };
}

/** What the board's document says of itself, until somebody writes something else. */
function take_policy() {
  const { website, title, edition, name } = board();
  field("address").value = website?.address ?? "";
  field("words").value = `${[title, edition].filter(Boolean).join(", ")} (${name})`;
}

function show_lines(pieces) {
  part("lines").replaceChildren(
    ...pieces.map(({ what, text }) => {
      const piece = make("pre", { tabIndex: 0, ariaLabel: what }, make("code", { textContent: text }));
      const whole = make("div", {}, make("p", { className: "hint", textContent: what }), piece);
      copyable(piece);
      return whole;
    }),
  );
}

/** Draws anew only what has become another: a guide that somebody tries keeps what they have chosen in it. */
function show_preview(wished) {
  const place = part("preview");
  const drawn_as = wished.form === "block" || wished.form === "shortcode" ? "element" : wished.form;
  const [{ text }] = lines({ ...wished, form: drawn_as === "address" ? "frame" : drawn_as, looks: [], pinned: undefined });
  // This site's own policy takes no style from inside a page.
  if (text !== shown) place.innerHTML = text.replaceAll(/ style="[^"]*"/g, "");
  shown = text;
  const guide = place.querySelector("escalation-guide");
  for (const property of ["--escalation-accent", "--escalation-font"]) guide?.style.removeProperty(property);
  for (const [property, value] of wished.looks) guide?.style.setProperty(property, value);
}

function show_contrast() {
  const ratio = contrast_with_white(field("accent").value);
  const enough = ratio >= CONTRAST ? "" : ": too little";
  form.querySelector("output[for=accent]").textContent = `On white it has ${ratio.toFixed(1)} to 1${enough}.`;
}

/** WCAG 2.2, contrast ratio. */
function contrast_with_white(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function show() {
  const wished = asked();
  show_lines(lines(wished));
  show_preview(wished);
  show_contrast();
  part("preview").classList.toggle("preview--narrow", form.querySelector("#narrow").checked);
}

/** The board that a link to this page names. */
function named() {
  return boards.find(({ id }) => `#${id}` === location.hash)?.id;
}

/** Another board has other agencies and stages, and a policy of its own. */
function begin(id) {
  field("board").value = id;
  lay_out_choices();
  take_policy();
  show();
}

form.addEventListener("change", ({ target }) => (target.name === "board" ? begin(target.value) : show()));
form.addEventListener("input", ({ target }) => target.name === "accent" && show());
form.addEventListener("submit", (event) => event.preventDefault());
form.querySelector("[data-reset]").addEventListener("click", () => {
  field("accent").value = ACCENT;
  show();
});
addEventListener("hashchange", () => named() && begin(named()));

field("accent").value = ACCENT;
form.hidden = false;
begin(named() ?? field("board").value);
