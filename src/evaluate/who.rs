//! Whom to go to: the posts that a stage leads to, who holds them, and who of them can be reached now.

use crate::answer::{AgencyRef, Availability, ContactAnswer, Contactable, HolderState, Perspective, PostRef};
use crate::evaluate::case::{Case, Truth, match_agency, name_agency};
use crate::evaluate::clock::{StageClock, only_after_resolved};
use crate::evaluate::hours::{available, in_week};
use crate::evaluate::notes::note_answers;
use crate::evaluate::reader::{Whose, acts, is_each, whose};
use crate::policy::phrase::{Join, People, Person, Side};
use crate::policy::{Action, ActionKind, AgencyId, Contact, ContactState, PostId, Stage, Ways};
use crate::time::by_rank;
use crate::time::moment::PartialDate;

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

/// Whom to go to at a stage, and in which order. Rules 22 to 32.
pub(crate) fn escalate_to<'a>(case: &Case<'a>, clock: &StageClock<'_, 'a>) -> Who<'a> {
    let mut leads = leads(case, clock.stage, &|action| clock.may_lead(action), Of::Here);
    for leads in &mut leads {
        leads.condition = clock.open_condition(leads.action);
    }
    let by_agency = leads.iter().any(|leads| leads.posts(case).iter().any(|(post, _)| listed_by_agency(case, post)));
    let entries = entries(case, leads);
    // Of a line without stated hours nobody can say that it is shut. Rule 29.
    let none_open = !entries.is_empty() && entries.iter().all(|entry| entry.available.is_shut());
    let also_listed = if by_agency { also_listed(case) } else { Vec::new() };
    Who { entries, none_open, also_listed }
}

/// Whom the matter goes to at a stage that comes next, whoever's step that is. Rule 50.
pub(crate) fn goes_on_to<'a>(case: &Case<'a>, stage: &'a Stage) -> Vec<Contactable<'a>> {
    entries(case, leads(case, stage, &|action| !only_after_resolved(action), Of::Next))
}

/// Those whom some actions lead to, in order.
fn entries<'a>(case: &Case<'a>, leads: Vec<Leads<'a>>) -> Vec<Contactable<'a>> {
    let mut entries = Vec::new();
    for leads in leads {
        contactables(case, leads, &mut entries);
    }
    // Stable, so that rows of one post and of one action stay together in the file's order. Rule 27.
    by_rank(&mut entries, &|entry| {
        let depends = entry.condition_words.is_some() || entry.optional;
        u32::from(depends) * 4 + reachable_rank(&entry.available)
    });
    entries
}

/// Whether the contact list has rows for a post, agency by agency.
fn listed_by_agency(case: &Case, post: &PostId) -> bool {
    *post != AGENCY_POST && listed_for(case, post).any(|row| !row.agencies.is_empty())
}

/// The contact rows for whoever holds a post, whatever their conditions; for the agency as a whole, those without a post.
fn listed_for<'a>(case: &Case<'a>, post: &PostId) -> impl Iterator<Item = &'a Contact> {
    let held_by = case.policy.held_by(post);
    case.policy.contacts.iter().filter(move |row| is_listed_for(row, post, held_by))
}

fn is_listed_for(row: &Contact, post: &PostId, held_by: &[PostId]) -> bool {
    match &row.post {
        None => *post == AGENCY_POST,
        Some(listed) => *post != AGENCY_POST && (post == listed || held_by.contains(listed)),
    }
}

