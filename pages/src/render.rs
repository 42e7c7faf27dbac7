//! Views as text, for pages that are laid out beforehand.

use yew::prelude::*;

/// A view as HTML.
pub async fn render(view: Html) -> String {
    yew::LocalServerRenderer::<View>::with_props(Props { view }).hydratable(false).render().await
}

/// A whole page as HTML.
pub async fn page(view: Html) -> String {
    format!("<!doctype html>\n{}\n", render(view).await)
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    view: Html,
}

#[component]
fn View(props: &Props) -> Html {
    props.view.clone()
}
