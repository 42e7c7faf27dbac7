//! Properties of who acts and where to go, over every board and situation: nobody is told to do what is somebody else's, no
//! line has the hours of another, and another way is a whole answer.

use crate::boards::{self, Board};
use crate::evaluation::situations;
use escalation::answer::{ActionAnswer, Availability, Contactable, Guide, Perspective, Silence};
use escalation::evaluate::conversation::conversation;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::policy::phrase::{People, Person, Side};
use escalation::policy::{AGENCY_KINDS, Action, ActionKind, Pathway, Policy, PostId, Stage};
use escalation::situation::{PARAMETERS, Situation};
use escalation::time::moment::Moment;

/// Asks everything that can be asked of every board; fails with all that is wrong, or if too little was tried.
fn in_every_situation(fewest: usize, check: impl Fn(&Board, &Situation) -> Vec<String>) {
    let (mut tried, mut wrong) = (0, Vec::new());
    for board in boards::every() {
        for situation in situations(&board) {
            for now in ["2026-11-20T10:00", "2026-11-21T22:30"] {
                let at = Moment::parse(now).expect("a moment");
                let situation = Situation { at: Some(at), now: at.start(), ..situation.clone() };
                tried += 1;
                wrong.extend(
                    check(&board, &situation).into_iter().map(|what| format!("{}, {situation:?}: {what}", board.id())),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > fewest, "only {tried} situations");
}

fn answer<'a>(board: &'a Board, situation: &Situation) -> Guide<'a> {
    guide(board.policy(), board.calendar(), situation)
}

fn with(board: &Board, params: &[(&str, &str)]) -> Situation {
    let params: Vec<(String, String)> =
        params.iter().map(|(name, id)| ((*name).to_owned(), (*id).to_owned())).collect();
    Situation::from_params(board.policy(), &params, boards::present()).expect("each of them exists")
}

fn reader(situation: &Situation) -> Side {
    match situation.perspective {
        Perspective::Raising => Side::Own,
        Perspective::Responding => Side::Other,
    }
}

fn is_of(person: &Person, side: Side) -> bool {
    person.side == Some(side) || person.side == Some(Side::Each)
}

fn persons(people: Option<&People>) -> impl Iterator<Item = &Person> {
    people.into_iter().flat_map(|people| &people.persons)
}

fn actions_of<'a>(policy: &'a Policy, pathway: &'a Pathway) -> impl Iterator<Item = &'a Action> {
    let stages = pathway.stages.iter().flat_map(|stage| &stage.statements.actions);
    stages.chain(&pathway.statements.actions).chain(&policy.statements().actions)
}

/// Whether somebody is sent to this post of their own side, whichever it is.
fn is_gone_to(policy: &Policy, post: &PostId) -> bool {
    let goes_on = |action: &Action, side: Side| {
        persons(action.who.as_ref()).any(|person| is_of(person, side))
            && action.to.iter().flat_map(|to| to.everybody()).any(|person| is_of(person, side) && person.post == *post)
    };
    let goes = |action: &Action| goes_on(action, Side::Own) || goes_on(action, Side::Other);
    policy.pathways().iter().any(|pathway| actions_of(policy, pathway).any(goes))
}

/// The posts that do something on a side, or are raised with, at the first stages that have any there.
fn there_from_the_start<'a>(pathway: &'a Pathway, side: Side) -> Vec<&'a str> {
    let of_side = |stage: &'a Stage| -> Vec<&'a str> {
        let raised = |action: &&Action| action.kind == ActionKind::Raise && side == Side::Other;
        let actions = &stage.statements.actions;
        let to = actions.iter().filter(raised).flat_map(|action| persons(action.to.as_ref()));
        let who = actions.iter().flat_map(|action| persons(action.who.as_ref()));
        who.chain(to).filter(|person| is_of(person, side)).map(|person| person.post.as_str()).collect()
    };
    let stages: Vec<_> = pathway.stages.iter().map(of_side).filter(|posts| !posts.is_empty()).collect();
    // A stage may be for some agencies only: then the next one may be where it starts for the others.
    let first = stages.first().cloned().unwrap_or_default();
    let conditional = pathway.stages.iter().take_while(|stage| stage.when != Default::default()).count();
    first.into_iter().chain(stages.into_iter().skip(1).take(conditional).flatten()).collect()
}

