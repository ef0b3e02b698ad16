use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    audit::event::Version,
    decimal::{Quantity, Weight},
    indicators::{Content, Indicator, IndicatorId, LastYears, Measure, NumericMeasure, Stage, Stated},
    organisation::{UnitId, Year},
};

use uuid::Uuid;

use super::{
    co_units::{self, whole},
    filter::open_work,
};
use crate::{
    among::AmongMethods as _,
    conn::{AnyConn, insert_many},
    error::{DbError, DbResult},
    schema::{indicator_co_units as c, indicators as t},
    sql_types::{At, Rev, Uid},
    tx::{Act, Entity, Many, ReadTx, Recorded, WriteTx},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct Row {
    pub(super) id: Uid,
    year: i16,
    code: String,
    stage: String,
    source_item_id: Uid,
    title: String,
    direction: Option<String>,
    target: Option<i64>,
    unit_of_measure: Option<String>,
    baseline: Option<i64>,
    stated_comparator: Option<String>,
    stated_text: Option<String>,
    lead_unit_id: Option<Uid>,
    deadline: Option<NaiveDate>,
    weight: Option<i64>,
    basis: Option<String>,
    standard: Option<String>,
    created_by: Option<Uid>,
    version: Rev,
    created_at: At,
    updated_at: At,
    section_id: Option<Uid>,
    person_id: Option<Uid>,
    data_owner_id: Option<Uid>,
}

impl From<&Indicator> for Row {
    fn from(indicator: &Indicator) -> Self {
        let content = &indicator.content;
        let numeric = content.measure.numeric();
        let stated = numeric.and_then(|numeric| numeric.stated.as_ref());
        Self {
            id: indicator.id.into(),
            year: indicator.year.number(),
            code: indicator.code.clone(),
            stage: indicator.stage.code().to_owned(),
            source_item_id: content.source_item_id.into(),
            title: content.title.clone(),
            direction: numeric.map(|numeric| numeric.direction.code().to_owned()),
            target: numeric.and_then(|numeric| numeric.target).map(Quantity::to_scaled),
            unit_of_measure: numeric.and_then(|numeric| numeric.unit_of_measure.clone()),
            baseline: numeric.and_then(|numeric| numeric.baseline).map(Quantity::to_scaled),
            stated_comparator: stated.map(|stated| stated.comparator.code().to_owned()),
            stated_text: stated.map(|stated| stated.text.clone()),
            lead_unit_id: content.lead_unit_id.map(Into::into),
            deadline: content.deadline,
            weight: content.weight.map(Weight::to_scaled),
            basis: content.basis.clone(),
            standard: content.standard.clone(),
            created_by: indicator.created_by.map(Into::into),
            version: indicator.version.into(),
            created_at: indicator.created_at.into(),
            updated_at: indicator.updated_at.into(),
            section_id: content.section_id.map(Into::into),
            person_id: content.person_id.map(Into::into),
            data_owner_id: content.data_owner_id.map(Into::into),
        }
    }
}

impl Row {
    /// The indicator, with the units that work along.
    pub(super) fn with(self, co_unit_ids: BTreeSet<UnitId>) -> DbResult<Indicator> {
        let row = self;
        let corrupt = |code| DbError::corrupt("indicator", code);
        let stated = match (row.stated_comparator, row.stated_text) {
            (Some(comparator), Some(text)) => {
                Some(Stated { comparator: comparator.parse().map_err(corrupt)?, text })
            }
            _ => None,
        };
        let measure = match row.direction {
            None => Measure::Milestone,
            Some(direction) => Measure::Numeric(NumericMeasure {
                direction: direction.parse().map_err(corrupt)?,
                target: row.target.map(Quantity::from_scaled),
                unit_of_measure: row.unit_of_measure,
                baseline: row.baseline.map(Quantity::from_scaled),
                stated,
            }),
        };
        Ok(Indicator {
            id: row.id.into(),
            year: Year::new(row.year).map_err(corrupt)?,
            code: row.code,
            stage: row.stage.parse().map_err(corrupt)?,
            content: Content {
                source_item_id: row.source_item_id.into(),
                title: row.title,
                measure,
                lead_unit_id: row.lead_unit_id.map(Into::into),
                co_unit_ids,
                data_owner_id: row.data_owner_id.map(Into::into),
                section_id: row.section_id.map(Into::into),
                person_id: row.person_id.map(Into::into),
                deadline: row.deadline,
                weight: row.weight.map(Weight::from_scaled),
                basis: row.basis,
                standard: row.standard,
            },
            created_by: row.created_by.map(Into::into),
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

impl Entity for Indicator {
    fn insert(&self, conn: &mut AnyConn) -> DbResult<usize> {
        let inserted = diesel::insert_into(t::table).values(Row::from(self)).execute(conn)?;
        co_units::put(conn, self)?;
        Ok(inserted)
    }

    fn update(&self, before: Version, conn: &mut AnyConn) -> DbResult<usize> {
        let same = t::table.filter(t::id.eq(Uid::from(self.id))).filter(t::version.eq(Rev::from(before)));
        let updated = diesel::update(same).set(Row::from(self)).execute(conn)?;
        if updated == 1 {
            co_units::remove(conn, self.id)?;
            co_units::put(conn, self)?;
        }
        Ok(updated)
    }

    fn delete(&self, conn: &mut AnyConn) -> DbResult<usize> {
        co_units::remove(conn, self.id)?;
        let same = t::table.filter(t::id.eq(Uid::from(self.id)));
        Ok(diesel::delete(same.filter(t::version.eq(Rev::from(self.version)))).execute(conn)?)
    }

    fn after(id: Option<Uuid>, limit: i64, conn: &mut AnyConn) -> DbResult<Vec<(Uuid, DbResult<Self>)>> {
        let mut query = t::table.order(t::id).limit(limit).into_boxed();
        if let Some(id) = id {
            query = query.filter(t::id.gt(Uid(id)));
        }
        let rows = query.load::<Row>(conn)?;
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let mut along = co_units::of(conn, &ids)?;
        let with = rows.into_iter().map(|row| {
            let units = along.remove(&row.id.into()).unwrap_or_default();
            (row.id.0, row.with(units))
        });
        Ok(with.collect())
    }
}

impl Many for Indicator {
    fn insert_many(indicators: &[Self], conn: &mut AnyConn) -> DbResult<usize> {
        let rows: Vec<Row> = indicators.iter().map(Into::into).collect();
        let inserted = insert_many!(conn, t::table, &rows)?;
        for indicator in indicators {
            co_units::put(conn, indicator)?;
        }
        Ok(inserted)
    }
}

/// Enters them, a few hundred at most; `None` when there are none.
pub fn insert_many<'t>(
    tx: &mut WriteTx<'t>,
    indicators: &[Indicator],
    act: &Act,
) -> DbResult<Option<Recorded<'t>>> {
    tx.insert_many(indicators, act)
}

/// Enters an indicator.
pub fn insert<'t>(tx: &mut WriteTx<'t>, indicator: &Indicator, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(indicator, act)
}

/// Writes the next version; [`DbError::Stale`] when `before` is no longer the present one.
pub fn update<'t>(
    tx: &mut WriteTx<'t>,
    before: &Indicator,
    after: &Indicator,
    act: Act,
) -> DbResult<Recorded<'t>> {
    tx.update(before, after, act)
}

