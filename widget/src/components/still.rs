//! A state rendered to HTML: for readers without scripts, for the gallery and for the tests.

use super::plain::plain;
use super::widget::widget;
use crate::state::State;
use std::rc::Rc;
use yew::prelude::*;

/// One state, standing still.
#[derive(Clone, Debug, Properties)]
pub struct Still {
    state: Rc<State>,
    scripts: bool,
}

impl PartialEq for Still {
    fn eq(&self, other: &Still) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.scripts == other.scripts
    }
}

impl Still {
    /// The HTML inside the widget in this state.
    pub async fn widget(state: State) -> String {
        Still { state: Rc::new(state), scripts: true }.render().await
    }

    /// The same for readers without scripts: lists in a form that asks the page's own address, and no buttons.
    pub async fn plain(state: State) -> String {
        Still { state: Rc::new(state), scripts: false }.render().await
    }

    async fn render(self) -> String {
        yew::LocalServerRenderer::<View>::with_props(self).hydratable(false).render().await
    }
}

#[component]
fn View(still: &Still) -> Html {
    if still.scripts { widget(&still.state, Callback::noop()) } else { plain(&still.state) }
}
