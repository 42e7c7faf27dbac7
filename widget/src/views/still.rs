//! Views rendered to HTML: for readers without scripts, for the gallery and for the tests.

use super::{Context, Reader, widget};
use crate::state::State;
use yew::prelude::*;

/// One state of the widget, standing still.
#[derive(Clone, Copy, Debug)]
pub struct Still;

impl Still {
    /// The HTML inside the widget in this state.
    pub async fn widget(state: &State) -> String {
        render(widget(&Context::new(state, Reader::Listening(Callback::noop())))).await
    }
}

/// A view as HTML.
pub(crate) async fn render(view: Html) -> String {
    yew::LocalServerRenderer::<View>::with_props(Props { view }).hydratable(false).render().await
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    view: Html,
}

#[component]
fn View(props: &Props) -> Html {
    props.view.clone()
}
