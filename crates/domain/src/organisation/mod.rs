//! The city's years, units and people's posts over time.

mod calendar;
mod delegation;
mod exclusion;
mod extension;
mod gate;
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
pub use extension::{Extension, ExtensionDecision, ExtensionId, ExtensionState, Outage};
pub use gate::{Gate, LeftBehind, MoveFault, OpenGates, PhaseMove, PhaseMoveId};
pub use grant::{Consent, ConsentState, Grant, GrantId, GrantScope, Role, ScopeKind};
pub use portfolio::{Portfolio, PortfolioId, PortfolioKind};
pub use ranking_group::{RankingGroup, RankingGroupId};
pub use roster::{Merger, RosterEntry, RosterEntryId, RosterGap, Standing};
pub use section::{Section, SectionContent, SectionId};
pub use settings::{PasswordPolicy, Settings, SettingsId, SettingsValue};
pub use team::{TeamMember, TeamMemberContent, TeamMemberId};
pub use unit::{Unit, UnitContent, UnitId, UnitKind};
pub use year::{AssessmentYear, AssessmentYearId, Phase, Year};
