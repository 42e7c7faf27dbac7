//! The document around a page: what stands in its head, and the way back to the other boards.

use super::{Place, Sheet};
use crate::markup::Pen;
use crate::page::Page;
use escalation::key;
use yew::prelude::Html;

/// A page with everything around it. Style and script are files: the page's policy refuses both inside it.
pub(super) fn document(place: &Place, page: &Page, sheet: Sheet) -> Html {
    let mut pen = Pen::new(page);
    pen.open("html", "");
    pen.attribute("lang", place.language.tag());
    head(&mut pen, place, &sheet);
    body(&mut pen, place, sheet);
    pen.finish().0
}

fn head(pen: &mut Pen, place: &Place, sheet: &Sheet) {
    pen.open("head", "");
    empty(pen, "meta", &[("charset", "utf-8")]);
    meta(pen, "viewport", "width=device-width, initial-scale=1");
    pen.leaf("title", "", &sheet.title);
    meta(pen, "color-scheme", "light dark");
    if let Some(description) = &sheet.description {
        meta(pen, "description", description);
    }
    if !sheet.is_found {
        meta(pen, "robots", "noindex");
    }
    if let Some(address) = &sheet.canonical {
        empty(pen, "link", &[("rel", "canonical"), ("href", address)]);
    }
    if place.framed {
        // A link out of a frame opens beside it: few sites can be shown inside one. The form says otherwise for itself.
        empty(pen, "base", &[("target", "_blank")]);
    }
    empty(pen, "link", &[("rel", "icon"), ("href", "/icon.svg"), ("type", "image/svg+xml")]);
    empty(pen, "link", &[("rel", "stylesheet"), ("href", "/guide.css")]);
    empty(pen, "link", &[("rel", "stylesheet"), ("href", "/page.css")]);
    if sheet.board.is_some() {
        empty(pen, "script", &[("type", "module"), ("src", "/escalation-guide.js")]);
    }
    if sheet.board.is_some() || place.framed {
        empty(pen, "script", &[("type", "module"), ("src", "/page.js")]);
    }
    if let Some(data) = &sheet.data {
        // Data that no browser runs. No `<` stands in it, so that nothing can end it before its end.
        pen.open("script", "");
        pen.attribute("type", "application/ld+json");
        pen.text(&data.replace('<', "\\u003c"));
        pen.close();
    }
    pen.close();
}

fn body(pen: &mut Pen, place: &Place, sheet: Sheet) {
    pen.open("body", if place.framed { "framed" } else { "" });
    if !place.framed {
        pen.open("header", "site");
        pen.open("p", "");
        pen.open("a", "");
        pen.attribute("href", "/");
        pen.tell(key!("page-home"));
        pen.close();
        pen.close();
        pen.close();
    }
    pen.open("main", "");
    pen.open("div", "guide");
    pen.attribute("lang", place.language.tag());
    pen.attribute("dir", "ltr");
    if let Some(board) = &sheet.board {
        pen.attribute("data-board", board);
    }
    pen.put(sheet.content);
    pen.close();
    pen.close();
    pen.close();
}

fn meta(pen: &mut Pen, name: &str, content: &str) {
    empty(pen, "meta", &[("name", name), ("content", content)]);
}

/// An element with nothing in it.
fn empty(pen: &mut Pen, tag: &'static str, attributes: &[(&'static str, &str)]) {
    pen.open(tag, "");
    for (name, value) in attributes {
        pen.attribute(name, value);
    }
    pen.close();
}
