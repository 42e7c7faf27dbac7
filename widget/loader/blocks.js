// A plain block that stands for the element. Editors take elements out that they do not know, and leave `div` with its class and data.

const BLOCK = "div.escalation-guide[data-board]";

/** Puts the element in the place of every such block, with what the block has set and what stands in it. */
export function upgrade(name) {
  for (const block of document.querySelectorAll(BLOCK)) {
    const guide = document.createElement(name);
    for (const { name, value } of block.attributes) {
      if (name.startsWith("data-")) guide.setAttribute(name.slice("data-".length), value);
    }
    guide.style.cssText = block.style.cssText;
    guide.append(...block.childNodes);
    // The guide has an emergency line of its own, and the block's cannot say that it is one: filters take that away.
    const line = [...guide.children].find((child) => child.textContent.includes("999") && !child.querySelector("a:not([href^='tel:'])"));
    if (line) line.slot = "emergency";
    block.replaceWith(guide);
  }
}
