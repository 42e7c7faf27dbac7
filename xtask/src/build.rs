//! Builds everything that is served: the widget, the worker and the site.
//!
//! ```text
//! widget/pkg/               made for the loader: wasm-bindgen's escalation_widget.js, and escalation-guide.css, which
//!                           is every file of widget/style/ in the order of their names, but for what is for paper
//! dist/
//!   site/                   static files; the runtime serves them without running the worker
//!     escalation-guide.js   the embed script: widget/loader/ with all of widget/pkg/ inside
//!     escalation-guide.HASH.wasm  the widget's program, named by what is in it, like the two that follow
//!     escalation-guide.HASH.cy.txt  its Welsh messages, which it loads when they are wanted
//!     escalation-guide.HASH.paper.css  how an answer is printed, which it loads once there is one
//!     data/                 what the worker answers from: see `data`
//!     …                     the pages: the templates of www/pages/, filled (see `pages`), and everything in www/static/,
//!                           `_headers` (how static files may be cached and read) included
//!   packed/                 the boards' documents as the widget gets them, to be measured
//!   worker/                 the worker: index.js (worker/shim.js), worker.js, worker_bg.wasm, build.js (the build's name)
//! ```

use crate::data;
use crate::openapi;
use crate::pages::{self, Contents, Still};
use crate::paths::{dist, root};
use crate::setup;
use crate::site::{Folder, files};
use crate::sizes::Fetched;
use crate::stamp::hash;
use crate::step::step;
use crate::tool::{run, tool};
use crate::wasm::{Aim, Module};
use anyhow::Result;
use escalation::document::authoring::Written;
use escalation::say::words::welsh_messages;
use std::fs;
use std::path::{Path, PathBuf};

/// The embed script.
const SCRIPT: &str = "escalation-guide.js";

/// How to build.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Keep the names of functions in the widget's program, and its script readable: for whoever looks for a mistake
    #[arg(long)]
    whole: bool,
}

impl Options {
    /// Builds, and holds the result to the budget.
    ///
    /// # Errors
    /// It does not build, or is over the budget; whole, it has none.
    pub(crate) fn build(&self) -> Result<()> {
        let fetched = build_with(self.whole)?;
        if self.whole { Ok(()) } else { fetched.check() }
    }
}

/// Sets up, builds all, and says what a reader's browser will fetch before the first answer.
///
/// # Errors
/// A prerequisite is missing, or something does not build.
pub(crate) fn build() -> Result<Fetched> {
    build_with(false)
}

fn build_with(whole: bool) -> Result<Fetched> {
    setup::set_up()?;
    // The quickest to go wrong comes first.
    let documents = step("Check the policies", || data::documents(&data::sources()?))?;
    let widget = widget(whole);
    widget.build()?;
    worker().build()?;
    let stills = step("Draw every state of the widget", pages::stills)?;
    let shipped = step("Lay out the site", || lay_out(&widget, &documents, &stills))?;
    let mut files: Vec<PathBuf> = shipped.iter().map(|name| dist().join("site").join(name)).collect();
    files.push(data::pack(&documents)?);
    let fetched = Fetched::measure(&files)?;
    fetched.print();
    Ok(fetched)
}

fn widget(whole: bool) -> Module<'static> {
    Module {
        package: "escalation-widget",
        features: &["csr"],
        name: "escalation_widget",
        folder: root().join("widget/pkg"),
        aim: Aim::Size,
        restarts: false,
        keeps_names: whole,
    }
}

fn worker() -> Module<'static> {
    Module {
        package: "escalation-worker",
        features: &[],
        name: "worker",
        folder: dist().join("worker"),
        aim: Aim::Speed,
        restarts: true,
        keeps_names: false,
    }
}

