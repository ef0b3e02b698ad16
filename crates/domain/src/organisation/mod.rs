//! The city's years, units and people's posts over time.

mod grant;
mod unit;
mod year;

pub use grant::{Grant, GrantId, Role};
pub use unit::{Unit, UnitId, UnitKind};
pub use year::{AssessmentYear, AssessmentYearId, Phase, Year};
