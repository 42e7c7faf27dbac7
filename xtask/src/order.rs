//! Lays a module's functions so that it compresses better: each beside the one that it is most like.
//!
//! A compressor writes what it has met not long ago in fewer bits. Where a function stands changes nothing else.

use anyhow::Result;
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

/// So many bytes in a row count as one thing that functions may share.
const RUN: usize = 4;
/// What two functions share says less of a large one, which shares a little with any other.
const SMALL: usize = 10;

/// Gives every function a name by which `wasm-opt --reorder-functions-by-name` lays it beside the one it is most like.
///
/// # Errors
/// It is no module, or cannot be written.
pub(crate) fn name_by_likeness(wasm: &Path) -> Result<()> {
    let mut module = fs::read(wasm)?;
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(&module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let mut places: Vec<(usize, usize)> =
        by_likeness(&bodies).into_iter().enumerate().map(|(place, body)| (body, place)).collect();
    places.sort_unstable();
    let mut names = NameMap::new();
    for (function, (_, place)) in (imported..).zip(places) {
        names.append(function, &format!("{place:05}"));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    section.append_to(&mut module);
    fs::write(wasm, module)?;
    Ok(())
}

/// From the first one on, always the one next that shares most with the one before.
#[expect(clippy::indexing_slicing, reason = "every number is the place of a body")]
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> = bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let mut with_run: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (body, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|run| with_run.entry(run).or_default().push(body));
    }
    let mut left: BTreeSet<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    let mut next = left.first().copied();
    while let Some(body) = next {
        left.remove(&body);
        order.push(body);
        let mut shared = vec![0_usize; bodies.len()];
        for other in runs[body].iter().filter_map(|run| with_run.get(run)).flatten() {
            shared[*other] += 1;
        }
        let likeness = |other: &usize| shared[*other] as f64 / (runs[*other].len() + SMALL) as f64;
        next = left.iter().copied().max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::by_likeness;

    #[test]
    fn like_stands_by_like() {
        assert_eq!(by_likeness(&[b"abcdefgh", b"12345678", b"abcdefgx", b"1234567x"]), [0, 2, 3, 1]);
        assert!(by_likeness(&[]).is_empty());
    }
}
