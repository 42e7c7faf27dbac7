//! What is shown of a board beside the guide, as views: its stages and contacts in sentences, its ladder as a chart, a poster
//! for the staff room, a review sheet to sign, what changed between two of its policies.
//!
//! The site lays them out beforehand, the studio draws them of a draft: one view for both. No rules here; the core answers.
//!
//! `account` puts a policy into sentences; the views draw what it says.

pub mod account;
pub mod changes;
pub mod chart;
pub mod compare;
pub mod contacts;
pub mod emergency;
pub mod feed;
pub mod glance;
mod line;
pub mod poster;
#[cfg(feature = "ssr")]
pub mod render;
pub mod review;
pub mod stages;
#[cfg(feature = "ssr")]
pub mod website;
