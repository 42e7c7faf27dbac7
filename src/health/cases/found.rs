//! What was found in an answer, as a case writes it.

use crate::answer::{ActionAnswer, Availability, Contactable, Deadline, DeadlineKind, Guide, HolderState};
use crate::time::moment::{LondonTime, Moment};

/// An action of an answer by its id, in whichever list it stands.
pub(super) fn find<'g, 'a>(guide: &'g Guide<'a>, id: &str) -> Option<&'g ActionAnswer<'a>> {
    every_action(guide).find(|action| action.id == id)
}

pub(super) fn every_action<'g, 'a>(guide: &'g Guide<'a>) -> impl Iterator<Item = &'g ActionAnswer<'a>> {
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    let route = guide.emergency.policy_route.iter().flat_map(|route| &route.steps);
    lists.into_iter().flatten().chain(route)
}

pub(super) fn name(entry: &Contactable) -> String {
    let person = entry.contact.name.unwrap_or("");
    format!("{} {person}", entry.post)
}

/// All that an entry says of its post and its holder, in small letters.
pub(super) fn whole(entry: &Contactable) -> String {
    format!("{} {:?}", name(entry), entry.contact).to_lowercase()
}

pub(super) fn due(deadline: &Deadline) -> String {
    match deadline.kind {
        DeadlineKind::Date | DeadlineKind::DateTime => date(deadline.due),
        DeadlineKind::Now => "now".to_owned(),
        DeadlineKind::Agreed => "agreed".to_owned(),
        DeadlineKind::Before => "before".to_owned(),
        DeadlineKind::None => "none".to_owned(),
    }
}

pub(super) fn date(moment: Option<Moment>) -> String {
    match moment {
        None => "no date".to_owned(),
        Some(Moment::Day(day)) => Moment::Day(day).to_string(),
        Some(Moment::Time(time)) => local(time),
    }
}

/// `2026-11-20T21:00`, as London's clocks show it.
pub(super) fn local(time: LondonTime) -> String {
    Moment::Time(time).to_string().chars().take(16).collect()
}

pub(super) fn availability(available: &Availability) -> &'static str {
    match available {
        Availability::Any => "any",
        Availability::Now { .. } => "now",
        Availability::Later { .. } => "later",
        Availability::NotStated => "not_stated",
    }
}

pub(super) fn state(state: HolderState) -> &'static str {
    match state {
        HolderState::Named => "named",
        HolderState::Line => "line",
        HolderState::Vacant => "vacant",
        HolderState::BeingUpdated => "being_updated",
        HolderState::PostOnly => "post_only",
        HolderState::Ask => "ask",
    }
}
