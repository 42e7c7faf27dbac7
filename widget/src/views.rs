//! The views: plain functions, each from a part of the core's sheet to markup.
//!
//! They hold no rules: words, order and paragraphs are decided in [`escalation::say::sheet`]. Every function takes the
//! [`Context`] first: the reader's words, the state, and what a press does. To add a row to the answer, add it to the
//! sheet; it is drawn by [`fold`]. To add something of another shape behind a row, add a [`Block`] to the sheet and draw it
//! in [`blocks`].
//!
//! [`Block`]: escalation::say::sheet::Block

mod answer;
mod asked;
mod blocks;
mod context;
mod emergency;
mod field;
mod fold;
mod foot;
mod keep;
mod person;
mod question;
mod said;
#[cfg(feature = "ssr")]
mod still;
mod trouble;
mod ways;
mod widget;

pub use context::{Context, Reader, Wish};
#[cfg(feature = "ssr")]
pub(crate) use emergency::emergency;
#[cfg(feature = "ssr")]
pub(crate) use said::{heading, said};
#[cfg(feature = "ssr")]
pub use still::Still;
#[cfg(feature = "ssr")]
pub(crate) use still::render;
pub use widget::widget;
