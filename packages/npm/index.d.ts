/** The events of the guide. None carries a date, or anything that somebody typed. */
export interface EscalationGuideEventMap {
  /** It can be used. Told once for each board. */
  "escalation-guide:ready": CustomEvent<{ board: string }>;
  /** Enough is chosen for an answer, or something else is chosen. */
  "escalation-guide:answer": CustomEvent<EscalationGuideAnswer>;
  /** It cannot be used. */
  "escalation-guide:error": CustomEvent<{ reason: EscalationGuideReason; board?: string }>;
}

/** What an answer was given for: ids of the policy; besides these the policy's own questions, each by its name. */
export interface EscalationGuideAnswer {
  board: string;
  pathway: string | null;
  stage: string | null;
  agency: string | null;
  own_agency: string | null;
  perspective: "raising" | "responding";
  [question: string]: string | null;
}

/** Why the guide cannot be used. */
export type EscalationGuideReason =
  | "no-answer"
  | "no-such-board"
  | "server"
  | "unreadable"
  | "program"
  | "version"
  | "stopped"
  | "refused";

/** What can be set on the element. A question of a policy has an attribute of its own name. */
export interface EscalationGuideAttributes {
  /** The board's id. */
  board: string;
  /** The agency whose decision is disagreed with. */
  agency?: string;
  /** The agency that raises the disagreement. */
  "own-agency"?: string;
  /** The procedure, where a policy has several. */
  pathway?: string;
  /** The stage that has been reached. */
  stage?: string;
  /** What happened at the moment that the reader gives. */
  from?: string;
  /** Whose duties come first. */
  perspective?: "raising" | "responding";
  /** The level of the guide's first heading; 2 if it is left out. */
  "heading-level"?: 1 | 2 | 3 | 4 | 5 | 6 | "1" | "2" | "3" | "4" | "5" | "6";
  /** `cy` for Welsh. */
  lang?: string;
  /** Where the data come from; the script's own folder if it is left out. */
  api?: string;
}

/** The element `<escalation-guide>`. All but a document of the page's own is set by attributes. */
export interface EscalationGuideElement extends HTMLElement {
  /** A packed document, in the place of the one that would be fetched; another one can follow at any time. */
  document: Uint8Array | undefined;
  addEventListener<Name extends keyof EscalationGuideEventMap>(
    name: Name,
    listener: (this: EscalationGuideElement, event: EscalationGuideEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "escalation-guide": EscalationGuideElement;
  }
  interface GlobalEventHandlersEventMap extends EscalationGuideEventMap {}
}
