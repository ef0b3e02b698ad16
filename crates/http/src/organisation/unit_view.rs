use dukao_app::organisation::UnitDetail;
use dukao_domain::{
    id::Id,
    organisation::{Standing, Unit, UnitContent, UnitKind},
    text::{self, limits},
};
use dukao_persistence::organisation::roster_list::RosterRow;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{section_view::SectionView, team_view::MemberView};
use crate::{
    action::ActionView,
    session::Named,
    valid::{Faults, id},
};

/// A unit in a year's roster.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = RosterEntry)]
pub(super) struct EntryView {
    /// The year.
    year: i16,
    /// Its name in that year.
    name: String,
    /// What it is in that year.
    kind: String,
    /// Whom it is ranked with.
    ranking_group: Option<Named>,
    /// The supervision group that has it.
    supervision_group: Option<Named>,
    /// The leader's seat that has it.
    leader: Option<Named>,
    /// The unit that carries on, when it was merged.
    successor: Option<Named>,
    /// From which day on.
    #[schema(format = Date)]
    merged_on: Option<String>,
    /// Version of the entry.
    version: i64,
}

impl EntryView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<RosterRow> for EntryView {
    fn from(row: RosterRow) -> Self {
        let entry = row.entry;
        let named = |id: Option<Uuid>, name| id.zip(name).map(|(id, name)| Named { id, name });
        Self {
            year: entry.year.number(),
            ranking_group: named(entry.ranking_group_id.map(Id::uuid), row.ranking_group),
            supervision_group: named(entry.supervision_group_id.map(Id::uuid), row.supervision_group),
            leader: named(entry.leader_id.map(Id::uuid), row.leader),
            successor: named(entry.merger.map(|merger| merger.successor_id.uuid()), row.successor),
            merged_on: entry.merger.map(|merger| merger.on.to_string()),
            version: entry.version.number(),
            kind: entry.kind.code().to_owned(),
            name: entry.name,
        }
    }
}

/// A unit.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Unit)]
pub(super) struct UnitView {
    /// Id.
    id: Uuid,
    /// The register's code.
    code: String,
    /// Official name; where a year is asked for, its name in that year.
    name: String,
    /// `department`, `town` or `organiser`; where a year is asked for, what it is in that year.
    kind: String,
    /// Where a year is asked for: how it stands in that year's roster.
    entry: Option<EntryView>,
}

impl From<Unit> for UnitView {
    fn from(unit: Unit) -> Self {
        let (id, kind) = (unit.id.uuid(), unit.kind.code().to_owned());
        Self { id, code: unit.code, name: unit.name, kind, entry: None }
    }
}

impl From<RosterRow> for UnitView {
    fn from(row: RosterRow) -> Self {
        let (id, code) = (row.entry.unit_id.uuid(), row.code.clone());
        let entry = EntryView::from(row);
        Self { id, code, name: entry.name.clone(), kind: entry.kind.clone(), entry: Some(entry) }
    }
}

/// A unit through the years.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = UnitDetail)]
pub(super) struct UnitDetailView {
    /// Id.
    id: Uuid,
    /// The register's code.
    code: String,
    /// Official name.
    name: String,
    /// `department`, `town` or `organiser`.
    kind: String,
    /// Version.
    version: i64,
    /// Every year it was in, latest first.
    years: Vec<EntryView>,
    /// Its sections, in order.
    sections: Vec<SectionView>,
    /// Its leadership team with its former members, in order.
    team: Vec<MemberView>,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl UnitDetailView {
    pub(super) const fn id(&self) -> Uuid {
        self.id
    }

    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<UnitDetail> for UnitDetailView {
    fn from(detail: UnitDetail) -> Self {
        let UnitDetail { unit, years, sections, team, allowed } = detail;
        Self {
            id: unit.id.uuid(),
            version: unit.version.number(),
            kind: unit.kind.code().to_owned(),
            code: unit.code,
            name: unit.name,
            years: years.into_iter().map(Into::into).collect(),
            sections: sections.into_iter().map(Into::into).collect(),
            team: team.into_iter().map(Into::into).collect(),
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// Parses what the register says of a unit.
pub(super) fn content(faults: &mut Faults, code: &str, name: &str, kind: &str) -> Option<UnitContent> {
    let code = faults.take("/code", Unit::code(code));
    let (name, kind) = name_and_kind(faults, name, kind);
    Some(UnitContent { code: code?, name: name?, kind: kind? })
}

/// Parses what a unit is called and is.
pub(super) fn name_and_kind(
    faults: &mut Faults,
    name: &str,
    kind: &str,
) -> (Option<String>, Option<UnitKind>) {
    (faults.take("/name", text::line(name, limits::NAME)), faults.take("/kind", kind.parse()))
}

/// Parses where a unit stands.
pub(super) fn standing(
    faults: &mut Faults,
    ranking_group_id: Option<&str>,
    supervision_group_id: Option<&str>,
    leader_id: Option<&str>,
) -> Standing {
    Standing {
        ranking_group_id: faults.optional("/ranking_group_id", ranking_group_id, id),
        supervision_group_id: faults.optional("/supervision_group_id", supervision_group_id, id),
        leader_id: faults.optional("/leader_id", leader_id, id),
    }
}
