//! Every kind of problem that a policy file can have, with the words that its author reads.
//!
//! Each case puts one mistake into the made-up policy `tests/policies/example`.

use escalation::document::authoring::Sources;

/// A mistake: what stands in the example, what is written instead, and everything that is said about it.
pub struct Mistake(pub &'static str, pub &'static str, pub &'static [&'static str]);

pub const POLICY: &str = include_str!("../policies/example/policy.toml");
pub const CONTACTS: &str = include_str!("../policies/example/contacts.toml");
const CALENDAR: &str = include_str!("../../policies/calendars/england-and-wales.json");

pub const MISTAKES: &[Mistake] = &[
    // TOML
    Mistake(
        r#"title = "Resolving differences""#,
        "title = Resolving differences",
        &[
            r#"example/policy.toml, line 5: title is Resolving differences without quotation marks; write title = "Resolving differences""#,
        ],
    ),
    Mistake(
        r#"label = "Step 1""#,
        "label = \"Step 1\"\nlabel = \"Step one\"",
        &[r#"example/policy.toml, line 38: "label": duplicate key"#],
    ),
    Mistake(
        "[ladder.three]",
        "[ladder.two]",
        &[
            r#"example/policy.toml, line 60: "two": duplicate key"#,
            r#"example/policy.toml, line 61: "label": duplicate key"#,
        ],
    ),
    Mistake(
        r#"limit = "72 hours""#,
        "limit = 72",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is 72; write it in quotation marks: "72""#,
        ],
    ),
    // keys
    Mistake(
        r#"division = "england-and-wales""#,
        "division = \"wales\"\nstart = \"2017\"",
        &[
            r#"example/policy.toml, line 6, policy: division is "wales"; write england-and-wales, scotland, northern-ireland, isle-of-man, jersey, guernsey"#,
            r#"example/policy.toml, line 7, policy: "start" is unknown here; write board, title, division, about, working_days, area, edition, in_force_from, review_due, website, source, based_on, drop; as action, a name that begins with danger, consult, raise, escalate, refer, respond, meet, resolve, decide, confirm, notify, record; as note, a name that begins with principle, scope, pace, instead, entry, power, learning, conflict, reading, silent, check, unattributed"#,
        ],
    ),
    Mistake(
        r#"board = "Exampleshire"#,
        r#"bored = "Exampleshire"#,
        &[
            "example/policy.toml, line 3, policy: board is missing",
            r#"example/policy.toml, line 4, policy: "bored" is unknown here; did you mean "board"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    Mistake(
        r#"title = "Disagreement"#,
        r#"heading = "Disagreement"#,
        &[
            "example/policy.toml, line 30, ladder: title is missing",
            r#"example/policy.toml, line 31, ladder: "heading" is unknown here; did you mean "reading"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    Mistake(
        r#"label = "Step 1""#,
        r#"labels = "Step 1""#,
        &[
            "example/policy.toml, line 36, ladder.one: has neither label nor title; write one",
            r#"example/policy.toml, line 37, ladder.one: "labels" is unknown here; did you mean "label"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    Mistake(
        r#"limit = "72 hours""#,
        r#"limits = "72 hours""#,
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": "limits" is unknown here; did you mean "limit"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    Mistake(
        "option-agree = ",
        "outcome-agree = ",
        &[
            r#"example/policy.toml, line 56, ladder.two, action "decide": "outcome-agree" is unknown here; write who, to, does, short, how, form, limit, after, if, when, optional, silence, satisfied, duty, cite; as note, a name that begins with principle, scope, pace, instead, entry, power, learning, conflict, reading, silent, check, unattributed; option, option-…"#,
        ],
    ),
    Mistake(
        "confirm = {",
        "confirms = {",
        &[
            r#"example/policy.toml, line 43, ladder.one: "confirms" is unknown here; did you mean "confirm"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        r#"phone = ["01234 000000"]"#,
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: "phone" is unknown here; did you mean "phones"? If not, policies/REFERENCE.md has what can stand here"#,
        ],
    ),
    // what a key holds
    Mistake(
        r#"phones = ["01234 000000"]"#,
        r#"phones = "01234 000000""#,
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: phones is "01234 000000"; write a list of words, like ["a", "b"]"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        r#"emails = ["lead at example.org"]"#,
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: emails has "lead at example.org"; write e-mail addresses like name@example.org"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        r#"phones = ["02O 87O8 call"]"#,
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "02O 87O8 call"; write a number in digits, like 020 7946 0000 or 020 7946 0000 x123"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        r#"phones = ["999", "01234 000000 x", "(01234) 000000 ext. 12", "01234 x12 or 13"]"#,
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "01234 000000 x"; write a number in digits, like 020 7946 0000 or 020 7946 0000 x123"#,
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "01234 x12 or 13"; write each number in quotation marks of its own, with a comma between"#,
        ],
    ),
    Mistake(
        r#"state = "being updated""#,
        "name = \"Sam Sample\"\nphones = [\"+44 1234 000001\"]\nstate = \"vacant\"",
        &[
            r#"example/contacts.toml, line 13, contacts.lead-night: name stands beside the state "vacant"; take one of them out, or write another row for who answers instead"#,
            r#"example/contacts.toml, line 14, contacts.lead-night: phones stands beside the state "vacant"; take one of them out, or write another row for who answers instead"#,
        ],
    ),
    Mistake(
        r#"when = { priority = "high" }"#,
        r#"when = "high""#,
        &[
            r#"example/policy.toml, line 41, ladder.one, action "respond-high": when is "high"; write a table, like { agency = "police" }"#,
        ],
    ),
    Mistake(
        "optional = true",
        "optional = false",
        &[
            r#"example/policy.toml, line 9, policy, action "refer-court": optional is false; write true, or leave it out"#,
        ],
    ),
    Mistake(
        r#"choices = { high = "high", low = "low" }"#,
        r#"choices = "high or low""#,
        &[
            r#"example/policy.toml, line 28, questions.priority: choices is "high or low"; write a table, like { yes = "yes", no = "no" }"#,
            "example/policy.toml, line 28, questions.priority: choices has fewer than two; write two or more, or no question",
            r#"example/policy.toml, line 41, ladder.one, action "respond-high": when: priority is "high"; write (none yet)"#,
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when: priority is "low"; write (none yet)"#,
        ],
    ),
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        r#"stages = "one to three""#,
        &[
            r#"example/policy.toml, line 32, ladder: stages is "one to three"; write a list of words, like ["a", "b"]"#,
            r#"example/policy.toml, line 33, ladder, cap "cap": covers is "one to two"; write "FIRST to LAST" or "not stated", of the stages "#,
            r#"example/policy.toml, line 34, ladder, note "entry": then is "two"; write "not stated", an https address, a pathway: ladder, or a board: example"#,
        ],
    ),
    Mistake(
        r#"worker = "worker""#,
        "worker = 1",
        &[r#"example/policy.toml, line 12, posts.worker: is 1; write it in quotation marks: "1""#],
    ),
    Mistake(
        r#"raise = { who = "own worker", to = "other worker", limit = "72 hours" }"#,
        r#"raise = "Raise it.""#,
        &[r#"example/policy.toml, line 40, ladder.one, action "raise": is "Raise it."; write a table"#],
    ),
    // facts
    Mistake(
        "\n[posts]",
        "website = \"example.org\"\nin_force_from = \"2019-02-30\"\n\n[posts]",
        &[
            r#"example/policy.toml, line 10, policy: website is "example.org"; write an address that begins with https://, http:// or www."#,
            r#"example/policy.toml, line 11, policy: in_force_from is "2019-02-30", a day that does not exist: that month has 28; look at the document again"#,
        ],
    ),
    Mistake(
        "\n[posts]",
        "in_force_from = \"2019-05\"\nreview_due = \"2019-04-30\"\n\n[posts]",
        &[
            r#"example/policy.toml, line 11, policy: review_due is "2019-04-30", before in_force_from; write a date after 2019-05"#,
        ],
    ),
    // vocabulary
    Mistake(
        "\n[posts]",
        "\n[agencies]\nhealth = { kind = \"police\", name = \"Exampleshire trust\" }\nmosque = \"Mosques\"\n\n[posts]",
        &[
            r#"example/policy.toml, line 12, agencies.health: "health" is a kind of agency, but its kind is "police"; give it another name"#,
            r#"example/policy.toml, line 13, agencies.mosque: kind is "mosque"; write social-care, early-help, adult-social-care, reviewing, police, health, school, college, early-years, probation, youth-justice, housing, voluntary, cafcass, fire, ambulance, care-provider, local-authority"#,
        ],
    ),
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        r#"stages = ["one", "two", "three", "resolved"]"#,
        &[
            r#"example/policy.toml, line 32, ladder: stages has "resolved", which has a meaning of its own; give the stage another name"#,
        ],
    ),
    Mistake(
        r#"consulted.", then = "two""#,
        r#"consulted.", then = "resolved""#,
        &[
            r#"example/policy.toml, line 34, ladder, note "entry": then is "resolved", which only the outcome of a decision may lead to"#,
        ],
    ),
    Mistake(
        "\n[posts]",
        "\n[agencies]\nhealth = \"NHS trusts\"\ngp = { kind = \"health\", name = \"GPs\" }\n\n[posts]",
        &[
            r#"example/policy.toml, line 12, agencies.health: "health" is also the kind of "gp", so that what is said of the one would hold for the other; give it an id of its own and write kind = "health""#,
        ],
    ),
    Mistake(
        r#"cafcass = "Cafcass""#,
        "cafcass = \"Cafcass\"\nagency = \"agency\"\nown = \"own\"",
        &[
            r#"example/policy.toml, line 17, posts.agency: "agency" has a meaning of its own in phrases; give it another name"#,
            "example/policy.toml, line 17, posts.agency: is never used; use it or leave it out",
            r#"example/policy.toml, line 18, posts.own: "own" has a meaning of its own in phrases; give it another name"#,
        ],
    ),
    Mistake(
        "[hours]",
        "resolved = \"settling it\"\n\n[hours]",
        &[
            r#"example/policy.toml, line 22, events.resolved: "resolved" has a meaning of its own in phrases; give it another name"#,
        ],
    ),
    Mistake(
        "[questions]",
        "[questions]\nstage = { ask = \"Which?\", choices = { one = \"one\" } }",
        &[
            r#"example/policy.toml, line 27, questions.stage: "stage" is asked in every policy; give it another name"#,
            "example/policy.toml, line 27, questions.stage: choices has fewer than two; write two or more, or no question",
            "example/policy.toml, line 27, questions.stage: is never used; use it or leave it out",
        ],
    ),
    Mistake(
        "[questions]",
        "[forms.report]\ntitle = \"Report\"\n\n[questions]",
        &[
            "example/policy.toml, line 26, forms.report: cite is missing",
            "example/policy.toml, line 26, forms.report: is never used; use it or leave it out",
        ],
    ),
    Mistake(
        "[questions]",
        "[forms.report]\ntitle = \"Report\"\nfields = [\"Stage\", \"Due\"]\ndue_field = \"Date\"\ncite = \"9\"\n\n[questions]",
        &[
            "example/policy.toml, line 26, forms.report: is never used; use it or leave it out",
            r#"example/policy.toml, line 29, forms.report: due_field is "Date"; write one of its fields: Stage, Due"#,
        ],
    ),
    Mistake(
        r#"cafcass = "Cafcass""#,
        "cafcass = \"Cafcass\"\nnurse = \"nurse\"",
        &["example/policy.toml, line 17, posts.nurse: is never used; use it or leave it out"],
    ),
    Mistake(
        r#"conference = "the conference""#,
        r#"conference = "your conference""#,
        &[
            r#"example/policy.toml, line 20, events.conference: has "your"; write it so that it reads the same from both sides"#,
        ],
    ),
    Mistake(
        r#"worker = "worker""#,
        r#"Worker = "worker""#,
        &[
            r#"example/policy.toml, line 8, policy, action "danger": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 9, policy, action "refer-court": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 12, posts: "Worker" is no name; write small letters, digits and hyphens: worker"#,
            r#"example/policy.toml, line 40, ladder.one, action "raise": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 40, ladder.one, action "raise": to has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 41, ladder.one, action "respond-high": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 43, ladder.one, action "confirm": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 43, ladder.one, action "confirm": to has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
            r#"example/policy.toml, line 49, ladder.two, action "escalate": who has "worker"; write a post of [posts]: Worker, manager, lead, chair, cafcass"#,
        ],
    ),
    // limits
    Mistake(
        "72 hours",
        "0 hours",
        &[r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "0 hours"; write 1 or more"#],
    ),
    Mistake(
        "72 hours",
        "3 school days",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "3 school days"; write no school days: no calendar here knows them; leave the limit out and give the document's words in a pace note"#,
        ],
    ),
    Mistake(
        "72 hours",
        "set by chairman",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit has "chairman"; write "chair" if that is meant, else a post of [posts]: worker, manager, lead, chair, cafcass"#,
        ],
    ),
    Mistake(
        "72 hours",
        "10 to 5 working days",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "10 to 5 working days"; write the smaller number of a range first: "5 to 10 working days""#,
        ],
    ),
    Mistake(
        r#"division = "england-and-wales""#,
        "division = \"england-and-wales\"\nworking_days = \"Monday to Friday\"",
        &[
            r#"example/policy.toml, line 7, policy: working_days is "Monday to Friday"; write a table, like { says = "Monday to Friday, except bank holidays", cite = "1.2" }"#,
        ],
    ),
    Mistake(
        r#"division = "england-and-wales""#,
        "division = \"england-and-wales\"\nworking_days = { says = \"Monday to Friday\", days = \"weekdays\", hours = \"9 to 5\", cut_off = \"4pm\", receipt = \"at once\", holidays = { \"02-30\" = \"x\" } }",
        &[
            r#"example/policy.toml, line 7, policy.working_days: cite is missing"#,
            r#"example/policy.toml, line 7, policy.working_days: days is "weekdays"; write "Monday to Friday", with other days or "every day""#,
            r#"example/policy.toml, line 7, policy.working_days: hours is "9 to 5"; write hours of one day, like "09:00 to 17:00""#,
            r#"example/policy.toml, line 7, policy.working_days: cut_off is "4pm"; write a time, like "16:30""#,
            r#"example/policy.toml, line 7, policy.working_days: receipt is "at once"; write "next working day", or leave it out"#,
            r#"example/policy.toml, line 7, policy.working_days: holidays: 02-30 is no day; write 2026-12-24, or 12-24 for every year"#,
        ],
    ),
    Mistake(
        "72 hours",
        "72 minutes",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "72 minutes"; write hours or days: minutes cannot be said; for haste write a word of haste, like "at once""#,
        ],
    ),
    Mistake(
        "72 hours",
        "5000 hours",
        &[r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "5000 hours"; write 999 or fewer"#],
    ),
    Mistake(
        "72 hours",
        "soon",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is "soon"; write for example "5 working days or sooner", "next working day by 12:00", "5 to 10 working days", "2 weeks", "48 hours", "as a guide 1 working week", "immediately", "agreed between both", "set by POST", "2 working days before EVENT" or "before EVENT""#,
        ],
    ),
    Mistake(
        "72 hours",
        "72 hours, immediately",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit has "immediately"; write each kind of part once, in this order: urgency, agreement, quantity, before EVENT"#,
        ],
    ),
    Mistake(
        "72 hours",
        "immediately, 0 hours",
        &[r#"example/policy.toml, line 40, ladder.one, action "raise": limit has "0 hours"; write 1 or more"#],
    ),
    Mistake(
        "before conference",
        "before Christmas",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": limit has "before Christmas"; write an event of [events]: decision, conference"#,
        ],
    ),
    Mistake(
        "72 hours",
        "",
        &[r#"example/policy.toml, line 40, ladder.one, action "raise": limit is empty; write words, or leave it out"#],
    ),
    Mistake(
        "72 hours",
        " 72 hours",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit is " 72 hours"; write it without spaces around it"#,
        ],
    ),
    // people
    Mistake(
        r#"to = "other worker", limit"#,
        r#"to = "their worker", limit"#,
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": to is "their worker"; write own, other, each, board or nothing, and then one post"#,
        ],
    ),
    Mistake(
        r#"to = "other worker", limit"#,
        r#"to = "other wroker", limit"#,
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": to has "wroker"; write "worker" if that is meant, else a post of [posts]: worker, manager, lead, chair, cafcass"#,
        ],
    ),
    Mistake(
        r#"to = "other worker", limit"#,
        r#"to = "agency", limit"#,
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": to has "agency"; write own, other or each before it"#,
        ],
    ),
    Mistake(
        "other lead, else other manager",
        "other lead or other chair and other manager",
        &[
            r#"example/policy.toml, line 50, ladder.two, action "escalate-night": to is "other lead or other chair and other manager"; write all "and" or all "or""#,
        ],
    ),
    // after
    Mistake(
        r#"after = "escalate""#,
        r#"after = "escalation""#,
        &[
            r#"example/policy.toml, line 55, ladder.two, action "decide": after is "escalation"; write "escalate" if that is meant, else "resolved", "not stated" or an event of [events]: decision, conference; an action beside it: escalate, escalate-night, decide; a stage, or stage.action: one, two, three"#,
        ],
    ),
    Mistake(
        r#"after = "decision or conference""#,
        r#"after = "decision or raise""#,
        &[
            r#"example/policy.toml, line 38, ladder.one: after has "raise"; write "resolved", "not stated" or an event of [events]: decision, conference; a stage, or stage.action: one, two, three"#,
        ],
    ),
    // when
    Mistake(
        r#"when = { priority = "low" }"#,
        r#"when = { priority = "middle" }"#,
        &[
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when: priority is "middle"; write high, low"#,
        ],
    ),
    Mistake(
        r#"when = { priority = "low" }"#,
        r#"when = { prioriti = "low" }"#,
        &[
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when has "prioriti"; write "priority" if that is meant, else agency, own_agency, same_agency, hours or a question: area, priority"#,
        ],
    ),
    Mistake(
        r#"when = { priority = "low" }"#,
        r#"when = { priority = "low, high" }"#,
        &[
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when: priority is "low, high"; write "a", "a or b" or "not a or b""#,
        ],
    ),
    Mistake(
        r#"when = { priority = "low" }"#,
        "when = { priority = 3 }",
        &[
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when: priority is 3; write "a", "a or b" or "not a or b""#,
        ],
    ),
    Mistake(
        r#"when = { priority = "low" }"#,
        r#"when = { priority = "low", agency = "not policemen" }"#,
        &[
            r#"example/policy.toml, line 42, ladder.one, action "respond-low": when: agency has "policemen"; write "police" if that is meant, else social-care, early-help, adult-social-care, reviewing, police, health, school, college, early-years, probation, youth-justice, housing, voluntary, cafcass, fire, ambulance, care-provider, local-authority"#,
        ],
    ),
    Mistake(
        "if = \"no reply in time, or it does not satisfy\"     # words for the reader to judge",
        "when = { hours = \"night\" }",
        &[
            "example/policy.toml, line 47, ladder.two: when has hours, which put actions and contacts in order and say nothing here; write them there",
        ],
    ),
    Mistake(
        "when = { hours = \"night\" }\ncite",
        "when = { hours = \"evening\" }\ncite",
        &[r#"example/contacts.toml, line 10, contacts.lead-night: when: hours is "evening"; write office, night"#],
    ),
    // hours
    Mistake(
        "Friday 09:00 to 16:30",
        "Friday 9am to 4.30pm",
        &[
            r#"example/policy.toml, line 23, hours.office: has "Friday 9am to 4.30pm"; write for example "working days 09:00 to 17:00", "weekends all day", "outside ID", "not stated", with "not bank holidays" last if it is needed"#,
        ],
    ),
    Mistake(
        r#"night = "outside office""#,
        r#"night = "outside offices""#,
        &[
            r#"example/policy.toml, line 24, hours.night: has "outside offices"; write hours of [hours] that are not outside others: office"#,
        ],
    ),
    Mistake(
        r#"night = "outside office""#,
        r#"night = "outside night""#,
        &[
            r#"example/policy.toml, line 24, hours.night: has "outside night"; write hours of [hours] that are not outside others: office"#,
        ],
    ),
    // then
    Mistake(
        r#"then = "three""#,
        r#"then = "four""#,
        &[
            r#"example/policy.toml, line 56, ladder.two, action "decide", option "option-agree": then is "four"; write "not stated", an https address, a stage: one, two, three, a pathway: ladder, or a board: example"#,
        ],
    ),
    Mistake(
        r#"then = "three""#,
        r#"then = "three or elsewhere""#,
        &[
            r#"example/policy.toml, line 56, ladder.two, action "decide", option "option-agree": then has "elsewhere"; write "not stated", an https address, a stage: one, two, three, a pathway: ladder, or a board: example"#,
        ],
    ),
    Mistake(
        r#"then = "three""#,
        r#"then = "three or ladder""#,
        &[
            r#"example/policy.toml, line 56, ladder.two, action "decide", option "option-agree": then is "three or ladder"; write several only if all are stages"#,
        ],
    ),
    Mistake(
        r#"then = "https://city.example""#,
        r#"then = "http://city.example""#,
        &[
            r#"example/policy.toml, line 7, policy, note "instead-city": then is "http://city.example"; write "not stated", an https address, a pathway: ladder, or a board: example"#,
        ],
    ),
    // paragraphs
    Mistake(
        "cite = \"5\"\n",
        "",
        &[
            r#"example/policy.toml, line 39, ladder.one, action "raise": cite is missing; write the paragraph here or on the table around it"#,
            r#"example/policy.toml, line 40, ladder.one, action "respond-high": cite is missing; write the paragraph here or on the table around it"#,
            r#"example/policy.toml, line 41, ladder.one, action "respond-low": cite is missing; write the paragraph here or on the table around it"#,
            r#"example/policy.toml, line 42, ladder.one, action "confirm": cite is missing; write the paragraph here or on the table around it"#,
        ],
    ),
    Mistake(
        r#", cite = "4" }"#,
        " }",
        &[
            r#"example/policy.toml, line 34, ladder, note "entry": cite is missing; write the paragraph here or on the table around it"#,
        ],
    ),
    // stages
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        r#"stages = ["one", "two", "three", "four"]"#,
        &[r#"example/policy.toml, line 32, ladder: stages has "four", which is not written; write [ladder.four]"#],
    ),
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        r#"stages = ["one", "two"]"#,
        &[
            r#"example/policy.toml, line 56, ladder.two, action "decide", option "option-agree": then is "three"; write "not stated", an https address, a stage: one, two, a pathway: ladder, or a board: example"#,
            "example/policy.toml, line 60, ladder.three: is not listed in stages, so nothing leads to it; list it, or begin its name with a kind of action or note",
        ],
    ),
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        r#"stages = ["one", "two", "two", "three"]"#,
        &[r#"example/policy.toml, line 32, ladder: stages has "two" twice"#],
    ),
    Mistake(
        r#"covers = "one to two""#,
        r#"covers = "two to one""#,
        &[
            r#"example/policy.toml, line 33, ladder, cap "cap": covers is "two to one"; write "FIRST to LAST" or "not stated", of the stages one, two, three"#,
        ],
    ),
    Mistake(
        "label = \"Step 3\"\n",
        "",
        &["example/policy.toml, line 60, ladder.three: has neither label nor title; write one"],
    ),
    Mistake(
        r#"stages = ["one", "two", "three"]"#,
        "stages = []",
        &[
            "example/policy.toml, line 32, ladder: stages is empty; write one or more",
            r#"example/policy.toml, line 33, ladder, cap "cap": covers is "one to two"; write "FIRST to LAST" or "not stated", of the stages "#,
            r#"example/policy.toml, line 34, ladder, note "entry": then is "two"; write "not stated", an https address, a pathway: ladder, or a board: example"#,
            "example/policy.toml, line 36, ladder.one: is not listed in stages, so nothing leads to it; list it, or begin its name with a kind of action or note",
            "example/policy.toml, line 45, ladder.two: is not listed in stages, so nothing leads to it; list it, or begin its name with a kind of action or note",
            "example/policy.toml, line 60, ladder.three: is not listed in stages, so nothing leads to it; list it, or begin its name with a kind of action or note",
        ],
    ),
    Mistake(
        "[ladder.three]",
        "[ladder.notify-three]",
        &[
            r#"example/policy.toml, line 32, ladder: stages has "three", which is not written; write [ladder.three]"#,
            r#"example/policy.toml, line 60, ladder, action "notify-three": cite is missing; write the paragraph here or on the table around it"#,
            r#"example/policy.toml, line 60, ladder, action "notify-three": says neither who, to nor does; write one, or a silent or check note"#,
            r#"example/policy.toml, line 61, ladder, action "notify-three": "label" is unknown here; write who, to, does, short, how, form, limit, after, if, when, optional, silence, satisfied, duty, cite; as note, a name that begins with principle, scope, pace, instead, entry, power, learning, conflict, reading, silent, check, unattributed"#,
            r#"example/policy.toml, line 62, ladder, action "notify-three": "notify" is unknown here; write who, to, does, short, how, form, limit, after, if, when, optional, silence, satisfied, duty, cite; as note, a name that begins with principle, scope, pace, instead, entry, power, learning, conflict, reading, silent, check, unattributed"#,
        ],
    ),
    Mistake(
        r#"notify = { who = "each manager", to = "board chair", does = "Make the chair aware.", limit = "before conference", cite = "7" }"#,
        "",
        &[
            "example/policy.toml, line 60, ladder.three: has no action; write one, or a silent or check note that says why",
        ],
    ),
    Mistake(
        r#"who = "each manager", to = "board chair", does = "Make the chair aware.","#,
        "",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": says neither who, to nor does; write one, or a silent or check note"#,
        ],
    ),
    Mistake(
        "[ladder]  ",
        "[other]\ntitle = \"Other\"\nstages = [\"one\"]\none = { title = \"One\", silent = { says = \"who does what\", cite = \"1\" } }\n\n[ladder]  ",
        &[
            "example/policy.toml, pathways: other, ladder have no if, so nobody can tell which to take; leave it out of one at most",
        ],
    ),
    Mistake(
        "[policy]  ",
        "area = \"Exampleshire\"\n\n[policy]  ",
        &[
            "example/policy.toml, pathways: area, ladder have no if, so nobody can tell which to take; leave it out of one at most",
            r#"example/policy.toml, line 3, area: is "Exampleshire"; write a table"#,
        ],
    ),
    // contacts
    Mistake(
        r#"post = "lead""#,
        "post = \"leader\"\nvia = \"office\"",
        &[
            r#"example/contacts.toml, line 4, contacts.lead-day: post is "leader"; write "lead" if that is meant, else a post of [posts]: worker, manager, lead, chair, cafcass"#,
            r#"example/contacts.toml, line 5, contacts.lead-day: via is "office"; write a post of [posts]: worker, manager, lead, chair, cafcass"#,
        ],
    ),
    Mistake(
        "post = \"lead\"\n",
        "",
        &["example/contacts.toml, line 3, contacts.lead-day: has neither post nor title; write one"],
    ),
    Mistake(
        r#"agency = "health""#,
        r#"agency = "not health""#,
        &[r#"example/contacts.toml, line 5, contacts.lead-day: agency is "not health"; write it without not"#],
    ),
    Mistake(
        r#"agency = "health""#,
        r#"agency = "health or hospitals""#,
        &[
            r#"example/contacts.toml, line 5, contacts.lead-day: agency has "hospitals"; write social-care, early-help, adult-social-care, reviewing, police, health, school, college, early-years, probation, youth-justice, housing, voluntary, cafcass, fire, ambulance, care-provider, local-authority"#,
        ],
    ),
    Mistake(
        r#"state = "being updated""#,
        r#"state = "vacant since 2017""#,
        &[
            r#"example/contacts.toml, line 13, contacts.lead-night: state is "vacant since 2017"; write "vacant", "vacant until 2017-07" or "being updated""#,
        ],
    ),
    Mistake("cite = \"8\"\n", "", &["example/contacts.toml, line 3, contacts.lead-day: cite is missing"]),
    // notes
    Mistake(
        "[ladder.three]",
        "[ladder.three]\nprinciple = { says = \"Be quick.\", limit = \"1 day\", cite = \"7\" }",
        &[
            r#"example/policy.toml, line 61, ladder.three, note "principle": has a limit, which only a conflict may have"#,
        ],
    ),
    Mistake(
        "[ladder.three]",
        "[ladder.three]\nsilent = { says = \"Who it is.\", cite = \"7\" }",
        &[
            r#"example/policy.toml, line 61, ladder.three, note "silent": says is "Who it is."; write a part of a sentence: a small first letter, no full stop"#,
        ],
    ),
    Mistake(
        r#"does = "Make the chair aware.""#,
        r#"form = "report""#,
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": form is "report"; write a form of [forms]: (none yet)"#,
        ],
    ),
    // words
    Mistake(
        "Make the chair aware.",
        "Make <b>the chair</b> aware.",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": does has "<"; write plain words, without markup or control characters"#,
        ],
    ),
    Mistake(
        "Make the chair aware.",
        "Make the\\u0007 chair aware.",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": does has "\u{7}"; write plain words, without markup or control characters"#,
        ],
    ),
    Mistake(
        "Make the chair aware.",
        "Make your chair aware.",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": does has "your"; write it so that it reads the same from both sides"#,
        ],
    ),
    Mistake(
        "Make the chair aware.",
        "make the chair aware",
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": does is "make the chair aware"; write a sentence, with a full stop"#,
        ],
    ),
    Mistake(
        "no reply in time, or it does not satisfy",
        "No reply in time.",
        &[
            r#"example/policy.toml, line 47, ladder.two: if is "No reply in time."; write a part of a sentence: a small first letter, no full stop"#,
        ],
    ),
    // what word processors and habits make of it
    Mistake(
        r#"title = "Resolving differences""#,
        "title = “Resolving differences”",
        &[r#"example/policy.toml, line 5: has a curly quotation mark ("“"); write " for it"#],
    ),
    Mistake(
        "72 hours",
        "72\u{a0}hours",
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": limit has a no-break space; write an ordinary space for it"#,
        ],
    ),
    Mistake(
        "Friday 09:00 to 16:30",
        "Friday 09:00 – 16:30",
        &[r#"example/policy.toml, line 23, hours.office: has a dash ("–"); write - for it"#],
    ),
    Mistake(
        "[ladder.three]",
        "[ladder.Stage Three]",
        &[
            r#"example/policy.toml, line 60: "ladder.Stage Three" is no name; write small letters, digits and hyphens: [ladder.stage-three]"#,
        ],
    ),
    Mistake(
        r#"chair = "independent chair""#,
        r#"Board chair = "independent chair""#,
        &[
            r#"example/policy.toml, line 15: "Board chair" is no name; write small letters, digits and hyphens: board-chair = …"#,
        ],
    ),
    Mistake(
        r#"chair = "independent chair""#,
        r#""Board Chair" = "x""#,
        &[
            r#"example/policy.toml, line 15, posts: "Board Chair" is no name; write small letters, digits and hyphens: board-chair"#,
            r#"example/policy.toml, line 62, ladder.three, action "notify": to has "chair"; write a post of [posts]: worker, manager, lead, Board Chair, cafcass"#,
        ],
    ),
    Mistake(
        "\n[posts]",
        "review_due = 2019-05\n\n[posts]",
        &[
            r#"example/policy.toml, line 10: review_due is 2019-05 without quotation marks; write review_due = "2019-05""#,
        ],
    ),
    Mistake(
        "\n[posts]",
        "review_due = 2019-02-30\n\n[posts]",
        &[
            "example/policy.toml, line 10: review_due is 2019-02-30, a day that does not exist: that month has 28; look at the document again",
        ],
    ),
    Mistake(
        "\n[posts]",
        "review_due = 2019\n\n[posts]",
        &[r#"example/policy.toml, line 10, policy: review_due is 2019; write it in quotation marks: "2019""#],
    ),
    Mistake(
        "\n[posts]",
        "review_due = \"31 May 2019\"\n\n[posts]",
        &[r#"example/policy.toml, line 10, policy: review_due is "31 May 2019"; write 2019-05-31"#],
    ),
    Mistake(
        "\n[posts]",
        "review_due = \"5/2019\"\n\n[posts]",
        &[r#"example/policy.toml, line 10, policy: review_due is "5/2019"; write 2019-05"#],
    ),
    Mistake(
        "\n[posts]",
        "review_due = \"2019-13\"\n\n[posts]",
        &[
            r#"example/policy.toml, line 10, policy: review_due is "2019-13", but there is no month 13; look at the document again"#,
        ],
    ),
    Mistake(
        "no reply in time, or it does not satisfy",
        "If no reply comes in time",
        &[
            r#"example/policy.toml, line 47, ladder.two: if is "If no reply comes in time"; write a part of a sentence: a small first letter, no full stop"#,
        ],
    ),
    Mistake(
        "no reply in time, or it does not satisfy",
        "if no reply comes in time",
        &[
            r#"example/policy.toml, line 47, ladder.two: if begins with "if", but is read after "If …"; write it so that it goes on from there"#,
        ],
    ),
    Mistake(
        "[questions]",
        "[questions]\nrole = { ask = \"Which?\", choices = { a = \"a\", b = \"b\" } }",
        &[
            r#"example/policy.toml, line 27, questions.role: "role" has a meaning of its own on every element of a page; give it another name"#,
            "example/policy.toml, line 27, questions.role: is never used; use it or leave it out",
        ],
    ),
    Mistake(
        r#"who = "each manager", to = "board chair""#,
        r#"who = "manager", to = "board chair""#,
        &[
            r#"example/policy.toml, line 62, ladder.three, action "notify": who has "manager" without a side, and each side has one; write own, other or each before it, or a silent note if the document does not say whose"#,
        ],
    ),
    Mistake(
        r#"raise = { who = "own worker""#,
        r#"raise = { after = "respond-high", who = "own worker""#,
        &[
            r#"example/policy.toml, line 40, ladder.one, action "raise": after leads in a circle: what it counts from waits for it; write what comes first"#,
            r#"example/policy.toml, line 41, ladder.one, action "respond-high": after leads in a circle: what it counts from waits for it; write what comes first"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        "phones = [01234 000000]",
        &[r#"example/contacts.toml, line 6: phones has 01234 000000 without quotation marks; write "01234 000000""#],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        "phones = [\"1234 000000\", \"+44 01234 000000\", \"01234 00000\"]\nemails = [\"O’Brien@example.org\", \"mailto:a@example.org\"]",
        &[
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "1234 000000", which has lost its first 0; write 01234 000000"#,
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "+44 01234 000000", with a 0 too many after 44; leave the 0 out, or write it as (0)"#,
            r#"example/contacts.toml, line 6, contacts.lead-day: phones has "01234 00000", which has 10 digits, and begins like no number of 10; look at the document again whether one is lost"#,
            r#"example/contacts.toml, line 7, contacts.lead-day: emails has "O’Brien@example.org", with a curly apostrophe ("’"); write ' for it"#,
            r#"example/contacts.toml, line 7, contacts.lead-day: emails has "mailto:a@example.org"; leave mailto: out"#,
        ],
    ),
    Mistake(
        r#"phones = ["01234 000000"]"#,
        "phones = [\"01234 000000\"]\ndial = [\"999\"]",
        &["example/contacts.toml, line 7, contacts.lead-day: dial is worked out from phones; leave it out"],
    ),
];

#[test]
fn every_mistake_is_told_where_it_is_with_what_is_allowed() {
    for Mistake(right, wrong, expected) in MISTAKES {
        let files = [("policy.toml", POLICY), ("contacts.toml", CONTACTS)];
        assert!(files.iter().any(|(_, text)| text.contains(right)), "the example has no {right}");
        let files = files.map(|(name, text)| (format!("example/{name}"), text.replacen(right, wrong, 1)));
        let calendar = ("calendars/england-and-wales.json".to_owned(), CALENDAR.to_owned());
        let problems = Sources::new(files.into_iter().chain([calendar])).check("example");
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, *expected, "{wrong}");
    }
}
