//! What stands empty.

use dukao_domain::{
    organisation::{CITY_POSTS, Portfolio, PortfolioKind, Role, SectionId, UnitId, VacancyKind, Year},
    policy::perm::VacancyRead,
};
use dukao_persistence::{
    indicators::carried::{self, Uncarried},
    organisation::vacancies,
    page::{Page, PageRequest},
};

use crate::{AppResult, Cx};

/// A seat that nobody with an open account holds.
#[derive(Debug, Clone)]
pub struct Vacancy {
    /// Of which kind.
    pub kind: VacancyKind,
    /// The role that is missing.
    pub role: Role,
    /// The number of a supervision group that is not set up.
    pub group_number: Option<i16>,
    /// The supervision group or leader's seat.
    pub portfolio: Option<Portfolio>,
    /// The unit.
    pub unit: Option<(UnitId, String)>,
    /// The section.
    pub section: Option<(SectionId, String)>,
}

impl Vacancy {
    const fn of(kind: VacancyKind, role: Role) -> Self {
        Self { kind, role, group_number: None, portfolio: None, unit: None, section: None }
    }
}

/// Every vacant seat of a year today: of the whole city, of groups and leaders, then of units and sections. Whoever sees
/// one unit's only sees that unit's.
pub fn list_vacancies(cx: &Cx<'_, VacancyRead>, year: Year) -> AppResult<Vec<Vacancy>> {
    let (scope, today) = (cx.scope(), cx.today());
    cx.db.read(|tx| {
        let mut vacant = Vec::new();
        if scope.is_unbounded() {
            let held = vacancies::city_roles_held(tx, today)?;
            let empty = CITY_POSTS.iter().filter(|role| !held.contains(role));
            vacant.extend(empty.map(|role| Vacancy::of(VacancyKind::CityPost, *role)));
            let group = PortfolioKind::SupervisionGroup.role();
            vacant.extend(vacancies::groups_missing(tx)?.into_iter().map(|number| Vacancy {
                group_number: Some(number),
                ..Vacancy::of(VacancyKind::GroupMissing, group)
            }));
            vacant.extend(vacancies::portfolios_without_holder(tx, today)?.into_iter().map(|portfolio| {
                let role = portfolio.kind.role();
                Vacancy { portfolio: Some(portfolio), ..Vacancy::of(VacancyKind::Portfolio, role) }
            }));
        }
        for (unit, name, _) in vacancies::units_without_officer(tx, year, today, &scope)? {
            let vacancy = Vacancy::of(VacancyKind::Unit, Role::UnitOfficer);
            vacant.push(Vacancy { unit: Some((unit, name)), ..vacancy });
        }
        for (unit, name, section) in vacancies::sections_without_officer(tx, year, today, &scope)? {
            let vacancy = Vacancy::of(VacancyKind::Section, Role::SectionOfficer);
            vacant.push(Vacancy { unit: Some((unit, name)), section, ..vacancy });
        }
        Ok(vacant)
    })
}

/// One page of a year's indicators that nobody carries: their person left, or holds no post in the lead unit any more.
pub fn list_uncarried(cx: &Cx<'_, VacancyRead>, year: Year, page: PageRequest) -> AppResult<Page<Uncarried>> {
    let (scope, today) = (cx.scope(), cx.today());
    Ok(cx.db.read(|tx| carried::uncarried(tx, year, today, &scope, page))?)
}
