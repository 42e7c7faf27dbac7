//! Cases: a question and its right answer, worked out from the document before the guide's is seen; and whether the guide
//! agrees. They are kept in the board's folder as a table.

use crate::draft::CASES;
use crate::draft::edit::{Value, written};
use crate::given::Given;
use crate::read::Read;
use crate::state::Edit;
use escalation::document::Document;
use escalation::health::cases::{self, Case};
use escalation::policy::Policy;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What stands at the head of a new table.
const HEAD: &str =
    "# Questions and right answers, worked out from the document and a calendar before the guide was asked.\n";

/// The board's cases, and the form for another.
#[component]
pub fn Cases(given: &Given) -> Html {
    // The guide is asked once for each change, and not at each drawing.
    let results = use_memo(given.read.clone(), |read| results(read));
    let Some(Results { shown, can_add }) = results.as_ref() else { return Html::default() };
    html! {
        <section aria-labelledby="cases">
            <h3 id="cases">{ "Cases" }</h3>
            <p>{ "Take a situation. Work out from the document alone, with a calendar, whom to go to and by when. Write both here; only then is the guide asked. Where it says something else, one of the two is wrong: look at the paragraph." }</p>
            { shown.clone() }
            if *can_add { <Form ..given.clone() /> }
            <p>{ "They are kept in the board’s folder, in the file " }<code>{ CASES }</code>{ ", and go with it." }</p>
        </section>
    }
}

/// Whether the guide agrees.
struct Results {
    /// With each case.
    shown: Html,
    /// Another can be added: not to a table that cannot be read.
    can_add: bool,
}

/// Asks the guide; `None`: it cannot be asked while something is wrong with the draft.
fn results(read: &Read) -> Option<Results> {
    let document = &read.document.as_ref()?.document;
    let cases = cases::read(read.draft.text(CASES));
    let shown = match &cases {
        Ok(cases) if cases.is_empty() => html! { <p>{ "There is none yet." }</p> },
        Ok(cases) => {
            let found = cases.iter().map(|case| (case, wrong(case, document)));
            let found: Vec<(&Case, Vec<String>)> = found.collect();
            let right = found.iter().filter(|(_, wrong)| wrong.is_empty()).count();
            html! {
                <>
                    <p role="status">{ format!("{right} of {} are right.", found.len()) }</p>
                    <ul class="cases">{ for found.iter().map(|(case, wrong)| result(case, wrong)) }</ul>
                </>
            }
        }
        Err(problem) => {
            html! { <><p class="note">{ "The table of cases cannot be read:" }</p><pre>{ problem.clone() }</pre></> }
        }
    };
    Some(Results { shown, can_add: cases.is_ok() })
}

/// What is not as a case expects; one that expects nothing proves nothing.
fn wrong(case: &Case, document: &Document) -> Vec<String> {
    match case.asserts_something() {
        true => case.check(document),
        false => vec!["It has no right answer in it.".to_owned()],
    }
}

fn result(case: &Case, wrong: &[String]) -> Html {
    let asked = case.ask().iter().map(|(param, value)| format!("{param}: {value}")).collect::<Vec<_>>().join(", ");
    html! {
        <li class={if wrong.is_empty() { "case case--right" } else { "case case--wrong" }}>
            <p><strong>{ if wrong.is_empty() { "Right: " } else { "Not the same: " } }</strong>{ case.why().to_owned() }{ " " }<span class="case__asked">{ format!("({asked})") }</span></p>
            if !wrong.is_empty() {
                <ul>for one in wrong { <li>{ one.clone() }</li> }</ul>
            }
        </li>
    }
}

/// The fields of a new case.
#[derive(Default)]
struct Fields {
    why: NodeRef,
    stage: NodeRef,
    agency: NodeRef,
    own_agency: NodeRef,
    at: NodeRef,
    who: NodeRef,
    by_when: NodeRef,
    answers: Vec<(String, NodeRef)>,
}

/// A form for another case.
#[component]
fn Form(given: &Given) -> Html {
    let Some(written) = &given.read.document else { return Html::default() };
    let policy = &written.document.policy;
    let questions: Vec<String> = policy.questions().iter().map(|question| question.id.to_string()).collect();
    let fields = use_memo(questions, |questions| Fields {
        answers: questions.iter().map(|id| (id.clone(), NodeRef::default())).collect(),
        ..Fields::default()
    });
    let add = {
        let (given, fields) = (given.clone(), fields.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = with_case(given.read.draft.text(CASES), &fields.lines());
            given.on_change.emit(vec![Edit { file: CASES.to_owned(), text }]);
            fields.clear();
        })
    };
    let agencies: Vec<(String, String)> =
        policy.agencies().iter().map(|agency| (agency.id.to_string(), agency.name.clone())).collect();
    html! {
        <form class="case-form" onsubmit={add}>
            { input("why", "In a few words, what is counted", "text", true, &fields.why) }
            { select("stage", "Stage", &stages(policy), &fields.stage) }
            { select("agency", "Whose decision", &agencies, &fields.agency) }
            { select("own", "Who disagrees", &agencies, &fields.own_agency) }
            for (id, node) in &fields.answers { { question(policy, id, node) } }
            { input("at", "When it started", "datetime-local", true, &fields.at) }
            { input("who", "Whom to go to, in the document’s words", "text", false, &fields.who) }
            { input("by-when", "By the end of which day", "date", false, &fields.by_when) }
            <p><button type="submit" class="button">{ "Keep it, and ask the guide" }</button></p>
        </form>
    }
}

