//! A view is written element by element, from the first to the last: how every view is said that the browser draws.
//!
//! `html!` says the same, and each element that it writes costs the reader's browser some 300 bytes of program; a view
//! that hands on what it made costs 70. What stands here is compiled once, and a step of a view is one call.

use crate::page::{Page, Wish};
use escalation::answer::ActionAnswer;
use escalation::key;
use escalation::say::letters::capitalised;
use escalation::say::words::{Arg, ENGLISH_BEGINS, ENGLISH_ENDS, Key, Language, Words, unmarked};
use yew::AttrValue;
use yew::prelude::Html;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VNode, VTag, VText};

/// Every attribute that the widget's elements may have. One list for all: so two versions of an element always have the
/// same names to be compared.
const NAMES: [&str; 26] = [
    "class",
    "id",
    "type",
    "for",
    "href",
    "lang",
    "role",
    "tabindex",
    "scope",
    "value",
    "readonly",
    "rows",
    "autocomplete",
    "autocapitalize",
    "spellcheck",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-invalid",
    "aria-pressed",
    "aria-hidden",
    "data-wish",
    "x",
    "width",
    "height",
    "rx",
];

/// Writes a view.
pub struct Pen<'p> {
    /// What every view needs.
    pub page: &'p Page,
    /// What is open, the innermost last: an element, or a group; and what is in it so far.
    open: Vec<(Option<VTag>, Vec<VNode>)>,
    /// What the reader can ask for: an element that asks has the place of its wish in this list.
    wishes: Vec<Wish>,
}

impl<'p> Pen<'p> {
    /// Nothing written yet.
    pub fn new(page: &'p Page) -> Pen<'p> {
        Pen { page, open: vec![(None, Vec::new())], wishes: Vec::new() }
    }

    /// The view, and what the reader can ask for in it.
    pub fn finish(mut self) -> (Html, Vec<Wish>) {
        while self.open.len() > 1 {
            self.close();
        }
        let written = self.open.pop().map(|(_, written)| written).unwrap_or_default();
        (list(written), self.wishes)
    }

    /// The reader's words.
    pub fn words(&self) -> Words {
        self.page.words
    }

    /// Whether anybody hears of a wish.
    pub fn listens(&self) -> bool {
        self.page.listens
    }

    /// Begins an element of a class; an empty class is none.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, class: &'static str) {
        let mut element = VTag::new(AttrValue::Static(tag));
        element.set_attributes(Attributes::Dynamic { keys: &NAMES, values: Box::new([const { None }; NAMES.len()]) });
        self.open.push((Some(element), Vec::new()));
        if !class.is_empty() {
            self.set("class", AttrValue::Static(class));
        }
    }

    /// Begins a group: a place for things that may come and go. What follows it stays where it is: else it would be
    /// drawn anew, under the reader's hands.
    #[inline(never)]
    pub fn group(&mut self) {
        self.open.push((None, Vec::new()));
    }

    /// Ends what was begun last.
    #[inline(never)]
    pub fn close(&mut self) {
        let Some((element, children)) = self.open.pop() else { return };
        let children = list(children);
        let node = match element {
            None => children,
            Some(mut element) => {
                if let Some(place) = element.children_mut() {
                    *place = children;
                }
                VNode::from(element)
            }
        };
        self.put(node);
    }

