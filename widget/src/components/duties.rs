//! What to do, whom to tell, what to record, what else is open, and what follows a resolution.

use super::contact::contact;
use super::due::{counted, disagreement};
use super::notes::note;
use crate::markup::Pen;
use escalation::answer::{ActionAnswer, ActionTime, Contactable, Guide, HolderState};
use escalation::key;
use escalation::say::letters::capitalised;
use escalation::say::words::Key;

/// The groups that have anything in them.
pub(super) fn duties(pen: &mut Pen, guide: &Guide) {
    let mut resolved = Vec::new();
    pen.open("div", "duties");
    let groups = [
        (key!("heading-do"), &guide.actions),
        (key!("heading-tell"), &guide.notify),
        (key!("heading-record"), &guide.record),
        (key!("heading-concurrent"), &guide.concurrent),
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
        leads.append(&mut musts);
        leads.append(&mut mays);
        group(pen, guide, heading, &leads);
    }
    let heading = if guide.is_settled() { key!("heading-settled") } else { key!("heading-resolved") };
    group(pen, guide, heading, &resolved);
    pen.close();
}

fn group(pen: &mut Pen, guide: &Guide, heading: Key, actions: &[&ActionAnswer]) {
    pen.group();
    if !actions.is_empty() {
        pen.card("card duty", heading);
        pen.open("ul", "duty__list");
        for action in actions {
            duty(pen, guide, action);
        }
        pen.close();
        pen.close();
    }
    pen.close();
}

fn duty(pen: &mut Pen, guide: &Guide, action: &ActionAnswer) {
    let words = pen.words();
    pen.open("li", "duty__item");
    if let Some(who) = words.who(action, pen.page.perspective) {
        pen.leaf_sentence("p", "duty__who", &who);
    }
    pen.open("p", "duty__does");
    if let Some(clause) = &action.condition_words {
        pen.condition(key!("if-clause-then"), clause);
        pen.text(" ");
    }
    pen.does(action);
    if let Some(how) = &action.how {
        pen.text(" ");
        pen.policy(&capitalised(how));
        pen.text(".");
    }
    if action.optional {
        pen.text(" ");
        pen.leaf_told("span", "tag", key!("optional"));
    }
    pen.cite(action.cite);
    pen.close();
    addressees(pen, action, &guide.escalate_to);
    limit(pen, action);
    if let Some(unknown) = &action.unknown {
        pen.leaf("p", "duty__limit", &words.applies_if(unknown));
    }
    for line in words.on_settling(action, guide.situation.perspective) {
        pen.leaf("p", "duty__limit", &line);
    }
    if !action.options.is_empty() {
        pen.open("ul", "duty__options");
        for option in action.options {
            pen.leaf_policy("li", "", &option.says);
        }
        pen.close();
    }
    for conflict in &action.conflicts {
        disagreement(pen, conflict);
    }
    // Every date explains itself; that of the first action does so where it stands out.
    let stands_out = guide.by_when.as_ref().is_some_and(|by_when| by_when.action == action.id);
    if action.deadline.due.is_some() && !stands_out {
        counted(pen, &action.deadline);
    }
    for one in &action.notes {
        note(pen, one);
    }
    pen.close();
}

/// To whom, where the sentence does not say it, and how to reach them unless that is `said` elsewhere.
pub(super) fn addressees(pen: &mut Pen, action: &ActionAnswer, said: &[Contactable]) {
    let told = |row: &Contactable| said.iter().any(|other| other.contact == row.contact);
    let listed = |row: &&Contactable| row.contact.state != HolderState::PostOnly && !told(row);
    let listed: Vec<&Contactable> = action.contacts.iter().filter(listed).collect();
    if !action.to.iter().all(|post| listed.iter().any(|row| row.post == post.post))
        && let Some(to) = pen.words().addressees(action, pen.page.perspective)
    {
        pen.leaf("p", "duty__to", &to);
    }
    for row in listed {
        pen.open("div", "duty__contact");
        pen.open("p", "duty__post");
        pen.policy(&capitalised(row.post));
        // On neither side: whose post it is does not go without saying.
        if let Some(agency) = row.agency.filter(|agency| row.side.is_none() && agency.name != row.post) {
            pen.text(", ");
            pen.text(&pen.words().agency(agency.name));
        }
        pen.close();
        contact(pen, &row.contact);
        pen.close();
    }
}

/// By when, in a line; nothing where the policy sets no limit.
fn limit(pen: &mut Pen, action: &ActionAnswer) {
    let (words, deadline) = (pen.words(), &action.deadline);
    let mut parts: Vec<String> = Vec::new();
    if deadline.limit.is_some() {
        parts.push(words.time_allowed(deadline));
        parts.extend(words.assumptions(&deadline.assumes));
    }
    parts.extend(words.availability(&action.available, pen.page.now));
    if parts.is_empty() && deadline.why.is_none() {
        return;
    }
    pen.open("p", "duty__limit");
    if deadline.overdue {
        pen.leaf_told("strong", "tag tag--overdue", key!("overdue-mark"));
        pen.text(" ");
    }
    if let Some(due) = deadline.due {
        pen.leaf_sentence("b", "duty__due", &words.by(due));
        pen.text(". ");
    }
    pen.sentence(&parts.join("; "));
    if let Some(why) = &deadline.why {
        pen.text(". ");
        pen.text(&words.why(why));
    }
    pen.close();
}
