//! Every file of `policies/` is looked at, and every problem of all of them is told at once.

use crate::boards::root;
use crate::problems::{CONTACTS, POLICY};
use escalation::document::authoring::Sources;

const CALENDAR: (&str, &str) =
    ("calendars/england-and-wales.json", include_str!("../../policies/calendars/england-and-wales.json"));

fn sources(files: &[(&str, &str)]) -> Sources {
    let files = files.iter().chain([&CALENDAR]);
    Sources::new(files.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())))
}

fn check(files: &[(&str, &str)]) -> Vec<String> {
    sources(files).check("example").iter().map(ToString::to_string).collect()
}

#[test]
fn a_file_that_cannot_be_read_hides_nothing_of_the_other() {
    let odd = POLICY.replacen("label = \"Step 1\"", "label = \"Step 1\"\nlabels = \"Step 1\"", 1);
    let untyped = CONTACTS.replacen("phones = [", "phones = ", 1);
    let found = check(&[("example/policy.toml", &odd), ("example/contacts.toml", &untyped)]);
    let (in_contacts, in_policy): (Vec<_>, Vec<_>) =
        found.iter().partition(|text| text.starts_with("example/contacts"));
    assert!(!in_contacts.is_empty() && in_contacts.iter().all(|text| text.contains("line 6:")), "{found:?}");
    assert!(in_policy.len() == 1 && in_policy[0].contains("\"labels\" is unknown here"), "{found:?}");

    // What contacts refer to may stand in what cannot be read of the policy: only the rest is told.
    let unquoted = POLICY.replacen("title = \"Resolving differences\"", "title = Resolving differences", 1);
    let odd = CONTACTS.replacen("phones = [", "phone = [", 1);
    let found = check(&[("example/policy.toml", &unquoted), ("example/contacts.toml", &odd)]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("example/policy.toml, line 5: ") && found[1].contains("\"phone\" is unknown here"));
}

/// What stands in a section that can be read is told beside what is no TOML elsewhere; what may only follow from that is not.
#[test]
fn a_line_that_is_no_toml_hides_nothing_that_it_cannot_have_caused() {
    let found = |changes: &[(&str, &str)]| {
        let changed = changes.iter().fold(POLICY.to_owned(), |text, (right, wrong)| {
            assert!(text.contains(right), "{right}");
            text.replacen(right, wrong, 1)
        });
        check(&[("example/policy.toml", &changed), ("example/contacts.toml", CONTACTS)])
    };
    let unquoted = ("title = \"Resolving differences\"", "title = Resolving differences");
    let told = "example/policy.toml, line 5: title is Resolving differences without quotation marks; write title = \"Resolving differences\"";
    // A misspelt key, a limit that cannot be read, and a name that leads nowhere, each in another section.
    let misspelt = ("label = \"Step 1\"", "labels = \"Step 1\"");
    let limit = ("limit = \"72 hours\"", "limit = \"72 hoors\"");
    let strange = ("to = \"board chair\"", "to = \"board chairman\"");
    let all = found(&[unquoted, misspelt, limit, strange]);
    assert_eq!(all.first().map(String::as_str), Some(told), "{all:?}");
    for (number, part) in [(37, "\"labels\" is unknown here"), (40, "72 hoors"), (62, "a post of [posts]")] {
        let line = format!("example/policy.toml, line {number}, ");
        assert!(all.iter().any(|text| text.starts_with(&line) && text.contains(part)), "{part}: {all:#?}");
    }
    assert_eq!(all.len(), 4, "{all:#?}");
    // Of a post that may stand on the line, nothing is said; nor of anything below a section's name that has a mistake.
    let no_post = ("chair = \"independent chair\"", "chair = independent chair");
    assert_eq!(found(&[no_post]).len(), 1);
    assert_eq!(found(&[("[ladder.two]", "[ladder.Stage Two]")]).len(), 1);
}

