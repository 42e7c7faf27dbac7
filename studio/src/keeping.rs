//! Drafts in a browser's storage: each that was changed is kept under a key of its own, so that none takes the place of
//! another. Two pages may have the same one open: what the other one wrote is never written over. Where it all stands, a
//! [`Store`] says.

use crate::draft::edit::Value;
use crate::draft::ids::free;
use crate::draft::{Draft, POLICY};
use crate::state::{Desk, Kept};
use chrono::DateTime;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The key under which the studio once kept its one draft, and the beginning of every key of today: behind it stand a colon
/// and the board's id. Another shape of what is kept gets another one.
const KEY: &str = "escalation-guide-studio:1";
/// Under which it is tried whether there is room.
const TRIAL: &str = "escalation-guide-studio:trial";
/// How many drafts are kept: a browser gives a site some five million letters, and a draft has up to a hundred thousand.
pub const MOST_KEPT: usize = 30;
/// Bank holidays are this server's, and newer the next time.
const CALENDARS: &str = "calendars/";

/// Texts by their keys, as a browser keeps them.
pub trait Store {
    /// What is kept under a key.
    fn get(&self, key: &str) -> Option<String>;
    /// Keeps a text under a key; whether it will be there. If not, what was there stays.
    fn set(&self, key: &str, text: &str) -> bool;
    /// Keeps nothing more under a key.
    fn remove(&self, key: &str);
    /// Every key under which something is kept.
    fn keys(&self) -> Vec<String>;
}

/// What this page knows of the drafts that it keeps.
#[derive(Debug, Default)]
pub struct Keeping {
    /// Where what was opened is kept, by the number of its opening. What was not changed has no place.
    places: BTreeMap<u32, Place>,
    /// What was removed and can be put back: key and text.
    removed: Vec<(String, String)>,
}

/// Where a draft is kept.
#[derive(Debug)]
struct Place {
    key: String,
    /// What this page wrote or found there. If it is another now, another page wrote it.
    text: String,
    /// The draft that it says.
    draft: Rc<Draft>,
    begun: Begun,
}

/// How a place came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    /// This page began it for something that it had opened.
    Here,
    /// It was there when this page opened it.
    Before,
    /// This page began it since another page had written at the one before.
    Beside,
}

impl Place {
    fn kept(&self) -> Kept {
        if self.begun == Begun::Beside { Kept::Beside } else { Kept::Kept }
    }
}

/// A kept draft, to go on with.
#[derive(Debug)]
pub struct Recalled {
    /// The draft.
    pub draft: Draft,
    /// As it was opened.
    pub opened: Draft,
    /// What stood under its key, to the letter.
    pub text: String,
}

/// A kept draft in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its key.
    pub key: String,
    /// What its board is called; the name of its folder, where the policy does not say.
    pub board: String,
    /// The name of its folder.
    pub folder: String,
    /// When it was changed last; `None`: it was kept before that was noted.
    pub changed: Option<LondonTime>,
    /// It is kept no more, and can be put back.
    pub is_removed: bool,
}

impl Keeping {
    /// Keeps what is on the desk; whether it will be there. What is as it was opened is not kept: of that it is only said
    /// whether it could be.
    pub fn keep(&mut self, store: &impl Store, desk: &Desk, now: LondonTime) -> Kept {
        let place = self.places.get(&desk.opening);
        let there = place.and_then(|place| store.get(&place.key));
        let is_own = |place: &&Place| there.as_ref().is_none_or(|there| *there == place.text);
        if let Some(place) = place.filter(|place| place.draft == desk.draft) {
            return match there {
                Some(there) if there == place.text => place.kept(),
                Some(_) => Kept::Beside,
                None => Kept::Nothing,
            };
        }
        let Some(text) = text(desk, now) else { return Kept::Refused };
        if desk.draft == desk.opened && place.is_none_or(|place| place.begun != Begun::Before) {
            if let Some(place) = place.filter(is_own) {
                store.remove(&place.key);
            }
            self.places.remove(&desk.opening);
            return could_keep(store, &text);
        }
        let (key, begun) = match (place.filter(is_own), place) {
            (Some(own), _) => (own.key.clone(), own.begun),
            (None, _) if keys(store).len() >= MOST_KEPT => return Kept::TooMany,
            (None, Some(_)) => (free_key(store, &desk.draft), Begun::Beside),
            (None, None) => (free_key(store, &desk.draft), Begun::Here),
        };
        if !store.set(&key, &text) {
            return refusal(store);
        }
        let place = Place { key, text, draft: desk.draft.clone(), begun };
        let kept = place.kept();
        self.places.insert(desk.opening, place);
        kept
    }

