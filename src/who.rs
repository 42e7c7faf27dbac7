//! Whom to go to: the posts that a stage leads to, who holds them, and who of them can be reached now.

use crate::answer::{AgencyRef, Availability, ContactAnswer, Contactable, HolderState, Perspective, PostRef};
use crate::case::{Case, Truth, match_agency, name_agency};
use crate::hours::available;
use crate::notes::note_answers;
use crate::order::by_key;
use crate::phrase::{Join, People, Person, Side};
use crate::policy::{Action, ActionKind, Contact, ContactState, Policy, Stage};

/// The post that stands for an agency as a whole.
pub(crate) const AGENCY_POST: &str = "agency";

/// Whom a stage leads to.
pub(crate) struct Who {
    /// In order: one entry for each contact row.
    pub(crate) entries: Vec<Contactable>,
    /// The policy gives hours, and at this moment none of them is open.
    pub(crate) none_open: bool,
    /// Rows listed for the agencies of the case without a post, where the contact list names people for a post that
    /// this stage leads to: who else of the agency is listed may matter then.
    pub(crate) also_listed: Vec<Contactable>,
}

/// Whom to go to at a stage. Rule 5.
pub(crate) fn escalate_to(case: &Case, stage: &Stage) -> Who {
    let mut entries = Vec::new();
    let mut by_agency = false;
    for leads in leads(case, stage) {
        by_agency |= leads.to.iter().any(|person| listed_by_agency(case, &person.post));
        entries.extend(contactables(case, &leads));
    }
    // Stable, so that rows of one post and of one action stay together in the file's order.
    let entries = by_key(entries, |entry: &Contactable| {
        (entry.condition_words.is_some() || entry.optional, reachable_rank(&entry.available))
    });
    let open = |entry: &Contactable| matches!(entry.available, Availability::Now { .. } | Availability::Any);
    let shut = |entry: &Contactable| matches!(entry.available, Availability::Later { .. });
    let none_open = entries.iter().any(shut) && !entries.iter().any(open);
    let also_listed = if by_agency { also_listed(case) } else { Vec::new() };
    Who { entries, none_open, also_listed }
}

/// Whether the contact list has rows for a post, agency by agency.
fn listed_by_agency(case: &Case, post: &str) -> bool {
    case.policy.contacts.iter().any(|row| row.post.as_deref() == Some(post) && !row.agencies.is_empty())
}

/// Rows that are listed for an agency of the case without a post.
fn also_listed(case: &Case) -> Vec<Contactable> {
    let mut listed = Vec::new();
    for side in [case.reader(), case.opposite()] {
        let Some(agency) = case.agency_ref(side) else {
            continue;
        };
        for row in case.policy.contacts.iter().filter(|row| row.post.is_none() && !row.agencies.is_empty()) {
            if match_agency(case.policy, &agency.id, &row.agencies) != Truth::No {
                let unsure = may_be_of(case, Some(side), row);
                let side = Some(side).filter(|_| !unsure);
                let mut entry = bare(case, None, row.title.clone().unwrap_or_default(), side);
                entry.agency = if unsure { row_agency(case, row) } else { Some(agency.clone()) };
                fill(case, &mut entry, row);
                listed.push(entry);
            }
        }
    }
    listed
}

/// The contact rows of those an action goes to; posts without a row are left out.
pub(crate) fn listed_addressees(case: &Case, action: &Action) -> Vec<Contactable> {
    let leads = to_people(action);
    let mut entries = leads.map(|leads| contactables(case, &leads)).unwrap_or_default();
    entries.retain(|entry| entry.contact.cite.is_some());
    entries
}

/// An action and the people whom it leads the reader to.
struct Leads<'a> {
    action: &'a Action,
    to: Vec<Person>,
    join: Join,
    stand_ins: &'a [Person],
    by: Vec<PostRef>,
}

