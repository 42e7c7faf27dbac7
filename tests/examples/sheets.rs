//! A sheet written by hand, as full as any: what the views draw does not wait for what the core lays out.

use escalation::say::sheet::*;
use escalation::time::moment::Moment;

fn line(words: &str) -> Line {
    Line::of(words)
}

fn fold(row: Row, bold: &str, essence: Line, behind: Vec<Block>) -> Fold {
    let bold = (!bold.is_empty()).then(|| bold.to_owned());
    Fold { row, bold, essence, change: None, behind }
}

fn note(essence: Line, behind: &str) -> Fold {
    fold(Row::Note, "", essence, vec![Block::Line(line(behind))])
}

fn pick(param: &str, value: &str, words: &str, note: Option<&str>, is_chosen: bool) -> Pick {
    Pick {
        sets: vec![(param.to_owned(), value.to_owned())],
        words: words.to_owned(),
        note: note.map(str::to_owned),
        is_chosen,
    }
}

fn question(param: &str, words: &str, picks: Vec<Pick>, others: Vec<Pick>) -> Question {
    let chosen = picks.iter().chain(&others).find(|pick| pick.is_chosen).map(|pick| pick.words.clone());
    let needed = chosen.is_none();
    Question { param: param.to_owned(), words: words.to_owned(), picks, others, chosen, needed, assumed: !needed }
}

fn day(date: &str, weekday: &str, day: &str, says: &str, mark: DayMark) -> Day {
    let date = date.parse().expect("a day");
    Day { date, weekday: weekday.to_owned(), day: day.to_owned(), says: says.to_owned(), mark }
}

fn stage(name: &str, is_here: bool, is_over: bool, lines: Vec<Line>) -> StageLine {
    StageLine { name: name.to_owned(), is_here, is_over, lines }
}

/// What is asked, with the stage chosen or not.
fn questions(stage_chosen: bool) -> Vec<Question> {
    vec![
        question(
            "perspective",
            "You",
            vec![
                pick("perspective", "raising", "You disagree with a decision", None, true),
                pick("perspective", "responding", "They disagree with yours", None, false),
            ],
            vec![],
        ),
        question(
            "agency",
            "Whose decision?",
            vec![pick("agency", "police", "Police", None, true), pick("agency", "health", "Health", None, false)],
            vec![],
        ),
        question(
            "own_agency",
            "Where do you work?",
            vec![
                pick("own_agency", "school", "School", None, true),
                pick("own_agency", "health", "Health", None, false),
            ],
            vec![],
        ),
        question(
            "stage",
            "Where have you got to?",
            vec![
                pick(
                    "stage",
                    "one",
                    "Stage 1: the two practitioners",
                    Some("To be raised within 2 working days"),
                    false,
                ),
                pick(
                    "stage",
                    "two",
                    "Stage 2: line managers",
                    Some("If the practitioners cannot settle it in time"),
                    false,
                ),
                pick(
                    "stage",
                    "three",
                    "Stage 3: senior managers",
                    Some("If line managers cannot agree in time"),
                    stage_chosen,
                ),
                pick(
                    "stage",
                    "four",
                    "Stage 4: Chair of the board",
                    Some("If still not settled, or a significant policy issue"),
                    false,
                ),
            ],
            vec![
                pick("state", "settled", "It is settled", None, false),
                pick("state", "danger", "The child is in danger now", None, false),
            ],
        ),
    ]
}

