use std::collections::BTreeSet;

use super::{Column, ImportRow, forms::same_figures};
use crate::{
    indicators::{Content, Measure, NumericMeasure},
    organisation::UnitId,
};

/// The units that a row names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowUnits {
    /// Who leads.
    pub lead: Option<UnitId>,
    /// Who works along.
    pub along: BTreeSet<UnitId>,
    /// Who measures.
    pub data_owner: Option<UnitId>,
}

impl ImportRow {
    /// The columns in which the row says something else than the ledger has. An empty cell says nothing.
    pub fn differs_from(&self, stored: &Content, units: &RowUnits) -> Vec<Column> {
        let mut columns = match (&self.measure, &stored.measure) {
            (Measure::Milestone, Measure::Milestone) => Vec::new(),
            (Measure::Numeric(said), Measure::Numeric(kept)) => numbers(said, kept),
            _ => vec![Column::Comparator],
        };
        if self.deadline.is_some() && self.deadline != stored.deadline {
            columns.push(Column::Deadline);
        }
        if units.lead.is_some() && units.lead != stored.lead_unit_id {
            columns.push(Column::ResponsibleDepartment);
        }
        if !units.along.is_empty() && units.along != stored.co_unit_ids {
            columns.push(Column::CoUnits);
        }
        if units.data_owner.is_some() && units.data_owner != stored.data_owner_id {
            columns.push(Column::DataOwner);
        }
        columns
    }
}

fn numbers(said: &NumericMeasure, kept: &NumericMeasure) -> Vec<Column> {
    let mut columns = Vec::new();
    let (comparison, figures) = match (&said.stated, &kept.stated) {
        (Some(said), Some(kept)) => {
            (said.comparator != kept.comparator, !same_figures(&said.text, &kept.text))
        }
        _ => (false, false),
    };
    if said.direction != kept.direction || comparison {
        columns.push(Column::Comparator);
    }
    if figures || said.target.is_some() && said.target != kept.target {
        columns.push(Column::TargetValue);
    }
    if said.baseline.is_some() && said.baseline != kept.baseline {
        columns.push(Column::Baseline);
    }
    if said.unit_of_measure.is_some() && said.unit_of_measure != kept.unit_of_measure {
        columns.push(Column::Unit);
    }
    columns
}
