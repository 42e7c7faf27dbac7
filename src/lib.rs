//! Who to escalate a safeguarding disagreement to, and by when.
//!
//! Values in, values out: this crate has no clock, no network, no file system and no page. "Now" and the calendar of
//! bank holidays are arguments. A board's policy is data ([`Policy`](policy::Policy)), what a reader chose is a
//! [`Situation`](situation::Situation), and the answer is a [`Guide`](answer::Guide) or a
//! [`Timeline`](answer::Timeline).
//!
//! Their reading order is `time`, `policy`, `document`, `answer`, `situation`, `say`, `evaluate`, `health`, `export`: each uses
//! only those before it.

/// A message by its name in `say/words/en.ftl`; a name that no message has stops the compiler.
///
/// ```
/// use escalation::key;
/// use escalation::say::words::{Language, Words};
/// assert_eq!(Words::new(Language::English).phrase(key!("or-sooner"), &[]), "sooner if the child needs it");
/// ```
#[macro_export]
macro_rules! key {
    ($name:literal) => {
        const { $crate::say::words::Key::of($name) }
    };
}

pub mod answer;
pub mod document;
pub mod evaluate;
pub mod export;
#[cfg(feature = "drafting")]
pub mod health;
pub mod policy;
pub mod say;
pub mod situation;
pub mod time;
