// What is seen before the program is there: the emergency line, the page's own link, and a sentence if that takes long.

/** A test holds them to the messages of src/say/words. */
export const FIRST_WORDS = {
  en: {
    emergency: "If a child is in immediate danger, call 999.",
    failed: "The guide could not be loaded.",
    slow: "This is taking longer than usual.",
    again: "Try again",
    title: "Who to go to, and by when",
    own_page: "Open the guide on its own page",
  },
  cy: {
    emergency: "Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999.",
    failed: "Nid oedd modd llwytho'r canllaw.",
    slow: "Mae hyn yn cymryd mwy o amser nag arfer.",
    again: "Rhowch gynnig arall arni",
    title: "At bwy i droi, ac erbyn pryd",
    own_page: "Agorwch y canllaw ar ei dudalen ei hun",
  },
};

/** An element with its properties and what stands in it. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The box of the guide, and in it what is said before the program: `status` can say more, `words` are the language's. */
export function first_words(language) {
  const status = make("p", { className: "guide__failed", role: "status", tabIndex: -1 });
  // Until a speaker has reviewed the Welsh, the line stands in English as well.
  const lines = [...new Set([language, "en"])].map(emergency_line);
  const emergency = make("div", { className: "emergency" }, ...lines);
  const own = make("div", { className: "guide__own" }, status, make("slot"));
  const box = make("div", { className: "guide", lang: language, dir: "ltr" }, emergency, own);
  return { box, emergency, own, status, words: FIRST_WORDS[language] };
}

function emergency_line(lang) {
  const [before, after] = FIRST_WORDS[lang].emergency.split("999");
  return make("p", { className: "emergency__line", lang }, before, make("a", { href: "tel:999" }, "999"), after);
}
