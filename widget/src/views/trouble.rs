//! While there is no document, and when there will be none: a sentence, and what the page itself put here.

use super::Context;
use super::context::Wish;
use crate::state::{Action, Stock, Trouble};
use escalation::key;
use escalation::say::words::{Arg, Key};
use escalation::time::moment::Moment;
use yew::prelude::*;

/// A sentence, another try where that may help, and the host page's own content.
pub(super) fn trouble(cx: &Context) -> Html {
    let key = match &cx.state.stock {
        Stock::Slow => in_the_way(None),
        Stock::Missing(trouble) => in_the_way(Some(*trouble)),
        Stock::Waiting | Stock::Fresh(_) | Stock::Saved(..) => key!("waiting"),
    };
    let has_failed = matches!(cx.state.stock, Stock::Missing(_));
    let may_help = has_failed && !matches!(cx.state.stock, Stock::Missing(Trouble::NoSuchBoard));
    let class = if has_failed { "trouble__words trouble__words--failed" } else { "trouble__words" };
    html! {
        <div class="trouble">
            <p {class} role="status" tabindex="-1">{ cx.tell(key) }</p>
            if may_help {
                <p>{ cx.press("button", Wish::Act(Action::Again), None, cx.tell(key!("try-again"))) }</p>
            }
            <div class="trouble__own"><slot></slot></div>
        </div>
    }
}

/// What follows is a saved copy: of when, and why.
pub(super) fn saved(cx: &Context) -> Html {
    let Stock::Saved(_, when, trouble) = &cx.state.stock else { return Html::default() };
    let moment = cx.words.moment(Moment::Time(*when));
    html! {
        <p class="saved" role="status">
            { cx.tell(in_the_way(*trouble)) }{ " " }{ cx.say(key!("saved-copy"), &[("moment", Arg::Text(&moment))]) }
        </p>
    }
}

/// The sentence for what stands in the way; `None`: nothing but time.
fn in_the_way(trouble: Option<Trouble>) -> Key {
    match trouble {
        None => key!("trouble-slow"),
        Some(Trouble::NoAnswer) => key!("trouble-no-answer"),
        Some(Trouble::NoSuchBoard) => key!("trouble-no-such-board"),
        Some(Trouble::Server(_)) => key!("trouble-server"),
        Some(Trouble::Unreadable) => key!("trouble-unreadable"),
    }
}
