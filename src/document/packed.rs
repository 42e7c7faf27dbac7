//! A checked document in few bytes: how a server hands one to the widget, which then needs no reader of JSON.
//!
//! ```text
//! EG 1f3a90c2 8be01d77        what it is, the form's own number, the sum of all that follows
//! 1234 …                      how many bytes of structure follow, then these, then every text one behind the other
//! ```
//!
//! In the structure a number is one character, whose code it is; a text is its length in bytes. So the whole is text
//! itself: it can be kept where a browser keeps texts, and compresses well. The form is that of the types of one
//! program and nobody else's: its number changes with them, and what another version wrote is not read.

use crate::document::Document;
use crate::policy::phrase::{
    After, Agreement, Choice, Condition, Days, Join, Limit, People, Person, Quantity, Side, Span, Start, Then, Urgency,
    Window,
};
use crate::policy::{
    Action, ActionKind, Agency, Audience, Cap, Contact, ContactState, DecisionOption, Duty, Facts, Form, Hours, Named,
    Note, NoteKind, Pathway, Policy, Question, Stage, Statements,
};
use crate::time::calendar::{Calendar, Division, Holiday};
use chrono::{Datelike, NaiveDate, Weekday};
use std::num::NonZeroU16;
use std::str::Chars;

/// The form's own number: made from the files that say what is packed, so that none of them changes without it.
const FORM: u32 = sum(concat!(
    include_str!("packed.rs"),
    include_str!("../policy.rs"),
    include_str!("../policy/phrase.rs"),
    include_str!("../time/quantity.rs"),
    include_str!("../time/window.rs"),
    include_str!("../time/calendar.rs")
));

impl Document {
    /// The document as [`Document::unpack`] reads it.
    pub fn pack(&self) -> String {
        let mut packer = Packer { day: FIRST_DAY, ..Packer::default() };
        self.policy.pack(&mut packer);
        self.calendar.pack(&mut packer);
        let Packer { structure, texts, .. } = packer;
        let mut body = String::new();
        push_number(&mut body, structure.len());
        body.push_str(&structure);
        body.push_str(&texts);
        format!("EG {FORM:08x} {:08x}\n{body}", sum(&body))
    }

    /// Reads what [`Document::pack`] wrote. It does not have the sources of bank holidays, which no view
    /// says.
    ///
    /// `None`: it is something else, is damaged or cut short, or was written by another version of this program. What
    /// it says is not checked again: only a checked document can be packed.
    ///
    /// ```
    /// use escalation::document::Document;
    /// assert!(Document::unpack("{\"id\": \"redbridge\"}").is_none());
    /// ```
    pub fn unpack(text: &str) -> Option<Document> {
        let (head, body) = text.split_once('\n')?;
        let mut words = head.split(' ');
        let (name, form, whole) = (words.next()?, hexadecimal(words.next()?)?, hexadecimal(words.next()?)?);
        if name != "EG" || form != FORM || whole != sum(body) {
            return None;
        }
        let mut rest = body.chars();
        let length = read_number(rest.next()?)?;
        let (structure, texts) = rest.as_str().split_at_checked(length)?;
        let mut unpacker =
            Unpacker { structure: structure.chars(), texts, ran_out: false, day: FIRST_DAY, address: String::new() };
        let document = Document { policy: Packed::unpack(&mut unpacker), calendar: Packed::unpack(&mut unpacker) };
        if unpacker.ran_out {
            // The sum was right all the same: a browser does not meet this, and does without the code that would free it.
            std::mem::forget(document);
            return None;
        }
        Some(document)
    }
}

/// FNV-1a, 32 bits: a text that was cut or damaged on its way has another sum.
const fn sum(text: &str) -> u32 {
    let (mut rest, mut sum) = (text.as_bytes(), 0x811c_9dc5_u32);
    while let [byte, others @ ..] = rest {
        sum = (sum ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = others;
    }
    sum
}

fn hexadecimal(digits: &str) -> Option<u32> {
    u32::from_str_radix(digits, 16).ok()
}

/// Codes that are no character: those from here on are passed over.
const GAP: usize = 0xd800;
const GAP_LENGTH: usize = 0x800;

/// A number as a character; none here is larger than a million.
fn push_number(text: &mut String, number: usize) {
    let code = if number < GAP { number } else { number + GAP_LENGTH };
    let letter = u32::try_from(code).ok().and_then(char::from_u32);
    debug_assert!(letter.is_some(), "{number} is too large to be packed");
    text.extend(letter);
}

fn read_number(letter: char) -> Option<usize> {
    let code = usize::try_from(u32::from(letter)).ok()?;
    Some(if code < GAP { code } else { code - GAP_LENGTH })
}

/// The first of January 2000, in days since the first of the year 1: the day before the first.
const FIRST_DAY: i32 = 730_120;

#[derive(Default)]
struct Packer {
    structure: String,
    texts: String,
    /// The day and the address written last.
    day: i32,
    address: String,
}

/// What is left to read. Once that has run out, everything reads as empty, and the document is none.
struct Unpacker<'a> {
    structure: Chars<'a>,
    texts: &'a str,
    ran_out: bool,
    /// The day and the address read last.
    day: i32,
    address: String,
}

