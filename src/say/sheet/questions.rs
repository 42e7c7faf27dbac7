//! What is asked, and what was chosen.

use super::{Pick, Question, writer::Writer};
use crate::answer::{Ask, Perspective, RunState};
use crate::say::letters::capitalised;
use crate::say::words::message;

impl<'a> Writer<'a> {
    /// Everything that is asked, in order: whose side the reader is on first.
    pub(super) fn questions(&self) -> Vec<Question> {
        let mut questions = vec![self.perspective_question()];
        let shown = |ask: &&Ask| !matches!(ask.param, "from" | "at" | "began" | "other") && !ask.choices.is_empty();
        questions.extend(self.asks.iter().filter(shown).map(|ask| self.question(ask)));
        questions
    }

    fn perspective_question(&self) -> Question {
        let words = self.words;
        let pick = |value: &str, said: String, is_chosen: bool| Pick {
            sets: vec![("perspective".to_owned(), value.to_owned())],
            words: said,
            note: None,
            is_chosen,
        };
        let raising = self.perspective == Perspective::Raising;
        let picks = vec![
            pick("raising", message::side_raising(words), raising),
            pick("responding", message::side_responding(words), !raising),
        ];
        let chosen = picks.iter().find(|pick| pick.is_chosen).map(|pick| pick.words.clone());
        Question {
            param: "perspective".to_owned(),
            words: message::ask_perspective(words),
            picks,
            others: Vec::new(),
            chosen,
            needed: false,
            // Whoever says nothing raises it: that side is taken until the reader says otherwise.
            assumed: raising,
        }
    }

    fn question(&self, ask: &Ask) -> Question {
        let words = self.words;
        let is_agency = matches!(ask.param, "agency" | "own_agency");
        let name = |said: &str| if is_agency { words.agency(said) } else { words.policy(said) };
        let mut picks: Vec<Pick> = ask
            .choices
            .iter()
            .map(|choice| Pick {
                sets: vec![(ask.param.to_owned(), choice.id.to_owned())],
                words: capitalised(&name(&choice.words)),
                note: choice
                    .condition_words
                    .map(|clause| message::if_only(words, crate::say::words::Arg::Policy(clause))),
                is_chosen: ask.chosen == Some(choice.id),
            })
            .collect();
        if ask.param == "stage" && self.guide.situation.state != RunState::Open {
            picks.iter_mut().for_each(|pick| pick.is_chosen = false);
        }
        let others: Vec<Pick> = if ask.param == "stage" { self.state_picks() } else { self.kind_picks(ask) };
        let chosen = picks.iter().chain(&others).find(|pick| pick.is_chosen).map(|pick| pick.words.clone());
        let chosen = chosen.or_else(|| ask.chosen.map(name));
        Question {
            param: ask.param.to_owned(),
            words: words.question(ask.param, ask.question, ask.first_stage),
            picks,
            others,
            chosen,
            needed: ask.needed,
            assumed: ask.assumed,
        }
    }

    /// Kinds of agency that the policy does not list.
    fn kind_picks(&self, ask: &Ask) -> Vec<Pick> {
        let pick = |kind: &&'static str| {
            Some(Pick {
                sets: vec![(ask.param.to_owned(), (*kind).to_owned())],
                words: self.words.agency_kind(kind)?,
                note: None,
                is_chosen: ask.chosen == Some(*kind),
            })
        };
        ask.other_kinds.iter().filter_map(pick).collect()
    }

    /// It is settled; somebody is in danger now: beside the stages.
    fn state_picks(&self) -> Vec<Pick> {
        let state = self.guide.situation.state;
        let pick = |value: RunState, said: String| Pick {
            sets: vec![("state".to_owned(), value.id().to_owned())],
            words: said,
            note: None,
            is_chosen: state == value,
        };
        vec![
            pick(RunState::Settled, message::it_is_settled(self.words)),
            pick(RunState::Danger, self.words.in_danger(self.guide.policy.audience)),
        ]
    }

    /// What has happened: what a clock can start from.
    pub(super) fn happened(&self) -> Option<Question> {
        let ask = self.asks.iter().find(|ask| ask.param == "from" && ask.starts.len() > 1)?;
        let picks: Vec<Pick> = ask
            .starts
            .iter()
            .map(|(id, what)| Pick {
                sets: vec![("from".to_owned(), (*id).to_owned())],
                words: capitalised(&self.words.happened(what)),
                note: None,
                is_chosen: ask.chosen == Some(*id),
            })
            .collect();
        let chosen = picks.iter().find(|pick| pick.is_chosen).map(|pick| pick.words.clone());
        Some(Question {
            param: "from".to_owned(),
            words: message::ask_from(self.words),
            picks,
            others: Vec::new(),
            chosen,
            needed: ask.needed,
            assumed: false,
        })
    }

    /// Something to choose, by parameters and values.
    pub(super) fn pick(&self, sets: &[(&str, &str)], words: String) -> Pick {
        let sets = sets.iter().map(|(param, value)| ((*param).to_owned(), (*value).to_owned())).collect();
        Pick { sets, words, note: None, is_chosen: false }
    }

    /// What was chosen, in one line: "School, disagreeing with police, Stage 3".
    pub(super) fn chosen_line(&self) -> String {
        let words = self.words;
        let guide = self.guide;
        let name = |param: &str| {
            let chosen = guide.situation.chosen.iter().find(|chosen| chosen.param == param)?;
            Some(match chosen.short {
                Some(short) => words.policy(short),
                None => words.agency(chosen.words),
            })
        };
        let mut line = match (name("own_agency"), name("agency")) {
            (Some(own), Some(other)) => match self.perspective {
                Perspective::Raising => message::chosen_both(words, &own, &other),
                Perspective::Responding => message::chosen_to_answer(words, &other, &own),
            },
            // Where nobody's decision is asked for, nobody disagrees: something is reported.
            (Some(own), None) if !self.asks.iter().any(|ask| ask.param == "agency") => own,
            (Some(own), None) => message::chosen_own(words, &own),
            (None, Some(other)) => match self.perspective {
                Perspective::Raising => message::chosen_other(words, &other),
                Perspective::Responding => message::chosen_responding(words, &other),
            },
            (None, None) => String::new(),
        };
        // The ordinary pathway goes without saying.
        let pathway = guide.pathway.filter(|pathway| pathway.condition_words.is_some());
        if let Some(short) = pathway.map(|pathway| pathway.short.as_deref().unwrap_or(&pathway.title)) {
            line = self.joined(line, words.policy(short));
        }
        if guide.chosen_way().is_none()
            && guide.situation.state != RunState::Danger
            && let Some(stage) = guide.stage
        {
            let short = stage.short.as_deref().unwrap_or_else(|| stage.name());
            let stage = match guide.situation.state {
                RunState::Settled => message::settled_at(words, crate::say::words::Arg::Policy(short)),
                _ => words.policy(short),
            };
            line = self.joined(line, stage);
        }
        capitalised(&line)
    }

    fn joined(&self, first: String, second: String) -> String {
        if first.is_empty() { second } else { format!("{first}, {second}") }
    }
}
