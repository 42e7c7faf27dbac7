//! Lines of the core as markup: words, and the paragraph that they rest on in brackets behind them.

use escalation::say::sheet::Line;
use yew::prelude::*;

/// A line: its words, what matters more, and its paragraph.
pub(crate) fn line(line: &Line) -> Html {
    html! {
        <>
            { line.words.clone() }
            if let Some(strong) = &line.strong {
                { " " }<strong>{ strong.clone() }</strong>
            }
            if let Some(cite) = &line.cite {
                { " " }<cite class="cite">{ format!("({cite})") }</cite>
            }
        </>
    }
}

/// Lines as the points of a list; nothing where there are none.
pub(crate) fn points(class: &'static str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! { <ul {class}>for one in lines { <li>{ line(one) }</li> }</ul> }
}

/// A heading of this level.
pub(crate) fn heading(level: u8, class: &'static str, words: &str) -> Html {
    let tag = format!("h{}", level.clamp(1, 6));
    html! { <@{tag} {class}>{ words.to_owned() }</@> }
}

/// A line as plain text.
pub(crate) fn plain(line: &Line) -> String {
    let strong = line.strong.iter().map(|strong| format!(" {strong}"));
    let cite = line.cite.iter().map(|cite| format!(" ({cite})"));
    std::iter::once(line.words.clone()).chain(strong).chain(cite).collect()
}
