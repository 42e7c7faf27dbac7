//! Where it all comes from, and that what the reader chooses stays here.

use super::Context;
use super::person::address;
use super::said::line;
use escalation::key;
use escalation::say::sheet::Sheet;
use yew::prelude::*;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(cx: &Context, sheet: &Sheet) -> Html {
    #[cfg(feature = "ssr")]
    let stays = if cx.listener().is_some() { key!("private") } else { key!("sent") };
    #[cfg(not(feature = "ssr"))]
    let stays = key!("private");
    html! {
        <footer class="foot">
            <p>
                { line(cx, &sheet.source) }
                if let Some(website) = &sheet.website {
                    { " " }<a class="foot__website" href={address(website)}>{ cx.tell(key!("policy-link")) }</a>
                }
            </p>
            <p class="foot__screen">{ cx.tell(stays) }</p>
        </footer>
    }
}
