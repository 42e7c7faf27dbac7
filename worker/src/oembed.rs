//! oEmbed: what an editor puts on a page where somebody has pasted the address of a board's page (oembed.com, version 1.0).
//!
//! It is the emergency line and a link, and after them the page in a frame: an editor that cannot show the frame, or a reader
//! without scripts, keeps the first two.

use crate::link::Link;
use crate::params::bad;
use crate::problem::Problem;
use escalation::answer::{EMERGENCY_PHONE, emergency_text};
use escalation::policy::Policy;
use serde::Serialize;

/// The size in CSS pixels, where the editor asks for none.
const WIDTH: u32 = 800;
/// As high as the first questions are on a desk.
const HEIGHT: u32 = 1400;
/// How long an editor may keep the answer, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// What an editor asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The page whose address was pasted.
    pub link: Link,
    width: u32,
    height: u32,
}

/// What an editor is given.
#[derive(Debug, Serialize)]
pub struct Embed {
    version: &'static str,
    r#type: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    cache_age: u32,
    width: u32,
    height: u32,
    html: String,
}

impl Wish {
    /// Reads a request. `origin` is this site's; editors send parameters of their own along, which say nothing here.
    ///
    /// # Errors
    /// The address is no page of a board here, or another form than JSON is wanted.
    pub fn read(question: &[(String, String)], origin: &str) -> Result<Wish, Problem> {
        let value = |name: &str| question.iter().find(|(param, _)| param == name).map(|(_, value)| value.as_str());
        if let Some(format) = value("format").filter(|format| *format != "json") {
            return Err(bad("format", format, "is not given here", vec!["json".to_owned()]));
        }
        let url = value("url").unwrap_or_default();
        let link = page_of(url, origin);
        let link =
            link.ok_or_else(|| bad("url", url, "is no page of a board here", vec![format!("{origin}/boards/BOARD")]))?;
        let at_most = |name: &str, usual: u32| {
            value(name).and_then(|most| most.parse().ok()).map_or(usual, |most: u32| most.min(usual))
        };
        Ok(Wish { link, width: at_most("maxwidth", WIDTH), height: at_most("maxheight", HEIGHT) })
    }

    /// What is to stand on the page.
    pub fn embed(&self, policy: &Policy, origin: &str) -> Embed {
        let facts = policy.facts();
        let title = format!("{} ({})", facts.title, facts.board);
        let (before, after) = emergency_text(facts.audience).split_once(EMERGENCY_PHONE).unwrap_or_default();
        let Wish { link, width, height } = self;
        let chosen = chosen(link);
        let language = link.params.iter().any(|(param, value)| param == "lang" && value == "cy").then_some("lang=cy");
        let page = address(origin, policy.id(), language.as_slice(), &chosen);
        let framed: Vec<&str> = ["embed=1"].into_iter().chain(language).collect();
        let frame = address(origin, policy.id(), &framed, &chosen);
        let html = format!(
            "<blockquote class=\"wp-embedded-content\">{}<a href=\"tel:{EMERGENCY_PHONE}\">{EMERGENCY_PHONE}</a>{} <a href=\"{}\">{}</a></blockquote>\
             <iframe class=\"wp-embedded-content\" src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" style=\"border:0\" \
             allow=\"clipboard-write\"></iframe>",
            escaped(before),
            escaped(after),
            escaped(&page),
            escaped(&title),
            escaped(&frame),
            escaped(&title),
        );
        Embed {
            version: "1.0",
            r#type: "rich",
            title,
            provider_name: "Escalation Guide",
            provider_url: origin.to_owned(),
            cache_age: CACHE_AGE,
            width: *width,
            height: *height,
            html,
        }
    }
}

/// Where an editor asks about a board's page: what the page says of itself in its head.
pub fn discovery(origin: &str, board: &str) -> String {
    let page = format!("{origin}/boards/{board}");
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("url", &page).append_pair("format", "json");
    format!("{origin}/oembed?{}", query.finish())
}

/// The page that an address is of. What stands before `://` does not matter: a proxy may have taken the encryption off.
fn page_of(url: &str, origin: &str) -> Option<Link> {
    let bare = |address: &str| address.split_once("://").map(|(_, rest)| rest.to_owned());
    let (url, origin) = (bare(url)?, bare(origin)?);
    let rest = url.strip_prefix(&origin)?.strip_prefix("/boards/")?;
    let (rest, behind) = rest.split_once('#').unwrap_or((rest, ""));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut link = Link::new(path, query);
    if !behind.is_empty() {
        link.behind = behind.to_owned();
    }
    (!link.board.is_empty() && !link.board.contains('/')).then_some(link)
}

/// Every choice of a pasted address, to stand behind `#`: what a page chooses for its readers is no server's.
fn chosen(link: &Link) -> String {
    let mut chosen = form_urlencoded::Serializer::new(String::new());
    let about_page = |param: &str| matches!(param, "embed" | "lang");
    chosen.extend_pairs(link.params.iter().filter(|(param, _)| !about_page(param)));
    chosen.extend_pairs(form_urlencoded::parse(link.behind.as_bytes()));
    chosen.finish()
}

fn address(origin: &str, board: &str, query: &[&str], chosen: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    let behind = if chosen.is_empty() { "" } else { "#" };
    format!("{origin}/boards/{board}{mark}{}{behind}{chosen}", query.join("&"))
}

/// As text of HTML, or as the value of an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
