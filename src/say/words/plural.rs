//! Which plural form of a language a whole number takes.
//!
//! Source: Unicode CLDR 46, supplemental/plurals.xml, cardinal rules of `en` (i = 1 and v = 0) and `cy` (n = 0, 1, 2, 3,
//! 6). Two languages need eight lines; the crates that know every language cost the reader more than all our words.

use super::Language;

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// Welsh: 0.
    Zero,
    /// 1.
    One,
    /// Welsh: 2.
    Two,
    /// Welsh: 3.
    Few,
    /// Welsh: 6.
    Many,
    /// Every other number.
    Other,
}

impl Plural {
    /// Its name in CLDR, as the message files write it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Plural::Zero => "zero",
            Plural::One => "one",
            Plural::Two => "two",
            Plural::Few => "few",
            Plural::Many => "many",
            Plural::Other => "other",
        }
    }
}

/// The category of a whole number.
pub fn plural(language: Language, number: u32) -> Plural {
    match (language, number) {
        (_, 1) => Plural::One,
        (Language::English, _) => Plural::Other,
        (Language::Welsh, 0) => Plural::Zero,
        (Language::Welsh, 2) => Plural::Two,
        (Language::Welsh, 3) => Plural::Few,
        (Language::Welsh, 6) => Plural::Many,
        (Language::Welsh, _) => Plural::Other,
    }
}