/// The actions that lead to somebody: the first kind of lead that the stage has. Rule 5.
fn leads<'a>(case: &Case, stage: &'a Stage) -> Vec<Leads<'a>> {
    use ActionKind::{Confirm, Consult, Escalate, Meet, Notify, Raise, Refer, Resolve, Respond};
    let actions: Vec<&Action> =
        stage.statements.actions.iter().filter(|action| case.truth(&action.when) != Truth::No).collect();
    let reader = case.reader();
    let passing_on = |action: &&&Action| matches!(action.kind, Raise | Escalate | Refer);
    let mine = |action: &&&Action| is_duty(action, reader);
    let nobodys = |action: &&&Action| action.who.is_none();
    let raising = case.situation.perspective == Perspective::Raising;
    let mut found: Vec<Leads> = actions
        .iter()
        .filter(passing_on)
        .filter(|action| mine(action) || raising && nobodys(action))
        .filter_map(|action| to_people(action))
        .collect();
    if found.is_empty() && !raising {
        for kind in [Respond, Confirm] {
            let answering = actions.iter().filter(|action| action.kind == kind).filter(mine);
            found = answering.filter_map(|action| to_people(action)).collect();
            if !found.is_empty() {
                break;
            }
        }
    }
    if found.is_empty() {
        let resolving = actions.iter().filter(|action| action.kind == Resolve);
        found = resolving.filter_map(|action| across(case, action)).collect();
    }
    if found.is_empty() && !raising {
        found = actions.iter().filter(passing_on).filter(nobodys).filter_map(|action| to_people(action)).collect();
    }
    if found.is_empty() {
        let asking = actions.iter().filter(|action| matches!(action.kind, Consult | Meet | Notify));
        found =
            asking.filter(|action| mine(action) || nobodys(action)).filter_map(|action| to_people(action)).collect();
    }
    if found.is_empty() {
        let thirds =
            |action: &&&Action| !nobodys(action) && !is_duty(action, Side::Own) && !is_duty(action, Side::Other);
        let by_third = |action: &&'a Action| {
            let by = action.who.as_ref().map(|who| posts(case, who)).unwrap_or_default();
            to_people(action).map(|leads| Leads { by, ..leads })
        };
        let mut kinds: Vec<&&Action> = actions.iter().filter(passing_on).filter(thirds).collect();
        if kinds.is_empty() {
            kinds = actions.iter().filter(|action| action.kind == Notify).filter(thirds).collect();
        }
        found = kinds.into_iter().filter_map(by_third).collect();
    }
    found
}

fn to_people(action: &Action) -> Option<Leads<'_>> {
    let to = action.to.as_ref()?;
    Some(Leads { action, to: to.persons.clone(), join: to.join, stand_ins: &to.stand_ins, by: Vec::new() })
}

/// Those who settle a thing with each other: the reader goes to the other side's.
fn across<'a>(case: &Case, action: &'a Action) -> Option<Leads<'a>> {
    let who = action.who.as_ref()?;
    let to: Vec<Person> = who
        .persons
        .iter()
        .filter(|person| person.side == Some(Side::Each))
        .map(|person| Person { side: Some(case.opposite()), post: person.post.clone() })
        .collect();
    let leads = Leads { action, to, join: who.join, stand_ins: &who.stand_ins, by: Vec::new() };
    if leads.to.is_empty() { None } else { Some(leads) }
}

/// Whether an action is a duty of a side; what each does is a duty of both. Rule 14.
pub(crate) fn is_duty(action: &Action, side: Side) -> bool {
    let who = action.who.as_ref();
    who.is_some_and(|who| who.persons.iter().any(|person| person.side == Some(Side::Each) || person.side == Some(side)))
}

fn contactables(case: &Case, leads: &Leads) -> Vec<Contactable> {
    let mut entries: Vec<Contactable> = Vec::new();
    for turn in turns(case, &leads.to) {
        let start = entries.len();
        for (post, side) in turn {
            let mut rows = person_rows(case, post, side);
            if let Some(first) = rows.first_mut() {
                first.join = (entries.len() > start).then_some(leads.join);
            }
            entries.append(&mut rows);
        }
    }
    let main = entries.first().map(|entry| entry.post.clone());
    for (post, side) in turns(case, leads.stand_ins).into_iter().flatten() {
        for mut row in person_rows(case, post, side) {
            row.join = Some(Join::Or);
            row.else_for = main.clone();
            entries.push(row);
        }
    }
    for entry in &mut entries {
        entry.action = leads.action.id.clone();
        entry.condition_words = leads.action.condition_words.clone();
        entry.unknown = case.unanswered(&leads.action.when);
        entry.optional = leads.action.optional;
        entry.by = leads.by.clone();
        entry.cite = leads.action.cite.clone();
        if let Some(hours) = &leads.action.when.hours
            && matches!(entry.available, Availability::Any)
        {
            entry.available = available(case, hours);
        }
    }
    entries
}

