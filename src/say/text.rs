//! The answer as a person reads it: in a terminal, on a phone, pasted into a case record.
//!
//! It chooses no facts and counts no days: it says what the answer holds, in the order in which it is needed.

mod actions;
mod deadlines;
mod notes;
mod page;
mod people;
mod timeline;

pub use timeline::timeline_text;

use crate::answer::{
    ActionAnswer, ActionTime, Contactable, Guide, Need, Perspective, SituationEcho, Warning, WarningCode,
};
use crate::say::words::{Arg, Language, Words};
use crate::time::moment::{LondonTime, Moment};
use page::Page;

/// Who reads, in which language, and when.
#[derive(Clone, Copy)]
struct Reader<'a> {
    words: Words,
    perspective: Perspective,
    now: LondonTime,
    /// Who is said to be gone to: their details stand there and are not said again.
    gone_to: &'a [Contactable<'a>],
}

/// A guide as plain text: the emergency line first, then who, by when, what to do, what comes next, and what to know
/// before relying on it. Each statement has its paragraph in brackets.
pub fn guide_text(guide: &Guide, words: &Words) -> String {
    let reader = Reader::new(*words, &guide.situation, &guide.escalate_to);
    let mut page = Page::default();
    reader.emergency(&mut page, guide);
    page.heading(guide.board.name);
    if let Some(pathway) = guide.pathway {
        page.line(&pathway.title);
    }
    if let Some(stage) = guide.stage {
        page.line(&stage.full_name());
        if let Some(clause) = &stage.condition_words {
            page.line(&words.phrase(key!("text-applies-if"), &[("clause", Arg::Policy(clause))]));
        }
    }
    reader.situation(&mut page, &guide.situation);
    reader.not_yours(&mut page, &guide.warnings);
    reader.needs(&mut page, &guide.needs);
    if guide.only_elsewhere().is_some() {
        reader.elsewhere(&mut page, guide);
    }
    reader.who(&mut page, guide);
    reader.by_when(&mut page, guide);
    reader.duties(&mut page, guide);
    reader.next(&mut page, guide);
    reader.conflicts(&mut page, guide);
    if guide.only_elsewhere().is_none() {
        reader.elsewhere(&mut page, guide);
    }
    reader.notes(&mut page, guide);
    reader.forms(&mut page, guide);
    reader.silences(&mut page, guide);
    reader.warnings(&mut page, &guide.warnings);
    reader.sources(&mut page, guide.policy);
    page.finish()
}