    /// Whether another page has written since where what is on the desk is kept.
    pub fn is_changed(&self, store: &impl Store, desk: &Desk) -> bool {
        let place = self.places.get(&desk.opening);
        place.is_some_and(|place| store.get(&place.key).is_some_and(|there| there != place.text))
    }

    /// Takes it that what is on the desk was recalled from this key.
    pub fn goes_on(&mut self, desk: &Desk, key: &str, text: String) {
        let place = Place { key: key.to_owned(), text, draft: desk.draft.clone(), begun: Begun::Before };
        self.places.insert(desk.opening, place);
    }

    /// The key under which what is on the desk is kept; `None`: it was not kept yet.
    pub fn key_of(&self, desk: &Desk) -> Option<&str> {
        self.places.get(&desk.opening).map(|place| place.key.as_str())
    }

    /// Whether what is kept under a key is what this page left there of what is on the desk.
    pub fn is_of(&self, store: &impl Store, desk: &Desk, key: &str) -> bool {
        let place = self.places.get(&desk.opening).filter(|place| place.key == key);
        place.is_some_and(|place| store.get(key).as_ref() == Some(&place.text))
    }

    /// Everything that is kept and can be read, and what can be put back; what was changed last comes first.
    pub fn list(&self, store: &impl Store) -> Vec<Listed> {
        let kept = keys(store).into_iter().filter_map(|key| listed(&key, &store.get(&key)?, false));
        let removed = self.removed.iter().filter_map(|(key, text)| listed(key, text, true));
        let mut list: Vec<Listed> = kept.chain(removed).collect();
        list.sort_by_key(|draft| (Reverse(draft.changed), draft.key.clone()));
        list
    }

    /// Keeps a draft no more. As long as the page is open, it can be put back.
    pub fn remove(&mut self, store: &impl Store, key: &str) {
        if let Some(text) = store.get(key) {
            store.remove(key);
            self.removed.retain(|(removed, _)| removed != key);
            self.removed.push((key.to_owned(), text));
        }
    }

    /// Keeps again what was removed; whether it will be there.
    pub fn put_back(&mut self, store: &impl Store, key: &str) -> bool {
        let Some((_, text)) = self.removed.iter().find(|(removed, _)| removed == key) else { return false };
        // Something else may have taken its key since.
        let taken = keys(store);
        let is_back = store.set(&free(key, |key| taken.iter().any(|taken| taken == key)), text);
        if is_back {
            self.removed.retain(|(removed, _)| removed != key);
        }
        is_back
    }
}

/// A kept draft, to go on with, resting on these calendars; `None`: it is not there, or cannot be read.
pub fn recall(store: &impl Store, key: &str, calendars: &BTreeMap<String, String>) -> Option<Recalled> {
    let text = store.get(key)?;
    let Saved { draft, opened, .. } = serde_json::from_str(&text).ok()?;
    let [draft, opened] = [draft, opened].map(|draft: Draft| draft.with_calendars(calendars));
    Some(Recalled { draft, opened, text })
}

/// A draft as it is kept, to be read.
#[derive(Deserialize)]
struct Saved {
    /// When it was changed last, in milliseconds since 1970 began. It was not always noted.
    changed: Option<i64>,
    draft: Draft,
    opened: Draft,
}

/// The same, to be written.
#[derive(Serialize)]
struct Saving<'a> {
    changed: i64,
    draft: SavingDraft<'a>,
    opened: SavingDraft<'a>,
}

/// A [`Draft`] without calendars.
#[derive(Serialize)]
struct SavingDraft<'a> {
    board: &'a str,
    files: &'a BTreeMap<String, String>,
    beside: BTreeMap<&'a str, &'a str>,
}

impl SavingDraft<'_> {
    fn of(draft: &Draft) -> SavingDraft<'_> {
        let beside = draft.beside.iter().filter(|(path, _)| !path.starts_with(CALENDARS));
        SavingDraft {
            board: &draft.board,
            files: &draft.files,
            beside: beside.map(|(path, text)| (path.as_str(), text.as_str())).collect(),
        }
    }
}

