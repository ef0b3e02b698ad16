//! Extensions for outages.

use diesel::prelude::*;
use dukao_domain::organisation::{Extension, ExtensionDecision, ExtensionId, ExtensionOutcome, Year};

use crate::{
    error::{DbError, DbResult},
    row::{Column, all, written},
    schema::extensions as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    year: i16,
    outage_began_at: At,
    outage_ended_at: At,
    working_days: i16,
    cause: String,
    filed_by: Uid,
    confirmed: Option<bool>,
    decided_by: Option<Uid>,
    decided_at: Option<At>,
    version: Rev,
    created_at: At,
    withdrawn_at: Option<At>,
}

impl From<&Extension> for Row {
    fn from(extension: &Extension) -> Self {
        let decision = extension.decision();
        Self {
            id: extension.id.into(),
            year: extension.year.number(),
            outage_began_at: extension.outage_from.into(),
            outage_ended_at: extension.outage_to.into(),
            working_days: extension.working_days,
            cause: extension.cause.clone(),
            filed_by: extension.filed_by.into(),
            confirmed: decision.map(|decision| decision.confirmed),
            decided_by: decision.map(|decision| decision.by.into()),
            decided_at: decision.map(|decision| decision.at.into()),
            version: extension.version.into(),
            created_at: extension.created_at.into(),
            withdrawn_at: extension.withdrawn_at().map(Into::into),
        }
    }
}

impl TryFrom<Row> for Extension {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let outcome = match (row.confirmed, row.decided_by, row.decided_at) {
            (Some(confirmed), Some(by), Some(at)) => {
                let decision = ExtensionDecision { confirmed, by: by.into(), at: at.into() };
                Some(ExtensionOutcome::Decided(decision))
            }
            _ => row.withdrawn_at.map(|at| ExtensionOutcome::Withdrawn(at.into())),
        };
        Ok(Self {
            id: row.id.into(),
            year: row.year.take()?,
            outage_from: row.outage_began_at.into(),
            outage_to: row.outage_ended_at.into(),
            working_days: row.working_days,
            cause: row.cause,
            filed_by: row.filed_by.into(),
            outcome,
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

written!(Extension, ExtensionId);

/// The extensions of a year, latest first.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<Extension>> {
    all(t::table.filter(t::year.eq(year.number())).order(t::id.desc()).load::<Row>(tx.conn)?)
}
