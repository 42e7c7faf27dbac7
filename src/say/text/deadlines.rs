//! By when, as text: the date, what it assumes, how it was counted, and the limits over several stages.

use super::Reader;
use super::page::{Page, capital, sentence};
use crate::answer::{Assumption, CapAnswer, CountedDay, Deadline, Guide};
use crate::say::words::Arg;

impl Reader<'_> {
    pub(super) fn by_when(self, page: &mut Page, guide: &Guide) {
        if let Some(by_when) = &guide.by_when {
            page.heading(&self.words.phrase(key!("heading-by-when"), &[]));
            for line in self.deadline(&by_when.deadline) {
                page.line(&line);
            }
            if let Some(ends) = &guide.stage_ends {
                self.stage_ends(page, ends);
            }
            self.counted(page, &by_when.deadline);
        }
        self.caps(page, &guide.caps);
    }

    /// A deadline in a few lines: the date and how far off, the time allowed, what it assumes, what brings it forward.
    pub(super) fn deadline(self, deadline: &Deadline) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(due) = deadline.due {
            let by = capital(self.words.by(due));
            lines.push(format!("{by} ({})", self.words.relative_as(due, self.now, deadline.is_guide())));
        }
        lines.push(sentence(self.words.time_allowed(deadline)));
        if let (None, Some(why)) = (deadline.due, &deadline.why) {
            lines.push(self.words.why(why));
        }
        lines.extend(self.words.assumptions(&deadline.assumes).map(sentence));
        if let Some(bound) = &deadline.bounded_by {
            lines.push(format!("{} [{}]", self.words.bound(bound), bound.cite));
        }
        lines
    }

    pub(super) fn assumptions(self, page: &mut Page, assumptions: &[Assumption]) {
        if let Some(words) = self.words.assumptions(assumptions) {
            page.line(&sentence(words));
        }
    }

    /// How a date was counted, day by day.
    fn counted(self, page: &mut Page, deadline: &Deadline) {
        let hours = self.words.hours_counted(deadline.ruling_limit(), deadline.due);
        if deadline.days.is_empty() && hours.is_none() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-counted"), &[]));
        if let Some(from) = &deadline.from {
            page.line(&sentence(self.words.counted_from(from)));
        }
        if let Some(hours) = hours {
            return page.line(&hours);
        }
        self.days(page, &deadline.days);
        page.line(&self.words.phrase(key!("working-day-is"), &[]));
    }

    fn days(self, page: &mut Page, days: &[CountedDay]) {
        let mut counted = 0;
        for day in days {
            let said = match &day.why {
                Some(why) if !day.counts => self.words.skipped_day(why),
                _ => {
                    counted += 1;
                    self.words.phrase(key!("day-counted"), &[("number", Arg::Number(counted))])
                }
            };
            page.bullet(&format!("{}: {said}", self.words.date_this_year(day.date)));
        }
    }

    fn stage_ends(self, page: &mut Page, ends: &Deadline) {
        let Some(due) = ends.due else { return };
        let (by, when) = (self.words.by(due), self.words.relative_as(due, self.now, ends.is_guide()));
        let line = [("by", Arg::Text(&by)), ("when", Arg::Text(&when))];
        page.line(&self.words.phrase(key!("text-stage-ends"), &line));
        self.assumptions(page, &ends.assumes);
    }

    pub(super) fn caps(self, page: &mut Page, caps: &[CapAnswer]) {
        if caps.is_empty() {
            return;
        }
        page.heading(&self.words.phrase(key!("heading-caps"), &[]));
        for cap in caps {
            page.cited_bullet(&sentence(self.words.limit(cap.limit)), cap.cite);
            match (cap.due, &cap.why) {
                (Some(due), _) => {
                    let by = capital(self.words.by(due));
                    page.under(&format!("{by} ({})", self.words.relative_as(due, self.now, cap.limit.guide)));
                }
                (None, Some(why)) => page.under(&self.words.why(why)),
                (None, None) => {}
            }
            if let Some(assumes) = self.words.assumptions(&cap.assumes) {
                page.under(&sentence(assumes));
            }
            page.under(&match &cap.covers {
                Some((first, last)) => self.words.phrase(
                    key!("text-covers"),
                    &[("first", Arg::Policy(&first.full_name())), ("last", Arg::Policy(&last.full_name()))],
                ),
                None => self.words.phrase(key!("text-covers-not-stated"), &[]),
            });
            if let Some(passed) = self.words.passed(cap) {
                page.under(&passed);
            }
            if cap.bites {
                page.under(&self.words.phrase(key!("text-bites"), &[]));
            }
            for conflict in &cap.conflicts {
                page.cited_under(&self.also_says(conflict), conflict.cite);
            }
            for note in &cap.notes {
                page.cited_under(&self.words.note(note.kind, note.text), note.cite);
            }
        }
    }
}