/// Lays out the site; gives the names of what the element loads before the first answer.
fn lay_out(widget: &Module, documents: &[Written], stills: &[Still]) -> Result<[String; 2]> {
    fs::copy(root().join("worker/shim.js"), dist().join("worker/index.js"))?;
    let mut site = Folder::new(dist().join("site"));
    site.copy(&root().join("www/static"))?;
    let program = fs::read(widget.wasm())?;
    let [styles, paper] = style_sheets()?;
    fs::write(root().join("widget/pkg/escalation-guide.css"), &styles)?;
    let names = Names {
        program: named_by_content(&program, "wasm"),
        welsh: named_by_content(welsh_messages().as_bytes(), "cy.txt"),
        paper: named_by_content(&paper, "paper.css"),
    };
    site.write(&names.program, &program)?;
    site.write(&names.welsh, welsh_messages().as_bytes())?;
    site.write(&names.paper, &paper)?;
    site.write(SCRIPT, &bundle("widget/loader/escalation-guide.js", &names, widget.keeps_names)?)?;
    site.write("page.js", &bundle("www/static/page.js", &names, widget.keeps_names)?)?;
    // For views outside the element: the pages that the worker renders, and the gallery.
    site.write("guide.css", &[styles, paper].concat())?;
    let descriptions = openapi::descriptions(documents);
    pages::lay_out(&mut site, &Contents { documents, descriptions: &descriptions, stills })?;
    // Last, since the name of the build says what all the rest is.
    let program = [fs::read(worker().wasm())?, fs::read(root().join("worker/shim.js"))?].concat();
    let build = data::lay_out(&mut site, documents, &descriptions, &program)?;
    tell_build(&mut site, &build)?;
    site.finish()?;
    Ok([SCRIPT.to_owned(), names.program])
}

/// The names of what the embed script fetches.
struct Names {
    program: String,
    welsh: String,
    paper: String,
}

/// A name that changes with the file: a browser that kept the script has kept the same program, or finds none by its name.
fn named_by_content(bytes: &[u8], ending: &str) -> String {
    format!("escalation-guide.{}.{ending}", hash(&[bytes]))
}

/// Tells the worker and the static files which build they are of: every answer says so, even one that goes wrong.
fn tell_build(site: &mut Folder, build: &str) -> Result<()> {
    fs::write(dist().join("worker/build.js"), format!("export default \"{build}\";\n"))?;
    let headers = fs::read_to_string(root().join("www/static/_headers"))?;
    site.write("_headers", headers.replace("{build}", build).as_bytes())
}

/// A script with everything that it imports inside, in one short file.
fn bundle(script: &str, names: &Names, whole: bool) -> Result<Vec<u8>> {
    let bundled = root().join("widget/pkg/bundled.js");
    let define = |name: &str, value: &str| format!("--define:{name}=\"{value}\"");
    run(tool("esbuild")
        .args([script, "--bundle", "--format=esm", "--loader:.css=text", "--charset=utf8"])
        .args(["--log-level=warning", "--target=es2022"])
        .args((!whole).then_some("--minify"))
        .arg(define("PROGRAM", &names.program))
        .arg(define("WELSH", &names.welsh))
        .arg(define("PAPER", &names.paper))
        .arg(format!("--outfile={}", bundled.display())))?;
    Ok(fs::read(bundled)?)
}

/// The styles for screens, and those for paper.
fn style_sheets() -> Result<[Vec<u8>; 2]> {
    let is_for_paper = |file: &PathBuf| file.ends_with("50-print.css");
    let (paper, screen): (Vec<PathBuf>, Vec<PathBuf>) =
        files(&root().join("widget/style"))?.into_iter().partition(is_for_paper);
    Ok([joined(&screen)?, joined(&paper)?])
}

fn joined(files: &[PathBuf]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    for file in files {
        whole.extend(fs::read(file)?);
    }
    let joined = root().join("widget/pkg/joined.css");
    fs::write(&joined, whole)?;
    minified(&joined)
}

fn minified(css: &Path) -> Result<Vec<u8>> {
    let text = crate::tool::read(tool("esbuild").arg(css).args(["--minify", "--charset=utf8"]))?;
    Ok(text.into_bytes())
}
