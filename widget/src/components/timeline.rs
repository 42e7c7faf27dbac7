//! The whole pathway as a picture, stage by stage on one line of time, with the same as a table for screen readers.

use super::due::bounded;
use crate::markup::Pen;
use crate::scale::Scale;
use escalation::answer::{Position, Timeline, TimelineStage, Why};
use escalation::key;
use escalation::say::words::Key;

/// The picture and the table; nothing where there is only one stage.
pub(super) fn timeline(pen: &mut Pen, timeline: &Timeline) {
    pen.group();
    if timeline.stages.len() > 1 {
        let scale = Scale::over(timeline.stages.iter().filter_map(|stage| Some((stage.starts?, stage.latest?))));
        pen.card("card timeline", key!("heading-timeline"));
        pen.open("ol", "timeline__stages");
        pen.attribute("aria-hidden", "true");
        for stage in &timeline.stages {
            drawn(pen, stage, scale);
        }
        pen.close();
        table(pen, timeline);
        pen.close();
    }
    pen.close();
}

fn table(pen: &mut Pen, timeline: &Timeline) {
    pen.open("div", "unseen");
    pen.open("table", "");
    pen.leaf_told("caption", "", key!("heading-timeline"));
    pen.open("thead", "");
    pen.open("tr", "");
    for key in [key!("timeline-stage"), key!("timeline-where"), key!("timeline-ends")] {
        pen.open("th", "");
        pen.attribute("scope", "col");
        pen.tell(key);
        pen.close();
    }
    pen.close();
    pen.close();
    pen.open("tbody", "");
    for stage in &timeline.stages {
        pen.open("tr", "");
        pen.open("th", "");
        pen.attribute("scope", "row");
        pen.policy(&stage.stage.full_name());
        pen.close();
        pen.leaf_told("td", "", position(stage.position));
        pen.open("td", "");
        ends(pen, stage);
        pen.close();
        pen.close();
    }
    pen.close();
    pen.close();
    pen.close();
}

fn drawn(pen: &mut Pen, stage: &TimelineStage, scale: Option<Scale>) {
    let class = match stage.position {
        Position::Before => "timeline__stage timeline__stage--before",
        Position::Here => "timeline__stage timeline__stage--here",
        Position::After | Position::NotNeeded => "timeline__stage",
    };
    pen.open("li", class);
    pen.open("span", "timeline__name");
    pen.policy(&stage.stage.full_name());
    if stage.position == Position::Here {
        pen.text(" ");
        pen.leaf_told("span", "tag tag--here", position(stage.position));
    }
    pen.close();
    pen.text(" ");
    pen.open("span", "timeline__ends");
    ends(pen, stage);
    pen.close();
    if let (Some(scale), Some(starts), Some(latest)) = (scale, stage.starts, stage.latest) {
        let (x, width) = scale.span(starts, latest);
        pen.open("svg", "timeline__line");
        bar(pen, "timeline__track", "0", "100%", "3");
        bar(pen, "timeline__bar", &x, &width, "3");
        if let Some(x) = scale.point(pen.page.now) {
            bar(pen, "timeline__now", &x, "2", "0");
        }
        pen.close();
    }
    pen.close();
}

fn bar(pen: &mut Pen, class: &'static str, x: &str, width: &str, round: &str) {
    pen.open("rect", class);
    pen.attribute("x", x);
    pen.attribute("width", width);
    pen.attribute("height", "100%");
    pen.attribute("rx", round);
    pen.close();
}

fn position(position: Position) -> Key {
    match position {
        Position::Before => key!("stage-before"),
        Position::Here => key!("text-here"),
        Position::After => key!("stage-after"),
        Position::NotNeeded => key!("stage-not-needed"),
    }
}

/// The latest end, what brings it forward, or why there is none.
fn ends(pen: &mut Pen, stage: &TimelineStage) {
    let words = pen.words();
    match (stage.position, stage.latest, &stage.why) {
        (Position::Before, ..) => pen.text("–"),
        (_, Some(latest), _) => pen.sentence(&words.by(latest)),
        (_, None, Some(why @ (Why::StageHasNoEnd(name) | Why::StageHasLimit { stage: name, .. })))
            if stage.stage.name() == *name =>
        {
            match why {
                Why::StageHasNoEnd(_) => pen.leaf_told("small", "", key!("timeline-no-limit")),
                _ => pen.leaf("small", "", words.why(why).trim_end_matches('.')),
            }
            // It may have dates all the same.
            for action in &stage.actions {
                if let Some(due) = action.deadline.due {
                    pen.text(". ");
                    pen.open("small", "");
                    pen.sentence(&words.by(due));
                    pen.text(": ");
                    pen.does(action);
                    pen.close();
                }
            }
        }
        (_, None, Some(why)) => pen.leaf("small", "", &words.why(why)),
        (_, None, None) => {}
    }
    if let Some(bound) = &stage.bounded_by {
        pen.text(" ");
        pen.open("small", "");
        bounded(pen, bound);
        pen.close();
    }
}
