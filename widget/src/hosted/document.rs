//! The document around a page: what stands in its head, and the way back to the other boards.

use super::{Place, Sheet};
use crate::markup::{Element, el, text};
use yew::prelude::*;

/// A page with everything around it. Style and script are files: the page's policy refuses both inside it.
pub(super) fn document(place: &Place, sheet: Sheet) -> Html {
    let tag = place.language.tag();
    el("html", "").attribute("lang", tag).add(head(place, &sheet)).add(body(place, sheet)).end()
}

fn head(place: &Place, sheet: &Sheet) -> Html {
    let mut head = el("head", "")
        .add(el("meta", "").attribute("charset", "utf-8").end())
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(el("title", "").words(&sheet.title).end())
        .add(meta("color-scheme", "light dark"));
    head = head.each(sheet.description.iter().map(|description| meta("description", description)));
    if !sheet.is_found {
        head = head.add(meta("robots", "noindex"));
    }
    head = head.each(sheet.canonical.iter().map(|address| link("canonical", address).end()));
    if place.framed {
        // A link out of a frame opens beside it: few sites can be shown inside one. The form says otherwise for itself.
        head = head.add(el("base", "").attribute("target", "_blank").end());
    }
    head = head
        .add(link("icon", "/icon.svg").attribute("type", "image/svg+xml").end())
        .add(link("stylesheet", "/guide.css").end())
        .add(link("stylesheet", "/page.css").end());
    head = head.each(sheet.board.iter().map(|_| script("/escalation-guide.js")));
    if sheet.board.is_some() || place.framed {
        head = head.add(script("/page.js"));
    }
    head.each(sheet.data.iter().map(|data| json_ld(data))).end()
}

fn body(place: &Place, sheet: Sheet) -> Html {
    let words = place.words();
    let mut guide = el("div", "guide").attribute("lang", place.language.tag()).attribute("dir", "ltr");
    if let Some(board) = &sheet.board {
        guide = guide.attribute("data-board", board);
    }
    let main = el("main", "").add(guide.add(sheet.content).end()).end();
    if place.framed {
        return el("body", "framed").add(main).end();
    }
    let home = el("a", "").attribute("href", "/").words(&words.phrase("page-home", &[])).end();
    el("body", "").add(el("header", "site").add(el("p", "").add(home).end()).end()).add(main).end()
}

fn meta(name: &str, content: &str) -> Html {
    el("meta", "").attribute("name", name).attribute("content", content).end()
}

fn link(relation: &str, address: &str) -> Element {
    el("link", "").attribute("rel", relation).attribute("href", address)
}

fn script(address: &str) -> Html {
    el("script", "").attribute("type", "module").attribute("src", address).end()
}

/// Data that no browser runs. No `<` stands in it, so that nothing can end it before its end.
fn json_ld(data: &str) -> Html {
    el("script", "").attribute("type", "application/ld+json").add(text(&data.replace('<', "\\u003c"))).end()
}
