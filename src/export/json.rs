//! The JSON of the API and of `ask`: plain shapes with the field names of its contract, made from the answers.
//!
//! Nothing is decided here. Words are English; where the contract wants a phrase (`limit`), it is the policy file's own.
//! Fields may be added, none is renamed or removed within `/v1`.

mod action;
mod contact_list;
mod deadline;
mod documents;
mod first;
mod guide;
mod health;
mod lists;
mod parts;
mod people;
mod policy_document;
mod problem;
mod schedules;
#[cfg(feature = "authoring")]
mod schemas;
mod services;
mod shared;
mod timeline;
mod uuid;

pub use action::{Action, Choice, Conflict};
pub use contact_list::{ContactList, ListSource, dated_after, newest};
pub use deadline::{CountedDay, Deadline, Start};
pub use documents::{Board, Calendar, ContactRow, Holiday, PolicySummary, contacts};
pub use first::{First, FirstLimit, NextStep, Overall, Reach, RunningClock};
pub use guide::{ByWhen, Emergency, Guide, PolicyRoute};
pub use health::{Finding, Health};
pub use lists::{
    ActionKind, ActionTime, Agreement, Audience, Available, Binding, DeadlineKind, Duty, HolderState, Join, NoteKind,
    Perspective, Position, RunState, Side, Urgency, WarningCode,
};
pub use parts::{Cap, Elsewhere, Form, Next, OtherWay, Running, Warning};
pub use people::{Contact, Contactable, Post};
pub use policy_document::{
    LimitUnit, PolicyAction, PolicyAgency, PolicyCap, PolicyCondition, PolicyDocument, PolicyLimit, PolicyName,
    PolicyPathway, PolicyPerson, PolicyQuestion, PolicyStage,
};
pub use problem::{EmergencyLine, ProblemDetails};
pub use schedules::{Frequency, Schedule};
#[cfg(feature = "authoring")]
pub use schemas::schemas;
pub use services::{
    Directory, ListedService, Organization, Page, Phone, Service, ServiceContact, ServiceStatus, Services, services,
};
pub use shared::{Agency, BoardRef, Bound, Need, NeedChoice, Note, Pathway, Policy, Situation, Stage, Taken};
pub use timeline::{Timeline, TimelineStage};

use crate::say::words::{Language, Words};
use crate::{answer, policy};

/// Who is spoken to, and in which words.
#[derive(Clone, Copy)]
struct Voice {
    words: Words,
    perspective: answer::Perspective,
}

impl Voice {
    fn new(perspective: answer::Perspective, audience: policy::Audience) -> Voice {
        Voice { words: Words::new(Language::English).about(audience), perspective }
    }
}

/// Each item of a list, made into its JSON shape.
fn each<'a, T, U>(items: &'a [T], shape: impl FnMut(&'a T) -> U) -> Vec<U> {
    items.iter().map(shape).collect()
}
