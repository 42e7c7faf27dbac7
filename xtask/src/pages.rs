//! The public site's pages: the templates of `www/pages`, filled with what the boards' policies say.
//!
//! A template asks only for what is here; a name that is missing stops the build.

mod api;
mod board;
mod gallery;
mod health;
mod security;
mod shown;

pub(crate) use gallery::{Still, stills};

use crate::data::{health_report, sources};
use crate::paths::root;
use crate::site::{Folder, files};
use anyhow::{Context, Result};
use chrono::Utc;
use escalation::answer::{EMERGENCY_PHONE, emergency_text};
use escalation::document::authoring::Written;
use escalation::policy::Audience;
use escalation::say::words::{Language, Words};
use escalation::time::london::London;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value, context};
use serde::Serialize;
use serde_json::{Value as Json, json};
use std::fs;

/// Names where the site will be (`https://guide.example`), for the lines that a board copies.
const ORIGIN_VARIABLE: &str = "ESCALATION_GUIDE_ORIGIN";
/// Stands in the lines to copy until somebody says where the site will be.
pub(crate) const UNKNOWN_ORIGIN: &str = "https://YOUR-HOST";
/// The board whose guide the front page shows.
const TRIED: &str = "redbridge";

/// What the pages tell of.
pub(crate) struct Contents<'a> {
    /// Every board's document.
    pub(crate) documents: &'a [Written],
    /// The files of the API's description, by their path.
    pub(crate) descriptions: &'a [(String, Json)],
    /// Every state of the widget.
    pub(crate) stills: &'a [Still],
    /// The embed script that never changes.
    pub(crate) pinned: Pinned,
}

/// A script by a name that is its own for ever, and what browsers hold it to.
#[derive(Serialize)]
pub(crate) struct Pinned {
    /// The name of its file.
    pub(crate) script: String,
    /// As the attribute `integrity` has it.
    pub(crate) integrity: String,
}

/// Where the site will be, without a slash at its end, if somebody has said so.
pub(crate) fn origin() -> Option<String> {
    std::env::var(ORIGIN_VARIABLE).ok().map(|origin| origin.trim_end_matches('/').to_owned())
}

/// Writes every page.
///
/// # Errors
/// A template cannot be read, or asks for something that is not there.
pub(crate) fn lay_out(site: &mut Folder, contents: &Contents<'_>) -> Result<()> {
    let pages = environment()?;
    let mut write = |name: &str, template: &str, more: Value| -> Result<()> {
        let page = pages.get_template(template)?.render(more).with_context(|| format!("www/pages/{template}"))?;
        site.write(format!("{name}.html"), page.as_bytes())
    };
    let boards: Vec<board::Board> =
        contents.documents.iter().map(|written| board::Board::new(&written.document.policy)).collect();
    let reports = contents.documents.iter().map(health_report).collect::<Result<Vec<_>>>()?;

    let tried = boards.iter().find(|board| board.id == TRIED).or(boards.first()).context("There is no board")?;
    write("index", "front.html", context! { boards => Serde(&boards), tried => Serde(tried) })?;
    let data = data_block(&json!({ "boards": boards, "pinned": contents.pinned }))?;
    write("add", "add.html", context! { boards => Serde(&boards), data })?;
    let pinned = Serde(&contents.pinned);
    write("developers", "developers.html", context! { boards => Serde(&boards), pinned })?;
    for name in ["self-test", "accessibility", "privacy", "changes"] {
        write(name, &format!("{name}.html"), context! {})?;
    }
    write("api", "api.html", context! { operations => Serde(api::operations(contents, &reports)?) })?;
    write("api/try", "try.html", context! {})?;
    write("studio", "studio.html", context! {})?;
    write("problems", "problems.html", context! {})?;
    write("not-found", "not-found.html", context! { boards => Serde(&boards) })?;
    let told = health::reports(&boards, &reports)?;
    write("health", "health.html", context! { reports => Serde(&told) })?;
    let origin = origin();
    let (shown, compared) = shown::shown(contents.documents, &sources()?, origin.as_deref())?;
    write("compare", "compare.html", context! { compared })?;
    for ((board, report), shown) in boards.iter().zip(&told).zip(&shown) {
        let (emergency, shown) = (Serde(&board.emergency), Serde(shown));
        let more = context! { board => Serde(board), report => Serde(report), emergency, shown };
        write(&format!("policies/{}", board.id), "policy.html", more)?;
        write(&format!("posters/{}", board.id), "poster.html", context! { board => Serde(board), emergency, shown })?;
        write(&format!("examples/{}", board.id), "example.html", context! { board => Serde(board), emergency })?;
    }
    write("gallery", "gallery.html", context! { stills => Serde(contents.stills) })?;
    if let Ok(contact) = std::env::var(security::CONTACT_VARIABLE) {
        let text = security::security_txt(&contact, origin.as_deref(), Utc::now())?;
        site.write(".well-known/security.txt", text.as_bytes())?;
    }
    Ok(())
}

