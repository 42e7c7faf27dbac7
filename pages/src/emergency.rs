//! The emergency line, the tool's own: first on every page.

use escalation::answer::{EMERGENCY_PHONE, emergency_text};
use escalation::policy::Audience;
use yew::prelude::*;

/// "If a child is in immediate danger, call 999.", the number a link.
pub fn emergency(audience: Audience) -> Html {
    let text = emergency_text(audience);
    let (before, after) = text.split_once(EMERGENCY_PHONE).unwrap_or((text, ""));
    html! {
        <p class="emergency">{ before }<a href={format!("tel:{EMERGENCY_PHONE}")}>{ EMERGENCY_PHONE }</a>{ after }</p>
    }
}
