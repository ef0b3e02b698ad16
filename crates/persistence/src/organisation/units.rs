//! Units.

use std::collections::HashMap;

use diesel::prelude::*;
use dukao_domain::organisation::{Unit, UnitId, UnitKind};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    row::{all, row},
    schema::units as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Unit, UnitId:
    id: Uid = id,
    code: String = code,
    name: String = name,
    kind: String = kind,
    version: Rev = version,
    created_at: At = created_at,
    updated_at: At = updated_at,
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
    let select = select.then_order_by(t::code);
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(rows.into_iter().map(TryInto::try_into).collect::<DbResult<_>>()?, total))
}

/// Whether a unit exists.
pub fn exists(tx: &mut ReadTx<'_>, id: UnitId) -> DbResult<bool> {
    Ok(diesel::select(diesel::dsl::exists(t::table.filter(t::id.eq(Uid::from(id))))).get_result(tx.conn)?)
}

/// Names of the given units.
pub fn names(tx: &mut ReadTx<'_>, ids: &[UnitId]) -> DbResult<HashMap<UnitId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.among(ids)).select((t::id, t::name)).load::<(Uid, String)>(tx.conn)?;
    Ok(rows.into_iter().map(|(id, name)| (id.into(), name)).collect())
}

/// The unit with a code.
pub fn by_code(tx: &mut ReadTx<'_>, code: &str) -> DbResult<Option<Unit>> {
    let row = t::table.filter(t::code.eq(code)).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The whole register, by name: a few hundred.
pub fn register(tx: &mut ReadTx<'_>) -> DbResult<Vec<Unit>> {
    all(t::table.order((t::name, t::id)).load::<Row>(tx.conn)?)
}
