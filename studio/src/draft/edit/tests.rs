//! Each edit of each kind of field, on the boards' own files: what it is about changes, and no other line.

use super::{File, Order, Refused, Value, add, copy, move_to, remove, rename, rename_in_list, set, set_in_list, swap};
use escalation::document::authoring::{Holds, TableKind};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

/// The policies and contacts of all boards of this repository: whether it is contacts, and the text.
fn files() -> Vec<(bool, String)> {
    FILES.clone()
}

static FILES: LazyLock<Vec<(bool, String)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies");
    let mut found = Vec::new();
    for board in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        for (is_contacts, name) in [(false, "policy.toml"), (true, "contacts.toml")] {
            found.extend(std::fs::read_to_string(board.path().join(name)).ok().map(|text| (is_contacts, text)));
        }
    }
    found.sort();
    assert!(found.len() >= 10, "the boards' files are not where they were");
    found
});

type Path_ = Vec<String>;

/// Every table of a file that has keys of its own, by path.
fn tables(is_contacts: bool, value: &Value, path: &mut Path_, found: &mut Vec<(Path_, TableKind)>) {
    for (name, value) in value.entries() {
        path.push(name.clone());
        let steps: Vec<&str> = path.iter().map(String::as_str).collect();
        let kind = if is_contacts { TableKind::in_contacts(&steps) } else { TableKind::in_policy(&steps) };
        if let Some(kind) = kind.filter(|kind| value.is_table() || kind.words_key().is_some()) {
            found.push((path.clone(), kind));
        }
        tables(is_contacts, value, path, found);
        path.pop();
    }
}

/// Every key of every table of a file, there or not: the path, what it holds, and the order of its table.
fn fields(is_contacts: bool, text: &str) -> Vec<(Path_, Holds, TableKind)> {
    let mut found = Vec::new();
    tables(is_contacts, &Value::read(text).unwrap_or(Value::Bool(false)), &mut Vec::new(), &mut found);
    let keys = found.into_iter().flat_map(|(path, kind)| {
        kind.keys().into_iter().map(move |key| {
            let path = path.iter().cloned().chain([key.name.to_owned()]).collect();
            (path, key.holds, kind)
        })
    });
    keys.collect()
}

/// A value for a field that holds this: any words, for an edit does not know what is right.
fn value(holds: Holds, words: &str) -> Value {
    match holds {
        Holds::True => Value::Bool(true),
        Holds::List | Holds::Emails | Holds::Phones | Holds::Ids | Holds::Addresses => {
            Value::List(words.split(' ').map(str::to_owned).collect())
        }
        Holds::When | Holds::Choices | Holds::ClosedDays | Holds::WorkingDays => {
            Value::Table(vec![("says".to_owned(), Value::from(words))])
        }
        _ => Value::from(words),
    }
}

fn steps(path: &[String]) -> Vec<&str> {
    path.iter().map(String::as_str).collect()
}

/// The same tree with another value at a path; what was words becomes a table with them.
fn with(tree: &Value, path: &[String], value: Option<&Value>, words: Option<&str>) -> Value {
    let Some((name, rest)) = path.split_first() else { return tree.clone() };
    // Words that stand alone are what the first key of their table says.
    if let (Value::Words(_), Some(value), [], true) = (tree, value, rest, words == Some(name)) {
        return value.clone();
    }
    let mut entries = match (tree, words) {
        (Value::Table(entries), _) => entries.clone(),
        (said, Some(words)) => vec![(words.to_owned(), said.clone())],
        _ => Vec::new(),
    };
    let at = entries.iter().position(|(known, _)| known == name);
    match (at, rest.is_empty(), value) {
        (Some(at), true, None) => {
            entries.remove(at);
        }
        (Some(at), true, Some(value)) => {
            if let Some((_, old)) = entries.get_mut(at) {
                *old = value.clone();
            }
        }
        (None, true, Some(value)) => entries.push((name.clone(), value.clone())),
        (Some(at), false, value) => {
            if let Some((_, old)) = entries.get_mut(at) {
                *old = with(old, rest, value, words);
            }
        }
        (None, _, _) => {}
    }
    Value::Table(entries)
}

