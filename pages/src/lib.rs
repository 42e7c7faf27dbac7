//! What is shown of a board beside the guide, as views: its stages and contacts in sentences, its ladder as a chart, a poster
//! for the staff room, a review sheet to sign, what changed between two of its policies.
//!
//! The site lays them out beforehand, the studio draws them of a draft: one view for both. No rules here; the core answers.
