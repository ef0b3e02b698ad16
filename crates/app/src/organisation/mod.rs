//! Years and units.

pub mod list_units;
pub mod list_years;
