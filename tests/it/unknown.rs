//! What an answer says of what it was not told, and of what is not for the reader.

use crate::boards::{self, Board, board};
use crate::text::{asked, text};
use escalation::answer::{Contactable, Guide, Happening, Silence};
use escalation::evaluate::conversation::conversation;
use escalation::evaluate::guide::guide;
use escalation::evaluate::whole::whole;
use escalation::policy::ActionKind;
use escalation::policy::phrase::Side;
use escalation::say::sheet::{AnswerKind, Question, sheet};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::Moment;

fn answer<'b>(board: &'b Board, params: &[(&str, &str)]) -> Guide<'b> {
    guide(board.policy(), board.calendar(), &asked(board, params))
}

/// What is asked, as the sheet has it.
fn questions(board: &Board, params: &[(&str, &str)]) -> Vec<Question> {
    let situation = asked(board, params);
    sheet(&whole(board.policy(), board.calendar(), &situation), Words::new(Language::English)).questions
}

/// Those whom the actions of an answer lead to besides.
fn advised<'g, 'a>(answer: &'g Guide<'a>) -> impl Iterator<Item = &'g Contactable<'a>> {
    answer.actions.iter().flat_map(|action| &action.contacts)
}

/// Redbridge lists the doctors and nurses of three trusts and of the CCG (page 8).
#[test]
fn where_only_the_kind_of_agency_is_known_each_row_names_its_own() {
    let redbridge = board("redbridge");
    let said = answer(&redbridge, &[("stage", "stage-3"), ("agency", "police"), ("own_agency", "health")]);
    let rows: Vec<_> = advised(&said).filter(|row| row.contact.cite == Some("page 8")).collect();
    assert_eq!(rows.len(), 8, "four doctors and four nurses, one of them a vacancy");
    for row in rows {
        let agency = row.agency.as_ref().expect("the row's own agency");
        assert!(row.side.is_none() && agency.id != "health", "{} of {}", row.post, agency.name);
    }
    let said = answer(&redbridge, &[("stage", "stage-3"), ("agency", "police"), ("own_agency", "barts")]);
    let rows: Vec<_> = advised(&said).filter(|row| row.contact.cite == Some("page 8")).collect();
    assert_eq!(rows.len(), 2, "one doctor, one vacancy");
    assert!(rows.iter().all(|row| row.side.is_some()), "a known trust is the reader's own");
}

/// Barnet sends people to the Head Teacher, or to a governor where the Head Teacher is the safeguarding lead (2.3).
#[test]
fn what_turns_on_an_unanswered_question_says_so() {
    let barnet = board("barnet");
    let said = text(&barnet, &[("stage", "school-1"), ("agency", "school")]);
    let question = "“Is the Head Teacher also the school's Designated Safeguarding Lead?”";
    for choice in ["yes", "no"] {
        let sentence = format!("This applies if the answer to {question} is: {choice}.");
        assert!(said.contains(&sentence), "{sentence}\n{said}");
    }
    let said = text(&barnet, &[("stage", "school-1"), ("agency", "school"), ("head-is-lead", "no")]);
    assert!(!said.contains("This applies if the answer to"), "{said}");
}

/// Barnet, 2.3, Family Services: whether the lines hold for early help is left open, and early help is one of the cases that
/// its question asks for. Told nothing, a reader sees for whom the note is; told another case, they do not see it.
#[test]
fn a_note_that_turns_on_an_unanswered_question_says_so() {
    let barnet = board("barnet");
    let asked = |case: &[(&'static str, &'static str)]| {
        let params: Vec<_> =
            [("stage", "family-1"), ("agency", "social-care")].into_iter().chain(case.iter().copied()).collect();
        text(&barnet, &params)
    };
    let note = "The policy does not say whether the lines of escalation hold for early help too.";
    let applies = "This applies if the answer to “What is the child's case with Family Services?” is: early help.";
    assert!(asked(&[]).contains(&format!("{note} {applies}")), "{}", asked(&[]));
    let early_help = asked(&[("case", "early-help")]);
    assert!(early_help.contains(note) && !early_help.contains(applies), "{early_help}");
    assert!(!asked(&[("case", "new")]).contains(note));
}

