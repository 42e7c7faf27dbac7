//! Edits of a TOML file that change what they are about and nothing else: comments, order and spaces stay.
//!
//! `toml_edit` reads the file and says at which bytes each thing stands; an edit takes that stretch out of the text and
//! puts another in. So a field can change no line but its own.

use std::fmt;
use std::ops::Range;
use toml_edit::{Array, Document, InlineTable, Item, Key, Table, TableLike, Value as TomlValue};

/// What a key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Words(String),
    /// A list of words.
    List(Vec<String>),
    /// `true` or `false`.
    Bool(bool),
    /// A table. Written, it stands in one line.
    Table(Vec<(String, Value)>),
    /// What no key of a policy holds, as it stands there: a number, a date without quotation marks.
    Other(String),
}

impl From<&str> for Value {
    fn from(words: &str) -> Value {
        Value::Words(words.to_owned())
    }
}

impl Value {
    /// What a file holds, in its order: a table.
    ///
    /// # Errors
    /// A file that is not TOML.
    pub fn read(text: &str) -> Result<Value, Refused> {
        let file = File::read(text)?;
        Ok(table_of(file.toml.as_table(), text))
    }

    /// What stands under a name in it.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entries().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// What stands at a path in it.
    pub fn at<S: AsRef<str>>(&self, path: &[S]) -> Option<&Value> {
        path.iter().try_fold(self, |value, name| value.get(name.as_ref()))
    }