/// What is on the desk, as it is kept.
fn text(desk: &Desk, now: LondonTime) -> Option<String> {
    let [draft, opened] = [&desk.draft, &desk.opened].map(|draft| SavingDraft::of(draft));
    serde_json::to_string(&Saving { changed: now.timestamp_millis(), draft, opened }).ok()
}

/// Whether a text would be kept, tried out.
fn could_keep(store: &impl Store, text: &str) -> Kept {
    if keys(store).len() >= MOST_KEPT {
        return Kept::TooMany;
    }
    if !store.set(TRIAL, text) {
        return refusal(store);
    }
    store.remove(TRIAL);
    Kept::Nothing
}

/// Why a store takes no more: where it has taken drafts before, it has no room.
fn refusal(store: &impl Store) -> Kept {
    if keys(store).is_empty() { Kept::Refused } else { Kept::Full }
}

/// The keys of drafts.
fn keys(store: &impl Store) -> Vec<String> {
    let is_drafts = |key: &String| key.strip_prefix(KEY).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
    store.keys().into_iter().filter(is_drafts).collect()
}

/// A key for a draft that no other has yet.
fn free_key(store: &impl Store, draft: &Draft) -> String {
    let taken = keys(store);
    free(&format!("{KEY}:{}", draft.board), |key| taken.iter().any(|taken| taken == key))
}

fn listed(key: &str, text: &str, is_removed: bool) -> Option<Listed> {
    let Saved { changed, draft, .. } = serde_json::from_str(text).ok()?;
    let changed = changed.and_then(DateTime::from_timestamp_millis).map(|changed| changed.with_timezone(&London));
    Some(Listed { key: key.to_owned(), board: called(&draft), folder: draft.board, changed, is_removed })
}

