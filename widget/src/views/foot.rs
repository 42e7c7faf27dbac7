//! Where it all comes from, and that what the reader chooses stays here.

use super::Context;
#[cfg(feature = "ssr")]
use super::Reader;
use super::said::line;
use escalation::key;
use escalation::say::sheet::Sheet;
use yew::prelude::*;

/// The sources. An address stands here only where the document prints one.
pub(super) fn foot(cx: &Context, sheet: &Sheet) -> Html {
    html! {
        <footer class="foot">
            <p>
                for source in &sheet.source {
                    { line(cx, source) }{ " " }
                }
                if let Some(website) = &sheet.website {
                    <a class="foot__website" href={website.clone()}>{ cx.tell(key!("policy-link")) }</a>
                }
            </p>
            <p class="foot__screen">{ stays(cx) }</p>
        </footer>
    }
}

/// Where what was chosen goes.
fn stays(cx: &Context) -> Html {
    #[cfg(feature = "ssr")]
    if let Reader::Linked(links) = &cx.reader {
        return links.sent(cx);
    }
    cx.tell(key!("private"))
}
