//! Contradictions, silences and readings: one line each where they bite, the rest behind it; and what the policy leaves open.

use super::essence::is_short;
use super::{Block, Fold, Line, Row, Way, writer::Writer};
use crate::answer::{Conflict, Contactable, NoteAnswer, OtherWay};
use crate::policy::NoteKind;
use crate::policy::phrase::Then;
use crate::say::words::{Arg, message};

/// So many words of names, or of a sentence, stand in a line: the design gives a row twelve in all.
const FEW_WORDS: usize = 9;

impl<'a> Writer<'a> {
    /// One line for each note and contradiction; those without a short form share one.
    pub(super) fn folds_of_notes(&self, notes: &[NoteAnswer], conflicts: &[Conflict]) -> Vec<Fold> {
        let mut folds = Vec::new();
        let mut long = Vec::new();
        for conflict in conflicts {
            folds.extend(self.pair_of_conflict(conflict, notes));
        }
        for note in notes.iter().filter(|note| note.kind == NoteKind::Silent) {
            folds.extend(self.pair(note, notes));
        }
        let essence = |short: Option<&str>, unknown| short.map(|short| self.few_words(short, unknown));
        let all = conflicts
            .iter()
            .map(|conflict| (true, essence(conflict.short, conflict.unknown.as_ref()), self.conflict_line(conflict)))
            .chain(
                notes
                    .iter()
                    .map(|note| (is_open(note), essence(note.short, note.unknown.as_ref()), self.note_line(note))),
            );
        for (is_open, short, full) in all {
            let Some(full) = self.once(full) else { continue };
            let (essence, behind) = self.essence_of(short, &full);
            let row = if is_open { Row::Note } else { Row::Step };
            match behind {
                Some(full) => folds.push(Fold::new(row, essence, vec![Block::Line(full)])),
                None if is_short(&essence.words) => folds.push(Fold::new(row, essence, Vec::new())),
                None => long.push((row, full)),
            }
        }
        match long.len() {
            0 => {}
            1 => folds.extend(long.pop().map(|(row, line)| {
                let essence = Line { words: self.cut(&line.words), strong: None, cite: line.cite.clone() };
                Fold::new(row, essence, vec![Block::Line(line)])
            })),
            number => {
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                let essence = Line::of(message::points_on_this(self.words, number));
                let row = if long.iter().all(|(row, _)| *row == Row::Note) { Row::Note } else { Row::Step };
                let lines = long.into_iter().map(|(_, line)| line).collect();
                folds.push(Fold::new(row, essence, vec![Block::Points(lines)]));
            }
        }
        folds
    }

    /// What is left open with what the guide made of it, where a reading of the same name says that: one line for both.
    fn pair(&self, silent: &NoteAnswer, notes: &[NoteAnswer]) -> Option<Fold> {
        let reading = reading_of(&silent.note.address, "silent", notes)?;
        self.paired(silent.short, self.note_line(silent), reading)
    }

    fn pair_of_conflict(&self, conflict: &Conflict, notes: &[NoteAnswer]) -> Option<Fold> {
        let reading = reading_of(&conflict.note.address, "conflict", notes)?;
        self.paired(conflict.short, self.conflict_line(conflict), reading)
    }

    fn paired(&self, open: Option<&str>, full: Line, reading: &NoteAnswer) -> Option<Fold> {
        let unknown = reading.unknown.as_ref();
        let essence = match (reading.short, open) {
            (Some(short), _) => message::short_reading(self.words, &self.few_words(short, unknown)),
            (None, Some(short)) => self.few_words(short, unknown),
            (None, None) => return None,
        };
        let essence = Line { words: essence, strong: None, cite: full.cite.clone() };
        let lines = self.fresh([full, self.note_line(reading)]);
        Some(Fold::new(Row::Note, essence, vec![Block::Points(lines)]))
    }

    /// The first words of a sentence that is too long for a line.
    fn cut(&self, sentence: &str) -> String {
        let mut words = sentence.split(' ');
        let few: Vec<&str> = words.by_ref().take(FEW_WORDS).collect();
        let few = few.join(" ");
        if words.next().is_some() { few.trim_end_matches([',', ';', ':']).to_owned() + " …" } else { few }
    }

    /// Hours, age and doubts of somebody whom the heading names.
    pub(super) fn details_of_person(&self, entry: &Contactable, details: Vec<Line>) -> Vec<Fold> {
        let lines = self.fresh(details);
        if lines.is_empty() {
            return Vec::new();
        }
        let short = entry.contact.notes.iter().find_map(|note| Some((note.short?, note.unknown.as_ref())));
        let essence = match short {
            Some((short, unknown)) => Line::of(self.few_words(short, unknown)),
            None => Line::of(message::about_this_contact(self.words)),
        };
        let essence = essence.cited(entry.contact.cite.unwrap_or_default());
        vec![Fold::new(Row::Step, essence, vec![Block::Points(lines)])]
    }

