//! An answer laid out as it is read: four facts on one screen, then rows that each say their essence and hold the rest.
//!
//! The widget, the page without scripts, `ask --text` and the copy for a record all show a [`Sheet`]; none of them chooses,
//! orders or words anything by itself. Words may have the marks of [`Words::marking`](super::words::Words::marking).

mod check;
mod due;
mod essence;
mod notes;
mod other_states;
mod people;
mod questions;
mod room;
mod rows;
mod stages;
mod text;
mod then;
mod who;
mod writer;

use crate::answer::Whole;
use crate::say::words::Words;
use crate::time::moment::Moment;
use chrono::NaiveDate;
use writer::Writer;

pub use text::{stages_text, text};

/// Lays out everything that is said of a situation.
///
/// ```text
/// 999 · the policy's own danger route
/// what was chosen, in one line
/// who · by when · if not settled          one screen of a phone
/// Tell · Record · …                       one line each, the rest behind it
/// ```
pub fn sheet(whole: &Whole, words: Words) -> Sheet {
    Writer::new(whole, words).sheet()
}

/// Words, and the paragraph that they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub words: String,
    /// What follows them after a space and matters more: "sooner if the child needs it".
    pub strong: Option<String>,
    /// The paragraph, as it stands in brackets: the document's own words, without marks of a language.
    pub cite: Option<String>,
}

/// A printed address as a browser follows it: documents print them without the beginning.
///
/// ```
/// use escalation::say::sheet::address;
/// assert_eq!(address("www.board.example"), "http://www.board.example");
/// assert_eq!(address("https://board.example"), "https://board.example");
/// ```
pub fn address(printed: &str) -> String {
    if printed.starts_with("http://") || printed.starts_with("https://") {
        printed.to_owned()
    } else {
        format!("http://{printed}")
    }
}

/// Everything that a guide shows of a situation, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The tool's own emergency line; 999 in it is the one link of the red bar. In Welsh, which no speaker has reviewed, a
    /// second one in English.
    pub emergency: Vec<String>,
    /// In Welsh: why half of it is English, and that no speaker has reviewed the Welsh.
    pub language_note: Option<String>,
    /// The policy's own route for danger in one line, or that it names none (then nothing is behind it).
    pub route: Fold,
    /// The board in a word or two ("Redbridge").
    pub board: String,
    /// What was chosen, in one line ("School, disagreeing with police, Stage 3"); empty while nothing is.
    pub chosen: String,
    /// What is asked, in order, with what was chosen.
    pub questions: Vec<Question>,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
    /// The other ways that the document names: what "none of these" shows.
    pub ways: Vec<Way>,
    /// "Worked out at 3:38pm on Sunday 29 November 2026.": on paper and in copies.
    pub worked_out: String,
    /// Where it all comes from; then the regional documents whose paragraphs it uses.
    pub source: Vec<Line>,
    /// The board's website, where its document prints one, as an address.
    pub website: Option<String>,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The parameter.
    pub param: String,
    /// The question ("Whose decision?").
    pub words: String,
    /// What can be chosen.
    pub picks: Vec<Pick>,
    /// What can be chosen besides: kinds of agency that the policy does not list.
    pub others: Vec<Pick>,
    /// What was chosen, or taken because nothing else was possible; `None`: still open.
    pub chosen: Option<String>,
    /// The answer cannot be given without it.
    pub needed: bool,
    /// It was taken, and not chosen.
    pub assumed: bool,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The parameter and its value, then what else is chosen with it.
    pub sets: Vec<(String, String)>,
    /// Its words.
    pub words: String,
    /// When it applies, in smaller words.
    pub note: Option<String>,
    /// It is chosen.
    pub is_chosen: bool,
}

/// A way out of the policy: what it excludes or sends elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its id: what the parameter `other` takes.
    pub id: String,
    /// What sends somebody there ("Both sides work for the same agency").
    pub condition: String,
    /// Where to go instead, with what the document leaves open about it.
    pub says: Vec<Line>,
    /// Whom to go to.
    pub people: Vec<Person>,
    /// Where it leads inside the guide.
    pub lead: Option<Pick>,
    /// An address that the document prints.
    pub website: Option<String>,
}

/// What stands on one screen, then the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What kind of answer it is: how it looks, and what does not apply.
    pub kind: AnswerKind,
    /// Who acts, to whom, how to reach them.
    pub who: Who,
    /// By when; `None` where nothing is said of it (another way, danger).
    pub due: Option<Due>,
    /// If it is not settled.
    pub then: Option<Then>,
    /// The rest, closed, each with its essence.
    pub rows: Vec<Fold>,
}

/// What kind of answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// A stage's.
    Stage,
    /// The matter is settled.
    Settled,
    /// The child (or adult) is in danger now.
    Danger,
    /// Another way is the whole answer, or this procedure is not the reader's.
    Elsewhere,
}

/// Who acts, to whom, how to reach them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// Above the heading: the stage's condition, who is on duty, that it is settled.
    pub label: Option<Line>,
    /// "Ask your own manager to talk to theirs".
    pub heading: Line,
    /// What else belongs to this step, at most two short lines; "No number given." is one.
    pub lines: Vec<Line>,
    /// How to reach them.
    pub people: Vec<Person>,
    /// What depends, is doubtful or belongs to the other side: one line each, the rest behind it.
    pub notes: Vec<Fold>,
}

/// By when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// "The senior managers settle it by the end of", "No date for this step".
    pub label: Line,
    /// The day, or the policy's own words on pace: what is set large.
    pub large: Option<String>,
    /// The day or time in `large`.
    pub date: Option<Moment>,
    /// That day is past.
    pub is_overdue: bool,
    /// "In 2 days, sooner if the child needs it"; limits over several stages; clocks that run already.
    pub lines: Vec<Line>,
    /// Contradictions, silences, what it was counted from.
    pub notes: Vec<Fold>,
}

