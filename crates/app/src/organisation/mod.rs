//! Years and units.

pub(crate) mod holidays;
pub mod import;
pub mod issue_one_time_code;
pub mod list_units;
pub mod list_years;
pub mod set_up;
pub mod settings;
