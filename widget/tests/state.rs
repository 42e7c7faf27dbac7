//! What follows from what happens: every transition of the widget's state, without a browser.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]
#![allow(unreachable_pub, dead_code, reason = "the examples are shared with the gallery")]

#[path = "../../tests/examples/mod.rs"]
mod examples;

use escalation::answer::{Guide, Perspective};
use escalation::say::sheet::Block;
use escalation::say::words::Language;
use escalation::time::moment::Moment;
use escalation_widget::options::Options;
use escalation_widget::state::{Action, Field, Focus, OTHER_WAYS, Outcome, Place, State, Stock, Taken, Trouble};
use escalation_widget::take_away::calendar;
use examples::{document, wednesday};

fn options(chosen: &[(&str, &str)]) -> Options {
    Options {
        board: "exampleshire".to_owned(),
        heading_level: 2,
        chosen: chosen.iter().map(|(param, value)| ((*param).to_owned(), (*value).to_owned())).collect(),
        ..Options::default()
    }
}

fn ready(chosen: &[(&str, &str)]) -> State {
    State::new(options(chosen), wednesday()).after(Action::Stock(Stock::Fresh(document())))
}

fn choose(state: State, param: &str, value: &str) -> State {
    state.after(Action::Choose(vec![(param.to_owned(), value.to_owned())]))
}

fn is_answered(state: &State) -> bool {
    state.is_answered()
}

/// What the core answers in this state.
fn guide<T>(state: &State, take: impl FnOnce(&Guide) -> T) -> T {
    state.with_whole(|whole| take(&whole.guide)).expect("the document is there")
}

fn stage(state: &State) -> Option<String> {
    state.shown.as_ref()?;
    guide(state, |guide| guide.stage.as_ref().map(|stage| stage.id.to_string()))
}

fn first_post(state: &State) -> String {
    guide(state, |guide| guide.escalate_to.first().unwrap().post.to_owned())
}

fn due(state: &State) -> Option<Moment> {
    guide(state, |guide| guide.by_when.as_ref().unwrap().deadline.due)
}

#[test]
fn one_question_after_the_other_is_open_until_the_answer_is_there() {
    let state = ready(&[]);
    assert!(!is_answered(&state));
    // The one pathway that needs no condition is taken until another one is chosen.
    assert_eq!((state.open.as_deref(), state.focus.1), (Some("agency"), Focus::Stay));
    let state = choose(state, "agency", "police");
    assert_eq!((state.open.as_deref(), state.focus), (Some("stage"), (1, Focus::Question)));
    let state = choose(state, "stage", "three");
    assert_eq!((state.open.as_deref(), state.focus), (None, (2, Focus::Answer)));
    assert!(is_answered(&state));
    assert_eq!(stage(&state).as_deref(), Some("three"));
}

#[test]
fn choosing_again_keeps_what_still_fits() {
    let state = choose(choose(ready(&[]), "agency", "police"), "stage", "three");
    // Stage 3 is there for every agency.
    let state = choose(state, "agency", "hospital");
    assert_eq!((state.value("agency"), stage(&state).as_deref()), (Some("hospital"), Some("three")));
    assert_eq!(state.open, None);
    // Stage 3 is no stage of the other pathway, so it is asked for again; whose decision it is still fits.
    let state = choose(choose(state, "agency", "social-care"), "pathway", "referral");
    assert_eq!((state.value("agency"), state.value("stage")), (Some("social-care"), None));
    // A reader's own choice that no longer fits goes quietly: only a page's wish is told of.
    assert_eq!(state.refused, []);
}

#[test]
fn what_was_typed_stays_when_something_else_is_chosen() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let state = state.after(Action::Type(Field::Start, "yesterday 4.30pm".to_owned()));
    let state = choose(state, "stage", "two");
    assert_eq!(state.start.text, "yesterday 4.30pm");
    assert_eq!(guide(&state, |guide| guide.situation.at), Moment::parse("2026-11-24T16:30").ok());
}

#[test]
fn a_question_that_is_opened_again_takes_the_focus_and_leads_back() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let state = state.after(Action::Reopen("agency".to_owned()));
    assert_eq!((state.open.as_deref(), state.focus.1), (Some("agency"), Focus::Question));
    let state = state.after(Action::Back);
    assert_eq!((state.open.as_deref(), state.focus.1), (None, Focus::Answer));
    assert_eq!(stage(&state).as_deref(), Some("three"), "nothing was chosen, and nothing has changed");
}