/// A stage with everything that an answer can have.
pub fn stage_three() -> Sheet {
    let person = Person {
        row: Some("business-manager".to_owned()),
        who: String::new(),
        phones: vec![
            ("020 7946 0001".to_owned(), "+442079460001".to_owned()),
            ("07700 900123".to_owned(), "+447700900123".to_owned()),
        ],
        emails: vec!["alex.example@exampleshire.example".to_owned()],
        website: None,
        web_form: None,
        lines: vec![line("Details from May 2017.").cited("page 9")],
        address: Vec::new(),
        relay: Vec::new(),
        post: "LSCB Business Manager".to_owned(),
        name: Some("Lesley Example".to_owned()),
        agency: None,
    };
    let counted = Fold {
        row: Row::Counted,
        bold: None,
        essence: line("Counted from now, 3:38pm Sunday 29 Nov"),
        change: Some("Change".to_owned()),
        behind: vec![
            Block::Days(vec![
                day("2026-11-29", "Sun", "29 Nov", "referred", DayMark::Skipped),
                day("2026-11-30", "Mon", "30 Nov", "day 1", DayMark::Counts),
                day("2026-12-01", "Tue", "1 Dec", "day 2", DayMark::Last),
            ]),
            Block::Line(line(
                "If it is referred at once. A working day here is Monday to Friday, except bank holidays: the policy does not say.",
            )),
            Block::Happened(question(
                "from",
                "What has happened?",
                vec![
                    pick("from", "stage-2", "Stage 2 has ended", None, true),
                    pick("from", "stage-3.refer", "It has gone to the senior managers", None, false),
                ],
                vec![],
            )),
            Block::Field(MomentField {
                param: "at",
                words: "When was that?".to_owned(),
                hint: "For example 27 Nov, yesterday, 4:30pm. Empty means now.".to_owned(),
            }),
        ],
    };
    let answer = Answer {
        kind: AnswerKind::Stage,
        who: Who {
            label: Some(line("If line managers cannot agree in time").cited("4.6")),
            heading: line("Go to your Head Teacher without delay").cited("4.6"),
            lines: vec![line("No number given.")],
            people: vec![],
            notes: vec![
                note(line("Your line manager takes it: our reading"), "The policy does not say who refers it. We read it as the line managers, each to the senior manager of their own agency."),
                note(line("Police side: Detective Inspector Alex Example").cited("page 9, May 2017"), "For the police line manager to contact."),
            ],
        },
        due: Some(Due {
            label: line("The senior managers settle it by the end of"),
            large: Some("Tuesday 1 December".to_owned()),
            date: Moment::parse("2026-12-01").ok(),
            is_overdue: false,
            lines: vec![line("In 2 days").strong("sooner if the child needs it")],
            notes: vec![
                note(line("2 working days on page 6, but 5 in 4.6"), "The flowchart gives 2 working days: this date. The text gives 5: the end of Friday 4 December. The earlier one is used."),
                counted,
            ],
        }),
        then: Some(Then {
            label: "If not settled".to_owned(),
            says: line("The LSCB Chair, through the Business Manager, the same working day").cited("4.9"),
            lead: Some(pick("stage", "four", "Stage 4: Chair of the board", None, false)),
            entries: vec![pick("stage", "four", "A significant policy issue: Stage 4", None, false)],
        }),
        rows: vec![
            fold(Row::Tell, "Tell", line("the LSCB Business Manager, Alex Example").cited("4.6"), vec![
                Block::Line(line("Copy the Business Manager in now that it has come to this stage. The policy does not say who does this.").cited("4.6")),
                Block::Person(person),
            ]),
            fold(Row::Record, "Record", line("every discussion on the child’s file").cited("2.1, 4.3"), vec![
                Block::Line(line("Everyone involved writes a note of each discussion as it happens, inside and between agencies. Approve and date it. Put it on the child’s file with everything else written and any other information.")),
            ]),
            fold(Row::Settled, "If it is settled", line("their senior manager confirms in 2 working days").cited("4.6"), vec![
                Block::Line(line("The senior manager of the police confirms the outcome to yours, within 2 working days of the day it is settled.").cited("4.6")),
                Block::Lead(pick("state", "settled", "It is settled: show the date", None, false)),
            ]),
            fold(Row::IfRequired, "If required", line("senior managers bring in their Head of Service").cited("4.6"), vec![
                Block::Line(line("Each of them involves the one in their own agency. The policy does not say when that is required.").cited("4.6")),
            ]),
            fold(Row::Forms, "Form:", line("the referral to the Chair").cited("Appendix 2"), vec![Block::Form(Form {
                title: line("Referral to the Chair").cited("Appendix 2"),
                subject: Some("Subject line: Resolution and Escalation Alert".to_owned()),
                fields: vec![
                    ("Date".to_owned(), Some("29 November 2026".to_owned())),
                    ("What has been tried".to_owned(), None),
                    ("Who agrees, who does not".to_owned(), None),
                ],
                lines: vec![line("Due by Wednesday 2 December.")],
            })]),
            fold(Row::Stages, "All 4 stages:", line("the last ends by Tuesday 8 December"), vec![Block::Stages(vec![
                stage("Stage 1: the two practitioners", false, true, vec![line("Before this")]),
                stage("Stage 2: line managers", false, true, vec![line("If the practitioners cannot settle it in time").cited("4.5")]),
                stage("Stage 3: senior managers", true, false, vec![line("You are here. Ends by Tuesday 1 December.")]),
                stage("Stage 4: the Chair, or the Vice Chair in the Chair’s absence", false, false, vec![
                    line("Recommends by Tuesday 8 December, if Stage 3 takes until the 1st.").cited("4.9"),
                    line("Also if heads of service have talked and not settled it, or if that talk raises a significant policy issue.").cited("4.8"),
                ]),
            ])]),
            fold(Row::Open, "2 more things", line("the policy leaves open").cited("4.6, title page"), vec![Block::Points(vec![
                line("Which agencies besides health may turn to a named doctor or nurse, or whose doctor or nurse.").cited("4.6"),
                line("On which day this edition came into force. The title page gives the month of its update, May 2017.").cited("title page"),
            ])]),
            fold(Row::NotThis, "Not this?", line("Complaints and other ways").cited("1.5"), vec![Block::Points(vec![
                line("Your agency’s own statutory complaints procedure is still open: this policy does not replace it.").cited("1.5"),
            ])]),
            fold(Row::Everyone, "What is asked of everyone", line("").cited("1.1 to 3.1"), vec![Block::Points(vec![
                line("It is for every agency that works with children and young people in Exampleshire.").cited("1.1"),
                line("The child’s safety and welfare come first at all times. A dispute must not blur that focus, hold up a clear decision or add to the risk.").cited("1.4, 2.1"),
                line("Share key information often. Nothing justifies withholding what would protect a child.").cited("2.1"),
            ])]),
            fold(Row::Check, "Check before you rely on it:", line("due for review May 2019, contacts from May 2017"), vec![
                Block::Line(line("Ask the board whether this policy is still in force, and whether these people still hold these posts.")),
            ]),
        ],
    };
    Sheet {
        emergency: vec!["If a child is in immediate danger, call 999.".to_owned()],
        language_note: None,
        route: fold(
            Row::Danger,
            "",
            line("Immediate risk:").strong("tell a manager or safeguarding lead now").cited("4.1"),
            vec![
                Block::Line(line("A manager, a safeguarding lead or both. The policy does not say whose manager or lead, what they do next, or who to reach out of hours.").cited("4.1")),
                Block::Lead(pick("state", "danger", "Show only what to do about the danger", None, false)),
            ],
        ),
        board: "Exampleshire".to_owned(),
        chosen: "School, disagreeing with police, Stage 3".to_owned(),
        questions: questions(true),
        answer: Some(answer),
        ways: ways(),
        worked_out: "Worked out at 3:38pm on Sunday 29 November 2026.".to_owned(),
        source: vec![line("From the Resolution and Escalation Policy of Exampleshire Safeguarding Children Board, 3rd edition, May 2017.")],
        website: Some("https://www.exampleshire.example".to_owned()),
    }
}

