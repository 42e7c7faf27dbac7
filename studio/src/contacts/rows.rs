//! The contact list as rows, and what can be done to them. The file keeps its comments and its order.

use crate::draft::edit::{self, Edited, Order, Refused, Value};
use crate::draft::field;
use crate::draft::ids::{free, id_like};
use chrono::NaiveDate;
use escalation::document::authoring::TableKind;
use escalation::time::by_rank;

/// The date of the whole list.
pub const AS_OF: &str = "as_of";

/// The contact list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The date of the whole list.
    pub as_of: Option<String>,
    /// Its rows, in the file's order.
    pub rows: Vec<Row>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name in the file.
    pub id: String,
    /// What it says.
    pub says: Value,
}

impl Row {
    /// The words of a key; empty where it has none.
    pub fn words(&self, key: &str) -> &str {
        self.says.get(key).and_then(Value::words).unwrap_or_default()
    }

    /// The list of a key.
    pub fn list(&self, key: &str) -> &[String] {
        self.says.get(key).map(Value::list).unwrap_or_default()
    }

    /// What it is called for people: the person, else the post, else its name in the file.
    pub fn called(&self) -> &str {
        ["name", "title", "post"]
            .into_iter()
            .map(|key| self.words(key))
            .find(|words| !words.is_empty())
            .unwrap_or(&self.id)
    }
}

impl List {
    /// Reads `contacts.toml`.
    ///
    /// # Errors
    /// A file that is not TOML.
    pub fn read(text: &str) -> Result<List, Refused> {
        let table = Value::read(text)?;
        let as_of = table.get(AS_OF).and_then(Value::words).map(str::to_owned);
        let rows = table.entries().iter().filter(|(_, says)| says.is_table());
        Ok(List { as_of, rows: rows.map(|(id, says)| Row { id: id.clone(), says: says.clone() }).collect() })
    }

    /// The row of this name.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// A name for a row that no row has yet: of its post and its agency.
    pub fn free_id(&self, post: &str, agency: &str) -> String {
        let agency = agency.split(" or ").next().unwrap_or_default();
        let wanted = id_like(&format!("{post} {agency}"));
        let wanted = if wanted.is_empty() { "contact".to_owned() } else { wanted };
        free(&wanted, |id| id == AS_OF || self.row(id).is_some())
    }
}

/// A row was checked on this day. Where that is the date of the whole list, it needs none of its own.
///
/// # Errors
/// A file that is not TOML.
pub fn checked(text: &str, row: &str, today: NaiveDate) -> Edited {
    let today = today.to_string();
    let is_lists = List::read(text)?.as_of.as_deref() == Some(today.as_str());
    let own = Value::Words(today);
    field::set(text, &[row, AS_OF], Some(TableKind::Contact), Some(&own).filter(|_| !is_lists))
}

/// The whole list was checked on this day: it is the date of the list, and the rows' own go.
///
/// # Errors
/// A file that is not TOML.
pub fn checked_all(text: &str, today: NaiveDate) -> Edited {
    let list = List::read(text)?;
    let mut text = edit::set(text, &[AS_OF], &Value::Words(today.to_string()), Order { keys: &[AS_OF], words: None })?;
    for row in list.rows.iter().filter(|row| row.says.get(AS_OF).is_some()) {
        text = field::set(&text, &[&row.id, AS_OF], Some(TableKind::Contact), None)?;
    }
    Ok(text)
}

/// Adds a row with what is known of it. Keys are written in their order.
///
/// # Errors
/// A file that is not TOML.
pub fn add(text: &str, id: &str, says: &[(&str, Value)]) -> Edited {
    let keys = TableKind::Contact.keys();
    let mut said: Vec<(&str, Value)> = says.to_vec();
    let place = |name: &str| keys.iter().position(|key| key.name == name).unwrap_or_default();
    by_rank(&mut said, &|(name, _)| u32::try_from(place(name)).unwrap_or(u32::MAX));
    edit::add(text, &[id], &said)
}

#[cfg(test)]
mod tests {
    use super::{List, checked, checked_all};
    use crate::draft::edit::Value;
    use crate::draft::field;
    use chrono::NaiveDate;
    use escalation::document::authoring::TableKind;

    const LIST: &str = "# Who holds each post.\nas_of = \"2026-04\" # the list\n\n[chair]\npost = \"chair\"\nas_of = \"2026-11-02\"\ncite = \"page 9\"\n\n[lead]\npost = \"lead\"\ncite = \"page 9\"\n";

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap_or_default()
    }

    #[test]
    fn whoever_checked_the_whole_list_dates_it_and_no_row() {
        let all = checked_all(LIST, today()).unwrap_or_default();
        let expected =
            LIST.replace("as_of = \"2026-04\"", "as_of = \"2026-11-30\"").replace("as_of = \"2026-11-02\"\n", "");
        assert_eq!(all, expected);
        assert_eq!(checked(&all, "lead", today()).as_ref(), Ok(&all), "the list says it already");
    }

    #[test]
    fn whoever_checked_one_row_dates_that() {
        let one = checked(LIST, "lead", today()).unwrap_or_default();
        assert_eq!(one, LIST.replace("post = \"lead\"\n", "post = \"lead\"\nas_of = \"2026-11-30\"\n"));
    }

    #[test]
    fn a_list_without_a_date_gets_one_before_its_first_row() {
        let text = "# The head.\n\n[chair]\ncite = \"1\"\n";
        let all = checked_all(text, today());
        assert_eq!(all.as_deref(), Ok("# The head.\n\nas_of = \"2026-11-30\"\n\n[chair]\ncite = \"1\"\n"));
    }

    #[test]
    fn what_is_emptied_is_taken_out() {
        let set = |key: &str, value: Value| field::set(LIST, &["chair", key], Some(TableKind::Contact), Some(&value));
        assert_eq!(set("as_of", Value::from(" ")), Ok(LIST.replace("as_of = \"2026-11-02\"\n", "")));
        assert_eq!(set("phones", Value::List(Vec::new())).as_deref(), Ok(LIST));
    }

    #[test]
    fn a_row_is_named_after_its_post_and_agency() {
        let list = List::read(LIST).unwrap_or_default();
        assert_eq!(list.free_id("lead", "police or health"), "lead-police");
        assert_eq!(list.free_id("lead", ""), "lead-2");
        assert_eq!(list.free_id("", ""), "contact");
    }
}
