//! A year's roster as a list.

use diesel::prelude::*;
use dukao_domain::organisation::{
    PortfolioId, RankingGroupId, RosterEntry, RosterGap, UnitId, UnitKind, Year,
};

use super::roster::Row;
use crate::{
    error::DbResult,
    page::{Counted, Page, PageRequest, Sort, TOTAL_CAP, contains, lower},
    schema::{portfolios as p, ranking_groups as g, roster_entries as t, units as u},
    sql_types::Uid,
    tx::ReadTx,
};

/// What a roster is asked for; every condition narrows.
#[derive(Debug, Clone)]
pub struct RosterQuery {
    /// The year.
    pub year: Year,
    /// Text in the year's name or in the code.
    pub text: Option<String>,
    /// Only this kind.
    pub kind: Option<UnitKind>,
    /// Ranked in this group.
    pub ranking_group_id: Option<RankingGroupId>,
    /// In this supervision group's portfolio.
    pub supervision_group_id: Option<PortfolioId>,
    /// In this leader's portfolio.
    pub leader_id: Option<PortfolioId>,
    /// Assessed, still there, and lacking this: the units that the year's gates count.
    pub without: Option<RosterGap>,
}

/// How a roster can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterField {
    /// Code.
    Code,
    /// The year's name.
    Name,
    /// Kind.
    Kind,
    /// Ranking groups in their order, units without one last.
    RankingGroup,
    /// Supervision groups by number, units without one last.
    SupervisionGroup,
    /// Leaders' seats by number, units without one last.
    Leader,
}

/// One unit in a year, ready to be shown.
#[derive(Debug, Clone)]
pub struct RosterRow {
    /// The entry.
    pub entry: RosterEntry,
    /// The unit's code in the register.
    pub code: String,
    /// Name of its ranking group.
    pub ranking_group: Option<String>,
    /// Name of the supervision group that has it.
    pub supervision_group: Option<String>,
    /// Name of the leader's seat that has it.
    pub leader: Option<String>,
    /// Present name of the unit that it was merged into.
    pub successor: Option<String>,
}

type Joined = (Row, String, Option<String>, Option<String>, Option<String>, Option<String>);

diesel::alias!(
    const GROUPS: Alias<Groups> = p as supervision_group;
    const SEATS: Alias<Seats> = p as leader;
    const SUCCESSORS: Alias<Successors> = u as successor;
);

macro_rules! joined {
    () => {
        t::table
            .inner_join(u::table.on(t::unit_id.eq(u::id)))
            .left_join(g::table.on(t::ranking_group_id.eq(g::id.nullable())))
            .left_join(GROUPS.on(t::supervision_group_id.eq(GROUPS.field(p::id).nullable())))
            .left_join(SEATS.on(t::leader_id.eq(SEATS.field(p::id).nullable())))
            .left_join(SUCCESSORS.on(t::successor_id.eq(SUCCESSORS.field(u::id).nullable())))
    };
}

macro_rules! columns {
    () => {
        (
            t::all_columns,
            u::code,
            g::name.nullable(),
            GROUPS.field(p::name).nullable(),
            SEATS.field(p::name).nullable(),
            SUCCESSORS.field(u::name).nullable(),
        )
    };
}

macro_rules! filtered {
    ($query:expr) => {{
        let query: &RosterQuery = $query;
        let mut select = joined!().filter(t::year.eq(query.year.number())).into_boxed();
        if let Some(text) = &query.text {
            let pattern = contains(text);
            select = select.filter(
                lower(t::name)
                    .like(pattern.clone())
                    .escape('\\')
                    .or(lower(u::code).like(pattern).escape('\\')),
            );
        }
        if let Some(kind) = query.kind {
            select = select.filter(t::kind.eq(kind.code()));
        }
        if let Some(id) = query.ranking_group_id {
            select = select.filter(t::ranking_group_id.eq(Some(Uid::from(id))));
        }
        if let Some(id) = query.supervision_group_id {
            select = select.filter(t::supervision_group_id.eq(Some(Uid::from(id))));
        }
        if let Some(id) = query.leader_id {
            select = select.filter(t::leader_id.eq(Some(Uid::from(id))));
        }
        if let Some(gap) = query.without {
            let assessed = t::kind.ne(UnitKind::Organiser.code()).and(t::merged_on.is_null());
            select = select.filter(assessed);
            select = match gap {
                RosterGap::RankingGroup => select.filter(t::ranking_group_id.is_null()),
                RosterGap::SupervisionGroup => select.filter(t::supervision_group_id.is_null()),
                RosterGap::Leader => select.filter(t::leader_id.is_null()),
            };
        }
        select
    }};
}

