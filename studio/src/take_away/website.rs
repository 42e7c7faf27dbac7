//! The board's guide as a website in a zip: unpacked into any web space it works, with no server of ours.

use crate::archive::{self, NotPacked};
use crate::given::{Given, Keep, address};
use crate::state::View;
use escalation::document::Document;
use escalation::time::moment::LondonTime;
use escalation_pages::website::{File, Website, folder_address};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is said of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Packing,
    Saved,
    NoAddress,
    NotFetched,
    NotPacked(NotPacked),
}

impl Said {
    fn words(self) -> &'static str {
        match self {
            Said::Nothing => "",
            Said::Packing => "It is being packed.",
            Said::Saved => "It is saved. The file README.txt in it says what to do with it.",
            Said::NoAddress => "That is no address: write one such as https://board.example/guide/, or leave it empty.",
            Said::NotFetched => "The guide’s own files could not be fetched. Try again in a moment.",
            Said::NotPacked(why) => why.words(),
        }
    }
}

/// The website, to be saved.
#[component]
pub fn TakeWebsite(given: &Given) -> Html {
    let said = use_state(|| Said::Nothing);
    let place = use_node_ref();
    let save = {
        let (given, said, place) = (given.clone(), said.clone(), place.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(written) = given.read.document.clone() else { return };
            let typed = place.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            let at = folder_address(&typed);
            if at.is_none() && !typed.trim().is_empty() {
                return said.set(Said::NoAddress);
            }
            said.set(Said::Packing);
            let (given, said) = (given.clone(), said.clone());
            yew::platform::spawn_local(async move {
                let name = format!("{}-guide", given.read.draft.board);
                match packed(&name, &written.document, at.as_deref(), given.now).await {
                    Ok(bytes) => {
                        let name = format!("{name}.zip");
                        let is_saved = given.on_save.emit(Keep { name, media_type: "application/zip", bytes });
                        said.set(if is_saved { Said::Saved } else { Said::Nothing });
                    }
                    Err(why) => said.set(why),
                }
            });
        })
    };
    let is_wrong = given.read.document.is_none();
    html! {
        <section aria-labelledby="take-website">
            <h3 id="take-website">{ "A website in a zip" }</h3>
            <p>{ "The guide on a page of its own, every stage in words, a poster and the contacts as files. Whoever looks after your site unpacks it into a folder there: nothing has to be installed, and no other server is asked." }</p>
            if is_wrong {
                <p class="note">{ "Something is wrong with what is written: see " }<a href={address(View::Checks, "")}>{ "Checks" }</a>{ ". A guide cannot be made of it yet." }</p>
            }
            <p>
                <label for="website-at">{ "Where it will be, if you know (the poster’s code leads there)" }</label><br />
                <input id="website-at" type="url" placeholder="https://" autocomplete="off" ref={place} />
            </p>
            <p><button type="button" class="button" disabled={is_wrong} onclick={save}>{ "Save the website as a zip" }</button></p>
            <p role="status">{ said.words() }</p>
        </section>
    }
}

/// All of it, in a folder of this name; else what is to be said.
async fn packed(name: &str, document: &Document, at: Option<&str>, now: LondonTime) -> Result<Vec<u8>, Said> {
    let program = program().await.ok_or(Said::NotFetched)?;
    let website = Website { documents: std::slice::from_ref(document), program: &program, address: at, now };
    let files = website.files().await;
    archive::pack(files.iter().map(|(path, bytes)| (format!("{name}/{path}"), bytes.as_slice())))
        .map_err(Said::NotPacked)
}

#[cfg(feature = "csr")]
async fn program() -> Option<Vec<File>> {
    crate::browser::website::program().await
}

/// Only a browser has a server to ask.
#[cfg(not(feature = "csr"))]
async fn program() -> Option<Vec<File>> {
    None
}
