//! The outline itself: links to each part, with how much is wrong in it. What is looked at is unfolded.

use super::form::pathways;
use super::outline_address;
use crate::draft::POLICY;
use crate::draft::edit::Value;
use crate::draft::names::PARTS;
use crate::read::Read;
use escalation::document::authoring::TableKind;
use escalation::time::by_rank;
use yew::prelude::*;

/// What a part of a policy is called.
pub(super) fn part_title(part: &str) -> &'static str {
    match part {
        "policy" => "The document",
        "agencies" => "Agencies",
        "posts" => "Posts",
        "events" => "Events",
        "hours" => "Hours",
        "questions" => "Questions",
        "forms" => "Forms",
        _ => "",
    }
}

/// What something is called in the outline: its label and title, its words, or its name in the file.
pub(super) fn called(policy: &Value, path: &[String]) -> String {
    let name = path.last().map(String::as_str).unwrap_or_default();
    if let ([_], title) = (path, part_title(name))
        && !title.is_empty()
    {
        return title.to_owned();
    }
    let value = policy.at(path);
    let said = |key: &str| value.and_then(|value| value.get(key)).and_then(Value::words);
    let steps: Vec<&str> = path.iter().map(String::as_str).collect();
    let both = match TableKind::in_policy(&steps) {
        Some(TableKind::Stage) => [said("label"), said("title")],
        Some(TableKind::Pathway | TableKind::Form | TableKind::Post) => [said("title"), value.and_then(Value::words)],
        Some(TableKind::Agency) => [said("name"), value.and_then(Value::words)],
        Some(TableKind::Question) => [said("ask"), None],
        Some(_) => [None, None],
        None => [value.and_then(Value::words), None],
    };
    let words: Vec<&str> = both.into_iter().flatten().filter(|words| !words.is_empty()).collect();
    if words.is_empty() { name.to_owned() } else { words.join(": ") }
}

/// How many problems there are at an address and under it.
pub(super) fn wrong_at(read: &Read, path: &[String]) -> usize {
    read.problems_at(POLICY, &path.join(".")).count()
}

/// The outline.
pub(super) fn tree(read: &Read, policy: &Value, path: &[String]) -> Html {
    let entry = |to: &[String], inside: Html| {
        let wrong = wrong_at(read, to);
        let current = (to == path).then_some("page");
        html! {
            <li>
                <a href={outline_address(to)} aria-current={current}>{ called(policy, to) }</a>
                if wrong > 0 {
                    <span class="outline__wrong">{ format!(" {wrong} wrong") }</span>
                }
                { inside }
            </li>
        }
    };
    let is_open = |to: &[String]| path.starts_with(to);
    let inner = |to: &[String]| -> Vec<Vec<String>> {
        let entries = policy.at(to).map(Value::entries).unwrap_or_default();
        let is_shown = |path: &Vec<String>| {
            let steps: Vec<&str> = path.iter().map(String::as_str).collect();
            TableKind::in_policy(&steps).is_some_and(|kind| !matches!(kind, TableKind::WorkingDays))
        };
        let paths = entries.iter().map(|(name, _)| to.iter().cloned().chain([name.clone()]).collect());
        let mut shown: Vec<Vec<String>> = paths.filter(is_shown).collect();
        // Stages stand in the order in which they follow each other.
        let listed = policy.at(to).and_then(|pathway| pathway.get("stages")).map(Value::list).unwrap_or_default();
        let place = |path: &Vec<String>| listed.iter().position(|id| path.last() == Some(id)).map_or(0, |at| at + 1);
        by_rank(&mut shown, &|path| u32::try_from(place(path)).unwrap_or(u32::MAX));
        shown
    };
    let statements = |to: &[String]| {
        html! {
            if is_open(to) {
                <ul>
                    for below in inner(to) {
                        { entry(&below, html! {}) }
                    }
                </ul>
            }
        }
    };
    let stages = |to: &[String]| {
        html! {
            if is_open(to) {
                <ul>
                    for below in inner(to) {
                        { entry(&below, statements(&below)) }
                    }
                </ul>
            }
        }
    };
    let pathways: Vec<Vec<String>> = pathways(policy).into_iter().map(|id| vec![id]).collect();
    let document = vec!["policy".to_owned()];
    html! {
        <nav class="outline__tree" aria-label="Outline of the policy">
            <ul>
                { entry(&document, statements(&document)) }
                for part in PARTS.iter().skip(1) {
                    { entry(&[(*part).to_owned()], html! {}) }
                }
            </ul>
            <h3>{ "Pathways" }</h3>
            <ul>
                for pathway in &pathways {
                    { entry(pathway, stages(pathway)) }
                }
                <li><a href={outline_address(&["pathways".to_owned()])} aria-current={(path == ["pathways"]).then_some("page")}>{ "All pathways, and another" }</a></li>
            </ul>
        </nav>
    }
}