#[test]
fn the_other_ways_are_shown_in_the_place_of_a_question_and_lead_back_to_it() {
    let state = ready(&[("agency", "police")]).after(Action::Reopen(OTHER_WAYS.to_owned()));
    assert_eq!((state.open.as_deref(), state.focus.1), (Some(OTHER_WAYS), Focus::Question));
    // What comes by itself does not take them away.
    let state = state.after(Action::Tick(wednesday())).after(Action::Stock(Stock::Fresh(document())));
    assert_eq!(state.open.as_deref(), Some(OTHER_WAYS));
    let state = state.after(Action::Back);
    assert_eq!((state.open.as_deref(), state.focus.1), (Some("stage"), Focus::Question));
}

#[test]
fn lines_are_opened_one_by_one_or_all_at_once() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let (first, second) = (("rows", "tell", 0), ("rows", "record", 0));
    let open = |state: &State| (state.unfolded.has(first), state.unfolded.has(second));
    let state = state.after(Action::Fold(first, true));
    assert_eq!(open(&state), (true, false));
    // The browser tells of it again: nothing is turned over.
    let state = state.after(Action::Fold(first, true));
    assert_eq!(open(&state), (true, false));
    let state = state.after(Action::Everything);
    assert_eq!(open(&state), (true, true));
    let state = state.after(Action::Fold(second, false));
    assert_eq!(open(&state), (true, false));
    let state = state.after(Action::Everything);
    assert_eq!(open(&state), (false, false));
    // Time that goes on closes nothing; another choice is another answer.
    let state = state.after(Action::Fold(first, true)).after(Action::Tick(wednesday()));
    assert_eq!(open(&state), (true, false));
    assert_eq!(open(&choose(state, "stage", "two")), (false, false));
}

#[test]
fn the_other_side_sees_its_own_duties() {
    let state = ready(&[("pathway", "resolution"), ("agency", "social-care"), ("stage", "one")]);
    let first = |state: &State| guide(state, |guide| guide.actions.first().unwrap().id.to_owned());
    let perspective = |state: &State| guide(state, |guide| guide.situation.perspective);
    assert_eq!(first(&state), "raise");
    let state = choose(state, "perspective", "responding");
    assert_eq!(perspective(&state), Perspective::Responding);
    assert_eq!(first(&state), "respond");
    assert_eq!((state.value("stage"), state.focus.1), (Some("one"), Focus::Answer));
    let state = choose(state, "perspective", "raising");
    assert_eq!(first(&state), "raise");
}

/// What is selected beside the date keeps the focus, unless its place has gone with the date.
#[test]
fn whoever_says_that_it_is_settled_is_led_to_what_follows() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let asks = |state: &State| {
        let due = state.shown.as_ref().and_then(|shown| shown.sheet.answer.as_ref()?.due.as_ref());
        let mut behind = due.into_iter().flat_map(|due| &due.notes).flat_map(|note| &note.behind);
        behind.any(|block| matches!(block, Block::Happened(_)))
    };
    let starts: Vec<String> = state
        .with_whole(|whole| whole.asks.iter().flat_map(|ask| &ask.starts).map(|(id, _)| (*id).to_owned()).collect())
        .expect("the document is there");
    assert!(asks(&state) && starts.len() > 1, "{starts:?}");
    let mut led = 0;
    for start in starts {
        let said = state.clone().after(Action::Select("from".to_owned(), start.clone()));
        led += u32::from(!asks(&said));
        let focus = if asks(&said) { Focus::Stay } else { Focus::Answer };
        assert_eq!(said.focus.1, focus, "{start}");
    }
    assert!(led > 0, "nothing takes the date away");
}

