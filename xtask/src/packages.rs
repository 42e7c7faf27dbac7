//! What others take with them: the plugin for WordPress, as a zip of the site, and the package for developers, in `dist/npm`.

use crate::pages::{UNKNOWN_ORIGIN, origin};
use crate::paths::{dist, root};
use crate::site::{Folder, files};
use anyhow::{Context, Result};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The plugin's name on the site.
const PLUGIN: &str = "escalation-guide-wordpress.zip";

/// The plugin, once it is laid out.
pub(crate) fn plugin() -> PathBuf {
    dist().join("site").join(PLUGIN)
}

/// Lays out the plugin. It names the server, if somebody has said where that will be.
///
/// # Errors
/// A file cannot be read or written.
pub(crate) fn wordpress(site: &mut Folder) -> Result<()> {
    let folder = root().join("packages/wordpress");
    let origin = origin().unwrap_or_else(|| UNKNOWN_ORIGIN.to_owned());
    // The same files make the same archive, whenever it is made.
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files(&folder)? {
        let text = fs::read_to_string(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        archive.start_file(file.strip_prefix(&folder)?.to_string_lossy(), how)?;
        archive.write_all(text.replace(UNKNOWN_ORIGIN, &origin).as_bytes())?;
    }
    site.write(PLUGIN, archive.finish()?.get_ref())
}

/// Lays out the package: what describes the element, and the files of the site that it needs.
///
/// # Errors
/// A file cannot be read or written.
pub(crate) fn npm(site: &Path, needed: &[&str]) -> Result<()> {
    let mut package = Folder::new(dist().join("npm"));
    package.copy(&root().join("packages/npm"))?;
    for name in needed {
        package.write(name, &fs::read(site.join(name)).with_context(|| format!("{name}: cannot be read"))?)?;
    }
    package.finish()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use crate::paths::root;
    use serde_json::Value;
    use std::fs;

    fn described() -> Value {
        let text = fs::read_to_string(root().join("packages/npm/custom-elements.json")).unwrap();
        serde_json::from_str::<Value>(&text).unwrap().pointer("/modules/0/declarations/0").unwrap().clone()
    }

    fn names(described: &Value, of: &str) -> Vec<String> {
        let all = described.get(of).and_then(Value::as_array).unwrap();
        all.iter().map(|one| one.get("name").and_then(Value::as_str).unwrap().to_owned()).collect()
    }

    /// The manifest, the types and the page for developers tell of the same.
    #[test]
    fn the_package_describes_what_the_page_for_developers_does() {
        let page = fs::read_to_string(root().join("www/pages/developers.html")).unwrap();
        let types = fs::read_to_string(root().join("packages/npm/index.d.ts")).unwrap();
        let described = described();
        let (attributes, events) = (names(&described, "attributes"), names(&described, "events"));
        let properties = names(&described, "cssProperties");
        assert!(attributes.len() > 8 && events.len() == 3 && properties.len() > 8);
        for name in attributes.iter().chain(&events).chain(&properties) {
            assert!(page.contains(&format!("<code>{name}</code>")), "{name} is not on the page");
        }
        for name in &attributes {
            let is_typed = [format!("  {name}?: "), format!("  {name}: "), format!("  \"{name}\"?: ")];
            assert!(is_typed.iter().any(|written| types.contains(written)), "{name} has no type");
        }
        let rows = |heading: &str| {
            let part = page.split(&format!("<h2 id=\"{heading}\">")).nth(1).unwrap();
            part.split("</table>").next().unwrap().matches("<tr><th scope=\"row\"><code>").count()
        };
        assert_eq!(
            (rows("attributes"), rows("looks"), rows("events")),
            (attributes.len(), properties.len(), events.len())
        );
    }

    /// Plugin and block are of one version, and of the one that WordPress is told.
    #[test]
    fn the_plugin_says_one_version() {
        let folder = root().join("packages/wordpress/escalation-guide");
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let php = read("escalation-guide.php");
        let version = php.split("Version: ").nth(1).unwrap().lines().next().unwrap().to_owned();
        assert!(read("readme.txt").contains(&format!("Stable tag: {version}")));
        assert!(read("block.asset.php").contains(&format!("'version'      => '{version}'")));
    }
}