/// A tree without the order of its entries.
fn sorted(tree: &Value) -> Value {
    match tree {
        Value::Table(entries) => {
            let mut entries: Vec<_> = entries.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            entries.sort_by(|one, other| one.0.cmp(&other.0));
            Value::Table(entries)
        }
        other => other.clone(),
    }
}

/// What a text says, without the order of its entries.
fn says(text: &str) -> Result<Value, Refused> {
    Value::read(text).map(|tree| sorted(&tree))
}

/// How many lines of each text are not of both: what stands before and behind them is the same.
fn changed_lines(before: &str, after: &str) -> (usize, usize) {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split('\n').collect(), after.split('\n').collect());
    let shorter = old.len().min(new.len());
    let head = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let tail =
        old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count().min(shorter - head);
    (old.len() - head - tail, new.len() - head - tail)
}

/// Over how many lines what stands at a path is written: one, but for a list whose items have lines of their own.
fn own_lines(text: &str, path: &[String]) -> usize {
    let span = File::read(text).ok().and_then(|file| file.find(&steps(path)).ok()?.2.as_value()?.span());
    span.and_then(|span| text.get(span)).map_or(1, |own| own.matches('\n').count() + 1)
}

fn order_of(kind: TableKind) -> Vec<&'static str> {
    kind.keys().iter().map(|key| key.name).collect()
}