/// One page of a year's roster; ties are broken by the register's code, no two of which are alike.
pub fn list(
    tx: &mut ReadTx<'_>,
    query: &RosterQuery,
    sort: &[Sort<RosterField>],
    page: PageRequest,
) -> DbResult<Page<RosterRow>> {
    let total = Counted(filtered!(query).select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let mut select = filtered!(query);
    for Sort { field, descending } in sort {
        select = match (field, descending) {
            (RosterField::Code, false) => select.then_order_by(u::code.asc()),
            (RosterField::Code, true) => select.then_order_by(u::code.desc()),
            (RosterField::Name, false) => select.then_order_by(t::name.asc()),
            (RosterField::Name, true) => select.then_order_by(t::name.desc()),
            (RosterField::Kind, false) => select.then_order_by(t::kind.asc()),
            (RosterField::Kind, true) => select.then_order_by(t::kind.desc()),
            // The databases disagree on where NULL sorts; these columns' nulls come last on both.
            (RosterField::RankingGroup, false) => {
                select.then_order_by(t::ranking_group_id.is_null()).then_order_by(g::ordinal.nullable().asc())
            }
            (RosterField::RankingGroup, true) => select
                .then_order_by(t::ranking_group_id.is_null())
                .then_order_by(g::ordinal.nullable().desc()),
            (RosterField::SupervisionGroup, false) => select
                .then_order_by(t::supervision_group_id.is_null())
                .then_order_by(GROUPS.field(p::number).nullable().asc()),
            (RosterField::SupervisionGroup, true) => select
                .then_order_by(t::supervision_group_id.is_null())
                .then_order_by(GROUPS.field(p::number).nullable().desc()),
            (RosterField::Leader, false) => select
                .then_order_by(t::leader_id.is_null())
                .then_order_by(SEATS.field(p::number).nullable().asc()),
            (RosterField::Leader, true) => select
                .then_order_by(t::leader_id.is_null())
                .then_order_by(SEATS.field(p::number).nullable().desc()),
        };
    }
    let select = select.then_order_by(u::code).select(columns!());
    let rows = select.limit(page.limit()).offset(page.offset()).load::<Joined>(tx.conn)?;
    Ok(Page::new(rows.into_iter().map(TryInto::try_into).collect::<DbResult<_>>()?, total))
}

/// Every year of a unit, latest first.
pub fn of_unit(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<RosterRow>> {
    let rows = joined!().filter(t::unit_id.eq(Uid::from(unit))).order(t::year.desc()).select(columns!());
    rows.load::<Joined>(tx.conn)?.into_iter().map(TryInto::try_into).collect()
}

/// A unit in a year.
pub fn find_row(tx: &mut ReadTx<'_>, year: Year, unit: UnitId) -> DbResult<Option<RosterRow>> {
    let row = joined!().filter(t::year.eq(year.number())).filter(t::unit_id.eq(Uid::from(unit)));
    row.select(columns!()).first::<Joined>(tx.conn).optional()?.map(TryInto::try_into).transpose()
}

impl TryFrom<Joined> for RosterRow {
    type Error = crate::DbError;

    fn try_from((row, code, ranking_group, supervision_group, leader, successor): Joined) -> DbResult<Self> {
        Ok(Self { entry: row.try_into()?, code, ranking_group, supervision_group, leader, successor })
    }
}
