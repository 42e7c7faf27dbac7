//! A poster for the staff room, one sheet of A4: the emergency line, the stages at a glance, and a code that a phone reads,
//! which leads to the guide.

use crate::account::Account;
use crate::emergency::emergency;
use crate::glance::glance;
use crate::line::line;
use escalation::policy::Policy;
use qrcode::{Color, EcLevel, QrCode};
use yew::prelude::*;

/// The poster of a board. `address` is where its guide is; without one there is no code.
pub fn poster(policy: &Policy, account: &Account, address: Option<&str>) -> Html {
    let facts = policy.facts();
    html! {
        <article class="poster">
            { emergency(facts.audience) }
            <h1 class="poster__title">{ "You disagree about how to keep somebody safe?" }</h1>
            <p class="poster__lead">{ format!("This is who to go to, and by when. {}", facts.board) }</p>
            <h2 class="part">{ "The stages" }</h2>
            { glance(account) }
            <div class="poster__foot">
                if let Some(address) = address {
                    <div class="poster__code">
                        { code(address) }
                        <p>{ "Your own dates, contacts and paragraphs: " }<br /><a href={address.to_owned()}>{ address.to_owned() }</a></p>
                    </div>
                }
                <div class="poster__source">
                    for one in account.source.iter().take(3) { <p>{ line(one) }</p> }
                    <p>{ "This sheet does not replace the policy." }</p>
                </div>
            </div>
        </article>
    }
}

/// An address as a QR code; nothing where it is too long for one.
pub fn code(address: &str) -> Html {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else { return Html::default() };
    // Four modules of white on each side belong to a code. Source: ISO/IEC 18004.
    const QUIET: usize = 4;
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET));
        }
    }
    let side = width + 2 * QUIET;
    html! {
        <svg class="code" viewBox={format!("0 0 {side} {side}")} role="img" aria-label={format!("A code that leads to {address}")}
            xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges">
            <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
            <path d={path} fill="#000" />
        </svg>
    }
}
