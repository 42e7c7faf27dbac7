//! Takes out of a module what never runs in it and what nobody reads: readers download every byte of it.
//!
//! What a panic says: the program is built to stop at one, so the functions that only prepare its message become the one
//! instruction that stops; the places in the sources that it would tell are blanked. And parts of Yew that the widget's
//! views never reach.
//!
//! What only these had used goes with them (see `reach`): `wasm-opt` drops functions that nobody calls, but not those
//! that stand in a table, nor words in memory.
//!
//! Functions are found by their names. One that has another name in a later version stays, and only costs bytes.

use crate::reach::unreached;
use anyhow::Result;
use rustc_demangle::demangle;
use std::collections::BTreeSet;
use walrus::ir::Value;
use walrus::{ConstExpr, DataId, DataKind, Function, FunctionBuilder, FunctionId, FunctionKind, LocalFunction, Module};

/// Parts of the names of functions that never return.
const STOPPING: [&str; 20] = [
    "core::panicking::",
    "std::panicking::",
    "console_error_panic_hook::",
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

/// Parts of the names of functions, most of them Yew's, that the widget never calls. Its views (`widget/src/markup.rs`) have elements,
/// texts and lists without keys; attributes of one list of names; no raw HTML, components, portals, suspense or listeners
/// of their own. The tests in browsers would stop where one is called after all.
const UNUSED: [&str; 21] = [
    // Only panics show values so; of chrono's types, which show themselves so to people as well, the browser shows none.
    " as core::fmt::Debug>::fmt",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
    "yew::dom_bundle::subtree_root::BSubtree::ensure_handled",
    "yew::dom_bundle::subtree_root::EventDescriptor",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::register",
    "yew::dom_bundle::btag::listeners::Registry::unregister",
    "::apply_diff_as_maps",
    "::apply_diff_index_maps",
    "indexmap::map::IndexMap<K,V,S>::get_index_of",
    "<indexmap::map::iter::",
    "yew::dom_bundle::blist::BList::apply_keyed",
    // Only what has a key, or is a portal, a component or suspended, changes its place.
    "ReconcileTarget>::shift",
    "yew::dom_bundle::blist::NodeWriter::shift",
    "yew::dom_bundle::bcomp::",
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
    "yew::suspense::",
    "yew::html::component::scope::AnyScope::find_parent_scope",
    // Tasks of functions that JavaScript calls as if they were not asynchronous: the widget exports none.
    "js_sys::futures::jspi::SpawnedTask",
    "js_sys::futures::jspi::task_waker",
];

/// Cuts a module, as it was linked: with its names and its relocations.
///
/// # Errors
/// It is no such module.
pub(crate) fn cut(linked: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(linked)?;
    let numbered: Vec<(u32, FunctionId)> = (0..).zip(module.funcs.iter().map(Function::id)).collect();
    let is_cut = |id: FunctionId| {
        let function = module.funcs.get(id);
        matches!(function.kind, FunctionKind::Local(_)) && function.name.as_deref().is_some_and(is_cut)
    };
    let does_nothing: BTreeSet<u32> = numbered.iter().filter(|(_, id)| is_cut(*id)).map(|(at, _)| *at).collect();
    let unreached = unreached(linked, &does_nothing)?;
    for (at, id) in numbered {
        if does_nothing.contains(&at) || unreached.functions.contains(&at) {
            let stop = stop_like(&mut module, id);
            module.funcs.get_mut(id).kind = FunctionKind::Local(stop);
        }
    }
    let segments: Vec<DataId> = module.data.iter().map(walrus::Data::id).collect();
    for (segment, byte) in unreached.bytes {
        if let Some(value) = segments.get(segment).and_then(|id| module.data.get_mut(*id).value.get_mut(byte)) {
            *value = 0;
        }
    }
    blank_places(&mut module);
    // They tell where things were before.
    for section in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(section);
    }
    Ok(module.emit_wasm())
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

/// Whether a function of this name never returns, or is never called. What drops a value may be called for one that is
/// not there.
fn is_cut(name: &str) -> bool {
    let name = without_hashes(&demangle(name).to_string());
    let drops = name.starts_with("core::ptr::drop_in_place");
    STOPPING.iter().chain(&UNUSED).any(|part| name.contains(part)) && !drops
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
    use super::is_cut;

    #[test]
    fn only_what_never_returns_or_runs_is_taken_out() {
        assert!(is_cut("core[c5930c85a12de822]::panicking::panic_fmt"));
        assert!(is_cut("<alloc[3ca5]::vec::Vec<_, _>>::remove::assert_failed"));
        assert!(is_cut("yew::dom_bundle::braw::BRaw::position"));
        assert!(!is_cut("core::ptr::drop_in_place<yew::dom_bundle::braw::BRaw>"));
        assert!(!is_cut("core::fmt::write"));
        assert!(!is_cut("yew::dom_bundle::blist::BList::apply_unkeyed"));
    }
}
