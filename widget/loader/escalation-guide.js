// Defines <escalation-guide>. Everything that can be right or wrong is in Rust; this file only talks to the page.
//
// The build puts wasm-bindgen's module and the one style sheet into ../pkg, bundles them with this file into
// escalation-guide.js, lays escalation-guide.wasm, the Welsh messages and the styles for paper beside it, and puts their
// names, with their versions, for PROGRAM, WELSH and PAPER.
import start, { learn_welsh, mount } from "../pkg/escalation_widget.js";
import styles from "../pkg/escalation-guide.css";

const NAME = "escalation-guide";
// Shown before any message file is there; a test holds them to src/words.
const FIRST_WORDS = {
  en: {
    emergency: "If a child is in immediate danger, call 999.",
    failed: "The guide could not be loaded.",
    slow: "This is taking longer than usual.",
    again: "Try again",
    title: "Who to go to, and by when",
  },
  cy: {
    emergency: "Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999.",
    failed: "Ni ellid llwytho’r canllaw.",
    slow: "Mae hyn yn cymryd mwy o amser nag arfer.",
    again: "Rhowch gynnig arall arni",
    title: "At bwy i fynd, ac erbyn pryd",
  },
};
// A page gives its other attributes their own meaning, and so do the libraries it is made with; what is no parameter of
// the board's policy, the program passes over.
const NOT_CHOICES = /^(board|api|lang|heading-level|id|class|style|slot|part|(aria|data)-.*|.*[^a-z0-9-].*)$/;
// What stands between the parts of what goes to and from the program.
const BETWEEN = "\x1f";
// What a reader does to an element that asks for something.
const DONE_TO = { BUTTON: "click", INPUT: "input" };
// What is no part of the answer as text, and which elements are lines of their own.
const NO_TEXT = "button, textarea, .unseen, .conversation__body, .more--ask, .foot > p + p";
const BLOCKS = /^(DIV|P|SECTION|SUMMARY)$/;
// Room for lines to write on, and how large the print is. The sheet is A4 with its margins, less what rounding may add.
const PRINTS = [["30mm", 1], ["15mm", 1], ["15mm", 0.95], ["15mm", 0.9], ["8mm", 0.86]];
const SHEET_HEIGHT = Math.floor(((297 - 20) / 25.4) * 96) - 4;
const FRAME_PATIENCE_MILLISECONDS = 8000;
const FETCH_PATIENCE_MILLISECONDS = 20000;
// As long as the program itself waits for a document before it says so.
const SLOW_MILLISECONDS = 3000;

let sheets;
let program;
let welsh;
let paper;
let paper_styles = "";
const documents = new Map();

/** Whether this browser, under this page's policy, can run the program and its styles. */
function able() {
  try {
    sheets ??= [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0].replaceSync(styles);
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return "adoptedStyleSheets" in Document.prototype;
  } catch {
    return false;
  }
}

/** One request for each document, however many elements ask; a failed one is forgotten. Status 0: no answer. */
function ask(url) {
  if (!documents.has(url)) {
    const answer = get(url)
      .then(async (response) => ({ status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }))
      .catch(() => ({ status: 0, bytes: new Uint8Array() }))
      .then((answer) => {
        if (answer.status !== 200) documents.delete(url);
        return answer;
      });
    documents.set(url, answer);
  }
  return documents.get(url);
}

/** A file of ours. None is waited for without end, but for the program, without which there is nothing. */
function get(url, signal = AbortSignal.timeout?.(FETCH_PATIENCE_MILLISECONDS)) {
  return fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal });
}

/** The text of a file beside this one. */
async function text_beside(name) {
  const response = await get(new URL(name, import.meta.url));
  return response.ok ? response.text() : Promise.reject();
}