    /// Its names and what stands under each; none, if it is no table.
    pub fn entries(&self) -> &[(String, Value)] {
        match self {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// Its words, if it is words.
    pub fn words(&self) -> Option<&str> {
        match self {
            Value::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The words in its list; none, if it is no list.
    pub fn list(&self) -> &[String] {
        match self {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        matches!(self, Value::Table(_))
    }
}

fn table_of(table: &dyn TableLike, text: &str) -> Value {
    let entries = table.iter().map(|(name, item)| {
        let value = match item {
            Item::Table(table) => table_of(table, text),
            Item::Value(value) => value_of(value, text),
            Item::ArrayOfTables(_) | Item::None => Value::Other(String::new()),
        };
        (name.to_owned(), value)
    });
    Value::Table(entries.collect())
}

fn value_of(value: &TomlValue, text: &str) -> Value {
    let raw = || value.span().and_then(|span| text.get(span)).unwrap_or_default().to_owned();
    match value {
        TomlValue::String(words) => Value::Words(words.value().clone()),
        TomlValue::Boolean(value) => Value::Bool(*value.value()),
        TomlValue::InlineTable(table) => table_of(table, text),
        TomlValue::Array(array) => {
            let items: Option<Vec<String>> = array.iter().map(|item| item.as_str().map(str::to_owned)).collect();
            items.map_or_else(|| Value::Other(raw()), Value::List)
        }
        _ => Value::Other(raw()),
    }
}

/// Why an edit cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The file is not TOML: the text has to be mended first.
    NotToml,
    /// Nothing stands at this path.
    Missing(String),
    /// Something stands at this path already.
    Taken(String),
    /// It is written in a way that only the text can change.
    OnlyAsText(String),
    /// It is named elsewhere: by each of these.
    Named(Vec<String>),
    /// The name cannot be used, and why.
    BadName(String),
    /// It cannot stand there, and why.
    NotThere(String),
    /// Another file, of this name, has to change along and cannot, and why.
    InFile(&'static str, Box<Refused>),
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Refused::NotToml => out.write_str("the file cannot be read; mend its text first"),
            Refused::Missing(path) => write!(out, "there is no {path}"),
            Refused::Taken(path) => write!(out, "{path} is there already; take another name"),
            Refused::OnlyAsText(path) => write!(out, "{path} is written in a way that only the text can change"),
            Refused::Named(by) => write!(out, "it is named by {}; change that first", by.join(", ")),
            Refused::BadName(why) | Refused::NotThere(why) => out.write_str(why),
            Refused::InFile(file, why) => write!(out, "in {file}, {why}"),
        }
    }
}

impl std::error::Error for Refused {}

/// A file's text after an edit.
pub type Edited = Result<String, Refused>;

/// How the tables of a file are ordered, for what is added.
#[derive(Clone, Copy, Debug, Default)]
pub struct Order<'a> {
    /// The keys of the table that is changed, in the order in which they are written.
    pub keys: &'a [&'a str],
    /// The key that words alone stand for: where more is said of a post that is nothing but words, these become its title.
    pub words: Option<&'a str>,
}

/// Writes a value at a path; what is there already changes in its place.
///
/// # Errors
/// A file that is not TOML, or a path that leads through what is no table.
pub fn set(text: &str, path: &[&str], value: &Value, order: Order) -> Edited {
    let file = File::read(text)?;
    let Some((name, around)) = path.split_last() else { return Err(Refused::Missing(String::new())) };
    let mut parent = Parent::Table(file.toml.as_table());
    for (depth, step) in around.iter().enumerate() {
        let rest = path.get(depth..).unwrap_or_default();
        parent = match parent.get(step).map(|(_, item)| item) {
            None => return file.begin(&parent, path.get(..depth).unwrap_or_default(), rest, value, order),
            Some(Item::Table(table)) => Parent::Table(table),
            Some(Item::Value(TomlValue::InlineTable(table))) => Parent::Inline(table),
            Some(Item::Value(words @ TomlValue::String(_))) if depth + 1 == around.len() => {
                return file.say_more(words, name, value, order).ok_or_else(|| Refused::OnlyAsText(shown(path)));
            }
            Some(_) => return Err(Refused::OnlyAsText(shown(path))),
        };
    }
    match parent.get(name) {
        Some((_, Item::Value(old))) if value_of(old, text) == *value => Ok(text.to_owned()),
        Some((_, Item::Value(old))) => file.replace_value(old, value).ok_or_else(|| Refused::OnlyAsText(shown(path))),
        Some(_) => Err(Refused::OnlyAsText(shown(path))),
        None => file.insert(&parent, around, name, value, order),
    }
}

/// Takes away what stands at a path, with its line or its lines. A table in one line that is left empty goes too.
///
/// # Errors
/// A file that is not TOML, or a path at which nothing stands.
pub fn remove(text: &str, path: &[&str]) -> Edited {
    let file = File::read(text)?;
    let (parent, key, item) = file.find(path)?;
    if let Item::Value(value) = item {
        if let (Parent::Inline(table), [around @ .., _]) = (&parent, path)
            && table.len() == 1
            && !around.is_empty()
        {
            return remove(text, around);
        }
        return file.cut_value(&parent, key, value).ok_or_else(|| Refused::OnlyAsText(shown(path)));
    }
    let stretches = file.stretches(path)?;
    let mut left = text.to_owned();
    for stretch in stretches.into_iter().rev() {
        left.replace_range(file.with_blank_lines(stretch), "");
    }
    Ok(left)
}

/// Gives what stands at a path another name; what it is and where it stands stay.
///
/// # Errors
/// A name that is taken or cannot be one, or a path at which nothing stands.
pub fn rename(text: &str, path: &[&str], name: &str) -> Edited {
    let file = File::read(text)?;
    let (parent, key, item) = file.find(path)?;
    let new = sibling(path, name);
    file.check_new(&parent, &new)?;
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    if item.is_value() {
        let span = key.span().ok_or_else(|| Refused::OnlyAsText(shown(path)))?;
        changes.push((span, written_key(name)));
    }
    for block in file.blocks().into_iter().filter(|block| is_at_or_under(&block.path, path)) {
        changes.push((block.header.clone(), block.renamed(path.len() - 1, name)));
    }
    if changes.is_empty() {
        return Err(Refused::OnlyAsText(shown(path)));
    }
    Ok(spliced(text, changes))
}

/// Writes what stands at a path once more under another name, behind the first.
///
/// # Errors
/// As [`rename`].
pub fn copy(text: &str, path: &[&str], name: &str) -> Edited {
    let file = File::read(text)?;
    let (parent, key, item) = file.find(path)?;
    file.check_new(&parent, &sibling(path, name))?;
    let only_as_text = || Refused::OnlyAsText(shown(path));
    if let Item::Value(value) = item {
        let (key, value) = (key.span().ok_or_else(only_as_text)?, value.span().ok_or_else(only_as_text)?);
        let rest = text.get(key.end..value.end).ok_or_else(only_as_text)?;
        let again = format!("{}{rest}", written_key(name));
        let (at, added) = match parent {
            Parent::Inline(_) => (value.end, format!(", {again}")),
            Parent::Table(_) => (file.line_end(value.end), format!("{}{again}", file.newline())),
        };
        return Ok(spliced(text, vec![(at..at, added)]));
    }
    let blocks = file.blocks();
    let of_it: Vec<&Block> = blocks.iter().filter(|block| is_at_or_under(&block.path, path)).collect();
    let last = of_it.last().ok_or_else(only_as_text)?;
    let mut added = String::new();
    for block in &of_it {
        let body = text.get(block.header.end..block.end).ok_or_else(only_as_text)?;
        added.push_str(file.newline());
        added.push_str(file.newline());
        added.push_str(&block.renamed(path.len() - 1, name));
        added.push_str(body);
    }
    Ok(spliced(text, vec![(last.end..last.end, added)]))
}

/// Lets two things of one table change places.
///
/// # Errors
/// Two that are not written alike (a line and a table), or of which one stands in several places of the file.
pub fn swap(text: &str, path: &[&str], other: &str) -> Edited {
    let file = File::read(text)?;
    let other_path = sibling(path, other);
    let other_path: Vec<&str> = other_path.iter().map(String::as_str).collect();
    let one = file.place(path)?;
    let two = file.place(&other_path)?;
    let (first, second) = if one.0.start < two.0.start { (one, two) } else { (two, one) };
    let is_alike = first.1 == second.1 && first.0.end <= second.0.start;
    let texts = text.get(first.0.clone()).zip(text.get(second.0.clone()));
    let Some((before, after)) = texts.filter(|_| is_alike) else {
        return Err(Refused::OnlyAsText(format!("the order of {} and {}", shown(path), shown(&other_path))));
    };
    Ok(spliced(text, vec![(first.0, after.to_owned()), (second.0, before.to_owned())]))
}

/// Adds a table with its keys: behind everything that stands in the table around it, else at the end of the file.
///
/// # Errors
/// A name that is taken, or a file that is not TOML.
pub fn add(text: &str, path: &[&str], values: &[(&str, Value)]) -> Edited {
    let file = File::read(text)?;
    let (Some(name), around) = (path.last(), path.get(..path.len().saturating_sub(1)).unwrap_or_default()) else {
        return Err(Refused::Missing(String::new()));
    };
    if file.find(path).is_ok() {
        return Err(Refused::Taken(shown(path)));
    }
    check_name(name)?;
    let mut added = header(path.iter().copied());
    for (key, value) in values {
        added.push_str(&format!("{}{} = {}", file.newline(), written_key(key), written(value)));
    }
    Ok(file.with_block(around, &added))
}

/// Takes what stands at a path into another table, under the name that it has, with its comments.
///
/// # Errors
/// A name that is taken there, a path at which nothing stands, or two tables that are not written alike.
pub fn move_to(text: &str, path: &[&str], around: &[&str]) -> Edited {
    let file = File::read(text)?;
    let (parent, key, item) = file.find(path)?;
    let to: Vec<&str> = around.iter().chain(path.last()).copied().collect();
    if file.find(&to).is_ok() {
        return Err(Refused::Taken(shown(&to)));
    }
    let moved = match item.as_value() {
        Some(value) => file.move_value(&parent, key, value, around),
        None => file.move_blocks(path, &to),
    };
    // Whether it can be written so is told by reading it.
    let is_moved = |moved: &String| {
        let (before, after) = (Value::read(text).ok()?, Value::read(moved).ok()?);
        Some(after.at(&to) == before.at(path) && after.at(path).is_none())
    };
    moved.filter(|moved| is_moved(moved) == Some(true)).ok_or_else(|| Refused::OnlyAsText(shown(path)))
}

/// Writes another value at a path in tables of a list, `[[case]]`: in those for which `change` has one.
///
/// # Errors
/// A file that is not TOML.
pub fn set_in_list(text: &str, list: &str, path: &[&str], change: impl Fn(&Value) -> Option<Value>) -> Edited {
    let file = File::read(text)?;
    let changes = file.in_list(list, path).filter_map(|(table, _, value)| {
        let new = change(&table_of(table, text))?;
        Some((value.span()?, written(&new)))
    });
    Ok(spliced(text, changes.collect()))
}

/// Gives a value at a path in tables of a list another name.
///
/// # Errors
/// A file that is not TOML.
pub fn rename_in_list(text: &str, list: &str, path: &[&str], name: &str) -> Edited {
    let file = File::read(text)?;
    let keys = file.in_list(list, path).filter_map(|(_, key, _)| key.span());
    Ok(spliced(text, keys.map(|key| (key, written_key(name))).collect()))
}

/// A table to look into or to write in.
enum Parent<'a> {
    Table(&'a Table),
    Inline(&'a InlineTable),
}

impl<'a> Parent<'a> {
    fn get(&self, name: &str) -> Option<(&'a Key, &'a Item)> {
        match self {
            Parent::Table(table) => table.get_key_value(name),
            Parent::Inline(table) => table.get_key_value(name),
        }
    }

    fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// The keys that hold values, with where they stand.
    fn values(&self) -> Vec<(String, Range<usize>)> {
        let table: &dyn TableLike = match self {
            Parent::Table(table) => *table,
            Parent::Inline(table) => *table,
        };
        let mut values = Vec::new();
        for (name, item) in table.iter() {
            let key = self.get(name).and_then(|(key, _)| key.span());
            let value = item.as_value().and_then(TomlValue::span);
            if let (Some(key), Some(value)) = (key, value) {
                values.push((name.to_owned(), key.start..value.end));
            }
        }
        values
    }
}

/// A header of the file and the lines under it.
struct Block {
    path: Vec<String>,
    /// Where `[ladder.one]` stands.
    header: Range<usize>,
    /// Where the comment directly above it begins; the header, if there is none.
    start: usize,
    /// The end of its last line that is neither empty nor a comment.
    end: usize,
}

impl Block {
    /// Its header with another name in one place of its path.
    fn renamed(&self, depth: usize, name: &str) -> String {
        let steps = self.path.iter().enumerate();
        header(steps.map(|(at, step)| if at == depth { name } else { step.as_str() }))
    }
}

struct File<'a> {
    text: &'a str,
    toml: Document<&'a str>,
}

impl<'a> File<'a> {
    fn read(text: &'a str) -> Result<File<'a>, Refused> {
        Ok(File { text, toml: Document::parse(text).map_err(|_| Refused::NotToml)? })
    }

    /// What stands at a path, and the table around it.
    fn find(&self, path: &[&str]) -> Result<(Parent<'_>, &Key, &Item), Refused> {
        let missing = || Refused::Missing(shown(path));
        let (name, around) = path.split_last().ok_or_else(missing)?;
        let parent = self.table(around).ok_or_else(missing)?;
        let (key, item) = parent.get(name).ok_or_else(missing)?;
        Ok((parent, key, item))
    }

    /// The table at a path.
    fn table(&self, path: &[&str]) -> Option<Parent<'_>> {
        path.iter().try_fold(Parent::Table(self.toml.as_table()), |parent, step| match parent.get(step)?.1 {
            Item::Table(table) => Some(Parent::Table(table)),
            Item::Value(TomlValue::InlineTable(table)) => Some(Parent::Inline(table)),
            _ => None,
        })
    }

