//! Days and clocks: moments in London, working days and bank holidays, hours that open and shut.

pub mod calendar;
pub mod london;
pub mod moment;
mod number;
mod order;
mod quantity;
mod rota;
pub mod window;
mod working;

pub use order::by_rank;
pub use quantity::Quantity;
pub use rota::Rota;
pub use working::{ClosedDay, WorkingTime};
