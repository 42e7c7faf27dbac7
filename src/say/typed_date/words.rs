//! The words that moments are typed with, in English and in Welsh, and the figures between them.

use super::Towards;
use crate::say::letters;
use crate::say::words::Language;
use chrono::Weekday;

/// What a word says of a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word<'t> {
    /// Figures, with what joins them: `20`, `4.30`, `16:30:42`, `20/11/2026`.
    Figures(&'t str),
    /// What follows is a time.
    At,
    /// Welsh "am": what follows is a time, unless it stands behind one.
    Am,
    /// The present.
    Now,
    /// So many days from today.
    Day(i64),
    /// The night of a day so far from today.
    Night(i64),
    /// "The day before", "the day after" yesterday or tomorrow.
    Beyond,
    /// Last, next.
    Way(Towards),
    /// A part of the day.
    Half(Half),
    /// Midday.
    Noon,
    /// Welsh "hanner", "canol": of the day.
    Middle,
    /// Welsh "dydd": of the week, or that of midday.
    Dydd,
    /// The figures before it are an hour.
    Oclock,
    /// Ordinal: the figures before it are a day.
    Ordinal,
    /// So many minutes or days, as a length.
    Minutes(i64),
    Days(i64),
    /// The length before it is to be counted back.
    Ago,
    /// A number that is not written in figures.
    Number(i64),
    /// A day of the week.
    Weekday(Weekday),
    /// From January on, counted from 1.
    Month(u32),
    /// Welsh "Mawrth": Tuesday, or March.
    Mawrth,
    /// Nothing: "on", "the", "of".
    Filler,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Half {
    /// Before midday.
    Am,
    /// After midday.
    Pm,
    /// From six in the evening to midnight: what is later belongs to another day.
    Night,
}

/// What the words of a text say, those that say nothing left out; `None`: one of them is not known.
///
/// A word that means something else in the other language is read in the reader's.
pub(super) fn words(spaced: &str, language: Language) -> Option<Vec<Word<'_>>> {
    let said = spaced.split_ascii_whitespace().map(|word| word_of(word, language));
    said.filter(|word| *word != Some(Word::Filler)).collect()
}

fn word_of(word: &str, language: Language) -> Option<Word<'_>> {
    if word.starts_with(|first: char| first.is_ascii_digit()) {
        return Some(Word::Figures(word));
    }
    let (is_stuck, word) = word.strip_prefix(STUCK).map_or((false, word), |word| (true, word));
    // What is stuck to figures is "am" and "pm" in both languages.
    let [first, second] = match language {
        Language::Welsh if !is_stuck => [WELSH, ENGLISH],
        _ => [ENGLISH, WELSH],
    };
    let meant = |(names, _): &&(&str, Word)| names.split(' ').any(|name| name == word);
    first.iter().find(meant).or_else(|| second.iter().find(meant)).map(|(_, word)| *word)
}

/// Stands before letters that stood at figures without a space.
const STUCK: char = '\'';

/// A text in small letters, figures and words apart: of "20Nov.2026, 4.30 p.m." is left `20 'nov 2026 4.30 pm`.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut last = ' ';
    // What joins figures is only written between two of them.
    let mut joint = None;
    for letter in text.chars() {
        match letters::small(letter) {
            // "O'clock", "p.m.", "'26": what is written without a space belongs together.
            '\'' | '’' | '‘' => continue,
            '.' if !last.is_ascii_digit() => continue,
            mark @ ('.' | ':' | '/' | '-') if last.is_ascii_digit() && joint.is_none() => {
                joint = Some(mark);
                continue;
            }
            ' '
            | ','
            | ';'
            | '('
            | ')'
            | '.'
            | ':'
            | '/'
            | '-'
            | '–'
            | '—'
            | '\t'
            | '\n'
            | '\r'
            | '\u{a0}'
            | '\u{2000}'..='\u{200a}'
            | '\u{202f}' => last = ' ',
            digit @ '0'..='9' => {
                match joint {
                    Some(mark) => spaced.push(mark),
                    None if last.is_ascii_digit() || last == ' ' => {}
                    None => spaced.push(' '),
                }
                last = digit;
            }
            other => {
                if last.is_ascii_digit() {
                    spaced.push(' ');
                    if joint.is_none() {
                        spaced.push(STUCK);
                    }
                }
                last = other;
            }
        }
        joint = None;
        spaced.push(last);
    }
    spaced.trim_ascii().to_owned()
}