#[test]
fn changed_attributes_are_the_new_choices() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let state =
        state.after(Action::Options(options(&[("pathway", "resolution"), ("agency", "school"), ("stage", "one")])));
    assert_eq!((state.value("agency"), stage(&state).as_deref()), (Some("school"), Some("one")));
    assert!(state.document().is_some(), "the document need not be fetched again");
    assert_eq!(state.focus.1, Focus::Stay, "a page that changes itself takes no focus");

    let welsh = Options { language: Language::Welsh, ..state.options.clone() };
    assert_eq!(state.clone().after(Action::Options(welsh)).options.language, Language::Welsh);

    // What the page changes about its own looks takes no choice from the reader, and closes no question.
    let chosen = choose(state.clone(), "stage", "two").after(Action::Reopen("agency".to_owned()));
    for looks in [
        Options { language: Language::Welsh, ..state.options.clone() },
        Options { heading_level: 4, ..state.options.clone() },
    ] {
        let chosen = chosen.clone().after(Action::Options(looks));
        assert_eq!((stage(&chosen).as_deref(), chosen.open.as_deref()), (Some("two"), Some("agency")));
    }

    let other = Options { board: "elsewhere".to_owned(), ..state.options.clone() };
    let state = state.after(Action::Options(other));
    assert!(state.document().is_none() && state.shown.is_none(), "another board starts anew");
}

#[test]
fn an_attribute_that_changes_takes_nothing_else_from_the_reader() {
    let page = |chosen| Action::Options(options(chosen));
    // The page names the agency, the reader chooses the stage, and another one than the page did.
    let state = choose(ready(&[("agency", "police"), ("stage", "one")]), "stage", "two");
    let state = state.after(page(&[("agency", "school"), ("stage", "one")]));
    assert_eq!((state.value("agency"), stage(&state).as_deref()), (Some("school"), Some("two")));
    // What the page no longer asks for goes, unless the reader had chosen something else.
    let state = state.after(page(&[]));
    assert_eq!((state.value("agency"), state.value("stage")), (None, Some("two")));
    // Stage 2 asks for the reader's own agency: that question was open, and stays so.
    assert_eq!(state.open.as_deref(), Some("own_agency"));
    // The page answers the open question: the next one is asked.
    let asked = ready(&[]).after(page(&[("agency", "police")]));
    assert_eq!(asked.open.as_deref(), Some("stage"));
    // A question that the reader opened stays open while the page changes something else.
    let reopened = choose(asked, "stage", "two").after(Action::Reopen("stage".to_owned()));
    let reopened = reopened.after(page(&[("agency", "school")]));
    assert_eq!((reopened.open.as_deref(), reopened.value("stage")), (Some("stage"), Some("two")));
}