/// Rows that are listed for an agency of the case without a post. Rule 32.
fn also_listed<'a>(case: &Case<'a>) -> Vec<Contactable<'a>> {
    let mut listed = Vec::new();
    let mut known: Vec<&Contact> = Vec::new();
    for side in [case.reader(), case.opposite()] {
        let Some(agency) = case.agency_ref(side) else {
            continue;
        };
        for row in case.policy.contacts.iter().filter(|row| row.post.is_none() && !row.agencies.is_empty()) {
            let is_new = !known.iter().any(|known| known.id == row.id);
            let is_theirs = || match_agency(case.policy, agency.id, &row.agencies) != Truth::No;
            if is_new && case.truth(&row.when) != Truth::No && is_theirs() {
                known.push(row);
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

/// The contact rows of those an action goes to (of those who settle it or meet with each other, the other side's), or that they
/// depend on an agency that nobody has told; posts without a row are left out.
pub(crate) fn listed_addressees<'a>(case: &Case<'a>, action: &'a Action) -> Vec<Contactable<'a>> {
    let mut entries = Vec::new();
    let is_listed = |person: &Person| listed_for(case, &person.post).next().is_some();
    // Who settle it, or meet, go to each other where the document names nobody besides.
    let across = || Leads::across(action).filter(|_| matches!(action.kind, ActionKind::Resolve | ActionKind::Meet));
    if let Some(leads) = Leads::to_people(action).or_else(across)
        && leads.to.persons.iter().chain(&leads.to.stand_ins).any(is_listed)
    {
        contactables(case, leads, &mut entries);
    }
    entries.retain(|entry| entry.contact.cite.is_some() || entry.contact.depends_on.is_some());
    // In danger nobody is shown to another agency's people. Rule 18.
    if action.kind == ActionKind::Danger
        && let Some(own) = case.agency_ref(case.reader())
    {
        let is_own = |agency: AgencyRef| match_agency(case.policy, own.id, &[agency.id.into()]) != Truth::No;
        entries.retain(|entry| entry.agency.is_none_or(is_own));
    }
    entries
}

/// A post and whose it is.
type On<'a> = (&'a PostId, Option<Side>);

/// An action and the people whom it leads the reader to.
#[derive(Clone, Copy)]
struct Leads<'a> {
    action: &'a Action,
    to: &'a People,
    /// The clause under which it leads there, while it is not known to hold.
    condition: Option<&'a str>,
    /// They settle it with each other: the reader goes to the other side's, of those whom each side has.
    across: bool,
}

impl<'a> Leads<'a> {
    fn to_people(action: &'a Action) -> Option<Leads<'a>> {
        let to = action.to.as_ref()?;
        Some(Leads { action, to, condition: action.condition_words.as_deref(), across: false })
    }

    fn across(action: &'a Action) -> Option<Leads<'a>> {
        let to = action.who.as_ref().filter(|who| who.persons.iter().any(is_each))?;
        Some(Leads { action, to, condition: action.condition_words.as_deref(), across: true })
    }

    /// Those to go to, without who stands in for them.
    fn posts(&self, case: &Case<'a>) -> Vec<On<'a>> {
        let mut posts = Vec::new();
        for person in &self.to.persons {
            if !self.across {
                posts.push((&person.post, person.side));
            } else if is_each(person) {
                posts.push((&person.post, Some(case.opposite())));
            }
        }
        posts
    }
}

/// Of which stage it is asked whom it leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The reader's own.
    Here,
    /// One that comes next: what takes the matter there leads, whoever's step it is, and nobody whom it is only told to.
    Next,
}

/// The actions that lead to somebody: the first kind of lead that the stage has. Rules 22, 23 and 50.
fn leads<'a>(case: &Case<'a>, stage: &'a Stage, may_lead: &dyn Fn(&'a Action) -> bool, of: Of) -> Vec<Leads<'a>> {
    use ActionKind::{Confirm, Consult, Meet, Notify, Resolve, Respond};
    use Whose::{Mine, Nobodys, Theirs, Thirds};
    const PASSING_ON: &[ActionKind] = &ActionKind::MOVING_ON;
    let actions: Vec<(&Action, Whose)> = stage
        .statements
        .actions
        .iter()
        .filter(|action| case.truth(&action.when) != Truth::No && may_lead(action))
        .map(|action| (action, whose(case, action)))
        .collect();
    let raising = case.situation.perspective == Perspective::Raising;
    let third_passes_on = actions.iter().any(|(action, of)| *of == Thirds && action.kind.moves_on());
    // Each: what leads to somebody, and whose it is.
    let mut rounds: Vec<(&[ActionKind], &[Whose])> = vec![match (of, raising) {
        (Of::Next, _) => (PASSING_ON, &[Mine, Nobodys, Theirs]),
        (Of::Here, true) => (PASSING_ON, &[Mine, Nobodys]),
        (Of::Here, false) => (PASSING_ON, &[Mine]),
    }];
    if raising {
        rounds.push((&[Resolve], &[Mine]));
    } else {
        rounds.extend::<[(&[ActionKind], &[Whose]); 4]>([
            (&[Respond], &[Mine]),
            (&[Confirm], &[Mine]),
            (&[Resolve], &[Mine]),
            (PASSING_ON, &[Nobodys]),
        ]);
    }
    match of {
        Of::Here => rounds.push((&[Consult, Meet, Notify], &[Mine, Nobodys])),
        Of::Next => rounds.push((&[Consult, Meet], &[Mine, Nobodys])),
    }
    match (third_passes_on, of) {
        (true, _) => rounds.push((PASSING_ON, &[Thirds])),
        (false, Of::Here) => rounds.push((&[Notify], &[Thirds])),
        (false, Of::Next) => {}
    }
    for (kinds, those) in rounds {
        let round = actions.iter().filter(|(action, of)| kinds.contains(&action.kind) && those.contains(of));
        let lead = |(action, _): &(&'a Action, Whose)| match kinds {
            [Resolve] => Leads::across(action),
            _ => Leads::to_people(action),
        };
        let found: Vec<Leads> = round.filter_map(lead).collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Adds those to whom an action leads.
fn contactables<'a>(case: &Case<'a>, leads: Leads<'a>, to: &mut Vec<Contactable<'a>>) {
    let Leads { action, .. } = leads;
    let mut entries: Vec<Contactable> = Vec::new();
    // For each entry, whether it is of the turn of the side across from the reader.
    let mut across: Vec<bool> = Vec::new();
    for (turn, posts) in turns(case, &leads.posts(case)).into_iter().enumerate() {
        let start = entries.len();
        for on in posts {
            // Two turns are not one or the other. Rule 24.
            let join = match entries.len() > start {
                true => Some(leads.to.join),
                false => (start > 0).then_some(Join::And),
            };
            add_rows(case, on, join, None, &mut entries);
        }
        across.resize(entries.len(), turn > 0);
    }
    let main = entries.first().map(|entry| entry.post);
    let stand_ins: Vec<On> = leads.to.stand_ins.iter().map(|person| (&person.post, person.side)).collect();
    for (turn, posts) in turns(case, &stand_ins).into_iter().enumerate() {
        let start = entries.len();
        for on in posts {
            // Whoever stands in is no second choice: only several of them are joined to each other. Rule 26.
            let join = (entries.len() > start).then_some(Join::Or);
            add_rows(case, on, join, main, &mut entries);
        }
        across.resize(entries.len(), turn > 0);
    }
    let unknown = case.unanswered(&action.when);
    for (entry, across) in entries.iter_mut().zip(across) {
        entry.action = action.id.as_str();
        entry.condition_words = leads.condition;
        // A row may depend on something of its own; what the action depends on comes first.
        entry.unknown = unknown.clone().or(entry.unknown.take());
        entry.optional = action.optional;
        entry.by = who_goes(case, action, across);
        entry.by_join = action.who.as_ref().filter(|_| entry.by.len() > 1).map(|who| who.join);
        entry.cite = &action.cite;
        if let Some(hours) = &action.when.hours
            && matches!(entry.available, Availability::Any)
        {
            entry.available = available(case, hours);
        }
    }
    to.append(&mut entries);
}

/// Who goes to somebody whom an action leads to, where that is not the reader: somebody else of the reader's side, the
/// other side (`across`: in its own turn of what each side does), or a third party. Rule 25.
fn who_goes<'a>(case: &Case<'a>, action: &'a Action, across: bool) -> Vec<PostRef<'a>> {
    let persons = || action.who.iter().flat_map(|who| &who.persons);
    let on = |person: &'a Person, side: Side| {
        let side = if is_each(person) { Some(side) } else { person.side };
        post_ref(case, person, side, false)
    };
    match whose(case, action) {
        Whose::Nobodys => Vec::new(),
        Whose::Mine if across && persons().any(is_each) => {
            persons().filter(|person| is_each(person)).map(|person| on(person, case.opposite())).collect()
        }
        Whose::Mine if persons().any(|person| acts(case, person)) => Vec::new(),
        Whose::Mine => persons().map(|person| on(person, case.reader())).collect(),
        Whose::Theirs | Whose::Thirds => persons().map(|person| on(person, case.opposite())).collect(),
    }
}

