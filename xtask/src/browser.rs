//! A browser for the tests: an installed one, else Debian's package, else a download.

use crate::debian;
use crate::paths::{root, tools};
use crate::step::step;
use crate::tool::{read, run, tool};
use anyhow::{Result, anyhow};
use std::path::PathBuf;
use std::process::Command;

/// A browser, and how it is had.
pub(crate) struct Browser {
    name: &'static str,
    /// Environment variables that name it.
    variables: &'static [&'static str],
    /// Programs and paths to try.
    usual: &'static [&'static str],
    debian_package: &'static str,
    download: fn() -> Result<PathBuf>,
}

/// For the journeys.
pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variables: &["CHROME", "CHROMIUM"],
    usual: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    debian_package: "chromium",
    download: download_chromium,
};

/// For what must not hold in one engine only.
pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variables: &["FIREFOX"],
    usual: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian_package: "firefox-esr",
    download: download_firefox,
};

impl Browser {
    /// Where it is, once it is there.
    ///
    /// # Errors
    /// It is not installed and cannot be.
    pub(crate) fn path(&self) -> Result<PathBuf> {
        if let Some(path) = self.variables.iter().find_map(std::env::var_os) {
            return Ok(path.into());
        }
        if let Some(path) = self.installed() {
            return Ok(path);
        }
        step(&format!("Install {}", self.name), || {
            let packaged = debian::may_install() && debian::install(self.debian_package).is_ok();
            match self.installed() {
                Some(path) if packaged => Ok(path),
                _ => (self.download)(),
            }
        })
        .map_err(|error| {
            let variables = self.variables.join(" or ");
            anyhow!("{} is missing: install it, or name it in {variables} ({error:#})", self.name)
        })
    }

    fn installed(&self) -> Option<PathBuf> {
        self.usual.iter().find_map(|name| find(name))
    }
}

/// The family of letters by which the journeys measure what fits on a screen and on a sheet: as wide as what phones and
/// desktops have, and among the families that the guide names. Debian's browsers bring none.
const LETTERS: &str = "Liberation Sans";

/// Sees to the letters that the journeys measure by, where this task may; without them what is measured is wider.
///
/// # Errors
/// They cannot be installed.
pub(crate) fn letters() -> Result<()> {
    let are_there = || read(Command::new("fc-match").arg(LETTERS)).is_ok_and(|found| found.contains(LETTERS));
    if are_there() || !debian::may_install() {
        return Ok(());
    }
    step(&format!("Install {LETTERS}"), || debian::install("fonts-liberation"))
}

/// A path as it is, or a program on the search path.
fn find(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn download_chromium() -> Result<PathBuf> {
    let folder = tools().join("browsers");
    run(tool("playwright-core").args(["install", "chromium"]).env("PLAYWRIGHT_BROWSERS_PATH", &folder))?;
    let path = read(
        tool("node")
            .args(["--input-type=module", "--eval"])
            .arg("import { chromium } from 'playwright-core'; console.log(chromium.executablePath());")
            .env("PLAYWRIGHT_BROWSERS_PATH", &folder),
    )?;
    Ok(path.trim().into())
}

fn download_firefox() -> Result<PathBuf> {
    let folder = tools().join("browsers");
    // It prints "firefox@VERSION PATH".
    let said = read(tool("browsers").args(["install", "firefox@stable", "--path"]).arg(&folder))?;
    let path = said.lines().last().and_then(|line| line.split_once(' ')).map(|(_, path)| path);
    Ok(root().join(path.ok_or_else(|| anyhow!("the download does not say where it is"))?))
}
