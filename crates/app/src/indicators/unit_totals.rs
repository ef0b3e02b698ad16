//! What each unit has of a year's indicators, and whether its weights add to 100.

use std::collections::HashMap;

use dukao_domain::{
    organisation::{UnitId, UnitKind, Year},
    policy::perm::IndicatorRead,
};
use dukao_persistence::{
    indicators::totals::{self, UnitTotal},
    organisation::{
        roster_list::{self, RosterQuery, RosterRow},
        years,
    },
    page::PageRequest,
};

use crate::{AppError, AppResult, Cx};

/// More units than any city has.
const MAX_UNITS: u32 = 10_000;

/// A unit with its total.
#[derive(Debug, Clone)]
pub struct UnitTotalRow {
    /// The unit as the year's roster has it.
    pub unit: RosterRow,
    /// What it has.
    pub total: UnitTotal,
}

/// Every assessed unit that the caller may read the indicators of, by code, with zeros for one that leads nothing; and
/// what lies on no assessed unit.
pub fn unit_totals(cx: &Cx<'_, IndicatorRead>, year: Year) -> AppResult<(Vec<UnitTotalRow>, UnitTotal)> {
    let scope = cx.scope().led();
    let query = RosterQuery {
        year,
        text: None,
        kind: None,
        ranking_group_id: None,
        supervision_group_id: None,
        leader_id: None,
        without: None,
    };
    cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
        let totals = totals::by_unit(tx, year, &scope)?;
        let units = roster_list::list(tx, &query, &[], PageRequest::first(MAX_UNITS))?.items;
        let mut by_unit: HashMap<Option<UnitId>, UnitTotal> =
            totals.into_iter().map(|total| (total.unit_id, total)).collect();
        let assessed = units.into_iter().filter(|unit| {
            let reaches = scope.reaches(year, unit.entry.unit_id);
            unit.entry.kind != UnitKind::Organiser && unit.entry.merger.is_none() && reaches
        });
        let rows: Vec<_> = assessed
            .map(|unit| {
                let id = Some(unit.entry.unit_id);
                let total = by_unit.remove(&id).unwrap_or(UnitTotal::nothing(id));
                UnitTotalRow { unit, total }
            })
            .collect();
        let rest = by_unit.into_values().fold(UnitTotal::nothing(None), UnitTotal::with);
        Ok((rows, rest))
    })
}
