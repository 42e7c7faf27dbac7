//! A crate of the workspace as a WASM module with its JavaScript: compiled, bound, made small.

use crate::paths::root;
use crate::setup::WASM;
use crate::stamp::Stamp;
use crate::step::{step, up_to_date};
use crate::tool::{cargo, run, target_folder, tool};
use anyhow::{Context, Result};
use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// What `wasm-opt` may use: what Rust's compiler emits today, so that no newer encoding slips in.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes a module small that is compressed with brotli: 2 KB of the widget's, beside `-Oz` alone. None of these rests on
/// what a module's memory holds.
const SIZE_PASSES: [&str; 5] = ["-Oz", "--flatten", "--rereloop", "-Os", "-Oz"];

/// What goes with them, and costs no time.
const SMALL: [&str; 8] = [
    // A function of more than a few instructions compresses better by itself, even with one caller.
    "--one-caller-inline-max-function-size",
    "30",
    "--always-inline-max-function-size",
    "4",
    "--coalesce-locals-learning",
    // What alignment it could hint at is never asked of a browser.
    "--dealign",
    "--reorder-locals",
    "--reorder-globals",
];

/// A crate to be built, and how.
pub(crate) struct Module<'a> {
    /// The package in the workspace.
    pub(crate) package: &'a str,
    /// Its features.
    pub(crate) features: &'a [&'a str],
    /// The name of what is made: `NAME.js` and `NAME_bg.wasm`.
    pub(crate) name: &'a str,
    /// Where it is laid.
    pub(crate) folder: PathBuf,
    /// What it is made for.
    pub(crate) aim: Aim,
    /// Whether its JavaScript can start the program afresh.
    pub(crate) restarts: bool,
    /// Whether it keeps the names of its functions, for whoever reads the stack of one that stopped.
    pub(crate) keeps_names: bool,
}

/// What a module is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Few bytes: readers download it.
    Size,
    /// Quick answers: it stays on the server.
    Speed,
}

impl Aim {
    /// Cargo's profile.
    fn profile(self) -> &'static str {
        match self {
            Aim::Size => "release",
            Aim::Speed => "worker",
        }
    }

    /// How much is copied into its callers. The widget, compressed, is 0.1 KB larger with 10, 0.8 with -15, 2 with 25.
    fn inlining(self) -> Option<&'static str> {
        (self != Aim::Speed).then_some("-Cllvm-args=--inline-threshold=0")
    }

    /// How `wasm-opt` goes about it, found by trying. What has been made quick already needs no more than its first pass: `-O3`
    /// takes three times as long and 4 % off the worker's bytes.
    fn passes(self) -> Vec<&'static str> {
        match self {
            Aim::Size => [&SIZE_PASSES[..], &SMALL].concat(),
            Aim::Speed => vec!["-O1"],
        }
    }
}

/// A program that stops says at which place of which source: this machine's folders are no part of that.
fn named_places() -> String {
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let crates = home.unwrap_or_default() + "/registry/src";
    format!("target.{WASM}.rustflags=[\"--remap-path-prefix={crates}=crates\"]")
}

impl Module<'_> {
    /// The JavaScript that goes with the module.
    pub(crate) fn script(&self) -> PathBuf {
        self.folder.join(format!("{}.js", self.name))
    }

    /// The module.
    pub(crate) fn wasm(&self) -> PathBuf {
        self.folder.join(format!("{}_bg.wasm", self.name))
    }

    /// Brings both up to date.
    pub(crate) fn build(&self) -> Result<()> {
        let compiled = step(&format!("Compile {}", self.package), || self.compile())?;
        let title = format!("Make {} small", self.package);
        let bytes = fs::read(&compiled).with_context(|| format!("{}: cannot be read", compiled.display()))?;
        // The lock files name the versions of both tools.
        let cargo_lock = fs::read(root().join("Cargo.lock"))?;
        let npm_lock = fs::read(root().join("package-lock.json"))?;
        let how = format!("{:?} {} {}", self.aim, self.restarts, self.keeps_names);
        let handling = include_str!("wasm.rs");
        let stamp = Stamp::new(self.package, &[&bytes, &cargo_lock, &npm_lock, how.as_bytes(), handling.as_bytes()]);
        if stamp.is_current(&[&self.script(), &self.wasm()]) {
            up_to_date(&title);
            return Ok(());
        }
        step(&title, || {
            self.bind(bytes)?;
            self.optimise()?;
            stamp.keep()
        })
    }

    fn compile(&self) -> Result<PathBuf> {
        let features = self.features.join(",");
        let profile = self.aim.profile();
        run(cargo()
            .args(["rustc", "--profile", profile, "--locked", "--target", WASM, "--config", &named_places()])
            // This may take minutes: somebody who watches sees how far it is.
            .args((!stderr().is_terminal()).then_some("--quiet"))
            .args(["--package", self.package, "--features", &features])
            // Cargo leaves link-time optimisation out where a package is built as an `rlib` too.
            .args(["--lib", "--crate-type", "cdylib", "--"])
            .args(self.aim.inlining()))?;
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        Ok(target_folder()?.join(WASM).join(profile).join(file))
    }

    fn bind(&self, module: Vec<u8>) -> Result<()> {
        Bindgen::new()
            .input_bytes(self.name, module)
            .web(true)?
            .typescript(false)
            .keep_debug(self.keeps_names)
            .remove_producers_section(true)
            .reset_state_function(self.restarts)
            .generate(&self.folder)
    }

    fn optimise(&self) -> Result<()> {
        let names = self.keeps_names.then_some("--debuginfo");
        run(tool("wasm-opt")
            .args(FEATURES)
            .args(self.aim.passes())
            .args(names)
            .arg(self.wasm())
            .arg("-o")
            .arg(self.wasm()))
    }
}
