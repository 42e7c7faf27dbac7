//! Working days and bank holidays.

/// The parts of the United Kingdom that share a list of bank holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Division {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}