#[test]
fn a_file_that_is_given_what_it_says_already_stays_as_it_is() {
    let mut seen = 0;
    for (is_contacts, text) in files() {
        let tree = Value::read(&text).unwrap_or(Value::Bool(false));
        for (path, _, kind) in fields(is_contacts, &text) {
            let Some(said) = tree.at(&path).filter(|said| !said.is_table()) else { continue };
            let keys = order_of(kind);
            let order = Order { keys: &keys, words: kind.words_key() };
            assert_eq!(set(&text, &steps(&path), said, order).as_ref(), Ok(&text), "{path:?}");
            seen += 1;
        }
    }
    assert!(seen > 1500, "only {seen} fields");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Any field of any board, there already or not, with any words.
    #[test]
    fn a_field_changes_its_own_line_and_no_other(file in 0_usize..10, at in any::<prop::sample::Index>(), words in "[a-z0-9\"'#= é\\\\,.\\]}]{1,30}", crlf: bool) {
        let (is_contacts, text) = files().swap_remove(file);
        let (path, holds, kind) = at.get(&fields(is_contacts, &text)).clone();
        let keys = order_of(kind);
        let order = Order { keys: &keys, words: kind.words_key() };
        let new = value(holds, &words);
        let before = Value::read(&text).unwrap_or(Value::Bool(false));
        let edited = set(&text, &steps(&path), &new, order);
        if edited.is_err() && before.at(&path).is_some_and(Value::is_table) {
            // A table with a header of its own is changed key by key.
            return Ok(());
        }
        let edited = edited.unwrap_or_default();
        let after = says(&edited);
        prop_assert_eq!(after, Ok(sorted(&with(&before, &path, Some(&new), kind.words_key()))), "{:?}", path);
        let (gone, come) = changed_lines(&text, &edited);
        // A table without a header of its own gets one.
        let own = own_lines(&text, &path);
        prop_assert!(gone <= own && come <= own || gone == 0 && come <= 3, "{path:?}: {gone} lines became {come}");
        if crlf {
            let dos = |text: &str| text.replace('\n', "\r\n");
            prop_assert_eq!(set(&dos(&text), &steps(&path), &new, order), Ok(dos(&edited)));
        }
    }

    /// Any field that is there is taken away with its own line, or out of it.
    #[test]
    fn a_field_is_taken_away_alone(file in 0_usize..10, at in any::<prop::sample::Index>()) {
        let (is_contacts, text) = files().swap_remove(file);
        let before = Value::read(&text).unwrap_or(Value::Bool(false));
        let there: Vec<_> = fields(is_contacts, &text).into_iter().filter(|(path, ..)| before.at(path).is_some()).collect();
        let (path, ..) = at.get(&there).clone();
        let edited = remove(&text, &steps(&path)).unwrap_or_default();
        // A table in one line that is left empty goes too.
        let is_alone = |path: &[String]| before.at(path).is_some_and(|table| table.entries().len() == 1);
        let ends = (2..=path.len()).rev().filter_map(|end| path.get(..end));
        let mut may_go = vec![path.as_slice()];
        may_go.extend(ends.filter_map(|gone| gone.get(..gone.len() - 1)).take_while(|around| is_alone(around)));
        let after = says(&edited);
        prop_assert!(may_go.iter().any(|gone| after == Ok(sorted(&with(&before, gone, None, None)))), "{:?}", path);
        let (lines, come) = changed_lines(&text, &edited);
        prop_assert!(come <= 1 && (lines <= own_lines(&text, &path) || before.at(&path).is_some_and(Value::is_table)), "{path:?}: {lines} lines became {come}");
    }

    /// Any entry, statement, stage or row is copied, renamed, and taken away again.
    #[test]
    fn a_table_is_copied_renamed_and_taken_away(file in 0_usize..10, at in any::<prop::sample::Index>()) {
        let (is_contacts, text) = files().swap_remove(file);
        let before = Value::read(&text).unwrap_or(Value::Bool(false));
        let mut found = Vec::new();
        tables(is_contacts, &before, &mut Vec::new(), &mut found);
        let (path, _) = at.get(&found).clone();
        let said = before.at(&path).cloned().unwrap_or(Value::Bool(false));
        let mut second = path.clone();
        if let Some(name) = second.last_mut() {
            name.push_str("-again");
        }
        let name = second.last().cloned().unwrap_or_default();
        let copied = copy(&text, &steps(&path), &name).unwrap_or_default();
        prop_assert_eq!(says(&copied), Ok(sorted(&with(&before, &second, Some(&said), None))), "{:?}", path);
        let (gone, come) = changed_lines(&text, &copied);
        prop_assert!(gone == 0 || (gone, come) == (1, 1), "{path:?}: {gone} lines became {come}");
        let taken = remove(&copied, &steps(&second));
        prop_assert_eq!(taken.as_ref(), Ok(&text), "{:?}", path);
        let renamed = rename(&text, &steps(&path), &name).unwrap_or_default();
        let gone = with(&before, &path, None, None);
        prop_assert_eq!(says(&renamed), Ok(sorted(&with(&gone, &second, Some(&said), None))), "{:?}", path);
        prop_assert_eq!(renamed.lines().count(), text.lines().count());
        let back = path.last().map(String::as_str).unwrap_or_default();
        let back_again = rename(&renamed, &steps(&second), back);
        prop_assert_eq!(back_again.as_ref(), Ok(&text));
        prop_assert_eq!(rename(&text, &steps(&path), back), Err(Refused::Taken(path.join("."))));
    }

    /// Two of one table change places, and back.
    #[test]
    fn two_change_places_and_back(file in 0_usize..10, at in any::<prop::sample::Index>(), other in any::<prop::sample::Index>()) {
        let (is_contacts, text) = files().swap_remove(file);
        let before = Value::read(&text).unwrap_or(Value::Bool(false));
        let mut found = Vec::new();
        tables(is_contacts, &before, &mut Vec::new(), &mut found);
        let (path, _) = at.get(&found).clone();
        let around = path.get(..path.len() - 1).unwrap_or_default();
        let siblings: Vec<_> = found.iter().filter(|(other, _)| other.len() == path.len() && other.starts_with(around) && *other != path).collect();
        prop_assume!(!siblings.is_empty());
        let other = other.get(&siblings).0.last().cloned().unwrap_or_default();
        // Some are written otherwise than others: a line and a table have no places to change.
        let Ok(swapped) = swap(&text, &steps(&path), &other) else { return Ok(()) };
        prop_assert_eq!(says(&swapped), Ok(sorted(&before)));
        prop_assert_ne!(&swapped, &text);
        let (mut lines, mut after): (Vec<&str>, Vec<&str>) = (text.lines().collect(), swapped.lines().collect());
        lines.sort_unstable();
        after.sort_unstable();
        prop_assert!(lines == after || changed_lines(&text, &swapped) == (1, 1));
        let back_again = swap(&swapped, &steps(&path), &other);
        prop_assert_eq!(back_again.as_ref(), Ok(&text));
    }

    /// Any statement of a stage goes to any other stage and back: what it says and its comments are the same, and the lines
    /// of everything else.
    #[test]
    fn a_statement_goes_to_another_stage_and_back(file in 0_usize..10, at in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), crlf: bool) {
        let (is_contacts, text) = files().swap_remove(file);
        prop_assume!(!is_contacts);
        let before = Value::read(&text).unwrap_or(Value::Bool(false));
        let mut found = Vec::new();
        tables(false, &before, &mut Vec::new(), &mut found);
        let stages: Vec<_> = found.iter().filter(|(_, kind)| *kind == TableKind::Stage).collect();
        let inside: Vec<_> = found.iter().filter(|(path, kind)| path.len() == 3 && *kind != TableKind::Stage).collect();
        let (path, stage) = (&at.get(&inside).0, &to.get(&stages).0);
        let (name, around) = path.split_last().map(|(name, around)| (name.clone(), around.to_vec())).unwrap_or_default();
        let new: Path_ = stage.iter().cloned().chain([name]).collect();
        let moved = move_to(&text, &steps(path), &steps(stage));
        if before.at(&new).is_some() {
            prop_assert_eq!(moved, Err(Refused::Taken(new.join("."))));
            return Ok(());
        }
        let moved = moved.unwrap_or_default();
        let gone = with(&before, path, None, None);
        prop_assert_eq!(says(&moved), Ok(sorted(&with(&gone, &new, before.at(path), None))), "{:?} to {:?}", path, stage);
        let lines = |text: &str| {
            let mut lines: Vec<String> = text.split('\n').filter(|line| !line.starts_with('[')).map(str::to_owned).collect();
            lines.sort_unstable();
            lines
        };
        prop_assert_eq!(lines(&moved), lines(&text), "{:?} to {:?}", path, stage);
        let back = move_to(&moved, &steps(&new), &steps(&around)).unwrap_or_default();
        prop_assert_eq!(says(&back), Ok(sorted(&before)));
        prop_assert_eq!(lines(&back), lines(&text));
        if crlf {
            let dos = |text: &str| text.replace('\n', "\r\n");
            prop_assert_eq!(move_to(&dos(&text), &steps(path), &steps(stage)), Ok(dos(&moved)));
        }
    }
}

