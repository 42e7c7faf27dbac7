//! Every stage, with when it ends.

use super::{Block, Fold, Line, Row, StageLine, writer::Writer};
use crate::answer::{Deadline, NoteAnswer, Position, TimelineStage, Why};
use crate::policy::phrase::Then;
use crate::policy::{NoteKind, StageId};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};
use crate::time::moment::Moment;

impl<'a> Writer<'a> {
    /// All stages in one row: when the last of them ends, else how far dates go.
    pub(super) fn stages_row(&self) -> Option<Fold> {
        let stages = &self.timeline.stages;
        if stages.len() < 2 {
            return None;
        }
        // What is over has no date to keep.
        let ends = self.timeline.possible_ends(self.now);
        let ahead =
            stages.iter().zip(&ends).filter(|(stage, _)| stage.position != Position::Before && !self.is_ended(stage));
        let last = ahead.filter_map(|(stage, ends)| date(stage, *ends)).next_back();
        let essence = match last {
            _ if self.guide.is_settled() => message::stages_not_needed(self.words),
            Some(date) if stages.last().and_then(|last| last.latest) == Some(date) => {
                message::last_stage_ends(self.words, &self.by_day(date))
            }
            Some(date) => message::dates_up_to(self.words, &self.day(date)),
            // A limit over several of them stands above.
            None => match self.guide.caps.iter().any(|cap| cap.covers.is_some() && cap.due.is_some()) {
                true => message::stages_have_one_limit(self.words),
                false => message::no_stage_has_date(self.words),
            },
        };
        let number = u32::try_from(stages.len()).unwrap_or(u32::MAX);
        let lines = stages.iter().zip(ends).map(|(stage, ends)| self.stage_line(stage, ends)).collect();
        let entries = self.fresh(self.entries().map(|note| self.note_line(note)));
        let entries = Some(entries).filter(|entries| !entries.is_empty());
        let behind = entries.map(Block::Points).into_iter().chain([Block::Stages(lines)]).collect();
        let fold = Fold::new(Row::Stages, Line::of(essence), behind);
        Some(fold.bold(message::row_stages(self.words, number)))
    }

    /// Where else the document lets or has somebody begin, while nothing is done: entries to later stages that hold, or may hold.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'a NoteAnswer<'a>> {
        let is_past = self.guide.is_begun() || self.guide.is_settled();
        self.guide.notes.iter().filter(move |note| !is_past && self.entry_stage(note).is_some())
    }

    /// The later stage that an entry leads to, the first of several.
    pub(super) fn entry_stage(&self, note: &NoteAnswer<'a>) -> Option<&'a str> {
        let stages = &self.timeline.stages;
        let here = stages.iter().position(|stage| stage.position == Position::Here).unwrap_or_default();
        match note.then.filter(|_| note.kind == NoteKind::Entry) {
            Some(Then::Stages(ids)) => {
                let is_later = |id: &&StageId| stages.iter().skip(here + 1).any(|stage| stage.stage.id == **id);
                ids.iter().find(is_later).map(StageId::as_str)
            }
            _ => None,
        }
    }

    /// Whether the reader's stage was ended by what they told of, and by no limit.
    fn is_ended(&self, stage: &TimelineStage) -> bool {
        stage.position == Position::Here && self.guide.stage_ends.as_ref().is_some_and(Deadline::is_told_end)
    }

    fn stage_line(&self, stage: &TimelineStage, ends: Option<Moment>) -> StageLine {
        let words = self.words;
        let mut lines = Vec::new();
        match stage.position {
            Position::Here => lines.push(Line::of(message::you_are_here(words))),
            Position::Before => lines.push(Line::of(message::before_this(words))),
            Position::NotNeeded => lines.push(Line::of(message::not_needed(words))),
            Position::After => {}
        }
        if let Some(latest) = ends.filter(|_| !self.is_ended(stage)) {
            let mut ends = message::ends_by(words, &self.by_day(latest));
            if let Some(assumed) = words.assumptions(&stage.assumes) {
                ends = message::said_with(words, &ends, &assumed);
            }
            lines.push(Line::of(ends + "."));
            if stage.position == Position::Here && self.guide.is_time_up() {
                lines.push(Line::of(capitalised(&words.relative(latest, self.now)) + "."));
            }
        } else if matches!(stage.position, Position::Here | Position::After)
            && !self.guide.is_settled()
            && !self.is_ended(stage)
        {
            lines.push(match &stage.why {
                None if stage.latest.is_some() => Line::of(message::counts_from_stage_before(words)),
                Some(Why::StageHasLimit { limit, due: Some(due), .. }) => {
                    let (by, limit) = (capitalised(&self.by(*due)), words.limit_without_sooner(limit));
                    let line = Line::of(message::due_with_limit(words, &by, &limit));
                    let late = stage.is_late(*due).then(|| words.relative(*due, self.now));
                    late.into_iter().fold(line, Line::strong)
                }
                Some(
                    why @ (Why::StageHasLimit { .. } | Why::NoStart | Why::StartUnknown(_) | Why::CalendarEnds(..)),
                ) => Line::of(words.why(why)),
                _ => Line::of(message::no_date_of_its_own(words)),
            });
        }
        // That of the reader's own stage stands above the heading, until something of it is done.
        if stage.position != Position::Here || self.guide.is_begun() {
            lines.extend(
                stage
                    .stage
                    .condition_words
                    .as_deref()
                    .map(|clause| Line::of(capitalised(&message::if_clause(words, Arg::Policy(clause))))),
            );
        }
        // What the reader's own stage depends on stands with what is done at it.
        if matches!(stage.position, Position::Before | Position::After) {
            lines.extend(stage.unknown.as_ref().map(|unknown| Line::of(words.applies_if(unknown))));
        }
        StageLine {
            name: words.policy(&stage.stage.full_name()),
            is_here: stage.position == Position::Here,
            is_over: matches!(stage.position, Position::Before | Position::NotNeeded),
            lines,
        }
    }
}

/// The date that a stage has: its end, while that can still be so; else that of a limit in it.
fn date(stage: &TimelineStage, ends: Option<Moment>) -> Option<Moment> {
    ends.or(match stage.why {
        Some(Why::StageHasLimit { due, .. }) => due,
        _ => None,
    })
}
