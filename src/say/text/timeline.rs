//! A timeline as text: every stage with its latest date.

use super::Reader;
use super::page::{Page, capital, sentence};
use crate::answer::{Position, Timeline, TimelineStage};
use crate::say::words::{Arg, Words};

/// A timeline as plain text: the emergency line, then each stage that applies, with the latest dates and whom to go to.
pub fn timeline_text(timeline: &Timeline, words: &Words) -> String {
    let reader = Reader::new(*words, &timeline.situation, &[]);
    let mut page = Page::default();
    page.line(&words.emergency());
    reader.unreviewed(&mut page);
    page.heading(timeline.board.name);
    if let Some(pathway) = timeline.pathway {
        page.line(&pathway.title);
    }
    reader.situation(&mut page, &timeline.situation);
    reader.needs(&mut page, &timeline.needs);
    if !timeline.stages.is_empty() {
        page.heading(&words.phrase(key!("heading-timeline"), &[]));
    }
    for stage in &timeline.stages {
        reader.timeline_stage(&mut page, stage);
    }
    reader.caps(&mut page, &timeline.caps);
    reader.warnings(&mut page, &timeline.warnings);
    reader.sources(&mut page, timeline.policy);
    page.finish()
}

impl Reader<'_> {
    fn timeline_stage(self, page: &mut Page, row: &TimelineStage) {
        let mut headline = row.stage.full_name();
        if row.position == Position::Here {
            headline = format!("{headline} ({})", self.words.phrase(key!("text-here"), &[]));
        }
        page.bullet(&headline);
        if let Some(clause) = &row.stage.condition_words {
            page.under(&self.words.phrase(key!("text-applies-if"), &[("clause", Arg::Policy(clause))]));
        }
        match (row.latest, &row.why) {
            (Some(latest), _) => {
                let by = self.words.by(latest);
                page.under(&sentence(self.words.phrase(key!("text-latest"), &[("by", Arg::Text(&by))])));
            }
            _ if row.position == Position::NotNeeded => {
                page.under(&self.words.phrase(key!("text-not-needed"), &[]));
            }
            (None, Some(why)) => page.under(&self.words.why(why)),
            (None, None) => {}
        }
        if let Some(assumes) = self.words.assumptions(&row.assumes) {
            page.under(&sentence(assumes));
        }
        if let Some(bound) = &row.bounded_by {
            page.cited_under(&self.words.bound(bound), bound.cite);
        }
        // A stage without an end may have dates all the same.
        if row.latest.is_none() {
            for action in &row.actions {
                if let Some(due) = action.deadline.due {
                    let does = self.words.action(action, self.perspective);
                    page.cited_under(&format!("{}: {does}", capital(self.words.by(due))), action.cite);
                }
            }
        }
        for entry in &row.escalate_to {
            page.cited_under(&self.headline(entry), entry.cite);
            page.nest(|page| self.circumstances(page, entry));
        }
    }
}