fn environment() -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    let folder = root().join("www/pages");
    for file in files(&folder)? {
        let name = file.strip_prefix(&folder)?.to_string_lossy().into_owned();
        environment.add_template_owned(name, fs::read_to_string(&file)?)?;
    }
    let origin = origin();
    environment.add_global("is_placed", origin.is_some());
    environment.add_global("origin", origin.as_deref().unwrap_or(UNKNOWN_ORIGIN));
    environment.add_global("emergency", Serde(emergency(Audience::Children)));
    let today = Utc::now().with_timezone(&London).date_naive();
    environment.add_global("today", Words::new(Language::English).date(today));
    Ok(environment)
}

/// The emergency line of a policy about these people, around its number.
fn emergency(audience: Audience) -> Json {
    let text = emergency_text(audience);
    let (before, after) = text.split_once(EMERGENCY_PHONE).unwrap_or((text, ""));
    json!({ "about": audience.id(), "before": before, "phone": EMERGENCY_PHONE, "after": after })
}

/// Data for a page's own script, as they may stand in the page: nothing in them can end them before their end.
fn data_block(data: &Json) -> Result<String> {
    Ok(serde_json::to_string(data)?.replace('<', "\\u003c"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{Contents, Pinned, lay_out};
    use crate::data::{documents, sources};
    use crate::openapi;
    use crate::paths::root;
    use crate::site::{Folder, files};
    use crate::tool::target_folder;
    use serde_json::json;
    use std::fs;

    /// Every template is filled, with a state of the widget made up.
    #[test]
    fn every_page_can_be_filled() {
        let documents = documents(&sources().unwrap()).unwrap();
        let descriptions = openapi::descriptions(&documents);
        let still = json!({ "name": "made-up", "about": "Made up", "language": "en-GB", "html": "<p>Made up</p>" });
        let stills = [serde_json::from_value(still).unwrap()];
        let folder = target_folder().unwrap().join("tmp/pages");
        let mut site = Folder::new(folder.clone());
        let pinned = Pinned { script: "escalation-guide.0.js".to_owned(), integrity: "sha384-0".to_owned() };
        let contents = Contents { documents: &documents, descriptions: &descriptions, stills: &stills, pinned };
        lay_out(&mut site, &contents).unwrap();
        site.finish().unwrap();
        let mut written = files(&folder).unwrap();
        written.retain(|file| file.extension() == Some("html".as_ref()));
        assert_eq!(written.len(), 15 + 3 * documents.len());
        for file in written {
            let page = fs::read_to_string(&file).unwrap();
            assert_eq!(page.matches("<h1").count(), 1, "{}: one heading says what the page is", file.display());
            // What is shown to be copied may have what the site's own policy refuses.
            for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
                let is_inline =
                    tag.starts_with("style") || tag == "script" || tag.contains(" style=") || tag.contains(" onclick=");
                assert!(!is_inline, "{}: <{tag}> is refused by the site's own policy", file.display());
            }
        }
    }

    /// What the page for developers has to name; the sources that decide it have it too.
    #[test]
    fn everything_that_can_be_set_is_on_the_page() {
        let page = fs::read_to_string(root().join("www/pages/developers.html")).unwrap();
        let theme = fs::read_to_string(root().join("widget/style/00-theme.css")).unwrap();
        let properties = theme.split("--escalation-").skip(1).map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap();
            format!("--escalation-{}", rest.get(..end).unwrap())
        });
        let events = ["ready", "answer", "error"];
        let reasons =
            ["no-answer", "no-such-board", "server", "unreadable", "program", "version", "stopped", "refused"];
        let state = fs::read_to_string(root().join("widget/src/state.rs")).unwrap();
        let loader = ["element.js", "program.js"]
            .map(|name| fs::read_to_string(root().join("widget/loader").join(name)).unwrap())
            .concat();
        for name in events.into_iter().chain(reasons) {
            let is_said = [&state, &loader].into_iter().any(|source| source.contains(name));
            assert!(is_said, "{name}");
        }
        let named: Vec<String> = properties
            .chain(events.map(|name| format!("escalation-guide:{name}")))
            .chain(reasons.map(str::to_owned))
            .collect();
        assert!(named.len() > 20, "{named:?}");
        for name in named {
            assert!(
                page.contains(&format!("<code>{name}</code>")),
                "www/pages/developers.html does not explain {name}"
            );
        }
    }
}