const EXAMPLE: &str = "# The head of the file.\n\n[chair]\npost = \"chair\"   # who leads\nphones = [\"1\", \"2\"]\n\n# Lines\n\n# of the police\n[police]\npost = \"lead\"\nnote = { says = \"a\", cite = \"1\" }\n";

#[test]
fn a_key_goes_to_its_place_and_a_comment_stays() {
    let order = Order { keys: &["post", "name", "phones"], words: None };
    let named = set(EXAMPLE, &["chair", "name"], &Value::from("A \"B\""), order).unwrap_or_default();
    assert!(named.contains("post = \"chair\"   # who leads\nname = 'A \"B\"'\nphones"), "{named}");
    let changed = set(EXAMPLE, &["chair", "post"], &Value::from("vice-chair"), order).unwrap_or_default();
    assert!(changed.contains("post = \"vice-chair\"   # who leads\n"), "{changed}");
}

#[test]
fn of_a_list_only_what_is_new_changes() {
    let list = |items: &[&str]| Value::List(items.iter().map(|item| (*item).to_owned()).collect());
    let text = "a = [\n  \"1\", # one\n  \"2\", # two\n]\n";
    for (items, expected) in [
        (vec!["1", "3"], "a = [\n  \"1\", # one\n  \"3\", # two\n]\n"),
        (vec!["0", "1", "2"], "a = [\n  \"0\", \"1\", # one\n  \"2\", # two\n]\n"),
        (vec!["1", "2", "3"], "a = [\n  \"1\", # one\n  \"2\", \"3\", # two\n]\n"),
        (vec!["2"], "a = [\n  \"2\", # two\n]\n"),
        (vec![], "a = []\n"),
    ] {
        let edited = set(text, &["a"], &list(&items), Order::default());
        assert_eq!(edited.as_deref(), Ok(expected), "{items:?}");
        let read = Value::read(expected).unwrap_or(Value::Bool(false));
        assert_eq!(read.get("a"), Some(&list(&items)));
    }
}

