// What of a page can be seen: what has the focus, and what stays in a reader's own colours.

/** Runs in the page before anything else: two questions about what is drawn. */
export function seeing() {
  const above = (part) => part.parentElement ?? part.getRootNode().host;
  const name_of = (part) => (part.ariaLabel ?? part.labels?.[0]?.innerText ?? part.innerText ?? "").replace(/\s+/g, " ").replace(/ (?=[:,])/g, "").trim().slice(0, 60) || part.localName;
  const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
  const ground = (part) => {
    let at = part;
    while (at && channels(getComputedStyle(at).backgroundColor)[3] === 0) at = above(at);
    return at ? getComputedStyle(at).backgroundColor : "rgb(255, 255, 255)";
  };
  const light = (colour) => {
    const [red, green, blue] = channels(colour).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.05 + 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => Math.max(light(one) / light(other), light(other) / light(one));
  // 2 pixels or more, 3 to 1 against what is around it, as WCAG 2.2 has it.
  const is_ringed = (part) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(part);
    const [, shadow, spread] = /^(rgba?\([^)]*\)) 0px 0px 0px ([\d.]+)px$/.exec(boxShadow) ?? [];
    const rings = [[outlineColor, outlineStyle === "none" ? 0 : parseFloat(outlineWidth)], [shadow, Number(spread)]];
    return rings.some(([ring, wide]) => wide >= 2 && contrast(ring, ground(above(part))) >= 3);
  };

  /** What has the focus, and why it cannot be seen; nothing where that is the page as a whole. */
  globalThis.focused = () => {
    let on = document.activeElement;
    while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;
    if (!on || on === document.body) return undefined;
    const editor = on.closest(".cm-content")?.closest(".cm-editor");
    // A heading that somebody is led to is no control; the button inside a date has a ring of the browser's own.
    const needs_ring = !(on.tabIndex < 0 && /^(h\d|main)$/.test(on.localName)) && !(/^date/.test(on.type) && !on.matches(":focus-visible"));
    const box = on.getBoundingClientRect();
    const is_inside = (from, to, most) => Math.min(to, most) - Math.max(from, 0) >= Math.min(to - from, 16);
    const is_seen = is_inside(box.top, box.bottom, innerHeight) && is_inside(box.left, box.right, innerWidth);
    const fault = !is_seen ? "not in sight" : needs_ring && !is_ringed(editor ?? on) ? "no ring that can be seen" : undefined;
    return { name: name_of(on), which: `${name_of(on)} ${box.left} ${box.top + scrollY}`, is_text: Boolean(editor), fault };
  };

  /** What cannot be told from what is around it, or from what is like it, by anything but a colour. */
  globalThis.vanished = (whole = document.body) => {
    const found = [];
    const editor = whole.querySelector("studio-editor")?.shadowRoot ?? document.createElement("p");
    const all = (selector, root = whole) => [...root.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    const each = (parts, is_lost, why) => {
      for (const part of parts) if (is_lost(part, getComputedStyle(part))) found.push(`${part.localName} “${name_of(part)}” ${why}`);
    };
    const edges = (part) => ["Top", "Right", "Bottom", "Left"].map((side) => {
      const [line, wide, colour] = ["Style", "Width", "Color"].map((of) => getComputedStyle(part)[`border${side}${of}`]);
      return line !== "none" && parseFloat(wide) >= 1 && colour !== ground(part) && colour !== ground(above(part)) ? `${line} ${wide}` : "";
    });
    const shape = (part) => [getComputedStyle(part).fontWeight, getComputedStyle(part).textDecorationLine, ...edges(part)].join();
    const differ = (parts, others, why) => each(parts, (part) => others.some((other) => shape(other) === shape(part)), why);
    const has_words = (part) => [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    each([...all("*"), ...all("*", editor)].filter(has_words), (part, { color }) => contrast(color, ground(part)) < 4.5, "cannot be read");
    each(all("button, input:not([type=checkbox], [type=radio], [type=file]), select, textarea, .trouble"), (part) => !edges(part).every(Boolean), "has no edge");
    each(all("summary"), (part, { display, textDecorationLine }) => display !== "list-item" && textDecorationLine === "none", "looks like words and no more");
    each(all(".field__problem"), (part) => !edges(part)[3], "has no mark beside it");
    each(all("a"), (part, { textDecorationLine, color }) => textDecorationLine === "none" && color === getComputedStyle(above(part)).color, "looks like no link");
    each(all(".cm-lintRange-error", editor), (_, { textDecorationLine }) => textDecorationLine !== "underline", "is not marked as wrong");
    for (const list of all("nav, .files")) differ(all("[aria-current]", list), all("a:not([aria-current])", list), "does not look current");
    for (const kind of ["input[type=text]", "textarea"]) differ(all(`${kind}[aria-invalid]`), all(`${kind}:not([aria-invalid])`), "does not look wrong");
    differ(all("button:disabled"), all("button:enabled"), "looks as if it could be pressed");
    // What is chosen may have a ground that the reader has chosen for that.
    const painted = (option) => [shape(option), ground(option), getComputedStyle(option).outlineStyle].join();
    const others = all("[role=option]:not([aria-selected])", editor).map(painted);
    each(all("[role=option][aria-selected]", editor), (part) => others.includes(painted(part)), "does not look chosen");
    return found;
  };
}
