//! From two Fluent files to one Rust table: reads the part of Fluent that we use, and refuses the rest by name.
//!
//! Shared by `build.rs` and by the tests, which hold its errors to their words. The part that we use: text, `{ $name }`,
//! and one `{ $name -> … }` a message that picks by a number (`[0]`) or by its CLDR plural category (`[one]`).

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// One message of one language, flattened: each form is the whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Message {
    /// Names that the text fills in or picks by.
    pub(crate) variables: BTreeSet<String>,
    /// The name that it picks by; that one has to be a number.
    pub(crate) selector: Option<String>,
    /// Forms by their key as written (`0`, `one`, `other`); a message that does not pick has only `other`.
    pub(crate) forms: Vec<(String, String)>,
}

/// The messages of one language, by key.
pub(crate) type Messages = BTreeMap<String, Message>;

/// What stands between the parts of a record.
const BETWEEN: &str = "\u{1f}";
/// What stands before each record but the first.
const RECORD: &str = "\u{1e}";

/// The plural categories that CLDR gives a language, for cardinal numbers.
const ENGLISH_CATEGORIES: &[&str] = &["one", "other"];
const WELSH_CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// The messages of both languages as Rust source.
///
/// # Errors
/// Everything that is wrong in either file, one sentence each.
pub(crate) fn table(english: &str, welsh: &str) -> Result<String, Vec<String>> {
    let (english, mut problems) = read("en.ftl", english, ENGLISH_CATEGORIES);
    let (welsh, more) = read("cy.ftl", welsh, WELSH_CATEGORIES);
    problems.extend(more);
    problems.extend(compare(&english, &welsh));
    if !problems.is_empty() {
        return Err(problems);
    }
    let keys: Vec<&str> = english.keys().map(String::as_str).collect();
    let welsh = catalogue("WELSH", "cy.ftl", &keys, &welsh);
    let list = format!("/// The names of the messages, in order.\nconst KEYS: [&str; {}] = {keys:?};\n", keys.len());
    let functions = functions(&english);
    let english = catalogue("ENGLISH", "en.ftl", &keys, &english);
    Ok(format!("{list}{english}#[cfg(feature = \"welsh\")]\n{welsh}{functions}"))
}

/// A function for each message, with an argument for each place in it, in the order in which the English text has them.
///
/// A number that a message picks its form by is a `u32`; everything else is words.
fn functions(messages: &Messages) -> String {
    let mut module = String::from(
        "/// Each message as a function of what fills it: a place that is not filled, or twice, stops the compiler.\n\
         pub mod message {\n    use super::{Arg, Key, Words};\n",
    );
    for (place, (key, message)) in messages.iter().enumerate() {
        let names = in_order(message);
        let name = key.replace('-', "_");
        let mut parameters = String::new();
        let mut arguments = String::new();
        for variable in &names {
            let (kind, value) = match message.selector.as_deref() == Some(variable.as_str()) {
                true => ("u32", format!("Arg::Number({variable})")),
                false => ("impl Into<Arg<'a>>", format!("{variable}.into()")),
            };
            parameters.push_str(&format!(", {variable}: {kind}"));
            arguments.push_str(&format!("({variable:?}, {value}), "));
        }
        let lifetime = if parameters.contains("'a") { "<'a>" } else { "" };
        let says = message.forms.last().map(|(_, text)| text.replace('\n', " ")).unwrap_or_default();
        module.push_str(&format!(
            "    /// {says:?}\n    #[inline(never)]\n    pub fn {name}{lifetime}(words: Words{parameters}) -> String {{\n        \
             words.phrase(Key({place}), &[{arguments}])\n    }}\n"
        ));
    }
    module + "}\n"
}

/// The names that a message fills in, in the order in which its last form has them; the one that it picks by comes first if that
/// form does not say it.
fn in_order(message: &Message) -> Vec<String> {
    let text = message.forms.iter().map(|(_, text)| text.as_str()).collect::<String>();
    let last = message.forms.last().map(|(_, text)| text.as_str()).unwrap_or_default();
    let place = |name: &String| {
        let shown = format!("{{{name}}}");
        last.find(&shown).map(|at| (1, at)).or_else(|| text.find(&shown).map(|at| (2, at))).unwrap_or((0, 0))
    };
    let mut names: Vec<String> = message.variables.iter().cloned().collect();
    names.sort_by_key(place);
    names
}

/// The messages of one language as Rust source: one text, its records in the order of the English keys.
///
/// A record is the name that it picks a form by (empty: it has one text), then the text, or each form's key and text; all
/// with [`BETWEEN`] between. A message that is not there is an empty record. One text compresses well, where a table of
/// addresses, or of where each record starts, does not.
fn catalogue(name: &str, file: &str, keys: &[&str], messages: &Messages) -> String {
    let mut text = String::new();
    for (place, key) in keys.iter().enumerate() {
        if place > 0 {
            text.push_str(RECORD);
        }
        let Some(message) = messages.get(*key) else { continue };
        let mut fields = vec![message.selector.as_deref().unwrap_or_default()];
        for (form, words) in &message.forms {
            fields.extend(message.selector.is_some().then_some(form.as_str()));
            fields.push(words);
        }
        text.push_str(&fields.join(BETWEEN));
    }
    format!(
        "/// Made from `{file}`.\nstatic {name}: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of({text:?}));\n"
    )
}

