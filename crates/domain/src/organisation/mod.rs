//! The city's years, units and people's posts over time.

mod calendar;
mod delegation;
mod exclusion;
mod extension;
mod grant;
mod portfolio;
mod ranking_group;
mod roster;
mod section;
mod settings;
mod team;
mod unit;
mod year;

pub use calendar::{Calendar, CalendarDay, CalendarDayId, DayKind};
pub use delegation::{Delegation, DelegationId};
pub use exclusion::{Exclusion, ExclusionRule, exclusion, exclusions};
pub use extension::{Extension, ExtensionDecision, ExtensionId, ExtensionState};
pub use grant::{Consent, ConsentState, Grant, GrantId, GrantScope, Role, ScopeKind};
pub use portfolio::{Portfolio, PortfolioId, PortfolioKind};
pub use ranking_group::{RankingGroup, RankingGroupId};
pub use roster::{Merger, RosterEntry, RosterEntryId};
pub use section::{Section, SectionId};
pub use settings::{PasswordPolicy, Settings, SettingsId, SettingsValue};
pub use team::{TeamMember, TeamMemberId};
pub use unit::{Unit, UnitId, UnitKind};
pub use year::{AssessmentYear, AssessmentYearId, Gate, LeftBehind, Phase, PhaseMove, PhaseMoveId, Year};
