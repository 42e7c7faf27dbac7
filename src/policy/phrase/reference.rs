//! Where things lead and what starts a clock, from words: "stage-2 or stage-3", "decision or escalate", "not stated".

use super::{After, Start, Then, Unreadable, unreadable};
use crate::policy::{RESOLVED, StageId};
use std::fmt;

const NOT_STATED: &str = "not stated";

impl After {
    /// Reads what starts a clock; `find` knows the names that may be used there.
    ///
    /// # Errors
    /// The first name that `find` does not know, with what it allows.
    pub fn parse(text: &str, find: impl Fn(&str) -> Result<Start, String>) -> Result<After, Unreadable> {
        let one = |name: &str| match name {
            NOT_STATED => Ok(Start::NotStated),
            RESOLVED => Ok(Start::Resolved),
            _ => find(name).or_else(|allowed| unreadable(name, allowed)),
        };
        text.split(" or ").map(one).collect::<Result<_, _>>().map(After)
    }
}

impl Then {
    /// Reads where something leads; `find` knows stages, pathways and boards.
    ///
    /// # Errors
    /// The first name that `find` does not know, with what it allows; several names that are not all stages.
    pub fn parse(text: &str, find: impl Fn(&str) -> Result<Then, String>) -> Result<Then, Unreadable> {
        match text {
            NOT_STATED => return Ok(Then::NotStated),
            RESOLVED => return Ok(Then::Resolved),
            _ => {}
        }
        if text.starts_with("https://") {
            return match text.contains(char::is_whitespace) {
                true => unreadable(text, "one https address, without spaces".to_owned()),
                false => Ok(Then::Address(text.to_owned())),
            };
        }
        let mut found = Vec::new();
        for name in text.split(" or ") {
            found.push(find(name).or_else(|allowed| unreadable(name, allowed))?);
        }
        match (found.len(), found.pop()) {
            (1, Some(then)) => Ok(then),
            (_, last) => {
                let mut stages = Vec::new();
                for then in found.into_iter().chain(last) {
                    let Then::Stages(mut ids) = then else {
                        return unreadable(text, "several only if all are stages".to_owned());
                    };
                    stages.append(&mut ids);
                }
                Ok(Then::Stages(stages))
            }
        }
    }
}

/// By id; several stages are joined by "or": what [`Then::parse`] reads.
impl fmt::Display for Then {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Then::Stages(stages) => {
                let stages: Vec<&str> = stages.iter().map(StageId::as_str).collect();
                out.write_str(&stages.join(" or "))
            }
            Then::Pathway(id) => out.write_str(id.as_str()),
            Then::Board(id) | Then::Address(id) => out.write_str(id),
            Then::NotStated => out.write_str(NOT_STATED),
            Then::Resolved => out.write_str(RESOLVED),
        }
    }
}
