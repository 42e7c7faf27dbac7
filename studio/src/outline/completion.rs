//! What a phrase may go on with, as it is typed: whole texts, for an input's list.

use super::context::Context;
use super::reading::{own_actions, pathway};
use escalation::document::authoring::{Holds, phrases};

/// How many are offered at once.
const MOST: usize = 12;

/// What may be meant, each from its beginning.
pub fn completions(context: &Context, holds: Holds, path: &[String], typed: &str) -> Vec<String> {
    let (kept, last) = match holds {
        Holds::People => last_part(typed, &[", else ", " and ", " or "]),
        Holds::After | Holds::Then | Holds::Agencies => last_part(typed, &[" or "]),
        Holds::Covers => last_part(typed, &[" to "]),
        Holds::Limit => last_part(typed, &[", "]),
        _ => ("", typed),
    };
    let all = match holds {
        Holds::Limit => limits(context, last),
        Holds::People => context.names.people(),
        Holds::After => starts(context, path),
        Holds::Then => destinations(context, path),
        Holds::Covers => stages(context, path).into_iter().chain(["not stated".to_owned()]).collect(),
        Holds::Agencies => context.names.agencies_and_kinds().into_iter().map(|agency| agency.id).collect(),
        _ => phrases(holds).iter().map(|phrase| (*phrase).to_owned()).collect(),
    };
    let wanted = last.trim().to_lowercase();
    let begins = |text: &&String| text.to_lowercase().starts_with(&wanted);
    let has = |text: &&String| !begins(text) && text.to_lowercase().contains(&wanted);
    let found = all.iter().filter(begins).chain(all.iter().filter(has));
    found.filter(|text| **text != last).take(MOST).map(|text| format!("{kept}{text}")).collect()
}

/// Hours of a window, for an input's list.
pub fn windows(context: &Context) -> Vec<String> {
    let examples = [
        "working days 09:00 to 17:00",
        "every day 21:00 to 07:00",
        "Friday 09:00 to 16:30, not bank holidays",
        "weekends all day",
        "not stated",
    ];
    let outside = context.names.hours.iter().filter(|hours| !hours.words.starts_with("outside "));
    examples.map(str::to_owned).into_iter().chain(outside.map(|hours| format!("outside {}", hours.id))).collect()
}

/// Words up to and with the last of these joints, and what stands behind it.
fn last_part<'t>(typed: &'t str, joints: &[&str]) -> (&'t str, &'t str) {
    let end = joints.iter().filter_map(|joint| typed.rfind(joint).map(|at| at + joint.len())).max().unwrap_or(0);
    typed.split_at_checked(end).unwrap_or(("", typed))
}

/// Limits with the number that is being typed, or with those that documents often have.
fn limits(context: &Context, typed: &str) -> Vec<String> {
    let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
    let numbers = if digits.is_empty() { vec!["5", "2", "10"] } else { vec![digits.as_str()] };
    let mut limits = Vec::new();
    for number in numbers {
        let is_one = number == "1";
        for unit in ["working day", "day", "hour", "week", "working hour", "month"] {
            let amount = if is_one { format!("{number} {unit}") } else { format!("{number} {unit}s") };
            limits.extend([amount.clone(), format!("{amount} or sooner")]);
        }
    }
    let is_general = |phrase: &&&str| {
        !phrase.contains(char::is_uppercase) && !phrase.starts_with(|sign: char| sign.is_ascii_digit())
    };
    limits.extend(phrases(Holds::Limit).iter().filter(is_general).map(|phrase| (*phrase).to_owned()));
    limits.extend(["without delay", "as soon as possible", "next working day"].map(str::to_owned));
    limits.extend(context.names.events.iter().map(|event| format!("before {}", event.id)));
    limits.extend(context.names.posts.iter().map(|post| format!("set by {}", post.id)));
    limits
}

fn stages(context: &Context, path: &[String]) -> Vec<String> {
    let stages = pathway(context, path).map(|pathway| pathway.stages.as_slice()).unwrap_or_default();
    stages.iter().map(|stage| stage.named.id.clone()).collect()
}

fn starts(context: &Context, path: &[String]) -> Vec<String> {
    let events = context.names.events.iter().map(|event| event.id.clone());
    let own = own_actions(context, path).iter().cloned();
    let stages = pathway(context, path).map(|pathway| pathway.stages.as_slice()).unwrap_or_default();
    let in_stages = stages.iter().flat_map(|stage| {
        let actions = stage.actions.iter().map(|action| format!("{}.{action}", stage.named.id));
        [stage.named.id.clone()].into_iter().chain(actions)
    });
    let always = ["resolved", "not stated"].map(str::to_owned);
    events.chain(own).chain(always).chain(in_stages).collect()
}

fn destinations(context: &Context, path: &[String]) -> Vec<String> {
    let pathways = context.names.pathways.iter().map(|pathway| pathway.named.id.clone());
    stages(context, path).into_iter().chain(pathways).chain(["not stated".to_owned()]).collect()
}
