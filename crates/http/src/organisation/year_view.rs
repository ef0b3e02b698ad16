use std::collections::BTreeMap;

use dukao_app::{AllowedAction, organisation::YearDetail};
use dukao_domain::{
    organisation::{AssessmentYear, Gate, PhaseMove},
    session::PersonId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, session::Named};

/// An assessment year.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Year)]
pub(super) struct YearView {
    /// Id.
    id: Uuid,
    /// The calendar year.
    year: i16,
    /// Where it stands.
    phase: String,
    /// Last day of node reporting.
    #[schema(format = Date)]
    reporting_closes_on: String,
    /// Last day of final actuals.
    #[schema(format = Date)]
    actuals_close_on: String,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl YearView {
    pub(super) fn new(year: &AssessmentYear, allowed: Vec<AllowedAction>) -> Self {
        Self {
            id: year.id.uuid(),
            year: year.year.number(),
            phase: year.phase.code().to_owned(),
            reporting_closes_on: year.reporting_closes_on().to_string(),
            actuals_close_on: year.actuals_close_on().to_string(),
            version: year.version.number(),
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// A kind of thing that can be open when a year moves on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Gate)]
struct GateView {
    /// Which kind.
    gate: String,
    /// How many are open now.
    count: i64,
}

/// One kind of thing that was left behind.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = LeftBehind)]
struct LeftBehindView {
    /// Which kind.
    gate: String,
    /// How many were open.
    count: i64,
    /// Why the year moved on all the same.
    reason: String,
}

/// A year's move to its next phase.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PhaseMove)]
struct MoveView {
    /// From where.
    from: String,
    /// To where.
    to: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// Who moved it on.
    moved_by: Named,
    /// What was still open.
    left_behind: Vec<LeftBehindView>,
}

impl MoveView {
    fn new(step: PhaseMove, name: impl Fn(PersonId) -> String) -> Self {
        Self {
            from: step.from.code().to_owned(),
            to: step.to.code().to_owned(),
            at: step.created_at.to_string(),
            moved_by: Named { id: step.moved_by.uuid(), name: name(step.moved_by) },
            left_behind: step
                .left_behind
                .into_iter()
                .map(|left| LeftBehindView {
                    gate: left.gate.code().to_owned(),
                    count: left.count,
                    reason: left.reason,
                })
                .collect(),
        }
    }
}

/// A year with what is open, and what was left behind.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = YearDetail)]
pub(super) struct YearDetailView {
    #[serde(flatten)]
    year: YearView,
    /// The phase that follows; null after the last.
    next_phase: Option<String>,
    /// The first day on which the year may enter it; null where it may today, or where no phase follows.
    #[schema(format = Date)]
    not_before: Option<String>,
    /// Every kind of thing that is asked for when the year moves on, with how many are open now.
    gates: Vec<GateView>,
    /// Its moves, first to last.
    moves: Vec<MoveView>,
}

impl YearDetailView {
    pub(super) const fn version(&self) -> i64 {
        self.year.version
    }
}

impl From<YearDetail> for YearDetailView {
    fn from(detail: YearDetail) -> Self {
        let YearDetail { year, not_before, open, moves, names, allowed } = detail;
        let name = |id| names.get(&id).cloned().unwrap_or_default();
        let gates: BTreeMap<Gate, i64> = open;
        Self {
            next_phase: year.phase.next().map(|phase| phase.code().to_owned()),
            not_before: not_before.map(|day| day.to_string()),
            gates: gates
                .into_iter()
                .map(|(gate, count)| GateView { gate: gate.code().to_owned(), count })
                .collect(),
            moves: moves.into_iter().map(|step| MoveView::new(step, name)).collect(),
            year: YearView::new(&year, allowed),
        }
    }
}
