//! What policy health finds: each kind of finding once, in a policy that is made for it, and in the boards' own.

use crate::boards::{self, Board};
use escalation::health::{Finding, health};

/// A policy without findings but what a test puts in for `{…}` marks: dated, with a contact for each post.
const SOUND: &str = r#"
[policy]
board = "Smalltown Partnership"
title = "Procedure"
division = "england-and-wales"
in_force_from = "2026-01"
review_due = "2027-11"

[agencies]
police = "Smalltown Police"
health = "Smalltown Hospital"

[posts]
lead = "safeguarding lead"

[ladder]
title = "Ladder"
stages = ["one", "two"]

[ladder.one]
label = "Step 1"
cite = "1"
raise = { who = "own lead", to = "other lead", limit = "2 days" }
resolve = { who = "each lead", limit = "4 days", after = "raise" }

[ladder.two]
label = "Step 2"
cite = "2"
escalate = { who = "own lead", to = "other lead", limit = "2 days" }
"#;

const SOUND_CONTACTS: &str = r#"
as_of = "2026-10"

[lead]
post = "lead"
phones = ["01632 960001"]
cite = "9"
"#;

fn found(board: &Board) -> Vec<Finding> {
    health(board.policy(), board.calendar(), boards::present()).findings
}

/// What is found in the sound policy with these places of its files written otherwise: code, place and text.
fn found_with(changes: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
    let (mut policy, mut contacts) = (SOUND.to_owned(), SOUND_CONTACTS.to_owned());
    for (right, other) in changes {
        assert!(policy.contains(right) || contacts.contains(right), "there is no {right}");
        policy = policy.replacen(right, other, 1);
        contacts = contacts.replacen(right, other, 1);
    }
    let board = boards::from_texts("smalltown", &policy, &contacts);
    found(&board).into_iter().map(|finding| (finding.code.id(), finding.place, finding.text)).collect()
}

#[track_caller]
fn finds(changes: &[(&str, &str)], expected: &[(&str, &str, &str)]) {
    let found = found_with(changes);
    let found: Vec<(&str, &str, &str)> =
        found.iter().map(|(code, place, text)| (*code, place.as_str(), text.as_str())).collect();
    assert_eq!(found, expected, "{changes:?}");
}

#[test]
fn a_sound_policy_has_no_findings() {
    finds(&[], &[]);
}

const RAISE: &str = r#"raise = { who = "own lead", to = "other lead", limit = "2 days" }"#;
const RESOLVE: &str = r#"resolve = { who = "each lead", limit = "4 days", after = "raise" }"#;
const ESCALATE: &str = r#"escalate = { who = "own lead", to = "other lead", limit = "2 days" }"#;
const TITLE: &str = "title = \"Ladder\"";

#[test]
fn nobody_to_go_to_names_every_agency() {
    finds(
        &[
            (
                ESCALATE,
                "record = { who = \"each lead\", when = { agency = \"police or health\" } }\nnotify = { who = \"each lead\", to = \"board lead\", when = { agency = \"not police and\" } }",
            ),
            ("not police and", "not police or health"),
        ],
        &[(
            "no_answer",
            "ladder.two",
            "Step 2 (Smalltown Police, Smalltown Hospital): the document names nobody to go to.",
        )],
    );
}

const DAY_AND_EVENING: &str =
    "[hours]\nday = \"every day 08:00 to 18:00\"\nevening = \"every day 17:00 to 22:00\"\n\n[ladder]";
const BY_HOURS: &str = r#"escalate-day = { who = "own lead", to = "other lead", limit = "2 days", when = { hours = "day" } }
escalate-evening = { who = "own lead", to = "other lead", limit = "2 days", when = { hours = "evening" } }"#;

/// From 22:00 to 08:00, 10 hours of 24, nobody can be reached: 42 per cent. From 17:00 to 18:00 both windows hold.
#[test]
fn windows_that_leave_a_gap_or_overlap_are_found() {
    let gap = "Step 2: at 42 per cent of the hours of the coming year the document names nobody who can be reached.";
    let overlap =
        "Step 2: hours of the document hold at the same time: every day 08:00 to 18:00, and every day 17:00 to 22:00.";
    finds(
        &[("[ladder]", DAY_AND_EVENING), (ESCALATE, BY_HOURS)],
        &[("hours_gap", "ladder.two", gap), ("hours_overlap", "ladder.two", overlap)],
    );
    finds(&[("[ladder]", DAY_AND_EVENING), (ESCALATE, BY_HOURS), ("17:00 to 22:00", "18:00 to 08:00")], &[]);
}

