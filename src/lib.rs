//! Who to escalate a safeguarding disagreement to, and by when.
//!
//! Values in, values out: this crate has no clock, no network, no file system and no page. "Now" and the calendar of
//! bank holidays are arguments. A board's policy is data ([`Policy`]), what a reader chose is a [`Situation`], and the
//! answer is a [`Guide`](answer::Guide) or a [`Timeline`](answer::Timeline).

/// A message by its name in `words/en.ftl`; a name that no message has stops the compiler.
///
/// ```
/// use escalation::key;
/// use escalation::words::{Language, Words};
/// assert_eq!(Words::new(Language::English).phrase(key!("or-sooner"), &[]), "or sooner if the child needs it");
/// ```
#[macro_export]
macro_rules! key {
    ($name:literal) => {
        const { $crate::words::Key::of($name) }
    };
}

pub mod answer;
#[cfg(feature = "authoring")]
pub mod authoring;
pub mod calendar;
pub mod conversation;
pub mod digits;
pub mod document;
pub mod guide;
#[cfg(feature = "authoring")]
pub mod health;
pub mod ics;
#[cfg(feature = "json")]
pub mod json;
pub mod letters;
pub mod london;
pub mod moment;
pub mod nearest;
pub mod phrase;
pub mod policy;
pub mod problem;
pub mod read;
pub mod situation;
pub mod text;
pub mod timeline;
pub mod vcard;
pub mod whole;
pub mod window;
pub mod words;

mod actions;
mod caps;
mod case;
mod clock;
mod conflict;
mod hours;
mod ladder;
mod later;
mod notes;
mod order;
mod packed;
mod silences;
mod warnings;
mod who;
