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
        Some(self.phrase("who-reader", &[("post", Arg::Text(&post))]))
    }

    /// To whom or with whom, where the policy's own sentence need not say it: "To: the LSCB Business Manager".
    pub fn addressees(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        action.does?;
        let to = self.posts(&action.to, action.join, perspective)?;
        let to = [("to", Arg::Text(&to))];
        Some(match action.kind {
            ActionKind::Meet | ActionKind::Resolve | ActionKind::Decide => self.phrase("text-with", &to),
            _ => self.phrase("text-to", &to),
        })
    }

    fn action_to(self, kind: ActionKind, to: &str) -> String {
        let to = [("to", Arg::Text(to))];
        match kind {
            ActionKind::Danger => self.phrase("do-danger-to", &to),
            ActionKind::Consult => self.phrase("do-consult-to", &to),
            ActionKind::Raise => self.phrase("do-raise-to", &to),
            ActionKind::Escalate => self.phrase("do-escalate-to", &to),
            ActionKind::Refer => self.phrase("do-refer-to", &to),
            ActionKind::Respond => self.phrase("do-respond-to", &to),
            ActionKind::Meet => self.phrase("do-meet-to", &to),
            ActionKind::Resolve => self.phrase("do-resolve-to", &to),
            ActionKind::Decide => self.phrase("do-decide-to", &to),
            ActionKind::Confirm => self.phrase("do-confirm-to", &to),
            ActionKind::Notify => self.phrase("do-notify-to", &to),
            ActionKind::Record => self.phrase("do-record-to", &to),
        }
    }

    fn action_alone(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => self.phrase("do-danger", &[]),
            ActionKind::Consult => self.phrase("do-consult", &[]),
            ActionKind::Raise => self.phrase("do-raise", &[]),
            ActionKind::Escalate => self.phrase("do-escalate", &[]),
            ActionKind::Refer => self.phrase("do-refer", &[]),
            ActionKind::Respond => self.phrase("do-respond", &[]),
            ActionKind::Meet => self.phrase("do-meet", &[]),
            ActionKind::Resolve => self.phrase("do-resolve", &[]),
            ActionKind::Decide => self.phrase("do-decide", &[]),
            ActionKind::Confirm => self.phrase("do-confirm", &[]),
            ActionKind::Notify => self.phrase("do-notify", &[]),
            ActionKind::Record => self.phrase("do-record", &[]),
        }
    }
}