#[test]
fn what_did_not_fit_is_tried_again_when_the_page_changes_something_else() {
    let state = ready(&[("pathway", "referral"), ("agency", "police"), ("stage", "three")]);
    assert_eq!(state.refused, [("stage".to_owned(), "three".to_owned())]);
    let right = options(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let state = state.after(Action::Options(right));
    assert_eq!((stage(&state).as_deref(), state.refused.len()), (Some("three"), 0));
}

#[test]
fn what_the_readers_own_choice_leaves_no_place_for_is_not_blamed_on_the_page() {
    let state = ready(&[("pathway", "resolution"), ("agency", "social-care"), ("stage", "three")]);
    let state = choose(state, "pathway", "referral");
    assert_eq!((state.value("stage"), state.refused.len()), (None, 0));
}

#[test]
fn the_first_stage_cannot_have_started_after_this_one() {
    let typed = |state: State, field, text: &str| state.after(Action::Type(field, text.to_owned()));
    let state = ready(&[("pathway", "resolution"), ("agency", "social-care"), ("stage", "three")]);
    let state = typed(typed(state, Field::Start, "20 Nov"), Field::Began, "23 Nov");
    assert_eq!((state.began(), state.begins_too_late()), (None, true));
    assert_eq!(guide(&state, |guide| guide.situation.began), None);
    // Once this stage is said to have started later, it can.
    let state = typed(state, Field::Start, "24 Nov");
    assert_eq!((state.began(), state.begins_too_late()), (Moment::parse("2026-11-23").ok(), false));
    assert_eq!(guide(&state, |guide| guide.situation.began), Moment::parse("2026-11-23").ok());
}

#[test]
fn a_link_leads_to_the_same_choices_in_the_same_language() {
    let options = Options { api: "https://guide.example".to_owned(), ..options(&[]) };
    let chosen = [("agency".to_owned(), "police".to_owned()), ("stage".to_owned(), "three".to_owned())];
    let address = "https://guide.example/boards/exampleshire";
    assert_eq!(options.page_address(&chosen), format!("{address}#agency=police&stage=three"));
    let welsh = Options { language: Language::Welsh, ..options };
    assert_eq!(welsh.page_address(&chosen), format!("{address}?lang=cy#agency=police&stage=three"));
    assert_eq!(welsh.page_address(&[]), format!("{address}?lang=cy"));
}

#[test]
fn what_a_page_asks_for_in_vain_is_told_once() {
    let state = ready(&[("agency", "police"), ("stage", "stage-9")]);
    let refused = [("stage".to_owned(), "stage-9".to_owned())];
    assert_eq!(state.refused, refused);
    let state = choose(state, "pathway", "resolution").after(Action::Tick(wednesday()));
    assert_eq!(state.refused, refused);
    assert_eq!(state.value("agency"), Some("police"));
    // Once the page, or the reader, has put it right there is nothing to tell.
    let right = options(&[("agency", "police"), ("stage", "three")]);
    assert_eq!(state.clone().after(Action::Options(right)).refused, []);
    assert_eq!(choose(state, "stage", "three").refused, []);
}

#[test]
fn what_cannot_be_read_gives_no_date_and_what_is_emptied_means_now() {
    let state = ready(&[("pathway", "resolution"), ("agency", "social-care"), ("stage", "one")]);
    let started_now = due(&state);
    assert!(started_now.is_some());
    let typed = |text: &str| state.clone().after(Action::Type(Field::Start, text.to_owned()));
    assert_eq!(due(&typed("4.12")), None);
    assert_eq!(due(&typed("  ")), started_now);
    assert!(typed("tomorrow").is_ahead(Field::Start));
}

#[test]
fn not_settled_after_all_takes_back_when_it_was_settled() {
    let state = ready(&[("pathway", "resolution"), ("agency", "social-care"), ("stage", "one")]);
    let yesterday = Action::Type(Field::Start, "yesterday".to_owned());
    let settled = choose(state.clone(), "state", "settled").after(yesterday);
    let then = settled.shown.as_ref().and_then(|shown| shown.sheet.answer.as_ref()?.then.as_ref());
    let back = then.and_then(|then| then.lead.as_ref()).expect("a way back").sets.clone();
    let again = settled.after(Action::Choose(back));
    assert_eq!((due(&again), again.start.text.as_str()), (due(&state), ""));
    assert!(again.chosen.iter().all(|(_, value)| !value.is_empty()), "{:?}", again.chosen);
}

#[test]
fn another_time_changes_who_and_not_when() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    assert_eq!(first_post(&state), "Detective Inspector, Safeguarding");
    let later = state.clone().after(Action::Type(Field::OtherTime, "10pm".to_owned()));
    assert_eq!(first_post(&later), "Night Duty Superintendent");
    assert_eq!(due(&later), due(&state));
    let present = later.after(Action::Present);
    assert_eq!((first_post(&present), present.other_time.text.as_str()), (first_post(&state), ""));
    assert_eq!(present.focus.1, Focus::Answer, "the button is gone: the focus goes to the answer");
}

#[test]
fn no_stage_is_taken_to_begin_after_the_moment_answered_for() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let typed = |field, text: &str| state.clone().after(Action::Type(field, text.to_owned()));
    let earlier = typed(Field::OtherTime, "16 November 2026, 10am");
    assert_eq!(due(&earlier), due(&typed(Field::Start, "16 November 2026, 10am")));
    assert_ne!(due(&earlier), due(&state));
}

#[test]
fn time_moves_the_answer_on_and_nothing_else() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let night = wednesday() + chrono::TimeDelta::hours(12);
    let copied = Taken { place: Place::Answer, outcome: Outcome::Copied };
    let state = state.after(Action::Taken(copied.clone())).after(Action::Tick(night));
    assert_eq!(first_post(&state), "Night Duty Superintendent");
    assert_eq!((state.focus.1, state.attempt), (Focus::Stay, 0));
    assert_eq!(state.taken, Some(copied), "what was just said stays to be read");
}

