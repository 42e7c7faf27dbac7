//! Dates, limits, people and warnings as they are said, in both languages.

use escalation::answer::{
    AgencyRef, Assumption, Availability, ContactAnswer, Detail, HolderState, Perspective, PostRef, SkippedDay, Warning,
    WarningCode, Why,
};
use escalation::key;
use escalation::policy::phrase::{Join, Limit, LimitWords, Side};
use escalation::policy::{AGENCY_KINDS, ActionKind};
use escalation::policy::{Audience, WELSH_WORDS};
use escalation::say::words::{Arg, Catalogue, Language, Words};
use escalation::time::moment::{LondonTime, Moment, PartialDate};

const ENGLISH: Language = Language::English;
const WELSH: Language = Language::Welsh;

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect(text)
}

fn time(text: &str) -> LondonTime {
    moment(text).start()
}

fn limit(phrase: &str) -> Limit {
    Limit::parse(phrase).expect(phrase)
}

#[test]
fn what_is_english_inside_welsh_can_be_marked() {
    let words = Words::new(WELSH).marking();
    let post = |post, agency| {
        words.post(
            &PostRef { post, short: None, side: None, agency, is_vacant: false, is_reader: false },
            Perspective::Raising,
        )
    };
    assert_eq!(post("LSCB Chair", None), "\u{e}LSCB Chair\u{f}");
    assert_eq!(words.stands_in_for("duty team"), "absennol: \u{e}duty team\u{f}");
    // English has nothing to mark, and neither has what is not asked to.
    assert_eq!(Words::new(ENGLISH).marking().stands_in_for("manager"), "if the manager is absent");
    assert_eq!(Words::new(WELSH).stands_in_for("manager"), "absennol: manager");
}

#[test]
fn a_message_without_welsh_is_said_in_english_and_marked() {
    let none: &Catalogue = Box::leak(Box::new(Catalogue::of(String::new())));
    let words = Words::new(WELSH).with_welsh(Some(none));
    let said = words.say(key!("day-weekend"), &[]);
    assert_eq!((said.text.as_str(), said.language), ("weekend", ENGLISH));
    assert_eq!(words.phrase(key!("day-weekend"), &[]), "weekend");
    assert_eq!(words.marking().phrase(key!("day-weekend"), &[]), "\u{e}weekend\u{f}");
    // English around English is marked once.
    assert_eq!(words.marking().stands_in_for("manager"), "\u{e}if the manager is absent\u{f}");
}

#[test]
fn a_date_is_said_in_full() {
    let day = moment("2026-11-26").day();
    assert_eq!(Words::new(ENGLISH).date(day), "Thursday 26 November 2026");
    assert_eq!(Words::new(ENGLISH).date_this_year(day), "Thursday 26 November");
    assert_eq!(Words::new(ENGLISH).short_date(day), "26 Nov");
    assert_eq!(Words::new(WELSH).date(day), "dydd Iau 26 Tachwedd 2026");
    assert_eq!(Words::new(WELSH).short_date(day), "26 Tach");
}

#[test]
fn a_time_is_said_as_people_say_it() {
    let said = |text| Words::new(ENGLISH).time(time(text));
    assert_eq!(said("2026-11-26T16:30"), "4:30pm");
    assert_eq!(said("2026-11-26T21:00"), "9pm");
    assert_eq!(said("2026-11-26T09:05"), "9:05am");
    assert_eq!(said("2026-11-26T12:00"), "midday");
    assert_eq!(said("2026-11-26T12:30"), "12:30pm");
    assert_eq!(said("2026-11-26T00:00"), "midnight");
    assert_eq!(said("2026-11-26T00:30"), "12:30am");
}

#[test]
fn the_hour_that_the_clocks_go_through_twice_says_which() {
    let said = |text| Words::new(ENGLISH).time(time(text));
    assert_eq!(said("2026-10-25T01:30:00+01:00"), "1:30am BST");
    assert_eq!(said("2026-10-25T01:30:00+00:00"), "1:30am GMT");
    assert_eq!(said("2026-10-25T02:30"), "2:30am");
}

#[test]
fn a_deadline_says_which_end_of_the_day_is_meant() {
    let by = |text| Words::new(ENGLISH).by(moment(text));
    assert_eq!(by("2026-11-26"), "by the end of Thursday 26 November 2026");
    assert_eq!(by("2026-11-26T16:30"), "by 4:30pm on Thursday 26 November 2026");
    assert_eq!(by("2026-11-26T00:00"), "by midnight, as Thursday 26 November 2026 begins");
    assert_eq!(Words::new(WELSH).by(moment("2026-11-26")), "erbyn diwedd dydd Iau 26 Tachwedd 2026");
}

