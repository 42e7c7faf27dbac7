//! The emergency line, the tool's own, and the policy's own route beneath it.

use super::Context;
use super::fold::{fold, is_plain};
use super::said::line;
use escalation::answer::EMERGENCY_PHONE;
use escalation::say::sheet::Fold;
use escalation::say::words::{ENGLISH_BEGINS, Language, unmarked};
use yew::prelude::*;

/// The line that always comes first. In Welsh, which nobody has reviewed yet, it stands in both languages.
pub(crate) fn emergency(language: Language, lines: &[String]) -> Html {
    let one = |(at, words): (usize, &String)| {
        // The whole line is of one language: it says which itself. Where there is no Welsh, the first is English too.
        let language = if at == 0 && !words.starts_with(ENGLISH_BEGINS) { language } else { Language::English };
        let words = unmarked(words);
        let (before, after) = words.split_once(EMERGENCY_PHONE).unwrap_or((&words, ""));
        let phone = words.contains(EMERGENCY_PHONE);
        html! {
            <p class="emergency__line" lang={language.tag()}>
                { before.to_owned() }
                if phone {
                    <a class="emergency__phone" href="tel:999" target="_top">{ EMERGENCY_PHONE }</a>
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
