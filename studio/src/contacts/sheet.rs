//! The contacts as a spreadsheet: taken out as CSV, brought in as CSV or pasted.
//!
//! A cell that begins with `=`, `+`, `-` or `@` would be taken for a formula by the program that opens the file, a telephone
//! number with its `+44` too. Such a cell goes out with an apostrophe before it, and comes in without.

use super::rows::{self, List, Row};
use crate::draft::edit::{Refused, Value};
use crate::draft::field;
use crate::draft::ids::{free, id_like};
use crate::draft::names::{Named, Names};
use escalation::document::authoring::TableKind;

/// What a column of a spreadsheet has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The key of a row; empty: the row's own name.
    pub key: &'static str,
    /// What stands at its head.
    pub title: &'static str,
    /// Whether a cell may have several.
    is_list: bool,
    /// What else may stand at its head, in small letters.
    also: &'static [&'static str],
}

const fn column(key: &'static str, title: &'static str, is_list: bool, also: &'static [&'static str]) -> Column {
    Column { key, title, is_list, also }
}

/// The columns, in the order in which they go out. Conditions and notes of a row stay in the file.
pub const COLUMNS: [Column; 17] = [
    column("", "Row", false, &["row name", "id"]),
    column("post", "Post", false, &["role", "position"]),
    column("agency", "Agency", false, &["organisation", "organization", "service", "partner", "body"]),
    column("title", "Title", false, &["job title", "job", "designation"]),
    column("name", "Name", false, &["person", "contact", "contact name", "full name", "holder"]),
    column(
        "phones",
        "Telephone",
        true,
        &[
            "telephone numbers",
            "phone",
            "phones",
            "phone number",
            "tel",
            "tel no",
            "number",
            "numbers",
            "mobile",
            "landline",
        ],
    ),
    column(
        "emails",
        "E-mail",
        true,
        &["email", "emails", "e-mail address", "email address", "e-mail addresses", "mailbox", "mailboxes", "mail"],
    ),
    column("website", "Website", false, &["web", "url", "web address"]),
    column("address", "Address", true, &["postal address"]),
    column("menu", "Menu", false, &[]),
    column("web_form", "Web form", false, &["form"]),
    column("relay", "Text relay", true, &["relay"]),
    column("rota", "Rota", false, &[]),
    column("state", "State", false, &["status"]),
    column("via", "Via", false, &["details from"]),
    column("as_of", "Checked on", false, &["checked", "as of", "date", "last checked", "updated"]),
    column("cite", "Paragraph", false, &["cite", "page", "source", "reference"]),
];

/// Cells of a spreadsheet.
pub type Cells = Vec<Vec<String>>;

/// What a spreadsheet's cells are taken for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What each column has; `None`: it is left out.
    pub columns: Vec<Option<Column>>,
    /// The rows, without the one that names the columns.
    pub rows: Cells,
}

/// What a spreadsheet changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Rows that are new.
    pub added: Vec<String>,
    /// Rows that were there and say something else now.
    pub changed: Vec<String>,
    /// How many were as they are here already.
    pub same: usize,
}

/// The list as CSV, with the mark by which spreadsheets know UTF-8.
pub fn csv(list: &List) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF]);
    // Writing to memory does not fail.
    let _ = writer.write_record(COLUMNS.map(|column| column.title));
    for row in &list.rows {
        let _ = writer.write_record(COLUMNS.map(|column| harmless(&cell(list, row, column))));
    }
    writer.into_inner().unwrap_or_default()
}

/// What a row says in a column.
fn cell(list: &List, row: &Row, column: Column) -> String {
    match column.key {
        "" => row.id.clone(),
        "as_of" if row.words("as_of").is_empty() => list.as_of.clone().unwrap_or_default(),
        key if column.is_list => row.list(key).join("; "),
        key => row.words(key).to_owned(),
    }
}

const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// The same cell as it was.
fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

