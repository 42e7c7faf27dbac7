//! The memory that parsed boards hold: `memory DOCUMENT…` prints the bytes of each, and of five hundred of the first.

use escalation::document::Document;
use std::error::Error;

#[global_allocator]
static COUNTED: dhat::Alloc = dhat::Alloc;

fn main() -> Result<(), Box<dyn Error>> {
    let _profiler = dhat::Profiler::builder().testing().build();
    let mut sizes = Vec::new();
    let mut first = None;
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path)?;
        let before = dhat::HeapStats::get().curr_bytes;
        let document = Document::from_json(&text).map_err(|problems| format!("{path}: {problems:?}"))?;
        sizes.push(dhat::HeapStats::get().curr_bytes - before);
        drop(document);
        first.get_or_insert(text);
    }
    let text = first.ok_or("name the documents")?;
    let before = dhat::HeapStats::get().curr_bytes;
    let many: Vec<Document> = (0..500).filter_map(|_| Document::from_json(&text).ok()).collect();
    let five_hundred = dhat::HeapStats::get().curr_bytes - before;
    println!("{}", serde_json::json!({ "boards": sizes, "documents": many.len(), "five_hundred": five_hundred }));
    Ok(())
}
