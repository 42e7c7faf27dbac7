//! What to do, whom to tell, what to record, what else is open, and what follows a resolution.

use super::contact::contact;
use super::due::{counted, disagreement};
use super::notes::note;
use crate::markup::{all, el};
use crate::page::{Page, sentence};
use escalation::answer::{ActionAnswer, ActionTime, Contactable, Guide, HolderState};
use yew::prelude::*;

/// The groups that have anything in them.
pub(super) fn duties(page: &Page, guide: &Guide) -> Html {
    let mut resolved = Vec::new();
    let mut block = el("div", "duties");
    let groups = [
        ("heading-do", &guide.actions),
        ("heading-tell", &guide.notify),
        ("heading-record", &guide.record),
        ("heading-concurrent", &guide.concurrent),
    ];
    for (heading, actions) in groups {
        // The action that the date belongs to stands first, and what has to be done before what may be.
        let (mut leads, mut musts, mut mays) = (Vec::new(), Vec::new(), Vec::new());
        for action in actions {
            match guide.by_when.as_ref() {
                _ if action.when == ActionTime::OnResolution => &mut resolved,
                Some(by_when) if by_when.action == action.id => &mut leads,
                _ if action.optional => &mut mays,
                _ => &mut musts,
            }
            .push(action);
        }
        block = block.add(group(page, guide, heading, &[leads, musts, mays].concat()));
    }
    block.add(group(page, guide, "heading-resolved", &resolved)).end()
}

fn group(page: &Page, guide: &Guide, heading: &str, actions: &[&ActionAnswer]) -> Html {
    if actions.is_empty() {
        return Html::default();
    }
    let list = el("ul", "duty__list").each(actions.iter().map(|action| duty(page, guide, action)));
    page.card("card duty", heading).add(list.end()).end()
}

fn duty(page: &Page, guide: &Guide, action: &ActionAnswer) -> Html {
    let mut item = el("li", "duty__item");
    if let Some(who) = page.words.who(action, page.perspective) {
        item = item.add(el("p", "duty__who").words(&sentence(&who)).end());
    }
    let mut does = el("p", "duty__does");
    if let Some(clause) = &action.condition_words {
        does = does.add(page.condition("if-clause-then", clause)).words(" ");
    }
    does = does.add(page.does(action));
    if let Some(how) = &action.how {
        does = does.words(" ").add(page.policy(&sentence(how))).words(".");
    }
    if action.optional {
        does = does.words(" ").add(el("span", "tag").add(page.tell("optional")).end());
    }
    item = item.add(does.add(page.cite(&action.cite)).end());
    item = item.add(addressees(page, action, &guide.escalate_to)).add(limit(page, action));
    if let Some(unknown) = &action.unknown {
        item = item.add(el("p", "duty__limit").words(&page.words.applies_if(unknown)).end());
    }
    if !action.options.is_empty() {
        let options = action.options.iter().map(|option| el("li", "").add(page.policy(&option.says)).end());
        item = item.add(el("ul", "duty__options").each(options).end());
    }
    item = item.each(action.conflicts.iter().map(|conflict| disagreement(page, conflict)));
    // Every date explains itself; that of the first action does so where it stands out.
    let stands_out = guide.by_when.as_ref().is_some_and(|by_when| by_when.action == action.id);
    if action.deadline.due.is_some() && !stands_out {
        item = item.add(counted(page, &action.deadline));
    }
    item.each(action.notes.iter().map(|one| note(page, one))).end()
}

/// To whom, where the sentence does not say it, and how to reach them unless that is `said` elsewhere.
pub(super) fn addressees(page: &Page, action: &ActionAnswer, said: &[Contactable]) -> Html {
    let told = |row: &Contactable| said.iter().any(|other| other.contact == row.contact);
    let listed = |row: &&Contactable| row.contact.state != HolderState::PostOnly && !told(row);
    let listed: Vec<&Contactable> = action.contacts.iter().filter(listed).collect();
    let mut parts = Vec::new();
    if !action.to.iter().all(|post| listed.iter().any(|row| row.post == post.post)) {
        let to = page.words.addressees(action, page.perspective);
        parts.extend(to.map(|to| el("p", "duty__to").words(&to).end()));
    }
    for row in listed {
        let post = el("p", "duty__post").words(&sentence(&row.post)).end();
        parts.push(el("div", "duty__contact").add(post).add(contact(page, &row.contact)).end());
    }
    all(parts)
}

/// By when, in a line; nothing where the policy sets no limit.
fn limit(page: &Page, action: &ActionAnswer) -> Html {
    let deadline = &action.deadline;
    let mut parts: Vec<String> = Vec::new();
    if deadline.limit.is_some() {
        parts.push(page.words.time_allowed(deadline));
        parts.extend(page.words.assumptions(&deadline.assumes));
    }
    parts.extend(page.words.availability(&action.available, page.now));
    if parts.is_empty() && deadline.why.is_none() {
        return Html::default();
    }
    let mut line = el("p", "duty__limit");
    if deadline.overdue {
        line = line.add(el("strong", "tag tag--overdue").add(page.tell("overdue-mark")).end()).words(" ");
    }
    if let Some(due) = deadline.due {
        line = line.add(el("b", "duty__due").words(&sentence(&page.words.by(due))).end()).words(". ");
    }
    line = line.words(&sentence(&parts.join("; ")));
    if let Some(why) = &deadline.why {
        line = line.words(". ").words(&page.words.why(why));
    }
    line.end()
}
