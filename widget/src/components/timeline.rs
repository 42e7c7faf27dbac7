//! The whole pathway as a picture, stage by stage on one line of time, with the same as a table for screen readers.

use crate::page::{Page, sentence};
use crate::scale::Scale;
use crate::take_away::stage_name;
use escalation::answer::{Position, Timeline, TimelineStage};
use escalation::words::Arg;
use yew::prelude::*;

/// The picture and the table; nothing where there is only one stage.
pub(super) fn timeline(page: &Page, timeline: &Timeline) -> Html {
    if timeline.stages.len() < 2 {
        return Html::default();
    }
    let spans = timeline.stages.iter().filter_map(|stage| Some((stage.starts?, stage.latest?)));
    let scale = Scale::over(spans);
    html! {
        <section class="card timeline">
            {page.heading(1, "card__title", page.say("heading-timeline", &[]))}
            <ol class="timeline__stages" aria-hidden="true">
                { for timeline.stages.iter().map(|stage| drawn(page, stage, scale)) }
            </ol>
            <div class="unseen"><table>
                <caption>{page.say("heading-timeline", &[])}</caption>
                <thead><tr>
                    <th scope="col">{page.say("timeline-stage", &[])}</th>
                    <th scope="col">{page.say("timeline-where", &[])}</th>
                    <th scope="col">{page.say("timeline-ends", &[])}</th>
                </tr></thead>
                <tbody>
                    { for timeline.stages.iter().map(|stage| html! {
                        <tr>
                            <th scope="row">{page.policy(&stage_name(&stage.stage))}</th>
                            <td>{position(page, stage.position)}</td>
                            <td>{ends(page, stage)}</td>
                        </tr>
                    }) }
                </tbody>
            </table></div>
        </section>
    }
}

fn drawn(page: &Page, stage: &TimelineStage, scale: Option<Scale>) -> Html {
    let class = match stage.position {
        Position::Before => "timeline__stage timeline__stage--before",
        Position::Here => "timeline__stage timeline__stage--here",
        Position::After => "timeline__stage",
    };
    let bar = match (scale, stage.starts, stage.latest) {
        (Some(scale), Some(starts), Some(latest)) => {
            let (x, width) = scale.span(starts, latest);
            html! { <rect class="timeline__bar" {x} {width} y="0" height="100%" rx="3" /> }
        }
        _ => Html::default(),
    };
    let now = scale.and_then(|scale| scale.point(page.now));
    html! {
        <li {class}>
            <span class="timeline__name">
                {page.policy(&stage_name(&stage.stage))}
                if stage.position == Position::Here { {" "}<span class="tag tag--here">{position(page, stage.position)}</span> }
            </span>
            <span class="timeline__ends">{ends(page, stage)}</span>
            if stage.latest.is_some() && scale.is_some() {
                <svg class="timeline__line" focusable="false">
                    <rect class="timeline__track" width="100%" height="100%" rx="3" />
                    {bar}
                    { for now.map(|x| html! { <line class="timeline__now" x1={x.clone()} x2={x} y1="0" y2="100%" /> }) }
                </svg>
            }
        </li>
    }
}

fn position(page: &Page, position: Position) -> Html {
    match position {
        Position::Before => page.say("stage-before", &[]),
        Position::Here => page.say("text-here", &[]),
        Position::After => page.say("stage-after", &[]),
    }
}

/// The latest end, what brings it forward, or why there is none.
fn ends(page: &Page, stage: &TimelineStage) -> Html {
    let words = match (stage.latest, &stage.why) {
        _ if stage.position == Position::Before => return html! { {"–"} },
        (Some(latest), _) => html! { {sentence(&page.words.by(latest))} },
        (None, Some(why)) => html! { <small>{page.words.why(why)}</small> },
        (None, None) => Html::default(),
    };
    html! {
        <>
            {words}
            { for stage.bounded_by.iter().map(|bound| {
                let limit = page.words.limit(&bound.limit);
                html! { <>{" "}<small>{page.say("text-brought-forward", &[("limit", Arg::Text(&limit))])}{page.cite(&bound.cite)}</small></> }
            }) }
        </>
    }
}