#[test]
fn how_far_off_is_counted_in_days_of_the_calendar() {
    let now = time("2026-11-26T16:30");
    let far = |language, text| Words::new(language).relative(moment(text), now);
    assert_eq!(far(ENGLISH, "2026-11-26"), "today");
    assert_eq!(far(ENGLISH, "2026-11-26T16:31"), "today");
    assert_eq!(far(ENGLISH, "2026-11-26T16:29"), "overdue since earlier today");
    assert_eq!(far(ENGLISH, "2026-11-27T01:00"), "tomorrow");
    assert_eq!(far(ENGLISH, "2026-11-30"), "in 4 days");
    assert_eq!(far(ENGLISH, "2026-11-25"), "overdue by 1 day");
    assert_eq!(far(ENGLISH, "2026-11-24T23:59"), "overdue by 2 days");
    assert_eq!(far(WELSH, "2026-11-28"), "ymhen 2 ddiwrnod");
    assert_eq!(far(WELSH, "2026-11-29"), "ymhen 3 diwrnod");
    assert_eq!(far(WELSH, "2026-11-24"), "2 ddiwrnod yn hwyr");
}

#[test]
fn a_time_of_another_day_names_the_day() {
    let words = Words::new(ENGLISH);
    let now = time("2026-11-26T20:00");
    assert_eq!(words.time_from(time("2026-11-26T21:00"), now), "9pm");
    // Within twelve hours nobody takes the morning for another one.
    assert_eq!(words.time_from(time("2026-11-27T07:00"), now), "7am");
    assert_eq!(words.time_from(time("2026-11-27T08:00"), now), "8am on Friday 27 November");
}

fn partial(date: &str) -> PartialDate {
    PartialDate::parse(date).unwrap()
}

#[test]
fn a_document_s_date_goes_as_far_as_it_goes() {
    let words = Words::new(ENGLISH);
    let said = ["2017", "2017-05", "2017-05-31"].map(|date| words.partial_date(partial(date)));
    assert_eq!(said, ["2017", "May 2017", "31 May 2017"]);
    let on = ["2017", "2017-05", "2017-05-31"].map(|date| words.on_partial_date(partial(date)));
    assert_eq!(on, ["in 2017", "in May 2017", "on 31 May 2017"]);
}

#[test]
fn a_limit_says_each_of_its_parts() {
    let words = Words::new(ENGLISH);
    let cases = [
        ("5 working days or sooner", "5 working days, or sooner if the child needs it"),
        ("1 working day", "1 working day"),
        ("same working day", "the same working day"),
        ("as a guide 1 working week", "as a guide, one working week"),
        ("2 working weeks", "2 working weeks"),
        ("7 days", "7 days, weekends included"),
        ("48 hours", "48 hours"),
        ("immediately", "immediately"),
        ("without delay, 2 working days or sooner", "without delay, 2 working days, or sooner if the child needs it"),
        (
            "agreed between both, as a guide 1 working week or sooner",
            "a time agreed between both sides, as a guide, one working week, or sooner if the child needs it",
        ),
        ("set by the raiser", "a time set by whoever raises it"),
        ("next working day by 12:00", "the next working day by midday"),
        ("2 weeks", "2 weeks"),
        ("as a guide 1 month or sooner", "as a guide, one month, or sooner if the child needs it"),
        ("5 to 10 working days by 16:30", "5 to 10 working days by 4:30pm"),
        ("4 working hours", "4 hours of working time"),
        ("at the earliest opportunity", "at the earliest opportunity"),
        ("a time that protects, 5 days", "a time that protects whom it is about, 5 days, weekends included"),
        ("set by other manager", "a time set by the manager of the other side"),
    ];
    for (phrase, expected) in cases {
        assert_eq!(words.limit(&limit(phrase)), expected, "{phrase}");
    }
    // What a limit names by id has words once its document was read.
    let named = LimitWords { event: Some("the conference".to_owned()), post: Some("independent chair".to_owned()) };
    for (phrase, expected) in [
        ("2 working days before conference", "2 working days before the conference"),
        ("as a guide 48 hours before conference", "as a guide, 48 hours before the conference"),
        ("5 days, 1 week before conference", "5 days, weekends included, one week before the conference"),
        ("set by board chair", "a time set by the independent chair"),
    ] {
        assert_eq!(words.limit(&Limit { named: named.clone(), ..limit(phrase) }), expected, "{phrase}");
    }
    assert_eq!(
        words.about(Audience::Adults).limit(&limit("1 day or sooner")),
        "1 day, weekends included, or sooner if the person needs it"
    );
    assert_eq!(Words::new(WELSH).limit(&limit("2 working days")), "2 ddiwrnod gwaith");
}

