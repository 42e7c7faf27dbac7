// <studio-editor>: a file as text. It stands in a shadow root of its own, where CodeMirror styles itself by style sheets that the page's
// policy allows. Attributes: `label`, the file's name, and `line`, where to go. Properties: `text`, as a text field has its value;
// `problems`, a list of lines and texts; `complete`, which lists what can be written behind a text. What is typed is told by
// `change`, a moment after the last key.
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, Text } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Whoever types is not interrupted by a check of half a word.
const PAUSE_MILLISECONDS = 300;

const from_elsewhere = Annotation.define();

// Colours are the page's own: custom properties reach into a shadow root.
const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--soft)" },
  { tag: tags.string, color: "var(--editor-string)" },
  { tag: [tags.propertyName, tags.atom], color: "var(--accent)" },
  { tag: tags.bracket, fontWeight: "bold" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--line)", fontSize: "0.95rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px", boxShadow: "0 0 0 2px var(--focus-ink)" },
  ".cm-scroller": { fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace", maxHeight: "75vh", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--wash)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--wash)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--editor-selection) !important" },
  ".cm-panels, .cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--wash)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--paper)",
    backgroundColor: "var(--accent)",
    // Forced colours leave no background.
    outline: "2px solid transparent",
    outlineOffset: "-2px",
  },
  // CodeMirror's own marks are images, which the page's policy refuses.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--editor-wrong)" },
  ".cm-lint-marker-error": { content: "none", color: "var(--editor-wrong)", fontWeight: "bold", textAlign: "center" },
  ".cm-lint-marker-error::before": { content: "'!'" },
  ".cm-diagnostic": { maxWidth: "40rem", whiteSpace: "normal" },
});

class StudioEditor extends HTMLElement {
  static observedAttributes = ["line"];
  #view;
  #text = "";
  #problems = [];
  #pause;
  /** What can be written behind a text: `typed` of it makes way for one of the `list`. */
  #offers = () => ({ typed: "", list: [] });

  constructor() {
    super();
    // What was set before this script was there hides the element's own.
    for (const name of ["text", "problems", "complete"]) {
      if (!Object.hasOwn(this, name)) continue;
      const set = this[name];
      delete this[name];
      this[name] = set;
    }
  }

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open", delegatesFocus: true });
    this.#view = new EditorView({ root, parent: root, state: this.#state() });
    // The page's own listener may take this away before it is left.
    addEventListener("hashchange", this.#tell, { capture: true });
    this.#mark();
    this.#go();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#tell, { capture: true });
    this.#view.destroy();
    this.#view = undefined;
  }

  attributeChangedCallback() {
    if (this.#view) this.#go();
  }

  set problems(problems) {
    this.#problems = problems;
    if (this.#view) this.#mark();
  }

  get text() {
    return this.#view?.state.sliceDoc() ?? this.#text;
  }

  /** The text as it stands elsewhere: only what is another changes here, so that whoever types stays where they are. */
  set text(text) {
    // What was typed since is newer, and is told in a moment.
    if (this.#pause || text === this.text) return;
    this.#text = text;
    if (!this.#view) return;
    const { state } = this.#view;
    const [before, after] = [state.doc.toString(), state.toText(text).toString()];
    let from = 0;
    while (from < before.length && before[from] === after[from]) from += 1;
    let [to, end] = [before.length, after.length];
    while (to > from && end > from && before[to - 1] === after[end - 1]) [to, end] = [to - 1, end - 1];
    const insert = Text.of(after.slice(from, end).split("\n"));
    this.#view.dispatch({ changes: { from, to, insert }, annotations: from_elsewhere.of(true) });
  }

  set complete(offers) {
    this.#offers = offers;
  }

  #state() {
    const label = this.getAttribute("label");
    return EditorState.create({
      doc: this.#text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        autocompletion({ override: [(context) => this.#complete(context)] }),
        StreamLanguage.define(toml),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
        EditorState.lineSeparator.of(this.#text.includes("\r\n") ? "\r\n" : "\n"),
        keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          // What comes from elsewhere is known there.
          if (!docChanged || transactions.every((step) => step.annotation(from_elsewhere))) return;
          clearTimeout(this.#pause);
          this.#pause = setTimeout(this.#tell, PAUSE_MILLISECONDS);
        }),
        EditorView.domEventHandlers({ blur: this.#tell }),
      ],
    });
  }

  #complete({ state, pos, explicit }) {
    const { typed, list } = this.#offers(state.sliceDoc(0, pos));
    if (!list.length || !(typed || explicit)) return null;
    return { from: pos - typed.length, options: list.map(({ label, text, help }) => ({ label, apply: text, info: help })) };
  }

  /** Tells of what was typed. */
  #tell = () => {
    if (!this.#pause) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#text = this.text;
    this.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /** Marks the lines that something is wrong with. */
  #mark() {
    const { state } = this.#view;
    const { doc } = state;
    const marks = this.#problems.map(({ line, text }) => {
      const { from, to } = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
      return { from, to, severity: "error", message: text };
    });
    this.#view.dispatch(setDiagnostics(state, marks));
  }

  /** Goes to the line that is looked for. */
  #go() {
    const line = Number(this.getAttribute("line"));
    if (!line) return;
    const { doc } = this.#view.state;
    const { from } = doc.line(Math.min(line, doc.lines));
    this.#view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
    this.#view.focus();
  }
}

if (!customElements.get("studio-editor")) customElements.define("studio-editor", StudioEditor);
