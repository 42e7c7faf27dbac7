// Tries everything that the guide needs where this script runs, and says what was refused. It reads public files of its own server and
// sends nothing: whoever reads the result decides whom to tell.

const SERVER = new URL(".", import.meta.url).href;
const PATIENCE_MILLISECONDS = 10_000;
const VIOLATIONS_MILLISECONDS = 100;

/** What the page's own policy refused, by directive. */
const refused = new Set();
document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective }) => {
  if (disposition === "enforce") refused.add(effectiveDirective.replace(/-(elem|attr)$/, ""));
});

const at = (path) => new URL(path, SERVER).href;
const get = (path, more) => fetch(at(path), { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS), ...more });

/** Each thing to try: what it is, what for, and a function that gives a remark or throws why not. `needs` names what has to be there first. */
const TESTS = [
  ["script", "The script", "script-src", async () => void (await import(at("escalation-guide.js")))],
  ["program", "The program’s file", "connect-src", async () => {
    const response = await get(PROGRAM, { integrity: INTEGRITY });
    if (!response.ok) throw new Error(`the answer was ${response.status}`);
    const kind = response.headers.get("content-type") ?? "nothing";
    // A browser starts it all the same, and later.
    return kind.startsWith("application/wasm") ? "" : `it comes as ${kind}, and should come as application/wasm`;
  }],
  ["wasm", "Running the program", "'wasm-unsafe-eval' in script-src", async () => void (await WebAssembly.compile(await (await get(PROGRAM)).arrayBuffer()))],
  ["document", "A board’s document", "connect-src", async () => {
    const response = await get(`v1/boards/${await first_board()}/packed`);
    if (!response.ok) throw new Error(`the answer was ${response.status}`);
  }],
  ["styles", "The styles", "a browser since 2022 or 2023", async () => void new CSSStyleSheet().replaceSync("p { color: red }")],
  ["frame", "The frame", "frame-src", framed],
  ["storage", "Keeping the document for the next time", "nothing: it is done without", async () => {
    localStorage.setItem("escalation-self-test", "1");
    localStorage.removeItem("escalation-self-test");
  }],
  ["clipboard", "Copying an answer", "clipboard-write, in a frame’s allow", async () => {
    if (!navigator.clipboard?.writeText) throw new Error("it can only be selected and copied by hand");
    return "it is tried when somebody presses Copy";
  }],
];

async function first_board() {
  const response = await get("v1/boards");
  const kind = response.headers.get("content-type") ?? "";
  if (!response.ok || !kind.startsWith("application/json")) throw new Error(`something on the way answers in the guide’s place (${response.status})`);
  const [board] = await response.json();
  return board.id;
}

/** Waits until the page in a frame says how high it is. */
async function framed() {
  const frame = Object.assign(document.createElement("iframe"), { title: "A test, which ends by itself", src: at(`boards/${await first_board()}?embed=1`) });
  frame.style.cssText = "width:20em;height:1em;border:0";
  const told = new AbortController();
  try {
    await new Promise((there, not_there) => {
      addEventListener("message", ({ source, data }) => source === frame.contentWindow && data?.escalationGuideHeight > 0 && there(), { signal: told.signal });
      setTimeout(() => not_there(new Error("nothing came for 10 seconds")), PATIENCE_MILLISECONDS);
      document.body.append(frame);
    });
  } finally {
    told.abort();
    frame.remove();
  }
}

/** One result: whether it was allowed, and what is remarkable. */
async function tried([id, what, needs, test]) {
  try {
    return { id, what, needs, allowed: true, remark: (await test()) ?? "" };
  } catch (reason) {
    // The browser tells of a refusal a moment after what was refused has failed.
    await new Promise((later) => setTimeout(later, VIOLATIONS_MILLISECONDS));
    return { id, what, needs, allowed: false, remark: reason.message ?? String(reason) };
  }
}

/** What readers will have here. */
function verdict(results) {
  const allowed = (...ids) => ids.every((id) => results.find((result) => result.id === id).allowed);
  if (allowed("script", "program", "wasm", "document", "styles")) return "The guide works here, as it is meant to.";
  if (allowed("script", "frame")) return "The guide works here in a frame, which takes its place by itself. To have it as it is meant to be, allow what was refused.";
  if (allowed("frame")) return "Only a frame works here: use the lines of a frame.";
  return "Neither the guide nor a frame works here: readers keep the emergency line and your link. Allow what was refused.";
}

function header() {
  const host = new URL(SERVER).origin;
  return `script-src ${host} 'wasm-unsafe-eval'; connect-src ${host}; frame-src ${host}`;
}

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function table(results) {
  const cells = (kind, texts) => texts.map((textContent) => make(kind, { textContent }));
  const head = make("tr", {}, ...cells("th", ["What", "Here", "What allows it"]));
  for (const cell of head.children) cell.scope = "col";
  const rows = results.map(({ what, allowed, remark, needs }) => {
    const [heading] = cells("th", [what]);
    heading.scope = "row";
    return make("tr", {}, heading, ...cells("td", [`${allowed ? "Allowed" : "Refused"}${remark && `: ${remark}`}`, needs]));
  });
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

/** The same as text, for a message to somebody. */
function as_text(results) {
  const lines = results.map(({ what, allowed, remark }) => `${allowed ? "allowed" : "REFUSED"}  ${what}${remark && ` (${remark})`}`);
  const policy = refused.size ? [`This page’s own policy refuses: ${[...refused].join(", ")}`] : [];
  return [`Escalation Guide of ${new URL(SERVER).host}, tried on ${location.host || "a page in a sandbox"}`, verdict(results), ...lines, ...policy, `To allow: ${header()}`].join("\n");
}

async function show(place) {
  const status = make("p", { textContent: "Trying…" });
  status.setAttribute("role", "status");
  place.replaceChildren(status);
  const results = [];
  // One after the other, so that a refusal that the browser tells of is that of the thing that was tried.
  for (const test of TESTS) results.push(await tried(test));
  status.textContent = verdict(results);
  const scroll = make("section", { className: "scroll", tabIndex: 0, ariaLabel: "What was tried" }, table(results));
  const text = make("textarea", { id: "escalation-self-test-text", readOnly: true, rows: 12, cols: 60, value: as_text(results) });
  const label = make("label", { htmlFor: text.id, textContent: "The result as text, to be copied:" });
  const policy = refused.size ? [make("p", { textContent: `This page’s own policy refuses: ${[...refused].join(", ")}. Add to it:` }), make("pre", { tabIndex: 0 }, make("code", { textContent: header() }))] : [];
  place.append(scroll, ...policy, make("p", {}, label), make("p", {}, text));
  place.dispatchEvent(new CustomEvent("escalation-self-test", { bubbles: true, detail: { allowed: results.filter(({ allowed }) => allowed).map(({ id }) => id) } }));
}

for (const place of document.querySelectorAll("[data-escalation-self-test]")) show(place);
