//! How far the indicators of a year cover its tasks (R1, R2). Withdrawn ones cover nothing.

use std::collections::{BTreeSet, HashMap};

use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_query,
    sql_types::{BigInt, Nullable, SmallInt, Text},
};
use dukao_domain::{
    decimal::WeightSum,
    indicators::Stage,
    organisation::{UnitId, Year},
    sources::{SourceDocumentId, SourceItemId, SourceKind},
};

use crate::{
    among::AmongMethods as _,
    conn::AnyBackend,
    error::{DbError, DbResult},
    organisation::units,
    page::{Page, PageRequest, TOTAL_CAP},
    schema::indicators as t,
    sql_types::{Id, Uid},
    tx::ReadTx,
};

/// One document's items in numbers.
#[derive(Debug, Clone)]
pub struct SourceCoverage {
    /// The document.
    pub id: SourceDocumentId,
    /// Its kind.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Its items.
    pub items: i64,
    /// Items that an indicator cites.
    pub covered: i64,
    /// Items that indicators of several units cite.
    pub split: i64,
    /// Indicators that cite them.
    pub indicators: i64,
}

/// Which items a list of the coverage shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// All.
    Any,
    /// Those without an indicator.
    Missing,
    /// Those over several units.
    Split,
}

/// What a list of items is asked for.
#[derive(Debug, Clone, Copy)]
pub struct CoverageQuery {
    /// Of this year.
    pub year: Year,
    /// Of this document.
    pub document: Option<SourceDocumentId>,
    /// How they are covered.
    pub cover: Cover,
}

/// One item with the units that its indicators lie on.
#[derive(Debug, Clone)]
pub struct CoveredItem {
    /// The item.
    pub id: SourceItemId,
    /// Its number.
    pub number: i16,
    /// Its wording.
    pub title: String,
    /// The document.
    pub document_id: SourceDocumentId,
    /// Its title.
    pub document: String,
    /// Its kind.
    pub kind: SourceKind,
    /// Indicators that cite it.
    pub indicators: i64,
    /// By lead unit, the one with most indicators first.
    pub shares: Vec<Share>,
}

/// What one unit has of an item.
#[derive(Debug, Clone)]
pub struct Share {
    /// The unit with its name; `None` for indicators without one.
    pub unit: Option<(UnitId, String)>,
    /// Its indicators of the item.
    pub indicators: i64,
    /// Their weights together.
    pub weight: WeightSum,
}

#[derive(QueryableByName)]
struct SourceRow {
    #[diesel(sql_type = Id)]
    id: Uid,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = BigInt)]
    items: i64,
    #[diesel(sql_type = BigInt)]
    covered: i64,
    #[diesel(sql_type = BigInt)]
    split: i64,
    #[diesel(sql_type = BigInt)]
    indicators: i64,
}

#[derive(QueryableByName)]
struct ItemRow {
    #[diesel(sql_type = Id)]
    id: Uid,
    #[diesel(sql_type = SmallInt)]
    number: i16,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Id)]
    document_id: Uid,
    #[diesel(sql_type = Text)]
    document: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    indicators: i64,
}