#[test]
fn names_that_windows_makes_are_told_of() {
    let text = "is no file of a board; write policy.toml, contacts.toml, or for an older edition policy.NAME.toml and contacts.NAME.toml";
    for name in ["policy.toml.txt", "Policy.toml", "policy.txt", "CONTACTS.TOML"] {
        let path = format!("example/{name}");
        assert_eq!(sources(&[(&path, POLICY)]).boards(), ["example"], "{name}");
        let found = check(&[(&path, POLICY)]);
        assert_eq!(
            found,
            [
                format!("{path}: {text}"),
                "example/policy.toml: is missing; write what the board's document says".to_owned()
            ]
        );
    }
    let notes = sources(&[("notes/README.md", "Nothing."), ("schema/policy.schema.json", "{}")]);
    assert_eq!(notes.boards(), [""; 0]);
}

#[test]
fn every_calendar_is_checked_whether_a_board_uses_it_or_not() {
    let scotland = std::fs::read_to_string(root().join("policies/calendars/scotland.json")).unwrap();
    let found = sources(&[
        ("calendars/northern-ireland.json", &scotland),
        ("calendars/scotland.json", "{"),
        ("calendars/wales.json", &scotland),
    ])
    .check_calendars();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "calendars/northern-ireland.json: division is \"scotland\"; write that of the file's name, northern-ireland",
            "calendars/scotland.json: is not JSON: EOF while parsing an object at line 1 column 1",
            "calendars/wales.json: is no calendar; write england-and-wales.json, scotland.json, northern-ireland.json, isle-of-man.json, jersey.json, guernsey.json",
        ]
    );
}

#[test]
fn what_cannot_be_seen_or_turns_text_around_is_refused() {
    for letter in ['>', '\u{7f}', '\u{85}', '\u{200b}', '\u{2028}', '\u{202e}', '\u{2066}', '\u{feff}'] {
        let hidden = POLICY.replacen("line manager", &format!("line {letter}manager"), 1);
        // What TOML itself refuses is told of as its mistake.
        let found = check(&[("example/policy.toml", &hidden), ("example/contacts.toml", CONTACTS)]);
        assert_eq!(found.len(), 1, "{letter:?}: {found:?}");
    }
}

/// Addresses begin with the pathway: those of a pathway "contacts" would be those of contact rows.
#[test]
fn a_pathway_takes_no_name_that_addresses_have() {
    for name in ["contacts", "id", "calendar", "pathways"] {
        let renamed = POLICY.replace("[ladder", &format!("[{name}"));
        let found = check(&[("example/policy.toml", &renamed)]);
        let told = format!("{name}: \"{name}\" has a meaning of its own; give the pathway another name");
        assert!(found.iter().any(|text| text.ends_with(&told)), "{found:?}");
    }
}

/// The new edition has a post that the old one does not, and both read the same contacts.
#[test]
fn an_older_edition_that_shares_its_contacts_says_how_to_part_them() {
    let renamed = POLICY.replace("lead", "head");
    let contacts = CONTACTS.replace("post = \"lead\"", "post = \"head\"");
    let newest = [("example/policy.toml", renamed.as_str()), ("example/contacts.toml", &contacts)];
    assert_eq!(check(&newest), [""; 0]);
    let found = check(&[newest[0], newest[1], ("example/policy.2017.toml", POLICY)]);
    let more = "; this is for the older edition policy.2017.toml: if its contacts were others, write them in contacts.2017.toml";
    let shared: Vec<&String> = found.iter().filter(|text| text.starts_with("example/contacts.toml")).collect();
    assert!(!shared.is_empty() && shared.iter().all(|text| text.ends_with(more)), "{found:?}");
    let parted = [newest[0], newest[1], ("example/policy.2017.toml", POLICY), ("example/contacts.2017.toml", CONTACTS)];
    assert_eq!(check(&parted), [""; 0]);
    let left = [newest[0], newest[1], ("example/contacts.2017.toml", CONTACTS)];
    let told = "example/contacts.2017.toml: is of no edition; write policy.2017.toml beside it, or take it away";
    assert_eq!(check(&left), [told]);
}

