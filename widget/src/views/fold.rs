//! One press: a line that says the essence, and what is behind it. Nothing closed holds something closed.

use super::Context;
use super::blocks::blocks;
use super::said::{line, said};
use crate::state::Spot;
use escalation::key;
use escalation::say::sheet::{Fold, Row};
use yew::prelude::*;

/// How a line looks that stands in a part of the answer.
pub(super) const NOTE: &str = "fold note";
/// How one looks that stands below it.
pub(super) const ROW: &str = "fold row";

/// Whether nothing is behind a line.
pub(super) fn is_plain(fold: &Fold) -> bool {
    fold.behind.is_empty()
}

/// A line with what is behind it; a plain line where nothing is.
pub(super) fn fold(cx: &Context, spot: Spot, class: &'static str, fold: &Fold) -> Html {
    if is_plain(fold) {
        let class = if class == NOTE { "fold note fold--plain" } else { "fold row fold--plain" };
        return html! { <p key={key(spot)} {class} data-row={spot.1}>{ says(cx, fold) }</p> };
    }
    let summary = html! {
        <>
            <span class="fold__says">{ says(cx, fold) }</span>
            if let Some(change) = &fold.change {
                { " " }<span class="fold__change">{ said(change) }</span>
            }
        </>
    };
    details(cx, spot, class, summary, || blocks(cx, spot, &fold.behind))
}

/// A line of any kind, with what is behind it: drawn when it is opened, where a program hears of that.
pub(super) fn details(
    cx: &Context,
    spot: Spot,
    class: &'static str,
    summary: Html,
    behind: impl FnOnce() -> Html,
) -> Html {
    let behind = if cx.is_drawn(spot) { behind() } else { Html::default() };
    html! {
        <details key={key(spot)} {class} data-row={spot.1} open={cx.is_open(spot)} ontoggle={cx.on_toggle(spot)}>
            <summary class="fold__line">{ summary }</summary>
            <div class="fold__behind">{ behind }</div>
        </details>
    }
}

/// Several lines under each other, in one part of the guide. Each stays the same element while others come and go: what a
/// reader has opened, or types into, stays open.
pub(super) fn folds(cx: &Context, part: &'static str, class: &'static str, all: &[Fold]) -> Html {
    let one = |(at, one): (usize, &Fold)| {
        let alike = all.iter().take(at).filter(|before| name(before.row) == name(one.row)).count();
        fold(cx, (part, name(one.row), alike), class_of(one, class), one)
    };
    all.iter().enumerate().map(one).collect()
}

fn key((part, row, at): Spot) -> String {
    format!("{part}-{row}-{at}")
}

fn says(cx: &Context, fold: &Fold) -> Html {
    html! {
        <>
            if let Some(bold) = &fold.bold {
                <b class="fold__bold">{ said(bold) }</b>{ " " }
            }
            { line(cx, &fold.essence) }
        </>
    }
}

fn class_of(fold: &Fold, class: &'static str) -> &'static str {
    match (fold.row, class) {
        (Row::Check, ROW) => "fold row row--check",
        (Row::Everyone, ROW) => "fold row row--long",
        _ => class,
    }
}

/// A row's name, for tests and for whoever looks at the page.
fn name(row: Row) -> &'static str {
    match row {
        Row::Danger => "danger",
        Row::Person => "person",
        Row::Note | Row::Step => "note",
        Row::Counted => "counted",
        Row::Also => "also",
        Row::About => "about",
        Row::Tell => "tell",
        Row::Record => "record",
        Row::Settled => "settled",
        Row::IfRequired => "if-required",
        Row::May => "may",
        Row::Concurrent => "concurrent",
        Row::Forms => "forms",
        Row::AlsoListed => "also-listed",
        Row::OtherTime => "other-time",
        Row::Stages => "stages",
        Row::Open => "open",
        Row::NotThis => "not-this",
        Row::Everyone => "everyone",
        Row::Check => "check",
    }
}

/// The unseen heading before a group of closed lines: some screen readers drop what is a heading inside one.
pub(super) fn group_heading(cx: &Context) -> Html {
    super::said::heading(cx, 1, "unseen", cx.tell(key!("more-heading")))
}
