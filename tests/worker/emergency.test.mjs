// The emergency line of all that is copied and installed, for policies about children, about adults and about both: the guide's own.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { lines } from "../../www/static/lines.js";

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const [messages, plugin, block] = await Promise.all([
  read("src/say/words/en.ftl"),
  read("packages/wordpress/escalation-guide/escalation-guide.php"),
  read("packages/wordpress/escalation-guide/block.js"),
]);

for (const [about, key] of [["children", "emergency"], ["adults", "emergency-adults"], ["both", "emergency-both"]]) {
  const [, message] = new RegExp(`^${key} = (.*)$`, "m").exec(messages);
  const [before, after] = message.split("{ $phone }");

  const asked = {
    origin: "https://guide.example",
    board: "imaginham",
    choices: [],
    looks: [],
    policy: { address: "https://board.example/policy", words: "Our policy" },
    emergency: { about, before, phone: "999", after },
  };
  const made = (form) => lines({ ...asked, form })[0].text;

  test(`lines to copy for a policy about ${about} say whom to think of`, () => {
    for (const form of ["element", "block", "frame", "link"]) {
      const text = made(form).replaceAll(/<[^>]*>/g, "");
      assert.ok(text.includes(message.replace("{ $phone }", "999")), `${form}: ${text}`);
    }
    const told = /^\[escalation_guide board="imaginham"(?: about="([a-z]+)")? policy="[^"]+" words="[^"]+"\]$/.exec(made("shortcode"));
    assert.equal(told?.[1] ?? "children", about, made("shortcode"));
  });

  test(`the plugin has that line for a policy about ${about}, and its block offers it`, () => {
    const line = new RegExp(`^\t'${about}' +=> '(.*)',$`, "m").exec(plugin)?.[1];
    assert.equal(line, before);
    assert.ok(plugin.includes(`<a href="tel:999">999</a>${after}</span>`));
    assert.ok(block.includes(`{ value: "${about}",`));
  });
}
