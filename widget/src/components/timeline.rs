//! The whole pathway as a picture, stage by stage on one line of time, with the same as a table for screen readers.

use super::due::bounded;
use crate::markup::{all, el, text};
use crate::page::{Page, sentence};
use crate::scale::Scale;
use crate::take_away::stage_name;
use escalation::answer::{Position, Timeline, TimelineStage, Why};
use yew::prelude::*;

/// The picture and the table; nothing where there is only one stage.
pub(super) fn timeline(page: &Page, timeline: &Timeline) -> Html {
    if timeline.stages.len() < 2 {
        return Html::default();
    }
    let scale = Scale::over(timeline.stages.iter().filter_map(|stage| Some((stage.starts?, stage.latest?))));
    let picture = el("ol", "timeline__stages").attribute("aria-hidden", "true");
    let picture = picture.each(timeline.stages.iter().map(|stage| drawn(page, stage, scale)));
    page.card("card timeline", "heading-timeline").add(picture.end()).add(table(page, timeline)).end()
}

fn table(page: &Page, timeline: &Timeline) -> Html {
    let head = ["timeline-stage", "timeline-where", "timeline-ends"];
    let head = head.map(|key| el("th", "").attribute("scope", "col").add(page.tell(key)).end());
    let rows = timeline.stages.iter().map(|stage| {
        let name = el("th", "").attribute("scope", "row").add(page.policy(&stage_name(&stage.stage)));
        let place = el("td", "").add(page.tell(position(stage.position)));
        el("tr", "").add(name.end()).add(place.end()).add(el("td", "").add(ends(page, stage)).end()).end()
    });
    let table = el("table", "").add(el("caption", "").add(page.tell("heading-timeline")).end());
    let table = table.add(el("thead", "").add(el("tr", "").each(head).end()).end());
    el("div", "unseen").add(table.add(el("tbody", "").each(rows).end()).end()).end()
}

fn drawn(page: &Page, stage: &TimelineStage, scale: Option<Scale>) -> Html {
    let class = match stage.position {
        Position::Before => "timeline__stage timeline__stage--before",
        Position::Here => "timeline__stage timeline__stage--here",
        Position::After => "timeline__stage",
    };
    let mut name = el("span", "timeline__name").add(page.policy(&stage_name(&stage.stage)));
    if stage.position == Position::Here {
        name = name.words(" ").add(el("span", "tag tag--here").add(page.tell(position(stage.position))).end());
    }
    let ends = el("span", "timeline__ends").add(ends(page, stage));
    let item = el("li", class).add(name.end()).add(ends.end());
    let (Some(scale), Some(starts), Some(latest)) = (scale, stage.starts, stage.latest) else { return item.end() };
    let (x, width) = scale.span(starts, latest);
    let track = bar("timeline__track", "0", "100%");
    let mut line = el("svg", "timeline__line").add(track).add(bar("timeline__bar", &x, &width));
    if let Some(x) = scale.point(page.now) {
        let now = el("line", "timeline__now").attribute("x1", &x).attribute("x2", &x);
        line = line.add(now.attribute("y1", "0").attribute("y2", "100%").end());
    }
    item.add(line.end()).end()
}

fn bar(class: &'static str, x: &str, width: &str) -> Html {
    el("rect", class).attribute("x", x).attribute("width", width).attribute("height", "100%").attribute("rx", "3").end()
}

fn position(position: Position) -> &'static str {
    match position {
        Position::Before => "stage-before",
        Position::Here => "text-here",
        Position::After => "stage-after",
    }
}

/// The latest end, what brings it forward, or why there is none.
fn ends(page: &Page, stage: &TimelineStage) -> Html {
    let mut parts = Vec::new();
    match (stage.position, stage.latest, &stage.why) {
        (Position::Before, ..) => parts.push(text("–")),
        (_, Some(latest), _) => parts.push(text(&sentence(&page.words.by(latest)))),
        (_, None, Some(Why::StageHasNoEnd(name)))
            if stage.stage.label.as_ref().or(stage.stage.title.as_ref()) == Some(name) =>
        {
            parts.push(el("small", "").add(page.tell("timeline-no-limit")).end());
        }
        (_, None, Some(why)) => parts.push(el("small", "").words(&page.words.why(why)).end()),
        (_, None, None) => {}
    }
    if let Some(bound) = &stage.bounded_by {
        parts.push(text(" "));
        parts.push(el("small", "").add(bounded(page, bound)).end());
    }
    all(parts)
}
