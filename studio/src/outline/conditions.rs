//! A condition, chosen and not written: what is asked, and which answers it holds for. All lines of it must hold.

use super::context::Context;
use super::field::{Select, named};
use super::pick::PickOne;
use crate::draft::edit::Value;
use crate::draft::names::Named;
use escalation::policy::phrase::Choice;
use std::rc::Rc;
use yew::prelude::*;

/// What a condition is given.
#[derive(Clone, PartialEq, Properties)]
pub struct ConditionsProps {
    /// The beginning of its controls' ids.
    pub id: String,
    /// What is written; `None`: it always holds.
    pub value: Option<Value>,
    /// What can be asked.
    pub context: Rc<Context>,
    /// Takes the condition as it shall be.
    pub on_value: Callback<Option<Value>>,
}

const SAME_AGENCY: &str = "same_agency";

/// A condition.
#[component]
pub fn Conditions(props: &ConditionsProps) -> Html {
    let lines = props.value.as_ref().map(Value::entries).unwrap_or_default().to_vec();
    let asked = asked(&props.context);
    let on_line = |at: usize| {
        let (lines, asked, context) = (lines.clone(), asked.clone(), props.context.clone());
        props.on_value.reform(move |change: Change| with(&lines, at, change, &asked, &context))
    };
    let free: Vec<Named> =
        asked.iter().filter(|choice| lines.iter().all(|(asked, _)| *asked != choice.id)).cloned().collect();
    let on_more = on_line(lines.len()).reform(Change::Asked);
    html! {
        <>
            if lines.is_empty() {
                <p class="field__reading">{ "Always." }</p>
            }
            <ul class="conditions">
                for (at, (asked, value)) in lines.iter().enumerate() {
                    <li>{ line(props, at, asked, value, &on_line(at)) }</li>
                }
            </ul>
            if !free.is_empty() {
                <PickOne label="Add a condition" what=" a condition" choices={free} on_pick={on_more} />
            }
        </>
    }
}

/// What changes in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    /// Something else is asked.
    Asked(String),
    /// It holds for none of the answers, rather than for one of them.
    Negated(bool),
    /// The answer at this place is another; `None`: it goes.
    Answer(usize, Option<String>),
    /// The line goes.
    Gone,
}

/// What can be asked.
fn asked(context: &Context) -> Vec<Named> {
    let mut asked = vec![
        named("agency", "the agency whose decision is challenged"),
        named("own_agency", "the agency that disagrees"),
        named(SAME_AGENCY, "both are one agency"),
    ];
    if !context.names.hours.is_empty() {
        asked.push(named("hours", "the hours"));
    }
    asked.extend(context.names.questions.iter().map(|question| named(&question.id, &question.ask)));
    asked
}

/// What can be answered.
fn answers(context: &Context, asked: &str) -> Vec<Named> {
    match asked {
        "agency" | "own_agency" => context.names.agencies_and_kinds(),
        "hours" => context.names.hours.clone(),
        SAME_AGENCY => vec![named("true", "yes"), named("false", "no")],
        _ => context.names.question(asked).map(|question| question.choices.clone()).unwrap_or_default(),
    }
}

fn read(value: &Value) -> Choice<String> {
    let choice = value.words().and_then(|words| Choice::parse(words).ok());
    choice.unwrap_or(Choice { negated: false, ids: Vec::new() })
}

fn written(choice: &Choice<String>) -> Value {
    Value::Words(format!("{}{}", if choice.negated { "not " } else { "" }, choice.ids.join(" or ")))
}

/// The condition after a change to one of its lines; a line behind the last is a new one.
fn with(lines: &[(String, Value)], at: usize, change: Change, asked: &[Named], context: &Context) -> Option<Value> {
    let mut lines = lines.to_vec();
    let first = |asked: &str| match asked {
        SAME_AGENCY => Value::Bool(true),
        _ => Value::Words(answers(context, asked).first().map(|answer| answer.id.clone()).unwrap_or_default()),
    };
    match change {
        Change::Asked(new) if asked.iter().any(|known| known.id == new) => {
            let line = (new.clone(), first(&new));
            match lines.get_mut(at) {
                Some(old) => *old = line,
                None => lines.push(line),
            }
        }
        Change::Asked(_) => {}
        Change::Gone => {
            if at < lines.len() {
                lines.remove(at);
            }
        }
        Change::Negated(negated) => {
            if let Some((_, value)) = lines.get_mut(at) {
                *value = written(&Choice { negated, ..read(value) });
            }
        }
        Change::Answer(place, new) => {
            let (asked, value) = lines.get_mut(at)?;
            if asked == SAME_AGENCY {
                match new {
                    Some(new) => *value = Value::Bool(new != "false"),
                    None => {
                        lines.remove(at);
                    }
                }
            } else {
                let mut choice = read(value);
                match (new, choice.ids.get_mut(place)) {
                    (Some(new), Some(old)) => *old = new,
                    (Some(new), None) => choice.ids.push(new),
                    (None, Some(_)) => {
                        choice.ids.remove(place);
                    }
                    (None, None) => {}
                }
                *value = written(&choice);
                if choice.ids.is_empty() {
                    lines.remove(at);
                }
            }
        }
    }
    (!lines.is_empty()).then_some(Value::Table(lines))
}

