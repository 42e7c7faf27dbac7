//! What is open in the studio, and what can happen to it. Free of markup, browser and clock.

use crate::draft::Draft;
use std::rc::Rc;

/// How many changes can be taken back.
const MOST_UNDONE: usize = 200;

/// A file of the draft with another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its name: `contacts.toml`.
    pub file: String,
    /// All of its text.
    pub text: String,
}

/// The tabs, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Who holds each post.
    #[default]
    Contacts,
    /// The policy as an outline.
    Policy,
    /// The same as text.
    Text,
    /// What readers will see.
    Readers,
    /// What is wrong, and what the document leaves open.
    Checks,
    /// What a board signs.
    SignOff,
    /// What is not as it was.
    Changes,
    /// What can be taken out of the studio.
    TakeAway,
}

impl View {
    /// Every tab.
    pub const ALL: [View; 8] = [
        View::Contacts,
        View::Policy,
        View::Text,
        View::Readers,
        View::Checks,
        View::SignOff,
        View::Changes,
        View::TakeAway,
    ];

    /// What stands on the tab.
    pub fn title(self) -> &'static str {
        match self {
            View::Contacts => "Contacts",
            View::Policy => "Policy",
            View::Text => "Text",
            View::Readers => "Readers",
            View::Checks => "Checks",
            View::SignOff => "Sign-off",
            View::Changes => "What changed",
            View::TakeAway => "Take away",
        }
    }

    /// Its part of the page's address, behind `#`.
    pub fn id(self) -> &'static str {
        match self {
            View::Contacts => "contacts",
            View::Policy => "policy",
            View::Text => "text",
            View::Readers => "readers",
            View::Checks => "checks",
            View::SignOff => "sign-off",
            View::Changes => "changes",
            View::TakeAway => "take-away",
        }
    }

    /// The tab that an address names, and what it names in it: `#text/policy.toml/12`. `None`: another part of the page.
    pub fn of_address(hash: &str) -> Option<(View, &str)> {
        let named = hash.strip_prefix('#')?;
        let (id, spot) = named.split_once('/').unwrap_or((named, ""));
        View::ALL.into_iter().find(|view| view.id() == id).map(|view| (view, spot))
    }
}

/// Whether the draft is there the next time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// There is nothing to keep: it is as it was opened.
    #[default]
    Nothing,
    /// It is.
    Kept,
    /// What is written here is, as a draft of its own: where it was kept before, another page has written since.
    Beside,
    /// This browser keeps nothing.
    Refused,
    /// This browser has no room for it.
    Full,
    /// As many others are kept as may be.
    TooMany,
}

/// What lies on the desk: a draft, and how it was when it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The draft.
    pub draft: Rc<Draft>,
    /// As it was opened.
    pub opened: Rc<Draft>,
    /// Which opening of this page it comes from: the same draft opened twice is two.
    pub opening: u32,
}

/// What is open.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// `None`: nothing was opened yet.
    pub desk: Option<Desk>,
    /// What it was before, the newest last.
    undo: Vec<Desk>,
    /// What was taken back, the newest last.
    redo: Vec<Desk>,
    /// The tab that is shown.
    pub view: View,
    /// What is looked at in it: what the address names behind the tab.
    pub spot: String,
    /// Whether the draft is there the next time.
    pub kept: Kept,
    /// How often something was opened.
    openings: u32,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Change {
    /// Another draft takes the place of this one; it can be taken back.
    Open(Draft),
    /// The same with a draft that was changed before.
    Resume {
        /// The draft.
        draft: Draft,
        /// As it was opened.
        opened: Draft,
    },
    /// Files have another text, all of them at once.
    Text(Vec<Edit>),
    /// The board's folder has another name.
    Name(String),
    /// The last change is taken back.
    Undo,
    /// What was taken back is done again.
    Redo,
    /// Another tab, and what is looked at in it.
    Show(View, String),
}

