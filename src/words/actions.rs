//! Actions in words: the policy's own sentence, or one made from the kind.

use super::{Arg, Words};
use crate::answer::{ActionAnswer, Perspective};
use crate::policy::ActionKind;

impl Words {
    /// What to do, as a sentence: the policy's own, else "Escalate to their line manager.".
    pub fn action(self, action: &ActionAnswer, perspective: Perspective) -> String {
        if let Some(does) = action.does {
            return does.to_owned();
        }
        match self.posts(&action.to, action.join, perspective) {
            Some(to) => self.action_to(action.kind, &to),
            None => self.action_alone(action.kind),
        }
    }

    /// Who does it, ready to read: "you, as practitioner", "each line manager". `None`: the policy does not say.
    pub fn who(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        if !action.who.iter().all(|post| post.is_reader) {
            return self.posts(&action.who, action.who_join, perspective);
        }
        let post = self.list(action.who.iter().map(|post| post.post.to_owned()), action.who_join)?;
        Some(self.phrase(key!("who-reader"), &[("post", Arg::Text(&post))]))
    }

    /// To whom or with whom, where the policy's own sentence need not say it: "To: the LSCB Business Manager".
    pub fn addressees(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        action.does?;
        let to = self.posts(&action.to, action.join, perspective)?;
        let to = [("to", Arg::Text(&to))];
        Some(match action.kind {
            ActionKind::Meet | ActionKind::Resolve | ActionKind::Decide => self.phrase(key!("text-with"), &to),
            _ => self.phrase(key!("text-to"), &to),
        })
    }

    fn action_to(self, kind: ActionKind, to: &str) -> String {
        let to = [("to", Arg::Text(to))];
        match kind {
            ActionKind::Danger => self.phrase(key!("do-danger-to"), &to),
            ActionKind::Consult => self.phrase(key!("do-consult-to"), &to),
            ActionKind::Raise => self.phrase(key!("do-raise-to"), &to),
            ActionKind::Escalate => self.phrase(key!("do-escalate-to"), &to),
            ActionKind::Refer => self.phrase(key!("do-refer-to"), &to),
            ActionKind::Respond => self.phrase(key!("do-respond-to"), &to),
            ActionKind::Meet => self.phrase(key!("do-meet-to"), &to),
            ActionKind::Resolve => self.phrase(key!("do-resolve-to"), &to),
            ActionKind::Decide => self.phrase(key!("do-decide-to"), &to),
            ActionKind::Confirm => self.phrase(key!("do-confirm-to"), &to),
            ActionKind::Notify => self.phrase(key!("do-notify-to"), &to),
            ActionKind::Record => self.phrase(key!("do-record-to"), &to),
        }
    }

    fn action_alone(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => self.phrase(key!("do-danger"), &[]),
            ActionKind::Consult => self.phrase(key!("do-consult"), &[]),
            ActionKind::Raise => self.phrase(key!("do-raise"), &[]),
            ActionKind::Escalate => self.phrase(key!("do-escalate"), &[]),
            ActionKind::Refer => self.phrase(key!("do-refer"), &[]),
            ActionKind::Respond => self.phrase(key!("do-respond"), &[]),
            ActionKind::Meet => self.phrase(key!("do-meet"), &[]),
            ActionKind::Resolve => self.phrase(key!("do-resolve"), &[]),
            ActionKind::Decide => self.phrase(key!("do-decide"), &[]),
            ActionKind::Confirm => self.phrase(key!("do-confirm"), &[]),
            ActionKind::Notify => self.phrase(key!("do-notify"), &[]),
            ActionKind::Record => self.phrase(key!("do-record"), &[]),
        }
    }
}
