//! Whom to go to: the posts that a stage leads to, who holds them, and who of them can be reached now.

use crate::answer::{AgencyRef, Availability, ContactAnswer, Contactable, HolderState, Perspective, PostRef};
use crate::evaluate::case::{Case, Truth, match_agency, name_agency};
use crate::evaluate::hours::available;
use crate::evaluate::notes::note_answers;
use crate::policy::phrase::{Join, People, Person, Side};
use crate::policy::{Action, ActionKind, Contact, ContactState, Policy, Stage};
use crate::time::by_rank;

/// The post that stands for an agency as a whole.
pub(crate) const AGENCY_POST: &str = "agency";

/// Whom a stage leads to.
pub(crate) struct Who<'a> {
    /// In order: one entry for each contact row.
    pub(crate) entries: Vec<Contactable<'a>>,
    /// The policy gives hours, and at this moment none of them is open.
    pub(crate) none_open: bool,
    /// Rows listed for the agencies of the case without a post, where the contact list names people for a post that
    /// this stage leads to: who else of the agency is listed may matter then.
    pub(crate) also_listed: Vec<Contactable<'a>>,
}

/// Whom to go to at a stage. Rule 5.
pub(crate) fn escalate_to<'a>(case: &Case<'a>, stage: &'a Stage) -> Who<'a> {
    let mut entries = Vec::new();
    let mut by_agency = false;
    for leads in leads(case, stage) {
        by_agency |= leads.posts(case).iter().any(|(post, _)| listed_by_agency(case, post));
        contactables(case, leads, &mut entries);
    }
    // Stable, so that rows of one post and of one action stay together in the file's order.
    by_rank(&mut entries, &|entry| {
        let depends = entry.condition_words.is_some() || entry.optional;
        u32::from(depends) * 4 + reachable_rank(&entry.available)
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
fn also_listed<'a>(case: &Case<'a>) -> Vec<Contactable<'a>> {
    let mut listed = Vec::new();
    for side in [case.reader(), case.opposite()] {
        let Some(agency) = case.agency_ref(side) else {
            continue;
        };
        for row in case.policy.contacts.iter().filter(|row| row.post.is_none() && !row.agencies.is_empty()) {
            if match_agency(case.policy, agency.id, &row.agencies) != Truth::No {
                let unsure = may_be_of(case, Some(side), row);
                let side = Some(side).filter(|_| !unsure);
                let mut entry = bare(case, row.title.as_deref().unwrap_or_default(), side);
                entry.agency = if unsure { row_agency(case, row) } else { Some(agency) };
                fill(case, &mut entry, row);
                listed.push(entry);
            }
        }
    }
    listed
}

/// The contact rows of those an action goes to; posts without a row are left out.
pub(crate) fn listed_addressees<'a>(case: &Case<'a>, action: &'a Action) -> Vec<Contactable<'a>> {
    let mut entries = Vec::new();
    if let Some(leads) = Leads::to_people(action) {
        contactables(case, leads, &mut entries);
    }
    entries.retain(|entry| entry.contact.cite.is_some());
    entries
}

/// A post and whose it is.
type On<'a> = (&'a str, Option<Side>);

/// An action and the people whom it leads the reader to.
#[derive(Clone, Copy)]
struct Leads<'a> {
    action: &'a Action,
    to: &'a People,
    /// They settle it with each other: the reader goes to the other side's, of those whom each side has.
    across: bool,
    /// A third party goes to them, and neither side.
    by_third: bool,
}

