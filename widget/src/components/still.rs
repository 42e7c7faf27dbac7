//! A state rendered to HTML, for the gallery and the tests: nothing in it moves.

use super::widget::widget;
use crate::state::State;
use std::rc::Rc;
use yew::prelude::*;

/// One state, standing still.
#[derive(Clone, Debug, Properties)]
pub struct Still {
    state: Rc<State>,
}

impl PartialEq for Still {
    fn eq(&self, other: &Still) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Still {
    /// The widget's HTML in this state.
    pub async fn render(state: State) -> String {
        let still = Still { state: Rc::new(state) };
        yew::LocalServerRenderer::<StillView>::with_props(still).hydratable(false).render().await
    }
}

#[component]
fn StillView(still: &Still) -> Html {
    widget(&still.state, Callback::noop())
}
