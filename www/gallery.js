// Gives the still states of the gallery the guide's own style sheet.
const sheet = new CSSStyleSheet();
sheet.replaceSync(await (await fetch("/guide.css")).text());
for (const still of document.querySelectorAll(".still")) still.shadowRoot.adoptedStyleSheets = [sheet];
document.documentElement.dataset.ready = "";
