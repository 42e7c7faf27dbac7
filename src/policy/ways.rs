//! The other ways of a policy: what it excludes or sends elsewhere, and by which id each is chosen.

use super::{Note, NoteKind, Policy};

impl Policy {
    /// Every other way that the document names, in its order: the policy's own, then each pathway's, its stages' and their
    /// actions'.
    pub fn other_ways(&self) -> impl Iterator<Item = &Note> {
        self.lists_of_notes().flatten().filter(|note| note.kind == NoteKind::Instead)
    }

    /// The other way of this id.
    pub fn other_way(&self, id: &str) -> Option<&Note> {
        self.other_ways().find(|way| self.way_id(way) == id)
    }

    /// The id of another way: its name without the word that says what it is; its whole address where two share a name.
    pub fn way_id<'a>(&self, way: &'a Note) -> &'a str {
        let name = way.name();
        let mut same = self.other_ways().filter(|known| known.address.ends_with(name) && known.name() == name);
        if same.nth(1).is_some() { &way.address } else { name }
    }
}

impl Note {
    /// Whether an action that has it leads all others: `pace-immediate`.
    pub(crate) fn is_immediate(&self) -> bool {
        self.kind == NoteKind::Pace && self.name() == "immediate"
    }

    /// Whether it says what the document leaves open about what follows the stage: `silent-next`.
    pub(crate) fn is_about_next(&self) -> bool {
        self.kind == NoteKind::Silent && self.name() == "next"
    }

    /// `in-house` for `policy.instead-in-house`: its own name, without the word that says what it is.
    pub(crate) fn name(&self) -> &str {
        let last = self.address.rsplit('.').next().unwrap_or(&self.address);
        last.strip_prefix(self.kind.id()).and_then(|rest| rest.strip_prefix('-')).unwrap_or(last)
    }
}
