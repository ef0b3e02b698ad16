use std::io::Write as _;

use chrono::NaiveDate;
use diesel::{
    Queryable,
    backend::Backend,
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::Pg,
    query_builder::QueryId,
    serialize::{self, IsNull, Output, ToSql},
    sql_types::{Binary, SqlType},
    sqlite::Sqlite,
};
use serde::Serialize;
use uuid::Uuid;

/// `uuid`, or a 16-byte `blob`.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951), sqlite_type(name = "Binary"))]
pub struct Id;

/// The value of an [`Id`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, AsExpression, FromSqlRow, Serialize)]
#[diesel(sql_type = Id)]
#[serde(transparent)]
pub(super) struct Key(pub(super) Uuid);

impl ToSql<Id, Pg> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl ToSql<Id, Sqlite> for Key {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(&self.0.as_bytes()[..]);
        Ok(IsNull::No)
    }
}

impl FromSql<Id, Pg> for Key {
    fn from_sql(value: <Pg as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.as_bytes())?))
    }
}

impl FromSql<Id, Sqlite> for Key {
    fn from_sql(value: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(value)?;
        Ok(Self(Uuid::from_slice(&bytes)?))
    }
}

/// A row of the ledger as the select gives it: as many values as the platform's row shows.
#[derive(Queryable, Serialize)]
pub(super) struct Line {
    indicator: Indicator,
    document: Document,
    item: Item,
    lead_unit: Option<String>,
}

#[derive(Queryable, Serialize)]
pub(super) struct Indicator {
    id: Key,
    year: i16,
    code: String,
    stage: String,
    source_item_id: Key,
    title: String,
    direction: Option<String>,
    target: Option<i64>,
    unit_of_measure: Option<String>,
    baseline: Option<i64>,
    stated_comparator: Option<String>,
    stated_text: Option<String>,
    lead_unit_id: Option<Key>,
    deadline: Option<NaiveDate>,
    weight: Option<i64>,
    basis: Option<String>,
    standard: Option<String>,
    created_by: Option<Key>,
    version: i64,
    created_at: i64,
    updated_at: i64,
    section_id: Option<Key>,
    person_id: Option<Key>,
}

#[derive(Queryable, Serialize)]
pub(super) struct Document {
    id: Key,
    kind: String,
    title: String,
}

#[derive(Queryable, Serialize)]
pub(super) struct Item {
    id: Key,
    number: i16,
    title: String,
}

impl Line {
    pub(super) const fn created_by(&self) -> Option<Key> {
        self.indicator.created_by
    }
}
