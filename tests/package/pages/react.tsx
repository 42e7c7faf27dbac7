// A page in React.
import "escalation-guide/react";

export function Page({ agency }: { agency: "school" | "police" }) {
  return (
    <>
      <escalation-guide
        board="redbridge"
        own-agency={agency}
        heading-level={3}
        lang="cy"
        onescalation-guide:answer={({ detail }) => console.log(detail.stage)}
      >
        <span slot="emergency">
          If a child is in immediate danger, call <a href="tel:999">999</a>.
        </span>
        <a href="https://board.example/policy">Our escalation policy</a>
      </escalation-guide>
      {/* @ts-expect-error: no board */}
      <escalation-guide agency="police" />
      {/* @ts-expect-error: no such perspective */}
      <escalation-guide board="redbridge" perspective="watching" />
    </>
  );
}
