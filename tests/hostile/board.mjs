// A board whose every text is an attack (tests/it/hostile.rs makes it), for tests of whatever shows a board.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const document = await readFile(new URL("document.json", import.meta.url), "utf8");

/** Its id. */
export const HOSTILE = JSON.parse(document).id;

/** For `start({ files })` of tests/worker/local.mjs: a deployment that has this board too. */
export function with_hostile_board(path, bytes) {
  const hash = createHash("sha256").update(document).digest("hex").slice(0, 16);
  const file = `/data/${HOSTILE}.${hash}.json`;
  if (path === file) return document;
  if (path !== "/data/index.json") return bytes;
  const index = JSON.parse(bytes);
  index.boards[HOSTILE] = { edition: null, document: { path: file, hash }, health: null };
  return JSON.stringify(index);
}

/**
 * In a page, for `page.evaluate`: what an attack has left there, in the page and in every shadow root, as sentences; empty where none
 * came through.
 */
export function what_struck() {
  // What search engines read holds the board's texts, and is no program.
  const is_data = ({ type, textContent }) => type === "application/ld+json" && typeof JSON.parse(textContent) === "object";
  // The site's sign, in the head of its pages.
  const is_own = (picture) => picture.getAttribute("src") === "/icon.svg";
  const found = globalThis.struck ? ["a script of the board's has run"] : [];
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if ((element.localName === "img" && !is_own(element)) || (element.localName === "script" && /struck/.test(element.textContent) && !is_data(element))) {
        found.push(`<${element.localName}> is there`);
      }
      for (const { name, value } of element.attributes) {
        // A drawing has numbers there.
        if (name.startsWith("on") || (name === "x" && !/^-?[\d.]+$/.test(value))) found.push(`<${element.localName} ${name}>`);
        if (/^\s*javascript:/i.test(value) && /^(href|src|action|formaction|data|srcdoc)$/.test(name)) found.push(`${name}="${value}"`);
      }
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(window.document);
  return found;
}
