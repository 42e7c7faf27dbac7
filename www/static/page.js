// The hosted page: takes choices from behind "#", which no server sees, and tells a page that frames it how high it is.
const guide = document.querySelector("escalation-guide");
// What a link must not set: where the policies come from, and what would be more than a choice.
const FIXED = /^(api|board|lang|heading-level|id|class|style|slot|part|is|dir|role|title|hidden|tabindex|on.*)$/;

for (const [param, value] of new URLSearchParams(location.hash.slice(1))) {
  const name = param.replaceAll("_", "-");
  if (/^[a-z][a-z-]*$/.test(name) && !FIXED.test(name)) guide?.setAttribute(name, value);
}

if (parent !== self) {
  document.body.classList.add("framed");
  const tell = () => parent.postMessage({ escalationGuideHeight: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
}
