//! Years and units.

pub mod assign_units;
pub mod decide_extension;
pub mod edit_portfolio;
pub mod edit_ranking_group;
pub mod edit_roster_entry;
pub mod edit_section;
pub mod edit_team_member;
pub mod edit_unit;
pub mod enter_portfolio;
pub mod enter_ranking_group;
pub mod enter_section;
pub mod enter_team_member;
pub mod enter_unit;
pub mod file_extension;
pub(crate) mod holidays;
pub mod issue_one_time_code;
pub mod list_calendar;
pub mod list_extensions;
pub mod list_portfolios;
pub mod list_ranking_groups;
pub mod list_roster;
pub mod list_sections;
pub mod list_team;
pub mod list_units;
pub mod list_years;
pub mod merge_unit;
pub mod move_year_on;
pub mod open_next_year;
pub(crate) mod open_year;
pub mod remove_calendar_day;
pub mod set_calendar_day;
pub mod set_closing_dates;
pub(crate) mod settings;
pub mod show_unit;
pub mod show_year;

mod extension_detail;
mod placing;

pub use extension_detail::ExtensionDetail;
pub use list_portfolios::PortfolioDetail;
pub use list_ranking_groups::RankingGroupDetail;
pub use list_sections::SectionDetail;
pub use list_team::TeamMemberDetail;
pub use show_unit::UnitDetail;
pub use show_year::YearDetail;