/// The cells of what was pasted or of a CSV file. What stands between cells is seen from the first line.
pub fn cells(text: &str) -> Cells {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let between = [b'\t', b';', b','].into_iter().max_by_key(|between| {
        let count = first.bytes().filter(|byte| byte == between).count();
        // A tab is never part of a cell's words.
        if *between == b'\t' { count * 100 } else { count }
    });
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between.unwrap_or(b','))
        .from_reader(text.as_bytes());
    let rows = reader.records().flatten().map(|row| row.iter().map(|cell| as_it_was(cell.trim()).to_owned()).collect());
    rows.filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty())).collect()
}

/// Finds out what each column has: by the names at its head, else by what stands in it.
pub fn sheet(mut cells: Cells, names: &Names) -> Sheet {
    let width = cells.iter().map(Vec::len).max().unwrap_or(0);
    let head: Vec<Option<Column>> =
        cells.first().map(|row| row.iter().map(|cell| column_of(cell)).collect()).unwrap_or_default();
    let filled = cells.first().map_or(0, |row| row.iter().filter(|cell| !cell.is_empty()).count());
    let known = head.iter().flatten().count();
    if known > 0 && 2 * known >= filled {
        cells.remove(0);
        let mut columns = head;
        columns.resize(width, None);
        return Sheet { columns: once(columns), rows: cells };
    }
    let columns = (0..width).map(|at| guess(&cells, at, names)).collect();
    Sheet { columns: once(columns), rows: cells }
}

/// The column that a head names.
fn column_of(head: &str) -> Option<Column> {
    let head = head.trim().trim_end_matches([':', '.']).to_lowercase();
    COLUMNS.into_iter().find(|column| column.title.to_lowercase() == head || column.also.contains(&head.as_str()))
}

/// What a column without a name may have.
fn guess(cells: &Cells, at: usize, names: &Names) -> Option<Column> {
    let filled: Vec<&str> =
        cells.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let mostly = |is: &dyn Fn(&str) -> bool| {
        !filled.is_empty() && 2 * filled.iter().filter(|cell| is(cell)).count() > filled.len()
    };
    let agencies = names.agencies_and_kinds();
    let key = if mostly(&|cell| cell.contains('@')) {
        "emails"
    } else if mostly(&|cell| {
        cell.chars().filter(char::is_ascii_digit).count() >= 3 && !cell.contains(char::is_alphabetic)
    }) {
        "phones"
    } else if mostly(&|cell| id_of(&names.posts, cell).is_some()) {
        "post"
    } else if mostly(&|cell| id_of(&agencies, cell).is_some()) {
        "agency"
    } else if mostly(&|cell| cell.split(' ').count() >= 2 && !cell.contains(|letter: char| letter.is_ascii_digit())) {
        "name"
    } else {
        return None;
    };
    COLUMNS.into_iter().find(|column| column.key == key)
}

/// Of two columns that would have the same, the first has it; several of what may be several stay.
fn once(columns: Vec<Option<Column>>) -> Vec<Option<Column>> {
    let mut seen: Vec<&str> = Vec::new();
    let mut taken = |column: Column| {
        let is_new = column.is_list || !seen.contains(&column.key);
        seen.push(column.key);
        is_new.then_some(column)
    };
    columns.into_iter().map(|column| column.and_then(&mut taken)).collect()
}

/// The id of what is named: by its id, or by its words whatever their capitals.
fn id_of(named: &[Named], words: &str) -> Option<String> {
    let words = words.trim().to_lowercase();
    let found = named.iter().find(|named| named.id == words || named.words.to_lowercase() == words);
    found.map(|named| named.id.clone())
}

