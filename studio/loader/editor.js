// <studio-editor>: a file as text. It stands in a shadow root of its own, where CodeMirror styles itself by style sheets that the page's
// policy allows. `text` is a property, as a text field has its value; what is typed is told by `change`, a moment after the last key.
// The attributes are `label`, the file's name; `problems`, a list of lines and texts as JSON; `line`, where to go.
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Whoever types is not interrupted by a check of half a word.
const PAUSE_MILLISECONDS = 300;

// Colours are the page's own: custom properties reach into a shadow root.
const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--soft)" },
  { tag: tags.string, color: "var(--editor-string)" },
  { tag: [tags.propertyName, tags.atom], color: "var(--accent)" },
  { tag: tags.bracket, fontWeight: "bold" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--line)", fontSize: "0.95rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace", maxHeight: "75vh", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--soft)", backgroundColor: "var(--wash)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--wash)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--editor-selection) !important" },
  ".cm-panels, .cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--wash)", border: "1px solid var(--line)" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--paper)", backgroundColor: "var(--accent)" },
  ".cm-diagnostic": { maxWidth: "40rem", whiteSpace: "normal" },
});

export class StudioEditor extends HTMLElement {
  static observedAttributes = ["problems", "line", "label"];
  #view;
  #text = "";
  #pause;

  connectedCallback() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open", delegatesFocus: true });
    this.#view = new EditorView({ root, parent: root, state: this.#state() });
    this.#mark();
    this.#go();
  }

  disconnectedCallback() {
    this.#tell();
    this.#view.destroy();
    this.#view = undefined;
  }

  attributeChangedCallback(name) {
    if (!this.#view) return;
    if (name === "line") this.#go();
    else this.#mark();
  }

  get text() {
    return this.#view?.state.doc.toString() ?? this.#text;
  }

  /** The text as it stands elsewhere: only what is another changes here, so that whoever types stays where they are. */
  set text(text) {
    const before = this.text;
    // What was typed since is newer, and is told in a moment.
    if (this.#pause || text === before) return;
    this.#text = text;
    if (!this.#view) return;
    let from = 0;
    while (from < before.length && before[from] === text[from]) from += 1;
    let [to, end] = [before.length, text.length];
    while (to > from && end > from && before[to - 1] === text[end - 1]) [to, end] = [to - 1, end - 1];
    this.#view.dispatch({ changes: { from, to, insert: text.slice(from, end) } });
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
        autocompletion({ aboveCursor: false }),
        StreamLanguage.define(toml),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorState.lineSeparator.of(this.#text.includes("\r\n") ? "\r\n" : "\n"),
        keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap, indentWithTab]),
        EditorView.updateListener.of(({ docChanged, transactions }) => {
          const is_typed = docChanged && transactions.some((step) => step.isUserEvent("input") || step.isUserEvent("delete") || step.isUserEvent("undo") || step.isUserEvent("redo") || step.isUserEvent("move"));
          if (!is_typed) return;
          clearTimeout(this.#pause);
          this.#pause = setTimeout(() => this.#tell(), PAUSE_MILLISECONDS);
        }),
        EditorView.domEventHandlers({ blur: () => this.#tell() }),
      ],
    });
  }

  /** Tells of what was typed. */
  #tell() {
    if (!this.#pause) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#text = this.text;
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** Marks the lines that something is wrong with. */
  #mark() {
    const { state } = this.#view;
    const { doc } = state;
    const marks = JSON.parse(this.getAttribute("problems") ?? "[]").map(({ line, text }) => {
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
