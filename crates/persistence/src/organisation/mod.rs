//! Years, units and grants.

pub mod grants;
pub mod units;
pub mod years;
