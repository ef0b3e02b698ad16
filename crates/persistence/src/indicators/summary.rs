use diesel::{
    dsl::{count, count_star},
    prelude::*,
};
use dukao_domain::{organisation::Year, policy::Scope, sources::SourceKind};

use super::{filter::scoped, ledger::joined};
use crate::{
    error::{DbError, DbResult},
    schema::{indicators as t, source_documents, source_items},
    tx::ReadTx,
};

/// A year's ledger in numbers, counted by the database over what the reader may see.
#[derive(Debug, Clone)]
pub struct Summary {
    /// Indicators.
    pub total: i64,
    /// Those with a number to reach.
    pub numeric: i64,
    /// Those without a lead unit.
    pub without_lead_unit: i64,
    /// By kind of source.
    pub by_source_kind: Vec<KindCount>,
}

/// One kind of source in numbers.
#[derive(Debug, Clone)]
pub struct KindCount {
    /// The kind.
    pub kind: SourceKind,
    /// Documents.
    pub documents: i64,
    /// Items that have indicators.
    pub items: i64,
    /// Indicators.
    pub indicators: i64,
}

/// The summary of a year within `scope`.
pub fn summary(tx: &mut ReadTx<'_>, year: Year, scope: &Scope) -> DbResult<Summary> {
    let (total, numeric, with_unit): (i64, i64, i64) = scoped!(t::table.into_boxed(), scope)
        .filter(t::year.eq(year.number()))
        .select((count_star(), count(t::direction), count(t::lead_unit_id)))
        .first(tx.conn)?;
    let by_kind = joined().group_by(source_documents::kind).select((
        source_documents::kind,
        count(source_documents::id).aggregate_distinct(),
        count(source_items::id).aggregate_distinct(),
        count(t::id),
    ));
    let kinds = scoped!(by_kind.into_boxed(), scope)
        .filter(t::year.eq(year.number()))
        .order(source_documents::kind)
        .load::<(String, i64, i64, i64)>(tx.conn)?;
    let by_source_kind = kinds.into_iter().map(|(kind, documents, items, indicators)| {
        let kind = kind.parse().map_err(|code| DbError::corrupt("source kind", code))?;
        Ok(KindCount { kind, documents, items, indicators })
    });
    Ok(Summary {
        total,
        numeric,
        without_lead_unit: total - with_unit,
        by_source_kind: by_source_kind.collect::<DbResult<_>>()?,
    })
}
