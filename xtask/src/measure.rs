//! Measures, and prints what it finds beside a floor.

mod packages;
mod studio;
mod supply;
mod twice;
mod widget;
mod worker;

use crate::conformance::Amount;
use anyhow::Result;

/// What to measure.
#[derive(clap::Subcommand)]
pub(crate) enum Task {
    /// How soon the widget can be used on a slow phone, and how quickly it answers
    Widget(widget::Options),
    /// How soon the studio shows and checks what is typed in the largest policy
    Studio(studio::Options),
    /// How fast the worker answers beside a plain one, and with 150 boards more
    Speed,
    /// A million requests to the worker, 64 at a time: errors, and memory over time
    Endurance {
        /// How many
        #[arg(long, default_value_t = 1_000_000)]
        requests: u32,
    },
    /// Licences, sources and known holes of everything that it is built with, and the bills of materials
    Supply(supply::Options),
    /// Whether two clones in different folders build the same bytes
    Twice,
    /// Thousands of requests that the API's description allows and forbids
    Conformance(Amount),
    /// Clients that OpenAPI Generator makes in Python and Java, given every answer of every board; one in C# to be read
    Clients,
    /// Whether a page in React and one in Vue compile against the package for developers
    Package,
    /// Whether readers of a WordPress get the guide, whoever put it there and however
    Wordpress,
}

/// Measures it.
///
/// # Errors
/// Something does not build, a program that is needed is missing, or the worker gives an answer that is none.
pub(crate) fn measure(task: &Task) -> Result<()> {
    match task {
        Task::Widget(options) => widget::measure(options),
        Task::Studio(options) => studio::measure(options),
        Task::Speed => worker::speed(),
        Task::Endurance { requests } => worker::endurance(*requests),
        Task::Supply(options) => supply::measure(options),
        Task::Twice => twice::measure(),
        Task::Conformance(amount) => worker::conformance(*amount),
        Task::Clients => worker::clients(),
        Task::Package => packages::package(),
        Task::Wordpress => packages::wordpress(),
    }
}

/// What `measure widget` prints, as it stands in a document.
///
/// # Errors
/// As [`measure`].
pub(crate) fn widget_figures() -> Result<String> {
    widget::figures()
}

/// What `measure speed` prints.
///
/// # Errors
/// As [`measure`].
pub(crate) fn worker_figures() -> Result<String> {
    worker::figures()
}

/// How many of the published questions the worker answers right, and what a stage and days would.
///
/// # Errors
/// As [`measure`].
pub(crate) fn question_figures() -> Result<String> {
    worker::question_figures()
}
