//! While there is no document, and when there will be none: a sentence, and what the page itself put here.

use crate::markup::Pen;
use crate::page::Wish;
use crate::state::{Action, Stock, Trouble};
use escalation::key;
use escalation::say::words::Key;

/// A sentence, another try where that may help, and the host page's own content.
pub(super) fn trouble(pen: &mut Pen, stock: &Stock) {
    let key = match stock {
        Stock::Slow => in_the_way(None),
        Stock::Missing(trouble) => in_the_way(Some(*trouble)),
        Stock::Waiting | Stock::Fresh(_) | Stock::Saved(..) => key!("waiting"),
    };
    let failed = matches!(stock, Stock::Missing(_));
    let again = failed && !matches!(stock, Stock::Missing(Trouble::NoSuchBoard));
    pen.open("div", "trouble");
    pen.open("p", if failed { "trouble__words trouble__words--failed" } else { "trouble__words" });
    pen.attribute("role", "status");
    pen.attribute("tabindex", "-1");
    pen.tell(key);
    pen.close();
    if again {
        pen.open("p", "");
        pen.button("button", key!("try-again"), "", Wish::Act(Action::Again));
        pen.close();
    }
    pen.open("div", "trouble__own");
    pen.open("slot", "");
    pen.close();
    pen.close();
    pen.close();
}

/// The sentence for what stands in the way; `None`: nothing but time.
pub(super) fn in_the_way(trouble: Option<Trouble>) -> Key {
    match trouble {
        None => key!("trouble-slow"),
        Some(Trouble::NoAnswer) => key!("trouble-no-answer"),
        Some(Trouble::NoSuchBoard) => key!("trouble-no-such-board"),
        Some(Trouble::Server(_)) => key!("trouble-server"),
        Some(Trouble::Unreadable) => key!("trouble-unreadable"),
    }
}