/// Posts on their sides, in the turns in which people go to them: where each side has its own, first the reader's, then
/// the other side's; two turns are not one or the other.
fn turns<'p>(case: &Case, persons: &'p [Person]) -> Vec<Vec<(&'p str, Option<Side>)>> {
    let each = |person: &&Person| person.side == Some(Side::Each);
    let turn = |side: Side, persons: &mut dyn Iterator<Item = &'p Person>| -> Vec<(&'p str, Option<Side>)> {
        let on = |person: &'p Person| (person.post.as_str(), if each(&person) { Some(side) } else { person.side });
        persons.map(on).collect()
    };
    let mut turns = vec![turn(case.reader(), &mut persons.iter())];
    let theirs = turn(case.opposite(), &mut persons.iter().filter(each));
    if !theirs.is_empty() {
        turns.push(theirs);
    }
    turns
}

/// The rows of a post on a side, best to reach first; a post without a row is one entry with its name.
fn person_rows(case: &Case, post: &str, side: Option<Side>) -> Vec<Contactable> {
    let mut entries: Vec<Contactable> = rows(case, post, side)
        .into_iter()
        .map(|row| {
            let title = row.title.clone().unwrap_or_else(|| post_title(case, post, side));
            let mut entry = bare(case, Some(post), title, side);
            if side.is_none() || may_be_of(case, side, row) {
                entry.agency = row_agency(case, row);
                entry.side = None;
            }
            fill(case, &mut entry, row);
            entry
        })
        .collect();
    if entries.is_empty() {
        entries.push(bare(case, Some(post), post_title(case, post, side), side));
    }
    let mut entries = by_key(entries, |entry| reachable_rank(&entry.available));
    for entry in entries.iter_mut().skip(1) {
        entry.join = Some(Join::Or);
    }
    entries
}

/// The contact rows of a post: on a side, those of its agency; on none, those of either agency, else all.
fn rows<'a>(case: &Case<'a>, post: &str, side: Option<Side>) -> Vec<&'a Contact> {
    let wanted = if post == AGENCY_POST { None } else { Some(post) };
    let contacts = case.policy.contacts.iter();
    let all: Vec<&Contact> =
        contacts.filter(|row| row.post.as_deref() == wanted && case.truth(&row.when) != Truth::No).collect();
    let of = |agency: Option<&str>| -> Vec<&'a Contact> {
        all.iter()
            .copied()
            .filter(|row| match agency {
                _ if row.agencies.is_empty() => wanted.is_some(),
                None => false,
                Some(agency) => match match_agency(case.policy, agency, &row.agencies) {
                    Truth::Yes => true,
                    Truth::Unknown => {
                        case.miss(if side == Some(Side::Own) { "own_agency" } else { "agency" });
                        true
                    }
                    Truth::No => false,
                },
            })
            .collect()
    };
    let by_agency = all.iter().any(|row| !row.agencies.is_empty());
    match side {
        _ if !by_agency => all,
        Some(Side::Board) => all,
        Some(side) => of(case.agency_of(side)),
        None => {
            let mut either = of(case.agency_of(Side::Other));
            for row in
                of(case.agency()).into_iter().chain(case.own_agency().map(|own| of(Some(own))).unwrap_or_default())
            {
                if !either.iter().any(|known| known.id == row.id) {
                    either.push(row);
                }
            }
            if either.is_empty() { all } else { either }
        }
    }
}

/// Whether it is not known that a row is of the agency on a side: that is told by its kind alone, which several have.
fn may_be_of(case: &Case, side: Option<Side>, row: &Contact) -> bool {
    let agency = match side {
        Some(Side::Own) => case.own_agency(),
        Some(Side::Other) => case.agency(),
        _ => None,
    };
    agency.is_some_and(|agency| match_agency(case.policy, agency, &row.agencies) == Truth::Unknown)
}

fn row_agency(case: &Case, row: &Contact) -> Option<AgencyRef> {
    match row.agencies.as_slice() {
        [only] => Some(name_agency(case.policy, only)),
        _ => None,
    }
}

