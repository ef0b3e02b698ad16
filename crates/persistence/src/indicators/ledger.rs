use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use dukao_domain::{
    indicators::{Content, Indicator, IndicatorId, Stage},
    nodes::Light,
    organisation::{PortfolioId, SectionId, UnitId, Year},
    policy::Scope,
    session::PersonId,
    sources::{SourceDocumentId, SourceItemId, SourceKind},
    time::Timestamp,
};

use super::{co_units::whole, row::Row};
use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    nodes::lights::{overall_rank, ranked},
    organisation::{sections, units},
    page::{Counted, Order, Page, PageRequest, Sort, TOTAL_CAP},
    schema::{indicators as t, source_documents as d, source_items as i, units as u},
    session::people,
    sql_types::Uid,
    tx::ReadTx,
};

/// Where an indicator's task comes from.
#[derive(Debug, Clone)]
pub struct SourceRef {
    /// The document.
    pub document_id: SourceDocumentId,
    /// Its kind.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// The item.
    pub item_id: SourceItemId,
    /// Its number.
    pub item_number: i16,
    /// Its wording.
    pub item_title: String,
}

/// One row of the ledger, ready to be shown.
#[derive(Debug, Clone)]
pub struct LedgerRow {
    /// The indicator.
    pub indicator: Indicator,
    /// Its source.
    pub source: SourceRef,
    /// Its lead unit's name.
    pub lead_unit: Option<(UnitId, String)>,
    /// The units that work along, by name.
    pub co_units: Vec<(UnitId, String)>,
    /// Who enters the actuals in the lead unit's stead.
    pub data_owner: Option<(UnitId, String)>,
    /// The section that works on it.
    pub section: Option<(SectionId, String)>,
    /// The responsible person.
    pub person: Option<(PersonId, String)>,
}

/// What the ledger is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct LedgerQuery {
    /// Of this year.
    pub year: Option<Year>,
    /// Text in title or code.
    pub text: Option<String>,
    /// From this kind of source.
    pub source_kind: Option<SourceKind>,
    /// From this document.
    pub document_id: Option<SourceDocumentId>,
    /// Citing this item.
    pub item_id: Option<SourceItemId>,
    /// Led by this unit.
    pub unit_id: Option<UnitId>,
    /// Worked on by this section.
    pub section_id: Option<SectionId>,
    /// Led by a unit that stands in this supervision group in the indicator's year.
    pub supervision_group_id: Option<PortfolioId>,
    /// Led by a unit under this leader in the indicator's year.
    pub leader_id: Option<PortfolioId>,
    /// Carried by this person.
    pub carried_by: Option<PersonId>,
    /// Measured by one of these units.
    pub data_owners: Option<Vec<UnitId>>,
    /// With this unit working along.
    pub co_unit_id: Option<UnitId>,
    /// In this stage.
    pub stage: Option<Stage>,
    /// With a number (`true`) or a milestone (`false`).
    pub numeric: Option<bool>,
    /// Issued, and in this light.
    pub light: Option<Light>,
    /// Only what is offered to the year that follows.
    pub unfinished: bool,
    /// When lights are looked at.
    pub now: Timestamp,
    /// What the reader may see.
    pub scope: Scope,
}

impl LedgerQuery {
    /// All of a scope.
    pub const fn within(scope: Scope) -> Self {
        Self {
            year: None,
            text: None,
            source_kind: None,
            document_id: None,
            item_id: None,
            unit_id: None,
            section_id: None,
            supervision_group_id: None,
            leader_id: None,
            carried_by: None,
            data_owners: None,
            co_unit_id: None,
            stage: None,
            numeric: None,
            light: None,
            unfinished: false,
            now: Timestamp::from_micros(0),
            scope,
        }
    }
}

/// How the ledger can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerField {
    /// Code.
    Code,
    /// Title.
    Title,
    /// Deadline, those without one last.
    Deadline,
    /// Weight, those without one last.
    Weight,
    /// Kind of source, document and item number.
    Source,
    /// Lead unit's name, those without one last.
    Unit,
    /// Last change.
    UpdatedAt,
}

#[diesel::dsl::auto_type]
pub(super) fn joined() -> _ {
    t::table
        .inner_join(i::table.inner_join(d::table))
        .left_join(u::table.on(t::lead_unit_id.eq(u::id.nullable())))
}

type Joined = (Row, (Uid, String, String), (Uid, i16, String), Option<String>);

macro_rules! row_columns {
    () => {
        (t::all_columns, (d::id, d::kind, d::title), (i::id, i::number, i::title), u::name.nullable())
    };
}

impl SourceRef {
    fn read(document: (Uid, String, String), item: (Uid, i16, String)) -> DbResult<Self> {
        let (document_id, kind, title) = document;
        let (item_id, item_number, item_title) = item;
        Ok(Self {
            document_id: document_id.into(),
            kind: kind.parse().map_err(|code| DbError::corrupt("source kind", code))?,
            title,
            item_id: item_id.into(),
            item_number,
            item_title,
        })
    }
}