impl<'a> Reader<'a> {
    fn new(words: Words, situation: &SituationEcho, gone_to: &'a [Contactable<'a>]) -> Reader<'a> {
        Reader { words, perspective: situation.perspective, now: situation.now, gone_to }
    }

    fn emergency(self, page: &mut Page, guide: &Guide) {
        page.line(&self.words.emergency());
        self.unreviewed(page);
        let Some(route) = &guide.emergency.policy_route else { return };
        page.heading(&self.words.phrase(key!("heading-emergency-route"), &[]));
        for step in &route.steps {
            self.action(page, step);
        }
    }

    /// While no speaker has reviewed the Welsh, the emergency line stands in both languages, and a reader is told.
    fn unreviewed(self, page: &mut Page) {
        if self.words.language() == Language::Welsh {
            page.line(&Words::new(Language::English).emergency());
            page.line(&self.words.phrase(key!("unreviewed"), &[]));
        }
    }

    fn situation(self, page: &mut Page, situation: &SituationEcho) {
        page.heading(&self.words.phrase(key!("heading-situation"), &[]));
        page.line(&match situation.perspective {
            Perspective::Raising => self.words.phrase(key!("text-raising"), &[]),
            Perspective::Responding => self.words.phrase(key!("text-responding"), &[]),
        });
        for chosen in &situation.chosen {
            let name = self.words.agency(chosen.words);
            let line = match (chosen.param, chosen.question) {
                (_, Some(question)) => self.words.phrase(
                    key!("text-answer"),
                    &[("question", Arg::Policy(question)), ("answer", Arg::Policy(chosen.words))],
                ),
                ("agency", None) => self.words.phrase(key!("text-agency"), &[("agency", Arg::Text(&name))]),
                (_, None) => self.words.phrase(key!("text-own-agency"), &[("agency", Arg::Text(&name))]),
            };
            let assumed = situation.assumed.iter().any(|(param, _)| *param == chosen.param);
            page.line(&if assumed {
                self.words.phrase(key!("text-assumed"), &[("line", Arg::Text(&line))])
            } else {
                line
            });
        }
        if let Some(at) = situation.at {
            let moment = self.words.moment(at);
            page.line(&match &situation.happened {
                Some(what) => self.words.phrase(
                    key!("text-started-with"),
                    &[("event", Arg::Text(&self.words.happening(what))), ("moment", Arg::Text(&moment))],
                ),
                None => self.words.phrase(key!("text-started"), &[("moment", Arg::Text(&moment))]),
            });
        }
        let now = self.words.moment(Moment::Time(situation.now));
        page.line(&self.words.phrase(key!("text-now"), &[("moment", Arg::Text(&now))]));
    }

    /// Somebody whose procedure this is not reads so before anything else of the answer.
    fn not_yours(self, page: &mut Page, warnings: &[Warning]) {
        for warning in warnings.iter().filter(|warning| warning.code == WarningCode::NotYourPathway) {
            page.line(&self.words.warning(warning));
        }
    }

    fn needs(self, page: &mut Page, needs: &[Need]) {
        if needs.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-needs"), &[]));
        for need in needs {
            page.bullet(&self.words.question(need.param, need.question));
            let choices: Vec<&str> = need.choices.iter().map(|choice| &*choice.words).collect();
            if !choices.is_empty() {
                let choices = choices.join("; ");
                page.under(&self.words.phrase(key!("text-choices"), &[("choices", Arg::Policy(&choices))]));
            }
            let kinds: Vec<String> = need.other_kinds.iter().filter_map(|kind| self.words.agency_kind(kind)).collect();
            if !kinds.is_empty() {
                let kinds = kinds.join("; ");
                page.under(&self.words.phrase(key!("text-other-kinds"), &[("kinds", Arg::Text(&kinds))]));
            }
        }
    }

    /// What to do, whom to tell, what to record, what else is open, and what follows once it is resolved.
    fn duties(self, page: &mut Page, guide: &Guide) {
        let later = |action: &&ActionAnswer| action.when == ActionTime::OnResolution;
        let lists = [
            (self.words.phrase(key!("heading-do"), &[]), &guide.actions),
            (self.words.phrase(key!("heading-tell"), &[]), &guide.notify),
            (self.words.phrase(key!("heading-record"), &[]), &guide.record),
            (self.words.phrase(key!("heading-concurrent"), &[]), &guide.concurrent),
        ];
        for (heading, actions) in &lists {
            self.actions(page, heading, actions.iter().filter(|action| !later(action)));
        }
        let key = if guide.is_settled() { key!("heading-settled") } else { key!("heading-resolved") };
        let resolved = self.words.phrase(key, &[]);
        self.actions(page, &resolved, lists.iter().flat_map(|(_, actions)| actions.iter()).filter(later));
    }

    fn next(self, page: &mut Page, guide: &Guide) {
        if !guide.is_of_a_stage() || guide.is_settled() {
            return;
        }
        self.running(page, guide);
        page.heading(&self.words.phrase(key!("heading-next"), &[]));
        let Some(next) = &guide.next else {
            return page.line(&self.words.phrase(key!("text-last-stage"), &[]));
        };
        let stage = next.stage.full_name();
        page.cited(&self.words.phrase(key!("text-next"), &[("stage", Arg::Policy(&stage))]), next.cite);
        if let Some(clause) = &next.stage.condition_words {
            page.line(&self.words.phrase(key!("text-applies-if"), &[("clause", Arg::Policy(clause))]));
        }
        if let Some(unknown) = &next.unknown {
            page.line(&self.words.applies_if(unknown));
        }
        for line in self.words.next_begins(next, guide).into_iter().chain(self.words.next_due(next)) {
            page.line(&line);
        }
        self.assumptions(page, &next.assumes);
        self.contactables(page, &next.escalate_to);
    }

    /// Duties of other stages whose clocks run already.
    fn running(self, page: &mut Page, guide: &Guide) {
        if guide.running.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-running"), &[]));
        for running in &guide.running {
            page.line(&running.stage.full_name());
            self.action(page, &running.action);
        }
    }
}
