//! Dates that cannot be true on the day of checking. The day is given: nothing here has a clock.

use super::{File, toml_file};
use crate::document::problem::Problem;
use crate::time::moment::PartialDate;
use chrono::NaiveDate;

/// Dates of a contact list that are still to come.
pub(super) fn to_come(file: &File, today: NaiveDate) -> Vec<Problem> {
    let read = toml_file::read(file, "contacts.");
    let of_list = read.table.get("as_of").map(|date| ("contacts".to_owned(), date));
    let of_rows = read.table.iter().filter_map(|(id, row)| Some((format!("contacts.{id}"), row.get("as_of")?)));
    let dates = of_list.into_iter().chain(of_rows);
    let problems = dates.filter_map(|(place, date)| {
        let date = PartialDate::parse(date.as_str()?).ok()?;
        let text = format!("as_of is \"{date}\", which is still to come; write the day on which it was checked");
        (date.first_day() > today).then(|| Problem::at(&place, text).of(format!("{place}.as_of")))
    });
    read.lines.place(problems.collect(), &file.path)
}

#[cfg(test)]
mod tests {
    use super::to_come;
    use crate::document::authoring::File;
    use chrono::NaiveDate;

    #[test]
    fn a_list_that_was_checked_tomorrow_is_told_of_with_its_line() {
        let text = "as_of = \"2026-12\"\n[a]\nas_of = \"2026-11-21\"\n[b]\nas_of = \"2026\"\n[c]\nas_of = \"soon\"\n";
        let file = File::new("x/contacts.toml".to_owned(), text.as_bytes());
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default();
        let found: Vec<String> = to_come(&file, today).iter().map(ToString::to_string).collect();
        let more = "which is still to come; write the day on which it was checked";
        let expected = [
            format!("x/contacts.toml, line 1, contacts: as_of is \"2026-12\", {more}"),
            format!("x/contacts.toml, line 3, contacts.a: as_of is \"2026-11-21\", {more}"),
        ];
        assert_eq!(found, expected);
        let later = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap_or_default();
        assert_eq!(to_come(&file, later), []);
    }
}
