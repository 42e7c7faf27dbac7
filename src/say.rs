//! An answer in words, and the words in which people type a moment. It decides nothing: what is true comes ready in the
//! answer.

pub mod letters;
pub mod sheet;
pub mod typed_date;
pub mod words;
