// What is to be copied, as plain text: a button beside every piece, and this server's own address in the place of one yet unknown.
// A selection in the page would take its colours and boxes along, and an editor would publish the source.

const UNKNOWN = "https://YOUR-HOST";
const TOLD_MILLISECONDS = 8_000;

/** Writes where this page comes from in the place of the address that nobody knew when it was made. */
function place() {
  for (const code of document.querySelectorAll("code")) {
    if (code.textContent.includes(UNKNOWN)) code.textContent = code.textContent.replaceAll(UNKNOWN, location.origin);
  }
  document.querySelector("[data-origin-note]")?.remove();
}

/** Puts a button before a piece: it copies what stands there at the moment of the press. */
export function copyable(piece) {
  const bar = document.createElement("p");
  const button = document.createElement("button");
  const told = document.createElement("span");
  bar.className = "copy";
  told.setAttribute("role", "status");
  Object.assign(button, { type: "button", className: "button", textContent: "Copy" });
  button.setAttribute("aria-label", `Copy: ${piece.getAttribute("aria-label")}`);
  let forget;
  button.addEventListener("click", async () => {
    told.textContent = (await copied(piece)) ? "Copied as plain text." : "Your browser does not allow that: it is selected, copy it with the keyboard.";
    clearTimeout(forget);
    forget = setTimeout(() => (told.textContent = ""), TOLD_MILLISECONDS);
  });
  bar.append(button, " ", told);
  piece.before(bar);
}

async function copied(piece) {
  try {
    await navigator.clipboard.writeText(piece.textContent.trim());
    return true;
  } catch {
    getSelection()?.selectAllChildren(piece);
    piece.focus();
    return false;
  }
}

place();
for (const piece of document.querySelectorAll("main pre")) copyable(piece);