impl State {
    /// Takes in what happened; whether what is on the desk is another.
    pub fn act(&mut self, change: Change) -> bool {
        match change {
            Change::Open(draft) => {
                let draft = Rc::new(draft);
                self.open(draft.clone(), draft)
            }
            Change::Resume { draft, opened } => self.open(Rc::new(draft), Rc::new(opened)),
            Change::Text(edits) => {
                let Some(Desk { draft: before, opened, opening }) = self.desk.clone() else { return false };
                let mut draft = before.as_ref().clone();
                draft.files.extend(edits.into_iter().map(|edit| (edit.file, edit.text)));
                draft != *before && self.put(Desk { draft: Rc::new(draft), opened, opening })
            }
            Change::Name(board) => {
                let Some(desk) = self.desk.as_ref().filter(|desk| desk.draft.board != board) else { return false };
                let draft = Rc::new(Draft { board, ..desk.draft.as_ref().clone() });
                self.put(Desk { draft, opened: desk.opened.clone(), opening: desk.opening })
            }
            Change::Undo => {
                let Some(before) = self.undo.pop() else { return false };
                self.redo.extend(self.desk.replace(before));
                true
            }
            Change::Redo => {
                let Some(after) = self.redo.pop() else { return false };
                self.undo.extend(self.desk.replace(after));
                true
            }
            Change::Show(view, spot) => {
                (self.view, self.spot) = (view, spot);
                false
            }
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    fn open(&mut self, draft: Rc<Draft>, opened: Rc<Draft>) -> bool {
        self.openings += 1;
        self.put(Desk { draft, opened, opening: self.openings })
    }

    fn put(&mut self, desk: Desk) -> bool {
        self.undo.extend(self.desk.replace(desk));
        if self.undo.len() > MOST_UNDONE {
            self.undo.remove(0);
        }
        self.redo.clear();
        true
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{Change, Edit, MOST_UNDONE, State, View};
    use crate::draft::{CONTACTS, POLICY};
    use crate::templates::tests::example;

    fn text(text: &str) -> Change {
        Change::Text(vec![edit(CONTACTS, text)])
    }

    fn edit(file: &str, text: &str) -> Edit {
        Edit { file: file.to_owned(), text: text.to_owned() }
    }

    fn contacts(state: &State) -> &str {
        state.desk.as_ref().unwrap().draft.text(CONTACTS)
    }

    #[test]
    fn each_change_can_be_taken_back_and_done_again() {
        let mut state = State::default();
        assert!(!state.act(Change::Undo) && !state.act(text("nothing is open")));
        assert!(state.act(Change::Open(example())));
        assert!(!state.can_undo(), "there was nothing before the first draft");
        assert!(state.act(text("one")) && state.act(text("two")));
        assert!(!state.act(text("two")), "the same text is no change");
        assert!(state.act(Change::Undo));
        assert_eq!(contacts(&state), "one");
        assert!(state.act(Change::Redo));
        assert_eq!(contacts(&state), "two");
        assert!(state.act(Change::Undo) && state.act(Change::Undo));
        assert_eq!(contacts(&state), example().text(CONTACTS));
        assert!(state.act(text("three")) && !state.can_redo(), "another change: what was taken back is gone");
    }

    #[test]
    fn what_changes_two_files_is_taken_back_in_both() {
        let mut state = State::default();
        state.act(Change::Open(example()));
        assert!(state.act(Change::Text(vec![edit(POLICY, "one"), edit(CONTACTS, "two")])));
        assert!(state.act(Change::Undo));
        assert_eq!(*state.desk.as_ref().unwrap().draft, example());
    }

    #[test]
    fn opening_another_draft_can_be_taken_back_too() {
        let mut state = State::default();
        state.act(Change::Open(example()));
        state.act(text("one"));
        let mut other = example();
        other.board = "other".to_owned();
        state.act(Change::Open(other));
        state.act(Change::Undo);
        let desk = state.desk.as_ref().unwrap();
        assert_eq!((desk.draft.text(CONTACTS), desk.opened.text(CONTACTS)), ("one", example().text(CONTACTS)));
    }

    #[test]
    fn what_can_be_taken_back_has_an_end() {
        let mut state = State::default();
        state.act(Change::Open(example()));
        for number in 0..MOST_UNDONE + 10 {
            state.act(text(&number.to_string()));
        }
        let mut taken_back = 0;
        while state.act(Change::Undo) {
            taken_back += 1;
        }
        assert_eq!(taken_back, MOST_UNDONE);
    }

    #[test]
    fn an_address_names_a_tab_and_a_place_in_it() {
        for view in View::ALL {
            assert_eq!(View::of_address(&format!("#{}", view.id())), Some((view, "")));
        }
        assert_eq!(View::of_address("#text/policy.toml/12"), Some((View::Text, "policy.toml/12")));
        assert_eq!(View::of_address("#main"), None);
        assert_eq!(View::of_address(""), None);
    }
}
