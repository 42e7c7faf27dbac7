//! What starts and what ends each stage, with dates from an example: what a reader of the document would have to find the same.

use escalation::document::Document;
use escalation::evaluate::timeline::timeline;
use escalation::health::{StageEnd, stage_ends};
use escalation::policy::Pathway;
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::{LondonTime, Moment};
use escalation_pages::account::starts_with;
use yew::prelude::*;

/// Each pathway with its stages, as if the first one started at `now`.
pub(super) fn stages(document: &Document, now: LondonTime) -> Html {
    let ends = stage_ends(&document.policy, &document.calendar, now);
    let words = Words::new(Language::English);
    html! {
        <>
            <p>{ format!("For example: what starts the first stage happened {}, and every stage takes all of its time.", words.moment(Moment::Time(now))) }</p>
            for pathway in document.policy.pathways() {
                { of_pathway(document, pathway, &ends, now) }
            }
        </>
    }
}

fn of_pathway(document: &Document, pathway: &Pathway, ends: &[StageEnd], now: LondonTime) -> Html {
    let mut situation = Situation::at(now);
    situation.pathway = Some(pathway.id.clone());
    situation.at = Some(Moment::Time(now));
    let timeline = timeline(&document.policy, &document.calendar, &situation);
    let words = Words::new(Language::English);
    let said = |moment: Option<Moment>| moment.map_or_else(|| "no date".to_owned(), |moment| words.moment(moment));
    html! {
        <div class="scroll" role="region" aria-label={pathway.title.clone()} tabindex="0">
            <table>
                <caption>{ &pathway.title }</caption>
                <thead>
                    <tr><th scope="col">{ "Stage" }</th><th scope="col">{ "Starts" }</th><th scope="col">{ "Over by" }</th><th scope="col">{ "Over with" }</th></tr>
                </thead>
                <tbody>
                    for row in &timeline.stages {
                        <tr>
                            <th scope="row">{ row.stage.label.as_deref().or(row.stage.title.as_deref()).unwrap_or(row.stage.id.as_str()) }</th>
                            <td>
                                { said(row.starts) }
                                if let Some(with) = starts_with(&document.policy, pathway, row.stage) {
                                    <><br />{ format!("With {with}.") }</>
                                }
                            </td>
                            <td>{ row.latest.map_or_else(|| row.why.as_ref().map_or_else(|| said(None), |why| words.why(why)), |latest| words.moment(latest)) }</td>
                            <td>{ with(ends, &format!("{}.{}", pathway.id, row.stage.id)) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// What ends a stage, and which of its duties are due after that.
fn with(ends: &[StageEnd], place: &str) -> Html {
    let end = ends.iter().find(|end| end.place == place);
    html! {
        <>
            { end.filter(|end| !end.with.is_empty()).map_or_else(|| "nothing".to_owned(), |end| end.with.join("; ")) }
            for duty in end.into_iter().flat_map(|end| &end.after) {
                <><br />{ format!("Due after that: {duty}. Is it part of the stage?") }</>
            }
        </>
    }
}
