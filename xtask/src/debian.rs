//! Packages of Debian and its relatives, where this task may install them.

use crate::tool::{read, run, tool};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

/// Whether packages can be installed here: a system of Debian's kind, and the administrator runs this.
pub(crate) fn may_install() -> bool {
    let user = read(Command::new("id").arg("-u"));
    Path::new("/etc/debian_version").exists() && user.is_ok_and(|user| user.trim() == "0")
}

/// Installs a package.
pub(crate) fn install(package: &str) -> Result<()> {
    let apt = |arguments: &[&str]| {
        run(tool("apt-get")
            .args(["-qq", "-y", "-o", "Dpkg::Use-Pty=0"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    apt(&["install", "--no-install-recommends", package])
}