#[derive(QueryableByName)]
struct CountRow {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Each item of the year's documents with its indicators: `d`, `i`, `c.n` and `c.units`. A document without items has
/// one row without.
const COVERED: &str = "from source_documents d \
    left join source_items i on i.document_id = d.id \
    left join (select source_item_id, count(*) as n, count(distinct lead_unit_id) as units from indicators \
        where year = $1 and stage <> 'withdrawn' group by source_item_id) c on c.source_item_id = i.id \
    where d.year = $1";

/// The year's documents in numbers, by kind and title: a few dozen.
pub fn by_source(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<SourceCoverage>> {
    let query = format!(
        "select d.id, d.kind, d.title, count(i.id) as items, count(c.n) as covered, \
         cast(coalesce(sum(case when c.units > 1 then 1 else 0 end), 0) as bigint) as split, \
         cast(coalesce(sum(c.n), 0) as bigint) as indicators \
         {COVERED} group by d.id, d.kind, d.title order by d.kind, d.title"
    );
    let rows = sql_query(query).bind::<SmallInt, _>(year.number()).load::<SourceRow>(tx.conn)?;
    let sources = rows.into_iter().map(|row| {
        let (items, covered, split, indicators) = (row.items, row.covered, row.split, row.indicators);
        let (id, kind, title) = (row.id.into(), kind(&row.kind)?, row.title);
        Ok(SourceCoverage { id, kind, title, items, covered, split, indicators })
    });
    sources.collect()
}

/// One page of the year's items, by kind, title and number, with what each unit has of them.
pub fn items(tx: &mut ReadTx<'_>, query: CoverageQuery, page: PageRequest) -> DbResult<Page<CoveredItem>> {
    let mut filtered = format!("{COVERED} and i.id is not null");
    filtered.push_str(match query.cover {
        Cover::Any => "",
        Cover::Missing => " and c.n is null",
        Cover::Split => " and c.units > 1",
    });
    if query.document.is_some() {
        filtered.push_str(" and d.id = $2");
    }
    let bound = |text: String| {
        let statement = sql_query(text).into_boxed::<AnyBackend>().bind::<SmallInt, _>(query.year.number());
        match query.document {
            Some(document) => statement.bind::<Id, _>(Uid::from(document)),
            None => statement,
        }
    };
    let count = format!("select count(*) as count from (select 1 {filtered} limit {}) x", TOTAL_CAP + 1);
    let total = bound(count).get_result::<CountRow>(tx.conn)?.count;
    let rows = bound(format!(
        "select i.id, i.number, i.title, d.id as document_id, d.title as document, d.kind, \
         coalesce(c.n, 0) as indicators {filtered} order by d.kind, d.title, i.number limit {} offset {}",
        page.limit(),
        page.offset()
    ));
    let rows = rows.load::<ItemRow>(tx.conn)?;
    let mut shares = shares(tx, &rows.iter().map(|row| row.id).collect::<Vec<_>>())?;
    let items = rows.into_iter().map(|row| {
        Ok(CoveredItem {
            id: row.id.into(),
            number: row.number,
            title: row.title,
            document_id: row.document_id.into(),
            document: row.document,
            kind: kind(&row.kind)?,
            indicators: row.indicators,
            shares: shares.remove(&row.id.into()).unwrap_or_default(),
        })
    });
    Ok(Page::new(items.collect::<DbResult<_>>()?, total))
}

type ShareRow = (Uid, Option<Uid>, i64, Option<i64>);

fn shares(tx: &mut ReadTx<'_>, items: &[Uid]) -> DbResult<HashMap<SourceItemId, Vec<Share>>> {
    let weight = sql::<Nullable<BigInt>>("cast(sum(indicators.weight) as bigint)");
    let rows = t::table
        .filter(t::source_item_id.among(items))
        .filter(t::stage.ne(Stage::Withdrawn.code()))
        .group_by((t::source_item_id, t::lead_unit_id))
        .order((count_star().desc(), t::lead_unit_id))
        .select((t::source_item_id, t::lead_unit_id, count_star(), weight))
        .load::<ShareRow>(tx.conn)?;
    let led: BTreeSet<UnitId> = rows.iter().filter_map(|(_, unit, ..)| unit.map(Into::into)).collect();
    let names = units::names(tx, &led.into_iter().collect::<Vec<_>>())?;
    let mut shares = HashMap::<_, Vec<_>>::new();
    for (item, unit, indicators, weight) in rows {
        let unit = unit.map(UnitId::from).and_then(|unit| Some((unit, names.get(&unit)?.clone())));
        let weight = WeightSum::from_scaled(weight.unwrap_or_default());
        shares.entry(item.into()).or_default().push(Share { unit, indicators, weight });
    }
    Ok(shares)
}

fn kind(code: &str) -> DbResult<SourceKind> {
    code.parse().map_err(|code| DbError::corrupt("source kind", code))
}