/// Posts on their sides, in the turns in which people go to them: where each side has its own, first the reader's, then
/// the other side's; two turns are not one or the other. Rule 24.
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
        // Whoever holds it as another post is called by that one.
        let called = row.post.as_ref().unwrap_or(post);
        let title = row.title.as_deref().unwrap_or_else(|| post_title(case, called, side));
        let mut entry = bare(case, title, side);
        entry.of = post_title(case, called, side);
        let unsure = may_be_of(case, side, row);
        if side.is_none() || unsure {
            entry.agency = row_agency(case, row);
            entry.side = None;
        }
        fill(case, &mut entry, row);
        if row.title.is_none() {
            entry.short = post_short(case, called, side);
        }
        if unsure {
            // Only the kind is told, which several have: which of them it is decides.
            entry.contact.depends_on = param_of(side);
        }
        entries.push(entry);
    }
    if entries.is_empty() {
        let mut entry = bare(case, post_title(case, post, side), side);
        entry.short = post_short(case, post, side);
        if listed_by_agency(case, post) {
            entry.contact.depends_on = untold(case, side);
            let agency = entry.agency.filter(|_| entry.contact.depends_on.is_none());
            entry.contact.is_unlisted = agency.is_some_and(|agency| {
                let is_of = |row: &Contact| match_agency(case.policy, agency.id, &row.agencies) != Truth::No;
                listed_for(case, post).any(|row| holder(row).0.has_details()) && !case.policy.contacts.iter().any(is_of)
            });
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

/// The contact rows of a post: on a side, those of its agency; on none, those of either agency. Whose people another agency
/// lists helps nobody. Rule 30.
fn rows<'a>(case: &Case<'a>, post: &PostId, side: Option<Side>) -> Vec<&'a Contact> {
    let all: Vec<&Contact> = listed_for(case, post).filter(|row| case.truth(&row.when) != Truth::No).collect();
    let of = |agency: Option<&str>, param: &'static str| -> Vec<&'a Contact> {
        all.iter()
            .copied()
            .filter(|row| match agency {
                _ if row.agencies.is_empty() => *post != AGENCY_POST,
                None => false,
                Some(agency) => match match_agency(case.policy, agency, &row.agencies) {
                    Truth::Yes => true,
                    Truth::Unknown => {
                        case.miss(param);
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
        Some(side) => of(case.agency_of(side), if side == Side::Own { "own_agency" } else { "agency" }),
        None => {
            let mut either = of(case.agency_of(Side::Other), "agency");
            let own = case.own_agency().map(|own| of(Some(own), "own_agency")).unwrap_or_default();
            for row in own {
                if !either.iter().any(|known| known.id == row.id) {
                    either.push(row);
                }
            }
            either
        }
    }
}

/// The parameter that would tell which agency is on a side, where that is not known.
fn untold(case: &Case, side: Option<Side>) -> Option<&'static str> {
    let untold = |side: &Side| match side {
        Side::Own => case.own_agency().is_none(),
        _ => case.agency().is_none(),
    };
    let sides: &[Side] = match side {
        Some(Side::Own) => &[Side::Own],
        Some(Side::Other) => &[Side::Other],
        None => &[Side::Own, Side::Other],
        Some(Side::Each | Side::Board) => &[],
    };
    param_of(sides.iter().copied().find(untold))
}

/// The parameter that tells which agency is on a side.
fn param_of(side: Option<Side>) -> Option<&'static str> {
    match side {
        Some(Side::Own) => Some("own_agency"),
        Some(Side::Other) => Some("agency"),
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
        [only] => Some(name_agency(case.policy, only.as_str())),
        _ => None,
    }
}

/// An entry without a row.
fn bare<'a>(case: &Case<'a>, title: &'a str, side: Option<Side>) -> Contactable<'a> {
    Contactable {
        action: "",
        post: title,
        of: title,
        short: None,
        example: false,
        side,
        agency: side.and_then(|side| case.agency_ref(side)),
        available: Availability::Any,
        contact: ContactAnswer::empty(HolderState::PostOnly),
        condition_words: None,
        unknown: None,
        optional: false,
        by: Vec::new(),
        by_join: None,
        else_for: None,
        join: None,
        cite: "",
    }
}

fn fill<'a>(case: &Case<'a>, entry: &mut Contactable<'a>, row: &'a Contact) {
    let (state, until) = holder(row);
    entry.contact = ContactAnswer {
        row: Some(&row.id),
        state,
        name: row.name.as_deref(),
        phones: &row.phones,
        emails: &row.emails,
        website: row.website.as_deref(),
        ways: Some(&row.ways),
        via: row.via.as_ref().map(|post| post_title(case, post, None)),
        depends_on: None,
        is_unlisted: false,
        until,
        as_of: row.as_of,
        notes: note_answers(case, &row.notes),
        cite: Some(&row.cite),
    };
    entry.cite = &row.cite;
    entry.example = row.example;
    entry.unknown = case.unanswered(&row.when);
    if let Some(hours) = &row.when.hours {
        entry.available = available(case, hours);
    }
    if let Some(rota) = row.rota {
        entry.available = in_week(case, rota, std::mem::replace(&mut entry.available, Availability::Any));
    }
}

/// What kind of detail a row has, and when a vacancy ends. Rule 33.
pub(crate) fn holder(row: &Contact) -> (HolderState, Option<PartialDate>) {
    match &row.state {
        Some(ContactState::Vacant { until }) => (HolderState::Vacant, *until),
        Some(ContactState::BeingUpdated) => (HolderState::BeingUpdated, None),
        None if row.name.is_some() => (HolderState::Named, None),
        None if !row.phones.is_empty()
            || !row.emails.is_empty()
            || row.website.is_some()
            || row.ways != Ways::default() =>
        {
            (HolderState::Line, None)
        }
        None if row.via.is_some() => (HolderState::Ask, None),
        None => (HolderState::PostOnly, None),
    }
}

/// What a post is called; the agency as a whole has the agency's name.
fn post_title<'a>(case: &Case<'a>, post: &'a PostId, side: Option<Side>) -> &'a str {
    if *post == AGENCY_POST {
        let agency = side.and_then(|side| case.agency_ref(side));
        return agency.map_or(AGENCY_POST, |agency| agency.name);
    }
    case.policy.post(post).unwrap_or(post.as_str())
}

/// What the agency on a side calls a post: the title of the one row that it has for it, unless that is an example.
fn own_title<'a>(case: &Case<'a>, post: &PostId, side: Option<Side>) -> Option<&'a str> {
    let agency = case.agency_ref(side.filter(|side| matches!(side, Side::Own | Side::Other))?)?.id;
    let kind = case.policy.agency(agency).map(|agency| &agency.kind);
    let held_by = case.policy.held_by(post);
    // Most rows are other agencies': they go first.
    let is_theirs = |row: &&'a Contact| {
        let is_of = |id: &AgencyId| *id == agency || Some(id) == kind;
        row.agencies.iter().any(is_of) && is_listed_for(row, post, held_by) && !case.is_out(&row.when)
    };
    let mut rows = case.policy.contacts.iter().filter(is_theirs);
    let only = rows.next().filter(|row| !row.example)?;
    only.title.as_deref().filter(|_| rows.next().is_none())
}

