//! What a board signs: cases that were worked out beforehand, every ladder drawn, and the review sheet.

mod cases;

use crate::given::{Given, address};
use crate::state::View;
use cases::Cases;
use escalation::document::Document;
use escalation::health;
use escalation::time::moment::LondonTime;
use escalation_pages::account::Account;
use escalation_pages::chart::charts;
use escalation_pages::review::review;
use yew::prelude::*;

/// What a board signs.
#[component]
pub fn SignOff(given: &Given) -> Html {
    // Worked out once for each change, and not at each drawing.
    let signed = use_memo((given.read.clone(), given.now), |(read, now)| {
        read.document.as_ref().map(|written| Signed::of(&written.document, *now))
    });
    let Some(Signed { drawn, sheet }) = signed.as_ref() else {
        return html! {
            <p>{ "Something is wrong with what is written: see " }<a href={address(View::Checks, "")}>{ "Checks" }</a>{ ". It cannot be signed yet." }</p>
        };
    };
    html! {
        <>
            <div class="unprinted">
                <Cases ..given.clone() />
                <section aria-labelledby="drawn">
                    <h3 id="drawn">{ "Every ladder, drawn" }</h3>
                    <p>{ "Hold each against the flowchart of the document: who, how long, and what moves it up." }</p>
                    { drawn.clone() }
                </section>
                <section aria-labelledby="sheet">
                    <h3 id="sheet">{ "The review sheet" }</h3>
                    <p>{ "Everything that the guide says, to be held against the document, marked and signed. Print it, or save it as a PDF from the same window." }</p>
                    <button type="button" class="button" onclick={|_: MouseEvent| print()}>{ "Print the review sheet" }</button>
                </section>
            </div>
            { sheet.clone() }
        </>
    }
}

/// What is worked out of the document.
struct Signed {
    /// Every ladder, drawn.
    drawn: Html,
    /// The review sheet.
    sheet: Html,
}

impl Signed {
    fn of(document: &Document, now: LondonTime) -> Signed {
        let (policy, today) = (&document.policy, now.date_naive());
        let account = Account::new(policy, &document.calendar, now);
        let sheet = review(policy, &account, &health::read(policy, today), today, 3);
        Signed { drawn: charts(&account, 4), sheet }
    }
}

/// Opens the browser's own window for printing.
fn print() {
    if let Some(window) = web_sys::window() {
        // Where an app shows the page, it may refuse: then there is nothing to print with.
        let _ = window.print();
    }
}