#[test]
fn a_kept_document_is_used_while_the_network_is_slow_and_replaced_when_it_comes() {
    let kept = |state: State| state.after(Action::Waited(Some((document(), wednesday()))));
    let state = kept(State::new(options(&[]), wednesday()));
    assert!(matches!(state.stock, Stock::Saved(..)) && state.shown.is_some());
    // A saved copy is looked after: each tick asks again.
    assert_eq!(state.clone().after(Action::Tick(wednesday())).attempt, 1);
    let state = choose(state, "pathway", "resolution").after(Action::Stock(Stock::Fresh(document())));
    assert!(matches!(state.stock, Stock::Fresh(_)));
    assert_eq!(state.value("pathway"), Some("resolution"), "what was chosen stays chosen");
    // What came is not put back behind what was kept.
    assert!(matches!(kept(state).stock, Stock::Fresh(_)));
    let slow = State::new(options(&[]), wednesday()).after(Action::Waited(None));
    assert!(matches!(slow.stock, Stock::Slow));
}

#[test]
fn what_comes_by_itself_takes_nothing_from_under_the_readers_hands() {
    let saved = |state: State| state.after(Action::Stock(Stock::Saved(document(), wednesday(), None)));
    let chosen = [("pathway", "resolution"), ("agency", "police"), ("stage", "three")];
    let state = saved(State::new(options(&chosen), wednesday())).after(Action::Reopen("agency".to_owned()));
    let taken = Taken { place: Place::Answer, outcome: Outcome::ByHand("Stage 3".to_owned()) };
    let state = state.after(Action::Taken(taken.clone()));
    for state in [saved(state.clone()), state.after(Action::Stock(Stock::Fresh(document())))] {
        assert_eq!(state.open.as_deref(), Some("agency"), "the question under the focus stays open");
        assert_eq!(state.taken, Some(taken.clone()), "the text to select stays there");
        assert_eq!(state.focus, (1, Focus::Question));
    }
}

#[test]
fn whoever_asked_again_is_led_to_the_kept_document_and_then_left_alone() {
    let state = State::new(options(&[]), wednesday()).after(Action::Stock(Stock::Missing(Trouble::NoAnswer)));
    let kept = (document(), wednesday());
    let state = state.after(Action::Again).after(Action::Waited(Some(kept)));
    assert_eq!(state.focus, (2, Focus::Question));
    assert_eq!(state.after(Action::Stock(Stock::Fresh(document()))).focus, (2, Focus::Question));
}

#[test]
fn each_trouble_has_its_name_and_can_be_tried_again() {
    let troubles = [
        (Trouble::NoAnswer, "no-answer"),
        (Trouble::NoSuchBoard, "no-such-board"),
        (Trouble::Server(503), "server"),
        (Trouble::Unreadable, "unreadable"),
    ];
    for (trouble, reason) in troubles {
        let state = State::new(options(&[]), wednesday()).after(Action::Stock(Stock::Missing(trouble)));
        assert_eq!(state.news(), Some(("error", told(&[("board", "exampleshire"), ("reason", reason)]))));
        let again = state.after(Action::Again);
        assert!(matches!(again.stock, Stock::Waiting));
        assert_eq!((again.attempt, again.news(), again.focus.1), (1, None, Focus::Trouble));
        let begun = again.after(Action::Stock(Stock::Fresh(document())));
        assert_eq!(begun.focus.1, Focus::Question, "whoever asked again is led to what came");
    }
}

#[test]
fn the_page_hears_ids_and_no_date() {
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    let state = state.after(Action::Type(Field::Start, "20/11/2026".to_owned()));
    let (name, detail) = state.news().unwrap();
    assert_eq!(name, "answer");
    let expected = [
        ("board", "exampleshire"),
        ("pathway", "resolution"),
        ("stage", "three"),
        ("agency", "police"),
        ("own_agency", ""),
        ("perspective", "raising"),
    ];
    assert_eq!(detail, told(&expected));
}

