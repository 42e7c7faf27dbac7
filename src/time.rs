//! Days and clocks: moments in London, working days and bank holidays, hours that open and shut.

pub mod calendar;
pub mod london;
pub mod moment;
mod number;
mod order;
mod quantity;
pub mod window;

pub(crate) use order::by_rank;
pub use quantity::Quantity;
