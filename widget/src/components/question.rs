//! One question: every answer is a button, since a list that acts while it is being read through would not do.

use super::glance::glance;
use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Action, Answer};
use escalation::answer::Ask;
use escalation::key;

/// The question, its answers, and for the stage a way to find out which.
pub(super) fn question(pen: &mut Pen, answer: &Answer, ask: &Ask) {
    let id = ["question-", ask.param].concat();
    pen.open("div", "question");
    pen.attribute("role", "group");
    pen.attribute("aria-labelledby", &id);
    pen.open("p", "question__text");
    pen.attribute("id", &id);
    pen.attribute("tabindex", "-1");
    words(pen, ask);
    pen.close();
    pen.open("ul", "question__choices");
    for one in &ask.choices {
        choice(pen, ask, Action::Choose, one.id, &pen.words().policy(&one.words), one.condition_words);
    }
    pen.close();
    if !ask.other_kinds.is_empty() {
        pen.more("more", key!("other-agencies"));
        pen.open("ul", "question__choices");
        for kind in &ask.other_kinds {
            choice(pen, ask, Action::Choose, kind, &pen.words().agency(kind), None);
        }
        pen.close();
        pen.close();
    }
    if ask.param == "stage" {
        pen.more("more", key!("which-stage"));
        glance(pen, &answer.timeline);
        pen.close();
    }
    pen.close();
}

/// The policy's own question, else the one that every policy has.
pub(super) fn words(pen: &mut Pen, ask: &Ask) {
    pen.text(&pen.words().question(ask.param, ask.question));
}

/// One of a question's answers, and what choosing it does.
pub(super) fn choice(
    pen: &mut Pen,
    ask: &Ask,
    does: fn(String, String) -> Action<'static>,
    id: &str,
    words: &str,
    condition: Option<&str>,
) {
    let chosen = ask.chosen == Some(id);
    pen.open("li", "");
    let class = if chosen { "choice choice--chosen" } else { "choice" };
    pen.choice(class, chosen, Wish::Act(does(ask.param.to_owned(), id.to_owned())));
    pen.leaf_sentence("span", "choice__words", words);
    if let Some(clause) = condition {
        pen.text(" ");
        pen.open("span", "choice__when");
        pen.condition(key!("if-clause"), clause);
        pen.close();
    }
    pen.close();
    pen.close();
}