/// What a post is called in few words, where the policy has a shorter form.
pub(crate) fn post_short<'a>(case: &Case<'a>, post: &PostId, side: Option<Side>) -> Option<&'a str> {
    if *post == AGENCY_POST {
        return side.and_then(|side| case.agency_ref(side))?.short;
    }
    case.policy.posts.iter().find(|named| named.id == *post)?.short.as_deref()
}

/// The posts of a phrase as an answer names them, and those that stand in for them.
pub(crate) fn posts<'a>(case: &Case<'a>, people: &'a People) -> [Vec<PostRef<'a>>; 2] {
    let post = |person: &'a Person| {
        let is_reader = person.side == Some(case.reader()) && person.post != AGENCY_POST && acts(case, person);
        post_ref(case, person, person.side, is_reader)
    };
    [people.persons.iter().map(post).collect(), people.stand_ins.iter().map(post).collect()]
}

fn post_ref<'a>(case: &Case<'a>, person: &'a Person, side: Option<Side>, is_reader: bool) -> PostRef<'a> {
    PostRef {
        post: own_title(case, &person.post, side).unwrap_or_else(|| post_title(case, &person.post, side)),
        short: post_short(case, &person.post, side),
        side,
        agency: side.and_then(|side| case.agency_ref(side)),
        is_vacant: is_vacant(case, &person.post, side),
        is_reader,
    }
}

