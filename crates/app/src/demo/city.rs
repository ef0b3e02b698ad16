//! Units, the year's roster, groups, portfolios and sections.

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    organisation::{
        Portfolio, PortfolioId, PortfolioKind, RankingGroup, RankingGroupId, RosterEntry, Section, SectionId,
        Unit, UnitId, UnitKind, Year,
    },
};
use dukao_persistence::{
    WriteTx,
    organisation::{portfolios, ranking_groups, roster, sections, units},
};

use super::{
    load::SET_UP,
    roster::{self as register, RosterUnit},
    structure::{self, PORTFOLIOS, RANKING_GROUPS},
};
use crate::{AppError, AppResult};

/// What the staff is appointed over.
pub(super) struct City {
    units: Vec<CityUnit>,
    portfolios: HashMap<(PortfolioKind, i16), PortfolioId>,
}

/// A unit with its sections, in order.
pub(super) struct CityUnit {
    pub(super) id: UnitId,
    pub(super) code: String,
    pub(super) name: String,
    pub(super) kind: UnitKind,
    pub(super) sections: Vec<(SectionId, &'static str)>,
}

impl City {
    /// The assessed units.
    pub(super) fn assessed(&self) -> impl Iterator<Item = &CityUnit> {
        self.units.iter().filter(|unit| !unit.sections.is_empty())
    }

    pub(super) fn unit(&self, code: &str) -> AppResult<&CityUnit> {
        let found = self.units.iter().find(|unit| unit.code == code);
        found.ok_or_else(|| AppError::internal(format!("no unit {code} in the roster")))
    }

    pub(super) fn portfolio(&self, kind: PortfolioKind, number: i16) -> AppResult<PortfolioId> {
        let found = self.portfolios.get(&(kind, number)).copied();
        found.ok_or_else(|| AppError::internal(format!("no {kind} {number}")))
    }
}

pub(super) fn enter(tx: &mut WriteTx<'_>, year: Year) -> AppResult<City> {
    let groups = enter_ranking_groups(tx, year)?;
    let portfolios = enter_portfolios(tx)?;
    let mut city = City { units: Vec::new(), portfolios };
    let mut towns = 0;
    for unit in register::units()? {
        let entered = enter_unit(tx, &unit)?;
        let standing = structure::standing(&unit, towns);
        towns += usize::from(unit.kind == UnitKind::Town);
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let group = |kind, number| city.portfolio(kind, number);
        let entry = RosterEntry {
            id,
            year,
            unit_id: entered.id,
            name: unit.name,
            kind: unit.kind,
            ranking_group_id: standing.as_ref().and_then(|at| groups.get(at.ranking_group).copied()),
            supervision_group_id: standing
                .as_ref()
                .map(|at| group(PortfolioKind::SupervisionGroup, at.supervision_group))
                .transpose()?,
            leader_id: standing.as_ref().map(|at| group(PortfolioKind::Leader, at.leader)).transpose()?,
            merger: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = roster::insert(tx, &entry, SET_UP)?;
        city.units.push(entered);
    }
    Ok(city)
}

fn enter_ranking_groups(tx: &mut WriteTx<'_>, year: Year) -> AppResult<Vec<RankingGroupId>> {
    let mut ids = Vec::new();
    for (position, (name, kind)) in (1..).zip(RANKING_GROUPS) {
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let group = RankingGroup {
            id,
            year,
            name: name.to_owned(),
            kind,
            position,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = ranking_groups::insert(tx, &group, SET_UP)?;
        ids.push(id);
    }
    Ok(ids)
}

fn enter_portfolios(tx: &mut WriteTx<'_>) -> AppResult<HashMap<(PortfolioKind, i16), PortfolioId>> {
    let mut ids = HashMap::new();
    for (kind, number, name) in PORTFOLIOS {
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let portfolio = Portfolio {
            id,
            kind,
            number,
            name: name.to_owned(),
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = portfolios::insert(tx, &portfolio, SET_UP)?;
        ids.insert((kind, number), id);
    }
    Ok(ids)
}

fn enter_unit(tx: &mut WriteTx<'_>, unit: &RosterUnit) -> AppResult<CityUnit> {
    let (id, now) = (tx.env().new_id(), tx.env().now());
    let entered = Unit {
        id,
        code: unit.code.clone(),
        name: unit.name.clone(),
        kind: unit.kind,
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    };
    let _recorded = units::insert(tx, &entered, SET_UP)?;
    let mut entered_sections = Vec::new();
    for (position, name) in (1..).zip(structure::sections(unit.kind)) {
        let section = Section {
            id: tx.env().new_id(),
            unit_id: id,
            name: (*name).to_owned(),
            position,
            active: true,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = sections::insert(tx, &section, SET_UP)?;
        entered_sections.push((section.id, *name));
    }
    let (code, name) = (entered.code, entered.name);
    Ok(CityUnit { id, code, name, kind: unit.kind, sections: entered_sections })
}
