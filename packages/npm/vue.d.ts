import type { DefineComponent } from "vue";
import type { EscalationGuideAttributes, EscalationGuideEventMap } from "escalation-guide";

/** Vue's types have attributes and events without their hyphens; a template writes them as they are. */
type Attributes = Omit<EscalationGuideAttributes, "own-agency" | "heading-level"> & {
  ownAgency?: EscalationGuideAttributes["own-agency"];
  headingLevel?: EscalationGuideAttributes["heading-level"];
};

type Listeners = {
  [Name in keyof EscalationGuideEventMap as Name extends `escalation-guide:${infer News}` ? `onEscalationGuide:${News}` : never]?: (
    event: EscalationGuideEventMap[Name],
  ) => void;
};

declare module "vue" {
  interface GlobalComponents {
    "escalation-guide": DefineComponent<Attributes & Listeners>;
  }
}