impl Packer {
    fn number(&mut self, number: usize) {
        push_number(&mut self.structure, number);
    }

    /// An address: how much of it is that of the one before, and the rest.
    fn address(&mut self, address: &str) {
        let alike = self.address.bytes().zip(address.bytes()).take_while(|(one, other)| one == other).count();
        let (_, rest) = address.split_at_checked(alike).unwrap_or(("", address));
        self.number(address.len() - rest.len());
        rest.to_owned().pack(self);
        address.clone_into(&mut self.address);
    }
}

impl Unpacker<'_> {
    #[inline(never)]
    fn number(&mut self) -> usize {
        let number = self.structure.next().and_then(read_number);
        self.ran_out |= number.is_none();
        number.unwrap_or_default()
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = self.number();
        match self.texts.split_at_checked(length) {
            Some((text, rest)) => {
                self.texts = rest;
                text.to_owned()
            }
            None => {
                self.ran_out = true;
                String::new()
            }
        }
    }

    fn address(&mut self) -> String {
        let alike = self.number();
        self.address.truncate(if self.address.is_char_boundary(alike) { alike } else { 0 });
        let rest = self.text();
        self.address.push_str(&rest);
        self.address.clone()
    }

    /// The one of these at the number that comes next.
    fn one_of<T: Copy>(&mut self, all: &[T], else_this: T) -> T {
        let found = all.get(self.number()).copied();
        self.ran_out |= found.is_none();
        found.unwrap_or(else_this)
    }
}

trait Packed {
    fn pack(&self, to: &mut Packer);
    fn unpack(from: &mut Unpacker) -> Self;
}

impl Packed for String {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len());
        to.texts.push_str(self);
    }

    fn unpack(from: &mut Unpacker) -> String {
        from.text()
    }
}

