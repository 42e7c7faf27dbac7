// How an answer is held against a question: each check is right or wrong, and what is not said is not right.
import { readFile } from "node:fs/promises";

/** The questions. */
export async function questions() {
  const text = await readFile(new URL("questions.jsonl", import.meta.url), "utf8");
  return text.trimEnd().split("\n").map((line) => JSON.parse(line));
}

/** The checks of a question that an answer does not meet. */
export function missed(question, answer) {
  return question.checks.filter((check) => !meets(check, answer?.[check.of]));
}

/** How many questions are right in all their checks, how many checks are right, and what was missed. */
export function score(all, answers) {
  const wrong = [];
  let [checks, right] = [0, 0];
  for (const question of all) {
    const missing = missed(question, answers.get(question.id));
    checks += question.checks.length;
    right += question.checks.length - missing.length;
    if (missing.length) wrong.push({ question, missing, answer: answers.get(question.id) });
  }
  return { questions: all.length, all_right: all.length - wrong.length, checks, right, wrong };
}

function meets(check, fact) {
  if (fact === undefined || fact === null) return false;
  if ("is" in check) return same(check.is, fact);
  if ("contains" in check) return contains(fact, check.contains);
  if (!Array.isArray(fact)) return false;
  if ("has" in check) return fact.includes(check.has);
  if ("lacks" in check) return !fact.includes(check.lacks);
  if ("one_contains" in check) return fact.some((one) => check.one_contains.every((part) => contains(one, part)));
  if ("none_contains" in check) return !fact.some((one) => contains(one, check.none_contains));
  throw new Error(`no such check: ${JSON.stringify(check)}`);
}

const contains = (text, part) => String(text).toLowerCase().includes(part.toLowerCase());

/** The same value, whatever the order of its keys. */
function same(one, other) {
  if (one === null || typeof one !== "object") return one === other;
  if (other === null || typeof other !== "object" || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}
