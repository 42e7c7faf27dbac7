//! What every view is given: the reader's words, the state, and what becomes of a press.

#[cfg(feature = "ssr")]
use crate::hosted::Links;
use crate::state::{Action, Field, Place, Spot, State, Taken};
use crate::take_away::Keep;
use escalation::say::sheet::Pick;
use escalation::say::words::{Arg, Key, Words, unmarked};
use yew::prelude::*;

/// What every view is given.
#[derive(Debug)]
pub struct Context<'a> {
    /// What the widget knows.
    pub state: &'a State,
    /// The words of the reader's language; English inside Welsh is marked.
    pub words: Words,
    /// Who hears of a press.
    pub reader: Reader,
    /// It goes on paper: everything is drawn, and open.
    pub is_printed: bool,
}

/// Who hears of a press.
#[derive(Clone, Debug)]
pub enum Reader {
    /// A program does.
    Listening(Callback<Wish>),
    /// Nobody: what would be a button is a link to an address that says the same.
    #[cfg(feature = "ssr")]
    Linked(Box<Links>),
}

/// What a reader wants done.
#[derive(Clone, Debug)]
pub enum Wish {
    /// Something that changes what is shown.
    Act(Action),
    /// A link to these choices on the clipboard.
    CopyLink,
    /// The answer as text on the clipboard.
    CopyText,
    /// Every deadline as a calendar; apart from what was saved before, if so.
    Calendar(bool),
    /// To be told how to reach somebody by hand, where a link may lead nowhere.
    Reach(Taken),
    /// A file.
    Keep(Place, Keep),
    /// The answer on paper.
    Print,
}

impl<'a> Context<'a> {
    /// What the views of a state are given.
    pub fn new(state: &'a State, reader: Reader) -> Context<'a> {
        Context { state, words: state.words().marking(), reader, is_printed: false }
    }

    /// A message.
    pub fn tell(&self, key: Key) -> Html {
        super::said::said(&self.words.phrase(key, &[]))
    }

    /// A message with its places filled in.
    pub fn say(&self, key: Key, args: &[(&str, Arg)]) -> Html {
        super::said::said(&self.words.phrase(key, args))
    }

    /// A message for an attribute, which can hold nothing but text.
    pub fn label(&self, key: Key, args: &[(&str, Arg)]) -> String {
        unmarked(&self.words.phrase(key, args))
    }

    /// Something to press. On a page without scripts it is a link; nothing, where no address says the same.
    pub fn press(&self, class: &'static str, wish: Wish, label: Option<String>, content: Html) -> Html {
        self.press_one(class, wish, label, false, content)
    }

    /// Something to choose.
    pub fn pick(&self, class: &'static str, pick: &Pick, content: Html) -> Html {
        self.press(class, Wish::Act(Action::Choose(pick.sets.clone())), None, content)
    }

    /// The same among others, one of which is chosen.
    pub fn pick_one(&self, class: &'static str, pick: &Pick, is_chosen: bool, content: Html) -> Html {
        self.press_one(class, Wish::Act(Action::Choose(pick.sets.clone())), None, is_chosen, content)
    }

    fn press_one(
        &self,
        class: &'static str,
        wish: Wish,
        label: Option<String>,
        is_chosen: bool,
        content: Html,
    ) -> Html {
        let current = is_chosen.then_some("true");
        match &self.reader {
            Reader::Listening(listener) => {
                let onclick = listener.reform(move |_: MouseEvent| wish.clone());
                html! {
                    <button type="button" {class} aria-label={label} aria-current={current} {onclick}>{ content }</button>
                }
            }
            #[cfg(feature = "ssr")]
            Reader::Linked(links) => match links.to(&wish) {
                // In a frame every other link opens beside it.
                Some(href) => {
                    html! { <a {class} {href} target="_self" aria-label={label} aria-current={current}>{ content }</a> }
                }
                None => Html::default(),
            },
        }
    }

    /// Hears that a line was opened or closed; the browser opens it by itself.
    pub fn on_toggle(&self, spot: Spot) -> Option<Callback<Event>> {
        let toggled = move |event: Event| {
            let is_open = event.target_dyn_into::<web_sys::Element>().is_some_and(|line| line.has_attribute("open"));
            Wish::Act(Action::Fold(spot, is_open))
        };
        self.listener().map(|listener| listener.reform(toggled))
    }

    /// Hears what is typed.
    pub fn on_type(&self, field: Field) -> Option<Callback<InputEvent>> {
        let typed = move |event: InputEvent| {
            let text = event.target_dyn_into::<web_sys::HtmlInputElement>().map(|input| input.value());
            Wish::Act(Action::Type(field, text.unwrap_or_default()))
        };
        self.listener().map(|listener| listener.reform(typed))
    }

    /// Hears that something was selected.
    pub fn on_select(&self, param: &str, value: &str) -> Option<Callback<Event>> {
        let wish = Wish::Act(Action::Select(param.to_owned(), value.to_owned()));
        self.listener().map(|listener| listener.reform(move |_| wish.clone()))
    }

    /// Hears that somebody is to be reached; the browser follows the link by itself.
    pub fn on_reach(&self, taken: Taken) -> Option<Callback<MouseEvent>> {
        let wish = Wish::Reach(taken);
        self.listener().map(|listener| listener.reform(move |_| wish.clone()))
    }

    /// Whether a line is open.
    pub fn is_open(&self, spot: Spot) -> bool {
        self.is_printed || self.state.unfolded.has(spot)
    }

    /// Whether what is behind a line is drawn: where a program listens, once it is opened.
    pub fn is_drawn(&self, spot: Spot) -> bool {
        self.listener().is_none() || self.is_open(spot)
    }

    /// Whoever listens.
    pub fn listener(&self) -> Option<&Callback<Wish>> {
        match &self.reader {
            Reader::Listening(listener) => Some(listener),
            #[cfg(feature = "ssr")]
            Reader::Linked(_) => None,
        }
    }
}
