//! Words as markup: what is English among Welsh says so, and a paragraph stands in brackets behind what rests on it.

use super::Context;
use escalation::key;
use escalation::say::sheet::Line;
use escalation::say::words::{Arg, ENGLISH_BEGINS, ENGLISH_ENDS, Language};
use yew::prelude::*;

/// Words, with the marks of English turned into elements.
pub(crate) fn said(words: &str) -> Html {
    let mut pieces = words.split(ENGLISH_BEGINS);
    let first = pieces.next().unwrap_or_default();
    let marked = pieces.map(|piece| {
        let (english, after) = piece.split_once(ENGLISH_ENDS).unwrap_or((piece, ""));
        html! { <><span lang={Language::English.tag()}>{ english }</span>{ after }</> }
    });
    html! { <>{ first }{ for marked }</> }
}

/// A line: its words, what matters more, and its paragraph.
pub(super) fn line(cx: &Context, line: &Line) -> Html {
    html! {
        <>
            { said(&line.words) }
            if let Some(strong) = &line.strong {
                { " " }<strong>{ said(strong) }</strong>
            }
            { cite(cx, line) }
        </>
    }
}

/// A line's paragraph, in brackets.
pub(super) fn cite(cx: &Context, line: &Line) -> Html {
    let Some(paragraph) = &line.cite else { return Html::default() };
    html! { <>{ " " }<cite class="cite">{ cx.say(key!("cite"), &[("paragraph", Arg::Policy(paragraph))]) }</cite></> }
}

/// Lines, each a paragraph.
pub(super) fn lines(cx: &Context, class: &'static str, all: &[Line]) -> Html {
    all.iter().map(|one| html! { <p {class}>{ line(cx, one) }</p> }).collect()
}

/// A heading, so many levels below the guide's own.
pub(crate) fn heading(cx: &Context, below: u8, class: &'static str, content: Html) -> Html {
    let tag = match cx.state.options.heading_level.saturating_add(below) {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    html! { <@{tag} {class}>{ content }</@> }
}