fn line(props: &ConditionsProps, at: usize, asks: &str, value: &Value, on_change: &Callback<Change>) -> Html {
    let id = |part: &str| format!("{}-{at}-{part}", props.id);
    let asked = asked(&props.context);
    let choices = answers(&props.context, asks);
    let on_gone = on_change.reform(|_: MouseEvent| Change::Gone);
    let chosen = |value: Option<Value>| value.as_ref().and_then(Value::words).unwrap_or_default().to_owned();
    let on_asked = on_change.reform(move |value: Option<Value>| Change::Asked(chosen(value)));
    let on_answer =
        |place: usize| on_change.reform(move |value: Option<Value>| Change::Answer(place, Some(chosen(value))));
    let on_more = on_change.reform({
        let place = read(value).ids.len();
        move |answer: String| Change::Answer(place, Some(answer))
    });
    let choice = read(value);
    let on_negated = on_change.reform(|value: Option<Value>| Change::Negated(value.is_some()));
    let is_same = asks == SAME_AGENCY;
    let answer_of = |value: &Value| if *value == Value::Bool(false) { "false" } else { "true" };
    let nothing = None::<AttrValue>;
    let others: Vec<Named> = choices.iter().filter(|known| !choice.ids.contains(&known.id)).cloned().collect();
    let take_out = |place: usize, answer: &String| {
        let onclick = on_change.reform(move |_: MouseEvent| Change::Answer(place, None));
        let words = choices.iter().find(|known| known.id == *answer).map_or(answer, |known| &known.words);
        html! {
            <button type="button" class="button" {onclick}>
                { "Take out" }<span class="unseen">{ format!(" {words}") }</span>
            </button>
        }
    };
    html! {
        <>
            <Select id={id("asked")} chosen={asks.to_owned()} choices={asked} nothing={nothing.clone()} label="What is asked" on_value={on_asked} />
            if is_same {
                <Select id={id("0")} chosen={answer_of(value).to_owned()} choices={choices.clone()} nothing={nothing.clone()} label="Answer" on_value={on_answer(0)} />
            } else {
                <Select
                    id={id("is")}
                    chosen={if choice.negated { "not" } else { "" }}
                    choices={vec![named("not", "is not")]}
                    nothing="is"
                    label="is or is not"
                    on_value={on_negated}
                />
                for (place, answer) in choice.ids.iter().enumerate() {
                    <Select
                        id={id(&place.to_string())}
                        chosen={answer.clone()}
                        choices={choices.clone()}
                        nothing={nothing.clone()}
                        label="Answer"
                        on_value={on_answer(place)}
                    />
                    if choice.ids.len() > 1 {
                        { take_out(place, answer) }
                    }
                }
                if !others.is_empty() {
                    <PickOne label="or another answer" what=" an answer" choices={others} on_pick={on_more} />
                }
            }
            <button type="button" class="button" onclick={on_gone}>
                { "Remove" }<span class="unseen">{ " this condition" }</span>
            </button>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, with};
    use crate::draft::edit::Value;
    use crate::draft::names::{Named, Names, Question};
    use crate::outline::context::Context;

    fn context() -> Context {
        let named = |id: &str| Named { id: id.to_owned(), words: id.to_owned() };
        let choices = vec![named("city"), named("county")];
        let question = Question { id: "place".to_owned(), ask: "Where?".to_owned(), choices };
        Context::with(Names { questions: vec![question], ..Names::default() })
    }

    fn after(lines: &[(&str, Value)], at: usize, change: Change) -> Option<Value> {
        let lines: Vec<(String, Value)> =
            lines.iter().map(|(asked, value)| ((*asked).to_owned(), value.clone())).collect();
        let context = context();
        with(&lines, at, change, &super::asked(&context), &context)
    }

    fn table(lines: &[(&str, Value)]) -> Option<Value> {
        Some(Value::Table(lines.iter().map(|(asked, value)| ((*asked).to_owned(), value.clone())).collect()))
    }

    #[test]
    fn a_condition_is_chosen() {
        let city = [("place", Value::from("city"))];
        assert_eq!(after(&[], 0, Change::Asked("place".to_owned())), table(&city));
        assert_eq!(
            after(&city, 0, Change::Answer(1, Some("county".to_owned()))),
            table(&[("place", Value::from("city or county"))])
        );
        assert_eq!(after(&city, 0, Change::Negated(true)), table(&[("place", Value::from("not city"))]));
        assert_eq!(after(&city, 0, Change::Answer(0, None)), None);
        assert_eq!(
            after(&city, 1, Change::Asked("same_agency".to_owned())),
            table(&[city[0].clone(), ("same_agency", Value::Bool(true))])
        );
        assert_eq!(
            after(&[("same_agency", Value::Bool(true))], 0, Change::Answer(0, Some("false".to_owned()))),
            table(&[("same_agency", Value::Bool(false))])
        );
        assert_eq!(after(&[("same_agency", Value::Bool(true))], 0, Change::Answer(0, None)), None);
        assert_eq!(after(&city, 0, Change::Gone), None);
    }
}
