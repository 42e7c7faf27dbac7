// Where the focus goes when what was pressed goes, moves or is disabled: to what is nearest to it, never back to the top of the page.
const REACHED = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary";

export function hold_focus(place) {
  const hold = ({ target }) => {
    const near = [];
    for (let one = target; one && one !== place; one = one.parentElement) near.push(one);
    const lead = () => {
      if (document.activeElement !== document.body) return;
      const kept = near.find((one) => one.isConnected && (one.matches(REACHED) || one.querySelector(REACHED))) ?? place;
      (kept.matches(REACHED) ? kept : kept.querySelector(REACHED))?.focus();
    };
    // What was pressed has been drawn anew by the frame after next.
    requestAnimationFrame(() => requestAnimationFrame(lead));
  };
  for (const event of ["click", "change"]) place.addEventListener(event, hold, true);
}