#[test]
fn whose_a_post_is_depends_on_who_reads() {
    let words = Words::new(ENGLISH);
    let post = |side, post| PostRef { post, short: None, side, agency: None, is_vacant: false, is_reader: false };
    let own = post(Some(Side::Own), "line manager");
    assert_eq!(words.post(&own, Perspective::Raising), "your line manager");
    assert_eq!(words.post(&own, Perspective::Responding), "their line manager");
    let other = post(Some(Side::Other), "line manager");
    assert_eq!(words.post(&other, Perspective::Raising), "their line manager");
    assert_eq!(words.post(&other, Perspective::Responding), "your line manager");
    let both = [own, other];
    let said = |join| words.posts(&both, Some(join), Perspective::Raising).unwrap();
    assert_eq!(said(Join::And), "your line manager and their line manager");
    assert_eq!(said(Join::Or), "your line manager or their line manager");
    assert_eq!(words.post(&post(Some(Side::Each), "line manager"), Perspective::Raising), "each line manager");
    assert_eq!(words.post(&post(Some(Side::Board), "LSCB Chair"), Perspective::Raising), "the LSCB Chair");
    assert_eq!(words.post(&post(None, "Cafcass"), Perspective::Raising), "Cafcass");
    let police = AgencyRef { id: "police", name: "Police", short: None };
    let agency = PostRef { agency: Some(police), ..post(Some(Side::Other), "Police") };
    assert_eq!(words.post(&agency, Perspective::Raising), "Police");
}

#[test]
fn three_posts_are_said_as_a_list() {
    let post = |post| PostRef { post, short: None, side: None, agency: None, is_vacant: false, is_reader: false };
    let posts = [post("Cafcass"), post("manager"), post("MASH team")];
    let said = Words::new(ENGLISH).posts(&posts, Some(Join::And), Perspective::Raising);
    assert_eq!(said.as_deref(), Some("Cafcass, the manager and the MASH team"));
    assert_eq!(Words::new(ENGLISH).posts(&[], None, Perspective::Raising), None);
}

#[test]
fn what_a_date_rests_on_is_said() {
    let words = Words::new(ENGLISH);
    let at_once =
        Assumption::DoneAtOnce { action: "escalate", kind: ActionKind::Escalate, at: Some(moment("2026-11-26")) };
    let late = Assumption::AtItsLimit { action: "respond", kind: ActionKind::Respond, at: Some(moment("2026-11-23")) };
    assert_eq!(
        words.assumptions(&[at_once, late]).unwrap(),
        "if escalated at once; if answered as late as Monday 23 November 2026"
    );
    assert_eq!(words.assumptions(&[]), None);
    let waits = Why::NothingCarriesOn { action: "respond", kind: ActionKind::Respond };
    assert_eq!(words.why(&waits), "No date: it waits for the answer, and that has no limit in days or hours.");
}

#[test]
fn hours_say_what_they_ran_through_and_what_the_clocks_did() {
    let said = |language, phrase, due| Words::new(language).hours_counted(Some(&limit(phrase)), Some(moment(due)));
    let counted = |start: &str| format!("Hours run on from {start}, through nights, weekends and bank holidays.");
    assert_eq!(said(ENGLISH, "48 hours", "2026-11-22T16:30"), Some(counted("4:30pm on Friday 20 November 2026")));
    // The clocks go back on Sunday 25 October 2026: 48 hours from Saturday 4:30pm are over on Monday at 3:30pm.
    assert_eq!(
        said(ENGLISH, "48 hours", "2026-10-26T15:30").unwrap(),
        counted("4:30pm on Saturday 24 October 2026")
            + " The clocks go back on Sunday 25 October 2026, so it is an hour earlier by the clock."
    );
    // They go forward on Easter Sunday 2027: from Good Friday noon to Sunday, 1pm.
    assert_eq!(
        said(ENGLISH, "48 hours or sooner", "2027-03-28T13:00").unwrap(),
        counted("midday on Friday 26 March 2027")
            + " The clocks go forward on Sunday 28 March 2027, so it is an hour later by the clock."
    );
    // From half an hour before they go forward, and to half an hour before they go back: only the first has them between.
    assert!(said(ENGLISH, "1 hour", "2027-03-28T02:30").unwrap().contains("go forward"));
    assert_eq!(said(ENGLISH, "4 hours", "2026-10-25T00:30"), Some(counted("8:30pm on Saturday 24 October 2026")));
    assert!(said(WELSH, "48 hours", "2026-10-26T15:30").unwrap().contains("troi'n ôl"));
    assert_eq!(said(ENGLISH, "2 working days", "2026-11-24"), None);
    assert_eq!(Words::new(ENGLISH).hours_counted(Some(&limit("48 hours")), None), None);
}