    /// The values at a path in tables of a list, each with its table and its key.
    fn in_list(&self, list: &str, path: &[&str]) -> impl Iterator<Item = (&Table, &Key, &TomlValue)> {
        let tables = self.toml.get(list).and_then(Item::as_array_of_tables);
        tables.into_iter().flat_map(|tables| tables.iter()).filter_map(move |table| {
            let (name, around) = path.split_last()?;
            let parent =
                around.iter().try_fold(table as &dyn TableLike, |table, step| table.get(step)?.as_table_like())?;
            let (key, item) = parent.get_key_value(name)?;
            Some((table, key, item.as_value()?))
        })
    }

    fn check_new(&self, parent: &Parent, path: &[String]) -> Result<(), Refused> {
        let name = path.last().map(String::as_str).unwrap_or_default();
        check_name(name)?;
        if parent.has(name) { Err(Refused::Taken(path.join("."))) } else { Ok(()) }
    }

    /// How its lines end.
    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The end of the line at a byte, without what ends it.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// The start of the next line, or the end of the file.
    fn next_line(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
    }

    /// The end of the last line that has something, without what ends it.
    fn end(&self) -> usize {
        self.text.trim_end().len()
    }

    /// Every header with its lines, in the file's order.
    fn blocks(&self) -> Vec<Block> {
        let mut found = Vec::new();
        collect(self.toml.as_table(), &mut Vec::new(), &mut found);
        found.sort_by_key(|(_, header, _)| header.start);
        let mut blocks: Vec<Block> = Vec::new();
        for (path, header, last) in found {
            let above = blocks.last().map_or(0, |block| block.end);
            let start = self.own_start(header.start, above);
            let end = self.line_end(last.max(header.end));
            blocks.push(Block { path, header, start, end });
        }
        blocks
    }