#[test]
fn the_head_of_a_file_is_no_comment_of_its_first_table() {
    assert_eq!(
        remove(EXAMPLE, &["chair"]).as_deref(),
        Ok(
            "# The head of the file.\n\n# Lines\n\n# of the police\n[police]\npost = \"lead\"\nnote = { says = \"a\", cite = \"1\" }\n"
        )
    );
    let left = remove(EXAMPLE, &["police"]);
    assert_eq!(
        left.as_deref(),
        Ok("# The head of the file.\n\n[chair]\npost = \"chair\"   # who leads\nphones = [\"1\", \"2\"]\n\n# Lines\n")
    );
    let swapped = swap(EXAMPLE, &["chair"], "police").unwrap_or_default();
    assert!(swapped.starts_with("# The head of the file.\n\n# of the police\n[police]\n"), "{swapped}");
    assert!(swapped.contains("\n\n# Lines\n\n[chair]\npost = \"chair\"   # who leads\n"), "{swapped}");
}

#[test]
fn what_is_added_stands_behind_its_like() {
    let text = "[ladder]\ntitle = \"x\"\n\n[ladder.one]\nlabel = \"1\"\n\n# the other\n[other]\ntitle = \"y\"\n";
    let added = add(text, &["ladder", "one", "raise"], &[("who", Value::from("own worker"))]);
    assert_eq!(
        added.as_deref(),
        Ok(
            "[ladder]\ntitle = \"x\"\n\n[ladder.one]\nlabel = \"1\"\n\n[ladder.one.raise]\nwho = \"own worker\"\n\n# the other\n[other]\ntitle = \"y\"\n"
        )
    );
    assert_eq!(add("", &["chair"], &[("cite", Value::from("1"))]).as_deref(), Ok("[chair]\ncite = \"1\"\n"));
    assert_eq!(add(text, &["ladder", "one"], &[]), Err(Refused::Taken("ladder.one".to_owned())));
    let first = set(text, &["posts", "chair"], &Value::from("chair"), Order::default());
    assert!(first.is_ok_and(|text| text.ends_with("title = \"y\"\n\n[posts]\nchair = \"chair\"\n")));
}

#[test]
fn what_cannot_be_edited_says_why() {
    assert_eq!(set("a = ", &["a"], &Value::from("b"), Order::default()), Err(Refused::NotToml));
    assert_eq!(remove("a = 1\n", &["b"]), Err(Refused::Missing("b".to_owned())));
    assert!(matches!(copy("[a]\nb = 1\n", &["a"], "Two Words"), Err(Refused::BadName(_))));
    assert!(matches!(set("a = [{}]\n", &["a", "b"], &Value::from("c"), Order::default()), Err(Refused::OnlyAsText(_))));
}

