//! Measures, and prints what it finds beside a floor.

mod widget;
mod worker;

use crate::conformance::Amount;
use anyhow::Result;

/// What to measure.
#[derive(clap::Subcommand)]
pub(crate) enum Task {
    /// How soon the widget can be used on a slow phone, and how quickly it answers
    Widget(widget::Options),
    /// How fast the worker answers beside a plain one, and with 150 boards more
    Speed,
    /// A million requests to the worker, 64 at a time: errors, and memory over time
    Endurance {
        /// How many
        #[arg(long, default_value_t = 1_000_000)]
        requests: u32,
    },
    /// Thousands of requests that the API's description allows and forbids
    Conformance(Amount),
    /// Clients that OpenAPI Generator makes in Python and Java, given every answer of every board; one in C# to be read
    Clients,
}

/// Measures it.
///
/// # Errors
/// Something does not build, a program that is needed is missing, or the worker gives an answer that is none.
pub(crate) fn measure(task: &Task) -> Result<()> {
    match task {
        Task::Widget(options) => widget::measure(options),
        Task::Speed => worker::speed(),
        Task::Endurance { requests } => worker::endurance(*requests),
        Task::Conformance(amount) => worker::conformance(*amount),
        Task::Clients => worker::clients(),
    }
}
