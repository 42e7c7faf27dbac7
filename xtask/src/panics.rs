//! Takes what a panic says out of a module: nobody reads it in a browser, and it brings all of Rust's formatting along.
//!
//! The program is built to stop at a panic. So the functions that only prepare its message become the one instruction
//! that stops, and `wasm-opt` then drops whatever only they had used. They are found by their names; one that has
//! another name in a later Rust stays, and only costs bytes. The places in the sources that a panic would tell go too.

use anyhow::Result;
use std::path::Path;
use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module};

/// Parts of the names of functions that never return.
const STOPPING: [&str; 19] = [
    "core::panicking::",
    "std::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "::insert::assert_failed",
    "::insert_mut::assert_failed",
    "::remove::assert_failed",
    "::swap_remove::assert_failed",
    "Fallibility>::capacity_overflow",
    "__rustc::rust_begin_unwind",
    "__rustc::rust_panic",
];

/// Makes every panic in a module a plain stop. The module has its names still.
///
/// # Errors
/// It is no module, or cannot be written.
pub(crate) fn silence(file: &Path) -> Result<()> {
    let mut module = Module::from_file(file)?;
    let stopping: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_deref().is_some_and(only_stops))
        .collect();
    for id in stopping {
        let stop = stop_like(&mut module, id);
        module.funcs.get_mut(id).kind = FunctionKind::Local(stop);
    }
    blank_places(&mut module);
    module.emit_wasm_file(file)
}

/// What is written of a place in the sources: where its file's name is, how long that is, line and column.
const PLACE_BYTES: usize = 16;

/// Blanks the places in the sources at which a panic can happen, and the names of their files: only panics say them.
///
/// A place is found by what it is: an address and a length of words that end in `.rs`.
fn blank_places(module: &mut Module) {
    let segments: Vec<(usize, Vec<u8>)> = module.data.iter().filter_map(segment).collect();
    let words = |address: usize, length: usize| {
        let inside = |(start, bytes): &(usize, Vec<u8>)| {
            let from = address.checked_sub(*start)?;
            Some(bytes.get(from..from + length)?.ends_with(b".rs"))
        };
        segments.iter().find_map(inside).unwrap_or_default()
    };
    let mut blanks = Vec::new();
    for (start, bytes) in &segments {
        for at in (start.next_multiple_of(4) - start..bytes.len()).step_by(4) {
            let Some([address, length, line, column]) = bytes.get(at..at + PLACE_BYTES).map(numbers) else { break };
            let may_be = (4..256).contains(&length) && (1..100_000).contains(&line) && column < 1_000;
            if may_be && words(address, length) {
                blanks.extend([(start + at, PLACE_BYTES), (address, length)]);
            }
        }
    }
    let ids: Vec<DataId> = module.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        let Some((start, _)) = segment(data) else { continue };
        for (address, length) in &blanks {
            let Some(from) = address.checked_sub(start) else { continue };
            if let Some(bytes) = data.value.get_mut(from..from + length) {
                bytes.fill(0);
            }
        }
    }
}

/// Where a piece of data lies in memory, and what it is.
fn segment(data: &walrus::Data) -> Option<(usize, Vec<u8>)> {
    match data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => {
            Some((usize::try_from(start).ok()?, data.value.clone()))
        }
        _ => None,
    }
}

fn numbers(bytes: &[u8]) -> [usize; 4] {
    let mut numbers = [0; 4];
    for (number, four) in numbers.iter_mut().zip(bytes.chunks_exact(4)) {
        *number = four.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte));
    }
    numbers
}

/// Whether a function of this name never returns.
fn only_stops(name: &str) -> bool {
    let name = without_hashes(name);
    STOPPING.iter().any(|part| name.contains(part))
}

/// `core[4f1c…]::panicking::panic` as `core::panicking::panic`.
fn without_hashes(name: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::with_capacity(name.len());
    for letter in name.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// A function that takes what this one takes, and stops.
fn stop_like(module: &mut Module, id: FunctionId) -> LocalFunction {
    let like = module.types.get(module.funcs.get(id).ty());
    let (params, results) = (like.params().to_vec(), like.results().to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    builder.func_body().unreachable();
    let args = params.iter().map(|kind| module.locals.add(*kind)).collect();
    builder.local_func(args)
}

#[cfg(test)]
mod tests {
    use super::only_stops;

    #[test]
    fn only_what_never_returns_is_taken_out() {
        assert!(only_stops("core[c5930c85a12de822]::panicking::panic_fmt"));
        assert!(only_stops("<alloc[3ca5]::vec::Vec<_, _>>::remove::assert_failed"));
        assert!(!only_stops("core::fmt::write"));
        assert!(!only_stops("yew::dom_bundle::blist::BList::apply_unkeyed"));
    }
}