/// Whether the list has one named person for a post on both sides, which are not known to be one agency.
pub(crate) fn is_one_for_both(case: &Case, post: &PostId) -> bool {
    let named = |side| case.aside(|| rows(case, post, Some(side)));
    let known = case.agency().is_some() && case.own_agency().is_some() && case.is_one_agency() != Truth::Yes;
    known
        && match (named(Side::Own).as_slice(), named(Side::Other).as_slice()) {
            ([own], [other]) => {
                // Of which of several bodies somebody is may be open.
                let is_known = !may_be_of(case, Some(Side::Own), own) && !may_be_of(case, Some(Side::Other), other);
                is_known && own.name.is_some() && own.name == other.name
            }
            _ => false,
        }
}

/// Whether every row that the list has for a post on a side shows it as vacant.
fn is_vacant(case: &Case, post: &PostId, side: Option<Side>) -> bool {
    let vacant = |row: &Contact| matches!(row.state, Some(ContactState::Vacant { .. }));
    // Hardly any list has a vacant post: only those are looked at more closely.
    listed_for(case, post).any(vacant)
        && case.aside(|| {
            let rows = rows(case, post, side);
            !rows.is_empty() && rows.into_iter().all(vacant)
        })
}

/// The rows of a post that another way leads to, on neither side; the post alone where it has none.
pub(crate) fn post_rows<'a>(case: &Case<'a>, post: &'a PostId) -> Vec<Contactable<'a>> {
    let mut entries = Vec::new();
    add_rows(case, (post, None), None, None, &mut entries);
    entries
}

fn reachable_rank(available: &Availability) -> u32 {
    match available {
        Availability::Now { .. } | Availability::Any => 0,
        Availability::NotStated => 1,
        Availability::Later { .. } => 2,
    }
}