#[test]
fn who_holds_a_post_or_why_nobody_is_named_is_said() {
    let contact = |state, via, until| ContactAnswer {
        row: None,
        state,
        name: None,
        phones: &[],
        emails: &[],
        website: None,
        ways: None,
        via,
        depends_on: None,
        is_unlisted: false,
        until,
        as_of: Some(partial("2017-05")),
        notes: Vec::new(),
        cite: None,
    };
    let said = |state, via, until| Words::new(ENGLISH).holder(&contact(state, via, until));
    assert_eq!(said(HolderState::Named, None, None), None);
    assert_eq!(said(HolderState::Line, None, None), None);
    let expected = [
        (said(HolderState::Vacant, None, Some(partial("2017-07"))), "Vacant until July 2017, as printed."),
        (said(HolderState::Vacant, None, None), "The post is vacant."),
        (said(HolderState::BeingUpdated, None, None), "The contact details are being updated."),
        (said(HolderState::PostOnly, None, None), "No contact details."),
        (said(HolderState::Ask, Some("Duty Officer"), None), "Through the Duty Officer, who has the details."),
    ];
    for (said, expected) in expected {
        assert_eq!(said.as_deref(), Some(expected));
    }
    assert_eq!(Words::new(ENGLISH).contact_age(Some(partial("2017-05"))), "Details from May 2017.");
    assert_eq!(Words::new(ENGLISH).contact_age(None), "Details without a date.");
}

#[test]
fn hours_say_until_when_and_from_when() {
    let words = Words::new(ENGLISH);
    let now = time("2026-11-26T20:00");
    let hours = || "every day 07:00 to 21:00".into();
    let said = |available| words.availability(&available, now);
    assert_eq!(said(Availability::Any), None);
    let until = Availability::Now { until: Some(time("2026-11-26T21:00")), hours: hours() };
    assert_eq!(said(until).as_deref(), Some("until 9pm"));
    let from = Availability::Later { from: Some(time("2026-11-27T08:00")), hours: hours() };
    assert_eq!(said(from).as_deref(), Some("from 8am on Friday 27 November"));
    assert_eq!(said(Availability::Now { until: None, hours: hours() }).as_deref(), Some("available now"));
    assert_eq!(said(Availability::Later { from: None, hours: hours() }).as_deref(), Some("not available now"));
    assert_eq!(said(Availability::NotStated).as_deref(), Some("The policy does not say which hours."));
}

#[test]
fn hours_are_said_in_the_reader_s_language() {
    let cases = [
        ("every day 07:00 to 21:00", "every day, 7am to 9pm", "bob dydd, 7am – 9pm"),
        (
            "outside working days 09:00 to 17:00",
            "at all hours but working days, 9am to 5pm",
            "y tu allan i'r oriau hyn: diwrnodau gwaith, 9am – 5pm",
        ),
        (
            "Monday to Thursday 08:45 to 17:00, Friday 08:45 to 00:00, not bank holidays",
            "Monday to Thursday, 8:45am to 5pm; Friday, 8:45am to midnight, not on bank holidays",
            "dydd Llun – dydd Iau, 8:45am – 5pm; dydd Gwener, 8:45am – hanner nos, heblaw gwyliau banc",
        ),
        (
            "weekends all day, bank holidays all day",
            "weekends, all day; bank holidays, all day",
            "penwythnosau, drwy'r dydd; gwyliau banc, drwy'r dydd",
        ),
    ];
    for (phrase, english, welsh) in cases {
        assert_eq!([ENGLISH, WELSH].map(|language| Words::new(language).hours(phrase)), [english, welsh]);
    }
    // What is no phrase of hours stands as it is.
    assert_eq!(Words::new(WELSH).marking().hours("by arrangement"), "\u{e}by arrangement\u{f}");
}

#[test]
fn bank_holidays_that_come_each_year_have_welsh_names() {
    let board = crate::boards::all().into_iter().next().unwrap();
    let titles = || board.calendar().holidays().iter().map(|holiday| holiday.title.as_str());
    let said = |language, title| Words::new(language).skipped_day(&SkippedDay::BankHoliday(title));
    for title in titles() {
        assert_eq!(said(ENGLISH, title), title);
        let comes_each_year = titles().filter(|other| *other == title).count() > 1;
        assert_eq!(said(WELSH, title) != title, comes_each_year, "{title}");
    }
}

