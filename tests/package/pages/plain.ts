// A page without a framework: the element and its events have their types.
import "escalation-guide";
import type { EscalationGuideAnswer } from "escalation-guide";

const guide = document.createElement("escalation-guide");
guide.setAttribute("board", "redbridge");
guide.addEventListener("escalation-guide:answer", ({ detail }) => {
  const answer: EscalationGuideAnswer = detail;
  console.log(answer.board, answer.stage ?? "no stage");
});
guide.addEventListener("escalation-guide:error", ({ detail: { reason } }) => {
  // @ts-expect-error: there is no such reason
  if (reason === "tired") return;
  console.log(reason);
});
document.addEventListener("escalation-guide:ready", (event) => console.log(event.detail.board));
document.querySelector("escalation-guide")?.click();
