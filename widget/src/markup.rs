//! Elements by name and class: how every view is written that holds no state and hears no event.
//!
//! `html!` says the same, and each element that it writes costs the reader's browser some 300 bytes of program. What
//! stands here is compiled once: the views are half as large.

use yew::AttrValue;
use yew::prelude::Html;
use yew::virtual_dom::{VList, VNode, VTag, VText};

/// An element that is being written. Boxed, since it is handed on at every step.
pub struct Element(Box<VTag>);

/// An element of a class; an empty class is none.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> Element {
    let mut element = VTag::new(AttrValue::Static(tag));
    if !class.is_empty() {
        element.add_attribute("class", AttrValue::Static(class));
    }
    Element(Box::new(element))
}

/// Plain text.
#[inline(never)]
pub fn text(words: &str) -> Html {
    VNode::VText(VText::new(words.to_owned()))
}

/// Several things, one after the other.
#[inline(never)]
pub fn all(parts: Vec<Html>) -> Html {
    VNode::from(VList::with_children(parts, None))
}

impl Element {
    /// Puts something at the end.
    #[expect(clippy::should_implement_trait, reason = "it puts in a child, and nobody writes `element + child`")]
    #[inline(never)]
    pub fn add(mut self, child: Html) -> Element {
        self.0.add_child(child);
        self
    }

    /// Puts text at the end.
    #[inline(never)]
    pub fn words(self, words: &str) -> Element {
        self.add(text(words))
    }

    /// Puts several things at the end, whatever they are made from.
    pub fn each(self, children: impl IntoIterator<Item = Html>) -> Element {
        children.into_iter().fold(self, Element::add)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attribute(mut self, name: &'static str, value: &str) -> Element {
        self.0.add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// The element as a view.
    #[inline(never)]
    pub fn end(self) -> Html {
        VNode::from(*self.0)
    }
}
