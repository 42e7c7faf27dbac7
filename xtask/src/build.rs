//! Builds everything that is served: the widget, the worker and the site.
//!
//! ```text
//! widget/pkg/               made for the loader: wasm-bindgen's escalation_widget.js, and escalation-guide.css, which
//!                           is every file of widget/style/ in the order of their names, but for what is for paper
//! dist/
//!   site/                   static files; the runtime serves them without running the worker
//!     escalation-guide.js   the embed script: widget/loader/ with all of widget/pkg/ inside
//!     escalation-guide.HASH.js  the same script for pages that hold it to its word; it does so with its program
//!     escalation-guide.HASH.wasm  the widget's program, named by what is in it, like the two that follow
//!     escalation-guide.HASH.cy.txt  its Welsh messages, which it loads when they are wanted
//!     escalation-guide.HASH.paper.css  how an answer is printed, which it loads once there is one
//!     studio.js             the studio's script: studio/loader/ with studio/pkg/ inside; only the page /studio loads it
//!     studio.HASH.wasm      its program
//!     studio.HASH.editor.js its text editor, which it loads once somebody wants to see text
//!     studio.HASH.numbers.js  the numbering plans, which it loads after its program
//!     studio/               what it can open: see `studio`
//!     website.json          the names of these files, for whoever packs a website of one board
//!     pages.css             the styles of what is shown of a board beside the guide
//!     data/                 what the worker answers from: see `data`
//!     swagger/              Swagger UI, on which the API is tried
//!     …                     the pages: the templates of www/pages/, filled (see `pages`), and everything in www/static/,
//!                           `_headers` (how static files may be cached and read) included; and what `keep` has kept
//!   npm/                    the package for developers, as `npm pack` takes it (see `packages`)
//!   packed/                 the boards' documents as the widget gets them, to be measured
//!   worker/                 the worker: index.js (worker/shim.js), worker.js, worker_bg.wasm, build.js (the build's name)
//! ```

use crate::data;
use crate::feed;
use crate::keep;
use crate::openapi;
use crate::packages;
use crate::pages::{self, Contents, Pinned, Still};
use crate::paths::{dist, root};
use crate::setup;
use crate::site::{Folder, files};
use crate::sizes::{self, Fetched};
use crate::stamp::hash;
use crate::step::step;
use crate::studio;
use crate::tool::{run, tool};
use crate::wasm::{Aim, Module};
use anyhow::{Result, anyhow};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use escalation::document::authoring::Written;
use escalation::say::words::welsh_messages;
use sha2::{Digest, Sha384};
use std::fs;
use std::path::{Path, PathBuf};

/// The names of what a website of one board takes along.
pub(crate) const WEBSITE: &str = "website.json";
/// The embed script.
const SCRIPT: &str = "escalation-guide.js";
/// What it is made from.
const LOADER: &str = "widget/loader/escalation-guide.js";

/// What draws the API's description, from npm.
const SWAGGER: [&str; 2] = ["swagger-ui-bundle.js", "swagger-ui.css"];

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
        if self.whole { Ok(()) } else { fetched.iter().try_for_each(Fetched::check) }
    }
}

/// Sets up, builds all, and says what a browser will fetch: a reader's before the first answer, a writer's before the first
/// draft.
///
/// # Errors
/// A prerequisite is missing, or something does not build.
pub(crate) fn build() -> Result<[Fetched; 2]> {
    build_with(false)
}

fn build_with(whole: bool) -> Result<[Fetched; 2]> {
    setup::set_up()?;
    // The quickest to go wrong comes first.
    let documents = step("Check the policies", || data::documents(&data::sources()?))?;
    let widget = widget(whole);
    let studio = studio::module(whole);
    beside(|| worker().build(), || widget.build().and_then(|()| studio.build()))?;
    let stills = step("Draw every state of the widget", pages::stills)?;
    let shipped = step("Lay out the site", || lay_out(&widget, &documents, &stills))?;
    let [mut readers, writers] =
        shipped.map(|names| names.iter().map(|name| dist().join("site").join(name)).collect::<Vec<PathBuf>>());
    readers.push(data::pack(&documents)?);
    let fetched = [
        Fetched::measure("the first answer", &readers, sizes::ANSWER_BYTES)?,
        Fetched::measure("the studio's first draft", &writers, sizes::DRAFT_BYTES)?,
    ];
    fetched.iter().for_each(Fetched::print);
    Ok(fetched)
}

