//! The other ways of a policy: what it excludes or sends elsewhere, and by which id each is chosen.

use super::{Note, NoteKind, Policy};

impl Policy {
    /// Every other way that the document names, in its order: the policy's own, then each pathway's, its stages' and their
    /// actions'.
    pub fn other_ways(&self) -> impl Iterator<Item = &Note> {
        let pathways = self.pathways.iter().flat_map(|pathway| {
            let stages = pathway.stages.iter().map(|stage| &stage.statements);
            [&pathway.statements].into_iter().chain(stages)
        });
        let scopes = [&self.statements].into_iter().chain(pathways);
        let notes =
            scopes.flat_map(|scope| scope.notes.iter().chain(scope.actions.iter().flat_map(|action| &action.notes)));
        notes.filter(|note| note.kind == NoteKind::Instead)
    }

    /// The other way of this id.
    pub fn other_way(&self, id: &str) -> Option<&Note> {
        self.other_ways().find(|way| self.way_id(way) == id)
    }

    /// The id of another way: its name without the word that says what it is; its whole address where two share a name.
    pub fn way_id<'a>(&self, way: &'a Note) -> &'a str {
        let mut same = self.other_ways().filter(|known| name(known) == name(way));
        if same.nth(1).is_some() { &way.address } else { name(way) }
    }
}

/// `in-house` for `policy.instead-in-house`.
fn name(way: &Note) -> &str {
    let last = way.address.rsplit('.').next().unwrap_or(&way.address);
    last.strip_prefix("instead-").unwrap_or(last)
}
