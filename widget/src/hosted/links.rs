//! What a press would do, as an address of the page: where no script runs, a choice is a link.

use super::Place;
use super::address::one_address;
use crate::state::{Action, Field, State};
use crate::views::{Context, Wish};
use escalation::key;
use escalation::say::words::{Arg, Language};
use yew::prelude::*;

/// The page's own parameter: the question that is open, the other ways, or everything. It is no choice.
pub const SHOW: &str = "show";
/// Its value where every line is open.
pub(super) const EVERYTHING: &str = "everything";

/// The addresses that a page leads to.
#[derive(Clone, Debug)]
pub struct Links {
    /// What was chosen, and the moments that were typed.
    pub asked: Vec<(String, String)>,
    /// What goes with every question: that the page is framed, and its language.
    pub carried: Vec<(String, String)>,
    /// Where every deadline is as a calendar.
    pub calendar: String,
    /// Whether a press sends what it chooses, and is not heard by the embed script instead.
    sends: bool,
    state: State,
}

impl Links {
    /// The addresses that this page leads to.
    pub(super) fn new(state: &State, carried: Vec<(String, String)>, calendar: String, sends: bool) -> Links {
        let typed = [("at", &state.start), ("began", &state.began), ("now", &state.other_time)];
        let typed = typed.into_iter().map(|(param, typed)| (param.to_owned(), typed.text.clone()));
        let asked = one_address(state.chosen.iter().cloned().chain(typed).collect(), state.now, state.options.language);
        Links { asked, carried, calendar, sends, state: state.clone() }
    }

    /// The address that says the same as a press; `None`: there is none, and the press is not offered.
    pub fn to(&self, wish: &Wish) -> Option<String> {
        let Wish::Act(action) = wish else { return None };
        let (mut asked, mut show) = (self.asked.clone(), None);
        match action {
            Action::Choose(sets) => {
                // The same follows as in a browser: what a choice leaves no place for goes.
                let after = self.state.chosen_after(sets);
                let kept = |name: &str| after.iter().any(|(param, _)| param == name) || Field::of(name).is_some();
                asked.retain(|(param, _)| kept(param) && sets.iter().all(|(set, _)| set != param));
                asked.extend(sets.iter().cloned());
                asked = one_address(asked, self.state.now, self.state.options.language);
            }
            Action::Reopen(param) => show = Some(param.as_str()),
            Action::Everything if !self.state.unfolded.everything => show = Some(EVERYTHING),
            Action::Everything | Action::Back => {}
            Action::Present => asked.retain(|(param, _)| param != "now"),
            _ => return None,
        }
        Some(self.address(&asked, show))
    }

    /// The address of the same in another language.
    pub(super) fn in_language(&self, language: Language) -> String {
        let is_kept = |(param, _): &&(String, String)| param != "lang";
        let mut carried: Vec<_> = self.carried.iter().filter(is_kept).cloned().collect();
        carried.extend(Place::language_param(language));
        Links { carried, ..self.clone() }.address(&self.asked, None)
    }

    /// The fields that go along when a form is sent: everything but what it asks for itself.
    pub fn hidden(&self, asked: &[&str]) -> Html {
        let goes_along = |(param, _): &&(String, String)| !asked.contains(&param.as_str());
        let all = self.asked.iter().filter(goes_along).chain(&self.carried);
        all.map(|(param, value)| html! { <input type="hidden" name={param.clone()} value={value.clone()} /> }).collect()
    }

    /// What a form is sent with.
    pub fn send(&self, cx: &Context, asked: &[&str]) -> Html {
        cx.tell(if asked.contains(&"now") { key!("show-answer") } else { key!("work-out") })
    }

    /// Where what was chosen goes.
    pub fn sent(&self, cx: &Context) -> Html {
        cx.tell(if self.sends { key!("sent") } else { key!("private") })
    }

    /// What the address asks for in vain.
    pub fn left_out(&self, cx: &Context, question: &str, value: &str) -> Html {
        cx.say(key!("page-left-out"), &[("question", Arg::Text(question)), ("value", Arg::Text(value))])
    }

    fn address(&self, asked: &[(String, String)], show: Option<&str>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(asked).extend_pairs(show.map(|show| (SHOW, show))).extend_pairs(&self.carried);
        format!("?{}", query.finish())
    }
}
