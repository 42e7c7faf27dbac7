//! The core: natively by criterion, in WebAssembly under Node, beside numpy, date-fns and plain JavaScript.

use super::folder;
use super::table::{Table, ratio, time};
use crate::build;
use crate::data;
use crate::paths::{dist, root};
use crate::python::python;
use crate::tool::{cargo, read, run, tool};
use crate::wasm::{Aim, Module};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const BENCHES: &str = "benches/native/Cargo.toml";
const CALENDAR: &str = "policies/calendars/england-and-wales.json";

/// The table of the core.
pub(super) fn measure() -> Result<String> {
    crate::setup::set_up()?;
    let document = document()?;
    let native = Native::measure(&document)?;
    let node = node(&document)?;
    let numpy: Value =
        serde_json::from_str(&read(tool(&python()?.to_string_lossy()).arg("tests/measure/peers.py").arg(CALENDAR))?)?;
    let memory: Value = serde_json::from_str(&read(
        cargo()
            .args(["run", "--quiet", "--release", "--manifest-path", BENCHES, "--bin", "memory", "--"])
            .args(documents()?)
            .env("CARGO_TARGET_DIR", folder().join("native")),
    )?)?;
    let mut text = deadlines(&native, &node, &numpy)?;
    text.push_str(&answers(&native, &node)?);
    text.push_str(&growth(&native)?);
    text.push_str(&held(&memory));
    Ok(text)
}

/// A board's document as it is deployed.
fn document() -> Result<PathBuf> {
    let documents = documents()?;
    let redbridge = documents.into_iter().find(|path| path.to_string_lossy().contains("redbridge."));
    redbridge.context("dist/site/data has no document of Redbridge: run `cargo xtask build`")
}

/// Every board's; built where they are not there.
fn documents() -> Result<Vec<PathBuf>> {
    if !dist().join("site/data").exists() {
        build::build()?;
    }
    let boards = data::sources()?;
    let is_document = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        boards.boards().iter().any(|board| name.strip_prefix(*board).is_some_and(|rest| rest.starts_with('.')))
    };
    Ok(crate::site::files(&dist().join("site/data"))?.into_iter().filter(is_document).collect())
}

/// What criterion estimated, in nanoseconds, by name.
struct Native(PathBuf);

impl Native {
    fn measure(document: &Path) -> Result<Native> {
        let target = folder().join("native");
        run(cargo()
            .args(["bench", "--quiet", "--manifest-path", BENCHES, "--bench", "core"])
            .env("DOCUMENT", document)
            .env("CARGO_TARGET_DIR", &target))?;
        Ok(Native(target.join("criterion")))
    }

    /// The mean of one.
    fn of(&self, name: &str) -> Result<f64> {
        // Criterion writes a name with a slash as one folder.
        let file = self.0.join(name.replace('/', "_")).join("new/estimates.json");
        let estimates = fs::read(&file).with_context(|| format!("{}: cannot be read", file.display()))?;
        let estimates: Value = serde_json::from_slice(&estimates)?;
        let nanoseconds = estimates.pointer("/mean/point_estimate").and_then(Value::as_f64);
        nanoseconds.context("criterion writes another form")
    }

    /// The mean of one of the thousand that are done at a time.
    fn of_a_thousand(&self, name: &str) -> Result<f64> {
        Ok(self.of(name)? / 1_000.0)
    }
}

fn node(document: &Path) -> Result<Value> {
    let measured = Module {
        package: "escalation-measured",
        features: &[],
        name: "escalation_measured",
        folder: folder().join("node"),
        aim: Aim::Speed,
        restarts: false,
        keeps_names: false,
    };
    measured.build()?;
    fs::write(measured.folder.join("package.json"), "{\"type\": \"module\"}\n")?;
    let printed = read(
        tool("node")
            .arg(root().join("tests/measure/peers.mjs"))
            .env("MEASURED", &measured.folder)
            .env("DOCUMENT", document),
    )?;
    Ok(serde_json::from_str(&printed)?)
}

fn number(of: &Value, pointer: &str) -> Result<f64> {
    of.pointer(pointer).and_then(Value::as_f64).with_context(|| format!("no figure {pointer}"))
}

