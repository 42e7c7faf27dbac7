//! The ids of a policy's parts, each of its own type: none can be handed where another is wanted.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;

/// Makes a type of its own for an id; it is written as the text that it is.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Names nothing.
            pub const NONE: $name = $name(String::new());

            /// The id as the policy writes it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> $name {
                $name(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> $name {
                $name(id)
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, id: &str) -> bool {
                self.0 == id
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, id: &&str) -> bool {
                self.0 == *id
            }
        }
    )*};
}

ids! {
    /// A pathway of the policy.
    PathwayId,
    /// A stage: two pathways may each have one of the same id.
    StageId,
    /// An action in its scope: several stages may each have one of the same id. Its address names it in the whole policy.
    ActionId,
    /// A post, or `agency` for the agency as a whole.
    PostId,
    /// An agency that the policy lists, or a kind of agency: wherever one is named, either may be. Rule 8 of docs/rules.md.
    AgencyId,
    /// An event that starts clocks.
    EventId,
    /// A question of the policy, which is a parameter too.
    QuestionId,
    /// An answer to one of its questions.
    ChoiceId,
}