    /// Where a header's own comment begins: the lines right above it, but not the head of the file.
    fn own_start(&self, header: usize, above: usize) -> usize {
        let own = self.line_start(header);
        let mut start = own;
        while start > above {
            let line = self.line_start(start - 1);
            let is_comment = self.text.get(line..start).is_some_and(|line| line.trim_start().starts_with('#'));
            if !is_comment || line < above {
                break;
            }
            start = line;
        }
        if start == 0 { own } else { start }
    }

    /// The stretches of a table with all tables in it: usually one.
    fn stretches(&self, path: &[&str]) -> Result<Vec<Range<usize>>, Refused> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let mut is_open = false;
        for block in self.blocks() {
            let is_its = is_at_or_under(&block.path, path);
            match stretches.last_mut().filter(|_| is_open && is_its) {
                Some(stretch) => stretch.end = block.end,
                None if is_its => stretches.push(block.start..block.end),
                None => {}
            }
            is_open = is_its;
        }
        if stretches.is_empty() { Err(Refused::OnlyAsText(shown(path))) } else { Ok(stretches) }
    }

    /// A stretch with the empty lines that would be too many without it.
    fn with_blank_lines(&self, stretch: Range<usize>) -> Range<usize> {
        let mut end = self.next_line(stretch.end);
        while end < self.text.len() && self.text.get(end..self.line_end(end)).is_some_and(|line| line.trim().is_empty())
        {
            end = self.next_line(end);
        }
        if end < self.text.len() {
            return stretch.start..end;
        }
        // At the end of the file the empty lines before it go.
        let before = self.text.get(..stretch.start).unwrap_or_default().trim_end().len();
        self.next_line(before).min(stretch.start)..end
    }