fn everything<'g, 'a>(guide: &'g Guide<'a>) -> impl Iterator<Item = &'g ActionAnswer<'a>> {
    let lists = [&guide.actions, &guide.notify, &guide.record, &guide.concurrent];
    lists.into_iter().flatten().chain(guide.emergency.policy_route.iter().flat_map(|route| &route.steps))
}

/// The action of the policy file that an entry comes from, at one of these stages.
fn origin<'a>(stage: &'a Stage, entry: &Contactable) -> Option<&'a Action> {
    stage.statements.actions.iter().find(|action| action.id == entry.action)
}

#[test]
fn you_are_only_who_was_there_from_the_start() {
    in_every_situation(500, |board, situation| {
        let answer = answer(board, situation);
        let Some(pathway) = answer.pathway else { return Vec::new() };
        let role = board.policy().role_question().and_then(|question| situation.answer(&question.id));
        let side = reader(situation);
        let start = there_from_the_start(pathway, side);
        let mut wrong = Vec::new();
        for shown in everything(&answer) {
            let action = actions_of(board.policy(), pathway)
                .find(|action| std::ptr::eq(*action, shown.action))
                .expect("it is there");
            for (person, said) in persons(action.who.as_ref()).zip(&shown.who) {
                let may_be = match role {
                    Some(role) => person.post == role.as_str(),
                    None => {
                        start.contains(&person.post.as_str())
                            || person.side == Some(Side::Each) && !is_gone_to(board.policy(), &person.post)
                    }
                };
                if said.is_reader && !may_be {
                    wrong.push(format!("{}: you, as {}", shown.id, said.post));
                }
            }
        }
        wrong
    });
}

#[test]
fn whoever_else_goes_is_named() {
    in_every_situation(500, |board, situation| {
        let answer = answer(board, situation);
        let (Some(stage), Some(pathway)) = (answer.stage, answer.pathway) else { return Vec::new() };
        let side = reader(situation);
        let start = there_from_the_start(pathway, side);
        let whole = timeline(board.policy(), board.calendar(), situation);
        let lists = [(stage, &answer.escalate_to)].into_iter();
        let lists = lists.chain(answer.next.iter().map(|next| (next.stage, &next.escalate_to)));
        let lists = lists.chain(whole.stages.iter().map(|row| (row.stage, &row.escalate_to)));
        let mut wrong = Vec::new();
        for (stage, entries) in lists {
            for entry in entries {
                let action = origin(stage, entry).expect("its stage has it");
                let who: Vec<&Person> = persons(action.who.as_ref()).collect();
                let mine = |person: &&&Person| is_of(person, side);
                // Of two turns of what each side does, the other side's is theirs.
                let theirs = !who.iter().any(|person| is_of(person, side));
                let mut own = who.iter().filter(mine);
                let senior = own.clone().next().is_some()
                    && own.all(|person| {
                        is_gone_to(board.policy(), &person.post)
                            && !start.contains(&person.post.as_str())
                            && situation.answers.iter().all(|(_, choice)| person.post != choice.as_str())
                    });
                if entry.by.is_empty() && !who.is_empty() && (theirs || senior) {
                    wrong.push(format!(
                        "{}: {} is for the reader, and {:?} goes there",
                        action.address, entry.post, action.who
                    ));
                }
                if who.is_empty() && !entry.by.is_empty() {
                    wrong.push(format!("{}: nobody is named, and {:?} is said to go", action.address, entry.by));
                }
                if entry.by.iter().any(|by| by.is_reader) {
                    wrong.push(format!("{}: the reader is somebody else", action.address));
                }
            }
        }
        wrong
    });
}

#[test]
fn each_post_has_the_hours_of_its_own_line() {
    in_every_situation(500, |board, situation| {
        let answer = answer(board, situation);
        let Some(stage) = answer.stage else { return Vec::new() };
        let mut wrong = Vec::new();
        for entry in &answer.escalate_to {
            let own = origin(stage, entry).and_then(|action| action.when.hours.as_ref());
            let said = &entry.contact;
            let mut rows = board.policy().contacts().iter().filter(|row| {
                let details = (row.phones.as_slice(), row.emails.as_slice(), row.name.as_deref());
                Some(row.cite.as_str()) == said.cite && details == (said.phones, said.emails, said.name)
            });
            let stated = own.is_some() || rows.any(|row| row.when.hours.is_some() || row.rota.is_some());
            let said = !matches!(entry.available, Availability::Any);
            if said != stated {
                wrong.push(format!("{}: {:?}, where its line says {own:?}", entry.post, entry.available));
            }
        }
        let shut = |entry: &Contactable| matches!(entry.available, Availability::Later { .. });
        if answer.none_open != (!answer.escalate_to.is_empty() && answer.escalate_to.iter().all(shut)) {
            wrong.push("nobody can be reached, though a line states no hours at which it is shut".to_owned());
        }
        wrong
    });
}