fn told(detail: &[(&str, &str)]) -> Vec<(String, String)> {
    detail.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn the_page_hears_once_that_the_guide_is_ready_and_then_of_each_other_answer() {
    let waiting = State::new(options(&[]), wednesday());
    assert_eq!((waiting.ready(), waiting.news()), (None, None));
    let state = waiting.after(Action::Stock(Stock::Saved(document(), wednesday(), None)));
    let ready = Some(("ready", told(&[("board", "exampleshire")])));
    assert_eq!((state.ready(), state.news()), (ready.clone(), None));
    let open = [("pathway", "referral"), ("agency", "social-care"), ("case", "open"), ("stage", "referral-one")];
    let state = open.iter().fold(state, |state, (param, value)| choose(state, param, value));
    let state = state.after(Action::Stock(Stock::Fresh(document())));
    assert_eq!(state.ready(), ready, "an answer, and a newer document, are no news of this kind");
    let other_case = choose(state.clone(), "case", "referral");
    assert!(is_answered(&other_case));
    assert_ne!(other_case.news(), state.news());
    let other_side = choose(state.clone(), "perspective", "responding");
    assert_ne!(other_side.news(), state.news());
}

#[cfg(feature = "ssr")]
#[test]
fn a_page_without_scripts_says_everything_in_its_address() {
    let chosen = [
        ("pathway", "resolution"),
        ("agency", "social-care"),
        ("stage", "one"),
        ("at", "2026-11-20T16:30"),
        ("began", ""),
    ];
    let state = escalation_widget::hosted::state(options(&chosen), document(), wednesday());
    let (at, began) = guide(&state, |guide| (guide.situation.at, guide.situation.began));
    assert_eq!((at, began), (Moment::parse("2026-11-20T16:30").ok(), None));
}

/// The values of a field in a calendar, in order.
fn field(state: &State, name: &str) -> Vec<String> {
    let text = calendar(state).expect("there are dates").text.replace("\r\n ", "");
    let value =
        |line: &str| Some(line.split_once(':').filter(|(key, _)| key.split(';').next() == Some(name))?.1.to_owned());
    text.lines().filter_map(value).collect()
}

#[test]
fn what_is_saved_again_moves_what_was_saved_of_the_same_run() {
    let run = |name: &str| Action::Run(name.to_owned());
    let state = ready(&[("pathway", "resolution"), ("agency", "police"), ("stage", "three")]);
    assert!(calendar(&state).is_none(), "no run was begun");
    let first = state.clone().after(run("0f3c9a1e0f3c9a1e"));
    let later = wednesday() + chrono::TimeDelta::minutes(5);
    let again = first.clone().after(Action::Type(Field::Start, "2 Nov 2026".to_owned())).after(Action::Tick(later));
    assert_eq!(field(&again, "UID"), field(&first, "UID"));
    assert_ne!(field(&again, "DTSTART"), field(&first, "DTSTART"), "the start was corrected");
    let number = |state: &State| field(state, "SEQUENCE").first().unwrap().parse::<u32>().unwrap();
    assert!(number(&again) > number(&first));
    // Another run shares nothing with it.
    let apart = first.clone().after(run("7b21d0447b21d044"));
    assert!(field(&apart, "UID").iter().all(|uid| !field(&first, "UID").contains(uid)));
    // The run goes on to its next stage; another agency's decision is another run.
    assert_eq!(choose(first.clone(), "stage", "two").run, first.run);
    assert_eq!(choose(first.clone(), "agency", "social-care").run, None);
    assert_eq!(choose(first.clone(), "perspective", "responding").run, None);
    assert_eq!(choose(first.clone(), "own_agency", "school").run, first.run, "it was not known before");
    assert_eq!(
        first.clone().after(Action::Options(Options { board: "redbridge".to_owned(), ..options(&[]) })).run,
        None
    );
}

#[test]
fn a_link_carries_the_run_and_nothing_that_is_no_run() {
    let mut options = options(&[("pathway", "resolution")]);
    options.choose("run".to_owned(), "0f3c9a1e0f3c9a1e".to_owned());
    let state = State::new(options.clone(), wednesday()).after(Action::Stock(Stock::Fresh(document())));
    let link = state.options.page_address(&state.in_link());
    assert!(link.ends_with("#pathway=resolution&run=0f3c9a1e0f3c9a1e"), "{link}");
    assert_eq!((state.refused.len(), state.chosen.len()), (0, 1), "a run is no choice");
    options.choose("run".to_owned(), "Alex Example".to_owned());
    assert_eq!(options.run, None);
}