    /// Where something stands, and how: a table, lines of one, or a part of a line.
    fn place(&self, path: &[&str]) -> Result<(Range<usize>, How), Refused> {
        let only_as_text = || Refused::OnlyAsText(shown(path));
        let (parent, key, item) = self.find(path)?;
        let Item::Value(value) = item else {
            let mut stretches = self.stretches(path)?;
            return stretches
                .pop()
                .filter(|_| stretches.is_empty())
                .map(|only| (only, How::Table))
                .ok_or_else(only_as_text);
        };
        let (key, value) = (key.span().ok_or_else(only_as_text)?, value.span().ok_or_else(only_as_text)?);
        Ok(match parent {
            Parent::Inline(_) => (key.start..value.end, How::Part),
            Parent::Table(_) => (self.line_start(key.start)..self.line_end(value.end), How::Line),
        })
    }

    /// A value in place of another. Of a list only those items change that are others.
    fn replace_value(&self, old: &TomlValue, value: &Value) -> Option<String> {
        if let (TomlValue::Array(array), Value::List(items)) = (old, value)
            && let Some(change) = self.list_change(array, items)
        {
            return Some(spliced(self.text, change));
        }
        Some(spliced(self.text, vec![(old.span()?, written(value))]))
    }

    /// The one stretch in which two lists differ; `None`: the whole list has to be written.
    fn list_change(&self, array: &Array, new: &[String]) -> Option<Vec<(Range<usize>, String)>> {
        let old: Vec<(&str, Range<usize>)> =
            array.iter().map(|item| Some((item.as_str()?, item.span()?))).collect::<Option<_>>()?;
        if old.is_empty() || new.is_empty() {
            return None;
        }
        let shorter = old.len().min(new.len());
        let is_same = |one: usize, other: usize| {
            old.get(one).zip(new.get(other)).is_some_and(|((old, _), new)| *old == new.as_str())
        };
        let head = (0..shorter).take_while(|at| is_same(*at, *at)).count();
        let from_end = |back: &usize| is_same(old.len() - 1 - back, new.len() - 1 - back);
        let tail = (0..shorter - head).take_while(from_end).count();
        let gone = old.get(head..old.len() - tail)?;
        let come: Vec<String> =
            new.get(head..new.len() - tail)?.iter().map(|words| written(&Value::Words(words.clone()))).collect();
        let before = head.checked_sub(1).and_then(|at| old.get(at)).map(|(_, span)| span.end);
        let after = old.get(old.len() - tail).map(|(_, span)| span.start);
        Some(match (gone.first().zip(gone.last()), come.is_empty()) {
            (None, true) => Vec::new(),
            (Some((first, last)), false) => vec![(first.1.start..last.1.end, come.join(", "))],
            (Some((_, last)), true) if before.is_some() => vec![(before?..last.1.end, String::new())],
            (Some((first, _)), true) => vec![(first.1.start..after?, String::new())],
            (None, false) => match (before, after) {
                (Some(before), _) => vec![(before..before, format!(", {}", come.join(", ")))],
                (None, after) => vec![(after?..after?, format!("{}, ", come.join(", ")))],
            },
        })
    }

