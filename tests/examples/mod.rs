//! Every state of the widget, made up: for the gallery, the pinned markup and the accessibility checks alike.

use chrono::TimeZone;
use escalation::document::Document;
use escalation::document::authoring::Sources;
use escalation::say::sheet::Sheet;
use escalation::say::words::Language;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use escalation_widget::options::Options;
use escalation_widget::state::{Action, Field, OTHER_WAYS, Outcome, Place, Shown, State, Stock, Taken, Trouble};
use std::rc::Rc;

mod sheets;

/// One state, with its name in addresses and what it shows.
pub struct Example {
    /// Small letters and hyphens.
    pub name: &'static str,
    /// What to look at.
    pub about: &'static str,
    /// The state.
    pub state: State,
}

/// Every state, in the order in which a reader may meet them.
pub fn all() -> Vec<Example> {
    let example = |name, about, state| Example { name, about, state };
    vec![
        example("waiting", "The document was asked for", State::new(options(&[]), wednesday())),
        example("empty", "Nothing is chosen yet", ready(&[])),
        example(
            "one-choice",
            "The agency is chosen, the stage is asked for",
            ready(&[("pathway", "resolution"), ("agency", "school")]),
        ),
        example("one-stage", "The first stage, started now", ready(&choices("school", "one"))),
        example("managers", "Each side has somebody to go to", ready(&managers())),
        example("until-tonight", "By day, with who takes over at night", ready(&choices("police", "three"))),
        example("out-of-hours", "At night", at(night(), &choices("police", "three"))),
        example("other-time", "By day, for another moment", other_time()),
        example("start-ahead", "It starts tomorrow", typed(&choices("social-care", "one"), "tomorrow 9am")),
        example("overdue", "It started three weeks ago", typed(&choices("social-care", "three"), "4 Nov 2026 4.30pm")),
        example("brought-forward", "A limit over several stages ends first", brought_forward()),
        example("conflict", "The document says two things", ready(&choices("social-care", "three"))),
        example("vacant", "The post is vacant, somebody stands in", ready(&choices("hospital", "three"))),
        example("being-updated", "The contact details are being updated", ready(&choices("college", "three"))),
        example("ask-via", "Another post gives the details", ready(&choices("probation", "three"))),
        example("undated-contact", "Contact details without a date", ready(&choices("housing", "three"))),
        example("none-open", "Nobody by these hours", at(night(), &choices("fire", "three"))),
        example("post-only", "The document names a post and nobody in it", ready(&choices("school", "three"))),
        example("last-stage", "A form, listed outcomes, and nothing after it", ready(&choices("social-care", "four"))),
        example("silent", "Hours, and a document that does not say", ready(&referral("referral"))),
        example("no-limit", "No time limit", ready(&referral("open"))),
        example(
            "not-yours",
            "The procedure is not for this agency",
            ready(&[("pathway", "referral"), ("agency", "police"), ("case", "open")]),
        ),
        example("responding", "A disagreement was raised with the reader", responding()),
        example("across-christmas", "Bank holidays in the count", at(christmas(), &choices("social-care", "three"))),
        example("no-calendar", "Beyond the last known bank holiday", at(far_ahead(), &choices("social-care", "three"))),
        example("misread", "The start cannot be read", typed(&choices("social-care", "three"), "4.12")),
        example("everything", "Every line is open", ready(&choices("police", "three")).after(Action::Everything)),
        example("reopened", "A question, opened again", ready(&choices("police", "three")).after(reopen("agency"))),
        example(
            "stage-reopened",
            "The stages, opened again",
            ready(&choices("police", "three")).after(reopen("stage")),
        ),
        example(
            "refused",
            "The page asks for a stage that does not exist",
            ready(&[("agency", "police"), ("stage", "stage-9")]),
        ),
        example("copied", "The answer was copied", copied()),
        example("by-hand", "The page allows neither clipboard nor files", by_hand()),
        example("calendar-saved", "The dates are saved", calendar_saved()),
        example("saved", "No connection, and a copy was kept", saved(Some(Trouble::NoAnswer))),
        example("saved-slow", "No answer yet, and a copy was kept", saved(None)),
        example("saved-server", "The server failed, and a copy was kept", saved(Some(Trouble::Server(500)))),
        example("saved-unreadable", "What came cannot be read, and a copy was kept", saved(Some(Trouble::Unreadable))),
        example("slow", "No answer yet", State::new(options(&[]), wednesday()).after(Action::Waited(None))),
        example("offline", "No connection, and no copy", missing(Trouble::NoAnswer)),
        example("no-such-board", "The board's name is wrong", missing(Trouble::NoSuchBoard)),
        example("server-failed", "The server failed", missing(Trouble::Server(500))),
        example("unreadable", "What came is cut short", missing(Trouble::Unreadable)),
        example("sheet", "By hand: a stage with everything", shows(sheets::stage_three())),
        example(
            "sheet-everything",
            "By hand: the same, opened",
            shows(sheets::stage_three()).after(Action::Everything),
        ),
        example("sheet-choosing", "By hand: the stage is asked for", shows(sheets::choosing())),
        example("sheet-pace", "By hand: no date", shows(sheets::pace())),
        example("sheet-danger", "By hand: the child is in danger now", shows(sheets::danger())),
        example("sheet-ways", "By hand: none of these", shows(sheets::choosing()).after(reopen(OTHER_WAYS))),
        example("welsh", "In Welsh, with the policy in its own language", in_welsh(ready(&choices("police", "three")))),
        example("welsh-empty", "In Welsh, nothing chosen yet", in_welsh(ready(&[]))),
        example(
            "welsh-overdue",
            "In Welsh, past its date",
            in_welsh(typed(&choices("social-care", "three"), "4 Nov 2026 4.30pm")),
        ),
        example("welsh-saved", "In Welsh, a saved copy", in_welsh(saved(Some(Trouble::Server(500))))),
        example("welsh-offline", "In Welsh, no connection", in_welsh(missing(Trouble::NoAnswer))),
    ]
}