impl<'a> Leads<'a> {
    fn to_people(action: &'a Action) -> Option<Leads<'a>> {
        let to = action.to.as_ref()?;
        Some(Leads { action, to, across: false, by_third: false })
    }

    fn across(action: &'a Action) -> Option<Leads<'a>> {
        let to = action.who.as_ref().filter(|who| who.persons.iter().any(is_each))?;
        Some(Leads { action, to, across: true, by_third: false })
    }

    /// Those to go to, without who stands in for them.
    fn posts(&self, case: &Case<'a>) -> Vec<On<'a>> {
        let mut posts = Vec::new();
        for person in &self.to.persons {
            if !self.across {
                posts.push((person.post.as_str(), person.side));
            } else if is_each(person) {
                posts.push((&person.post, Some(case.opposite())));
            }
        }
        posts
    }
}

fn is_each(person: &Person) -> bool {
    person.side == Some(Side::Each)
}

/// Whose duty an action is, seen from the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The reader's side's, or each side's.
    Mine,
    /// The other side's.
    Theirs,
    /// Somebody's on neither side.
    Thirds,
    /// The document does not say.
    Nobodys,
}

pub(crate) fn whose(case: &Case, action: &Action) -> Whose {
    if action.who.is_none() {
        Whose::Nobodys
    } else if is_duty(action, case.reader()) {
        Whose::Mine
    } else if is_duty(action, case.opposite()) {
        Whose::Theirs
    } else {
        Whose::Thirds
    }
}

/// The actions that lead to somebody: the first kind of lead that the stage has. Rule 5.
fn leads<'a>(case: &Case<'a>, stage: &'a Stage) -> Vec<Leads<'a>> {
    use ActionKind::{Confirm, Consult, Escalate, Meet, Notify, Raise, Refer, Resolve, Respond};
    use Whose::{Mine, Nobodys, Thirds};
    const PASSING_ON: &[ActionKind] = &[Raise, Escalate, Refer];
    let actions: Vec<(&Action, Whose)> = stage
        .statements
        .actions
        .iter()
        .filter(|action| case.truth(&action.when) != Truth::No)
        .map(|action| (action, whose(case, action)))
        .collect();
    let raising = case.situation.perspective == Perspective::Raising;
    let third_passes_on = actions.iter().any(|(action, of)| *of == Thirds && PASSING_ON.contains(&action.kind));
    // Each: whether it is for this reader, what leads to somebody, whose it is.
    let rounds: [(bool, &[ActionKind], &[Whose]); 7] = [
        (true, PASSING_ON, if raising { &[Mine, Nobodys] } else { &[Mine] }),
        (!raising, &[Respond], &[Mine]),
        (!raising, &[Confirm], &[Mine]),
        (true, &[Resolve], &[Mine]),
        (!raising, PASSING_ON, &[Nobodys]),
        (true, &[Consult, Meet, Notify], &[Mine, Nobodys]),
        (true, if third_passes_on { PASSING_ON } else { &[Notify] }, &[Thirds]),
    ];
    let mut found = Vec::new();
    for (_, kinds, those) in rounds.into_iter().filter(|(is_for_reader, ..)| *is_for_reader) {
        for (action, of) in actions.iter().filter(|(action, of)| kinds.contains(&action.kind) && those.contains(of)) {
            let leads = if kinds == [Resolve] { Leads::across(action) } else { Leads::to_people(action) };
            found.extend(leads.map(|leads| Leads { by_third: *of == Thirds, ..leads }));
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

/// Whether an action is a duty of a side; what each does is a duty of both. Rule 14.
pub(crate) fn is_duty(action: &Action, side: Side) -> bool {
    let who = action.who.as_ref();
    who.is_some_and(|who| who.persons.iter().any(|person| is_each(person) || person.side == Some(side)))
}

/// Adds those to whom an action leads.
fn contactables<'a>(case: &Case<'a>, leads: Leads<'a>, to: &mut Vec<Contactable<'a>>) {
    let Leads { action, .. } = leads;
    let mut entries: Vec<Contactable> = Vec::new();
    let mut of_reader = 0;
    for (turn, posts) in turns(case, &leads.posts(case)).into_iter().enumerate() {
        let start = entries.len();
        for on in posts {
            let join = (entries.len() > start).then_some(leads.to.join);
            add_rows(case, on, join, None, &mut entries);
        }
        if turn == 0 {
            of_reader = entries.len();
        }
    }
    let of_both = entries.len();
    let main = entries.first().map(|entry| entry.post);
    let stand_ins: Vec<On> = leads.to.stand_ins.iter().map(|person| (person.post.as_str(), person.side)).collect();
    for on in turns(case, &stand_ins).into_iter().flatten() {
        add_rows(case, on, Some(Join::Or), main, &mut entries);
    }
    let unknown = case.unanswered(&action.when);
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.action = &action.id;
        entry.condition_words = action.condition_words.as_deref();
        entry.unknown = unknown.clone();
        entry.optional = action.optional;
        entry.by = who_goes(case, leads, of_reader <= at && at < of_both);
        entry.cite = &action.cite;
        if let Some(hours) = &action.when.hours
            && matches!(entry.available, Availability::Any)
        {
            entry.available = available(case, hours);
        }
    }
    to.append(&mut entries);
}

/// Who goes to somebody whom an action leads to, where that is not the reader: a third party; or, of those who do what
/// each side does, the ones across from the reader, to their own side's post.
fn who_goes<'a>(case: &Case<'a>, leads: Leads<'a>, across: bool) -> Vec<PostRef<'a>> {
    let mut goes = Vec::new();
    for person in leads.action.who.iter().flat_map(|who| &who.persons) {
        let side = if leads.by_third { person.side } else { Some(case.opposite()) };
        if leads.by_third || across && is_each(person) {
            let agency = side.and_then(|side| case.agency_ref(side));
            goes.push(PostRef { post: post_title(case, &person.post, side), side, agency, is_reader: false });
        }
    }
    goes
}

/// Posts on their sides, in the turns in which people go to them: where each side has its own, first the reader's, then
/// the other side's; two turns are not one or the other.
fn turns<'a>(case: &Case, posts: &[On<'a>]) -> [Vec<On<'a>>; 2] {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (post, side) in posts {
        if *side == Some(Side::Each) {
            first.push((*post, Some(case.reader())));
            second.push((*post, Some(case.opposite())));
        } else {
            first.push((*post, *side));
        }
    }
    [first, second]
}