/// Reads an English file.
#[allow(dead_code, reason = "the tests read the messages: what says them, and what they say")]
pub(crate) fn english(text: &str) -> (Messages, Vec<String>) {
    read("en.ftl", text, ENGLISH_CATEGORIES)
}

/// Reads a Welsh file.
#[allow(dead_code, reason = "the tests read the messages: what says them, and what they say")]
pub(crate) fn welsh(text: &str) -> (Messages, Vec<String>) {
    read("cy.ftl", text, WELSH_CATEGORIES)
}

/// The messages of one file, and what is wrong with it.
fn read(file: &str, text: &str, categories: &[&str]) -> (Messages, Vec<String>) {
    let mut problems = Vec::new();
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text.get(..error.pos.start).map_or(1, |before| before.matches('\n').count() + 1);
            problems.push(format!("{file}, line {line}: {}", error.kind));
        }
        resource
    });
    let mut messages = Messages::new();
    for entry in resource.body {
        let (key, read) = match &entry {
            Entry::Message(message) => match (&message.value, message.attributes.is_empty()) {
                (Some(value), true) => (message.id.name, flatten(value, categories)),
                (None, _) => (message.id.name, Err("has no text".to_owned())),
                (_, false) => (message.id.name, Err("has attributes; write a message of its own for each".to_owned())),
            },
            Entry::Term(term) => (term.id.name, Err("is a term; write a message".to_owned())),
            _ => continue,
        };
        match read {
            Err(problem) => problems.push(format!("{file}, message `{key}`: {problem}")),
            Ok(message) => {
                if messages.insert(key.to_owned(), message).is_some() {
                    problems.push(format!("{file}, message `{key}`: stands there twice"));
                }
            }
        }
    }
    (messages, problems)
}

/// What the Welsh file has that does not fit the English one. A message that it lacks is no error: English stands in.
fn compare(english: &Messages, welsh: &Messages) -> Vec<String> {
    let mut problems = Vec::new();
    for (key, message) in welsh {
        match english.get(key) {
            None => problems.push(format!("cy.ftl, message `{key}`: en.ftl has no such message")),
            Some(other) if other.variables != message.variables => problems.push(format!(
                "cy.ftl, message `{key}`: its variables are {}; en.ftl has {}",
                list(&message.variables),
                list(&other.variables)
            )),
            Some(_) => {}
        }
    }
    problems
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

/// A pattern as whole texts: what stands around a choice becomes part of each of its forms.
fn flatten(pattern: &Pattern<&str>, categories: &[&str]) -> Result<Message, String> {
    let mut message = Message { forms: vec![("other".to_owned(), String::new())], ..Message::default() };
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let name = variable(selector)?;
                if message.selector.replace(name.to_owned()).is_some() {
                    return Err("picks twice; write the whole sentence in each form".to_owned());
                }
                message.variables.insert(name.to_owned());
                let before = message.forms.pop().map(|(_, text)| text).unwrap_or_default();
                for variant in variants {
                    let mut text = before.clone();
                    for element in &variant.value.elements {
                        text.push_str(&piece(element, &mut message.variables)?);
                    }
                    message.forms.push((form(variant, categories)?, text));
                }
            }
            _ => {
                let text = piece(element, &mut message.variables)?;
                message.forms.iter_mut().for_each(|(_, form)| form.push_str(&text));
            }
        }
    }
    if message.forms.iter().any(|(_, text)| text.trim().is_empty()) {
        return Err("has an empty form".to_owned());
    }
    if message.forms.iter().any(|(_, text)| text.contains(BETWEEN) || text.contains(RECORD)) {
        return Err("has a control character".to_owned());
    }
    Ok(message)
}

/// Text, or a variable as `{name}`.
fn piece(element: &PatternElement<&str>, variables: &mut BTreeSet<String>) -> Result<String, String> {
    match element {
        PatternElement::TextElement { value } => Ok((*value).to_owned()),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            let name = variable(inline)?;
            variables.insert(name.to_owned());
            Ok(format!("{{{name}}}"))
        }
        PatternElement::Placeable { .. } => {
            Err("picks inside a form; write the whole sentence in each form".to_owned())
        }
    }
}

fn variable<'a>(expression: &InlineExpression<&'a str>) -> Result<&'a str, String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(id.name),
        _ => Err("uses more of Fluent than text, { $name } and { $name -> … }".to_owned()),
    }
}

/// A form's key: a whole number or a plural category of the language; the last resort is `other`.
fn form(variant: &Variant<&str>, categories: &[&str]) -> Result<String, String> {
    let key = match variant.key {
        VariantKey::Identifier { name } if categories.contains(&name) => name,
        VariantKey::NumberLiteral { value } if value.parse::<u32>().is_ok() => value,
        VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key } => {
            return Err(format!("form [{key}] is neither a whole number nor one of {}", categories.join(", ")));
        }
    };
    match (variant.default, key) {
        (true, "other") | (false, _) => Ok(key.to_owned()),
        (true, _) => Err(format!("form [{key}] is marked as the last resort; mark *[other]")),
    }
}
