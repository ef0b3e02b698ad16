//! A unit's task list (任务清单): what was issued to it, as it leads or works along (R7, R12).

use std::collections::HashMap;

use dukao_domain::{
    indicators::{Addressee, IndicatorId, Measure, Stage, UnitPart},
    organisation::{UnitId, Year},
    policy::{Permit, perm::IndicatorRead},
};
use dukao_persistence::{
    ReadTx,
    indicators::{self, LedgerQuery, LedgerRow, acknowledgements, baselines as stored},
    organisation::{roster, years},
    page::PageRequest,
};

use super::{
    acknowledgements::allowed,
    baselines::{Frozen, with_meetings},
};
use crate::{AllowedAction, AppError, AppResult, Cx};

/// More tasks than any unit has.
const MAX_TASKS: u32 = 5_000;

/// One issued indicator of a unit's.
#[derive(Debug, Clone)]
pub struct Task {
    /// The ledger's row, with what its baseline in force freezes.
    pub row: LedgerRow,
    /// What it is to the unit.
    pub part: UnitPart,
    /// The baseline in force.
    pub frozen: Option<Frozen>,
    /// Who within the unit has not acknowledged it.
    pub outstanding: Vec<Addressee>,
    /// Whether the caller may acknowledge it.
    pub allowed: AllowedAction,
}

/// A unit's tasks of a year.
#[derive(Debug, Clone)]
pub struct TaskList {
    /// The unit by the year's name.
    pub unit: (UnitId, String),
    /// By code.
    pub tasks: Vec<Task>,
}

/// The list of a unit whose indicators the caller may read; of what it works along on, what the caller may read of it.
pub fn task_list(cx: &Cx<'_, IndicatorRead>, unit: UnitId, year: Year) -> AppResult<TaskList> {
    cx.db.read(|tx| tasks_of(cx, tx, unit, year))
}

/// Like [`task_list`] under any permission to read.
pub(super) fn tasks_of<P: Permit>(
    cx: &Cx<'_, P>,
    tx: &mut ReadTx<'_>,
    unit: UnitId,
    year: Year,
) -> AppResult<TaskList> {
    let entry = roster::of_unit(tx, year, unit)?.ok_or(AppError::NotFound)?;
    if !cx.scope().led().reaches(year, unit) {
        return Err(AppError::NotFound);
    }
    let issued =
        LedgerQuery { year: Some(year), stage: Some(Stage::Issued), ..LedgerQuery::within(cx.scope()) };
    let led = LedgerQuery { unit_id: Some(unit), ..issued.clone() };
    let along = LedgerQuery { co_unit_id: Some(unit), ..issued };
    let mut rows = Vec::new();
    for (part, query) in [(UnitPart::Lead, led), (UnitPart::Co, along)] {
        let found = indicators::rows(tx, &query, &[], PageRequest::first(MAX_TASKS))?;
        rows.extend(found.into_iter().map(|row| (part, row)));
    }
    rows.sort_by(|(_, one), (_, other)| one.indicator.code.cmp(&other.indicator.code));
    let ids: Vec<_> = rows.iter().map(|(_, row)| row.indicator.id).collect();
    let given = acknowledgements::of_all(tx, &ids)?;
    let in_force = stored::in_force(tx, &ids)?.into_values().collect();
    let frozen = with_meetings(tx, in_force)?;
    let mut frozen: HashMap<IndicatorId, Frozen> =
        frozen.into_iter().map(|frozen| (frozen.baseline.indicator_id, frozen)).collect();
    let closed = years::all_closed(tx)?;
    let tasks = rows.into_iter().map(|(part, row)| {
        let id = row.indicator.id;
        let given = given.get(&id).map_or(&[][..], Vec::as_slice);
        let outstanding = row.indicator.outstanding(given).into_iter();
        Task {
            part,
            outstanding: outstanding.filter(|addressee| part.holds(unit, *addressee)).collect(),
            allowed: allowed(&cx.actor, &row.indicator, given, &closed),
            frozen: frozen.remove(&id),
            row,
        }
    });
    Ok(TaskList { unit: (unit, entry.name), tasks: tasks.map(Task::with_frozen_goal).collect() })
}

impl Task {
    /// With the baseline's numbers in the row.
    fn with_frozen_goal(mut self) -> Self {
        if let Some(Frozen { baseline, .. }) = &self.frozen {
            let content = &mut self.row.indicator.content;
            if let Measure::Numeric(numeric) = &mut content.measure {
                numeric.target = baseline.target;
            }
            content.deadline = baseline.deadline;
            content.weight = baseline.weight;
            content.standard.clone_from(&baseline.standard);
        }
        self
    }
}
