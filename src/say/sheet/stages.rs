//! Every stage, with when it ends.

use super::{Block, Fold, Line, Row, StageLine, writer::Writer};
use crate::answer::{Position, TimelineStage, Why};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, message};

impl<'a> Writer<'a> {
    /// All stages in one row: when the last of them ends, else when this one does, or that none has a date.
    pub(super) fn stages_row(&self) -> Option<Fold> {
        let stages = &self.timeline.stages;
        if stages.len() < 2 {
            return None;
        }
        let here = stages.iter().find(|stage| stage.position == Position::Here);
        let waits = |stage: &TimelineStage| {
            matches!(stage.why, Some(Why::StageHasLimit { .. } | Why::NoStart | Why::StartUnknown(_)))
                && stage.position != Position::Before
        };
        let is_dated = |stage: &TimelineStage| {
            let has_limit = matches!(stage.why, Some(Why::StageHasLimit { due: Some(_), .. }));
            stage.position != Position::Before && (stage.latest.is_some() || has_limit)
        };
        let essence = match (stages.last().and_then(|last| last.latest), here.and_then(|here| here.latest)) {
            (Some(last), _) => message::last_stage_ends(self.words, &self.by_day(last)),
            (None, Some(end)) => message::this_stage_ends(self.words, &self.by_day(end)),
            (None, None) if self.guide.is_settled() => message::no_stage_is_needed(self.words),
            (None, None) if stages.iter().any(is_dated) => message::a_limit_has_a_date(self.words),
            (None, None) if stages.iter().any(waits) => message::no_stage_dated_yet(self.words),
            (None, None) => message::no_stage_has_date(self.words),
        };
        let number = u32::try_from(stages.len()).unwrap_or(u32::MAX);
        let lines = stages.iter().map(|stage| self.stage_line(stage)).collect();
        let fold = Fold::new(Row::Stages, Line::of(essence), vec![Block::Stages(lines)]);
        Some(fold.bold(message::row_stages(self.words, number)))
    }

    fn stage_line(&self, stage: &TimelineStage) -> StageLine {
        let words = self.words;
        let mut lines = Vec::new();
        match stage.position {
            Position::Here => lines.push(Line::of(message::you_are_here(words))),
            Position::Before => lines.push(Line::of(message::before_this(words))),
            Position::NotNeeded => lines.push(Line::of(message::not_needed(words))),
            Position::After => {}
        }
        if let Some(latest) = stage.latest {
            let mut ends = message::ends_by(words, &self.by_day(latest));
            if let Some(assumed) = words.assumptions(&stage.assumes) {
                ends = message::said_with(words, &ends, &assumed);
            }
            lines.push(Line::of(ends + "."));
            if stage.position == Position::Here && latest.is_past(self.now) {
                lines.push(Line::of(capitalised(&words.relative(latest, self.now)) + "."));
            }
        } else if matches!(stage.position, Position::Here | Position::After) && !self.guide.is_settled() {
            lines.push(match &stage.why {
                Some(Why::StageHasLimit { limit, due: Some(due), .. }) => {
                    let (by, limit) = (capitalised(&self.by(*due)), words.limit_without_sooner(limit));
                    Line::of(message::due_with_limit(words, &by, &limit))
                }
                Some(
                    why @ (Why::StageHasLimit { .. } | Why::NoStart | Why::StartUnknown(_) | Why::CalendarEnds(..)),
                ) => Line::of(words.why(why)),
                _ => Line::of(message::no_date_of_its_own(words)),
            });
        }
        if stage.position != Position::Here {
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
