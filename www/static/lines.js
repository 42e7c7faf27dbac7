// The lines that a board puts on its page, for what its editor takes. It knows neither the page that asks nor its fields.

const TITLE = "Escalation guide: who to go to, and by when";

/** As text of HTML, or as the value of an attribute. */
export const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * What to copy: each piece with what it is for. `asked` has the server's `origin`; the id of the `board`; `form`; `choices`, names and values
 * as parameters; `looks`, custom properties and values; `language` and `level`, if other than the guide's own; the `policy`'s address and
 * words; what is said in an `emergency`; and a `pinned` script, if it is to be that.
 */
export function lines(asked) {
  const form = FORMS[asked.form];
  return form(asked).map(([what, text]) => ({ what, text }));
}

const FORMS = {
  element: (asked) => [["Lines for your page", element(asked) + script(asked)]],
  block: (asked) => [
    ["Lines for your page", block(asked)],
    ["One line for the template of your site, once", script(asked)],
  ],
  // What stands before the frame is left where a filter takes the frame out, and is seen where the server does not answer.
  frame: (asked) => [
    ["Lines for your page", `<p>${emergency(asked)} ${policy(asked)}</p>${frame(asked)}`],
    ["The frame alone, for a box that takes nothing else", frame(asked)],
    ["If your page also takes scripts: the frame grows by itself", `<script type="module" src="${escaped(asked.origin)}/frame.js"></script>`],
  ],
  address: (asked) => [["An address for a line of its own", page(asked)]],
  shortcode: (asked) => [["A shortcode for your page", shortcode(asked)]],
  link: (asked) => [["Lines for your page", link(asked)]],
};

function element(asked) {
  return `<escalation-guide${attributes(asked, "")}><span slot="emergency">${emergency(asked)}</span> ${policy(asked)}</escalation-guide>`;
}

function block(asked) {
  return `<div class="escalation-guide"${attributes(asked, "data-")}><p>${emergency(asked)}</p><p>${policy(asked)}</p></div>`;
}

/** What is set on the element, or on a block in its place. */
function attributes({ board, choices, looks, language, level }, before) {
  const style = looks.map(([property, value]) => `${property}:${value}`).join(";");
  const all = [["board", board], ...choices.map(([param, value]) => [param.replaceAll("_", "-"), value]), ["heading-level", level], ["lang", language]];
  const set = all.filter(([, value]) => value).map(([name, value]) => ` ${before}${name}="${escaped(value)}"`);
  return set.join("") + (style && ` style="${escaped(style)}"`);
}

function script({ origin, pinned }) {
  const name = pinned?.script ?? "escalation-guide.js";
  const checked = pinned ? ` integrity="${escaped(pinned.integrity)}" crossorigin="anonymous"` : "";
  return `<script type="module" src="${escaped(origin)}/${escaped(name)}"${checked}></script>`;
}

function frame(asked) {
  const size = `width="100%" height="1400" style="width:100%;height:1400px;border:0"`;
  return `<iframe src="${escaped(page(asked, true))}" title="${TITLE}" ${size} allow="clipboard-write"></iframe>`;
}

/** The guide's own page; what is chosen stands behind "#", which no server sees. */
function page({ origin, board, choices, language }, embed = false) {
  const query = String(new URLSearchParams({ ...(embed && { embed: 1 }), ...(language && { lang: language }) }));
  const chosen = String(new URLSearchParams(choices));
  return `${origin}/boards/${board}${query && `?${query}`}${chosen && `#${chosen}`}`;
}

/** As much of a button as an editor leaves of one; without it there is a link. */
const BUTTON = "display:inline-block;padding:0.6em 1em;border:2px solid;border-radius:0.3em;font-weight:bold";

function link(asked) {
  return `<p>${emergency(asked)}</p><p><a href="${escaped(page(asked))}" style="${BUTTON}">Who to go to, and by when</a> (${policy(asked)})</p>`;
}

function shortcode(asked) {
  const { board, choices, language, level, policy } = asked;
  const all = [["board", board], ...choices, ["heading_level", level], ["lang", language], ["about", about(asked)], ["policy", policy.address], ["words", policy.words]];
  // A shortcode ends at "]", and a value at a quotation mark.
  const value = (text) => text.replaceAll('"', "'").replaceAll(/[[\]<>]/g, "");
  const set = all.filter(([, said]) => said).map(([name, said]) => ` ${name.replaceAll("-", "_")}="${value(said)}"`);
  return `[escalation_guide${set.join("")}]`;
}

/** Whom the policy is about, as the plugin's emergency line has it. Nothing for children, whom the plugin expects. */
function about({ emergency }) {
  return emergency.about === "children" ? "" : emergency.about;
}

function emergency({ emergency: { before, phone, after } }) {
  return `${escaped(before)}<a href="tel:${phone}">${phone}</a>${escaped(after)}`;
}

function policy({ policy: { address, words } }) {
  return `<a href="${escaped(address)}">${escaped(words)}</a>`;
}
