//! The emergency line, the tool's own, and the policy's own route beneath it.

use super::Context;
use super::fold::{fold, is_plain};
use super::said::line;
use escalation::answer::EMERGENCY_PHONE;
use escalation::say::sheet::Fold;
use escalation::say::words::Language;
use yew::prelude::*;

/// The line that always comes first. In Welsh, which nobody has reviewed yet, it stands in both languages.
pub(crate) fn emergency(language: Language, lines: &[String]) -> Html {
    let one = |(at, words): (usize, &String)| {
        let language = if at == 0 { language } else { Language::English };
        // No mark is needed: the whole line is of one language.
        let words: String = escalation::say::words::unmarked(words);
        let (before, after) = words.split_once(EMERGENCY_PHONE).unwrap_or((&words, ""));
        let phone = words.contains(EMERGENCY_PHONE);
        html! {
            <p class="emergency__line" lang={language.tag()}>
                { before.to_owned() }
                if phone {
                    <a class="emergency__phone" href="tel:999">{ EMERGENCY_PHONE }</a>
                }
                { after.to_owned() }
            </p>
        }
    };
    html! { <div class="emergency">{ for lines.iter().enumerate().map(one) }</div> }
}

/// The policy's own route for danger.
pub(super) fn route(cx: &Context, route: &Fold) -> Html {
    if is_plain(route) {
        return html! { <p class="route route--plain">{ line(cx, &route.essence) }</p> };
    }
    fold(cx, ("route", "danger", 0), "fold route", route)
}
