//! What every view needs: the words, the reader's side, where its headings stand, and whom to tell of a wish.

use crate::markup::{Element, all, el, text};
use crate::state::{Answer, Place, Taken};
use crate::take_away::Keep;
use escalation::answer::{ActionAnswer, Perspective};
use escalation::letters::capitalised;
use escalation::moment::LondonTime;
use escalation::words::{Arg, Language, Words};
use std::rc::Rc;
use yew::prelude::*;

/// What every view needs.
#[derive(Clone, PartialEq)]
pub struct Page {
    /// The words of the reader's language.
    pub words: Words,
    /// The level of the widget's first heading, 1 to 6.
    pub heading_level: u8,
    /// Whose duties come first.
    pub perspective: Perspective,
    /// The moment answered for.
    pub now: LondonTime,
    /// The present: what a start that nobody typed is taken to be, whatever moment is answered for.
    pub present: LondonTime,
    /// What was taken away last.
    pub taken: Option<Taken>,
    /// Where wishes go; `None`: a page without scripts, which shows no buttons.
    pub wishes: Option<Callback<Wish>>,
}

/// What a reader wants done.
#[derive(Clone, Debug)]
pub enum Wish {
    /// Something that changes what is shown.
    Act(crate::state::Action),
    /// Text on the clipboard.
    Copy(Place, String),
    /// The answer as text on the clipboard. It is written when it is wanted: every view of the answer offers it.
    Record(Rc<Answer>, Words),
    /// Every deadline as a calendar, for the present.
    Calendar(Rc<Answer>, Words, LondonTime),
    /// A file.
    Keep(Place, Keep),
    /// The answer on paper.
    Print(Rc<Answer>, Words),
}

impl Page {
    /// A message, marked with its language where that is not the reader's.
    #[inline(never)]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Html {
        let said = self.words.say(key, args);
        if said.language == self.words.language() {
            text(&said.text)
        } else {
            el("span", "").attribute("lang", said.language.tag()).words(&said.text).end()
        }
    }

    /// A message without places to fill.
    #[inline(never)]
    pub fn tell(&self, key: &str) -> Html {
        self.say(key, &[])
    }

    /// What the policy says: it stays in its own language.
    #[inline(never)]
    pub fn policy(&self, words: &str) -> Html {
        if self.words.language() == Language::English {
            text(words)
        } else {
            el("span", "").attribute("lang", Language::English.tag()).words(words).end()
        }
    }

    /// What an action asks for: the policy's own sentence, else one of the reader's language.
    #[inline(never)]
    pub fn does(&self, action: &ActionAnswer) -> Html {
        let words = self.words.action(action, self.perspective);
        if action.does.is_some() { self.policy(&words) } else { text(&words) }
    }

    /// A heading, `deeper` levels below the widget's first one. It can take the focus when the answer changes.
    #[inline(never)]
    pub fn heading(&self, deeper: u8, class: &'static str, content: Html) -> Html {
        let tag = match self.heading_level.saturating_add(deeper) {
            0 | 1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        el(tag, class).attribute("tabindex", "-1").add(content).end()
    }

    /// A card with its heading.
    #[inline(never)]
    pub fn card(&self, class: &'static str, heading: &str) -> Element {
        el("section", class).add(self.heading(1, "card__title", self.tell(heading)))
    }

    /// "If the managers cannot agree."
    #[inline(never)]
    pub fn condition(&self, key: &str, clause: &str) -> Html {
        self.say(key, &[("clause", Arg::Text(clause))])
    }

    /// The paragraph that a statement rests on.
    #[inline(never)]
    pub fn cite(&self, paragraph: &str) -> Html {
        if paragraph.is_empty() {
            return Html::default();
        }
        let words = self.say("cite", &[("paragraph", Arg::Text(paragraph))]);
        all(vec![text(" "), el("cite", "cite").add(words).end()])
    }

    /// A button for a wish; nothing where nobody listens.
    #[inline(never)]
    pub fn button(&self, class: &'static str, label: Html, described: Option<String>, wish: Wish) -> Html {
        let Some(wishes) = self.wishes.clone() else { return Html::default() };
        let onclick = Callback::from(move |_: MouseEvent| wishes.emit(wish.clone()));
        html! { <button type="button" {class} aria-label={described} {onclick}>{label}</button> }
    }

    /// What came of the buttons of a place, near them. It is there before there is anything to say, so that it is read out.
    #[inline(never)]
    pub fn taken(&self, place: &Place) -> Html {
        let mut status = el("p", "taken").attribute("role", "status");
        let mut text = Html::default();
        if let Some(taken) = self.taken.as_ref().filter(|taken| taken.place == *place) {
            status = status.add(self.tell(if taken.by_hand.is_some() { "by-hand" } else { "copied" }));
            if let Some(words) = &taken.by_hand {
                let label = self.words.phrase("by-hand", &[]);
                text = html! {
                    <textarea class="taken__text" readonly=true rows="8" aria-label={label} value={words.clone()} />
                };
            }
        }
        all(vec![status.end(), text])
    }

    /// A button that is pressed while its wish is what holds.
    #[inline(never)]
    pub fn choice(&self, class: &'static str, label: Html, pressed: bool, wish: Wish) -> Html {
        let Some(wishes) = self.wishes.clone() else { return Html::default() };
        let onclick = Callback::from(move |_: MouseEvent| wishes.emit(wish.clone()));
        let pressed = if pressed { "true" } else { "false" };
        html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{label}</button> }
    }
}

/// Text that starts a sentence.
pub fn sentence(words: &str) -> String {
    capitalised(words)
}
