// A policy from elsewhere in the studio: whatever stands in its texts, nothing of it runs, and nothing is asked for.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { what_struck } from "../hostile/board.mjs";
import { ASKS, everything, reads } from "./embedded.mjs";
import { guide, journey } from "./harness.mjs";

const REDBRIDGE = new URL("../../policies/redbridge/", import.meta.url);
const PARTS = ["Contacts", "Policy", "Text", "Readers", "Checks", "Sign-off", "What changed", "Take away"];

// With the first two a file can still be read, for there are no angle brackets in them. Markup is refused, and quoted.
const ATTACK = `" onmouseover="globalThis.struck=1" x='&lt;img src=x onerror=globalThis.struck=1&gt;' javascript:globalThis.struck=1 {{7*7}}`;
const ADDRESS = `https://a.example/"onmouseover="globalThis.struck=1"x='&lt;img/src=x/onerror=globalThis.struck=1&gt;'`;
const MARKUP = `<img src=https://elsewhere.example/ onerror=globalThis.struck=1><script>globalThis.struck=1</script><a href=javascript:globalThis.struck=1>`;

// Keys whose words mean something to the guide: others are refused there.
const PHRASES = /^(who|to|via|limit|after|then|covers|duty|division|kind|post|agency|contact|state|in_force_from|review_due|as_of)$/;

/** A file with an attack for each text that may have any words; a sentence stays one. */
function attacked(text) {
  return text.replace(/^(?!#).*/gm, (line) => line.replace(/([\w-]+) = "((?:[^"\\]|\\.)*)"/g, (whole, key, words) => {
    if (PHRASES.test(key) || /\bwhen = /.test(line)) return whole;
    const attack = key === "website" ? ADDRESS : ATTACK;
    return `${key} = ${JSON.stringify(words.endsWith(".") ? `${attack}.` : attack)}`;
  }));
}

/** A file with markup for every text there is. */
const marked_up = (text) => text.replace(/^(?!#).*/gm, (line) => line.replace(/"(?:[^"\\]|\\.)*"/g, JSON.stringify(MARKUP)));

const times = (part, text) => text.split(part).length - 1;

const desk = {
  at: "2026-11-20T16:30:00Z",
  start: `${guide}/studio`,
  viewport: { width: 1280, height: 900 },
  prepare: async (page) => {
    page.asked = [];
    page.on("request", (request) => page.asked.push(request.url()));
  },
};

/** Redbridge's files with other texts, opened from the disk; gives how often something stands in them. */
async function open(page, change, attack) {
  const files = [];
  for (const name of ["policy.toml", "contacts.toml"]) {
    const text = change(await readFile(new URL(name, REDBRIDGE), "utf8"));
    files.push({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  }
  await page.getByLabel("A zip, or files").setInputFiles(files);
  return times(JSON.stringify(attack).slice(1, -1), files.map(({ buffer }) => buffer.toString()).join());
}

/** Opens every part of the studio, does there what is given, and sees that nothing has run and nothing was asked for. */
async function look_at_every_part(page, deeds) {
  for (const name of PARTS) {
    await page.getByRole("navigation", { name: "Parts of the studio" }).getByRole("link", { name }).click();
    await page.getByRole("heading", { name, exact: true, level: 2 }).waitFor();
    await deeds[name]?.();
    assert.deepEqual(await page.evaluate(what_struck), [], name);
  }
  const elsewhere = page.asked.filter((address) => !address.startsWith(`${guide}/`) && !address.startsWith(`blob:${guide}/`));
  assert.deepEqual(elsewhere, []);
}

/** Goes to each part of the outline that can be seen. */
async function every_form(page) {
  const outline = page.getByRole("navigation", { name: "Outline of the policy" });
  const addresses = await outline.getByRole("link").evaluateAll((all) => all.map((link) => link.hash));
  for (const address of addresses) {
    await page.evaluate((address) => (location.hash = address), address);
    await outline.locator(`a[href="${address}"][aria-current]`).waitFor();
    assert.deepEqual(await page.evaluate(what_struck), [], address);
  }
}

journey("no text of a policy from elsewhere runs in any part of the studio", desk, async (page) => {
  assert.ok((await open(page, attacked, ATTACK)) > 250);
  await page.getByText("Nothing is wrong.").waitFor();
  const shown = page.locator("escalation-guide");
  await look_at_every_part(page, {
    Policy: () => every_form(page),
    Text: () => page.locator("studio-editor .cm-content").waitFor(),
    Readers: async () => {
      for (const question of [ASKS.agency, ASKS.stage]) {
        await shown.getByRole("group", { name: question, exact: true }).getByRole("button").first().click();
      }
      await everything(page);
      await reads(shown, ATTACK);
    },
    Checks: async () => {
      await page.getByRole("button", { name: "Try every situation" }).click();
      await page.getByText(/^Health: \d+ of 100/).waitFor();
    },
    "Sign-off": () => page.locator(".review__signatures").waitFor(),
  });
});

journey("markup in every text of a policy is refused, and quoted as text", desk, async (page) => {
  assert.ok((await open(page, marked_up, MARKUP)) > 400);
  await page.getByRole("link", { name: /problems$/ }).waitFor();
  await look_at_every_part(page, {
    Policy: () => every_form(page),
    Text: async () => {
      await page.locator("studio-editor .cm-lint-marker-error").first().hover();
      await page.locator("studio-editor .cm-tooltip").getByText(/write plain words, without markup/).waitFor();
    },
    Checks: () => page.locator("main").getByText(MARKUP).first().waitFor(),
  });
});