/// Every statement that depends on something untold is shown with it, whatever the board: in text and in JSON.
#[test]
fn whatever_depends_on_what_was_not_told_says_on_what() {
    let words = Words::new(Language::English);
    let mut depending = 0;
    for board in boards::every() {
        for pathway in board.policy().pathways() {
            for stage in &pathway.stages {
                let whole_of = asked(&board, &[("pathway", pathway.id.as_str()), ("stage", stage.id.as_str())]);
                let whole = whole(board.policy(), board.calendar(), &whole_of);
                let guide = &whole.guide;
                let said = escalation::say::sheet::text(&sheet(&whole, words));
                let of_notes = guide.notes.iter().map(|note| &note.unknown);
                let of_conflicts = guide.conflicts.iter().map(|conflict| &conflict.unknown);
                let of_actions = guide.actions.iter().map(|action| &action.unknown);
                for unknown in of_notes.chain(of_conflicts).chain(of_actions).flatten() {
                    depending += 1;
                    let applies = words.about(guide.policy.audience).applies_if(unknown);
                    assert!(said.contains(&applies), "{} {}: {applies}\n{said}", board.id(), stage.id);
                }
            }
        }
    }
    assert!(depending > 20, "only {depending} statements depend on anything");
}

/// Suffolk, Introduction, 4: a dispute within an agency is left to that agency. Two schools are two agencies; the police are
/// one, and so is its children's service.
#[test]
fn two_bodies_of_a_kind_of_many_are_not_taken_for_one_agency() {
    let suffolk = board("suffolk");
    let kind = |agency: &str| {
        let situation = asked(&suffolk, &[("pathway", "referral"), ("agency", agency), ("own_agency", agency)]);
        let sheet = sheet(&whole(suffolk.policy(), suffolk.calendar(), &situation), Words::new(Language::English));
        let offered = sheet.ways.iter().any(|way| way.condition == "Both sides work for the same agency");
        (sheet.answer.map(|answer| answer.kind), offered)
    };
    for one in ["police", "social-care", "cafcass", "fire"] {
        assert_eq!(kind(one), (Some(AnswerKind::Elsewhere), true), "{one}");
    }
    for many in ["school", "health", "voluntary", "housing"] {
        assert_eq!(kind(many), (Some(AnswerKind::Stage), true), "{many}");
    }
    // Redbridge has no procedure for either; where it may be one agency, that is said as what it is.
    let redbridge = board("redbridge");
    let said = |agency| answer(&redbridge, &[("agency", agency), ("own_agency", agency)]).silences;
    assert!(said("police").contains(&Silence::SameAgency) && !said("police").contains(&Silence::MayBeSameAgency));
    assert!(said("school").contains(&Silence::MayBeSameAgency) && !said("school").contains(&Silence::SameAgency));
    assert!(said("nelft").contains(&Silence::SameAgency), "a body with a name of its own is one");
}

/// Made up: the manager has to tell the chair 2 working days before a conference. Its date can be told at each stage.
#[test]
fn what_a_limit_counts_back_from_can_be_told_at_every_stage() {
    let board = boards::every().find(|board| board.id() == "pretendshire").expect("the board is there");
    let conference = ("conference", Happening::Event("the conference"));
    for stage in ["talk", "managers", "leads", "review"] {
        let asked = asked(&board, &[("stage", stage)]);
        let asks = conversation(board.policy(), board.calendar(), &asked);
        let starts = asks.into_iter().find(|ask| ask.param == "from").expect("what happened").starts;
        assert!(starts.contains(&conference), "{stage}: {starts:?}");
    }
    let said = answer(&board, &[("stage", "managers")]);
    assert!(said.needs.iter().any(|need| need.param == "at"), "when it is, is asked");
    let said = answer(&board, &[("stage", "managers"), ("from", "conference"), ("at", "2026-12-29T14:00")]);
    assert_eq!(said.situation.happened, Some(Happening::Event("the conference")));
    assert!(!said.needs.iter().any(|need| need.param == "at"));
}

/// Barnet's second stage begins differently with each agency (2.3): while none is chosen, no agency's officer is named.
#[test]
fn what_comes_next_names_nobody_while_that_depends_on_what_is_asked() {
    let said = text(&board("barnet"), &[("stage", "one")]);
    let then = said.lines().skip_while(|line| *line != "If not settled").nth(1).expect(&said);
    assert_eq!(then, "It depends on what is still asked.");
}

