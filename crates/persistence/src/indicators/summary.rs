use diesel::{
    dsl::{count, count_star, sql},
    prelude::*,
    sql_types::{BigInt, Nullable},
};
use dukao_domain::{decimal::WeightSum, indicators::Stage, sources::SourceKind};

use super::ledger::{LedgerQuery, filtered, joined};
use crate::{
    error::{DbError, DbResult},
    schema::{indicators as t, source_documents, source_items},
    tx::ReadTx,
};

/// What a filtered ledger adds up to, counted by the database over what the reader may see.
#[derive(Debug, Clone, Copy)]
pub struct LedgerTotals {
    /// Indicators.
    pub total: i64,
    /// Those with a number to reach.
    pub numeric: i64,
    /// Those without a lead unit.
    pub without_lead_unit: i64,
    /// Those without a weight.
    pub without_weight: i64,
    /// The weights together; withdrawn ones count nowhere.
    pub weight: WeightSum,
}

/// A ledger in numbers, counted by the database over what the reader may see.
#[derive(Debug, Clone)]
pub struct Summary {
    /// All of it together.
    pub totals: LedgerTotals,
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

/// How many of what `query` finds stand in each stage; stages without any are left out.
pub fn by_stage(tx: &mut ReadTx<'_>, query: &LedgerQuery) -> DbResult<Vec<(Stage, i64)>> {
    let counts = t::table.group_by(t::stage).select((t::stage, count_star()));
    let rows = filtered!(counts, query).load::<(String, i64)>(tx.conn)?;
    let stages = rows
        .into_iter()
        .map(|(stage, count)| Ok((stage.parse().map_err(|code| DbError::corrupt("stage", code))?, count)));
    stages.collect()
}

/// What `query` finds, together.
pub fn totals_of(tx: &mut ReadTx<'_>, query: &LedgerQuery) -> DbResult<LedgerTotals> {
    let weight = sql::<Nullable<BigInt>>(
        "cast(sum(case when indicators.stage <> 'withdrawn' then indicators.weight end) as bigint)",
    );
    let (total, numeric, with_unit, weighted, weight): (i64, i64, i64, i64, Option<i64>) =
        filtered!(t::table, query)
            .select((count_star(), count(t::direction), count(t::lead_unit_id), count(t::weight), weight))
            .first(tx.conn)?;
    Ok(LedgerTotals {
        total,
        numeric,
        without_lead_unit: total - with_unit,
        without_weight: total - weighted,
        weight: WeightSum::from_scaled(weight.unwrap_or_default()),
    })
}

/// What `query` finds, together and by kind of source.
pub fn summary(tx: &mut ReadTx<'_>, query: &LedgerQuery) -> DbResult<Summary> {
    let by_kind = joined().group_by(source_documents::kind).select((
        source_documents::kind,
        count(source_documents::id).aggregate_distinct(),
        count(source_items::id).aggregate_distinct(),
        count(t::id),
    ));
    let kinds =
        filtered!(by_kind, query).order(source_documents::kind).load::<(String, i64, i64, i64)>(tx.conn)?;
    let by_source_kind = kinds.into_iter().map(|(kind, documents, items, indicators)| {
        let kind = kind.parse().map_err(|code| DbError::corrupt("source kind", code))?;
        Ok(KindCount { kind, documents, items, indicators })
    });
    let by_source_kind = by_source_kind.collect::<DbResult<_>>()?;
    Ok(Summary { totals: totals_of(tx, query)?, by_source_kind })
}
