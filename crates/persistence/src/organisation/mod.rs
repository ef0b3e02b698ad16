//! Years, units and people's posts over time.

pub mod calendar;
pub mod delegations;
pub mod extensions;
pub mod gates;
pub mod grants;
pub mod phase_moves;
pub mod portfolios;
pub mod ranking_groups;
pub mod roster;
pub mod roster_list;
pub mod sections;
pub mod settings;
pub mod team;
pub mod units;
pub mod years;
