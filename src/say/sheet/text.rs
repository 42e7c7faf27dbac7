//! A sheet as plain text: in a terminal, in a message, in a case record. Everything is open, in order.

use super::{Answer, Block, Due, Fold, Form, Line, Person, Question, Row, Sheet, Way, Who};
use crate::policy::WELSH_WORDS;
use crate::say::words::unmarked;

/// A sheet as lines of text. Each statement has its paragraph in brackets.
pub fn text(sheet: &Sheet) -> String {
    let mut page = Page::default();
    for line in &sheet.emergency {
        page.line(line);
    }
    page.fold(&sheet.route);
    page.gap();
    page.line(sheet.language_note.as_deref().unwrap_or_default());
    page.line(&sheet.board);
    page.line(&sheet.chosen);
    page.line(&sheet.worked_out);
    match &sheet.answer {
        Some(answer) => page.answer(answer),
        None => page.questions(&sheet.questions),
    }
    if sheet.answer.is_none() {
        page.ways(&sheet.ways);
    }
    page.gap();
    sheet.source.iter().for_each(|line| page.said(line));
    if let Some(website) = &sheet.website {
        page.line(website);
    }
    page.finish()
}

/// Only the emergency line, the date that stands out with the limits over several stages, and every stage with when it ends.
pub fn stages_text(sheet: &Sheet) -> String {
    let mut page = Page::default();
    sheet.emergency.iter().for_each(|line| page.line(line));
    page.gap();
    page.line(&sheet.board);
    page.line(&sheet.chosen);
    page.line(&sheet.worked_out);
    if let Some(due) = sheet.answer.as_ref().and_then(|answer| answer.due.as_ref()) {
        page.gap();
        page.date(due);
    }
    let rows = sheet.answer.iter().flat_map(|answer| &answer.rows);
    for row in rows.filter(|row| row.row == Row::Stages) {
        page.gap();
        page.fold(row);
    }
    page.finish()
}

/// Text as it grows, line by line.
#[derive(Default)]
struct Page {
    text: String,
    indent: usize,
}

impl Page {
    fn finish(self) -> String {
        // Words in Welsh need no mark in plain text.
        let text = unmarked(&self.text).replace(WELSH_WORDS, "");
        format!("{}\n", text.trim())
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        for _ in 0..self.indent {
            self.text.push_str("  ");
        }
        self.text.push_str(words);
        self.text.push('\n');
    }

    fn said(&mut self, line: &Line) {
        self.line(&said(line));
    }

    fn bullet(&mut self, words: &str) {
        if !words.is_empty() {
            self.line(&format!("- {words}"));
        }
    }

    fn nested(&mut self, write: impl FnOnce(&mut Page)) {
        self.indent += 1;
        write(self);
        self.indent -= 1;
    }

    fn answer(&mut self, answer: &Answer) {
        self.gap();
        self.who(&answer.who);
        if let Some(due) = &answer.due {
            self.gap();
            self.due(due);
        }
        if let Some(then) = &answer.then {
            self.gap();
            self.line(&then.label);
            self.said(&then.says);
            then.entries.iter().for_each(|entry| self.line(&entry.words));
        }
        for row in &answer.rows {
            self.gap();
            self.fold(row);
        }
    }

    fn who(&mut self, who: &Who) {
        if let Some(label) = &who.label {
            self.said(label);
        }
        self.said(&who.heading);
        who.lines.iter().for_each(|line| self.said(line));
        who.people.iter().for_each(|person| self.person(person));
        who.notes.iter().for_each(|fold| self.fold_as_bullet(fold));
    }

    fn due(&mut self, due: &Due) {
        self.date(due);
        due.notes.iter().for_each(|fold| self.fold_as_bullet(fold));
    }

    fn date(&mut self, due: &Due) {
        match &due.large {
            Some(large) => {
                self.said(&due.label);
                self.line(large);
            }
            None => self.said(&due.label),
        }
        due.lines.iter().for_each(|line| self.said(line));
    }

    /// A row: its essence as a heading, what is behind it below.
    fn fold(&mut self, fold: &Fold) {
        self.line(&essence(fold));
        self.nested(|page| fold.behind.iter().for_each(|block| page.block(block)));
    }

    fn fold_as_bullet(&mut self, fold: &Fold) {
        self.bullet(&essence(fold));
        self.nested(|page| fold.behind.iter().for_each(|block| page.block(block)));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Line(line) => self.said(line),
            Block::Points(lines) => lines.iter().for_each(|line| self.bullet(&said(line))),
            Block::Person(person) => self.person(person),
            Block::Days(days) => {
                for day in days {
                    self.bullet(&format!("{} {}: {}", day.weekday, day.day, day.says));
                }
            }
            Block::Stages(stages) => {
                for stage in stages {
                    self.bullet(&stage.name);
                    self.nested(|page| stage.lines.iter().for_each(|line| page.said(line)));
                }
            }
            Block::Form(form) => self.form(form),
            // What is there to be pressed or typed into is no part of the record.
            Block::Happened(_) | Block::Field(_) | Block::Lead(_) => {}
        }
    }

    fn person(&mut self, person: &Person) {
        self.line(&person.who);
        self.nested(|page| {
            person.phones.iter().for_each(|(printed, _)| page.line(printed));
            person.emails.iter().for_each(|email| page.line(email));
            person.website.iter().for_each(|website| page.line(website));
            person.web_form.iter().for_each(|(words, _)| page.line(words));
            person.lines.iter().for_each(|line| page.said(line));
        });
    }

    fn form(&mut self, form: &Form) {
        self.said(&form.title);
        self.nested(|page| {
            page.line(form.subject.as_deref().unwrap_or_default());
            for (field, filled) in &form.fields {
                match filled {
                    Some(filled) => page.bullet(&format!("{field}: {filled}")),
                    None => page.bullet(field),
                }
            }
            form.lines.iter().for_each(|line| page.said(line));
        });
    }

    fn questions(&mut self, questions: &[Question]) {
        for question in questions.iter().filter(|question| question.needed) {
            self.gap();
            self.line(&question.words);
            for pick in question.picks.iter().chain(&question.others) {
                match &pick.note {
                    Some(note) => self.bullet(&format!("{} ({note})", pick.words)),
                    None => self.bullet(&pick.words),
                }
            }
        }
    }

    fn ways(&mut self, ways: &[Way]) {
        for way in ways {
            self.gap();
            self.line(&way.condition);
            self.nested(|page| {
                way.says.iter().for_each(|line| page.said(line));
                way.people.iter().for_each(|person| page.person(person));
                way.website.iter().for_each(|website| page.line(website));
            });
        }
    }
}

fn essence(fold: &Fold) -> String {
    match &fold.bold {
        Some(bold) if fold.essence.words.is_empty() => said(&Line { words: bold.clone(), ..fold.essence.clone() }),
        Some(bold) => format!("{bold} {}", said(&fold.essence)),
        None => said(&fold.essence),
    }
}

/// The words of a line, what matters more after a comma, the paragraph in brackets.
fn said(line: &Line) -> String {
    let mut words = line.words.clone();
    if let Some(strong) = &line.strong {
        words.push(' ');
        words.push_str(strong);
    }
    if let Some(cite) = &line.cite {
        words.push_str(&format!(" ({cite})"));
    }
    words
}
