//! A policy scope over things that belong to units, whatever the year and stage.

use dukao_domain::policy::{Scope, Units};

use crate::sql_types::Uid;

/// The units that `scope` covers; `None` where it covers everything. The same as
/// [`Scope::covers`] of a subject without year and stage; a property test holds the two together.
pub(crate) fn units_of(scope: &Scope) -> Option<Vec<Uid>> {
    if scope.is_unbounded() {
        return None;
    }
    let clauses = scope.clauses.iter().filter(|clause| clause.stages.is_empty());
    let units = clauses.filter_map(|clause| match &clause.units {
        Units::Only(units) => Some(units),
        Units::All | Units::InYears(_) | Units::Beside(_) => None,
    });
    Some(units.flatten().map(|unit| Uid::from(*unit)).collect())
}