/// Does both at once: a module is linked on one core. They share no folder of cargo's, which would let one wait for the other.
fn beside(one: impl FnOnce() -> Result<()> + Send, other: impl FnOnce() -> Result<()>) -> Result<()> {
    std::thread::scope(|threads| {
        let one = threads.spawn(one);
        let other = other();
        one.join().unwrap_or_else(|_| Err(anyhow!("it stopped"))).and(other)
    })
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

/// Lays out the site; gives the names of what the element loads before the first answer, and the studio before the first draft.
fn lay_out(widget: &Module, documents: &[Written], stills: &[Still]) -> Result<[Vec<String>; 2]> {
    fs::copy(root().join("worker/shim.js"), dist().join("worker/index.js"))?;
    let mut site = Folder::new(dist().join("site"));
    keep::lay_out(&mut site)?;
    site.copy(&root().join("www/static"))?;
    for name in SWAGGER {
        site.write(format!("swagger/{name}"), &fs::read(root().join("node_modules/swagger-ui-dist").join(name))?)?;
    }
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
    let defined = names.defined("");
    site.write(SCRIPT, &bundle(LOADER, &defined, widget.keeps_names)?)?;
    site.write("page.js", &bundle("www/static/page.js", &defined, widget.keeps_names)?)?;
    // The same for pages that hold the script to its word, which holds the program to its own.
    let held = integrity(&program);
    let defined = names.defined(&held);
    site.write("self-test.js", &bundle("www/static/self-test.js", &defined, widget.keeps_names)?)?;
    let script = bundle(LOADER, &defined, widget.keeps_names)?;
    let pinned = Pinned { script: named_by_content(&script, "js"), integrity: integrity(&script) };
    site.write(&pinned.script, &script)?;
    let writers = studio::lay_out(&mut site, documents, widget.keeps_names)?;
    // For views outside the element: the pages that the worker renders, and the gallery.
    site.write("guide.css", &[styles, paper].concat())?;
    // What a website of one board takes along: the studio packs it in the browser, and has to know the names.
    let program = [SCRIPT, "page.js", &names.program, &names.welsh, &names.paper];
    site.write(WEBSITE, serde_json::json!(program).to_string().as_bytes())?;
    site.write("pages.css", &minified(&root().join("pages/style/pages.css"))?)?;
    feed::lay_out(&mut site, documents)?;
    let parts = [&names.program, &names.welsh, &names.paper].map(String::as_str);
    packages::npm(&dist().join("site"), &[&[SCRIPT], parts.as_slice()].concat())?;
    packages::wordpress(&mut site)?;
    let descriptions = openapi::descriptions(documents);
    pages::lay_out(&mut site, &Contents { documents, descriptions: &descriptions, stills, pinned })?;
    // Last, since the name of the build says what all the rest is.
    let program = [fs::read(worker().wasm())?, fs::read(root().join("worker/shim.js"))?].concat();
    let build = data::lay_out(&mut site, documents, &descriptions, &program)?;
    tell_build(&mut site, &build)?;
    site.finish()?;
    Ok([vec![SCRIPT.to_owned(), names.program], writers])
}

/// What the embed script knows of what it fetches.
struct Names {
    program: String,
    welsh: String,
    paper: String,
}

impl Names {
    /// What takes the place of names in a script. `held` is what browsers hold the program to; empty: they start it while it
    /// still comes.
    fn defined<'a>(&'a self, held: &'a str) -> [(&'static str, &'a str); 4] {
        [("PROGRAM", &self.program), ("WELSH", &self.welsh), ("PAPER", &self.paper), ("INTEGRITY", held)]
    }
}

/// A name that changes with the file: a browser that kept the script has kept the same program, or finds none by its name.
fn named_by_content(bytes: &[u8], ending: &str) -> String {
    format!("escalation-guide.{}.{ending}", hash(&[bytes]))
}

/// What browsers hold a file to (Subresource Integrity).
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Tells the worker and the static files which build they are of: every answer says so, even one that goes wrong.
fn tell_build(site: &mut Folder, build: &str) -> Result<()> {
    fs::write(dist().join("worker/build.js"), format!("export default \"{build}\";\n"))?;
    let headers = fs::read_to_string(root().join("www/static/_headers"))?;
    site.write("_headers", headers.replace("{build}", build).as_bytes())
}

/// A script with everything that it imports inside, in one short file; `defined` are the names that it takes for granted, with
/// their texts.
pub(crate) fn bundle(script: &str, defined: &[(&str, &str)], whole: bool) -> Result<Vec<u8>> {
    let bundled = root().join("widget/pkg/bundled.js");
    let defines = defined.iter().map(|(name, value)| format!("--define:{name}=\"{value}\""));
    run(tool("esbuild")
        .args([script, "--bundle", "--format=esm", "--loader:.css=text", "--charset=utf8"])
        .args(["--log-level=warning", "--target=es2022"])
        .args((!whole).then_some("--minify"))
        .args(defines)
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
