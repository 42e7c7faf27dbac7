// What is a choice: the one rule for the attributes of an element and for the parameters of a link.

// These mean something else: on the guide, on our own page, or on every element there is. A question of a policy that is
// called so can be answered by pressing, and not beforehand.
const TAKEN = new Set(
  (
    "api board embed heading-level lang show at began now " +
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert " +
    "inputmode is itemid itemprop itemref itemscope itemtype nonce part popover role slot spellcheck style tabindex title " +
    "translate virtualkeyboardpolicy writingsuggestions"
  ).split(" "),
);
const FAMILIES = /^(on[a-z]+|(aria|data|xml)-.*)$/;

/** The attribute that makes this choice; none, where it is no choice. */
export function attribute_of(param) {
  const name = param.replaceAll("_", "-");
  // What a page gives another meaning, the libraries that it is made with among them, mostly has other letters in it.
  return /^[a-z][a-z0-9-]*$/.test(name) && !TAKEN.has(name) && !FAMILIES.test(name) ? name : undefined;
}

/** The parameter that an attribute chooses. Policies' own questions are named with hyphens; of the API's names one is not. */
export function param_of(attribute) {
  return attribute === "own-agency" ? "own_agency" : attribute_of(attribute);
}

/** The board's page with these choices behind "#", where no server sees them. */
export function page_of({ api, board, language }, choices, embed = false) {
  const query = new URLSearchParams({ ...(embed && { embed: 1 }), ...(language === "cy" && { lang: "cy" }) });
  const [asked, chosen] = [String(query), String(new URLSearchParams(choices))];
  return `${api}/boards/${board}${asked && `?${asked}`}${chosen && `#${chosen}`}`;
}