/// What a draft's board is called, as its policy stands.
fn called(draft: &Draft) -> String {
    let policy = Value::read(draft.text(POLICY)).ok();
    let board = policy.as_ref().and_then(|policy| policy.at(&["policy", "board"])).and_then(Value::words);
    board.filter(|board| !board.trim().is_empty()).unwrap_or(&draft.board).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{KEY, Keeping, Listed, MOST_KEPT, Recalled, Store, recall};
    use crate::draft::{CONTACTS, Draft};
    use crate::state::{Change, Edit, Kept, State};
    use crate::templates::tests::{calendars, example};
    use escalation::time::moment::{LondonTime, Moment};
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    /// A browser's storage with so much room, in bytes.
    struct Browser {
        texts: RefCell<BTreeMap<String, String>>,
        room: usize,
    }

    impl Browser {
        fn new() -> Browser {
            Browser { texts: RefCell::default(), room: usize::MAX }
        }

        fn with(self, key: &str, text: &str) -> Browser {
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
            self
        }
    }

    impl Store for Browser {
        fn get(&self, key: &str) -> Option<String> {
            self.texts.borrow().get(key).cloned()
        }

        fn set(&self, key: &str, text: &str) -> bool {
            let mut texts = self.texts.borrow_mut();
            let others: usize = texts.iter().filter(|(other, _)| *other != key).map(|(_, text)| text.len()).sum();
            let has_room = self.room.saturating_sub(others) >= text.len();
            if has_room {
                texts.insert(key.to_owned(), text.to_owned());
            }
            has_room
        }

        fn remove(&self, key: &str) {
            self.texts.borrow_mut().remove(key);
        }

        fn keys(&self) -> Vec<String> {
            self.texts.borrow().keys().cloned().collect()
        }
    }

    /// A page of the studio.
    #[derive(Default)]
    struct Page {
        state: State,
        keeping: Keeping,
    }

    impl Page {
        fn does(&mut self, browser: &Browser, change: Change) -> Kept {
            self.state.act(change);
            self.keeps(browser)
        }

        fn keeps(&mut self, browser: &Browser) -> Kept {
            self.keeping.keep(browser, self.state.desk.as_ref().unwrap(), at("2026-11-20T16:30"))
        }

        fn opens(&mut self, browser: &Browser, draft: Draft) -> Kept {
            self.does(browser, Change::Open(draft))
        }

        fn writes(&mut self, browser: &Browser, text: &str) -> Kept {
            let edit = Edit { file: CONTACTS.to_owned(), text: text.to_owned() };
            self.does(browser, Change::Text(vec![edit]))
        }

        fn goes_on(&mut self, browser: &Browser, key: &str) -> Kept {
            let Recalled { draft, opened, text } = recall(browser, key, &calendars()).unwrap();
            self.state.act(Change::Resume { draft, opened });
            self.keeping.goes_on(self.state.desk.as_ref().unwrap(), key, text);
            self.keeps(browser)
        }

        fn is_changed(&self, browser: &Browser) -> bool {
            self.keeping.is_changed(browser, self.state.desk.as_ref().unwrap())
        }

        fn contacts(&self) -> &str {
            self.state.desk.as_ref().unwrap().draft.text(CONTACTS)
        }

        fn list(&self, browser: &Browser) -> Vec<Listed> {
            self.keeping.list(browser)
        }
    }

    fn at(moment: &str) -> LondonTime {
        Moment::parse(moment).unwrap().start()
    }

    fn key(board: &str) -> String {
        format!("{KEY}:{board}")
    }

    /// The contacts of the draft that is kept under a key.
    fn kept(browser: &Browser, key: &str) -> Option<String> {
        recall(browser, key, &BTreeMap::new()).map(|recalled| recalled.draft.text(CONTACTS).to_owned())
    }

    #[test]
    fn each_draft_is_kept_for_itself_once_it_is_changed() {
        let browser = Browser::new();
        let mut page = Page::default();
        assert_eq!(page.opens(&browser, example()), Kept::Nothing);
        assert_eq!(browser.keys(), [""; 0], "it was not changed yet");
        assert_eq!(page.writes(&browser, "one"), Kept::Kept);
        page.opens(&browser, Draft { board: "other".to_owned(), ..example() });
        page.opens(&browser, example());
        assert_eq!(page.writes(&browser, "two"), Kept::Kept);
        assert_eq!(browser.keys(), [key("exampleshire"), key("exampleshire-2")]);
        assert_eq!(kept(&browser, &key("exampleshire")).as_deref(), Some("one"));
        let list = page.list(&browser);
        assert_eq!(list.iter().map(|draft| draft.changed).collect::<Vec<_>>(), [Some(at("2026-11-20T16:30")); 2]);
        assert!(list.iter().all(|draft| draft.folder == "exampleshire" && draft.board != draft.folder));
    }

    #[test]
    fn a_kept_draft_opens_as_it_was() {
        let browser = Browser::new();
        let mut page = Page::default();
        page.opens(&browser, example());
        page.writes(&browser, "one");
        let text = browser.get(&key("exampleshire")).unwrap();
        assert!(!text.contains("calendars/"), "bank holidays are newer the next time");
        let mut later = Page::default();
        assert_eq!(later.goes_on(&browser, &key("exampleshire")), Kept::Kept);
        let desk = later.state.desk.as_ref().unwrap();
        assert_eq!(desk.draft, page.state.desk.as_ref().unwrap().draft);
        assert_eq!(*desk.opened, example());
        assert_eq!(browser.get(&key("exampleshire")), Some(text), "opening it changes nothing");
    }

    #[test]
    fn what_is_taken_back_is_kept_no_more_and_an_opening_taken_back_goes_on() {
        let browser = Browser::new();
        let mut page = Page::default();
        page.opens(&browser, example());
        page.writes(&browser, "one");
        assert_eq!(page.does(&browser, Change::Undo), Kept::Nothing);
        assert_eq!(browser.keys(), [""; 0]);
        assert_eq!(page.does(&browser, Change::Redo), Kept::Kept);
        page.opens(&browser, Draft { board: "other".to_owned(), ..example() });
        assert_eq!(page.does(&browser, Change::Undo), Kept::Kept);
        assert_eq!(page.contacts(), "one");
        assert_eq!(page.writes(&browser, "two"), Kept::Kept);
        assert_eq!(browser.keys(), [key("exampleshire")]);
    }

    #[test]
    fn what_another_page_wrote_is_not_written_over() {
        let browser = Browser::new();
        let (mut one, mut other) = (Page::default(), Page::default());
        one.opens(&browser, example());
        one.writes(&browser, "one");
        other.goes_on(&browser, &key("exampleshire"));
        assert!(!one.is_changed(&browser) && !other.is_changed(&browser));
        assert_eq!(other.writes(&browser, "other"), Kept::Kept);
        assert!(one.is_changed(&browser) && !other.is_changed(&browser), "it can be told at once");
        assert_eq!(one.keeps(&browser), Kept::Beside, "and is, before anything more is written");
        assert_eq!(one.writes(&browser, "one more"), Kept::Beside);
        assert_eq!(one.writes(&browser, "and more"), Kept::Beside, "it is said as long as it is open");
        assert_eq!(other.writes(&browser, "another"), Kept::Kept);
        assert!(!one.is_changed(&browser) && !other.is_changed(&browser), "each has its own");
        assert_eq!(kept(&browser, &key("exampleshire")).as_deref(), Some("another"));
        assert_eq!(kept(&browser, &key("exampleshire-2")).as_deref(), Some("and more"));
    }

    #[test]
    fn the_one_draft_of_earlier_versions_is_found() {
        let mut draft = example();
        draft.beside.clear();
        let saved = serde_json::json!({ "draft": draft.with(CONTACTS, "one".to_owned()), "opened": draft });
        let browser = Browser::new().with(KEY, &saved.to_string()).with("escalation-guide:/v1", "no draft");
        let mut page = Page::default();
        let [listed] = page.list(&browser).try_into().unwrap();
        assert_eq!((listed.key.as_str(), listed.changed), (KEY, None));
        assert_eq!(page.goes_on(&browser, KEY), Kept::Kept);
        assert_eq!(page.contacts(), "one");
        assert_eq!(page.writes(&browser, "two"), Kept::Kept);
        assert_eq!(kept(&browser, KEY).as_deref(), Some("two"));
        // Earlier versions kept what was not changed too: it is not for this one to take it away.
        page.writes(&browser, draft.text(CONTACTS));
        assert_eq!(kept(&browser, KEY).as_deref(), Some(draft.text(CONTACTS)));
    }

    #[test]
    fn what_is_removed_can_be_put_back() {
        let browser = Browser::new();
        let mut page = Page::default();
        page.opens(&browser, example());
        page.writes(&browser, "one");
        page.keeping.remove(&browser, &key("exampleshire"));
        assert_eq!(browser.keys(), [""; 0]);
        assert_eq!(page.keeps(&browser), Kept::Nothing, "it was not changed since");
        assert!(page.list(&browser).iter().all(|draft| draft.is_removed));
        assert!(page.keeping.put_back(&browser, &key("exampleshire")));
        assert_eq!(page.keeps(&browser), Kept::Kept);
        assert_eq!(kept(&browser, &key("exampleshire")).as_deref(), Some("one"));
        assert!(!page.keeping.put_back(&browser, &key("exampleshire")), "once");
        // What is changed after that is kept again, and the removed one gets another key.
        page.keeping.remove(&browser, &key("exampleshire"));
        assert_eq!(page.writes(&browser, "two"), Kept::Kept);
        assert!(page.keeping.put_back(&browser, &key("exampleshire")));
        assert_eq!(kept(&browser, &key("exampleshire")).as_deref(), Some("two"));
        assert_eq!(kept(&browser, &key("exampleshire-2")).as_deref(), Some("one"));
    }

    #[test]
    fn a_browser_that_keeps_nothing_or_no_more_says_so_at_once() {
        let mut page = Page::default();
        assert_eq!(page.opens(&Browser { room: 0, ..Browser::new() }, example()), Kept::Refused);
        let browser = Browser { room: 20_000, ..Browser::new() };
        assert_eq!(page.opens(&browser, example()), Kept::Nothing);
        assert_eq!(page.writes(&browser, "one"), Kept::Kept);
        assert_eq!(page.writes(&browser, &"long ".repeat(4_000)), Kept::Full);
        assert_eq!(kept(&browser, &key("exampleshire")).as_deref(), Some("one"), "what was there stays");
        assert_eq!(page.writes(&browser, "two"), Kept::Kept);
    }

    #[test]
    fn so_many_are_kept_and_no_more() {
        let browser = Browser::new();
        let mut page = Page::default();
        for _ in 0..MOST_KEPT {
            page.opens(&browser, example());
            assert_eq!(page.writes(&browser, "one"), Kept::Kept);
        }
        assert_eq!(page.opens(&browser, example()), Kept::TooMany);
        assert_eq!(page.writes(&browser, "one"), Kept::TooMany);
        page.keeping.remove(&browser, &key("exampleshire"));
        assert_eq!(page.keeps(&browser), Kept::Kept);
    }
}