#[test]
fn an_absence_is_no_option() {
    in_every_situation(500, |board, situation| {
        let answer = answer(board, situation);
        let mut wrong = Vec::new();
        let mut before: Option<&Contactable> = None;
        for entry in &answer.escalate_to {
            let starts_absence =
                entry.else_for.is_some() && before.is_none_or(|before| before.else_for != entry.else_for);
            if starts_absence && entry.join.is_some() {
                wrong.push(format!("{} is one of two to choose from", entry.post));
            }
            before = Some(entry);
        }
        for shown in everything(&answer) {
            let pathway = answer.pathway.expect("an action has one");
            let action = actions_of(board.policy(), pathway)
                .find(|action| std::ptr::eq(*action, shown.action))
                .expect("it is there");
            let count = |people: Option<&People>| people.map_or(0, |people| people.stand_ins.len());
            if (shown.who_else.len(), shown.to_else.len()) != (count(action.who.as_ref()), count(action.to.as_ref())) {
                wrong.push(format!("{}: who stands in is lost", shown.action.address));
            }
        }
        wrong
    });
}

/// What is wrong with an answer that another way is the whole of.
fn whole_of_a_way(board: &Board, situation: &Situation, id: &str) -> Vec<String> {
    let answer = answer(board, situation);
    let whole = timeline(board.policy(), board.calendar(), situation);
    let asks = conversation(board.policy(), board.calendar(), situation);
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("{}, {situation:?}: {what}", board.id()));
        }
    };
    expect(answer.chosen_way().is_some_and(|way| way.id == id), "it is not the answer");
    expect(answer.situation.other == Some(id), "the situation does not say so");
    let note = board.policy().other_way(id).expect("it exists");
    expect(answer.elsewhere.len() == 1 && answer.elsewhere[0].says == note.says, "it does not stand alone");
    expect(answer.other_ways.len() == 1, "other ways stand beside it");
    expect(answer.stage.is_none() && whole.stages.is_empty() && answer.next.is_none(), "there are stages");
    expect(answer.escalate_to.is_empty() && everything_but_danger(&answer), "there is somebody to go to");
    let dated =
        answer.by_when.is_some() || answer.stage_ends.is_some() || !answer.caps.is_empty() || !whole.caps.is_empty();
    expect(!dated, "there are dates");
    expect(answer.emergency.policy_route.is_some() == has_danger(board), "the emergency route is not the policy's");
    expect(answer.needs.is_empty(), "something is needed");
    let ask = asks.iter().find(|ask| ask.param == "other");
    expect(ask.is_some_and(|ask| ask.chosen == Some(id) && ask.aside), "it is not offered to be changed");
    wrong
}

fn everything_but_danger(guide: &Guide) -> bool {
    [&guide.actions, &guide.notify, &guide.record, &guide.concurrent].into_iter().all(Vec::is_empty)
}

/// Whether the policy itself has a route for danger that is for everybody.
fn has_danger(board: &Board) -> bool {
    board.policy().statements().actions.iter().any(|action| action.kind == ActionKind::Danger)
}

#[test]
fn a_way_that_is_chosen_is_the_whole_answer() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for board in boards::every() {
        let ids: Vec<&str> = board.policy().other_ways().map(|way| board.policy().way_id(way)).collect();
        for id in &ids {
            tried += 1;
            wrong.extend(whole_of_a_way(&board, &with(&board, &[("other", id), ("at", "2026-11-20")]), id));
            for pathway in board.policy().pathways() {
                let stage = pathway.stages.last().map(|stage| stage.id.as_str()).unwrap_or_default();
                let params = [("other", *id), ("pathway", pathway.id.as_str()), ("stage", stage), ("at", "2026-11-20")];
                wrong.extend(whole_of_a_way(&board, &with(&board, &params), id));
            }
        }
        let params = [("other".to_owned(), "no-such-way".to_owned())];
        let refused = Situation::from_params(board.policy(), &params, boards::present()).expect_err("there is none");
        assert_eq!(refused.allowed, ids, "{}", board.id());
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried >= 6, "only {tried} ways");
}

/// Kinds of which an area has many bodies.
const OF_MANY: [&str; 8] =
    ["health", "school", "college", "early-years", "housing", "voluntary", "care-provider", "local-authority"];