/// The stage is asked for.
pub fn choosing() -> Sheet {
    Sheet {
        questions: questions(false),
        answer: None,
        chosen: "School, disagreeing with police".to_owned(),
        ..stage_three()
    }
}

/// Past its date, and a limit that no date is worked out for: what is set large is the policy's own words.
pub fn pace() -> Sheet {
    let mut sheet = stage_three();
    if let Some(due) = sheet.answer.as_mut().and_then(|answer| answer.due.as_mut()) {
        due.label = line("No date for this step");
        due.large = Some("In the shortest time possible".to_owned());
        due.date = None;
        due.lines = vec![
            line("As a guide, one working week of discussion overall")
                .strong("sooner if the child needs it")
                .cited("1.4"),
        ];
    }
    sheet
}

/// The child is in danger now.
pub fn danger() -> Sheet {
    Sheet {
        answer: Some(Answer {
            kind: AnswerKind::Danger,
            who: Who {
                label: Some(line("If a child may be at risk of immediate harm").cited("1.3")),
                heading: line("Tell your own designated safeguarding lead immediately").cited("1.3"),
                lines: vec![line("The policy gives no number. They are in your own agency.")],
                ..Who::default()
            },
            due: None,
            then: Some(Then {
                label: "Then your safeguarding lead tells".to_owned(),
                says: line("The Head of Early Help and the LSCB Business Manager").cited("1.3"),
                lead: None,
                entries: Vec::new(),
            }),
            rows: vec![fold(
                Row::Stages,
                "When the child is safe:",
                line("the stages and their dates"),
                vec![Block::Lead(pick("stage", "three", "Back to Stage 3", None, false))],
            )],
        }),
        chosen: "School, the child is in danger now".to_owned(),
        ..stage_three()
    }
}

fn ways() -> Vec<Way> {
    let way = |id: &str, condition: &str, says: Vec<Line>| Way {
        id: id.to_owned(),
        condition: condition.to_owned(),
        says,
        people: vec![],
        lead: None,
        website: None,
    };
    vec![
        way(
            "whistle-blowing",
            "You fear what may happen if you speak up about a colleague or manager",
            vec![
                line("Use your own agency’s whistle-blowing or speak-out procedure."),
                line("It should have a direct telephone line. No number is given here.").cited("Whistle blowing"),
            ],
        ),
        way(
            "one-agency",
            "Both sides work for the same agency",
            vec![line("Follow its in-house procedure.").cited("Introduction, 4")],
        ),
        Way {
            lead: Some(pick("pathway", "complaint", "Show the complaint procedure", None, false)),
            ..way(
                "complaint",
                "A parent or carer complains about a conference",
                vec![line("The conference has a procedure of its own.").cited("Conference, 8")],
            )
        },
    ]
}
