//! Years and units.

pub(crate) mod holidays;
pub mod issue_one_time_code;
pub mod list_units;
pub mod list_years;
pub(crate) mod settings;
