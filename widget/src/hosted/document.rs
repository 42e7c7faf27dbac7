//! The document around a page: what stands in its head, and the way back to the other boards.

use super::{Leaf, Place};
use escalation::key;
use yew::prelude::*;

/// A page with everything around it. Style and script are files: the page's policy refuses both inside it.
pub(super) fn document(place: &Place, leaf: Leaf) -> Html {
    let language = place.language.tag();
    let other = place.other_language().tag();
    html! {
        <html lang={language}>
            { head(place, &leaf) }
            <body class={place.framed.then_some("framed")}>
                if !place.framed {
                    <header class="site">
                        <p><a href="/">{ place.words().phrase(key!("page-home"), &[]) }</a></p>
                        <p><a href={leaf.other_language.clone()} hreflang={other} lang={other}>
                            { place.words().phrase(key!("other-language"), &[]) }
                        </a></p>
                    </header>
                }
                <main>
                    <div class="guide" lang={language} dir="ltr" data-board={leaf.board}>{ leaf.content }</div>
                </main>
            </body>
        </html>
    }
}

fn head(place: &Place, leaf: &Leaf) -> Html {
    // Data that no browser runs. No `<` stands in it, so that nothing can end it before its end.
    let data = leaf.data.as_ref().map(|data| {
        Html::from_html_unchecked(
            format!(r#"<script type="application/ld+json">{}</script>"#, data.replace('<', "\\u003c")).into(),
        )
    });
    html! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{ leaf.title.clone() }</title>
            <meta name="color-scheme" content="light dark" />
            if let Some(description) = &leaf.description {
                <meta name="description" content={description.clone()} />
            }
            if !leaf.is_found {
                <meta name="robots" content="noindex" />
            }
            if let Some(address) = &leaf.canonical {
                <link rel="canonical" href={address.clone()} />
            }
            if let Some(address) = &leaf.embed {
                <link rel="alternate" type="application/json+oembed" href={address.clone()} title={leaf.title.clone()} />
            }
            // A link out of a frame opens beside it: few sites can be shown inside one.
            if place.framed {
                <base target="_blank" />
            }
            <link rel="icon" href="/icon.svg" type="image/svg+xml" />
            <link rel="stylesheet" href="/guide.css" />
            <link rel="stylesheet" href="/page.css" />
            if leaf.board.is_some() {
                <script type="module" src="/escalation-guide.js"></script>
            }
            if leaf.board.is_some() || place.framed {
                <script type="module" src="/page.js"></script>
            }
            { data }
        </head>
    }
}
