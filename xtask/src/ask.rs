//! Asks the core what the API is asked, without a server: to see what a change of a policy does.

use crate::data::{document, sources};
use crate::print::print;
use anyhow::{Result, anyhow, bail};
use chrono::Utc;
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::evaluate::whole::whole;
use escalation::export::json;
use escalation::say::sheet;
use escalation::say::words::{Language, Words};
use escalation::situation::{PARAMETERS, Situation};
use escalation::time::london::London;
use serde::Serialize;

/// What to ask.
#[derive(clap::Args)]
#[command(
    override_usage = "cargo xtask ask <BOARD> [--timeline] [--text] [--PARAMETER VALUE]…",
    after_help = "Each parameter of the API is an option: --pathway, --stage, --agency, --own-agency, --perspective, \
        --from, --at, --began, --now, and one for each question of the policy, such as --case.\n\
        Example: cargo xtask ask redbridge --stage stage-2 --agency police --at 2026-11-20T16:30"
)]
pub(crate) struct Options {
    /// The board's id
    board: String,
    /// `--timeline`: every stage instead of one; `--text`: words for people instead of JSON; all else is a parameter
    #[arg(allow_hyphen_values = true, trailing_var_arg = true, hide = true)]
    rest: Vec<String>,
}

/// Which answer, in which shape, to which question.
#[derive(Debug, Default, PartialEq, Eq)]
struct Question {
    timeline: bool,
    text: bool,
    params: Vec<(String, String)>,
}

/// Prints the answer.
///
/// # Errors
/// The board has no document or one with problems, or a parameter or its value does not exist: those that do are listed.
pub(crate) fn ask(options: &Options) -> Result<()> {
    let document = document(&sources()?, &options.board)?;
    let question = Question::read(&options.rest)?;
    let present = Utc::now().with_timezone(&London);
    let situation =
        Situation::from_params(&document.policy, &question.params, present).map_err(|error| anyhow!("{error}"))?;
    let words = Words::new(Language::English);
    let (policy, calendar) = (&document.policy, &document.calendar);
    let contact_list = Some(json::ContactList::new(json::ListSource::Deployed, policy, situation.now));
    let answer = match (question.timeline, question.text) {
        (false, false) => {
            let guide = guide(policy, calendar, &situation);
            pretty(&json::Guide { contact_list, ..json::Guide::from(&guide) })?
        }
        (false, true) => sheet::text(&sheet::sheet(&whole(policy, calendar, &situation), words)),
        (true, false) => {
            let timeline = timeline(policy, calendar, &situation);
            pretty(&json::Timeline { contact_list, ..json::Timeline::from(&timeline) })?
        }
        (true, true) => sheet::stages_text(&sheet::sheet(&whole(policy, calendar, &situation), words)),
    };
    print(&answer)
}

impl Question {
    /// Takes `--name value` and `--name=value` for parameters; `--own-agency` is the parameter `own_agency`.
    fn read(rest: &[String]) -> Result<Question> {
        let mut question = Question::default();
        let mut words = rest.iter();
        while let Some(word) = words.next() {
            let Some(option) = word.strip_prefix("--") else {
                bail!("\"{word}\" stands alone; write --PARAMETER VALUE");
            };
            match (option, option.split_once('=')) {
                ("timeline", _) => question.timeline = true,
                ("text", _) => question.text = true,
                (_, Some((name, value))) => question.params.push((parameter(name), value.to_owned())),
                (name, None) => match words.next() {
                    Some(value) => question.params.push((parameter(name), value.clone())),
                    None => bail!("--{name} has no value"),
                },
            }
        }
        Ok(question)
    }
}

/// The API's own parameters have an underscore between words; a policy's question may have a hyphen in its name.
fn parameter(option: &str) -> String {
    let own = option.replace('-', "_");
    if PARAMETERS.contains(&own.as_str()) { own } else { option.to_owned() }
}

fn pretty(answer: &impl Serialize) -> Result<String> {
    Ok(serde_json::to_string_pretty(answer)?)
}

#[cfg(test)]
mod tests {
    use super::Question;

    fn read(line: &str) -> Result<Question, String> {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        Question::read(&words).map_err(|error| error.to_string())
    }

    #[test]
    fn options_are_parameters_in_any_order() {
        let question = read("--stage stage-2 --text --own-agency=school --timeline");
        let params = [("stage", "stage-2"), ("own_agency", "school")];
        let params = params.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        assert_eq!(question, Ok(Question { timeline: true, text: true, params }));
    }

    #[test]
    fn a_question_keeps_its_own_name() {
        let names = |line| read(line).map(|question| question.params.into_iter().map(|(name, _)| name).collect());
        let names: Result<Vec<String>, String> = names("--head-is-lead no --own-agency school --own_agency=school");
        assert_eq!(names, Ok(["head-is-lead", "own_agency", "own_agency"].map(str::to_owned).to_vec()));
    }

    #[test]
    fn what_is_no_option_is_refused() {
        assert_eq!(read("stage-2"), Err("\"stage-2\" stands alone; write --PARAMETER VALUE".to_owned()));
        assert_eq!(read("--text --stage"), Err("--stage has no value".to_owned()));
    }
}
