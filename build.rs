//! Compiles the messages of `src/say/words` into one text for each language; a broken message fails the build, all of them listed.

#[path = "build/messages.rs"]
mod messages;

use std::path::Path;
use std::{env, fs, process};

const ENGLISH: &str = "src/say/words/en.ftl";
const WELSH: &str = "src/say/words/cy.ftl";

fn main() {
    for file in ["build.rs", "build/messages.rs", ENGLISH, WELSH] {
        println!("cargo::rerun-if-changed={file}");
    }
    if let Err(problems) = compile() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        process::exit(1);
    }
}

fn compile() -> Result<(), Vec<String>> {
    let read = |file: &str| fs::read_to_string(file).map_err(|error| vec![format!("{file}: {error}")]);
    let table = messages::table(&read(ENGLISH)?, &read(WELSH)?)?;
    let folder = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    let target = Path::new(&folder).join("messages.rs");
    fs::write(&target, table).map_err(|error| vec![format!("{}: {error}", target.display())])
}