    /// Words that stood alone become a table that says more.
    fn say_more(&self, words: &TomlValue, name: &str, value: &Value, order: Order) -> Option<String> {
        let (key, span) = (order.words?, words.span()?);
        let said = (key, self.text.get(span.clone())?.to_owned());
        if key == name {
            return Some(spliced(self.text, vec![(span, written(value))]));
        }
        let more = (name, written(value));
        let both = if rank(order, key) <= rank(order, name) { [said, more] } else { [more, said] };
        let pairs = both.map(|(key, value)| format!("{} = {value}", written_key(key))).join(", ");
        Some(spliced(self.text, vec![(span, format!("{{ {pairs} }}"))]))
    }

    /// Writes a key that is not there yet: behind the last one that comes before it.
    fn insert(&self, parent: &Parent, around: &[&str], name: &str, value: &Value, order: Order) -> Edited {
        let own = rank(order, name);
        let before = parent.values().into_iter().rfind(|(known, _)| rank(order, known) <= own);
        let line = format!("{} = {}", written_key(name), written(value));
        self.insert_line(parent, around, before.map(|(_, span)| span), &line)
    }

    /// Writes a line into a table behind another of its lines; `before` is `None`: as the first of them.
    fn insert_line(&self, parent: &Parent, around: &[&str], before: Option<Range<usize>>, line: &str) -> Edited {
        let only_as_text = || Refused::OnlyAsText(shown(around));
        let values = parent.values();
        let (newline, first) = (self.newline(), values.first());
        let change = match (parent, before, first) {
            (Parent::Inline(_), Some(span), _) => (span.end..span.end, format!(", {line}")),
            (Parent::Inline(_), None, Some((_, span))) => (span.start..span.start, format!("{line}, ")),
            (Parent::Inline(table), None, None) => (table.span().ok_or_else(only_as_text)?, format!("{{ {line} }}")),
            (Parent::Table(table), ..) if table.is_dotted() => return Err(only_as_text()),
            (Parent::Table(_), Some(span), _) => {
                let at = self.line_end(span.end);
                (at..at, format!("{newline}{line}"))
            }
            (Parent::Table(table), None, first) => match (table.span(), first) {
                (Some(header), _) if !around.is_empty() && !table.is_implicit() => {
                    let at = self.line_end(header.end);
                    (at..at, format!("{newline}{line}"))
                }
                (_, Some((_, span))) => {
                    let at = self.line_start(span.start);
                    (at..at, format!("{line}{newline}"))
                }
                _ => return self.begin_table(around, line),
            },
        };
        Ok(spliced(self.text, vec![change]))
    }

