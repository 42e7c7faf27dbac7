//! What a policy answers about itself: its parts, by id or in the document's order.

use super::{
    Action, Agency, Cap, ChoiceId, Contact, EventId, Facts, Form, Hours, Named, Note, Pathway, PathwayId, Policy,
    PostId, Question, Stage, StageId, Statements,
};

impl Policy {
    /// The board's id: the name of its folder.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the document says of itself.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Agencies that the board names, in the document's order.
    pub fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    /// Posts and their titles.
    pub fn posts(&self) -> &[Named<PostId>] {
        &self.posts
    }

    /// Events that start clocks.
    pub fn events(&self) -> &[Named<EventId>] {
        &self.events
    }

    /// Windows of hours.
    pub fn hours(&self) -> &[Hours] {
        &self.hours
    }

    /// Questions that the answer depends on.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Forms and marked messages.
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// What holds everywhere.
    pub fn statements(&self) -> &Statements {
        &self.statements
    }

    /// Procedures, in the document's order.
    pub fn pathways(&self) -> &[Pathway] {
        &self.pathways
    }

    /// The contact list.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// Wherever statements stand: for the whole policy, then for each pathway and each of its stages.
    pub(crate) fn scopes(&self) -> impl Iterator<Item = &Statements> {
        let pathways = self.pathways.iter().flat_map(|pathway| {
            let stages = pathway.stages.iter().map(|stage| &stage.statements);
            [&pathway.statements].into_iter().chain(stages)
        });
        [&self.statements].into_iter().chain(pathways)
    }

    /// Every action, wherever it stands.
    pub(crate) fn actions(&self) -> impl Iterator<Item = &Action> {
        self.scopes().flat_map(|scope| &scope.actions)
    }

    /// The notes of every scope and of every action in it, each list by itself.
    pub(crate) fn lists_of_notes(&self) -> impl Iterator<Item = &[Note]> {
        self.scopes().flat_map(|scope| {
            let of_actions = scope.actions.iter().map(|action| action.notes.as_slice());
            [scope.notes.as_slice()].into_iter().chain(of_actions)
        })
    }

    /// The pathway of this id.
    pub fn pathway(&self, id: &PathwayId) -> Option<&Pathway> {
        self.pathways.iter().find(|pathway| pathway.id == *id)
    }

    /// The stage of this id, of the first pathway that has one.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.pathways.iter().find_map(|pathway| pathway.stage(id))
    }

    /// The agency of this id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// The title of the post of this id.
    pub fn post(&self, id: &PostId) -> Option<&str> {
        words(&self.posts, id)
    }

    /// Whether whoever is listed for a post holds another: that post itself, or one whose holders hold it too.
    /// Rule 31 of docs/rules.md.
    pub fn is_held_by(&self, post: &PostId, listed: &PostId) -> bool {
        post == listed || self.held_by(post).contains(listed)
    }

    /// The posts whose holders hold another too. Rule 31 of docs/rules.md.
    pub fn held_by(&self, post: &PostId) -> &[PostId] {
        self.posts.iter().find(|named| named.id == *post).map_or(&[], |named| &named.held_by)
    }

    /// The words of the event of this id ("getting the decision").
    pub fn event(&self, id: &EventId) -> Option<&str> {
        words(&self.events, id)
    }

    /// The window of this id.
    pub fn hours_of(&self, id: &str) -> Option<&Hours> {
        self.hours.iter().find(|hours| hours.id == id)
    }

    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The question that asks which post the reader holds: each of its choices is a post.
    pub fn role_question(&self) -> Option<&Question> {
        let is_post = |choice: &Named<ChoiceId>| self.posts.iter().any(|post| post.id == choice.id.as_str());
        self.questions.iter().find(|question| question.choices.iter().all(is_post))
    }

    /// The form of this id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }
}

impl Stage {
    /// What it is called in few words: the document's label, else its title ("Stage 3").
    pub fn name(&self) -> &str {
        self.label.as_deref().or(self.title.as_deref()).unwrap_or(self.id.as_str())
    }

    /// Label and title ("Stage 3, Senior managers").
    pub fn full_name(&self) -> String {
        match (&self.label, &self.title) {
            (Some(label), Some(title)) => format!("{label}, {title}"),
            _ => self.name().to_owned(),
        }
    }
}

impl Pathway {
    /// The stage of this id.
    pub fn stage(&self, id: &StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The first and the last stage that a limit of it covers; `None`: the document does not say.
    pub fn covered(&self, cap: &Cap) -> Option<(&Stage, &Stage)> {
        let (first, last) = cap.covers.as_ref()?;
        Some((self.stage(first)?, self.stage(last)?))
    }
}

fn words<'a, Id: PartialEq>(named: &'a [Named<Id>], id: &Id) -> Option<&'a str> {
    named.iter().find(|named| named.id == *id).map(|named| named.words.as_str())
}
