//! Views rendered to HTML: for readers without scripts, for the gallery and for the tests.

use super::widget::widget;
use crate::state::State;
use yew::prelude::*;

/// One state of the widget, standing still.
#[derive(Clone, Copy, Debug)]
pub struct Still;

impl Still {
    /// The HTML inside the widget in this state.
    pub async fn widget(state: State<'_>) -> String {
        render(widget(&state).0).await
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