impl Packed for bool {
    fn pack(&self, to: &mut Packer) {
        to.number(usize::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> bool {
        from.number() != 0
    }
}

impl Packed for u16 {
    fn pack(&self, to: &mut Packer) {
        to.number(usize::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> u16 {
        u16::try_from(from.number()).unwrap_or_default()
    }
}

impl Packed for NonZeroU16 {
    fn pack(&self, to: &mut Packer) {
        self.get().pack(to);
    }

    fn unpack(from: &mut Unpacker) -> NonZeroU16 {
        NonZeroU16::new(Packed::unpack(from)).unwrap_or(NonZeroU16::MIN)
    }
}

/// By how many days it is after the day before it in the document: twice that number, or one less for days before it.
impl Packed for NaiveDate {
    fn pack(&self, to: &mut Packer) {
        let days = self.num_days_from_ce() - to.day;
        to.day = self.num_days_from_ce();
        to.number(usize::try_from(if days < 0 { -2 * days - 1 } else { 2 * days }).unwrap_or_default());
    }

    fn unpack(from: &mut Unpacker) -> NaiveDate {
        let number = i32::try_from(from.number()).unwrap_or_default();
        let days = if number % 2 == 0 { number / 2 } else { -(number / 2) - 1 };
        from.day = from.day.wrapping_add(days);
        NaiveDate::from_num_days_from_ce_opt(from.day).unwrap_or_default()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        self.iter().for_each(|value| value.pack(to));
    }

    fn unpack(from: &mut Unpacker) -> Option<T> {
        if bool::unpack(from) { Some(T::unpack(from)) } else { None }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len());
        self.iter().for_each(|value| value.pack(to));
    }

    fn unpack(from: &mut Unpacker) -> Vec<T> {
        let mut values = Vec::new();
        for _ in 0..from.number() {
            if from.ran_out {
                break;
            }
            values.push(T::unpack(from));
        }
        values
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker) -> (A, B) {
        (A::unpack(from), B::unpack(from))
    }
}

/// Types with fields: one behind the other. What stands behind a semicolon is not packed, for no view says it: it is
/// empty afterwards.
macro_rules! with_fields {
    (pack $to:ident $value:expr) => { $value.pack($to) };
    (pack $to:ident $value:expr, address) => { $to.address(&$value) };
    (unpack $from:ident) => { Packed::unpack($from) };
    (unpack $from:ident address) => { $from.address() };
    ($($type:ident { $($field:ident $(as $how:ident)?),* $(; $($empty:ident),*)? })*) => {$(
        impl Packed for $type {
            fn pack(&self, to: &mut Packer) {
                $(with_fields!(pack to self.$field $(, $how)?);)*
            }

            fn unpack(from: &mut Unpacker) -> $type {
                $type { $($field: with_fields!(unpack from $($how)?),)* $($($empty: Default::default()),*)? }
            }
        }
    )*};
}

/// Closed lists of names: by their place in the list.
macro_rules! by_place {
    ($($type:ident: $($name:ident),*;)*) => {$(
        impl Packed for $type {
            fn pack(&self, to: &mut Packer) {
                to.number([$($type::$name),*].iter().position(|value| value == self).unwrap_or_default());
            }

            fn unpack(from: &mut Unpacker) -> $type {
                let all = [$($type::$name),*];
                from.one_of(&all, all[0])
            }
        }
    )*};
}

with_fields! {
    Policy { id, facts, agencies, posts, events, hours, questions, forms, statements, pathways, contacts }
    Facts { board, title, division, audience, area, edition, in_force_from, review_due, website, source, based_on }
    Agency { id, kind, name, short }
    Named { id, words, short, held_by }
    Hours { id, words, window }
    Question { id, ask, choices }
    Form { id, title, subject, fields, stage_field, due_field, cite, notes }
    Statements { actions, notes }
    Pathway { id, title, short, condition_words, when, stages, caps, statements }
    Cap { id, limit, covers, after, short, cite, notes }
    Stage { id, label, title, short, condition_words, after, when, statements }
    Action {
        id, address as address, kind, who, to, does, short, how, form, limit, after, condition_words, when, optional, duty,
        options, cite, notes
    }
    DecisionOption { says, then }
    Note { kind, address as address, says, short, cite, when, then, limit, condition_words, contact, open }
    Contact { id, post, agencies, title, example, name, phones, emails, website, state, via, when, as_of, cite, notes }
    Limit { urgency, agreement, quantity, guide, or_sooner, before }
    Person { side, post }
    People { persons, join, stand_ins }
    Choice { negated, ids }
    Condition { agency, own_agency, same_agency, hours, answers }
    Span { days, opens, shuts }
    Calendar { division, first, last, retrieved, holidays; source }
    Holiday { date, title; source }
}

by_place! {
    Division: EnglandAndWales, Scotland, NorthernIreland;
    ActionKind: Danger, Consult, Raise, Escalate, Refer, Respond, Meet, Resolve, Decide, Confirm, Notify, Record;
    NoteKind: Principle, Scope, Pace, Instead, Entry, Power, Learning, Conflict, Reading, Silent, Check, Unattributed;
    Audience: Children, Adults, Both;
    Duty: Must, Should;
    Urgency: Immediately, WithoutDelay, Urgently, AsSoonAsPossible;
    Agreement: BetweenBoth, SetByRaiser;
    Side: Own, Other, Each, Board;
    Join: And, Or;
    Weekday: Mon, Tue, Wed, Thu, Fri, Sat, Sun;
}

/// Types with several shapes: the shape's number, then what it holds. The shape of number 0 holds nothing: it stands in
/// where a number is none of them.
macro_rules! by_shape {
    ($($type:ident {
        0 $first:ident,
        $($number:literal $name:ident $(($($value:ident),*))? $({ $($field:ident),* })?),*
    })*) => {$(
        impl Packed for $type {
            fn pack(&self, to: &mut Packer) {
                match self {
                    $type::$first => to.number(0),
                    $($type::$name $(($($value),*))? $({ $($field),* })? => {
                        to.number($number);
                        $($($value.pack(to);)*)?
                        $($($field.pack(to);)*)?
                    })*
                }
            }

            fn unpack(from: &mut Unpacker) -> $type {
                match from.number() {
                    $($number => {
                        $($(let $value = Packed::unpack(from);)*)?
                        $type::$name $(($($value),*))? $({ $($field: Packed::unpack(from)),* })?
                    })*
                    other => {
                        from.ran_out |= other != 0;
                        $type::$first
                    }
                }
            }
        }
    )*};
}

by_shape! {
    Quantity { 0 SameWorkingDay, 1 WorkingDays(days), 2 WorkingWeeks(weeks), 3 Days(days), 4 Hours(hours) }
    Start { 0 NotStated, 1 Event(id), 2 Action(stage, id), 3 Stage(id), 4 Resolved }
    Then { 0 NotStated, 1 Stages(ids), 2 Pathway(id), 3 Board(id), 4 Address(address) }
    Window { 0 NotStated, 1 Outside(id), 2 Spans { spans, not_bank_holidays } }
    Days { 0 Every, 1 Working, 2 Weekends, 3 BankHolidays, 4 Range(first, last) }
    ContactState { 0 BeingUpdated, 1 Vacant { until } }
}

impl Packed for After {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Unpacker) -> After {
        After(Packed::unpack(from))
    }
}