/// What comes if it is not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Then {
    /// "If not settled", with the next stage's own condition where that says more.
    pub label: String,
    /// "The LSCB Chair, the same working day, by Wednesday 2 December".
    pub says: Line,
    /// The next stage, to be chosen.
    pub lead: Option<Pick>,
    /// Later stages at which the document lets or has somebody begin, each to be chosen: "Acute, out of hours: the duty paediatric
    /// team".
    pub entries: Vec<Pick>,
}

/// One line, and what is behind it. Nothing closed holds something closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// Which it is: says how it looks, and names it for tests.
    pub row: Row,
    /// A bold word of the interface at its beginning ("Tell").
    pub bold: Option<String>,
    /// The essence.
    pub essence: Line,
    /// A word at its end that says that something can be changed behind it ("Change", "Give a day").
    pub change: Option<String>,
    /// What is behind it; empty: it is a plain line.
    pub behind: Vec<Block>,
}

/// Which line it is that something is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// The policy's own danger route.
    Danger,
    /// Somebody whom the heading does not name.
    Person,
    /// A contradiction, a silence, a reading.
    Note,
    /// More on the step itself: what it asks in the policy's words, who takes part without a name or a number, what is said of
    /// those who do.
    Step,
    /// What a date was counted from, and the way to change it.
    Counted,
    /// What else is done at this stage.
    Also,
    /// Whom to tell.
    Tell,
    /// What to record.
    Record,
    /// What follows when it is settled.
    Settled,
    /// What else is done at this stage, if something requires it.
    IfRequired,
    /// What may be done.
    May,
    /// Other routes, open at the same time.
    Concurrent,
    /// The forms.
    Forms,
    /// Who else is listed.
    AlsoListed,
    /// Who at another time.
    OtherTime,
    /// What the document says about the stage besides.
    About,
    /// Every stage.
    Stages,
    /// What else the policy leaves open.
    Open,
    /// The other ways.
    NotThis,
    /// What is asked of everyone.
    Everyone,
    /// What to check before relying on it.
    Check,
}

/// Something behind a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A sentence.
    Line(Line),
    /// Sentences in a list.
    Points(Vec<Line>),
    /// Somebody, and how to reach them.
    Person(Person),
    /// The counted days.
    Days(Vec<Day>),
    /// The stages.
    Stages(Vec<StageLine>),
    /// What has happened: one of these.
    Happened(Question),
    /// A moment to be typed.
    Field(MomentField),
    /// A form that an action asks for.
    Form(Form),
    /// Something to be chosen: "It is settled: show the date".
    Lead(Pick),
}

/// Somebody, and how to reach them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Post, name and agency, as far as the heading has not said it.
    pub who: String,
    /// Telephone numbers: as printed, and as they are dialled.
    pub phones: Vec<(String, String)>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// A website.
    pub website: Option<String>,
    /// A form on the web: the words that lead to it, and its address.
    pub web_form: Option<(String, String)>,
    /// What else is said: hours, state, age, notes.
    pub lines: Vec<Line>,
    /// For a contact card, as all that follows: where to write to, a line for each part.
    pub address: Vec<String>,
    /// Numbers for a text relay as printed.
    pub relay: Vec<String>,
    /// The row of the board's contact list, by its id.
    pub row: Option<String>,
    /// The post.
    pub post: String,
    /// The person, if one is named.
    pub name: Option<String>,
    /// The agency, where it is known.
    pub agency: Option<String>,
}

/// A day of a count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// "Mon".
    pub weekday: String,
    /// "30 Nov".
    pub day: String,
    /// "day 1", "weekend", "referred".
    pub says: String,
    /// What it is to the count.
    pub mark: DayMark,
}

/// What a day is to a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMark {
    /// The day of the event.
    Start,
    /// It counts.
    Counts,
    /// It is passed over.
    Skipped,
    /// The count ends on it.
    Last,
}

/// A stage among all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageLine {
    /// "Stage 3: senior managers".
    pub name: String,
    /// The reader is here.
    pub is_here: bool,
    /// It is behind the reader, or no longer needed.
    pub is_over: bool,
    /// When it ends, and what else is said of it.
    pub lines: Vec<Line>,
}

/// A moment that can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MomentField {
    /// `at`, `began` or `now`.
    pub param: &'static str,
    /// "When was that?"
    pub words: String,
    /// "For example 27 Nov, yesterday, 4:30pm. Empty means now."
    pub hint: String,
}

/// A form or marked message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its title.
    pub title: Line,
    /// A required subject line.
    pub subject: Option<String>,
    /// What it asks for, and what is filled in already.
    pub fields: Vec<(String, Option<String>)>,
    /// What is said about it.
    pub lines: Vec<Line>,
}

impl Line {
    /// Words without a paragraph.
    pub fn of(words: impl Into<String>) -> Line {
        Line { words: words.into(), ..Line::default() }
    }

    /// The same with a paragraph; an empty one is none.
    pub fn cited(self, cite: &str) -> Line {
        Line { cite: Some(cite.to_owned()).filter(|cite| !cite.is_empty()), ..self }
    }

    /// The same with words that matter more behind them.
    pub fn strong(mut self, strong: impl Into<String>) -> Line {
        if !self.words.ends_with(':') {
            self.words = self.words.trim_end_matches('.').to_owned() + ",";
        }
        Line { strong: Some(strong.into()), ..self }
    }
}
