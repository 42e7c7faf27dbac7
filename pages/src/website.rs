//! A board's guide as a website: files that anything can serve that serves files, from any folder of any site.
//!
//! ```text
//! index.html           the guide, the stages at a glance, the contacts; of several boards: the list of them
//! policy.html          every stage in sentences, to be read without scripts
//! poster.html          one sheet for the staff room
//! contacts.csv, .vcf   the contacts, for a spreadsheet and for an address book
//! boards/ID/           the guide alone, for a frame
//! v1/boards/ID/packed  the board's document, where the element looks for it
//! escalation-guide.*   the element: its script, its program, its Welsh, its styles for paper
//! README.txt           where to put all this, and what to ask of IT
//! web.config           Microsoft's server gives no file whose ending it does not know
//! ```
//!
//! Of several boards each has a folder of its own name for its pages. Every address inside is relative, and no page needs a
//! server that does more than give files.

mod lists;
mod readme;

use crate::account::Account;
use crate::chart::charts;
use crate::contacts::{contacts, has_cards};
use crate::emergency::emergency;
use crate::glance::glance;
use crate::line::line;
use crate::poster::poster;
use crate::render::page;
use crate::stages::stages;
use escalation::document::Document;
use escalation::policy::{Audience, Policy};
use escalation::say::words::{Language, Words};
use escalation::time::moment::LondonTime;
use yew::prelude::*;

/// Only what stands beside a page may run, style or be asked: whatever a policy's words are, they cannot reach out.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";
/// The element's script.
const SCRIPT: &str = "escalation-guide.js";
/// What lets the framed page tell how high it is.
const FRAMED_SCRIPT: &str = "page.js";

/// A file: its path in the website, and what is in it.
pub type File = (String, Vec<u8>);

/// An address of a folder, with a slash at its end: pages are addressed from it. `None`: it is none.
///
/// ```
/// use escalation_pages::website::folder_address;
/// assert_eq!(folder_address("https://board.example/guide").as_deref(), Some("https://board.example/guide/"));
/// assert_eq!(folder_address("javascript:alert(1)"), None);
/// ```
pub fn folder_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"))?;
    let is_plain = !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ', '"', '<', '>']);
    is_plain.then(|| format!("{}/", typed.trim_end_matches('/')))
}

/// What is made into a website.
#[derive(Clone, Copy, Debug)]
pub struct Website<'a> {
    /// The boards' documents, one or more.
    pub documents: &'a [Document],
    /// The element's files, as every build has them: `escalation-guide.js`, `page.js`, and what these fetch.
    pub program: &'a [File],
    /// Where it will be, with a slash at its end; `None`: that is not known, and posters have no code.
    pub address: Option<&'a str>,
    /// When it was made.
    pub now: LondonTime,
}

/// A board inside a website.
struct Place<'a> {
    document: &'a Document,
    account: Account,
    /// Before the paths of its pages: nothing, or its folder.
    folder: String,
    /// From one of its pages to the root.
    up: &'static str,
    /// Where its page will be.
    address: Option<String>,
    now: LondonTime,
}

impl Website<'_> {
    /// Every file.
    pub async fn files(&self) -> Vec<File> {
        let mut files: Vec<File> = self.program.to_vec();
        let is_alone = self.documents.len() == 1;
        for document in self.documents {
            let id = document.policy.id();
            let folder = if is_alone { String::new() } else { format!("{id}/") };
            let place = Place {
                document,
                account: Account::new(&document.policy, &document.calendar, self.now),
                address: self.address.map(|address| format!("{address}{folder}")),
                up: if is_alone { "" } else { "../" },
                folder,
                now: self.now,
            };
            files.extend(place.files().await);
        }
        if !is_alone {
            files.push(text("index.html", page(self.list()).await));
        }
        files.push(text(
            "website.css",
            concat!(include_str!("../style/website.css"), include_str!("../style/pages.css")),
        ));
        files.push(text("README.txt", readme::readme(self)));
        files.push(text("web.config", readme::WEB_CONFIG));
        files
    }

    /// Whom the boards' policies are about, all of them together.
    fn audience(&self) -> Audience {
        let mut all = self.documents.iter().map(|document| document.policy.facts().audience);
        let first = all.next().unwrap_or_default();
        if all.all(|other| other == first) { first } else { Audience::Both }
    }

    /// The page that has every board.
    fn list(&self) -> Html {
        let boards = self.documents.iter().map(|document| {
            let facts = document.policy.facts();
            let name = facts.area.as_ref().unwrap_or(&facts.board);
            html! { <li><a href={format!("{}/", document.policy.id())}>{ name.clone() }</a>{ format!(": {}, {}", facts.title, facts.board) }</li> }
        });
        let content = html! {
            <>
                <main id="main">
                    { emergency(self.audience()) }
                    <h1>{ "Who to go to, and by when" }</h1>
                    <p>{ "When professionals disagree about how to keep somebody safe, the policy of their board says who must speak to whom next." }</p>
                    <ul>{ for boards }</ul>
                </main>
            </>
        };
        whole("Who to go to, and by when", "", Scripts::None, content)
    }
}

/// Which scripts a page has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scripts {
    /// None: it is to be read.
    None,
    /// The guide's.
    Guide,
    /// The guide's, inside a frame.
    Framed,
}

