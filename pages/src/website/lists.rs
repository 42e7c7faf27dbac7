//! The contacts as files: for a spreadsheet and for an address book.

use crate::contacts::caveats;
use crate::line::plain;
use escalation::export::json::{ContactRow, contacts};
use escalation::export::vcard::card;
use escalation::policy::{Contact, Policy};

/// What stands over the columns.
const COLUMNS: [&str; 7] = ["Post", "Agency", "Name", "Telephone", "E-mail", "Website", "To keep in mind"];

fn rows(policy: &Policy) -> impl Iterator<Item = (ContactRow<'_>, &Contact)> {
    contacts(policy).into_iter().zip(policy.contacts())
}

fn said(policy: &Policy, row: &ContactRow, contact: &Contact) -> String {
    caveats(policy, row, contact).iter().map(plain).collect::<Vec<_>>().join(" ")
}

/// A row for each contact.
pub(super) fn csv(policy: &Policy) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut lines = vec![COLUMNS.map(str::to_owned).to_vec()];
    lines.extend(rows(policy).map(|(row, contact)| {
        vec![
            row.title.to_owned(),
            row.whose(policy),
            row.contact.person().unwrap_or_default().to_owned(),
            row.contact.phones.join("; "),
            row.contact.emails.join("; "),
            row.contact.pages().collect::<Vec<_>>().join("; "),
            said(policy, &row, contact),
        ]
    }));
    for line in &lines {
        // Into memory: there is nothing that could refuse it.
        let _ = writer.write_record(line.iter().map(|cell| harmless(cell)));
    }
    // A spreadsheet takes a text for Windows' own letters unless this mark comes first.
    format!("\u{feff}{}", String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default())
}

/// A cell that a spreadsheet takes for words, whatever it begins with: not for a formula.
fn harmless(cell: &str) -> String {
    let is_number = cell.strip_prefix('+').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// A card for each contact that can be reached.
pub(super) fn vcard(policy: &Policy) -> String {
    rows(policy).filter_map(|(row, contact)| card(policy, &row, &said(policy, &row, contact), None)).collect()
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_a_formula() {
        let cells = [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+cmd|x", "'+cmd|x"),
            ("-2+3", "'-2+3"),
            ("+44 20 7946 0000", "+44 20 7946 0000"),
            ("020 7946 0000", "020 7946 0000"),
        ];
        for (cell, harmless_cell) in cells {
            assert_eq!(harmless(cell), harmless_cell);
        }
    }
}
