//! The views, one to a file. They hold no rules: what they show comes ready from the core.

mod answer;
mod contact;
mod conversation;
mod days;
mod due;
mod duties;
mod emergency;
mod foot;
mod forms;
mod glance;
mod moment_field;
mod nearest;
mod next;
mod notes;
#[cfg(feature = "ssr")]
mod plain;
mod question;
#[cfg(feature = "ssr")]
mod still;
mod take_away;
mod timeline;
mod trouble;
mod warnings;
mod who;
mod widget;

#[cfg(feature = "ssr")]
pub(crate) use emergency::emergency;
#[cfg(feature = "ssr")]
pub(crate) use plain::plain;
#[cfg(feature = "ssr")]
pub use still::Still;
#[cfg(feature = "ssr")]
pub(crate) use still::render;
pub use widget::widget;