/** Starts the program once, with Welsh if it is wanted. Without the Welsh messages it speaks English, and marks it so. */
async function ready(language) {
  const begun = (program ??= start({ module_or_path: get(new URL(PROGRAM, import.meta.url), null) }));
  if (language === "cy") {
    welsh ??= text_beside(WELSH)
      .then(async (messages) => (await begun, learn_welsh(messages)))
      .catch(() => (welsh = undefined));
  }
  await Promise.all([begun, language === "cy" && welsh]);
}

/** Learns how an answer is printed, once there is one: it need not wait for that. */
function learn_to_print() {
  paper ??= text_beside(PAPER)
    .then((text) => sheets[1].replaceSync((paper_styles = text)))
    .catch(() => (paper = undefined));
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function emergency_line(lang) {
  const [before, after] = FIRST_WORDS[lang].emergency.split("999");
  return make("p", { className: "emergency__line", lang }, before, make("a", { href: "tel:999" }, "999"), after);
}

class EscalationGuide extends HTMLElement {
  #app;
  #framing;
  #asked;
  // A page may set whatever else it likes on the element.
  #attributes = new MutationObserver(() => {
    if (this.#options() !== this.#asked) this.#app ? this.#update() : this.#begin();
  });

  connectedCallback() {
    if (this.#app) return;
    this.#attributes.observe(this, { attributes: true });
    this.#begin();
  }

  // Page builders move elements: only one that is still away a moment later is gone.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#attributes.disconnect();
      this.#framing?.abort();
      this.#app?.destroy();
      this.#app = undefined;
      this.shadowRoot.replaceChildren();
    });
  }

  get #language() {
    return (this.closest("[lang]")?.lang ?? "").toLowerCase().startsWith("cy") ? "cy" : "en";
  }

  get #address() {
    const api = this.getAttribute("api") ?? new URL(".", import.meta.url).href;
    return api.replace(/\/+$/, "");
  }

  get #board() {
    return this.getAttribute("board") ?? "";
  }

  get #chosen() {
    const chosen = {};
    for (const { name, value } of this.attributes) {
      // Attributes are named with hyphens, and so are the policies' own questions; of the API's names one is not.
      if (value && !NOT_CHOICES.test(name)) chosen[name === "own-agency" ? "own_agency" : name] = value;
    }
    return chosen;
  }

  /** The attributes, in the form that the program reads. */
  #options() {
    const level = this.getAttribute("heading-level") ?? "";
    return [this.#address, encodeURIComponent(this.#board), this.#language, level, ...Object.entries(this.#chosen).flat()].join(BETWEEN);
  }

  async #update() {
    this.#asked = this.#options();
    await ready(this.#language);
    if (!this.#app) return;
    this.shadowRoot.querySelector(".guide").lang = this.#language;
    this.#app.update(this.#options());
  }

  async #begin() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const words = FIRST_WORDS[this.#language];
    this.#asked = this.#options();
    // Until a speaker has reviewed the Welsh, the line stands in English as well.
    const lines = [...new Set([this.#language, "en"])].map(emergency_line);
    const status = make("p", { className: "guide__failed", role: "status", tabIndex: -1 });
    const inner = make(
      "div",
      { className: "guide", lang: this.#language, dir: "ltr" },
      make("div", { className: "emergency" }, ...lines),
      make("div", { className: "guide__own" }, status, make("slot")),
    );
    root.replaceChildren(inner);
    const runs = able();
    if (sheets) root.adoptedStyleSheets = sheets;
    if (!runs) return this.#frame(inner, status);
    ask(`${this.#address}/v1/boards/${encodeURIComponent(this.#board)}/packed`);
    const begun = ready(this.#language);
    const mine = program;
    const slow = setTimeout(() => (status.textContent = words.slow), SLOW_MILLISECONDS);
    try {
      await begun;
    } catch (error) {
      if (program === mine) program = undefined;
      if (!this.isConnected || inner.parentNode !== root) return;
      // What could not be fetched may come another time; what came and does not run never will in this browser.
      if (/^(Compile|Link|Runtime)Error$/.test(error.name)) return this.#frame(inner, status);
      status.textContent = words.failed;
      const again = () => (this.#begin(), this.shadowRoot.querySelector("[role]").focus());
      status.after(make("button", { className: "button", type: "button", textContent: words.again, onclick: again }));
      return this.#emit("error", ["reason", "program"]);
    } finally {
      clearTimeout(slow);
    }
    // Meanwhile the element may have gone, or begun anew.
    if (!this.isConnected || this.#app || inner.parentNode !== root) return;
    const place = make("div", { className: "guide", lang: this.#language, dir: "ltr" });
    for (const kind of Object.values(DONE_TO)) {
      place.addEventListener(kind, ({ target }) => {
        const asking = target.closest("[data-wish]");
        if (DONE_TO[asking?.tagName] === kind) this.#app?.wish(Number(asking.dataset.wish), asking.value);
      });
    }
    // A guide that was taken away meanwhile is told nothing.
    const tell = (what, ...told) => this.#app === app && app[what](...told);
    const app = (this.#app = mount(place, this.#options(), {
      ask: (url, request) => ask(url).then(({ status, bytes }) => tell("answered", request, status, bytes)),
      forget: (url) => documents.delete(url),
      emit: (name, detail) => {
        if (name === "ready") this.#keep_focus();
        if (name === "answer") learn_to_print();
        this.#emit(name, detail.split(BETWEEN));
      },
      copy: (text, number) => copy(text).then((is_copied) => tell("copied", number, is_copied)),
      save,
      focus: (selector) => this.#lead(place.querySelector(selector)),
      text: () => text_of(place),
      print: () => print(place),
      remember,
      recall,
      // In a frame of opaque origin a download is dropped without a word.
      can_save: () => self.origin !== "null",
    }));
    setTimeout(() => this.#show(place, inner, status));
  }

  /** Puts what was drawn in the place of the first words; where nothing was, the program stopped. */
  #show(place, inner, status) {
    const root = this.shadowRoot;
    if (!this.#app || inner.parentNode !== root) return;
    if (!place.firstChild) {
      this.#app = undefined;
      return this.#frame(inner, status);
    }
    const was_on = root.activeElement;
    root.replaceChildren(place);
    // Whoever is on the number stays on it: it is the first link in both. Whoever waits for the program is led on.
    if (was_on) place.querySelector(was_on.localName === "a" ? "a" : "[tabindex]")?.focus();
    else if (!place.querySelector("slot")) this.#keep_focus();
  }

  /** Gives the focus to a part of the guide; whoever has gone on to elsewhere on the page is left there. */
  #lead(part) {
    const { activeElement } = this.getRootNode();
    const elsewhere = activeElement && activeElement !== document.body && activeElement !== this;
    if (!elsewhere || this.contains(activeElement)) part?.focus();
  }

  /** The page's own link has just made room for the guide: whoever was on it is led to the guide's heading. */
  #keep_focus() {
    const { activeElement } = this.getRootNode();
    if (activeElement !== this && this.contains(activeElement)) this.shadowRoot.querySelector("[tabindex]")?.focus();
  }

  /** The second rung: our own page in a frame, as high as it says it is; if it stays silent, what the page put here. */
  #frame(inner, status) {
    const { failed, title } = FIRST_WORDS[this.#language];
    const page = `${this.#address}/boards/${encodeURIComponent(this.#board)}`;
    const frame = make("iframe", { title, allow: "clipboard-write" });
    this.#framing?.abort();
    const { signal } = (this.#framing = new AbortController());
    const give_up = () => {
      if (inner.hidden || signal.aborted) return;
      this.#framing.abort();
      frame.remove();
      status.textContent = failed;
      this.#emit("error", ["reason", "refused"]);
    };
    // That page itself has no other to fall back to.
    if (location.href.split(/[?#]/)[0].replace(/\/$/, "") === page) return give_up();
    const listen = ({ source, data }) => {
      if (source !== frame.contentWindow || !(data?.escalationGuideHeight > 0)) return;
      frame.style.height = `${data.escalationGuideHeight}px`;
      if (!inner.hidden && this.matches(":focus-within")) frame.focus();
      inner.hidden = true;
    };
    addEventListener("message", listen, { signal });
    // A page whose policy refuses the frame hears of it at once, at its document.
    const refused = ({ disposition, effectiveDirective, blockedURI }) => {
      if (disposition === "enforce" && effectiveDirective === "frame-src" && page.startsWith(blockedURI.split("?")[0])) give_up();
    };
    document.addEventListener("securitypolicyviolation", refused, { signal });
    const patience = setTimeout(give_up, FRAME_PATIENCE_MILLISECONDS);
    signal.addEventListener("abort", () => clearTimeout(patience));
    frame.style.cssText = "border:0;width:100%;height:0;display:block";
    frame.src = `${page}?embed=1&lang=${this.#language}#${new URLSearchParams(this.#chosen)}`;
    this.shadowRoot.append(frame);
  }

  /** Raises an event with names and their values; an empty value is none. */
  #emit(name, told) {
    const detail = {};
    for (let at = 0; at < told.length; at += 2) detail[told[at]] = told[at + 1] || null;
    this.dispatchEvent(new CustomEvent(`${NAME}:${name}`, { bubbles: true, composed: true, detail }));
  }
}

/** Puts text on the clipboard; resolves to whether it is there. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function save(name, type, text) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  // Some browsers ask first what to do with it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The answer as text: what is read, line by line, without what is there to be pressed or filled in. */
function text_of(place) {
  const LINE = / *\n[ \n]*/g;
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.matches(NO_TEXT)) return "";
    const words = [...node.childNodes].map(read).join("");
    if (node.tagName === "LI") return `\n- ${words.replace(LINE, "\n").trim().replaceAll("\n", "\n\t")}\n`;
    if (/^H\d$/.test(node.tagName)) return `\n\f${words}\n`;
    return BLOCKS.test(node.tagName) ? `\n${words}\n` : words;
  };
  const lines = read(place).replace(LINE, "\n").trim();
  return `${lines.replaceAll("\f", "\n").replaceAll("\t", "  ")}\n`;
}

/** Prints a copy of the answer by itself, without the page around it; whether that is possible here. */
function print(place) {
  learn_to_print();
  if (!paper_styles) return false;
  const frame = make("iframe", { ariaHidden: "true", tabIndex: -1 });
  // Not hidden: what takes part in no layout is not printed everywhere. As wide as what is printed on, to be measured.
  frame.style.cssText = "position:fixed;top:0;left:0;width:190mm;height:0;border:0";
  document.body.append(frame);
  // A frame that may not print is told so by nothing at all; no other page is refused.
  let printed = self === top;
  try {
    const { contentDocument: page, contentWindow: view } = frame;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles + paper_styles.replace("@media print", "@media all"));
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
    view.addEventListener("beforeprint", () => (printed = true));
    view.addEventListener("afterprint", () => frame.remove());
    view.print();
  } catch {
    // In a sandbox even a frame of one's own is somebody else's.
    printed = false;
  }
  if (!printed) frame.remove();
  return printed;
}

/** Lets the answer fit on one sheet: fewer lines to write on, then smaller print. What is longer still goes on behind. */
function fit(page, { style }, has_form) {
  for (const [lines, zoom] of PRINTS) {
    style.setProperty("--_lines", has_form ? "0" : lines);
    style.zoom = zoom;
    if (page.documentElement.scrollHeight <= SHEET_HEIGHT) return;
  }
}

function remember(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is refused or full: the next visit asks the network again.
  }
}

function recall(key) {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, EscalationGuide);