/// Every stage, as `pathway/stage`.
fn stages(policy: &Policy) -> Vec<(String, String)> {
    let of = |pathway: &escalation::policy::Pathway| {
        let (id, title) = (pathway.id.clone(), pathway.title.clone());
        let stages = pathway.stages.iter();
        stages
            .map(move |stage| (format!("{id}/{}", stage.id), format!("{title}: {}", stage.full_name())))
            .collect::<Vec<_>>()
    };
    policy.pathways().iter().flat_map(of).collect()
}

fn question(policy: &Policy, id: &str, node: &NodeRef) -> Html {
    let Some(question) = policy.question(id) else { return Html::default() };
    let choices: Vec<(String, String)> =
        question.choices.iter().map(|choice| (choice.id.to_string(), choice.words.clone())).collect();
    select(&format!("answer-{id}"), &question.ask, &choices, node)
}

fn input(id: &str, label: &str, kind: &'static str, required: bool, node: &NodeRef) -> Html {
    let id = format!("case-{id}");
    html! {
        <p><label for={id.clone()}>{ label.to_owned() }</label><br /><input {id} type={kind} {required} autocomplete="off" ref={node.clone()} /></p>
    }
}

fn select(id: &str, label: &str, choices: &[(String, String)], node: &NodeRef) -> Html {
    let id = format!("case-{id}");
    html! {
        <p>
            <label for={id.clone()}>{ label.to_owned() }</label><br />
            <select {id} ref={node.clone()}>
                <option value="" selected=true>{ "Not said" }</option>
                for (value, words) in choices { <option value={value.clone()}>{ words.clone() }</option> }
            </select>
        </p>
    }
}

fn value(node: &NodeRef) -> String {
    let input = node.cast::<HtmlInputElement>().map(|input| input.value());
    let value = input.or_else(|| node.cast::<HtmlSelectElement>().map(|select| select.value()));
    value.unwrap_or_default().trim().to_owned()
}

/// What a case says: what is asked, and what is expected. What is empty is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Lines {
    /// What is counted.
    why: String,
    /// Parameters and values.
    ask: Vec<(String, String)>,
    /// Keys of the table and values.
    expected: Vec<(String, String)>,
}

impl Fields {
    fn lines(&self) -> Lines {
        let stage = value(&self.stage);
        let (pathway, stage) = stage.split_once('/').unwrap_or_default();
        let mut ask = vec![
            ("pathway".to_owned(), pathway.to_owned()),
            ("stage".to_owned(), stage.to_owned()),
            ("agency".to_owned(), value(&self.agency)),
            ("own_agency".to_owned(), value(&self.own_agency)),
            ("at".to_owned(), value(&self.at)),
        ];
        ask.extend(self.answers.iter().map(|(id, node)| (id.clone(), value(node))));
        let expected = vec![("who_first".to_owned(), value(&self.who)), ("by_when".to_owned(), value(&self.by_when))];
        Lines { why: value(&self.why), ask, expected }
    }

    fn clear(&self) {
        for node in [&self.why, &self.who, &self.by_when] {
            if let Some(input) = node.cast::<HtmlInputElement>() {
                input.set_value("");
            }
        }
    }
}

/// A table with one more case at its end; all that stands in it stays as it is.
fn with_case(table: &str, case: &Lines) -> String {
    let said = |(_, value): &&(String, String)| !value.is_empty();
    let ask = case.ask.iter().filter(said).map(|(param, value)| (param.clone(), Value::from(value.as_str())));
    let ask = written(&Value::Table(ask.collect()));
    let expected = case.expected.iter().filter(said);
    let expected: String =
        expected.map(|(key, value)| format!("{key} = {}\n", written(&Value::from(value.as_str())))).collect();
    let head = if table.trim().is_empty() { HEAD } else { table };
    let gap = if head.ends_with('\n') { "\n" } else { "\n\n" };
    let why = written(&Value::from(case.why.as_str()));
    format!("{head}{gap}[[case]]\nwhy = {why}\nask = {ask}\n{expected}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{Lines, with_case};
    use escalation::health::cases;

    fn lines(why: &str, by_when: &str) -> Lines {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Lines {
            why: why.to_owned(),
            ask: vec![pair("stage", "stage-1"), pair("agency", ""), pair("at", "2026-11-24T16:30")],
            expected: vec![pair("who_first", ""), pair("by_when", by_when)],
        }
    }

    #[test]
    fn a_case_is_kept_as_the_project_reads_it() {
        let one = with_case("", &lines("Wednesday and \"Thursday\" \\ \u{7} \u{7f}", "2026-11-26"));
        let both = with_case(&one, &lines("the weekend", "2026-11-30"));
        assert!(both.starts_with(&one), "what was there stays");
        let cases = cases::read(&both).unwrap();
        assert_eq!(
            cases.iter().map(|case| case.why()).collect::<Vec<_>>(),
            ["Wednesday and \"Thursday\" \\ \u{7} \u{7f}", "the weekend"]
        );
        assert_eq!(cases.first().unwrap().ask().len(), 2, "what was not said is not asked");
        assert!(cases.iter().all(|case| case.asserts_something()));
    }
}