    /// Writes the lines of a table that has no header yet, before the first table in it; for the file as a whole, before
    /// its first table.
    fn begin_table(&self, path: &[&str], line: &str) -> Edited {
        let newline = self.newline();
        let blocks = self.blocks();
        let head = if path.is_empty() { String::new() } else { format!("{}{newline}", header(path.iter().copied())) };
        match blocks.iter().find(|block| is_at_or_under(&block.path, path)) {
            Some(block) => {
                Ok(spliced(self.text, vec![(block.start..block.start, format!("{head}{line}{newline}{newline}"))]))
            }
            None => {
                let end = self.end();
                let gap = if end == 0 { "" } else { newline };
                Ok(spliced(self.text, vec![(end..end, format!("{gap}{head}{line}"))]))
            }
        }
    }

    /// Writes a value where even the table around it is missing: a part of the file gets its header, anything else becomes
    /// a table in one line.
    fn begin(&self, parent: &Parent, around: &[&str], rest: &[&str], value: &Value, order: Order) -> Edited {
        let Some((name, inner)) = rest.split_first() else { return Err(Refused::Missing(shown(around))) };
        if around.is_empty() && rest.len() > 1 {
            let (last, tables) = rest.split_last().unwrap_or((name, &[]));
            return add(self.text, tables, &[(last, value.clone())]);
        }
        let inner =
            inner.iter().rev().fold(value.clone(), |value, name| Value::Table(vec![((*name).to_owned(), value)]));
        self.insert(parent, around, name, &inner, Order { keys: order.keys, words: None })
    }

    /// A block with its header behind everything that stands in the table around it, else at the end of the file.
    fn with_block(&self, around: &[&str], block: &str) -> String {
        let blocks = self.blocks();
        let behind = blocks.iter().rfind(|block| !around.is_empty() && is_at_or_under(&block.path, around));
        let at = behind.or(blocks.last()).map_or_else(|| self.end(), |block| block.end);
        let newline = self.newline();
        let gap = if at == 0 { String::new() } else { format!("{newline}{newline}") };
        let end = if self.text.get(at..).is_none_or(str::is_empty) { newline } else { "" };
        spliced(self.text, vec![(at..at, format!("{gap}{block}{end}"))])
    }

    /// The tables at and under a path with headers of another path, behind what stands in the table around that.
    fn move_blocks(&self, path: &[&str], to: &[&str]) -> Option<String> {
        let stretches = self.stretches(path).ok()?;
        let [stretch] = stretches.as_slice() else { return None };
        let own = self.blocks().into_iter().filter(|block| is_at_or_under(&block.path, path));
        let headers = own.map(|block| {
            let rest = block.path.iter().skip(path.len()).map(String::as_str);
            let at = block.header.start - stretch.start..block.header.end - stretch.start;
            (at, header(to.iter().copied().chain(rest)))
        });
        let moved = spliced(self.text.get(stretch.clone())?, headers.collect());
        let left = remove(self.text, path).ok()?;
        let (_, around) = to.split_last()?;
        Some(File::read(&left).ok()?.with_block(around, &moved))
    }

    /// A line with the comments right above it, or a part of a line, behind the last line of another table.
    fn move_value(&self, parent: &Parent, key: &Key, value: &TomlValue, around: &[&str]) -> Option<String> {
        let (start, end) = (key.span()?.start, value.span()?.end);
        let (moved, left) = match parent {
            Parent::Table(_) => {
                let above = parent.values().into_iter().map(|(_, span)| span.end).filter(|end| *end <= start).max();
                let start = self.own_start(start, above.unwrap_or_default());
                let left = spliced(self.text, vec![(start..self.next_line(end), String::new())]);
                (self.text.get(start..self.line_end(end))?, left)
            }
            Parent::Inline(_) => (self.text.get(start..end)?, self.cut_value(parent, key, value)?),
        };
        let file = File::read(&left).ok()?;
        match file.table(around) {
            Some(table) => {
                let last = table.values().pop().map(|(_, span)| span);
                file.insert_line(&table, around, last, moved).ok()
            }
            None => {
                let block = format!("{}{}{moved}", header(around.iter().copied()), self.newline());
                Some(file.with_block(around.get(..around.len().saturating_sub(1))?, &block))
            }
        }
    }

