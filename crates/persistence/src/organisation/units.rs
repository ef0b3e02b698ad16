//! Units.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::organisation::{Unit, UnitId, UnitKind};

use crate::{
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    schema::units as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    code: String,
    name: String,
    kind: String,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&Unit> for Row {
    fn from(unit: &Unit) -> Self {
        Self {
            id: unit.id.into(),
            code: unit.code.clone(),
            name: unit.name.clone(),
            kind: unit.kind.code().to_owned(),
            version: unit.version.into(),
            created_at: unit.created_at.into(),
            updated_at: unit.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for Unit {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            code: row.code,
            name: row.name,
            kind: row.kind.parse().map_err(|code| DbError::corrupt("unit kind", code))?,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

entity!(Unit, Row, t);

/// Enters a unit.
pub fn insert<'t>(tx: &mut WriteTx<'t>, unit: &Unit, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(unit, act)
}

/// What a list of units is asked for.
#[derive(Debug, Clone, Default)]
pub struct UnitQuery {
    /// Text in name or code.
    pub text: Option<String>,
    /// Only this kind.
    pub kind: Option<UnitKind>,
}

/// How a list of units can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitField {
    /// Code.
    Code,
    /// Name.
    Name,
    /// Kind.
    Kind,
}

/// One page of units.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &UnitQuery,
    sort: &[Sort<UnitField>],
    page: PageRequest,
) -> DbResult<Page<Unit>> {
    let filtered = || {
        let mut select = t::table.into_boxed();
        if let Some(kind) = query.kind {
            select = select.filter(t::kind.eq(kind.code()));
        }
        if let Some(text) = &query.text {
            let pattern = contains(text);
            select = select.filter(
                lower(t::name)
                    .like(pattern.clone())
                    .escape('\\')
                    .or(lower(t::code).like(pattern).escape('\\')),
            );
        }
        select
    };
    let total = Counted(filtered().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let mut select = filtered();
    for Sort { field, descending } in sort {
        select = match (field, descending) {
            (UnitField::Code, false) => select.then_order_by(t::code.asc()),
            (UnitField::Code, true) => select.then_order_by(t::code.desc()),
            (UnitField::Name, false) => select.then_order_by(t::name.asc()),
            (UnitField::Name, true) => select.then_order_by(t::name.desc()),
            (UnitField::Kind, false) => select.then_order_by(t::kind.asc()),
            (UnitField::Kind, true) => select.then_order_by(t::kind.desc()),
        };
    }
    let select = select.then_order_by(t::name).then_order_by(t::id);
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(rows.into_iter().map(TryInto::try_into).collect::<DbResult<_>>()?, total))
}

/// Whether a unit exists.
pub fn exists(tx: &mut ReadTx<'_>, id: UnitId) -> DbResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(t::table.filter(t::id.eq(Uid::from(id))))).get_result(tx.conn)?)
}

/// Names of the given units.
pub fn names(tx: &mut ReadTx<'_>, ids: &[UnitId]) -> DbResult<HashMap<UnitId, String>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.eq_any(ids)).select((t::id, t::name)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// Every unit's id by its name, to resolve a file's rows: a few hundred.
pub fn ids_by_name(tx: &mut ReadTx<'_>) -> DbResult<HashMap<String, UnitId>> {
    let rows = t::table.select((t::name, t::id)).load::<(String, Uid)>(tx.conn)?;
    Ok(rows.into_iter().map(|(name, id)| (name, id.into())).collect())
}
