//! What a person sees: the widget and the rendered page. No rules here; the core answers.

pub mod typed_date;
