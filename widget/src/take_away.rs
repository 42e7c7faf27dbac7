//! What a reader takes away as a file.

use crate::state::State;
use escalation::export::ics;

/// A file to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// Every deadline of a state's answer as a calendar; `None`: there is no answer.
pub fn calendar(state: &State) -> Option<Keep> {
    state.with_whole(|whole| Keep {
        name: format!("{}-deadlines.ics", whole.timeline.board.id),
        media_type: "text/calendar",
        text: ics::calendar(&whole.timeline, state.words(), state.now),
    })
}

/// A contact card that a sheet holds ready: its file's name, and what is in it.
pub fn contact_card((name, text): (String, String)) -> Keep {
    Keep { name, media_type: "text/vcard", text }
}