const ENGLISH: &[(&str, Word)] = &[
    ("on the of in t and just right since from", Word::Filler),
    ("at @", Word::At),
    ("now", Word::Now),
    ("today this", Word::Day(0)),
    ("yesterday", Word::Day(-1)),
    ("tomorrow", Word::Day(1)),
    ("tonight", Word::Night(0)),
    ("before after", Word::Beyond),
    ("last", Word::Way(Towards::Past)),
    ("next", Word::Way(Towards::Future)),
    ("am morning", Word::Half(Half::Am)),
    ("pm afternoon evening", Word::Half(Half::Pm)),
    ("night", Word::Half(Half::Night)),
    ("noon midday", Word::Noon),
    ("oclock clock", Word::Oclock),
    ("st nd rd th", Word::Ordinal),
    ("minute minutes min mins", Word::Minutes(1)),
    ("hour hours hr hrs h", Word::Minutes(60)),
    ("day days", Word::Days(1)),
    ("week weeks wk wks", Word::Days(7)),
    ("fortnight", Word::Days(14)),
    ("ago", Word::Ago),
    ("a an one", Word::Number(1)),
    ("two", Word::Number(2)),
    ("three", Word::Number(3)),
    ("four", Word::Number(4)),
    ("five", Word::Number(5)),
    ("six", Word::Number(6)),
    ("mon monday", Word::Weekday(Weekday::Mon)),
    ("tue tues tuesday", Word::Weekday(Weekday::Tue)),
    ("wed weds wednesday", Word::Weekday(Weekday::Wed)),
    ("thu thur thurs thursday", Word::Weekday(Weekday::Thu)),
    ("fri friday", Word::Weekday(Weekday::Fri)),
    ("sat saturday", Word::Weekday(Weekday::Sat)),
    ("sun sunday", Word::Weekday(Weekday::Sun)),
    ("jan january", Word::Month(1)),
    ("feb february", Word::Month(2)),
    ("mar march", Word::Month(3)),
    ("apr april", Word::Month(4)),
    ("may", Word::Month(5)),
    ("jun june", Word::Month(6)),
    ("jul july", Word::Month(7)),
    ("aug august", Word::Month(8)),
    ("sep sept september", Word::Month(9)),
    ("oct october", Word::Month(10)),
    ("nov november", Word::Month(11)),
    ("dec december", Word::Month(12)),
];

/// With the letters that change at the beginning of a word: "dydd Llun", "ddydd Llun"; "3 Tachwedd", "3 o Dachwedd".
const WELSH: &[(&str, Word)] = &[
    ("ar y yr o or ym mis a yn", Word::Filler),
    ("am", Word::Am),
    ("dydd ddydd", Word::Dydd),
    ("hanner canol", Word::Middle),
    ("nawr rwan rŵan", Word::Now),
    ("heddiw yma ma", Word::Day(0)),
    ("ddoe doe", Word::Day(-1)),
    ("yfory fory", Word::Day(1)),
    ("echdoe", Word::Day(-2)),
    ("drennydd trennydd", Word::Day(2)),
    ("neithiwr", Word::Night(-1)),
    ("heno", Word::Night(0)),
    ("diwethaf ddiwethaf diwetha ddiwetha", Word::Way(Towards::Past)),
    ("nesaf nesa", Word::Way(Towards::Future)),
    ("bore yb", Word::Half(Half::Am)),
    ("prynhawn pnawn hwyr yp yh", Word::Half(Half::Pm)),
    ("nos", Word::Half(Half::Night)),
    ("gloch", Word::Oclock),
    ("af il ydd ed fed eg ain", Word::Ordinal),
    ("munud munudau funud", Word::Minutes(1)),
    ("awr oriau", Word::Minutes(60)),
    ("diwrnod ddiwrnod diwrnodau", Word::Days(1)),
    ("wythnos wythnosau", Word::Days(7)),
    ("pythefnos bythefnos", Word::Days(14)),
    ("ôl ol nôl nol", Word::Ago),
    ("un", Word::Number(1)),
    ("dau ddau dwy ddwy", Word::Number(2)),
    ("tri dri tair dair", Word::Number(3)),
    ("pedwar bedwar pedair bedair", Word::Number(4)),
    ("pum pump bum", Word::Number(5)),
    ("chwe chwech", Word::Number(6)),
    ("llun lun", Word::Weekday(Weekday::Mon)),
    ("mawrth fawrth maw", Word::Mawrth),
    ("mercher fercher mer", Word::Weekday(Weekday::Wed)),
    ("iau", Word::Weekday(Weekday::Thu)),
    ("gwener wener gwe", Word::Weekday(Weekday::Fri)),
    ("sadwrn sad", Word::Weekday(Weekday::Sat)),
    ("sul", Word::Weekday(Weekday::Sun)),
    ("ionawr ion", Word::Month(1)),
    ("chwefror chwef chw", Word::Month(2)),
    ("ebrill ebr", Word::Month(4)),
    ("mai fai", Word::Month(5)),
    ("mehefin fehefin meh", Word::Month(6)),
    ("gorffennaf orffennaf gorff", Word::Month(7)),
    ("awst", Word::Month(8)),
    ("medi fedi", Word::Month(9)),
    ("hydref hyd", Word::Month(10)),
    ("tachwedd dachwedd tach", Word::Month(11)),
    ("rhagfyr ragfyr rhag", Word::Month(12)),
];
