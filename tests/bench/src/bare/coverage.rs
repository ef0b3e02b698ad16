//! The platform's statements of the coverage.

use diesel::{
    QueryableByName,
    sql_types::{BigInt, SmallInt, Text},
};
use serde::Serialize;

use super::values::{Id, Key};

pub(super) const COVERED: &str = "from source_documents d \
    left join source_items i on i.document_id = d.id \
    left join (select source_item_id, count(*) as n, count(distinct lead_unit_id) as units from indicators \
        where year = $1 and stage <> 'withdrawn' group by source_item_id) c on c.source_item_id = i.id \
    where d.year = $1";

/// Columns and end of the statement over documents.
pub(super) const BY_SOURCE: [&str; 2] = [
    "select d.id, d.kind, d.title, count(i.id) as items, count(c.n) as covered, \
     cast(coalesce(sum(case when c.units > 1 then 1 else 0 end), 0) as bigint) as split, \
     cast(coalesce(sum(c.n), 0) as bigint) as indicators",
    "group by d.id, d.kind, d.title order by d.kind, d.title",
];

/// Columns and end of the statement over one page of items.
pub(super) const ITEMS: [&str; 2] = [
    "select i.id, i.number, i.title, d.id as document_id, d.title as document, d.kind, coalesce(c.n, 0) as indicators",
    "and i.id is not null order by d.kind, d.title, i.number limit",
];

#[derive(QueryableByName, Serialize)]
pub(super) struct Source {
    #[diesel(sql_type = Id)]
    id: Key,
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

#[derive(QueryableByName, Serialize)]
pub(super) struct Item {
    #[diesel(sql_type = Id)]
    pub(super) id: Key,
    #[diesel(sql_type = SmallInt)]
    number: i16,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Id)]
    document_id: Key,
    #[diesel(sql_type = Text)]
    document: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    indicators: i64,
}

#[derive(QueryableByName)]
pub(super) struct Count {
    #[diesel(sql_type = BigInt)]
    pub(super) count: i64,
}

/// What each unit has of an item: the item, the unit, its indicators and their weights.
pub(super) type Share = (Key, Option<Key>, i64, Option<i64>);

/// One page of items with what the units have of them, and the units' names.
#[derive(Serialize)]
pub(super) struct CoveredPage {
    pub(super) items: Vec<Item>,
    pub(super) total: i64,
    pub(super) shares: Vec<Share>,
    pub(super) names: Vec<(Key, String)>,
}