/// A page with everything around it; `up` leads from it to the root.
fn whole(title: &str, up: &str, scripts: Scripts, content: Html) -> Html {
    html! {
        <html lang="en-GB">
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content={CONTENT_SECURITY_POLICY} />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="referrer" content="no-referrer" />
                <title>{ title.to_owned() }</title>
                if scripts == Scripts::Framed {
                    <base target="_blank" />
                }
                <link rel="stylesheet" href={format!("{up}website.css")} />
                if scripts != Scripts::None {
                    <script type="module" src={format!("{up}{SCRIPT}")}></script>
                }
                if scripts == Scripts::Framed {
                    <script type="module" src={format!("{up}{FRAMED_SCRIPT}")}></script>
                }
            </head>
            <body class={(scripts == Scripts::Framed).then_some("framed")}>{ content }</body>
        </html>
    }
}

impl Place<'_> {
    fn policy(&self) -> &Policy {
        &self.document.policy
    }

    fn name(&self) -> &str {
        let facts = self.policy().facts();
        facts.area.as_deref().unwrap_or(&facts.board)
    }

    async fn files(&self) -> Vec<File> {
        let (id, folder) = (self.policy().id(), &self.folder);
        let framed = format!("boards/{id}/index.html");
        let mut files = vec![
            text(&format!("{folder}index.html"), page(self.guide()).await),
            text(&format!("{folder}policy.html"), page(self.in_words()).await),
            text(&format!("{folder}poster.html"), page(self.poster()).await),
            text(&format!("{folder}contacts.csv"), lists::csv(self.policy())),
            text(&framed, page(self.framed()).await),
            (format!("v1/boards/{id}/packed"), self.document.pack()),
        ];
        if has_cards(self.policy()) {
            files.push(text(&format!("{folder}contacts.vcf"), lists::vcard(self.policy())));
        }
        files
    }

    /// The page with the guide; all that is in words stands on it for readers without scripts.
    fn guide(&self) -> Html {
        let facts = self.policy().facts();
        let content = html! {
            <>
                <main id="main">
                    <h1>{ format!("{}: who to go to, and by when", self.name()) }</h1>
                    <escalation-guide board={self.policy().id().to_owned()}>
                        <div slot="emergency">{ emergency(facts.audience) }</div>
                        <p><a href="policy.html">{ format!("Every stage of the policy in words: {}, {}", facts.title, facts.board) }</a></p>
                    </escalation-guide>
                    <h2>{ "The stages at a glance" }</h2>
                    <p><a href="policy.html">{ "Each of them in full, with its paragraphs" }</a></p>
                    { glance(&self.account) }
                    <h2 id="contacts">{ "Contacts" }</h2>
                    <p><a href="contacts.csv">{ "For a spreadsheet" }</a>
                    if has_cards(self.policy()) {
                        { " · " }<a href="contacts.vcf">{ "For an address book" }</a>
                    }
                    </p>
                    { contacts(self.policy(), 3) }
                </main>
                { self.foot() }
            </>
        };
        whole(&format!("{}: who to go to, and by when", self.name()), self.up, Scripts::Guide, content)
    }

    /// Every stage in sentences, the chart, the contacts.
    fn in_words(&self) -> Html {
        let facts = self.policy().facts();
        let content = html! {
            <>
                <main id="main">
                    { emergency(facts.audience) }
                    <h1>{ format!("{}, in words", facts.title) }</h1>
                    for one in &self.account.source { <p>{ line(one) }</p> }
                    <p class="pages"><a href="index.html">{ "The guide, which works dates out" }</a></p>
                    { stages(&self.account, 2) }
                    <h2>{ "The stages drawn" }</h2>
                    { charts(&self.account, 3) }
                    <h2>{ "Contacts" }</h2>
                    { contacts(self.policy(), 3) }
                </main>
                { self.foot() }
            </>
        };
        whole(&format!("{}: the policy in words", self.name()), self.up, Scripts::None, content)
    }

    fn poster(&self) -> Html {
        let content = html! {
            <>
                <main id="main">
                    { poster(self.policy(), &self.account, self.address.as_deref()) }
                    <p class="pages"><a href="index.html">{ "The guide" }</a></p>
                </main>
            </>
        };
        whole(&format!("{}: poster", self.name()), self.up, Scripts::None, content)
    }

    /// The guide alone. Until it is there, and for ever where scripts are refused: the stages at a glance.
    fn framed(&self) -> Html {
        let facts = self.policy().facts();
        let content = html! {
            <main>
                <div data-board={self.policy().id().to_owned()}>
                    { emergency(facts.audience) }
                    <h1>{ format!("{}: who to go to, and by when", self.name()) }</h1>
                    { glance(&self.account) }
                    <p><a href={format!("../../{}policy.html", self.folder)}>{ "Every stage in full, and the contacts" }</a></p>
                </div>
            </main>
        };
        whole(&format!("{}: who to go to, and by when", self.name()), "../../", Scripts::Framed, content)
    }

    fn foot(&self) -> Html {
        let made = Words::new(Language::English).date(self.now.date_naive());
        html! {
            <footer class="foot">
                <p class="pages">
                    <a href="index.html">{ "The guide" }</a>{ " · " }
                    <a href="policy.html">{ "The policy in words" }</a>{ " · " }
                    <a href="poster.html">{ "Poster" }</a>
                    if !self.up.is_empty() { { " · " }<a href="../">{ "All boards" }</a> }
                </p>
                <p>{ format!("The policy belongs to its board. These pages state its rules in other words, name the paragraph that each rests on, and do not replace it. They were made on {made}. Nothing that you choose leaves this page.") }</p>
            </footer>
        }
    }
}

fn text(path: &str, content: impl Into<String>) -> File {
    (path.to_owned(), content.into().into_bytes())
}