/// An entry without a row.
fn bare(case: &Case, post: Option<&str>, title: String, side: Option<Side>) -> Contactable {
    let agency = side.and_then(|side| case.agency_ref(side));
    let is_agency = post == Some(AGENCY_POST);
    Contactable {
        action: String::new(),
        post: title,
        side,
        agency: if is_agency { side.and_then(|side| case.agency_ref(side)) } else { agency },
        available: Availability::Any,
        contact: ContactAnswer::empty(HolderState::PostOnly),
        condition_words: None,
        unknown: None,
        optional: false,
        by: Vec::new(),
        else_for: None,
        join: None,
        cite: String::new(),
    }
}

fn fill(case: &Case, entry: &mut Contactable, row: &Contact) {
    entry.contact = contact_answer(case, row);
    entry.cite = row.cite.clone();
    if let Some(hours) = &row.when.hours {
        entry.available = available(case, hours);
    }
}

/// A contact row as an answer gives it.
pub(crate) fn contact_answer(case: &Case, row: &Contact) -> ContactAnswer {
    let via = row.via.as_ref().map(|post| post_title(case, post, None));
    let (state, until) = holder(row);
    ContactAnswer {
        state,
        name: row.name.clone(),
        phones: row.phones.clone(),
        emails: row.emails.clone(),
        website: row.website.clone(),
        via,
        until: until.map(str::to_owned),
        as_of: row.as_of.clone(),
        notes: note_answers(case, &row.notes),
        cite: Some(row.cite.clone()),
    }
}

/// What kind of detail a row has, and when a vacancy ends.
pub(crate) fn holder(row: &Contact) -> (HolderState, Option<&str>) {
    match &row.state {
        Some(ContactState::Vacant { until }) => (HolderState::Vacant, until.as_deref()),
        Some(ContactState::BeingUpdated) => (HolderState::BeingUpdated, None),
        None if row.name.is_some() => (HolderState::Named, None),
        None if !row.phones.is_empty() || !row.emails.is_empty() || row.website.is_some() => (HolderState::Line, None),
        None if row.via.is_some() => (HolderState::Ask, None),
        None => (HolderState::PostOnly, None),
    }
}

/// What a post is called; the agency as a whole has the agency's name.
pub(crate) fn post_title(case: &Case, post: &str, side: Option<Side>) -> String {
    if post == AGENCY_POST {
        let agency = side.and_then(|side| case.agency_ref(side));
        return agency.map_or_else(|| AGENCY_POST.to_owned(), |agency| agency.name);
    }
    let named = case.policy.posts.iter().find(|named| named.id == post);
    named.map_or_else(|| post.to_owned(), |named| named.words.clone())
}

/// The posts of a phrase as an answer names them.
pub(crate) fn posts(case: &Case, people: &People) -> Vec<PostRef> {
    let post = |person: &Person| PostRef {
        post: post_title(case, &person.post, person.side),
        side: person.side,
        agency: person.side.and_then(|side| case.agency_ref(side)),
        is_reader: is_reader(case, person),
    };
    people.persons.iter().map(post).collect()
}

/// Whether the reader is meant: a post of the reader's side that nobody of that side goes to, in the whole policy.
///
/// A manager is gone to, so "your own manager" stays that; whoever raises or answers is the reader.
fn is_reader(case: &Case, person: &Person) -> bool {
    let reader = Some(case.reader());
    let same = |other: &Person| other.post == person.post && (other.side == reader || other.side == Some(Side::Each));
    let goes_to = |action: &Action| {
        is_duty(action, case.reader()) && action.to.as_ref().is_some_and(|to| to.everybody().any(same))
    };
    person.side == reader && person.post != AGENCY_POST && !every_action(case.policy).any(goes_to)
}

/// Every action of a policy, wherever it stands.
pub(crate) fn every_action(policy: &Policy) -> impl Iterator<Item = &Action> {
    let stages = policy.pathways.iter().flat_map(|pathway| &pathway.stages);
    let statements = policy.pathways.iter().map(|pathway| &pathway.statements);
    let statements = statements.chain(stages.map(|stage| &stage.statements)).chain([&policy.statements]);
    statements.flat_map(|statements| &statements.actions)
}

fn reachable_rank(available: &Availability) -> u8 {
    match available {
        Availability::Now { .. } | Availability::Any => 0,
        Availability::NotStated => 1,
        Availability::Later { .. } => 2,
    }
}