/// Every condition looks at the ledger's own columns, or at what they point to, so that counting needs no join.
macro_rules! filtered {
    ($from:expr, $query:expr) => {{
        use diesel::dsl::exists;
        use $crate::{
            page::{contains, lower},
            schema::{
                indicator_co_units as c, indicators as t, roster_entries as r, source_documents as d,
                source_items as i,
            },
            sql_types::Uid,
        };

        let query: &$crate::indicators::LedgerQuery = $query;
        let cited = diesel::alias!(i as cited);
        let mut select = $crate::indicators::scoped!($from.into_boxed(), &query.scope);
        if let Some(year) = query.year {
            select = select.filter(t::year.eq(year.number()));
        }
        if let Some(text) = &query.text {
            let pattern = contains(text);
            select = select.filter(
                lower(t::title)
                    .like(pattern.clone())
                    .escape('\\')
                    .or(lower(t::code).like(pattern).escape('\\')),
            );
        }
        if let Some(kind) = query.source_kind {
            let of_kind = diesel::alias!(d as of_kind);
            let documents =
                of_kind.filter(of_kind.field(d::kind).eq(kind.code())).select(of_kind.field(d::id));
            let items = cited.filter(cited.field(i::document_id).eq_any(documents));
            select = select.filter(t::source_item_id.eq_any(items.select(cited.field(i::id))));
        }
        if let Some(id) = query.document_id {
            let items = cited.filter(cited.field(i::document_id).eq(Uid::from(id)));
            select = select.filter(t::source_item_id.eq_any(items.select(cited.field(i::id))));
        }
        if let Some(id) = query.item_id {
            select = select.filter(t::source_item_id.eq(Uid::from(id)));
        }
        if let Some(id) = query.unit_id {
            select = select.filter(t::lead_unit_id.eq(Some(Uid::from(id))));
        }
        if let Some(id) = query.section_id {
            select = select.filter(t::section_id.eq(Some(Uid::from(id))));
        }
        // A unit may stand elsewhere in another year.
        let lead = r::table.filter(r::year.eq(t::year)).filter(r::unit_id.nullable().eq(t::lead_unit_id));
        if let Some(id) = query.supervision_group_id {
            select = select.filter(exists(lead.filter(r::supervision_group_id.eq(Some(Uid::from(id))))));
        }
        if let Some(id) = query.leader_id {
            select = select.filter(exists(lead.filter(r::leader_id.eq(Some(Uid::from(id))))));
        }
        if let Some(person) = query.carried_by {
            select = select.filter(t::person_id.eq(Some(Uid::from(person))));
        }
        if let Some(owners) = &query.data_owners {
            use $crate::among::AmongMethods as _;
            let owners = owners.iter().map(|id| Some(Uid::from(*id)));
            select = select.filter(t::data_owner_id.among(owners));
        }
        if let Some(id) = query.co_unit_id {
            let along = c::table.filter(c::unit_id.eq(Uid::from(id)));
            select = select.filter(t::id.eq_any(along.select(c::indicator_id)));
        }
        if let Some(stage) = query.stage {
            select = select.filter(t::stage.eq(stage.code()));
        }
        match query.numeric {
            Some(true) => select = select.filter(t::direction.is_not_null()),
            Some(false) => select = select.filter(t::direction.is_null()),
            None => {}
        }
        if let Some(light) = query.light {
            let (rank, sought) =
                ($crate::nodes::lights::overall_rank(query.now), $crate::nodes::lights::rank(light));
            let seen = diesel::dsl::sql::<diesel::sql_types::Bool>(&format!("{rank} = {sought}"));
            select = select.filter(t::stage.eq(dukao_domain::indicators::Stage::Issued.code())).filter(seen);
        }
        if query.unfinished {
            select = $crate::indicators::unfinished!(select);
        }
        select
    }};
}

pub(crate) use filtered;

/// One page of the ledger; ties are broken by code.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> DbResult<Page<LedgerRow>> {
    let total =
        Counted(filtered!(t::table, query).select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let items = rows(tx, query, sort, page)?;
    Ok(Page::new(items, total))
}

/// In which light each issued indicator of what `query` finds is.
pub fn lights(tx: &mut ReadTx<'_>, query: &LedgerQuery) -> DbResult<HashMap<IndicatorId, Light>> {
    let rank = diesel::dsl::sql::<diesel::sql_types::Integer>(&overall_rank(query.now));
    let rows = filtered!(t::table.select((t::id, rank)), query).filter(t::stage.eq(Stage::Issued.code()));
    let told = rows.load::<(Uid, i32)>(tx.conn)?.into_iter().map(|(id, rank)| {
        let light = ranked(rank).ok_or_else(|| DbError::corrupt("light", rank.to_string()))?;
        Ok((id.into(), light))
    });
    told.collect()
}

