//! Builds everything that is served: the widget, the worker and the site.
//!
//! ```text
//! widget/pkg/               made for the loader: wasm-bindgen's escalation_widget.js, and escalation-guide.css, which
//!                           is every file of widget/style/ in the order of their names, but for what is for paper
//! dist/
//!   site/                   static files; the runtime serves them without running the worker
//!     escalation-guide.js   the embed script: widget/loader/ with all of widget/pkg/ inside
//!     escalation-guide.wasm the widget's program
//!     escalation-guide.cy.txt  its Welsh messages, which it loads when they are wanted
//!     escalation-guide.paper.css  how an answer is printed, which it loads once there is one
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

/// What the element loads, of the site.
const SHIPPED: [&str; 2] = ["escalation-guide.js", "escalation-guide.wasm"];

/// Sets up, builds all, and says what a reader's browser will fetch before the first answer.
///
/// # Errors
/// A prerequisite is missing, or something does not build.
pub(crate) fn build() -> Result<Fetched> {
    setup::set_up()?;
    // The quickest to go wrong comes first.
    let documents = step("Check the policies", || data::documents(&data::sources()?))?;
    let widget = widget();
    widget.build()?;
    worker().build()?;
    let stills = step("Draw every state of the widget", pages::stills)?;
    step("Lay out the site", || lay_out(&widget, &documents, &stills))?;
    let mut files: Vec<PathBuf> = SHIPPED.iter().map(|name| dist().join("site").join(name)).collect();
    files.push(data::pack(&documents)?);
    let fetched = Fetched::measure(&files)?;
    fetched.print();
    Ok(fetched)
}

fn widget() -> Module<'static> {
    Module {
        package: "escalation-widget",
        features: &["csr"],
        name: "escalation_widget",
        folder: root().join("widget/pkg"),
        aim: Aim::Size,
        restarts: false,
        is_cut: true,
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
        is_cut: false,
    }
}

fn lay_out(widget: &Module, documents: &[Written], stills: &[Still]) -> Result<()> {
    fs::copy(root().join("worker/shim.js"), dist().join("worker/index.js"))?;
    let mut site = Folder::new(dist().join("site"));
    site.copy(&root().join("www/static"))?;
    let program = fs::read(widget.wasm())?;
    let [styles, paper] = style_sheets()?;
    site.write("escalation-guide.wasm", &program)?;
    site.write("escalation-guide.cy.txt", welsh_messages().as_bytes())?;
    site.write("escalation-guide.paper.css", &paper)?;
    site.write("escalation-guide.js", &bundle_loader(&program, &styles, &paper)?)?;
    // For views outside the element: the pages that the worker renders, and the gallery.
    site.write("guide.css", &[styles, paper].concat())?;
    let descriptions = openapi::descriptions(documents);
    pages::lay_out(&mut site, &Contents { documents, descriptions: &descriptions, stills })?;
    // Last, since the name of the build says what all the rest is.
    let program = [fs::read(worker().wasm())?, fs::read(root().join("worker/shim.js"))?].concat();
    let build = data::lay_out(&mut site, documents, &descriptions, &program)?;
    tell_build(&mut site, &build)?;
    site.finish()
}

/// Tells the worker and the static files which build they are of: every answer says so, even one that goes wrong.
fn tell_build(site: &mut Folder, build: &str) -> Result<()> {
    fs::write(dist().join("worker/build.js"), format!("export default \"{build}\";\n"))?;
    let headers = fs::read_to_string(root().join("www/static/_headers"))?;
    site.write("_headers", headers.replace("{build}", build).as_bytes())
}

/// The loader with the glue and the style sheet inside, in one short file.
///
/// It asks for its program by a name that changes with it: a browser that kept the script has kept the same program.
fn bundle_loader(program: &[u8], styles: &[u8], paper: &[u8]) -> Result<Vec<u8>> {
    let package = root().join("widget/pkg");
    fs::write(package.join("escalation-guide.css"), styles)?;
    let bundled = package.join("bundled.js");
    run(tool("esbuild")
        .args(["widget/loader/escalation-guide.js", "--bundle", "--minify", "--format=esm", "--loader:.css=text"])
        .args(["--charset=utf8", "--log-level=warning", "--target=es2022"])
        .arg(format!("--define:PROGRAM=\"escalation-guide.wasm?{}\"", hash(&[program])))
        .arg(format!("--define:WELSH=\"escalation-guide.cy.txt?{}\"", hash(&[welsh_messages().as_bytes()])))
        .arg(format!("--define:PAPER=\"escalation-guide.paper.css?{}\"", hash(&[paper])))
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
