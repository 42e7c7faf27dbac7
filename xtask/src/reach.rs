//! What of a linked module can still be reached once some of its functions do nothing.
//!
//! The linker has dropped what nothing refers to; what only a cut function had referred to is there still: messages and tables
//! in its memory, and functions that stand in the table of those called by address. The relocations that the linker leaves on
//! demand say exactly which function and which piece of data refers to which other one.
//!
//! Source: "WebAssembly Object File Linking", of the tool conventions.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{DataKind, ExternalKind, KnownCustom, Linking, Operator, Parser, Payload, SymbolInfo, TypeRef};

/// What can be referred to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    /// The function of this index.
    Function(u32),
    /// The piece of data of this place in the symbol table.
    Data(u32),
}

/// What nothing reaches.
pub(crate) struct Unreached {
    /// Functions, by index.
    pub(crate) functions: BTreeSet<u32>,
    /// Bytes of data that are part of nothing reached: the segment's number, and where in it.
    pub(crate) bytes: BTreeSet<(usize, usize)>,
}

/// Who refers to whom, in a module with its relocations.
#[derive(Default)]
struct Graph {
    /// How many functions come before those with a body.
    imported: u32,
    /// What is called or read from outside.
    exported: Vec<Thing>,
    /// The names of exported addresses.
    addresses: BTreeSet<String>,
    /// Where each function's body lies in the file.
    bodies: Vec<Range<usize>>,
    /// Each segment of data: where its bytes lie in the file.
    segments: Vec<Range<usize>>,
    /// Each piece of data: its segment, and where in it.
    pieces: BTreeMap<u32, (usize, Range<usize>)>,
    /// What each symbol stands for, where that is a function or a piece of data.
    symbols: Vec<Option<Thing>>,
    references: BTreeMap<Thing, BTreeSet<Thing>>,
}

/// What nothing reaches from the exports of a module, if what the functions of `does_nothing` refer to does not count.
///
/// # Errors
/// It is no module, or was linked without its relocations.
pub(crate) fn unreached(module: &[u8], does_nothing: &BTreeSet<u32>) -> Result<Unreached> {
    let graph = Graph::read(module)?;
    let mut reached = BTreeSet::new();
    let mut to_visit: Vec<Thing> = graph.exported.clone();
    while let Some(thing) = to_visit.pop() {
        let is_new = reached.insert(thing);
        if is_new && !matches!(thing, Thing::Function(index) if does_nothing.contains(&index)) {
            to_visit.extend(graph.references.get(&thing).into_iter().flatten());
        }
    }
    let all = graph.imported..graph.imported + u32::try_from(graph.bodies.len())?;
    Ok(Unreached {
        functions: all.filter(|index| !reached.contains(&Thing::Function(*index))).collect(),
        bytes: graph.unreached_bytes(&reached),
    })
}