/// The rows of one page, uncounted.
pub fn rows(
    tx: &mut ReadTx<'_>,
    query: &LedgerQuery,
    sort: &[Sort<LedgerField>],
    page: PageRequest,
) -> DbResult<Vec<LedgerRow>> {
    let mut order = Order::new();
    for Sort { field, descending } in sort {
        match (field, descending) {
            (LedgerField::Code, false) => order.by(t::code.asc()),
            (LedgerField::Code, true) => order.by(t::code.desc()),
            (LedgerField::Title, false) => order.by(t::title.asc()),
            (LedgerField::Title, true) => order.by(t::title.desc()),
            // The databases disagree on where NULL sorts; these columns' nulls come last on both. Each of these orders
            // has its index (migration `indexes`), in which the expression must be written alike.
            (LedgerField::Deadline, descending) => {
                order.by(t::deadline.is_null());
                if *descending { order.by(t::deadline.desc()) } else { order.by(t::deadline.asc()) }
            }
            (LedgerField::Weight, descending) => {
                order.by(t::weight.is_null());
                if *descending { order.by(t::weight.desc()) } else { order.by(t::weight.asc()) }
            }
            // A name stands in another table: the year's rows are sorted, a few thousand at most.
            (LedgerField::Unit, descending) => {
                order.by(t::lead_unit_id.is_null());
                let name = u::name.nullable();
                if *descending { order.by(name.desc()) } else { order.by(name.asc()) }
            }
            (LedgerField::Source, false) => {
                order.by(d::kind.asc());
                order.by(d::id.asc());
                order.by(i::number.asc());
            }
            (LedgerField::Source, true) => {
                order.by(d::kind.desc());
                order.by(d::id.desc());
                order.by(i::number.desc());
            }
            (LedgerField::UpdatedAt, false) => order.by(t::updated_at.asc()),
            (LedgerField::UpdatedAt, true) => order.by(t::updated_at.desc()),
        }
    }
    order.by(t::year.asc());
    order.by(t::code.asc());
    let select = filtered!(joined(), query).order(order).select(row_columns!());
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Joined>(tx.conn)?;
    named(tx, rows)
}

/// The rows with what other tables have of them: one query for all of each.
fn named(tx: &mut ReadTx<'_>, found: Vec<Joined>) -> DbResult<Vec<LedgerRow>> {
    let (mut rows, mut sources) = (Vec::with_capacity(found.len()), Vec::with_capacity(found.len()));
    for (row, document, item, unit) in found {
        rows.push(row);
        sources.push((SourceRef::read(document, item)?, unit));
    }
    let indicators = whole(tx, rows)?;
    let contents = || indicators.iter().map(|indicator| &indicator.content);
    let units: BTreeSet<_> = contents().flat_map(Content::beside).collect();
    let sections: BTreeSet<_> = contents().filter_map(|content| content.section_id).collect();
    let people: BTreeSet<_> = contents().filter_map(|content| content.person_id).collect();
    let units = units::names(tx, &list_of(units))?;
    let sections = sections::names(tx, &list_of(sections))?;
    let people = people::names(tx, &list_of(people))?;
    let rows = indicators.into_iter().zip(sources).map(|(indicator, (source, lead_unit))| {
        let content = &indicator.content;
        let mut co_units: Vec<_> =
            content.co_unit_ids.iter().filter_map(|id| Some((*id, units.get(id)?.clone()))).collect();
        co_units.sort_by(|(_, one), (_, other)| one.cmp(other));
        LedgerRow {
            source,
            lead_unit: content.lead_unit_id.zip(lead_unit),
            co_units,
            data_owner: content.data_owner_id.and_then(|id| Some((id, units.get(&id)?.clone()))),
            section: content.section_id.and_then(|id| Some((id, sections.get(&id)?.clone()))),
            person: content.person_id.and_then(|id| Some((id, people.get(&id)?.clone()))),
            indicator,
        }
    });
    Ok(rows.collect())
}

fn list_of<T>(set: BTreeSet<T>) -> Vec<T> {
    set.into_iter().collect()
}

/// These rows of the ledger, whoever asks: the caller decides whether they are to be seen.
pub fn find_rows(tx: &mut ReadTx<'_>, ids: &[IndicatorId]) -> DbResult<Vec<LedgerRow>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = joined().filter(t::id.among(ids)).select(row_columns!()).load::<Joined>(tx.conn)?;
    named(tx, rows)
}

/// One row of the ledger, whoever asks: the caller decides whether it is to be seen.
pub fn find_row(tx: &mut ReadTx<'_>, id: IndicatorId) -> DbResult<Option<LedgerRow>> {
    let row = joined().filter(t::id.eq(Uid::from(id))).select(row_columns!());
    let row = row.first::<Joined>(tx.conn).optional()?;
    Ok(named(tx, row.into_iter().collect())?.pop())
}
