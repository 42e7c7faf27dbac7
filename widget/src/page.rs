//! What every view needs: the words, the reader's side, where its headings stand, and whom to tell of a wish.

use crate::take_away::Keep;
use escalation::answer::Perspective;
use escalation::moment::LondonTime;
use escalation::words::{Arg, Language, Words};
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
    /// Where wishes go.
    pub wishes: Callback<Wish>,
}

/// What a reader wants done.
#[derive(Clone, Debug)]
pub enum Wish {
    /// Something that changes what is shown.
    Act(crate::state::Action),
    /// Text on the clipboard.
    Copy(String),
    /// A file.
    Keep(Keep),
    /// The answer on paper.
    Print,
}

impl Page {
    /// A message, marked with its language where that is not the reader's.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Html {
        let said = self.words.say(key, args);
        if said.language == self.words.language() {
            html! { {said.text} }
        } else {
            html! { <span lang={said.language.tag()}>{said.text}</span> }
        }
    }

    /// What the policy says: it stays in its own language.
    pub fn policy(&self, text: &str) -> Html {
        if self.words.language() == Language::English {
            html! { {text} }
        } else {
            html! { <span lang={Language::English.tag()}>{text}</span> }
        }
    }

    /// A heading, `deeper` levels below the widget's first one. It can take the focus when the answer changes.
    pub fn heading(&self, deeper: u8, class: &'static str, content: Html) -> Html {
        let tag = format!("h{}", self.heading_level.saturating_add(deeper).clamp(1, 6));
        html! { <@{tag} {class} tabindex="-1">{content}</@> }
    }

    /// The paragraph that a statement rests on.
    pub fn cite(&self, paragraph: &str) -> Html {
        if paragraph.is_empty() {
            return Html::default();
        }
        html! { <>{" "}<cite class="cite">{self.say("cite", &[("paragraph", Arg::Text(paragraph))])}</cite></> }
    }

    /// A button for a wish.
    pub fn button(&self, class: &'static str, label: Html, described: Option<String>, wish: Wish) -> Html {
        let wishes = self.wishes.clone();
        let onclick = Callback::from(move |_: MouseEvent| wishes.emit(wish.clone()));
        html! { <button type="button" {class} aria-label={described} {onclick}>{label}</button> }
    }
}

/// Text that starts a sentence.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
