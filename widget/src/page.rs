//! What every view needs: the words, the reader's side, where its headings stand, and what a reader can ask for.

use crate::state::{Action, Field, Place, Taken};
use crate::take_away::Keep;
use escalation::answer::Perspective;
use escalation::say::words::Words;
use escalation::time::moment::LondonTime;

/// What every view needs.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The words of the reader's language.
    pub words: Words,
    /// The level of the widget's first heading, 1 to 6.
    pub heading_level: u8,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// The moment answered for.
    pub now: LondonTime,
    /// The present: what a start that nobody typed is taken to be, whatever moment is answered for.
    pub present: LondonTime,
    /// What was taken away last.
    pub taken: Option<Taken>,
    /// Whether anybody hears of a wish; not so on a page without scripts, which shows no buttons.
    pub listens: bool,
}

/// What a reader wants done.
#[derive(Clone, Debug)]
pub enum Wish {
    /// Something that changes what is shown.
    Act(Action<'static>),
    /// What stands in this field is the moment.
    Type(Field),
    /// Text on the clipboard.
    Copy(Place, String),
    /// The answer as text on the clipboard.
    Record,
    /// Every deadline as a calendar, for the present.
    Calendar,
    /// A file.
    Keep(Place, Keep),
    /// The answer on paper.
    Print,
}
