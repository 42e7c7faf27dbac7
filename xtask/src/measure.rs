//! Measures, and prints what it finds beside a floor.

mod widget;

use anyhow::Result;

/// What to measure.
#[derive(clap::Subcommand)]
pub(crate) enum Task {
    /// How soon the widget can be used on a slow phone, and how quickly it answers
    Widget(widget::Options),
}

/// Measures it.
///
/// # Errors
/// Something does not build, or a browser is missing.
pub(crate) fn measure(task: &Task) -> Result<()> {
    match task {
        Task::Widget(options) => widget::measure(options),
    }
}
