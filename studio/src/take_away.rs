//! What can be taken out of the studio: a website, the board's folder, the contacts alone.

mod website;

use crate::archive::NotPacked;
use crate::draft::CONTACTS;
use crate::given::{Given, Keep};
use website::TakeWebsite;
use yew::prelude::*;

/// What can be taken out of the studio.
#[component]
pub fn TakeAway(given: &Given) -> Html {
    // Why the folder could not be packed.
    let trouble = use_state_eq(|| None::<NotPacked>);
    let save_folder = {
        let (draft, on_save, trouble) = (given.read.draft.clone(), given.on_save.clone(), trouble.clone());
        Callback::from(move |_: MouseEvent| {
            let packed = draft.folder();
            trouble.set(packed.as_ref().err().copied());
            if let Ok(bytes) = packed {
                on_save.emit(Keep { name: format!("{}.zip", draft.board), media_type: "application/zip", bytes });
            }
        })
    };
    let save_contacts = {
        let (draft, on_save) = (given.read.draft.clone(), given.on_save.clone());
        Callback::from(move |_: MouseEvent| {
            let bytes = draft.text(CONTACTS).as_bytes().to_vec();
            on_save.emit(Keep { name: CONTACTS.to_owned(), media_type: "application/toml", bytes });
        })
    };
    html! {
        <>
            <TakeWebsite ..given.clone() />
            <section aria-labelledby="take-folder">
                <h3 id="take-folder">{ "The board’s folder" }</h3>
                <p>{ "Its policy and contacts as files, for whoever runs the guide. Opened here again, it is the same." }</p>
                if !given.read.problems.is_empty() {
                    <p class="note">{ "Something in it is wrong: see Checks. Take it to go on another day; a guide cannot be made of it yet." }</p>
                }
                <button type="button" class="button" onclick={save_folder}>{ "Save the folder as a zip" }</button>
                <div role="alert">
                    if let Some(why) = *trouble {
                        <p class="trouble">{ why.words() }</p>
                    }
                </div>
            </section>
            <section aria-labelledby="take-contacts">
                <h3 id="take-contacts">{ "The contacts alone" }</h3>
                <p>{ "For whoever only changes who holds a post." }</p>
                <button type="button" class="button" onclick={save_contacts}>{ "Save contacts.toml" }</button>
            </section>
        </>
    }
}
