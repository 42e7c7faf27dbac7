//! The site's pages, filled in from the policies.
//!
//! What stands between `<!-- for each board -->` and `<!-- end -->` is written once for each board; a file whose path
//! has `[board]` in it becomes one page for each. Marks: `{{id}}`, `{{name}}`, `{{policy}}`.

use crate::site::{Folder, files};
use anyhow::{Context, Result, bail};
use escalation::authoring::Written;
use escalation::policy::Policy;
use std::fs;
use std::path::Path;

const EACH: &str = "<!-- for each board -->";
const END: &str = "<!-- end -->";

/// Writes every file of `www`, pages filled in.
///
/// # Errors
/// A block without an end, a mark that is not known, a file that cannot be read or written.
pub(crate) fn lay_out(site: &mut Folder, www: &Path, documents: &[Written]) -> Result<()> {
    for file in files(www)? {
        let name = file.strip_prefix(www)?.to_string_lossy().into_owned();
        let bytes = fs::read(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        if !name.ends_with(".html") {
            site.write(&name, &bytes)?;
            continue;
        }
        let page = String::from_utf8(bytes).with_context(|| format!("{name}: is not UTF-8"))?;
        if name.contains("[board]") {
            for written in documents {
                let policy = &written.document.policy;
                let filled = finished(&name, &fill(&page, policy))?;
                site.write(name.replace("[board]", policy.id()), filled.as_bytes())?;
            }
        } else {
            let policies: Vec<&Policy> = documents.iter().map(|written| &written.document.policy).collect();
            site.write(&name, finished(&name, &repeat(&name, &page, &policies)?)?.as_bytes())?;
        }
    }
    Ok(())
}

/// Each block once for each board.
fn repeat(name: &str, page: &str, policies: &[&Policy]) -> Result<String> {
    let mut filled = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(EACH) {
        let Some((block, after)) = after.split_once(END) else { bail!("{name}: a block has no end; write {END}") };
        filled.push_str(before);
        filled.extend(policies.iter().map(|policy| fill(block, policy)));
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn fill(text: &str, policy: &Policy) -> String {
    let facts = policy.facts();
    let title = match &facts.edition {
        Some(edition) => format!("{}, {edition}", facts.title),
        None => facts.title.clone(),
    };
    text.replace("{{id}}", policy.id())
        .replace("{{name}}", &escape(&facts.board))
        .replace("{{policy}}", &escape(&title))
}

/// The page, if nothing is left to fill in.
fn finished(name: &str, page: &str) -> Result<String> {
    match page.split_once("{{") {
        None => Ok(page.to_owned()),
        Some((_, mark)) => {
            let mark = mark.split("}}").next().unwrap_or_default();
            bail!("{name}: the mark \"{mark}\" is not known; write id, name or policy")
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use crate::data;
    use crate::paths::root;

    #[test]
    fn every_page_is_filled_in_for_every_board() {
        let documents = data::documents(&data::sources().unwrap()).unwrap();
        let folder = tempfile();
        let mut site = Folder::new(folder.clone());
        lay_out(&mut site, &root().join("www"), &documents).unwrap();
        let index = fs::read_to_string(folder.join("index.html")).unwrap();
        for written in &documents {
            let policy = &written.document.policy;
            assert!(index.contains(&format!("/embedded/{}", policy.id())), "{}", policy.id());
            let page = fs::read_to_string(folder.join(format!("embedded/{}.html", policy.id()))).unwrap();
            assert!(page.contains(&format!("<escalation-guide board=\"{}\">", policy.id())));
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_mark_that_nobody_knows_is_refused() {
        let problem = finished("page.html", "<p>{{nmae}}</p>").unwrap_err();
        assert_eq!(problem.to_string(), "page.html: the mark \"nmae\" is not known; write id, name or policy");
    }

    fn tempfile() -> std::path::PathBuf {
        std::env::temp_dir().join(format!("escalation-guide-pages-{}", std::process::id()))
    }
}
