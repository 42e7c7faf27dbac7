// The element: what it shows, from the first words to the program, and what takes over where that cannot be.
import { asked_of, watch } from "./asked.js";
import { ask, document_of, forget, is_refused, welsh_messages } from "./files.js";
import { paint, same_part } from "./first_paint.js";
import { first_words, make } from "./first_words.js";
import { frame, link } from "./frame.js";
import { print } from "./paper.js";
import { guide, program } from "./program.js";
import { learn_to_print, style } from "./styles.js";

export const NAME = "escalation-guide";

// As long as the program itself waits for a document before it says so.
const SLOW_MILLISECONDS = 3_000;
// How often something is put where a page has cleared the guide away. A page that never stops clearing has nothing there in the end.
const MOST_TIMES_BACK = 10;

/** The name of a run: by chance, and long enough to be nobody else's. */
function draw_run() {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class EscalationGuide extends HTMLElement {
  /** Ends with the element's stay on the page. */
  #stay;
  /** Ends when the element begins anew. */
  #turn;
  /** The program's guide, once it is mounted. */
  #guide;
  /** What the attributes asked for when they were last read. */
  #asked;
  /** What was pressed before the program was there. */
  #pressed = [];
  /** Every choice of the reader's and the page's, and the run, as the program last told. */
  #chosen;
  /** Hears of what is put into the shadow root, or taken away. */
  #watch = new MutationObserver(() => this.#look());
  /** How often the page has taken away what stood here. */
  #times_cleared = 0;
  /** Our own page is told of these too: should the program stop there, it goes on from them. */
  on_choices;
  /** A packed document in the place of the one at `api`. */
  #document;

  get document() {
    return this.#document;
  }

  /** Another one is taken in where the reader is; without one it is the one at `api` again. */
  set document(bytes) {
    const is_same_source = Boolean(bytes) === Boolean(this.#document);
    this.#document = bytes ?? undefined;
    if (this.#guide && is_same_source) this.#guide.renew();
    else if (this.#stay && !this.#stay.signal.aborted) this.#begin();
  }

  connectedCallback() {
    // What a page set before this script was there hides the element's own.
    if (Object.hasOwn(this, "document")) {
      const set = this.document;
      delete this.document;
      this.#document = set ?? undefined;
    }
    this.#stay?.abort();
    this.#stay = new AbortController();
    watch(this, () => this.#follow(), this.#stay.signal);
    if (this.#guide) this.#follow();
    else this.#begin();
  }

  // Page builders move elements: only one that is still away a moment later is gone.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stay?.abort();
      this.#end();
      this.#pressed = [];
      this.#times_cleared = 0;
      this.shadowRoot?.replaceChildren();
    });
  }

  /** A page may set whatever else it likes on the element. */
  #follow() {
    const asked = asked_of(this);
    if (JSON.stringify(asked) === JSON.stringify(this.#asked)) return;
    if (!this.#guide || asked.board !== this.#asked.board) this.#pressed = [];
    this.#asked = asked;
    if (!this.#guide) return this.#begin();
    for (const box of this.shadowRoot.querySelectorAll(".guide")) box.lang = asked.language;
    this.#guide.update(this.#with_pressed());
  }

  /** What is asked for, with what was pressed before the program was there; what the page sets later counts in its place. */
  #with_pressed() {
    const pressed = this.#pressed.filter(([param]) => this.#asked.chosen.every(([set]) => set !== param));
    return { ...this.#asked, chosen: [...this.#asked.chosen, ...pressed] };
  }

  #end() {
    this.#turn?.abort();
    this.#guide?.destroy();
    this.#guide = undefined;
    this.#chosen = undefined;
  }

  async #begin() {
    this.#end();
    const turn = (this.#turn = new AbortController()).signal;
    const asked = (this.#asked = asked_of(this));
    const first = first_words(asked.language);
    this.#root().replaceChildren(first.box);
    if (!style(this.shadowRoot)) return this.#give_way(first);
    if (asked.language === "cy") welsh_messages();
    // A server knows nothing of a document of the page's own.
    if (!this.#document) {
      ask(document_of(asked));
      paint(asked, first, (pressed) => {
        this.#pressed = pressed;
        // The program may be there already, and wait for the document out of sight.
        this.#guide?.update(this.#with_pressed());
      });
    }
    const slow = setTimeout(() => (first.status.textContent = first.words.slow), SLOW_MILLISECONDS);
    turn.addEventListener("abort", () => clearTimeout(slow));
    try {
      await program();
    } catch (reason) {
      if (!turn.aborted) this.#without_program(first, reason);
      return;
    }
    if (turn.aborted) return;
    this.#mount(first, turn, () => clearTimeout(slow));
  }

  /** The shadow root: made once, with what every page around it needs. */
  #root() {
    if (this.shadowRoot) return this.shadowRoot;
    const root = this.attachShadow({ mode: "open" });
    this.#watch.observe(root, { childList: true });
    // A page's own shortcut keys see the element and not the field in it: what is typed there is not for them.
    for (const kind of ["keydown", "keypress", "keyup"]) {
      root.addEventListener(kind, (event) => {
        const { target, key, ctrlKey, metaKey } = event;
        const is_typed = target.matches("input, textarea, select") && !ctrlKey && !metaKey && key !== "Escape" && key !== "Tab";
        if (is_typed) event.stopPropagation();
      });
    }
    return root;
  }

  /** What could not be fetched may come another time; for all else another way has to be taken at once. */
  #without_program(first, reason) {
    if (reason !== "program") {
      if (reason === "version" || reason === "stopped") this.#tell(reason);
      return this.#give_way(first);
    }
    this.#plain(first).textContent = first.words.failed;
    const again = () => (this.#begin(), this.shadowRoot.querySelector("[role]").focus());
    first.status.after(make("button", { className: "button", type: "button", textContent: first.words.again, onclick: again }));
    this.#tell("program");
  }

  /** Mounts the program's guide out of sight; it takes the place of the first words once it has something to show. */
  #mount(first, turn, shown) {
    const place = make("div", { className: "guide", lang: this.#asked.language, dir: "ltr" });
    const show = () => {
      if (turn.aborted || !first.box.isConnected) return;
      const was_on = this.shadowRoot.activeElement;
      shown();
      first.box.remove();
      place.style.removeProperty("display");
      // Whoever is on the number stays on it; whoever waits for the program is led on.
      if (was_on) same_part(place, was_on)?.focus();
    };
    const news = { signal: turn };
    for (const name of ["ready", "error"]) this.addEventListener(`${NAME}:${name}`, show, news);
    this.addEventListener(`${NAME}:answer`, learn_to_print, news);
    place.style.display = "none";
    this.shadowRoot.append(place);
    const asked = this.#with_pressed();
    this.#guide = guide(this, place, asked, this.#services(place, turn), () => this.#stopped());
    // Where nothing was drawn before the program, its waiting is shown as well.
    setTimeout(() => first.painted || show());
  }

  /** What the program cannot do by itself. */
  #services(place, turn) {
    return {
      document: async (address) => {
        if (this.#document) return { status: 200, bytes: this.#document, is_own: true };
        const answer = await ask(address);
        if (answer.status === 0 && (await is_refused(address)) && !turn.aborted) this.#refused();
        return answer;
      },
      forget,
      welsh: welsh_messages,
      print: () => print(place),
      is_framed: () => self !== top,
      draw_run,
      chosen: (choices) => {
        this.#chosen = choices;
        this.on_choices?.(choices);
      },
    };
  }

  /** The program has stopped, at whatever moment: nothing of it may be left that can be pressed. */
  #stopped() {
    const had_focus = this.shadowRoot.activeElement;
    this.#guide = undefined;
    this.#take_over(had_focus);
    this.#tell("stopped");
  }

  /** The page's policy refuses what the program asks for, now and for ever. */
  #refused() {
    this.#take_over(this.shadowRoot.activeElement);
  }

  /**
   * A page can clear the shadow root, by mistake or because it clears everything: nobody may be left with nothing, and it is as if the program
   * had stopped. Where it clears what comes then as well, the emergency line and the link come without a frame. An element that is
   * itself taken away has nothing in it, and that is right.
   */
  #look() {
    const is_cleared = this.isConnected && ![...this.shadowRoot.children].some(can_be_seen);
    if (!is_cleared || this.#times_cleared === MOST_TIMES_BACK) return;
    this.#times_cleared += 1;
    this.#take_over();
    if (this.#times_cleared === 1) this.#tell("stopped");
  }

  /** The frame in the place of the program, with every choice that was made. */
  #take_over(had_focus) {
    const chosen = this.#chosen ?? this.#with_pressed().chosen;
    this.#end();
    // The frame may have to give way as well, and its link has the same choices.
    this.#chosen = chosen;
    this.#turn = new AbortController();
    const first = first_words(this.#asked.language);
    this.shadowRoot.replaceChildren(first.box);
    if (had_focus) first.status.focus();
    this.#give_way(first, chosen);
  }

  #give_way(first, chosen = this.#with_pressed().chosen) {
    this.#plain(first).textContent = "";
    if (this.#document) {
      // No frame has a document of the page's own.
      first.status.textContent = first.words.failed;
      return this.#tell("refused");
    }
    const asked = { ...this.#asked, chosen };
    if (this.#times_cleared < 2) return frame(this, asked, first, () => this.#tell("refused"), this.#turn.signal);
    link(asked, first);
    if (this.#times_cleared === 2) this.#tell("refused");
  }

  /** Only the first words, and none of the first question, which nobody would hear. */
  #plain(first) {
    first.painted?.replaceWith(first.emergency);
    first.painted = undefined;
    first.is_plain = true;
    return first.status;
  }

  #tell(reason) {
    this.dispatchEvent(new CustomEvent(`${NAME}:error`, { bubbles: true, composed: true, detail: { reason } }));
  }
}

/** Whether a part of the shadow root is there to be seen, and not only made ready. */
function can_be_seen(part) {
  return part.matches("iframe, .guide") && !part.hidden && part.style.display !== "none";
}
