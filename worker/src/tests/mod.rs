//! The whole service without a runtime: what is deployed is a table of files, and time is an argument.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop"
)]

mod answers;
mod bad_input;
mod faults;
mod http;
mod oembed;
mod page;
mod published;

use crate::asked::Asked;
use crate::digest::sha256;
use crate::index::{BoardFiles, File, INDEX_PATH, Index};
use crate::kept::Kept;
use crate::platform::Platform;
use crate::published::Reading;
use crate::reply::Reply;
use crate::serve::serve;
use chrono::TimeZone;
use escalation::document::authoring::Sources;
use escalation::export::json;
use escalation::time::london::London;
use escalation::time::moment::LondonTime;
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// When the deployment was built: the day before it is asked.
const BUILT: &str = "2026-11-19T12:00:00Z";

/// A deployment of the real policies.
struct Site {
    files: RefCell<BTreeMap<String, Vec<u8>>>,
    published: RefCell<Reading>,
    reads: Cell<usize>,
    /// How many names were drawn.
    drawn: Cell<usize>,
    /// How often published contacts were looked for.
    looks: Cell<usize>,
    kept: Kept,
    present: Cell<LondonTime>,
}

impl Platform for Site {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.reads.set(self.reads.get() + 1);
        self.files.borrow().get(path).cloned()
    }

    async fn published(&self, _board: &str) -> Reading {
        self.looks.set(self.looks.get() + 1);
        self.published.borrow().clone()
    }

    fn waited(&self) -> u64 {
        0
    }

    fn fresh(&self) -> String {
        self.drawn.set(self.drawn.get() + 1);
        format!("00000000-drawn-{}", self.drawn.get())
    }

    fn build(&self) -> Rc<str> {
        "build".into()
    }
}

impl Site {
    fn new() -> Site {
        let sources = sources();
        let mut files = BTreeMap::new();
        let mut boards = BTreeMap::new();
        let mut list = Vec::new();
        for board in sources.boards() {
            let written = sources.document(board).expect("the policies are in order");
            let policy = &written.document.policy;
            list.push(serde_json::to_value(json::Board::from(policy)).unwrap());
            let document = store(&mut files, board, &written.json);
            let health = Some(store(&mut files, &format!("{board}-health"), &serde_json::json!({"board": board})));
            let edition = policy.facts().edition.clone();
            let contacts_as_of = json::newest(policy).map(|date| date.to_string());
            boards.insert(board.to_owned(), BoardFiles { edition, contacts_as_of, document, health });
        }
        let list = store(&mut files, "boards", &Value::Array(list));
        let index = Index {
            build: "build".to_owned(),
            built: BUILT.to_owned(),
            list,
            boards,
            calendars: BTreeMap::new(),
            descriptions: BTreeMap::new(),
        };
        files.insert(INDEX_PATH.to_owned(), serde_json::to_vec(&index).unwrap());
        Site {
            files: RefCell::new(files),
            published: RefCell::new(Reading::Unbound),
            reads: Cell::new(0),
            drawn: Cell::new(0),
            looks: Cell::new(0),
            kept: Kept::default(),
            present: Cell::new(London.with_ymd_and_hms(2026, 11, 20, 16, 30, 42).unwrap()),
        }
    }

    fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, &[])
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Reply {
        let header =
            |wanted: &str| headers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| (*value).to_owned());
        let asked = Asked::new(method, &format!("http://guide.test{path}"), header);
        run(serve(self, &self.kept, asked, self.present.get()))
    }
}

/// A reply's headers as text.
trait Said {
    fn header(&self, name: &str) -> Option<&str>;
}

impl Said for Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers().get(name).map(|value| value.to_str().unwrap())
    }
}

/// The files of `policies/`.
fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut texts = Vec::new();
    for folder in std::fs::read_dir(root.join("policies")).unwrap() {
        let folder = folder.unwrap().path();
        for file in std::fs::read_dir(&folder).into_iter().flatten() {
            let file = file.unwrap().path();
            let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
            texts.push((format!("{}/{}", name(&folder), name(&file)), std::fs::read_to_string(&file).unwrap()));
        }
    }
    Sources::new(texts)
}

fn store(files: &mut BTreeMap<String, Vec<u8>>, name: &str, content: &Value) -> File {
    let bytes = serde_json::to_vec(content).unwrap();
    let hash = sha256(&bytes)[..16].to_owned();
    let path = format!("/data/{name}.{hash}.json");
    files.insert(path.clone(), bytes);
    File { path, hash }
}

/// Runs what never has to wait.
fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("a table of files answers at once"),
    }
}

fn json(reply: &Reply) -> Value {
    serde_json::from_slice(reply.body().bytes()).expect("the body is JSON")
}

fn text(reply: &Reply) -> String {
    String::from_utf8(reply.body().bytes().to_vec()).expect("the body is UTF-8")
}