    /// What the policy leaves open and nothing above has said.
    pub(super) fn open(&self) -> Option<Fold> {
        let guide = self.guide;
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(guide.conflicts.iter().map(|conflict| self.conflict_line(conflict)));
        lines.extend(guide.notes.iter().filter(|note| is_open(note)).map(|note| self.note_line(note)));
        lines.extend(
            guide
                .silences
                .iter()
                .filter(|silence| !self.is_said(silence))
                .map(|silence| Line::of(self.words.silence(silence, guide))),
        );
        let lines = self.fresh(lines);
        let mut behind = self.take_aside(false);
        let number = u32::try_from(lines.len() + behind.len()).unwrap_or(u32::MAX);
        if number == 0 {
            return None;
        }
        if !lines.is_empty() {
            behind.insert(0, Block::Points(lines));
        }
        let essence = Line::of(message::left_open(self.words));
        Some(Fold::new(Row::Open, essence, behind).bold(message::more_things(self.words, number)))
    }

    /// Whether a silence is said by what stands elsewhere on the sheet.
    fn is_said(&self, silence: &crate::answer::Silence) -> bool {
        use crate::answer::{Availability, Silence};
        match silence {
            Silence::Hours(_) => self.guide.escalate_to.iter().any(|entry| entry.available == Availability::NotStated),
            // The heading's own action has no lines of its own.
            Silence::ToWhom(action) => self.guide.first().is_none_or(|first| first.step.id != *action),
            Silence::ImmediateDanger | Silence::Contact(_) | Silence::WhoDoes(_) => true,
            _ => false,
        }
    }

    /// The other ways that the document names.
    pub(super) fn ways(&self) -> Vec<Way> {
        self.guide.other_ways.iter().map(|way| self.way(way)).collect()
    }

    fn way(&self, way: &OtherWay) -> Way {
        let mut says = vec![Line::of(self.words.policy(way.says)).cited(way.cite)];
        says.extend(way.open.map(|open| Line::of(self.words.silent(open)).cited(way.cite)));
        says.extend(way.conflicts.iter().map(|conflict| self.conflict_line(conflict)));
        let condition = way.condition_words.or(way.short).unwrap_or(way.id);
        let lead = match way.then {
            Some(Then::Pathway(id)) => Some(self.pick(&[("pathway", id.as_str())], message::show_it(self.words))),
            Some(Then::Stages(ids)) => {
                ids.first().map(|id| self.pick(&[("stage", id.as_str())], message::show_it(self.words)))
            }
            _ => None,
        };
        Way {
            id: way.id.to_owned(),
            condition: self.policy_line(condition),
            says,
            people: way.contacts.iter().map(|entry| self.person(entry, true)).collect(),
            lead,
            website: website(way),
        }
    }

    /// The other ways as a row.
    pub(super) fn not_this(&self) -> Option<Fold> {
        let ways = &self.guide.other_ways;
        if ways.is_empty() || self.guide.chosen_way().is_some() {
            return None;
        }
        let shorts: Vec<String> =
            ways.iter().filter_map(|way| way.short).map(|short| self.words.policy(short)).collect();
        let essence = match shorts.is_empty() {
            true => message::other_ways(self.words),
            false => crate::say::letters::capitalised(&few(&shorts)),
        };
        let mut lines = Vec::new();
        for way in ways {
            let says = Line::of(match way.condition_words {
                Some(clause) => message::if_then(self.words, Arg::Policy(clause), Arg::Policy(way.says)),
                None => self.words.policy(way.says),
            });
            lines.push(says.cited(way.cite));
            lines.extend(way.open.map(|open| Line::of(self.words.silent(open)).cited(way.cite)));
            lines.extend(way.conflicts.iter().map(|conflict| self.conflict_line(conflict)));
        }
        let cite = ways.first().map(|way| way.cite).unwrap_or_default();
        let behind = vec![Block::Points(self.fresh(lines))];
        Some(Fold::new(Row::NotThis, Line::of(essence).cited(cite), behind).bold(message::not_this(self.words)))
    }
}

/// Whether a note says what the policy leaves open, and not what it asks.
fn is_open(note: &NoteAnswer) -> bool {
    matches!(note.kind, NoteKind::Silent | NoteKind::Reading | NoteKind::Check | NoteKind::Unattributed)
}

/// As many of the first names as make no long line; one always.
fn few(names: &[String]) -> String {
    let mut words = 0;
    let fits = |name: &&String| {
        words += name.split_whitespace().count();
        words <= FEW_WORDS
    };
    let count = names.iter().take_while(fits).count().max(1);
    names.iter().take(count).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The reading of the same name as a silence or contradiction beside it.
fn reading_of<'n, 'a>(address: &str, kind: &str, notes: &'n [NoteAnswer<'a>]) -> Option<&'n NoteAnswer<'a>> {
    let (scope, name) = address.rsplit_once('.').unwrap_or(("", address));
    let rest = name.strip_prefix(kind)?;
    notes.iter().find(|note| {
        let (other, name) = note.note.address.rsplit_once('.').unwrap_or(("", &note.note.address));
        note.kind == NoteKind::Reading && other == scope && name.strip_prefix("reading") == Some(rest)
    })
}

/// The address that the document sends somebody to.
pub(super) fn website(way: &OtherWay) -> Option<String> {
    match way.then {
        Some(Then::Address(address)) => Some(address.clone()),
        _ => None,
    }
}