impl Graph {
    fn read(module: &[u8]) -> Result<Graph> {
        let mut graph = Graph::default();
        let mut relocations = Vec::new();
        let mut sections = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload?;
            if let Some((_, range)) = payload.as_section() {
                sections.push(range.start);
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        graph.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        match export.kind {
                            ExternalKind::Func => graph.exported.push(Thing::Function(export.index)),
                            ExternalKind::Global => {
                                graph.addresses.insert(export.name.to_owned());
                            }
                            _ => {}
                        }
                    }
                }
                Payload::StartSection { func, .. } => graph.exported.push(Thing::Function(func)),
                Payload::CodeSectionEntry(body) => graph.add_body(&body)?,
                Payload::DataSection(data) => {
                    for segment in data {
                        let segment = segment?;
                        anyhow::ensure!(
                            matches!(segment.kind, DataKind::Active { .. }),
                            "a segment of data is not laid at once"
                        );
                        graph.segments.push(segment.range.end - segment.data.len()..segment.range.end);
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            let Linking::SymbolTable(symbols) = part? else { continue };
                            for symbol in symbols {
                                graph.add_symbol(&symbol?)?;
                            }
                        }
                    }
                    KnownCustom::Reloc(section) => relocations.push(section),
                    _ => {}
                },
                _ => {}
            }
        }
        anyhow::ensure!(!relocations.is_empty(), "the module was linked without its relocations");
        for section in relocations {
            let start = sections.get(usize::try_from(section.section_index())?).context("relocations of no section")?;
            for relocation in section.entries() {
                let relocation = relocation?;
                let at = start + usize::try_from(relocation.offset)?;
                let target = graph.symbols.get(usize::try_from(relocation.index)?).copied().flatten();
                // An index into the types stands in the place of a symbol's.
                let is_type = relocation.ty == wasmparser::RelocationType::TypeIndexLeb;
                if let (false, Some(target)) = (is_type, target) {
                    for holder in graph.holders(at)? {
                        graph.references.entry(holder).or_default().insert(target);
                    }
                }
            }
        }
        Ok(graph)
    }

    /// A function's body, and what it calls: functions that the linker made have no relocations.
    fn add_body(&mut self, body: &wasmparser::FunctionBody) -> Result<()> {
        let function = Thing::Function(self.imported + u32::try_from(self.bodies.len())?);
        self.bodies.push(body.range());
        for operator in body.get_operators_reader()? {
            if let Operator::Call { function_index } | Operator::RefFunc { function_index } = operator? {
                self.references.entry(function).or_default().insert(Thing::Function(function_index));
            }
        }
        Ok(())
    }

    fn add_symbol(&mut self, symbol: &SymbolInfo) -> Result<()> {
        let place = u32::try_from(self.symbols.len())?;
        self.symbols.push(match symbol {
            SymbolInfo::Func { index, .. } => Some(Thing::Function(*index)),
            SymbolInfo::Data { name, symbol: Some(data), .. } => {
                let start = usize::try_from(data.offset)?;
                let range = start..start + usize::try_from(data.size)?;
                self.pieces.insert(place, (usize::try_from(data.index)?, range));
                self.exported.extend(self.addresses.contains(*name).then_some(Thing::Data(place)));
                Some(Thing::Data(place))
            }
            _ => None,
        });
        Ok(())
    }

    /// What stands at a place in the file: a function, or the pieces of data that share it.
    fn holders(&self, at: usize) -> Result<Vec<Thing>> {
        let function = self.bodies.partition_point(|body| body.end <= at);
        if self.bodies.get(function).is_some_and(|body| body.contains(&at)) {
            return Ok(vec![Thing::Function(self.imported + u32::try_from(function)?)]);
        }
        let mut holders = Vec::new();
        for (place, (segment, range)) in &self.pieces {
            let start = self.segments.get(*segment).context("a piece of no segment of data")?.start;
            if (start + range.start..start + range.end).contains(&at) {
                holders.push(Thing::Data(*place));
            }
        }
        anyhow::ensure!(!holders.is_empty(), "byte {at} belongs to no function and to no piece of data");
        Ok(holders)
    }

    /// The bytes of the pieces that are not reached, less what they share with one that is.
    fn unreached_bytes(&self, reached: &BTreeSet<Thing>) -> BTreeSet<(usize, usize)> {
        let bytes = |is_reached: bool| {
            let pieces =
                self.pieces.iter().filter(move |(place, _)| reached.contains(&Thing::Data(**place)) == is_reached);
            pieces.flat_map(|(_, (segment, range))| range.clone().map(|byte| (*segment, byte)))
        };
        let mut unreached: BTreeSet<(usize, usize)> = bytes(false).collect();
        bytes(true).for_each(|byte| {
            unreached.remove(&byte);
        });
        unreached
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::unreached;
    use std::collections::BTreeSet;
    use wasm_encoder::{
        CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, ExportKind, ExportSection, Function,
        FunctionSection, LinkingSection, MemorySection, MemoryType, Module, SymbolTable, TypeSection,
    };

    /// The first function is exported, calls the second and names bytes 0 to 3; the second names bytes 2 to 7; the third is
    /// named by nobody.
    fn linked() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for called in [Some(1), None, None] {
            functions.function(0);
            let mut body = Function::new([]);
            body.instructions().i32_const(64).drop();
            if let Some(called) = called {
                body.instructions().call(called);
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("first", ExportKind::Func, 0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(64), *b"abcdefgh");
        let mut symbols = SymbolTable::new();
        symbols.data(0, "early", Some(DataSymbolDefinition { index: 0, offset: 0, size: 4 }));
        symbols.data(0, "late", Some(DataSymbolDefinition { index: 0, offset: 2, size: 6 }));
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&exports).section(&code);
        module.section(&data).section(&linking);
        // Of the section of code, which is the fifth: two; each of an address (4), where it stands, which symbol, how far in.
        // Before the number in the first function stand how many there are, its length, its locals and what to do; the
        // first is of eight bytes with its length.
        let relocations = [4, 2, 4, 4, 0, 0, 4, 13, 1, 0];
        module.section(&CustomSection { name: "reloc.CODE".into(), data: relocations.as_slice().into() });
        module.finish()
    }

    #[test]
    fn what_only_a_cut_function_refers_to_is_not_reached() {
        let whole = unreached(&linked(), &BTreeSet::new()).unwrap();
        assert_eq!((whole.functions, whole.bytes), (BTreeSet::from([2]), BTreeSet::new()));
        let cut = unreached(&linked(), &BTreeSet::from([1])).unwrap();
        // Bytes 2 and 3 are part of what the first function names.
        assert_eq!(cut.bytes, (4..8).map(|byte| (0, byte)).collect());
        assert_eq!(cut.functions, BTreeSet::from([2]));
    }

    #[test]
    fn a_module_without_relocations_is_refused() {
        assert!(unreached(&wasm_encoder::Module::new().finish(), &BTreeSet::new()).is_err());
    }
}
