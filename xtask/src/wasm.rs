//! A crate of the workspace as a WASM module with its JavaScript: compiled, bound, made small.

use crate::cut::cut;
use crate::glue::{prune, shorten};
use crate::order::name_by_likeness;
use crate::paths::root;
use crate::setup::WASM;
use crate::stamp::Stamp;
use crate::step::{step, up_to_date};
use crate::tool::{cargo, run, target_folder, tool};
use anyhow::{Context, Result};
use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::{Path, PathBuf};
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

/// What makes a module small that is compressed with brotli: 3 KB of the widget's, beside `-Oz` alone.
const SIZE_PASSES: [&str; 14] = [
    // The last 1,024 bytes of the stack lie lowest: no other address is below them, and nothing that runs reaches so far.
    "--low-memory-unused",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Os",
    "-Oz",
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

/// What is done with a module after it is compiled: a module is made anew when any of it changes.
const HANDLING: [&str; 5] = [
    include_str!("wasm.rs"),
    include_str!("cut.rs"),
    include_str!("reach.rs"),
    include_str!("glue.rs"),
    include_str!("order.rs"),
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
    /// Whether what the widget never calls is cut from it.
    pub(crate) is_cut: bool,
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
        (self == Aim::Size).then_some("-Cllvm-args=--inline-threshold=0")
    }

    /// How `wasm-opt` goes about it, found by trying.
    fn passes(self) -> &'static [&'static str] {
        match self {
            Aim::Size => &SIZE_PASSES,
            Aim::Speed => &["-O3"],
        }
    }
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
        let how = format!("{:?} {} {}", self.aim, self.restarts, self.is_cut);
        let mut parts: Vec<&[u8]> = vec![&bytes, &cargo_lock, &npm_lock, how.as_bytes()];
        parts.extend(HANDLING.map(str::as_bytes));
        let stamp = Stamp::new(self.package, &parts);
        if stamp.is_current(&[&self.script(), &self.wasm()]) {
            up_to_date(&title);
            return Ok(());
        }
        step(&title, || {
            self.bind(if self.is_cut { cut(&bytes)? } else { bytes.clone() })?;
            if self.aim == Aim::Size {
                shorten(&self.script(), &self.wasm())?;
            }
            optimise(&self.wasm(), self.aim.passes())?;
            if self.aim == Aim::Size {
                name_by_likeness(&self.wasm())?;
                optimise(&self.wasm(), &["--reorder-functions-by-name"])?;
                prune(&self.script(), &self.wasm())?;
            }
            stamp.keep()
        })
    }

    fn compile(&self) -> Result<PathBuf> {
        let features = self.features.join(",");
        let profile = self.aim.profile();
        run(cargo()
            .args(["rustc", "--profile", profile, "--locked", "--target", WASM])
            // This may take minutes: somebody who watches sees how far it is.
            .args((!stderr().is_terminal()).then_some("--quiet"))
            .args(["--package", self.package, "--features", &features])
            // Cargo leaves link-time optimisation out where a package is built as an `rlib` too.
            .args(["--lib", "--crate-type", "cdylib", "--"])
            .args(self.aim.inlining())
            .args(self.is_cut.then_some("-Clink-arg=--emit-relocs")))?;
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        Ok(target_folder()?.join(WASM).join(profile).join(file))
    }

    fn bind(&self, module: Vec<u8>) -> Result<()> {
        Bindgen::new()
            .input_bytes(self.name, module)
            .web(true)?
            .typescript(false)
            .remove_producers_section(true)
            .reset_state_function(self.restarts)
            .generate(&self.folder)
    }
}

fn optimise(wasm: &Path, passes: &[&str]) -> Result<()> {
    run(tool("wasm-opt").args(FEATURES).args(passes).arg(wasm).arg("-o").arg(wasm))
}
