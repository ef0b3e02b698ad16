//! Years and units.

pub(crate) mod holidays;
pub mod list_units;
pub mod list_years;
pub(crate) mod settings;
