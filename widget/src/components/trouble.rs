//! While there is no document, and when there will be none: a sentence, and what the page itself put here.

use crate::page::{Page, Wish};
use crate::state::{Action, Stock, Trouble};
use yew::prelude::*;

/// A sentence, another try where that may help, and the host page's own content.
pub(super) fn trouble(page: &Page, stock: &Stock) -> Html {
    let (words, again) = match stock {
        Stock::Slow => (page.say("trouble-slow", &[]), false),
        Stock::Missing(Trouble::NoAnswer) => (page.say("trouble-no-answer", &[]), true),
        Stock::Missing(Trouble::NoSuchBoard) => (page.say("trouble-no-such-board", &[]), false),
        Stock::Missing(Trouble::Server(_)) => (page.say("trouble-server", &[]), true),
        Stock::Missing(Trouble::Unreadable) => (page.say("trouble-unreadable", &[]), true),
        _ => (page.say("waiting", &[]), false),
    };
    let failed = matches!(stock, Stock::Missing(_));
    html! {
        <div class="trouble">
            <p class={if failed { "trouble__words trouble__words--failed" } else { "trouble__words" }} role="status">{words}</p>
            if again { <p>{page.button("button", page.say("try-again", &[]), None, Wish::Act(Action::Again))}</p> }
            <div class="trouble__own"><slot /></div>
        </div>
    }
}
