//! Where things are: everything that a task reads or writes, from the root of the project.

use std::path::{Path, PathBuf};

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// What the build makes and the worker serves.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// What tasks remember, and what they install besides the npm packages; git ignores it.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// The programs of the npm packages.
pub(crate) fn node_programs() -> PathBuf {
    root().join("node_modules/.bin")
}
