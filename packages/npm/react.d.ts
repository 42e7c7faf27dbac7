import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { EscalationGuideAttributes, EscalationGuideElement, EscalationGuideEventMap } from "escalation-guide";

/** React 19 hears an element's own events by attributes that begin with `on`. */
type Listeners = {
  [Name in keyof EscalationGuideEventMap as `on${Name}`]?: (event: EscalationGuideEventMap[Name]) => void;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "escalation-guide": DetailedHTMLProps<HTMLAttributes<EscalationGuideElement>, EscalationGuideElement> & EscalationGuideAttributes & Listeners;
    }
  }
}