#[test]
fn hours_that_the_document_does_not_give_are_found() {
    finds(
        &[
            ("[ladder]", DAY_AND_EVENING),
            (ESCALATE, BY_HOURS),
            ("every day 08:00 to 18:00", "not stated"),
            ("every day 17:00 to 22:00", "outside day"),
        ],
        &[("hours_not_stated", "hours.day", "The document speaks of hours (“day”) without saying which.")],
    );
}

#[test]
fn agencies_without_a_stage_of_their_own_are_found_by_name() {
    let stage = "label = \"Step 2\"\nwhen = { agency = \"police\" }";
    let others = "agencies that the document does not name: no stage of its own, though other agencies have one.";
    finds(
        &[("label = \"Step 2\"", stage)],
        &[
            (
                "agency_without_route",
                "ladder",
                "Smalltown Hospital: no stage of its own, though other agencies have one.",
            ),
            ("agency_without_route", "ladder", others),
        ],
    );
    let stage = "label = \"Step 2\"\nwhen = { agency = \"police or health or school\" }";
    finds(&[("label = \"Step 2\"", stage)], &[("agency_without_route", "ladder", others)]);
}

#[test]
fn an_answer_that_is_counted_from_before_its_stage_s_first_step_is_found() {
    let early = "limit = \"4 days\" }";
    finds(
        &[("limit = \"4 days\", after = \"raise\" }", early)],
        &[(
            "counts_from_start",
            "ladder.one.resolve",
            "Step 1: “resolve” is counted from the start of the stage, when “raise” may still be open.",
        )],
    );
}

#[test]
fn what_a_note_says_is_found() {
    for (note, code, text) in [
        ("conflict = { says = \"The poster allows 3 days.\" }", "contradiction", "The poster allows 3 days."),
        ("silent = \"who chairs it\"", "silent", "The policy does not say who chairs it."),
        ("check = \"A word is lost.\"", "doubtful", "A word is lost."),
        ("unattributed = \"A number is left out.\"", "doubtful", "A number is left out."),
    ] {
        let name = note.split(' ').next().unwrap();
        let resolve = RESOLVE.replace(" }", &format!(", {note} }}"));
        finds(&[(RESOLVE, &resolve)], &[(code, &format!("ladder.one.resolve.{name}"), text)]);
    }
}

#[test]
fn dates_of_the_document_and_its_contacts_are_found_in_words() {
    finds(
        &[("review_due = \"2027-11\"", "review_due = \"2026-10\"")],
        &[("review_overdue", "policy.review_due", "The review was due in October 2026.")],
    );
    // The review is due by the end of November: on 20 November it is not overdue.
    finds(&[("review_due = \"2027-11\"", "review_due = \"2026-11\"")], &[]);
    finds(
        &[("review_due = \"2027-11\"\n", ""), ("in_force_from = \"2026-01\"\n", "")],
        &[
            ("undated", "policy.review_due", "The document has no review date."),
            ("undated", "policy.in_force_from", "The document does not say from when it is in force."),
        ],
    );
    finds(
        &[("as_of = \"2026-10\"", "as_of = \"2025-10\"")],
        &[("contact_old", "contacts", "1 of 1 contacts is older than a year.")],
    );
    finds(&[("as_of = \"2026-10\"", "as_of = \"2025-11\"")], &[]);
    finds(&[("as_of = \"2026-10\"", "")], &[("contact_undated", "contacts", "1 of 1 contacts is without a date.")]);
}

const PHONES: &str = r#"phones = ["01632 960001"]"#;

#[test]
fn posts_that_nobody_holds_are_found_in_words() {
    finds(
        &[(PHONES, "state = \"vacant until 2027-03\"")],
        &[("post_vacant", "contacts.lead", "safeguarding lead: the post is vacant until March 2027.")],
    );
    finds(
        &[(PHONES, "agency = \"police or health\"\nstate = \"being updated\"")],
        &[(
            "post_vacant",
            "contacts.lead",
            "safeguarding lead, Smalltown Police, Smalltown Hospital: the contact details are being updated.",
        )],
    );
}

/// Every post that people are sent to counts, whatever sends them: raising, consulting, meeting.
#[test]
fn posts_that_nobody_is_listed_for_are_found() {
    let without = |post: &str| {
        [("post_without_contact", format!("posts.{post}"), format!("Nobody is listed for the post “{post}”."))]
    };
    for action in ["consult", "meet", "notify", "refer", "escalate-2", "raise-2"] {
        let chair = format!("{RESOLVE}\n{action} = {{ who = \"own lead\", to = \"board chair\", limit = \"1 day\" }}");
        let posts = ("lead = \"safeguarding lead\"", "lead = \"safeguarding lead\"\nchair = \"chair\"");
        assert_eq!(found_with(&[posts, (RESOLVE, &chair)]), without("chair"), "{action}");
    }
}

