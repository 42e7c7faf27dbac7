// What is fetched. Nothing of the reader's goes along.

const PATIENCE_MILLISECONDS = 20_000;
// A page's refusal is told a moment after what was refused has failed.
const REFUSAL_MILLISECONDS = 50;

const documents = new Map();
const refused = new Set();
let welsh;

document.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
  if (disposition === "enforce" && effectiveDirective === "connect-src") refused.add(blockedURI.split("?")[0]);
});

/** A file of ours. None is waited for without end, but for the program, without which there is nothing. */
export function get(url, signal = AbortSignal.timeout?.(PATIENCE_MILLISECONDS), integrity = "") {
  return fetch(url, { credentials: "omit", referrerPolicy: "no-referrer", signal, integrity });
}

/** Where a file beside this script is. */
export const beside = (name) => new URL(name, import.meta.url).href;

/** The text of a file beside this script. */
export async function text_beside(name) {
  const response = await get(beside(name));
  return response.ok ? response.text() : Promise.reject(new Error(name));
}

/** Where a board's document is. */
export const document_of = ({ api, board }) => `${api}/v1/boards/${board}/packed`;

/** A document's status and bytes: one request for each, however many guides ask. A failed one is forgotten. Status 0: no answer. */
export function ask(address) {
  if (!documents.has(address)) {
    const answer = get(address)
      .then(async (response) => ({ status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }))
      .catch(() => ({ status: 0, bytes: new Uint8Array() }))
      .then((answer) => {
        if (answer.status !== 200) documents.delete(address);
        return answer;
      });
    documents.set(address, answer);
  }
  return documents.get(address);
}

export const forget = (address) => documents.delete(address);

/** The Welsh messages; what could not be had is asked for again the next time. */
export function welsh_messages() {
  welsh ??= text_beside(WELSH).catch(() => (welsh = undefined));
  return welsh;
}

/** Whether the page's policy is why a request failed: then it fails for ever. */
export async function is_refused(address) {
  await new Promise((later) => setTimeout(later, REFUSAL_MILLISECONDS));
  return [...refused].some((uri) => address.startsWith(uri));
}