fn deadlines(native: &Native, node: &Value, numpy: &Value) -> Result<String> {
    let heads = ["one deadline, in working days", "1", "5", "250", "250 beside 1"];
    let mut table = Table::new(&heads);
    let mut row = |name: &str, times: [f64; 3]| {
        let [one, _, most] = times;
        let mut cells = vec![name.to_owned()];
        cells.extend(times.map(time));
        cells.push(ratio(most, one));
        table.row(&cells);
    };
    let three = |of: &dyn Fn(u32) -> Result<f64>| -> Result<[f64; 3]> { Ok([of(1)?, of(5)?, of(250)?]) };
    let ours = three(&|days| native.of_a_thousand(&format!("deadline/{days}")))?;
    let in_node = three(&|days| number(node, &format!("/deadline/{days}")))?;
    let of_numpy = three(&|days| number(numpy, &format!("/prepared/{days}")))?;
    let date_fns = three(&|days| number(node, &format!("/date_fns/{days}")))?;
    let plain = three(&|days| number(node, &format!("/plain/{days}")))?;
    row("the core", ours);
    row("the core in WebAssembly", in_node);
    row("the core, with each day of its working", three(&|days| native.of_a_thousand(&format!("explained/{days}")))?);
    row("numpy.busday_offset, one call each", of_numpy);
    row("date-fns addBusinessDays, no bank holidays", date_fns);
    row("plain JavaScript, day by day", plain);
    let version = numpy.get("version").and_then(Value::as_str).unwrap_or("?");
    let listed = number(numpy, "/listed/5")?;
    Ok(format!(
        "{}\nAt five working days the core gives {} times as many as numpy {version} (whose calendar is prepared; with the list of \
         holidays in each call it takes {}), in WebAssembly {} times as many as date-fns and {} times as many as plain JavaScript.\n\n",
        table.text(),
        ratio(of_numpy[1], ours[1]),
        time(listed),
        ratio(date_fns[1], in_node[1]),
        ratio(plain[1], in_node[1]),
    ))
}

fn answers(native: &Native, node: &Value) -> Result<String> {
    let mut table = Table::new(&["an answer (Redbridge, stage 3)", "native", "WebAssembly", "ratio"]);
    for (name, native_name, node_name) in [
        ("guide", "guide/1", "/guide"),
        ("timeline", "timeline/1", "/timeline"),
        ("whole answer: both, and the conversation", "whole/1", "/whole"),
        ("guide, written as JSON", "written/1", "/written"),
        ("read a document (JSON)", "read/1", "/read"),
        ("read a document (packed)", "unpack/1", "/unpack"),
    ] {
        let (ours, in_node) = (native.of(native_name)?, number(node, node_name)?);
        table.row(&[name.to_owned(), time(ours), time(in_node), ratio(in_node, ours)]);
    }
    Ok(table.text() + "\n")
}

fn growth(native: &Native) -> Result<String> {
    let mut table = Table::new(&["what grows", "from", "to", "time, from", "time, to", "ratio"]);
    let mut row = |what: &str, [from, to]: [&str; 2], [first, last]: [f64; 2]| {
        table.row(&[what.to_owned(), from.to_owned(), to.to_owned(), time(first), time(last), ratio(last, first)]);
    };
    let few = |names: [&str; 2]| -> Result<[f64; 2]> { Ok([native.of(names[0])?, native.of(names[1])?]) };
    let years = [native.of_a_thousand("years/2")?, native.of_a_thousand("years/40")?];
    row("years of bank holidays, one deadline", ["2", "40"], years);
    row("stages, whole answer", ["4", "40"], few(["stages/4", "stages/40"])?);
    row("boards held, a guide of each in turn", ["5", "500"], few(["boards/5", "boards/500"])?);
    Ok(table.text() + "\n")
}

fn held(memory: &Value) -> String {
    let boards = memory.get("boards").and_then(Value::as_array).cloned().unwrap_or_default();
    let sizes: Vec<f64> = boards.iter().filter_map(Value::as_f64).collect();
    let (least, most) =
        sizes.iter().fold((f64::MAX, 0.0_f64), |(least, most), size| (least.min(*size), most.max(*size)));
    let five_hundred = memory.get("five_hundred").and_then(Value::as_f64).unwrap_or_default();
    format!(
        "A board that was read holds {:.0} to {:.0} KB of memory; five hundred hold {:.0} MB.\n",
        least / 1024.0,
        most / 1024.0,
        five_hundred / 1024.0 / 1024.0
    )
}