/// Takes a spreadsheet into the list. A row that names one here changes it, and with `matching` also one of the same post
/// and agency; every other is new. An empty cell changes nothing. `cite` is the paragraph of new rows that have none.
///
/// # Errors
/// A file that is not TOML.
pub fn take_in(
    text: &str,
    sheet: &Sheet,
    names: &Names,
    matching: bool,
    cite: &str,
) -> Result<(String, Taken), Refused> {
    let (mut text, mut taken) = (text.to_owned(), Taken::default());
    let before = List::read(&text)?;
    for row in &sheet.rows {
        let said = said(row, sheet, names);
        let list = List::read(&text)?;
        let words = |key: &str| {
            said.iter().find(|(known, _)| *known == key).and_then(|(_, value)| value.words()).unwrap_or_default()
        };
        let named = before.row(words("")).map(|row| row.id.clone());
        let alike = || {
            let is_alike = |row: &&Row| row.words("post") == words("post") && row.words("agency") == words("agency");
            let mut alike = before.rows.iter().filter(is_alike);
            let first = alike.next().filter(|_| matching && !words("post").is_empty())?;
            alike.next().is_none().then(|| first.id.clone())
        };
        match named.or_else(alike) {
            Some(id) => {
                let was = text.clone();
                for (key, value) in said.iter().filter(|(key, _)| !key.is_empty()) {
                    // The list's own date stands in each row that goes out.
                    let is_lists = *key == "as_of" && value.words() == list.as_of.as_deref();
                    let has_own = list.row(&id).is_some_and(|row| row.says.get("as_of").is_some());
                    if !is_lists || has_own {
                        text = field::set(&text, &[&id, *key], Some(TableKind::Contact), Some(value))?;
                    }
                }
                if was == text { taken.same += 1 } else { taken.changed.push(id) }
            }
            None => {
                let wanted = id_like(words(""));
                let id = if wanted.is_empty() {
                    list.free_id(words("post"), words("agency"))
                } else {
                    free(&wanted, |id| list.row(id).is_some())
                };
                let mut says: Vec<(&str, Value)> = said.iter().filter(|(key, _)| !key.is_empty()).cloned().collect();
                if words("cite").is_empty() && !cite.is_empty() {
                    says.push(("cite", Value::from(cite)));
                }
                text = rows::add(&text, &id, &says)?;
                taken.added.push(id);
            }
        }
    }
    Ok((text, taken))
}

