//! Each year's units.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    id::Id,
    organisation::{
        Merger, Portfolio, PortfolioId, PortfolioKind, RankingGroup, RosterEntry, RosterEntryId, UnitId, Year,
    },
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    row::{Column, all, written},
    schema::{roster_entries as t, units as u},
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct Row {
    id: Uid,
    year: i16,
    unit_id: Uid,
    name: String,
    kind: String,
    ranking_group_id: Option<Uid>,
    supervision_group_id: Option<Uid>,
    leader_id: Option<Uid>,
    successor_id: Option<Uid>,
    merged_on: Option<NaiveDate>,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&RosterEntry> for Row {
    fn from(entry: &RosterEntry) -> Self {
        Self {
            id: entry.id.into(),
            year: entry.year.number(),
            unit_id: entry.unit_id.into(),
            name: entry.name.clone(),
            kind: entry.kind.code().to_owned(),
            ranking_group_id: entry.ranking_group_id.map(Into::into),
            supervision_group_id: entry.supervision_group_id.map(Into::into),
            leader_id: entry.leader_id.map(Into::into),
            successor_id: entry.merger.map(|merger| merger.successor_id.into()),
            merged_on: entry.merger.map(|merger| merger.on),
            version: entry.version.into(),
            created_at: entry.created_at.into(),
            updated_at: entry.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for RosterEntry {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let merger = row.successor_id.zip(row.merged_on);
        Ok(Self {
            id: row.id.into(),
            year: row.year.take()?,
            unit_id: row.unit_id.into(),
            name: row.name,
            kind: row.kind.take()?,
            ranking_group_id: row.ranking_group_id.map(Into::into),
            supervision_group_id: row.supervision_group_id.map(Into::into),
            leader_id: row.leader_id.map(Into::into),
            merger: merger.map(|(successor, on)| Merger { successor_id: successor.into(), on }),
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(RosterEntry, RosterEntryId);

/// A year's whole roster, by name: some hundred units.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<RosterEntry>> {
    all(t::table.filter(t::year.eq(year.number())).order((t::name, t::id)).load::<Row>(tx.conn)?)
}

/// A unit in a year.
pub fn of_unit(tx: &mut ReadTx<'_>, year: Year, unit: UnitId) -> DbResult<Option<RosterEntry>> {
    let row = t::table.filter(t::year.eq(year.number())).filter(t::unit_id.eq(Uid::from(unit)));
    row.first::<Row>(tx.conn).optional()?.map(TryInto::try_into).transpose()
}

/// The units of a year that were not merged away, by the year's name and, where it differs, by the register's.
pub fn ids_by_name(tx: &mut ReadTx<'_>, year: Year) -> DbResult<HashMap<String, UnitId>> {
    let standing = t::table.inner_join(u::table.on(t::unit_id.eq(u::id)));
    let standing = standing.filter(t::year.eq(year.number())).filter(t::merged_on.is_null());
    let rows = standing.select((t::name, u::name, t::unit_id)).load::<(String, String, Uid)>(tx.conn)?;
    let registered = rows.iter().map(|(_, name, id)| (name.clone(), (*id).into()));
    let mut ids: HashMap<_, _> = registered.collect();
    ids.extend(rows.into_iter().map(|(name, _, id)| (name, id.into())));
    Ok(ids)
}

/// Every year of a unit, latest first.
pub fn years_of(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<RosterEntry>> {
    all(t::table.filter(t::unit_id.eq(Uid::from(unit))).order(t::year.desc()).load::<Row>(tx.conn)?)
}

/// The units of a portfolio, year by year, without those that were merged by `today`.
pub fn in_portfolio(
    tx: &mut ReadTx<'_>,
    kind: PortfolioKind,
    id: PortfolioId,
    today: NaiveDate,
) -> DbResult<BTreeSet<(Year, UnitId)>> {
    let standing = t::table.filter(t::merged_on.is_null().or(t::merged_on.gt(Some(today))));
    let id = Some(Uid::from(id));
    let mut select = standing.select((t::year, t::unit_id)).into_boxed();
    select = match kind {
        PortfolioKind::SupervisionGroup => select.filter(t::supervision_group_id.eq(id)),
        PortfolioKind::Leader => select.filter(t::leader_id.eq(id)),
    };
    let rows = select.load::<(i16, Uid)>(tx.conn)?;
    rows.into_iter().map(|(year, unit)| Ok((year.take()?, unit.into()))).collect()
}

/// Which of `units` were merged by `today`: rights over them have ended.
pub fn merged(tx: &mut ReadTx<'_>, units: &[UnitId], today: NaiveDate) -> DbResult<BTreeSet<UnitId>> {
    let units = units.iter().map(|unit| Uid::from(*unit));
    let gone = t::table.filter(t::unit_id.among(units)).filter(t::merged_on.le(Some(today)));
    let rows = gone.select(t::unit_id).distinct().load::<Uid>(tx.conn)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The entries of several units in a year.
pub fn of_units(tx: &mut ReadTx<'_>, year: Year, units: &[UnitId]) -> DbResult<Vec<RosterEntry>> {
    let units = units.iter().map(|unit| Uid::from(*unit));
    all(t::table.filter(t::year.eq(year.number())).filter(t::unit_id.among(units)).load::<Row>(tx.conn)?)
}

/// How many units of a year stand in something: those that were not merged away.
pub type Standings<K> = HashMap<Id<K>, i64>;

/// How many units each ranking group of a year has.
pub fn by_ranking_group(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Standings<RankingGroup>> {
    let standing = t::table.filter(t::year.eq(year.number())).filter(t::merged_on.is_null());
    let counts = standing.group_by(t::ranking_group_id).select((t::ranking_group_id, count_star()));
    Ok(counted(counts.load(tx.conn)?))
}

/// How many units each portfolio has in a year.
pub fn by_portfolio(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Standings<Portfolio>> {
    let standing = t::table.filter(t::year.eq(year.number())).filter(t::merged_on.is_null());
    let groups = standing.group_by(t::supervision_group_id).select((t::supervision_group_id, count_star()));
    let mut counts = counted(groups.load(tx.conn)?);
    let leaders = standing.group_by(t::leader_id).select((t::leader_id, count_star()));
    counts.extend(counted(leaders.load(tx.conn)?));
    Ok(counts)
}

fn counted<K>(rows: Vec<(Option<Uid>, i64)>) -> Standings<K> {
    rows.into_iter().filter_map(|(id, count)| Some((id?.into(), count))).collect()
}
