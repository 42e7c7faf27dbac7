// The front page's search: which boards have what is typed in their name, their area or their policy's title. Nothing is sent.
const form = document.querySelector(".search");
const field = form.querySelector("input");
const told = form.querySelector("output");
const boards = [...document.querySelectorAll(".boards__board")].map((row) => ({ row, words: plain(row.textContent) }));

/** Letters and digits only, so that "&" and "and", and every apostrophe, are alike. */
function plain(text) {
  const bare = text.normalize("NFD").replaceAll("&", " and ").toLowerCase();
  return bare.replaceAll(/[\u0300-\u036f'’]/g, "").replaceAll(/[^a-z0-9]+/g, " ").trim();
}

function search() {
  const wanted = plain(field.value).split(" ");
  let found = 0;
  for (const { row, words } of boards) {
    row.hidden = !wanted.every((word) => words.includes(word));
    if (!row.hidden) found += 1;
  }
  told.textContent = !field.value.trim() ? "" : found === 1 ? "1 board" : found ? `${found} boards` : "No board here has that in its name or area.";
}

field.addEventListener("input", search);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
// A browser that comes back to the page may have kept what was typed.
search();
