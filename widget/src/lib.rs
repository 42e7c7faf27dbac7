//! What a person sees: the widget and the rendered page. No rules here; the core answers.

#[cfg(feature = "csr")]
pub mod browser;
pub mod components;
#[cfg(feature = "ssr")]
pub mod hosted;
pub mod markup;
pub mod options;
pub mod page;
pub mod scale;
pub mod state;
pub mod take_away;
pub mod typed_date;
