//! While there is no document, and when there will be none: a sentence, and what the page itself put here.

use crate::markup::el;
use crate::page::{Page, Wish};
use crate::state::{Action, Stock, Trouble};
use yew::prelude::*;

/// A sentence, another try where that may help, and the host page's own content.
pub(super) fn trouble(page: &Page, stock: &Stock) -> Html {
    let key = match stock {
        Stock::Slow => in_the_way(None),
        Stock::Missing(trouble) => in_the_way(Some(*trouble)),
        Stock::Waiting | Stock::Fresh(_) | Stock::Saved(..) => "waiting",
    };
    let failed = matches!(stock, Stock::Missing(_));
    let again = failed && !matches!(stock, Stock::Missing(Trouble::NoSuchBoard));
    let class = if failed { "trouble__words trouble__words--failed" } else { "trouble__words" };
    let mut block = el("div", "trouble")
        .add(el("p", class).attribute("role", "status").attribute("tabindex", "-1").add(page.tell(key)).end());
    if again {
        let again = page.button("button", page.tell("try-again"), None, Wish::Act(Action::Again));
        block = block.add(el("p", "").add(again).end());
    }
    block.add(el("div", "trouble__own").add(el("slot", "").end()).end()).end()
}

/// The sentence for what stands in the way; `None`: nothing but time.
pub(super) fn in_the_way(trouble: Option<Trouble>) -> &'static str {
    match trouble {
        None => "trouble-slow",
        Some(Trouble::NoAnswer) => "trouble-no-answer",
        Some(Trouble::NoSuchBoard) => "trouble-no-such-board",
        Some(Trouble::Server(_)) => "trouble-server",
        Some(Trouble::Unreadable) => "trouble-unreadable",
    }
}
