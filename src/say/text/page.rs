//! Plain text in paragraphs: headings, lines, points and what stands under a point.

use crate::policy::WELSH_WORDS;
use crate::say::letters;

/// A page of plain text as it is written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// How many points the next line stands under, beyond its own.
    depth: usize,
}

impl Page {
    /// A heading, with an empty line before it.
    pub(super) fn heading(&mut self, heading: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.write("", &heading.chars().map(letters::capital).collect::<String>(), "");
    }

    pub(super) fn line(&mut self, line: &str) {
        self.write("", line, "");
    }

    pub(super) fn bullet(&mut self, line: &str) {
        self.write("- ", line, "");
    }

    /// A line that belongs to the point before it.
    pub(super) fn under(&mut self, line: &str) {
        self.write("  ", line, "");
    }

    /// A line with the paragraph that it rests on.
    pub(super) fn cited(&mut self, line: &str, cite: &str) {
        self.write("", line, cite);
    }

    pub(super) fn cited_bullet(&mut self, line: &str, cite: &str) {
        self.write("- ", line, cite);
    }

    pub(super) fn cited_under(&mut self, line: &str, cite: &str) {
        self.write("  ", line, cite);
    }

    /// Lines that stand one step further in.
    pub(super) fn nest(&mut self, write: impl FnOnce(&mut Page)) {
        self.depth += 1;
        write(self);
        self.depth -= 1;
    }

    /// The text. Words in Welsh need no mark in it.
    pub(super) fn finish(self) -> String {
        if self.text.contains(WELSH_WORDS) { self.text.replace(WELSH_WORDS, "") } else { self.text }
    }

    fn write(&mut self, before: &str, line: &str, cite: &str) {
        self.text.push_str(&"  ".repeat(self.depth));
        self.text.push_str(before);
        self.text.push_str(line);
        if !cite.is_empty() {
            self.text.push_str(" [");
            self.text.push_str(cite);
            self.text.push(']');
        }
        self.text.push('\n');
    }
}

/// Words as the beginning of a line: with a capital letter.
pub(super) fn capital(words: String) -> String {
    letters::capitalised(&words)
}

/// Words as a whole sentence: with a capital letter and a full stop.
pub(super) fn sentence(words: String) -> String {
    let mut words = capital(words);
    if !words.ends_with(['.', '?', '!']) {
        words.push('.');
    }
    words
}

/// A sentence as it goes on behind "If …:": with a small letter, as it begins with a verb.
pub(super) fn small(sentence: String) -> String {
    letters::uncapitalised(&sentence)
}