/// Wednesday 25 November 2026, 10:14.
pub fn wednesday() -> LondonTime {
    clock(2026, 11, 25, 10, 14)
}

fn night() -> LondonTime {
    clock(2026, 11, 28, 22, 40)
}

fn christmas() -> LondonTime {
    clock(2026, 12, 22, 15, 0)
}

fn far_ahead() -> LondonTime {
    clock(2035, 6, 5, 9, 0)
}

fn clock(year: i32, month: u32, day: u32, hour: u32, minute: u32) -> LondonTime {
    London.with_ymd_and_hms(year, month, day, hour, minute, 0).single().expect("a time that exists once")
}

/// The made-up board's document.
pub fn document() -> Rc<Document> {
    thread_local! {
        static DOCUMENT: Rc<Document> = Rc::new(read());
    }
    DOCUMENT.with(Rc::clone)
}

fn read() -> Document {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let sources = Sources::new([
        file("exampleshire/policy.toml", include_str!("exampleshire/policy.toml")),
        file("exampleshire/contacts.toml", include_str!("exampleshire/contacts.toml")),
        file("calendars/england-and-wales.json", include_str!("../../policies/calendars/england-and-wales.json")),
    ]);
    match sources.document("exampleshire") {
        Ok(written) => written.document,
        Err(problems) => panic!("{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

fn options(chosen: &[(&str, &str)]) -> Options {
    Options {
        api: "https://guide.example".to_owned(),
        board: "exampleshire".to_owned(),
        language: Language::English,
        welsh: None,
        heading_level: 3,
        chosen: chosen.iter().map(|(param, value)| ((*param).to_owned(), (*value).to_owned())).collect(),
        run: None,
    }
}

fn choices<'a>(agency: &'a str, stage: &'a str) -> [(&'a str, &'a str); 3] {
    [("pathway", "resolution"), ("agency", agency), ("stage", stage)]
}

fn referral(case: &str) -> [(&str, &str); 4] {
    [("pathway", "referral"), ("agency", "social-care"), ("case", case), ("stage", "referral-one")]
}

fn managers() -> [(&'static str, &'static str); 4] {
    [("pathway", "resolution"), ("agency", "social-care"), ("own_agency", "school"), ("stage", "two")]
}

fn at(now: LondonTime, chosen: &[(&str, &str)]) -> State {
    State::new(options(chosen), now).after(Action::Stock(Stock::Fresh(document())))
}

fn ready(chosen: &[(&str, &str)]) -> State {
    at(wednesday(), chosen)
}

fn typed(chosen: &[(&str, &str)], text: &str) -> State {
    ready(chosen).after(Action::Type(Field::Start, text.to_owned()))
}

fn other_time() -> State {
    ready(&choices("police", "three")).after(Action::Type(Field::OtherTime, "9 pm".to_owned()))
}

fn responding() -> State {
    ready(&choices("social-care", "one")).after(choose("perspective", "responding"))
}

fn taken(place: Place, outcome: Outcome) -> Action {
    Action::Taken(Taken { place, outcome })
}

fn copied() -> State {
    ready(&choices("police", "three")).after(taken(Place::Answer, Outcome::Copied))
}

fn calendar_saved() -> State {
    ready(&choices("police", "three")).after(taken(Place::Calendar, Outcome::Saved))
}

fn by_hand() -> State {
    let text = "Stage 3: Senior managers\nTalk to their Head of Service".to_owned();
    ready(&choices("social-care", "three")).after(taken(Place::Answer, Outcome::ByHand(text)))
}

fn saved(trouble: Option<Trouble>) -> State {
    State::new(options(&choices("police", "three")), wednesday()).after(Action::Stock(Stock::Saved(
        document(),
        clock(2026, 11, 23, 8, 5),
        trouble,
    )))
}

fn brought_forward() -> State {
    ready(&choices("social-care", "three")).after(Action::Type(Field::Began, "4 Nov 2026".to_owned()))
}

fn reopen(param: &str) -> Action {
    Action::Reopen(param.to_owned())
}

fn choose(param: &str, value: &str) -> Action {
    Action::Choose(vec![(param.to_owned(), value.to_owned())])
}

/// A sheet that was written by hand.
fn shows(sheet: Sheet) -> State {
    let open = if sheet.answer.is_none() { Some("stage".to_owned()) } else { None };
    let chosen = [("agency", "police"), ("own_agency", "school"), ("stage", "three")];
    let chosen = if open.is_some() { &chosen[..2] } else { &chosen[..] };
    let mut state = State::new(options(chosen), clock(2026, 11, 29, 15, 38));
    state.stock = Stock::Fresh(document());
    state.shown = Some(Shown { sheet: Rc::new(sheet), has_dates: true, asks_when_it_began: false, told: None });
    state.open = open;
    state
}

fn missing(trouble: Trouble) -> State {
    State::new(options(&[]), wednesday()).after(Action::Stock(Stock::Missing(trouble)))
}

fn in_welsh(state: State) -> State {
    let options = Options { language: Language::Welsh, ..state.options.clone() };
    state.after(Action::Options(options))
}
