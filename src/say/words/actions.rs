//! Actions in words: the policy's own sentence, or one made from the kind.

use super::{Arg, Words, message};
use crate::answer::{ActionAnswer, Perspective, PostRef, SkipAfter};
use crate::policy::phrase::{Join, Side, Then};
use crate::policy::{ActionKind, DecisionOption, SilenceCounts};

impl Words {
    /// What to do, as a sentence: the policy's own, else "Escalate to their line manager.".
    pub fn action(self, action: &ActionAnswer, perspective: Perspective) -> String {
        if let Some(does) = action.does {
            return self.policy(does);
        }
        match self.addressed(action, &action.to, perspective) {
            Some(to) => self.action_to(action.kind, &to),
            None => self.action_alone(action.kind),
        }
    }

    /// Who does it, ready to read: "you, as practitioner", "each line manager". `None`: the policy does not say.
    pub fn who(self, action: &ActionAnswer, perspective: Perspective) -> Option<String> {
        let who = if action.who.iter().all(|post| post.is_reader) {
            let post = self.list(action.who.iter().map(|post| self.policy(post.post)), action.who_join)?;
            message::who_reader(self, &post)
        } else {
            self.posts(&action.who, action.who_join, perspective)?
        };
        Some(self.or_in_absence(who, &action.who_else, perspective))
    }

    /// To whom: "the LSCB Chair; in their absence the LSCB Vice Chair".
    fn addressed(self, action: &ActionAnswer, named: &[PostRef], perspective: Perspective) -> Option<String> {
        let to = self.posts_for(action, named, perspective)?;
        Some(self.or_in_absence(to, &action.to_else, perspective))
    }

    /// Those whom an action goes to, in words: what each does goes to their own.
    pub(crate) fn posts_for(
        self,
        action: &ActionAnswer,
        named: &[PostRef],
        perspective: Perspective,
    ) -> Option<String> {
        let is_each = |post: &PostRef| post.side == Some(Side::Each);
        if !action.who.iter().any(is_each) {
            return self.posts(named, action.join, perspective);
        }
        let own = named.iter().map(|post| match is_each(post) {
            true => message::post_their_own(self, Arg::Policy(post.post)),
            false => self.post(post, perspective),
        });
        self.list(own.collect::<Vec<_>>().into_iter(), action.join)
    }

    /// Posts, and who stands in for them: an absence, and no choice between them.
    fn or_in_absence(self, posts: String, stand_ins: &[PostRef], perspective: Perspective) -> String {
        match self.posts(stand_ins, Some(Join::Or), perspective) {
            None => posts,
            Some(absent) => message::in_absence(self, &posts, &absent),
        }
    }

    /// To whom or with whom, where the policy's own sentence need not say it: "To: the LSCB Business Manager".
    ///
    /// `named`: those of the action, as they are to be called.
    pub fn addressees(self, action: &ActionAnswer, named: &[PostRef], perspective: Perspective) -> Option<String> {
        action.does?;
        let to = self.addressed(action, named, perspective)?;
        Some(match action.kind {
            ActionKind::Meet | ActionKind::Resolve | ActionKind::Decide => message::text_with(self, &to),
            _ => message::text_to(self, &to),
        })
    }

    fn action_to(self, kind: ActionKind, to: &str) -> String {
        match kind {
            ActionKind::Danger => message::do_danger_to(self, to),
            ActionKind::Consult => message::do_consult_to(self, to),
            ActionKind::Raise => message::do_raise_to(self, to),
            ActionKind::Escalate => message::do_escalate_to(self, to),
            ActionKind::Refer => message::do_refer_to(self, to),
            ActionKind::Respond => message::do_respond_to(self, to),
            ActionKind::Meet => message::do_meet_to(self, to),
            ActionKind::Resolve => message::do_resolve_to(self, to),
            ActionKind::Decide => message::do_decide_to(self, to),
            ActionKind::Confirm => message::do_confirm_to(self, to),
            ActionKind::Notify => message::do_notify_to(self, to),
            ActionKind::Record => message::do_record_to(self, to),
        }
    }

    /// An outcome of a decision, as a sentence, and what follows it where the document says that it is settled or does not say.
    pub fn outcome(self, option: &DecisionOption) -> String {
        let says = Arg::Policy(&option.says);
        match option.then {
            Some(Then::NotStated) => message::text_outcome_silent(self, says),
            Some(Then::Resolved) => message::text_outcome_settled(self, says),
            _ => message::text_outcome(self, says),
        }
    }

    /// What its silence counts as, and who has to be satisfied, as sentences; empty where the policy says neither.
    pub fn on_settling(self, action: &ActionAnswer, perspective: Perspective) -> Vec<String> {
        let silence = action.silence.map(|silence| match silence {
            SilenceCounts::Agreement => message::silence_agreement(self),
            SilenceCounts::Disagreement => message::silence_disagreement(self),
        });
        let satisfied = self.posts(&action.satisfied, action.satisfied_join, perspective);
        let satisfied = satisfied.map(|who| message::satisfied(self, &who));
        silence.into_iter().chain(satisfied).collect()
    }

    /// "This stage may be left out only after asking your line manager.".
    pub fn skip_after(self, skip: &SkipAfter, perspective: Perspective) -> Option<String> {
        let who = self.posts(&skip.consult, skip.join, perspective)?;
        Some(message::skip_after(self, &who))
    }

    fn action_alone(self, kind: ActionKind) -> String {
        match kind {
            ActionKind::Danger => message::do_danger(self),
            ActionKind::Consult => message::do_consult(self),
            ActionKind::Raise => message::do_raise(self),
            ActionKind::Escalate => message::do_escalate(self),
            ActionKind::Refer => message::do_refer(self),
            ActionKind::Respond => message::do_respond(self),
            ActionKind::Meet => message::do_meet(self),
            ActionKind::Resolve => message::do_resolve(self),
            ActionKind::Decide => message::do_decide(self),
            ActionKind::Confirm => message::do_confirm(self),
            ActionKind::Notify => message::do_notify(self),
            ActionKind::Record => message::do_record(self),
        }
    }
}
