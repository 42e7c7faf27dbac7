//! What of the rules core is timed, the same natively and in WebAssembly: each function does one thing so many times, and gives a
//! number that depends on all of it, so that none of it can be left out.

use chrono::NaiveDate;
use escalation::document::Document;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::evaluate::whole::whole;
use escalation::export::json;
use escalation::situation::Situation;
use escalation::time::Quantity;
use escalation::time::calendar::{count, last_working_day};
use escalation::time::moment::Moment;
use std::hint::black_box;
use std::num::NonZeroU16;
use wasm_bindgen::prelude::wasm_bindgen;

/// A board's document, and a question to it.
#[wasm_bindgen]
pub struct Core {
    document: Document,
    situation: Situation,
    days: Vec<NaiveDate>,
}

/// On how many days an event falls, one after the other: every day of a year.
const DAYS: usize = 365;

#[wasm_bindgen]
impl Core {
    /// A board's document as the worker loads it, and a question: `stage=stage-3&agency=police&at=2026-11-24T16:30`. `undefined` where
    /// one of them cannot be read.
    pub fn read(document: &str, question: &str) -> Option<Core> {
        let document = Document::from_json(document).ok()?;
        let params: Vec<(String, String)> = question
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        let present = Moment::parse("2026-11-25T10:00").ok()?.start();
        let situation = Situation::from_params(&document.policy, &params, present).ok()?;
        let days = NaiveDate::from_ymd_opt(2026, 1, 1)?.iter_days().take(DAYS).collect();
        Some(Core { document, situation, days })
    }

    /// Last working days, from each day of a year in turn.
    pub fn deadlines(&self, times: u32, working_days: u16) -> u32 {
        let Some(number) = NonZeroU16::new(working_days) else { return 0 };
        self.each_day(times, |day| {
            let due = last_working_day(black_box(day), black_box(number), &self.document.calendar);
            due.map_or(0, |due| due.to_epoch_days().unsigned_abs())
        })
    }

    /// The same with each day on the way and why it counts.
    pub fn explained(&self, times: u32, working_days: u16) -> u32 {
        let Some(number) = NonZeroU16::new(working_days) else { return 0 };
        self.each_day(times, |day| {
            let counted = count(Quantity::WorkingDays(number), Moment::Day(black_box(day)), &self.document.calendar);
            counted.map_or(0, |counted| u32::try_from(counted.days.len()).unwrap_or_default())
        })
    }

    /// Guides: whom to go to, by when, and what else the document says.
    pub fn guides(&self, times: u32) -> u32 {
        self.each(times, |situation| guide(&self.document.policy, &self.document.calendar, situation).actions.len())
    }

    /// Timelines: every stage with its dates.
    pub fn timelines(&self, times: u32) -> u32 {
        self.each(times, |situation| timeline(&self.document.policy, &self.document.calendar, situation).stages.len())
    }

    /// Whole answers: guide, timeline and conversation, as the widget works them out.
    pub fn wholes(&self, times: u32) -> u32 {
        self.each(times, |situation| {
            let whole = whole(&self.document.policy, &self.document.calendar, situation);
            whole.guide.actions.len() + whole.timeline.stages.len()
        })
    }

    /// Guides as the API writes them.
    pub fn written(&self, times: u32) -> u32 {
        self.each(times, |situation| {
            let guide = guide(&self.document.policy, &self.document.calendar, situation);
            serde_json::to_string(&json::Guide::from(&guide)).unwrap_or_default().len()
        })
    }

    /// The document as the widget loads it.
    pub fn packed(&self) -> Vec<u8> {
        self.document.pack()
    }
}

/// Documents read as the worker loads them.
#[wasm_bindgen]
pub fn documents(times: u32, document: &str) -> u32 {
    let read = |_| usize::from(Document::from_json(black_box(document)).is_ok());
    sum((0..times).map(read))
}

/// Documents read as the widget loads them.
#[wasm_bindgen]
pub fn unpacked(times: u32, packed: &[u8]) -> u32 {
    let read = |_| usize::from(Document::unpack(black_box(packed)).is_some());
    sum((0..times).map(read))
}

impl Core {
    fn each_day(&self, times: u32, work: impl Fn(NaiveDate) -> u32) -> u32 {
        let times = usize::try_from(times).unwrap_or_default();
        self.days.iter().cycle().take(times).fold(0, |sum, day| sum.wrapping_add(work(*day)))
    }

    fn each(&self, times: u32, work: impl Fn(&Situation) -> usize) -> u32 {
        sum((0..times).map(|_| work(black_box(&self.situation))))
    }
}

fn sum(numbers: impl Iterator<Item = usize>) -> u32 {
    numbers.fold(0, |sum, number| sum.wrapping_add(u32::try_from(number).unwrap_or_default()))
}