#[test]
fn what_goes_to_another_table_is_written_as_that_table_is() {
    let moved = |text: &str| move_to(text, &["l", "one", "meet"], &["l", "two"]);
    for (text, expected) in [
        // A line, to a table that has no line yet, no header of its own, or no place in the file at all.
        (
            "[l.one]\n# why\nmeet = {} # so\nlabel = \"1\"\n\n[l.two]\n",
            "[l.one]\nlabel = \"1\"\n\n[l.two]\n# why\nmeet = {} # so\n",
        ),
        (
            "[l.one]\nmeet = {}\n\n[l.two.raise]\nwho = \"a\"\n",
            "[l.one]\n\n[l.two]\nmeet = {}\n\n[l.two.raise]\nwho = \"a\"\n",
        ),
        ("[l.one]\nmeet = {}\n\n[m]\na = \"b\"\n", "[l.one]\n\n[l.two]\nmeet = {}\n\n[m]\na = \"b\"\n"),
        // Into one line, and out of it.
        (
            "[l]\none = { meet = {}, label = \"1\" }\ntwo = { label = \"2\" }\n",
            "[l]\none = { label = \"1\" }\ntwo = { label = \"2\", meet = {} }\n",
        ),
        (
            "[l]\none = { label = \"1\", meet = {} }\n\n[l.two]\nlabel = \"2\"\n",
            "[l]\none = { label = \"1\" }\n\n[l.two]\nlabel = \"2\"\nmeet = {}\n",
        ),
        // Tables, to the end of the file and from there.
        (
            "[l.one.meet]\nwho = \"a\"\n\n[l.one.meet.silent]\nsays = \"b\"\n\n[l.two]\nlabel = \"2\"",
            "[l.two]\nlabel = \"2\"\n\n[l.two.meet]\nwho = \"a\"\n\n[l.two.meet.silent]\nsays = \"b\"\n",
        ),
        (
            "[l.two]\nlabel = \"2\"\n\n[l.one]\n\n# why\n[l.one.meet]\nwho = \"a\"\n",
            "[l.two]\nlabel = \"2\"\n\n# why\n[l.two.meet]\nwho = \"a\"\n\n[l.one]\n",
        ),
    ] {
        assert_eq!(moved(text).as_deref(), Ok(expected), "{text}");
    }
    for text in [
        "[l.one]\nmeet.who = \"a\"\n[l.two]\n",
        "[l.one.meet]\nwho = \"a\"\n\n[l.two]\n\n[l.one.meet.silent]\nsays = \"b\"\n",
        "[l.one.meet]\nwho = \"a\"\n\n[l]\ntwo = { label = \"2\" }\n",
        "[l.one]\nmeet = {} # so\n\n[l]\ntwo = { label = \"2\" }\n",
    ] {
        assert_eq!(moved(text), Err(Refused::OnlyAsText("l.one.meet".to_owned())), "{text}");
    }
}

#[test]
fn in_a_list_of_tables_only_what_is_meant_changes() {
    let text = "[[case]]\nask = { from = \"a\" } # one\n\n[[case]]\nwhy = \"b\"\n\n[[case]]\n[case.ask]\nfrom = \"a\"\n\n[[case]]\nask.from = \"c\"\n";
    let change = |case: &Value| {
        let is_meant = case.at(&["ask", "from"]).and_then(Value::words) == Some("a");
        is_meant.then(|| Value::from("z"))
    };
    let changed = set_in_list(text, "case", &["ask", "from"], change);
    assert_eq!(changed, Ok(text.replace("\"a\"", "\"z\"")));
    let renamed = rename_in_list(text, "case", &["ask", "from"], "begun");
    assert_eq!(renamed, Ok(text.replace("from", "begun")));
    assert_eq!(set_in_list(text, "other", &["ask"], |_| Some(Value::from("z"))).as_deref(), Ok(text));
}
