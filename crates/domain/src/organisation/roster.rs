use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    organisation::{PortfolioId, RankingGroupId, UnitId, UnitKind, Year},
    time::Timestamp,
    words::words,
};

words! {
    /// What a unit that is assessed in a year can still lack.
    RosterGap {
        /// Nobody to be ranked with.
        RankingGroup => "ranking_group",
        /// No supervision group.
        SupervisionGroup => "supervision_group",
        /// No leader.
        Leader => "leader",
    }
}

/// Id of a [`RosterEntry`].
pub type RosterEntryId = Id<RosterEntry>;

/// A unit in a year: what it is called and is then, whom it is ranked with, and whose portfolio it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterEntry {
    /// Id.
    pub id: RosterEntryId,
    /// The year.
    pub year: Year,
    /// The unit; once a year.
    pub unit_id: UnitId,
    /// Its name in that year.
    pub name: String,
    /// What it is in that year; an organiser is not assessed.
    pub kind: UnitKind,
    /// Whom it is ranked with.
    pub ranking_group_id: Option<RankingGroupId>,
    /// The supervision group that has it.
    pub supervision_group_id: Option<PortfolioId>,
    /// The leader's seat that has it.
    pub leader_id: Option<PortfolioId>,
    /// Where it went, when it was merged during the year.
    pub merger: Option<Merger>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// A unit's end (workflows, People, posts, units): its open work, orders and deductions are the successor's from
/// then on, and it gets no score of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merger {
    /// Who carries on.
    pub successor_id: UnitId,
    /// From this day on.
    pub on: NaiveDate,
}

/// Where a unit stands in a year: whom it is ranked with, and in whose portfolios it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whom it is ranked with.
    pub ranking_group_id: Option<RankingGroupId>,
    /// The supervision group that has it.
    pub supervision_group_id: Option<PortfolioId>,
    /// The leader's seat that has it.
    pub leader_id: Option<PortfolioId>,
}

impl RosterEntry {
    /// A unit just entered in a year.
    pub fn entered(
        env: &Env,
        year: Year,
        unit_id: UnitId,
        name: String,
        kind: UnitKind,
        standing: Standing,
    ) -> Self {
        Self {
            id: env.new_id(),
            year,
            unit_id,
            name,
            kind,
            ranking_group_id: standing.ranking_group_id,
            supervision_group_id: standing.supervision_group_id,
            leader_id: standing.leader_id,
            merger: None,
            version: Version::FIRST,
            created_at: env.now(),
            updated_at: env.now(),
        }
    }

    /// Where the unit stands.
    pub const fn standing(&self) -> Standing {
        Standing {
            ranking_group_id: self.ranking_group_id,
            supervision_group_id: self.supervision_group_id,
            leader_id: self.leader_id,
        }
    }

    /// The next version: what it is called and is in that year, and where it stands.
    #[must_use]
    pub fn changed(self, env: &Env, name: String, kind: UnitKind, standing: Standing) -> Self {
        Self {
            name,
            kind,
            ranking_group_id: standing.ranking_group_id,
            supervision_group_id: standing.supervision_group_id,
            leader_id: standing.leader_id,
            version: self.version.next(),
            updated_at: env.now(),
            ..self
        }
    }

    /// The next version, with where the unit went.
    #[must_use]
    pub fn merged(self, env: &Env, merger: Merger) -> Self {
        Self { merger: Some(merger), version: self.version.next(), updated_at: env.now(), ..self }
    }

    /// Whether the unit is still there on `day`.
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.merger.is_none_or(|merger| day < merger.on)
    }

    /// Whether the year ends with a score for it.
    pub const fn is_assessed(&self) -> bool {
        self.merger.is_none() && !matches!(self.kind, UnitKind::Organiser)
    }
}

viewed! {
    RosterEntry: RosterEntry, 1;
    |entry| {
        "id": entry.id, "year": entry.year, "unit_id": entry.unit_id, "name": entry.name, "kind": entry.kind,
        "ranking_group_id": entry.ranking_group_id, "supervision_group_id": entry.supervision_group_id,
        "leader_id": entry.leader_id, "successor_id": entry.merger.map(|merger| merger.successor_id),
        "merged_on": entry.merger.map(|merger| merger.on), "version": entry.version,
        "created_at": entry.created_at, "updated_at": entry.updated_at,
    }
}