#[test]
fn an_agency_or_a_row_without_a_contact_is_found() {
    finds(
        &[(PHONES, "agency = \"police\"\nphones = [\"01632 960001\"]")],
        &[(
            "post_without_contact",
            "posts.lead",
            "Nobody is listed for the post “safeguarding lead” of Smalltown Hospital.",
        )],
    );
    finds(
        &[(PHONES, "title = \"Superintendent\"\nagency = \"police or health\"")],
        &[(
            "post_without_contact",
            "contacts.lead",
            "Superintendent, Smalltown Police, Smalltown Hospital: the document gives no name, telephone number or e-mail address.",
        )],
    );
    // Each school has a head teacher of its own.
    let heads = "agency = \"police or health\"\nphones = [\"01632 960001\"]\ncite = \"9\"\n[head]\npost = \"lead\"\ntitle = \"Head Teacher\"\nagency = \"school\"";
    finds(&[(PHONES, heads)], &[]);
}

#[test]
fn actions_without_a_limit_and_terms_without_a_meaning_are_found() {
    finds(
        &[(RAISE, r#"raise = { who = "own lead", to = "other lead" }"#)],
        &[("action_without_limit", "ladder.one.raise", "Step 1: “raise” has no time limit.")],
    );
    finds(
        &[(RAISE, r#"raise = { who = "own lead", to = "other lead", limit = "2 working days" }"#)],
        &[(
            "term_undefined",
            "policy",
            "Working days are counted, and the document does not say what a working day is.",
        )],
    );
}

/// Step 1 takes 2 + 4 days; Step 2 has no end of its own unless it is settled there.
#[test]
fn caps_that_end_before_their_stages_are_found() {
    let short = |words: &str| {
        format!("Ladder: the whole limit {words} ends before the stages that it covers, each taken to its limit.")
    };
    let capped = |caps: &str| format!("{TITLE}\n{caps}");
    let one = capped("cap = { limit = \"5 days\", covers = \"one\", cite = \"3\" }");
    finds(&[(TITLE, &one)], &[("cap_shorter", "ladder.cap", &short("over Step 1 (5 days, weekends included)"))]);
    finds(&[(TITLE, &one.replace("5 days", "6 days"))], &[]);
    // Each cap that ends too early is told of.
    let both = capped(
        "cap = { limit = \"5 days\", covers = \"one\", cite = \"3\" }\ncap-all = { limit = \"3 days\", covers = \"one to two\", cite = \"4\" }",
    );
    finds(
        &[(TITLE, &both)],
        &[
            ("cap_shorter", "ladder.cap", &short("over Step 1 (5 days, weekends included)")),
            ("cap_shorter", "ladder.cap-all", &short("over Step 1 to Step 2 (3 days, weekends included)")),
        ],
    );
    // Step 1 has no limit, so no date of the run is known; Step 2 alone takes longer than the cap.
    let hidden = capped("cap = { limit = \"3 days\", covers = \"one to two\", cite = \"3\" }");
    let slow = format!("{ESCALATE}\nresolve = {{ who = \"each lead\", limit = \"10 days\", after = \"escalate\" }}");
    let open = r#"resolve = { who = "each lead", after = "raise" }"#;
    finds(
        &[(TITLE, &hidden), (RESOLVE, open), (ESCALATE, &slow)],
        &[
            ("cap_shorter", "ladder.cap", &short("over Step 1 to Step 2 (3 days, weekends included)")),
            ("action_without_limit", "ladder.one.resolve", "Step 1: “resolve” has no time limit."),
        ],
    );
}

#[test]
fn health_tries_every_situation_of_every_board() {
    for board in boards::all() {
        let found = health(board.policy(), board.calendar(), boards::present());
        assert!(found.tried > 20, "{}: only {} situations", board.id(), found.tried);
        assert!(found.unanswered <= found.tried && found.score < 100, "{}: {found:?}", board.id());
    }
}

/// Barnet's document gives hours for the first two rungs of Family Services, which leave none uncovered, and none for the
/// other two (2.3): no line is out of reach by the hours of another. It names nobody for agencies other than four, and for another authority's partner only the procedure of their area (3.2).
#[test]
fn health_finds_whom_nobody_answers_and_no_gap_where_no_hours_are_given() {
    let boards = boards::all();
    let barnet = boards.iter().find(|board| board.id() == "barnet").expect("Barnet is here");
    let found = health(barnet.policy(), barnet.calendar(), boards::present());
    let places = |code: &str| -> Vec<&str> {
        found.findings.iter().filter(|finding| finding.code.id() == code).map(|found| found.place.as_str()).collect()
    };
    assert_eq!(places("hours_gap"), [""; 0]);
    assert_eq!(places("no_answer"), ["resolution.other-agencies"]);
}
