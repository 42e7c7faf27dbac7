//! Actions in words: the policy's own sentence, or one made from the kind.

use super::{Arg, Words};
use crate::answer::{ActionAnswer, Perspective, PostRef, SkipAfter};
use crate::policy::phrase::Join;
use crate::policy::{ActionKind, SilenceCounts};

impl Words {
    /// What to do, as a sentence: the policy's own, else "Escalate to their line manager.".
    pub fn action(self, action: &ActionAnswer, perspective: Perspective) -> String {
        if let Some(does) = action.does {
            return self.policy(does);
        }
        match self.addressed(action, perspective) {
            Some(to) => self.action_to(action.kind, &to),
            None => self.action_alone(action.kind),
        }
    }

    /// Who does it, ready to read: "you, as practitioner", "each line manager". `None`: the policy does not say.
    pub fn who(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        let who = if action.who.iter().all(|post| post.is_reader) {
            let post = self.list(action.who.iter().map(|post| self.policy(post.post)), action.who_join)?;
            self.phrase(key!("who-reader"), &[("post", Arg::Text(&post))])
        } else {
            self.posts(&action.who, action.who_join, perspective)?
        };
        Some(self.or_in_absence(who, &action.who_else, perspective))
    }

    /// To whom: "the LSCB Chair; in their absence the LSCB Vice Chair".
    fn addressed(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        let to = self.posts(&action.to, action.join, perspective)?;
        Some(self.or_in_absence(to, &action.to_else, perspective))
    }

    /// Posts, and who stands in for them: an absence, and no choice between them.
    fn or_in_absence(self, posts: String, stand_ins: &[PostRef], perspective: Perspective) -> String {
        match self.posts(stand_ins, Some(Join::Or), perspective) {
            None => posts,
            Some(absent) => {
                self.phrase(key!("in-absence"), &[("post", Arg::Text(&posts)), ("absent", Arg::Text(&absent))])
            }
        }
    }

    /// To whom or with whom, where the policy's own sentence need not say it: "To: the LSCB Business Manager".
    pub fn addressees(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        action.does?;
        let to = self.addressed(action, perspective)?;
        let key = match action.kind {
            ActionKind::Meet | ActionKind::Resolve | ActionKind::Decide => key!("text-with"),
            _ => key!("text-to"),
        };
        Some(self.phrase(key, &[("to", Arg::Text(&to))]))
    }

    fn action_to(self, kind: ActionKind, to: &str) -> String {
        let key = match kind {
            ActionKind::Danger => key!("do-danger-to"),
            ActionKind::Consult => key!("do-consult-to"),
            ActionKind::Raise => key!("do-raise-to"),
            ActionKind::Escalate => key!("do-escalate-to"),
            ActionKind::Refer => key!("do-refer-to"),
            ActionKind::Respond => key!("do-respond-to"),
            ActionKind::Meet => key!("do-meet-to"),
            ActionKind::Resolve => key!("do-resolve-to"),
            ActionKind::Decide => key!("do-decide-to"),
            ActionKind::Confirm => key!("do-confirm-to"),
            ActionKind::Notify => key!("do-notify-to"),
            ActionKind::Record => key!("do-record-to"),
        };
        self.phrase(key, &[("to", Arg::Text(to))])
    }

    /// What its silence counts as, and who has to be satisfied, as sentences; empty where the policy says neither.
    pub fn on_settling(self, action: &ActionAnswer, perspective: Perspective) -> Vec<String> {
        let silence = action.silence.map(|silence| match silence {
            SilenceCounts::Agreement => self.phrase(key!("silence-agreement"), &[]),
            SilenceCounts::Disagreement => self.phrase(key!("silence-disagreement"), &[]),
        });
        let satisfied = self.posts(&action.satisfied, action.satisfied_join, perspective);
        let satisfied = satisfied.map(|who| self.phrase(key!("satisfied"), &[("who", Arg::Text(&who))]));
        silence.into_iter().chain(satisfied).collect()
    }

    /// "This stage may be left out only after asking your line manager.".
    pub fn skip_after(self, skip: &SkipAfter, perspective: Perspective) -> Option<String> {
        let who = self.posts(&skip.consult, skip.join, perspective)?;
        Some(self.phrase(key!("skip-after"), &[("who", Arg::Text(&who))]))
    }

    fn action_alone(self, kind: ActionKind) -> String {
        let key = match kind {
            ActionKind::Danger => key!("do-danger"),
            ActionKind::Consult => key!("do-consult"),
            ActionKind::Raise => key!("do-raise"),
            ActionKind::Escalate => key!("do-escalate"),
            ActionKind::Refer => key!("do-refer"),
            ActionKind::Respond => key!("do-respond"),
            ActionKind::Meet => key!("do-meet"),
            ActionKind::Resolve => key!("do-resolve"),
            ActionKind::Decide => key!("do-decide"),
            ActionKind::Confirm => key!("do-confirm"),
            ActionKind::Notify => key!("do-notify"),
            ActionKind::Record => key!("do-record"),
        };
        self.phrase(key, &[])
    }
}