/// Whatever an editor saved, the file is read: what is wrong with it is told together with how it was saved.
#[test]
fn a_file_that_is_saved_in_another_encoding_is_read_all_the_same() {
    let odd = POLICY.replacen("label = \"Step 1\"", "labels = \"Étape 1\"", 1);
    let windows: Vec<u8> = odd.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    let unicode: Vec<u8> = "\u{feff}".encode_utf16().chain(odd.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = ["\u{feff}", POLICY].concat().into_bytes();
    let found = |policy: Vec<u8>| -> Vec<String> {
        let files = [("example/policy.toml", policy), ("example/contacts.toml", CONTACTS.as_bytes().to_vec())];
        let calendar = (CALENDAR.0.to_owned(), CALENDAR.1.as_bytes().to_vec());
        let files = files.map(|(path, bytes)| (path.to_owned(), bytes)).into_iter().chain([calendar]);
        Sources::new(files).check("example").iter().map(ToString::to_string).collect()
    };
    assert_eq!(found(marked), [""; 0]);
    for (bytes, told) in [
        (
            windows,
            "example/policy.toml, line 37: has \"É\" in another encoding than UTF-8 (Windows-1252, it seems); save the file as UTF-8: in Notepad \"Save as\", then \"Encoding\"",
        ),
        (
            unicode,
            "example/policy.toml: is saved as UTF-16 (\"Unicode\"); save the file as UTF-8: in Notepad \"Save as\", then \"Encoding\"",
        ),
    ] {
        let found = found(bytes);
        assert_eq!(found.first().map(String::as_str), Some(told));
        assert!(found.iter().any(|text| text.contains("did you mean \"label\"?")), "{found:?}");
    }
}

/// A copy of a folder that somebody keeps never stands in for what holds.
#[test]
fn of_two_folders_of_one_name_the_higher_counts_and_the_other_is_told_of() {
    let kept = POLICY.replacen("Resolving differences", "An earlier title", 1);
    for (live, copy) in [("policies/example", "policies/backup/example"), ("policies/example", "policies/a/b/example")]
    {
        let files = [(format!("{live}/policy.toml"), POLICY), (format!("{copy}/policy.toml"), &kept)];
        let files = files.each_ref().map(|(path, text)| (path.as_str(), *text));
        let told = format!("{copy}: has the name of another folder, {live}; give it another name, or take it away");
        for files in [files, [files[1], files[0]]] {
            let found = check(&files);
            assert_eq!(found.iter().filter(|text| **text == told).count(), 1, "{found:?}");
            assert!(sources(&files).document("example").is_err());
        }
    }
}

#[test]
fn two_editions_that_hold_from_one_day_are_told_of() {
    let dated = |date: &str| POLICY.replacen("\n[posts]", &format!("in_force_from = \"{date}\"\n\n[posts]"), 1);
    let found = |newest: &str, older: &str| {
        let files = [dated(newest), dated(older)];
        check(&[
            ("example/policy.toml", &files[0]),
            ("example/contacts.toml", CONTACTS),
            ("example/policy.2017.toml", &files[1]),
        ])
    };
    assert_eq!(found("2019", "2017-05"), [""; 0]);
    let told = "example/policy.2017.toml, line 10, policy: in_force_from is \"2019\", from the same day as policy.toml; write each edition's own, or take one of them away";
    assert_eq!(found("2019-01", "2019"), [told]);
}

#[test]
fn every_name_that_an_element_of_a_page_has_is_refused_for_a_question() {
    for name in
        ["hidden", "title", "class", "lang", "id", "style", "dir", "onclick", "aria-label", "data-x", "state", "run"]
    {
        let named = POLICY.replace("priority", name);
        let found = check(&[("example/policy.toml", &named), ("example/contacts.toml", CONTACTS)]);
        let told = found.iter().filter(|text| text.contains("give it another name")).count();
        assert_eq!(told, 1, "{name}: {found:?}");
    }
}
