//! Years, units and people's posts over time.

pub(crate) mod holds;

pub mod calendar;
pub mod delegations;
pub mod directory;
pub mod extensions;
pub mod gates;
pub mod grants;
pub mod holdings;
pub mod loans;
pub mod phase_moves;
pub mod portfolios;
pub mod posts;
pub mod ranking_groups;
pub mod roster;
pub mod roster_list;
pub mod sections;
pub mod settings;
pub mod team;
pub mod units;
pub mod vacancies;
pub mod years;