/// Housing has no route at Barnet's second stage (2.3), and the third is for everybody (2.5).
#[test]
fn a_stage_with_nothing_to_do_still_says_what_comes_next() {
    let said = text(&board("barnet"), &[("stage", "other-agencies"), ("agency", "housing")]);
    assert!(said.contains("The policy names nobody for you to go to here"), "{said}");
    let next = "If it cannot be settled satisfactorily after the stages before\nThe Director of Children's Services";
    assert!(said.contains(next), "{said}");
}

/// Oxfordshire's procedure is that of its reviewing officers.
#[test]
fn somebody_whose_procedure_it_is_not_reads_so_first() {
    let said = text(&board("oxfordshire"), &[("own_agency", "health")]);
    let (not_yours, rest) = (said.find("Not for you, by the choices you made"), said.find("Quality Assurance"));
    assert!(not_yours.is_some() && not_yours < rest, "{said}");
}

/// Suffolk has heads of service at the end of four of its nine procedures.
#[test]
fn while_the_pathway_is_asked_for_only_those_with_the_stage_are_offered() {
    let suffolk = board("suffolk");
    let offered = |params| {
        let said = answer(&suffolk, params);
        let need = said.needs.into_iter().find(|need| need.param == "pathway");
        need.map(|need| need.choices.into_iter().map(|choice| choice.id).collect::<Vec<_>>())
    };
    assert_eq!(offered(&[("stage", "heads")]).unwrap(), ["referral", "implementation", "review-plan", "review-care"]);
    assert_eq!(offered(&[]).unwrap().len(), 9);
    assert_eq!(offered(&[("pathway", "review-care"), ("stage", "heads")]), None);
    // Whoever has a pathway may still change to any other.
    let asked = asked(&suffolk, &[("pathway", "review-care"), ("stage", "heads")]);
    let asks = conversation(suffolk.policy(), suffolk.calendar(), &asked);
    assert_eq!(asks.iter().find(|ask| ask.param == "pathway").unwrap().choices.len(), 9);
}

/// Barnet has routes for four agencies (2.3); a housing officer's decision can be challenged all the same.
#[test]
fn agencies_that_the_policy_does_not_list_can_be_named() {
    let barnet = board("barnet");
    let asked_for = questions(&barnet, &[("stage", "three")]);
    let agency = asked_for.iter().find(|question| question.param == "agency").expect("it is asked for");
    let listed: Vec<&str> = agency.picks.iter().map(|pick| pick.words.as_str()).collect();
    assert_eq!(listed, ["Barnet police", "Schools", "Barnet Family Services", "Barnet health agencies"]);
    let others: Vec<&str> = agency.others.iter().map(|pick| pick.words.as_str()).collect();
    assert!(others.contains(&"Housing") && others.contains(&"Probation"), "{others:?}");
    assert!(!others.contains(&"Police") && !others.contains(&"School"), "{others:?}");
    let need = answer(&barnet, &[]).needs.into_iter().find(|need| need.param == "agency").expect("it is asked for");
    for kind in need.other_kinds {
        asked(&barnet, &[("agency", kind)]);
    }
}

/// Oxfordshire has an unregulated emergency placement begin at Stage 3 (footnote of the examples): no stage ends before.
#[test]
fn where_the_policy_has_one_begin_nothing_came_before() {
    let oxfordshire = board("oxfordshire");
    let starts = |topic| {
        let asked = asked(&oxfordshire, &[("topic", topic), ("stage", "stage-3")]);
        let asks = conversation(oxfordshire.policy(), oxfordshire.calendar(), &asked);
        asks.into_iter().find(|ask| ask.param == "from").expect("what happened").starts
    };
    let escalated = ("escalate", Happening::Action(ActionKind::Escalate));
    let told = |id, what| vec![(id, what), escalated, ("resolved", Happening::Resolved)];
    assert_eq!(starts("unregulated"), told("stage-3", Happening::StageStart("Stage 3")));
    assert_eq!(starts("other"), told("stage-2", Happening::StageEnd("Stage 2")));
}

