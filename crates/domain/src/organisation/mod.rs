//! The city's years, units and people's posts over time.

mod appointment;
mod calendar;
mod delegation;
mod exclusion;
mod extension;
mod gate;
mod grant;
mod holding;
mod lending;
mod portfolio;
mod ranking_group;
mod roster;
mod section;
mod settings;
mod team;
mod unit;
mod vacancy;
mod year;

pub use appointment::{Appointment, exclusion_faults};
pub use calendar::{Calendar, CalendarDay, CalendarDayId, DayKind};
pub use delegation::{Delegation, DelegationId, LoanState};
pub use exclusion::{EXCLUSIVE, Exclusion, ExclusionRule, exclusion, exclusions};
pub use extension::{Extension, ExtensionDecision, ExtensionId, ExtensionState, Outage};
pub use gate::{Gate, LeftBehind, MoveFault, OpenGates, PhaseMove, PhaseMoveId};
pub use grant::{Consent, ConsentState, Grant, GrantId, GrantScope, GrantState, Role, ScopeKind};
pub use holding::{Holding, clashes, excluded};
pub use lending::Lending;
pub use portfolio::{Portfolio, PortfolioId, PortfolioKind};
pub use ranking_group::{RankingGroup, RankingGroupId};
pub use roster::{Merger, RosterEntry, RosterEntryId, Standing};
pub use section::{Section, SectionContent, SectionId};
pub use settings::{PasswordPolicy, Settings, SettingsId, SettingsValue};
pub use team::{TeamMember, TeamMemberContent, TeamMemberId};
pub use unit::{Unit, UnitContent, UnitId, UnitKind};
pub use vacancy::{CITY_POSTS, VacancyKind};
pub use year::{AssessmentYear, AssessmentYearId, Phase, Year};
