//! An answer in words. It decides nothing: what is true comes ready in the answer.

pub mod letters;
pub mod sheet;
pub mod words;
