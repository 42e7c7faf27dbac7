//! Fits wasm-bindgen's JavaScript to the module that was made small: short names for what the module calls, and nothing
//! that it no longer calls.

use anyhow::Result;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use walrus::Module;

/// How a function that the module calls begins in the JavaScript, and how it ends.
const INDENT: &str = "        ";
const BEGINS: &str = ": function(";
const ENDS: &str = "        }";

/// What the name of an export that calls a closure has in it; the rest is its own.
const CALLS_CLOSURE: &str = "__closures_";

/// Gives short names to whatever a module imports, and to what calls its closures, there and in its JavaScript.
///
/// # Errors
/// It is no module, or a file cannot be read or written.
pub(crate) fn shorten(script: &Path, wasm: &Path) -> Result<()> {
    let mut module = Module::from_file(wasm)?;
    let mut names = BTreeMap::new();
    for (at, import) in module.imports.iter_mut().enumerate() {
        let name = format!("i{at}");
        names.insert(std::mem::replace(&mut import.name, name.clone()), name);
    }
    let mut lines = fs::read_to_string(script)?;
    let mut closures: Vec<_> = module.exports.iter_mut().filter(|export| export.name.contains(CALLS_CLOSURE)).collect();
    // One name may be the beginning of another.
    closures.sort_by_key(|export| Reverse(export.name.len()));
    for (at, export) in closures.into_iter().enumerate() {
        let name = format!("closure{at}");
        lines = lines.replace(&export.name, &name);
        export.name = name;
    }
    let renamed = |line: &str| match called(line).and_then(|name| Some((name, names.get(name)?))) {
        Some((name, short)) => line.replacen(name, short, 1) + "\n",
        None => format!("{line}\n"),
    };
    fs::write(script, lines.lines().map(renamed).collect::<String>())?;
    module.emit_wasm_file(wasm)
}

/// Takes out of the JavaScript what the module does not import.
///
/// # Errors
/// It is no module, or a file cannot be read or written.
pub(crate) fn prune(script: &Path, wasm: &Path) -> Result<()> {
    let module = Module::from_file(wasm)?;
    let imported: BTreeSet<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
    fs::write(script, pruned(&fs::read_to_string(script)?, &imported))?;
    Ok(())
}

fn pruned(script: &str, imported: &BTreeSet<&str>) -> String {
    let mut kept = String::new();
    let mut is_left_out = false;
    for line in script.lines() {
        is_left_out |= called(line).is_some_and(|name| !imported.contains(name));
        if !is_left_out {
            kept.push_str(line);
            kept.push('\n');
        }
        is_left_out &= !line.starts_with(ENDS);
    }
    kept
}

/// The name of the function that begins in this line of the list of imports.
fn called(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix(INDENT)?.split_once(BEGINS)?;
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_').then_some(name)
}

#[cfg(test)]
mod tests {
    use super::pruned;
    use std::collections::BTreeSet;

    #[test]
    fn only_what_is_imported_stays() {
        let script = "\
function imports() {
    const import0 = {
        ask: function(a) {
            return a.ask();
        },
        focus: function() { return handleError(function (a) {
            a.focus();
        }, arguments); },
        text: function(a) {
            return a.text;
        },
    };
}
";
        let kept = pruned(script, &BTreeSet::from(["ask", "text"]));
        assert!(kept.contains("a.ask()") && kept.contains("a.text") && !kept.contains("focus"), "{kept}");
        assert!(kept.ends_with("        },\n    };\n}\n"), "{kept}");
        assert_eq!(pruned(script, &BTreeSet::from(["ask", "focus", "text"])), script);
    }
}