    /// Puts something that is written at the end.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        if let Some((_, children)) = self.open.last_mut() {
            children.push(node);
        }
    }

    /// An attribute of the element that was begun last.
    #[inline(never)]
    pub fn attribute(&mut self, name: &'static str, value: &str) {
        self.set(name, AttrValue::from(value.to_owned()));
    }

    /// What a screen reader calls the element that was begun last. An attribute cannot say which words are English.
    #[inline(never)]
    pub fn label(&mut self, words: &str) {
        self.attribute("aria-label", &unmarked(words));
    }

    #[inline(never)]
    fn set(&mut self, name: &'static str, value: AttrValue) {
        let Some((Some(element), _)) = self.open.last_mut() else { return };
        match (&mut element.attributes, NAMES.iter().position(|known| *known == name)) {
            (Attributes::Dynamic { values, .. }, Some(at)) => {
                if let Some(place) = values.get_mut(at) {
                    *place = Some(AttributeOrProperty::Attribute(value));
                }
            }
            // Around a page that a server renders there are others; nothing is compared there.
            #[cfg(feature = "ssr")]
            _ => element.add_attribute(name, value),
            #[cfg(not(feature = "ssr"))]
            _ => debug_assert!(false, "the list of attributes lacks {name}"),
        }
    }

    /// What the reader has typed into the field that was begun last.
    #[inline(never)]
    pub fn value(&mut self, typed: &str) {
        if let Some((Some(element), _)) = self.open.last_mut() {
            element.set_value(Some(AttrValue::from(typed.to_owned())));
        }
    }

    /// What the element that was begun last asks for when it is pressed or typed into.
    #[inline(never)]
    pub fn wish(&mut self, wish: Wish) {
        self.attribute("data-wish", &self.wishes.len().to_string());
        self.wishes.push(wish);
    }

    /// Text, with `lang` around what is marked in it as English.
    #[inline(never)]
    pub fn text(&mut self, words: &str) {
        if !words.contains(ENGLISH_BEGINS) {
            return self.put(VNode::VText(VText::new(words.to_owned())));
        }
        self.group();
        let mut rest = words;
        while let Some((before, after)) = rest.split_once(ENGLISH_BEGINS) {
            let (english, behind) = after.split_once(ENGLISH_ENDS).unwrap_or((after, ""));
            self.text(before);
            self.policy(english);
            rest = behind;
        }
        self.text(rest);
        self.close();
    }

    /// Text that starts a sentence.
    #[inline(never)]
    pub fn sentence(&mut self, words: &str) {
        self.text(&capitalised(words));
    }

    /// What the policy says: it stays in English, and is marked where that is not the reader's language.
    #[inline(never)]
    pub fn policy(&mut self, words: &str) {
        if self.page.words.language() == Language::English {
            return self.text(words);
        }
        self.open("span", "");
        self.attribute("lang", Language::English.tag());
        self.text(words);
        self.close();
    }

    /// A message.
    #[inline(never)]
    pub fn say(&mut self, key: Key, args: &[(&str, Arg<'_>)]) {
        self.text(&self.page.words.phrase(key, args));
    }

    /// A message without places to fill.
    #[inline(never)]
    pub fn tell(&mut self, key: Key) {
        self.say(key, &[]);
    }

    /// "If the managers cannot agree."
    #[inline(never)]
    pub fn condition(&mut self, key: Key, clause: &str) {
        self.say(key, &[("clause", Arg::Policy(clause))]);
    }

    /// What an action asks for: the policy's own sentence, else one of the reader's language.
    #[inline(never)]
    pub fn does(&mut self, action: &ActionAnswer) {
        self.text(&self.page.words.action(action, self.page.perspective));
    }

    /// The paragraph that a statement rests on.
    #[inline(never)]
    pub fn cite(&mut self, paragraph: &str) {
        self.group();
        if !paragraph.is_empty() {
            self.text(" ");
            self.open("cite", "cite");
            self.say(key!("cite"), &[("paragraph", Arg::Policy(paragraph))]);
            self.close();
        }
        self.close();
    }

    /// An element with text in it.
    #[inline(never)]
    pub fn leaf(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.open(tag, class);
        self.text(words);
        self.close();
    }

    /// An element with text that starts a sentence.
    #[inline(never)]
    pub fn leaf_sentence(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.leaf(tag, class, &capitalised(words));
    }

    /// An element with what the policy says.
    #[inline(never)]
    pub fn leaf_policy(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.open(tag, class);
        self.policy(words);
        self.close();
    }

    /// An element with a message.
    #[inline(never)]
    pub fn leaf_said(&mut self, tag: &'static str, class: &'static str, key: Key, args: &[(&str, Arg<'_>)]) {
        self.open(tag, class);
        self.say(key, args);
        self.close();
    }

    /// An element with a message without places to fill.
    #[inline(never)]
    pub fn leaf_told(&mut self, tag: &'static str, class: &'static str, key: Key) {
        self.leaf_said(tag, class, key, &[]);
    }

    /// Begins a heading, `deeper` levels below the widget's first one. It can take the focus when the answer changes.
    #[inline(never)]
    pub fn heading(&mut self, deeper: u8, class: &'static str) {
        let tag = match self.page.heading_level.saturating_add(deeper) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        self.open(tag, class);
        self.attribute("tabindex", "-1");
    }

    /// Begins a card, with its heading.
    #[inline(never)]
    pub fn card(&mut self, class: &'static str, heading: Key) {
        self.open("section", class);
        self.heading(1, "card__title");
        self.tell(heading);
        self.close();
    }

    /// Begins what opens on demand, with the line that opens it.
    #[inline(never)]
    pub fn more(&mut self, class: &'static str, line: Key) {
        self.open("details", class);
        self.leaf_told("summary", "", line);
    }

    /// A button for a wish; nothing where nobody listens. `described`: what a screen reader says in place of the label.
    #[inline(never)]
    pub fn button(&mut self, class: &'static str, label: Key, described: &str, wish: Wish) {
        if !self.page.listens {
            return;
        }
        self.open("button", class);
        self.attribute("type", "button");
        if !described.is_empty() {
            self.label(described);
        }
        self.wish(wish);
        self.tell(label);
        self.close();
    }

    /// Begins a button that is pressed while its wish is what holds.
    #[inline(never)]
    pub fn choice(&mut self, class: &'static str, pressed: bool, wish: Wish) {
        self.open("button", class);
        self.attribute("type", "button");
        self.attribute("aria-pressed", if pressed { "true" } else { "false" });
        self.wish(wish);
    }
}

fn list(nodes: Vec<VNode>) -> VNode {
    VNode::from(VList::with_children(nodes, None))
}
