//! Who writes a sheet: knows the answer, the words and what was said already, so that no sentence stands twice.

use super::{Answer, AnswerKind, Block, Due, Fold, Line, Row, Sheet, Who, address};
use crate::answer::{Ask, Guide, Perspective, RunState, Timeline, Warning, WarningCode, Whole};
use crate::say::letters::capitalised;
use crate::say::words::{Arg, Language, Words, message};
use crate::time::moment::{LondonTime, Moment};
use std::cell::RefCell;

/// Writes one sheet.
pub(super) struct Writer<'a> {
    pub(super) words: Words,
    pub(super) guide: &'a Guide<'a>,
    pub(super) timeline: &'a Timeline<'a>,
    pub(super) asks: &'a [Ask<'a>],
    pub(super) perspective: Perspective,
    pub(super) now: LondonTime,
    /// What was said already, by its words.
    said: RefCell<Vec<String>>,
    /// What found no room on the first screen.
    aside: RefCell<Vec<Fold>>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(whole: &'a Whole<'a>, words: Words) -> Writer<'a> {
        let situation = &whole.guide.situation;
        let words = words.about(whole.guide.policy.audience);
        Writer {
            words,
            guide: &whole.guide,
            timeline: &whole.timeline,
            asks: &whole.asks,
            perspective: situation.perspective,
            now: situation.now,
            said: RefCell::default(),
            aside: RefCell::default(),
        }
    }

    pub(super) fn sheet(&self) -> Sheet {
        let words = self.words;
        let is_welsh = words.language() == Language::Welsh;
        let language_note = || [message::english_because(words), message::unreviewed(words)].join(" ");
        let kind = self.kind();
        let route = self.route(kind);
        let chosen = self.chosen_line();
        let answer = kind.map(|kind| self.answer(kind, &route, &chosen));
        let policy = self.guide.policy;
        Sheet {
            emergency: words.emergency_lines(),
            language_note: is_welsh.then(language_note),
            route,
            board: self.board(),
            chosen,
            questions: self.questions(),
            ways: self.ways(),
            answer,
            worked_out: message::worked_out(words, &words.moment(Moment::Time(self.now))),
            source: self.source(),
            website: policy.website.as_deref().map(address),
        }
    }

    /// The board in a word or two.
    pub(super) fn board(&self) -> String {
        let policy = self.guide.policy;
        self.words.policy(policy.area.as_deref().unwrap_or(&policy.board))
    }

    /// What kind of answer there is; `None` while too little is known for one.
    fn kind(&self) -> Option<AnswerKind> {
        let guide = self.guide;
        if guide.chosen_way().is_some() || self.not_theirs().is_some() {
            return Some(AnswerKind::Elsewhere);
        }
        match guide.situation.state {
            RunState::Danger => Some(AnswerKind::Danger),
            RunState::Settled if guide.stage.is_some() => Some(AnswerKind::Settled),
            _ if guide.is_of_a_stage() => Some(AnswerKind::Stage),
            _ => None,
        }
    }

    /// That the procedure is not the reader's.
    pub(super) fn not_theirs(&self) -> Option<&'a Warning<'a>> {
        let is_not_theirs = |warning: &&Warning| warning.code == WarningCode::NotYourPathway;
        self.guide.warnings.iter().find(is_not_theirs).filter(|_| !self.guide.is_of_a_stage())
    }

    fn answer(&self, kind: AnswerKind, route: &Fold, chosen: &str) -> Answer {
        match kind {
            AnswerKind::Stage => {
                let (mut who, lead) = self.who();
                let mut due = self.due(lead);
                let then = self.then(due.date);
                who.say_paragraphs_once();
                due.say_paragraphs_once();
                self.make_room(route, chosen, &mut who, &mut due, &then);
                Answer { kind, who, due: Some(due), then: Some(then), rows: self.rows(lead) }
            }
            AnswerKind::Settled => {
                let (who, lead) = self.who_settles();
                let due = lead.filter(|lead| lead.deadline.limit.is_some()).map(|lead| self.due_of_settled(lead));
                Answer { kind, who, due, then: self.then_settled(), rows: self.rows(lead) }
            }
            AnswerKind::Danger => {
                Answer { kind, who: self.who_in_danger(), due: None, then: None, rows: self.last_rows() }
            }
            AnswerKind::Elsewhere => {
                Answer { kind, who: self.who_elsewhere(), due: None, then: None, rows: self.last_rows() }
            }
        }
    }

    /// A line, unless the same words were said before.
    pub(super) fn once(&self, line: Line) -> Option<Line> {
        let words = match &line.strong {
            Some(strong) => format!("{} {strong}", line.words),
            None => line.words.clone(),
        };
        let mut said = self.said.borrow_mut();
        if said.contains(&words) {
            return None;
        }
        said.push(words);
        Some(line)
    }

    /// Keeps for the rows what found no room on the first screen.
    pub(super) fn set_aside(&self, fold: Fold) {
        self.aside.borrow_mut().push(fold);
    }

    /// What was kept for a row, opened: nothing closed holds something closed. More on the step is nothing that is left open: `of_step` takes that.
    pub(super) fn take_aside(&self, of_step: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        for fold in self.aside.borrow_mut().extract_if(.., |fold| (fold.row == Row::Step) == of_step) {
            // Somebody's details do not say whose they are.
            let names = fold.behind.iter().any(|block| matches!(block, Block::Person(_)));
            if fold.behind.is_empty() || names {
                blocks.push(Block::Line(fold.essence));
            }
            blocks.extend(fold.behind);
        }
        blocks
    }

    /// Those of some lines that were not said before.
    pub(super) fn fresh(&self, lines: impl IntoIterator<Item = Line>) -> Vec<Line> {
        lines.into_iter().filter_map(|line| self.once(line)).collect()
    }

    /// The policy's words, as they begin a line.
    pub(super) fn policy_line(&self, words: &str) -> String {
        capitalised(&self.words.policy(words))
    }

    fn source(&self) -> Vec<Line> {
        let policy = self.guide.policy;
        let mut words = message::source(self.words, Arg::Policy(&policy.title), Arg::Policy(&policy.board));
        if let Some(edition) = &policy.edition {
            words = message::source_edition(self.words, &words, Arg::Policy(edition));
        }
        if let Some(from) = policy.in_force_from {
            words = message::source_edition(self.words, &words, &self.words.partial_date(from));
        }
        let own = Line::of(words + ".");
        let regions = policy.regions.iter().map(|region| Line::of(self.words.region(region)));
        [own].into_iter().chain(regions).collect()
    }
}

