//! Everything that there is to say of a situation.

use super::{Ask, Guide, Timeline};

/// Everything that there is to say of a situation.
#[derive(Clone, Debug)]
pub struct Whole<'a> {
    /// What to ask, in order.
    pub asks: Vec<Ask<'a>>,
    /// Whom to go to, by when.
    pub guide: Guide<'a>,
    /// The whole pathway.
    pub timeline: Timeline<'a>,
}
