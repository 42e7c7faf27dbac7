//! Stands in for the core's own layout until it is there.

use escalation::answer::{Perspective, Whole};
use escalation::say::letters::capitalised;
use escalation::say::sheet::*;
use escalation::say::words::{Language, Words};
use escalation::time::moment::Moment;

pub(crate) fn sheet(whole: &Whole, words: &Words) -> Sheet {
    let guide = &whole.guide;
    let pick = |param: &str, id: &str, said: String, note: Option<&str>, chosen: Option<&str>| Pick {
        sets: vec![(param.to_owned(), id.to_owned())],
        words: capitalised(&said),
        note: note.map(|note| words.policy(&format!("If {note}"))),
        is_chosen: chosen == Some(id),
    };
    let mut questions = vec![Question {
        param: "perspective".to_owned(),
        words: words.question("perspective", None),
        picks: [("raising", escalation::key!("side-raising")), ("responding", escalation::key!("side-responding"))]
            .into_iter()
            .map(|(id, key)| {
                let is = guide.situation.perspective == Perspective::Raising;
                let chosen = if is { "raising" } else { "responding" };
                pick("perspective", id, words.phrase(key, &[]), None, Some(chosen))
            })
            .collect(),
        others: vec![],
        chosen: Some("raising".into()),
        needed: false,
        assumed: true,
    }];
    for ask in whole.asks.iter().filter(|ask| !ask.choices.is_empty()) {
        let mut others: Vec<Pick> =
            ask.other_kinds.iter().map(|kind| pick(ask.param, kind, words.agency(kind), None, ask.chosen)).collect();
        if ask.param == "stage" {
            others.push(pick("state", "settled", words.policy("It is settled"), None, None));
            others.push(pick("state", "danger", words.policy("The child is in danger now"), None, None));
        }
        questions.push(Question {
            param: ask.param.to_owned(),
            words: words.question(ask.param, ask.question),
            picks: ask
                .choices
                .iter()
                .map(|c| pick(ask.param, c.id, words.policy(&c.words), c.condition_words, ask.chosen))
                .collect(),
            others,
            chosen: ask.chosen.map(str::to_owned),
            needed: ask.needed,
            assumed: ask.assumed,
        });
    }
    let waits = whole.asks.iter().any(|ask| ask.needed && !ask.choices.is_empty());
    let ready = !waits;
    let first = guide.escalate_to.first();
    let date = guide.by_when.as_ref().and_then(|by| by.deadline.due);
    let field = |param| {
        Block::Field(MomentField {
            param,
            words: if param == "now" {
                words.phrase(escalation::key!("other-time-ask"), &[])
            } else {
                words.question(param, None)
            },
            hint: words.policy("For example"),
        })
    };
    let answer = ready.then(|| Answer {
        kind: if guide.only_elsewhere().is_some() { AnswerKind::Elsewhere } else { AnswerKind::Stage },
        who: Who { heading: Line::of(words.policy(first.map_or("Nobody", |row| row.post))), ..Who::default() },
        due: Some(Due {
            label: Line::of(words.policy("By the end of")),
            large: date.map(|date| words.by(date)),
            date,
            is_overdue: false,
            lines: vec![],
            notes: vec![Fold {
                row: Row::Counted,
                bold: None,
                essence: Line::of(words.policy("Counted")),
                change: Some(words.policy("Change")),
                behind: vec![field("at"), field("began")],
            }],
        }),
        then: None,
        rows: vec![Fold {
            row: Row::OtherTime,
            bold: None,
            essence: Line::of(words.policy("Who at another time?")),
            change: None,
            behind: vec![field("now")],
        }],
    });
    let mut emergency = vec![words.emergency()];
    if words.language() != Language::English {
        emergency.push(Words::new(Language::English).emergency());
    }
    Sheet {
        emergency,
        route: Fold {
            row: Row::Danger,
            bold: None,
            essence: Line::of(words.policy("No route")),
            change: None,
            behind: vec![],
        },
        board: words.policy(guide.board.name),
        chosen: words.policy(&guide.situation.chosen.iter().map(|c| c.words).collect::<Vec<_>>().join(", ")),
        questions,
        answer,
        ways: vec![],
        worked_out: words.moment(Moment::Time(guide.situation.now)),
        source: Line::of(words.policy(&guide.policy.title)),
        website: None,
    }
}