#[test]
fn what_began_later_than_the_stage_is_refused() {
    let oxfordshire = board("oxfordshire");
    let params = [("stage", "stage-2"), ("at", "2026-11-20"), ("began", "2026-11-21")];
    let params = params.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let refused = Situation::from_params(oxfordshire.policy(), &params, boards::present()).expect_err("it is later");
    assert_eq!((refused.param.as_str(), refused.found.as_str()), ("began", "2026-11-21"));
    assert!(refused.to_string().contains("is later than \"at\", 2026-11-20"), "{refused}");
    for (at, began) in
        [("2026-11-20", "2026-11-20"), ("2026-11-20T09:00", "2026-11-20"), ("2026-11-20T09:00", "2026-11-20T09:00")]
    {
        let said = answer(&oxfordshire, &[("stage", "stage-2"), ("at", at), ("began", began)]);
        assert!(said.caps.iter().all(|cap| cap.due.is_some()), "{began} is not later than {at}");
    }
}

/// Windsor and Maidenhead, 2.5: each side's manager reports to their respective operations manager or lead.
#[test]
fn to_each_sides_lead_it_is_its_own_manager_who_goes() {
    let board = board("windsor-and-maidenhead");
    let said = answer(&board, &[("stage", "four"), ("agency", "frimley"), ("own_agency", "police")]);
    for row in &said.escalate_to {
        let by: Vec<_> = row.by.iter().map(|post| (post.post, post.side, post.is_reader)).collect();
        assert_eq!(by, [("supervisor or manager", row.side, false)], "{}", row.post);
    }
    assert!(said.escalate_to.iter().any(|row| row.side == Some(Side::Other)));
}

/// Its Appendix 1 lists the leads agency by agency: while an agency is not told, there is no saying that it lists nobody.
#[test]
fn details_that_depend_on_an_agency_are_not_called_missing() {
    let board = board("windsor-and-maidenhead");
    let said = answer(&board, &[("stage", "four"), ("agency", "police")]);
    let depends: Vec<_> = said.escalate_to.iter().map(|row| (row.side, row.contact.depends_on)).collect();
    assert_eq!(depends, [(Some(Side::Own), Some("own_agency")), (Some(Side::Other), None)]);
    assert!(!said.silences.iter().any(|silence| matches!(silence, Silence::Contact(_))));
    let text = text(&board, &[("stage", "four"), ("agency", "police")]);
    assert!(
        text.contains("Who this is depends on the agency that raises the disagreement, which is not chosen yet."),
        "{text}"
    );
}

/// Oxfordshire, 5: five working days for the answer at Stage 2. From Friday 18 December 2026: 21, 22, 23, 24, and, after
/// Christmas Day, the weekend and the bank holiday of Monday 28, Tuesday 29. Section 3: 20 working days in total, from
/// Friday 20 November: 23-27, 30 and 1-4, 7-11, 14-18 December.
#[test]
fn a_date_that_is_brought_forward_still_says_its_own() {
    let board = board("oxfordshire");
    let asked = [("stage", "stage-2"), ("topic", "other"), ("at", "2026-12-18T15:30"), ("began", "2026-11-20")];
    let said = answer(&board, &asked);
    let reply = said.action("respond").expect("the answer of the managers");
    let bound = reply.deadline.bounded_by.expect("it is brought forward");
    assert_eq!(
        (reply.deadline.due, bound.without),
        (Moment::parse("2026-12-18").ok(), Moment::parse("2026-12-29").ok())
    );
    assert!(text(&board, &asked).contains("By its own limit it would be due by the end of Tuesday 29 December 2026."));
}

/// Suffolk, Private children's home, bullet 3: 48 hours from Saturday 24 October 2026, 16:30, through the end of summer time.
#[test]
fn a_stage_without_an_end_says_the_dates_that_it_has() {
    let board = board("suffolk");
    let said = text(&board, &[("pathway", "home-incident"), ("stage", "mash"), ("at", "2026-10-24T16:30")]);
    assert!(said.contains("\n3:30pm on Monday 26 October\n"), "{said}");
    let stage = "The MASH tells the placing authority\n    You are here.\n    By 3:30pm on Monday 26 October: 48 hours, overdue";
    assert!(said.contains(stage), "{said}");
}

/// Another way may be the reader's as long as nothing was told; it is no answer to somebody who was only not asked yet.
#[test]
fn before_anything_is_told_no_other_way_is_the_answer() {
    for board in boards::all() {
        let situation = asked(&board, &[]);
        let sheet = sheet(&whole(board.policy(), board.calendar(), &situation), Words::new(Language::English));
        let kind = sheet.answer.map(|answer| answer.kind);
        assert!(kind.is_none_or(|kind| kind == AnswerKind::Stage), "{}: {kind:?}", board.id());
    }
}