/// What a row of cells says, by key. A post that the policy does not name is what the row is called.
fn said(row: &[String], sheet: &Sheet, names: &Names) -> Vec<(&'static str, Value)> {
    let mut said: Vec<(&'static str, Value)> = Vec::new();
    for (cell, column) in row.iter().zip(&sheet.columns) {
        let Some(column) = column.filter(|_| !cell.is_empty()) else { continue };
        let (key, value) = match column.key {
            "post" | "via" => match id_of(&names.posts, cell) {
                Some(id) => (column.key, Value::Words(id)),
                None if column.key == "post" => ("title", Value::from(cell.as_str())),
                None => continue,
            },
            "agency" => ("agency", Value::Words(agency(cell, names))),
            key if column.is_list => (key, Value::List(several(cell, key))),
            key => (key, Value::Words(cell.split_whitespace().collect::<Vec<_>>().join(" "))),
        };
        match said.iter_mut().find(|(known, _)| *known == key) {
            Some((_, Value::List(items))) => items.extend(value.list().iter().cloned()),
            Some(_) => {}
            None => said.push((key, value)),
        }
    }
    said
}

/// Agencies by their ids, as far as the policy knows them; other words stay, and are told of when the list is checked.
fn agency(cell: &str, names: &Names) -> String {
    let known = names.agencies_and_kinds();
    if let Some(id) = id_of(&known, cell) {
        return id;
    }
    let parts: Option<Vec<String>> =
        cell.split([',', ';', '/']).flat_map(|part| part.split(" or ")).map(|part| id_of(&known, part)).collect();
    parts.map_or_else(|| cell.to_owned(), |ids| ids.join(" or "))
}

/// What a cell has several of.
fn several(cell: &str, key: &str) -> Vec<String> {
    let signs: &[char] = match key {
        "phones" | "relay" => &['\n', ';', ',', '/'],
        "emails" => &['\n', ';', ',', ' '],
        // A line of an address may have a comma.
        _ => &['\n', ';'],
    };
    let parts =
        cell.split(signs).flat_map(|part| if key == "phones" { part.split(" or ").collect() } else { vec![part] });
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Sheet, cells, csv, sheet, take_in};
    use crate::contacts::rows::List;
    use crate::draft::names::{Named, Names};
    use proptest::prelude::*;

    const LIST: &str = "as_of = \"2026-04\"\n\n[chair]\npost = \"chair\"\nphones = [\"+44 20 7946 0000\", \"020 7946 0001 x12\"]\ncite = \"page 9\"\n\n[lead-police]\npost = \"lead\"\nagency = \"police\"\nname = \"=SUM(A1)\"\nwhen = { hours = \"office\" }\ncite = \"page 9\"\n";

    fn names() -> Names {
        let named = |id: &str, words: &str| Named { id: id.to_owned(), words: words.to_owned() };
        Names {
            posts: vec![named("chair", "Independent Chair"), named("lead", "safeguarding lead")],
            agencies: vec![named("police", "Exampleshire Police")],
            ..Names::default()
        }
    }

    fn titles(sheet: &Sheet) -> Vec<&'static str> {
        sheet.columns.iter().map(|column| column.map_or("-", |column| column.title)).collect()
    }

    #[test]
    fn what_goes_out_and_comes_in_again_changes_nothing() {
        let list = List::read(LIST).unwrap_or_default();
        let out = String::from_utf8(csv(&list)).unwrap_or_default();
        assert!(out.contains("'+44 20 7946 0000; 020 7946 0001 x12"), "{out}");
        assert!(out.contains(",'=SUM(A1),"), "{out}");
        let sheet = sheet(cells(&out), &names());
        assert_eq!(titles(&sheet), COLUMNS.map(|column| column.title));
        let (text, taken) = take_in(LIST, &sheet, &names(), true, "").unwrap_or_default();
        assert_eq!(text, LIST);
        assert_eq!((taken.added.len(), taken.changed.len(), taken.same), (0, 0, 2));
    }

    #[test]
    fn what_is_pasted_is_known_by_its_heads_or_by_what_it_has() {
        let pasted = "Organisation\tRole\tFull name\tTel\tEmail\tRemarks\nExampleshire Police\tSafeguarding Lead\tA. Officer\t020 7946 0002 / 020 7946 0003\ta@example.org\tnew\n";
        let by_head = sheet(cells(pasted), &names());
        assert_eq!(titles(&by_head), ["Agency", "Post", "Name", "Telephone", "E-mail", "-"]);
        let bare: String = pasted.lines().skip(1).collect();
        assert_eq!(titles(&sheet(cells(&bare), &names())), ["Agency", "Post", "Name", "Telephone", "E-mail", "-"]);
        let (text, taken) = take_in(LIST, &by_head, &names(), true, "page 9").unwrap_or_default();
        assert_eq!(taken.changed, ["lead-police"]);
        assert!(text.contains("name = \"A. Officer\"\nphones = [\"020 7946 0002\", \"020 7946 0003\"]\nemails = [\"a@example.org\"]\nwhen"), "{text}");
        let (text, taken) = take_in(LIST, &by_head, &names(), false, "page 9").unwrap_or_default();
        assert_eq!(taken.added, ["lead-police-2"]);
        assert!(text.ends_with("emails = [\"a@example.org\"]\ncite = \"page 9\"\n"), "{text}");
        assert!(text.starts_with(LIST), "what was there stays");
    }

    #[test]
    fn a_post_that_the_policy_does_not_name_is_a_title() {
        let pasted = sheet(cells("Post,Telephone\nDuty desk,020 7946 0002\n"), &names());
        let (text, _) = take_in("", &pasted, &names(), true, "1").unwrap_or_default();
        assert_eq!(text, "[contact]\ntitle = \"Duty desk\"\nphones = [\"020 7946 0002\"]\ncite = \"1\"\n");
    }

    proptest! {
        /// Whatever is pasted: it is taken in as TOML, and nothing that was there is lost.
        #[test]
        fn whatever_is_pasted_leaves_a_list(pasted in "[a-z0-9+=@,;\\t\\n\"' ]{0,80}", matching: bool) {
            let sheet = sheet(cells(&pasted), &names());
            let (text, taken) = take_in(LIST, &sheet, &names(), matching, "1").unwrap_or_default();
            let list = List::read(&text);
            prop_assert_eq!(list.map(|list| list.rows.len()), Ok(2 + taken.added.len()));
        }
    }
}
