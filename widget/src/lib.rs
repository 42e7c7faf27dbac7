//! What a person sees: the widget and the rendered page. No rules here; the core answers.
//!
//! `state` is what the widget knows and what can happen to it; `views` draw it, each a function from a part of the core's
//! [`Sheet`](escalation::say::sheet::Sheet) to markup; `browser` gives it clock, network, storage and focus; `hosted` draws
//! the same views on a server, with links in place of buttons.

#[cfg(feature = "csr")]
pub mod browser;
#[cfg(feature = "ssr")]
pub mod hosted;
pub mod options;
pub mod state;
pub mod take_away;
pub mod views;