    fn cut_value(&self, parent: &Parent, key: &Key, value: &TomlValue) -> Option<String> {
        let (key, value) = (key.span()?, value.span()?);
        if matches!(parent, Parent::Table(_)) {
            return Some(spliced(
                self.text,
                vec![(self.line_start(key.start)..self.next_line(value.end), String::new())],
            ));
        }
        let values = parent.values();
        let at = values.iter().position(|(_, span)| span.start == key.start)?;
        let before = at.checked_sub(1).and_then(|before| values.get(before));
        let cut = match (before, values.get(at + 1)) {
            (Some((_, before)), _) => before.end..value.end,
            (None, Some((_, after))) => key.start..after.start,
            (None, None) => key.start..value.end,
        };
        Some(spliced(self.text, vec![(cut, String::new())]))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Table,
    Line,
    Part,
}

/// Headers with where they stand and where the last value under each ends.
fn collect(table: &Table, path: &mut Vec<String>, found: &mut Vec<(Vec<String>, Range<usize>, usize)>) {
    if let Some(header) = table.span().filter(|_| !path.is_empty() && !table.is_implicit() && !table.is_dotted()) {
        found.push((path.clone(), header, last_value(table)));
    }
    for (name, item) in table.iter() {
        path.push(name.to_owned());
        match item {
            Item::Table(table) => collect(table, path, found),
            Item::ArrayOfTables(tables) => tables.iter().for_each(|table| collect(table, path, found)),
            Item::Value(_) | Item::None => {}
        }
        path.pop();
    }
}

/// The end of the last value of a table, those with dots in their names too.
fn last_value(table: &Table) -> usize {
    let ends = table.iter().map(|(_, item)| match item {
        Item::Value(value) => value.span().map_or(0, |span| span.end),
        Item::Table(table) if table.is_dotted() => last_value(table),
        _ => 0,
    });
    ends.max().unwrap_or(0)
}

fn is_at_or_under(path: &[String], of: &[&str]) -> bool {
    path.len() >= of.len() && path.iter().zip(of).all(|(one, other)| one == other)
}

/// The path of another thing in the same table.
fn sibling(path: &[&str], name: &str) -> Vec<String> {
    let around = path.get(..path.len().saturating_sub(1)).unwrap_or_default();
    around.iter().chain([&name]).map(|step| (*step).to_owned()).collect()
}

/// The place of a key among those of its table; what is not listed comes last.
fn rank(order: Order, name: &str) -> usize {
    order.keys.iter().position(|known| *known == name).unwrap_or(usize::MAX)
}

fn check_name(name: &str) -> Result<(), Refused> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !name.is_empty() && name.bytes().all(is_plain) && !name.starts_with('-') && !name.ends_with('-') {
        return Ok(());
    }
    Err(Refused::BadName(format!("\"{name}\" is no name; write small letters, digits and hyphens")))
}

/// A path for people: `ladder.one.raise`.
fn shown(path: &[&str]) -> String {
    path.join(".")
}

fn header<'s>(path: impl Iterator<Item = &'s str>) -> String {
    format!("[{}]", path.map(written_key).collect::<Vec<_>>().join("."))
}

fn written_key(name: &str) -> String {
    Key::new(name).to_string().trim().to_owned()
}

/// A value as it stands in the file.
pub fn written(value: &Value) -> String {
    match value {
        Value::Words(words) => TomlValue::from(words.as_str()).to_string().trim().to_owned(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(|item| written(&Value::Words(item.clone()))).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Bool(value) => value.to_string(),
        Value::Other(raw) => raw.clone(),
        Value::Table(values) => {
            let pairs: Vec<String> =
                values.iter().map(|(key, value)| format!("{} = {}", written_key(key), written(value))).collect();
            if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", pairs.join(", ")) }
        }
    }
}

/// A text with stretches of it replaced.
fn spliced(text: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(stretch, _)| stretch.start);
    let mut result = text.to_owned();
    for (stretch, new) in changes.into_iter().rev() {
        result.replace_range(stretch, &new);
    }
    result
}

#[cfg(test)]
mod tests;
