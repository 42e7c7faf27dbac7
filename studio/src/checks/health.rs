//! Policy health on demand: it tries every situation of a year, which takes a browser some seconds.

use crate::given::{Given, address};
use crate::read::Read;
use crate::state::View;
use escalation::health::{self, Finding};
use escalation::time::moment::LondonTime;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Time for the page to say that it is working.
const SAYING_MILLISECONDS: u32 = 50;

/// How far it is.
#[derive(Clone, PartialEq)]
enum Progress {
    NotAsked,
    Working,
    /// Worked out of what was read then.
    Done(Rc<Read>, Rc<health::Health>),
}

/// What the document leaves open, once somebody asks.
#[component]
pub(super) fn Health(given: &Given) -> Html {
    let progress = use_state(|| Progress::NotAsked);
    let ask = {
        let (progress, read, now) = (progress.clone(), given.read.clone(), given.now);
        Callback::from(move |_: MouseEvent| {
            progress.set(Progress::Working);
            let (progress, read) = (progress.clone(), read.clone());
            Timeout::new(SAYING_MILLISECONDS, move || progress.set(worked_out(read, now))).forget();
        })
    };
    html! {
        <>
            <p>{ "Every stage is tried from both sides, for every agency, at every hour of a year: whom would a reader be sent to, and by when? That takes some seconds." }</p>
            <button type="button" class="button" disabled={*progress == Progress::Working} onclick={ask}>{ "Try every situation" }</button>
            <div role="status">
                { match &*progress {
                    Progress::NotAsked => html! {},
                    Progress::Working => html! { <p>{ "Trying every situation …" }</p> },
                    Progress::Done(read, health) => found(health, *read == given.read),
                } }
            </div>
        </>
    }
}

fn worked_out(read: Rc<Read>, now: LondonTime) -> Progress {
    let health = read.document.as_ref().map(|written| {
        let document = &written.document;
        Rc::new(health::health(&document.policy, &document.calendar, now))
    });
    health.map_or(Progress::NotAsked, |health| Progress::Done(read, health))
}

/// What was found, the heaviest first.
fn found(health: &health::Health, is_of_now: bool) -> Html {
    let health::Health { score, findings, tried, unanswered } = health;
    html! {
        <>
            if !is_of_now {
                <p class="note note--warning">{ "The draft has changed since: try again to see what holds now." }</p>
            }
            <p>{ format!("Health: {score} of 100. {tried} situations were tried, and {unanswered} of them have no answer. What is listed here is the document’s, and stops nothing: it is for the board to mend.") }</p>
            if findings.is_empty() {
                <p>{ "Nothing was found that the document leaves open." }</p>
            } else {
                { list(findings.iter().filter(|finding| finding.points > 0)) }
                { rest(&findings.iter().filter(|finding| finding.points == 0).collect::<Vec<_>>()) }
            }
        </>
    }
}

/// More of a kind that has taken all that it can: mending one of them alone gives nothing.
fn rest(findings: &[&Finding]) -> Html {
    html! {
        if !findings.is_empty() {
            <details>
                <summary>{ format!("{} more of the same kinds", findings.len()) }</summary>
                { list(findings.iter().copied()) }
            </details>
        }
    }
}

fn list<'a>(findings: impl Iterator<Item = &'a Finding>) -> Html {
    html! {
        <ul class="finding">
            for one in findings {
                <li>{ finding(one) }</li>
            }
        </ul>
    }
}

fn finding(Finding { text, cite, points, place, .. }: &Finding) -> Html {
    let worth = match points {
        0 => String::new(),
        1 => " Mending it gives 1 point.".to_owned(),
        more => format!(" Mending it gives {more} points."),
    };
    html! {
        <>
            { text }
            if let Some(cite) = cite {
                <cite>{ format!(" ({cite})") }</cite>
            }
            { worth }
            { " " }<a class="place" href={address(View::Policy, place)}>{ place }</a>
        </>
    }
}
