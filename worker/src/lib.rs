//! What another system asks: HTTP in, answers of the core out. No rules here, and nothing is kept of what was asked.
//!
//! A request becomes an [`Asked`](asked::Asked), its path a [`Route`](route::Route), and [`serve`](serve::serve) answers it
//! with a [`Reply`](reply::Reply) or a [`Problem`](problem::Problem). All of that runs natively: only `runtime` knows Cloudflare.

pub mod accept;
pub mod asked;
pub mod contacts;
pub mod content;
pub mod digest;
pub mod guide;
pub mod headers;
pub mod index;
pub mod kept;
pub mod link;
pub mod oembed;
pub mod origin;
pub mod page;
mod params;
pub mod platform;
pub mod problem;
pub mod published;
pub mod reply;
pub mod route;
pub mod serve;
pub mod services;
pub mod timeline;

#[cfg(target_arch = "wasm32")]
pub mod runtime;

#[cfg(test)]
mod tests;
