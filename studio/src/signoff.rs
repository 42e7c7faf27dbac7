//! What a board signs: cases that were worked out beforehand, every ladder drawn, and the review sheet.

mod cases;

use crate::given::{Given, address};
use crate::state::View;
use cases::Cases;
use escalation::health;
use escalation_pages::account::Account;
use escalation_pages::chart::charts;
use escalation_pages::review::review;
use yew::prelude::*;

/// What a board signs.
#[component]
pub fn SignOff(given: &Given) -> Html {
    let Some(written) = &given.read.document else {
        return html! {
            <p>{ "Something is wrong with what is written: see " }<a href={address(View::Checks, "")}>{ "Checks" }</a>{ ". It cannot be signed yet." }</p>
        };
    };
    let (policy, calendar) = (&written.document.policy, &written.document.calendar);
    let account = Account::new(policy, calendar, given.now);
    let today = given.now.date_naive();
    html! {
        <>
            <div class="unprinted">
                <Cases ..given.clone() />
                <section aria-labelledby="drawn">
                    <h3 id="drawn">{ "Every ladder, drawn" }</h3>
                    <p>{ "Hold each against the flowchart of the document: who, how long, and what moves it up." }</p>
                    { charts(&account, 4) }
                </section>
                <section aria-labelledby="sheet">
                    <h3 id="sheet">{ "The review sheet" }</h3>
                    <p>{ "Everything that the guide says, to be held against the document, marked and signed. Print it, or save it as a PDF from the same window." }</p>
                    <button type="button" class="button" onclick={|_: MouseEvent| print()}>{ "Print the review sheet" }</button>
                </section>
            </div>
            { review(policy, &account, &health::read(policy, today), today, 3) }
        </>
    }
}

/// Opens the browser's own window for printing.
fn print() {
    if let Some(window) = web_sys::window() {
        // Where an app shows the page, it may refuse: then there is nothing to print with.
        let _ = window.print();
    }
}