#[test]
fn every_kind_of_agency_has_words() {
    for kind in AGENCY_KINDS {
        for language in [ENGLISH, WELSH] {
            assert!(Words::new(language).agency_kind(kind).is_some(), "{kind}");
        }
    }
    assert_eq!(Words::new(ENGLISH).agency_kind("Barnet police"), None);
}

#[test]
fn every_warning_has_words_with_and_without_its_detail() {
    use WarningCode as Code;
    let cases = [
        (
            Code::PolicyReviewOverdue,
            "2019-05",
            "This policy was due for review in May 2019. Check that it is still in force.",
        ),
        (Code::PolicyUndated, "", "This policy has no date. Check that it is the one in force."),
        (Code::PolicySilent, "who decides", "The policy does not say who decides."),
        (Code::NotYourPathway, "Referrals", "Not for you, by the choices you made: Referrals."),
        (Code::ContactOld, "2017-05", "Contact details are from May 2017. Check before you rely on them."),
        (Code::ContactUndated, "", "Contact details have no date. Check before you rely on them."),
        (Code::ContactVacant, "Named Nurse", "The list shows a post as vacant: Named Nurse."),
        (
            Code::ContactUnattributed,
            "Inspector",
            "A contact detail beside “Inspector” is left out: the document does not show whose it is.",
        ),
        (Code::DocumentConflict, "", "The policy says two different things. Both are shown."),
        (Code::NoTimeLimit, "", "The policy sets no time limit here."),
        (Code::NoOutOfHoursRoute, "", "The policy names nobody to go to at this hour."),
        (Code::CapReachedFirst, "", "A limit that covers several stages ends before this stage would."),
        (
            Code::CalendarEnds,
            "2028-12-31",
            "Bank holidays are known only up to Sunday 31 December 2028; dates outside what is known are not given.",
        ),
        (
            Code::WorkingDayUndefined,
            "",
            "A working day here is Monday to Friday, except bank holidays: the policy does not say.",
        ),
        (Code::CheckOriginal, "", "Part of the document could not be read with certainty. Check the original."),
    ];
    for (code, detail, expected) in cases {
        let warning = |detail| Warning { code, detail, cite: None };
        let detail = match code {
            Code::CalendarEnds => Some(Detail::LastDay(moment(detail).day())),
            Code::PolicyReviewOverdue | Code::ContactOld => Some(Detail::Date(partial(detail))),
            _ => Some(Detail::Words(detail)).filter(|_| !detail.is_empty()),
        };
        assert_eq!(Words::new(ENGLISH).warning(&warning(detail)), expected);
        for detail in [None, detail] {
            let [english, welsh] = [ENGLISH, WELSH].map(|language| Words::new(language).warning(&warning(detail)));
            assert!(!english.is_empty() && !english.contains("{"), "{english}");
            assert_ne!(english, welsh, "{code:?}");
        }
    }
}

#[test]
fn the_emergency_line_is_the_tool_s_own() {
    assert_eq!(Words::new(ENGLISH).emergency(), escalation::answer::EMERGENCY_TEXT);
    assert!(Words::new(WELSH).emergency().ends_with("ffoniwch 999."));
}

#[test]
fn a_tag_asks_for_welsh_or_is_english() {
    let languages = ["cy", "cy-GB", "CY", "en", "en-GB", "fr", ""].map(Language::from_tag);
    assert_eq!(languages, [WELSH, WELSH, WELSH, ENGLISH, ENGLISH, ENGLISH, ENGLISH]);
}

#[test]
fn the_loader_has_the_same_emergency_line_before_any_message_is_there() {
    let loader = std::fs::read_to_string(crate::boards::root().join("widget/loader/first_words.js")).unwrap();
    for language in [Language::English, Language::Welsh] {
        let line = format!("emergency: {:?}", Words::new(language).emergency());
        assert!(loader.contains(&line), "{line} is not in the loader");
    }
}

#[test]
fn a_policys_own_words_in_welsh_are_not_marked_as_english() {
    let words = Words::new(WELSH).marking();
    assert_eq!(words.policy(&format!("{WELSH_WORDS}Cam 1")), "Cam 1");
    assert_eq!(words.policy("Stage 1"), "\u{e}Stage 1\u{f}");
    let own = format!("{WELSH_WORDS}rheolwr");
    let said = words.phrase(escalation::key!("post-own"), &[("post", Arg::Policy(&own))]);
    assert_eq!(said, "rheolwr (eich un chi)");
}