/// Writes the next version of each, a few hundred at most; `None` when there are none.
pub fn update_many<'t>(
    tx: &mut WriteTx<'t>,
    changes: &[(Indicator, Indicator)],
    act: &Act,
) -> DbResult<Option<Recorded<'t>>> {
    tx.update_many(changes, act)
}

/// Those of a year that stand in `stage`, by number.
pub fn in_stage(tx: &mut ReadTx<'_>, year: Year, stage: Stage) -> DbResult<Vec<IndicatorId>> {
    let standing = t::table.filter(t::year.eq(year.number())).filter(t::stage.eq(stage.code()));
    let ids = standing.order(t::code).select(t::id).load::<Uid>(tx.conn)?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// One indicator.
pub fn find(tx: &mut ReadTx<'_>, id: IndicatorId) -> DbResult<Option<Indicator>> {
    let row = t::table.filter(t::id.eq(Uid::from(id))).first::<Row>(tx.conn).optional()?;
    Ok(whole(tx, row.into_iter().collect())?.pop())
}

/// These indicators.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[IndicatorId]) -> DbResult<Vec<Indicator>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?;
    whole(tx, rows)
}

/// What the same units were to do the year before, under the same titles, unless it was withdrawn: for each indicator the
/// first by number, where there is one.
pub fn last_years(
    tx: &mut ReadTx<'_>,
    indicators: &[&Indicator],
) -> DbResult<HashMap<IndicatorId, LastYears>> {
    let asked =
        indicators.iter().filter_map(|now| Some((now, now.content.lead_unit_id?, now.year.previous()?)));
    let asked: Vec<_> = asked.collect();
    let rows = t::table
        .filter(t::year.among(asked.iter().map(|(.., year)| year.number())))
        .filter(t::lead_unit_id.assume_not_null().among(asked.iter().map(|(_, unit, _)| Uid::from(*unit))))
        .filter(t::title.among(asked.iter().map(|(now, ..)| &now.content.title)))
        .filter(t::stage.ne(Stage::Withdrawn.code()))
        .order(t::code.desc())
        .load::<Row>(tx.conn)?;
    let mut before = HashMap::new();
    // The lowest number comes last and stays.
    for last in whole(tx, rows)? {
        before.insert((last.year, last.content.lead_unit_id, last.content.title.clone()), last);
    }
    let found = asked.into_iter().filter_map(|(now, unit, year)| {
        let last = before.get(&(year, Some(unit), now.content.title.clone()))?;
        let Indicator { id, code, content, .. } = last.clone();
        Some((now.id, LastYears { id, code, standard: content.standard, measure: content.measure }))
    });
    Ok(found.collect())
}

/// Every indicator of a year, to compare a file's rows with.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<Indicator>> {
    let rows = t::table.filter(t::year.eq(year.number())).order(t::id).load::<Row>(tx.conn)?;
    whole(tx, rows)
}

/// The units of measure in use, those of most indicators first.
pub fn units_of_measure(tx: &mut ReadTx<'_>, limit: i64) -> DbResult<Vec<String>> {
    let rows = t::table
        .filter(t::unit_of_measure.is_not_null())
        .group_by(t::unit_of_measure)
        .order((diesel::dsl::count_star().desc(), t::unit_of_measure.asc()))
        .select(t::unit_of_measure)
        .limit(limit)
        .load::<Option<String>>(tx.conn)?;
    Ok(rows.into_iter().flatten().collect())
}

/// The live work that a unit leads, works along with or measures: not withdrawn, of years that are not closed.
pub fn open_work(tx: &mut ReadTx<'_>, unit: UnitId) -> DbResult<Vec<Indicator>> {
    let unit = Uid::from(unit);
    let along = c::table.filter(c::unit_id.eq(unit)).select(c::indicator_id);
    let role = t::lead_unit_id.assume_not_null().eq(unit);
    let role = role.or(t::data_owner_id.assume_not_null().eq(unit)).or(t::id.eq_any(along));
    let rows = open_work!(t::table).filter(role).order(t::id).load::<Row>(tx.conn)?;
    whole(tx, rows)
}