#[test]
fn one_agency_on_both_sides_is_recognised_or_said_to_have_no_procedure() {
    let mut recognised = 0;
    for board in boards::every() {
        let policy = board.policy();
        let way = policy.statements().notes.iter().find(|note| note.when.same_agency == Some(true));
        let ids = policy.agencies().iter().map(|agency| agency.id.as_str());
        // Of a kind of which the board lists bodies by name, two may be two.
        let named = |kind: &&str| policy.agencies().iter().any(|agency| agency.kind == *kind);
        for id in ids.chain(AGENCY_KINDS.into_iter().filter(|kind| !named(kind))) {
            let asked = with(&board, &[("agency", id), ("own_agency", id), ("at", "2026-11-20T10:00")]);
            let answer = answer(&board, &asked);
            // Of schools and the like an area has many: two of them are hardly ever one.
            let is_of_many = policy.agency(id).is_none_or(|agency| agency.kind == agency.id) && OF_MANY.contains(&id);
            match way {
                Some(_) if is_of_many => assert!(answer.chosen_way().is_none(), "{}, {id}", board.id()),
                None if is_of_many && answer.is_of_a_stage() => {
                    assert!(answer.silences.contains(&Silence::MayBeSameAgency), "{}, {id}", board.id());
                }
                Some(way) => {
                    let wrong = whole_of_a_way(&board, &asked, policy.way_id(way));
                    assert!(wrong.is_empty(), "{wrong:?}");
                    assert!(answer.situation.assumed.contains(&("other", policy.way_id(way))));
                    recognised += 1;
                }
                None if answer.chosen_way().is_none() && answer.is_of_a_stage() => {
                    assert!(answer.silences.contains(&Silence::SameAgency), "{}, {id}", board.id());
                }
                None => {}
            }
        }
    }
    assert!(recognised > 10, "only {recognised}");
}

#[test]
fn two_agencies_are_never_taken_for_one() {
    in_every_situation(500, |board, situation| {
        let answer = answer(board, situation);
        let told = situation.agency.as_ref().zip(situation.own_agency.as_ref());
        let may_be = told.is_none_or(|(one, other)| one == other);
        let taken = answer.silences.contains(&Silence::SameAgency);
        if taken && !(may_be && answer.situation.agency == answer.situation.own_agency) {
            return vec!["two agencies are taken for one".to_owned()];
        }
        Vec::new()
    });
}

#[test]
fn a_kind_is_never_shown_as_a_body_with_a_name_of_its_own() {
    for board in boards::every() {
        for kind in AGENCY_KINDS {
            for param in ["agency", "own_agency"] {
                let said = answer(&board, &with(&board, &[(param, kind)]));
                let listed = board.policy().agencies().iter().find(|agency| agency.id == kind);
                let expected = listed.map_or(kind, |agency| &agency.name);
                let found =
                    said.situation.chosen.iter().find(|chosen| chosen.param == param).map(|chosen| chosen.words);
                assert_eq!(found, Some(expected), "{}, {param}={kind}", board.id());
            }
        }
    }
}

#[test]
fn questions_come_in_the_order_of_the_parameters_and_none_offers_what_is_out() {
    let own_order = ["pathway", "other", "agency", "own_agency", "?", "stage", "from", "at", "began"];
    let place = |param: &str| {
        let known = if PARAMETERS.contains(&param) { param } else { "?" };
        own_order.iter().position(|own| *own == known).expect("every parameter has its place")
    };
    in_every_situation(500, |board, situation| {
        let asks = conversation(board.policy(), board.calendar(), situation);
        let mut wrong = Vec::new();
        let places: Vec<usize> = asks.iter().map(|ask| place(ask.param)).collect();
        if !places.is_sorted() {
            wrong.push(format!("out of order: {:?}", asks.iter().map(|ask| ask.param).collect::<Vec<_>>()));
        }
        for ask in asks.iter().filter(|ask| ask.aside) {
            if ask.needed || ask.chosen.is_none() && ask.is_choice() {
                wrong.push(format!("{} is asked by itself", ask.param));
            }
            let offered: Vec<&str> = ask.choices.iter().map(|choice| choice.id).collect();
            let known = answer(board, situation);
            let ways: Vec<&str> = known.other_ways.iter().map(|way| way.id).collect();
            if offered != ways && known.chosen_way().is_none() {
                wrong.push(format!("offers {offered:?}, the answer {ways:?}"));
            }
        }
        wrong
    });
}
