//! The city's years, units and people's posts over time.

mod appointment;
mod calendar;
mod delegation;
mod exclusion;
mod extension;
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
pub use extension::{Extension, ExtensionDecision, ExtensionId, ExtensionState};
pub use grant::{Consent, ConsentState, Grant, GrantId, GrantScope, GrantState, Role, ScopeKind};
pub use holding::{Holding, clashes, excluded};
pub use lending::Lending;
pub use portfolio::{Portfolio, PortfolioId, PortfolioKind};
pub use ranking_group::{RankingGroup, RankingGroupId};
pub use roster::{Merger, RosterEntry, RosterEntryId};
pub use section::{Section, SectionId};
pub use settings::{PasswordPolicy, Settings, SettingsId, SettingsValue};
pub use team::{TeamMember, TeamMemberId};
pub use unit::{Unit, UnitId, UnitKind};
pub use vacancy::{CITY_POSTS, VacancyKind};
pub use year::{AssessmentYear, AssessmentYearId, Gate, LeftBehind, Phase, PhaseMove, PhaseMoveId, Year};