impl Who {
    /// A paragraph that the heading gives is not repeated below it.
    fn say_paragraphs_once(&mut self) {
        let main = self.heading.cite.clone();
        drop_paragraph(
            main.as_deref(),
            self.lines.iter_mut().chain(self.notes.iter_mut().map(|fold| &mut fold.essence)),
        );
    }
}

impl Due {
    fn say_paragraphs_once(&mut self) {
        let main = self.label.cite.clone().or_else(|| self.lines.first().and_then(|line| line.cite.clone()));
        let lines = self.lines.iter_mut().skip(usize::from(self.label.cite.is_none()));
        drop_paragraph(main.as_deref(), lines.chain(self.notes.iter_mut().map(|fold| &mut fold.essence)));
    }
}

fn drop_paragraph<'l>(main: Option<&str>, lines: impl Iterator<Item = &'l mut Line>) {
    for line in lines.filter(|line| main.is_some() && line.cite.as_deref() == main) {
        line.cite = None;
    }
}

impl Fold {
    /// Whether it may be set aside where there is no room for it.
    pub(super) fn can_wait(&self) -> bool {
        matches!(self.row, Row::Note | Row::Step)
    }

    /// A line with something behind it.
    pub(super) fn new(row: Row, essence: Line, behind: Vec<Block>) -> Fold {
        Fold { row, bold: None, essence, change: None, behind }
    }

    pub(super) fn bold(self, bold: String) -> Fold {
        Fold { bold: Some(bold), ..self }
    }

    pub(super) fn change(self, change: String) -> Fold {
        Fold { change: Some(change), ..self }
    }
}