/// Adds the rows of a post on a side, best to reach first; a post without a row is one entry with its name. `join` is
/// how the first is joined to what stands before it.
fn add_rows<'a>(
    case: &Case<'a>,
    (post, side): On<'a>,
    join: Option<Join>,
    else_for: Option<&'a str>,
    to: &mut Vec<Contactable<'a>>,
) {
    let mut entries = Vec::new();
    for row in rows(case, post, side) {
        let title = row.title.as_deref().unwrap_or_else(|| post_title(case, post, side));
        let mut entry = bare(case, title, side);
        if side.is_none() || may_be_of(case, side, row) {
            entry.agency = row_agency(case, row);
            entry.side = None;
        }
        fill(case, &mut entry, row);
        entries.push(entry);
    }
    if entries.is_empty() {
        let mut entry = bare(case, post_title(case, post, side), side);
        if listed_by_agency(case, post) {
            entry.contact.depends_on = untold(case, side);
        }
        entries.push(entry);
    }
    by_rank(&mut entries, &|entry| reachable_rank(&entry.available));
    let mut join = join;
    for mut entry in entries {
        entry.join = join.replace(Join::Or);
        entry.else_for = else_for;
        to.push(entry);
    }
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
            let own = case.own_agency().map(|own| of(Some(own))).unwrap_or_default();
            for row in of(case.agency()).into_iter().chain(own) {
                if !either.iter().any(|known| known.id == row.id) {
                    either.push(row);
                }
            }
            if either.is_empty() { all } else { either }
        }
    }
}

/// The parameter that would tell which agency is on a side, where that is not known.
fn untold(case: &Case, side: Option<Side>) -> Option<&'static str> {
    match side {
        Some(Side::Own) if case.own_agency().is_none() => Some("own_agency"),
        Some(Side::Other) if case.agency().is_none() => Some("agency"),
        _ => None,
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

fn row_agency<'a>(case: &Case<'a>, row: &'a Contact) -> Option<AgencyRef<'a>> {
    match row.agencies.as_slice() {
        [only] => Some(name_agency(case.policy, only)),
        _ => None,
    }
}

/// An entry without a row.
fn bare<'a>(case: &Case<'a>, title: &'a str, side: Option<Side>) -> Contactable<'a> {
    Contactable {
        action: "",
        post: title,
        side,
        agency: side.and_then(|side| case.agency_ref(side)),
        available: Availability::Any,
        contact: ContactAnswer::empty(HolderState::PostOnly),
        condition_words: None,
        unknown: None,
        optional: false,
        by: Vec::new(),
        else_for: None,
        join: None,
        cite: "",
    }
}

fn fill<'a>(case: &Case<'a>, entry: &mut Contactable<'a>, row: &'a Contact) {
    let (state, until) = holder(row);
    entry.contact = ContactAnswer {
        state,
        name: row.name.as_deref(),
        phones: &row.phones,
        emails: &row.emails,
        website: row.website.as_deref(),
        via: row.via.as_ref().map(|post| post_title(case, post, None)),
        depends_on: None,
        until,
        as_of: row.as_of.as_deref(),
        notes: note_answers(case, &row.notes),
        cite: Some(&row.cite),
    };
    entry.cite = &row.cite;
    if let Some(hours) = &row.when.hours {
        entry.available = available(case, hours);
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
fn post_title<'a>(case: &Case<'a>, post: &'a str, side: Option<Side>) -> &'a str {
    if post == AGENCY_POST {
        let agency = side.and_then(|side| case.agency_ref(side));
        return agency.map_or(AGENCY_POST, |agency| agency.name);
    }
    case.policy.post(post).unwrap_or(post)
}

/// The posts of a phrase as an answer names them.
pub(crate) fn posts<'a>(case: &Case<'a>, people: &'a People) -> Vec<PostRef<'a>> {
    let post = |person: &'a Person| PostRef {
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
    let same = |other: &Person| other.post == person.post && (other.side == reader || is_each(other));
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

fn reachable_rank(available: &Availability) -> u32 {
    match available {
        Availability::Now { .. } | Availability::Any => 0,
        Availability::NotStated => 1,
        Availability::Later { .. } => 2,
    }
}
