//! A policy scope as a `WHERE` over indicators: the same clauses as
//! [`Scope::covers`](dukao_domain::policy::Scope::covers), in SQL. A property test holds the two together.

/// Narrows a boxed select over indicators to what a scope covers. Goes first: the clauses are joined by OR, what
/// follows by AND.
macro_rules! scoped {
    ($select:expr, $scope:expr) => {{
        use diesel::{dsl::sql, sql_types::Bool};
        use dukao_domain::policy::{Clause, Scope, Units};
        use $crate::{
            among::AmongMethods as _,
            schema::{indicator_co_units as c, indicators as t},
        };

        let scope: &Scope = $scope;
        let mut select = $select;
        if !scope.is_unbounded() {
            select = select.filter(sql::<Bool>("1 = 0"));
            for Clause { units, stages } in &scope.clauses {
                let stages: Vec<&'static str> = stages.iter().map(|stage| stage.code()).collect();
                let any_stage = stages.is_empty();
                select = match units {
                    Units::All => select.or_filter(t::stage.among(stages)),
                    Units::Only(units) => {
                        let units: Vec<_> =
                            units.iter().map(|unit| $crate::sql_types::Uid::from(*unit)).collect();
                        let led = t::lead_unit_id.assume_not_null().among(units);
                        if any_stage {
                            select.or_filter(led)
                        } else {
                            select.or_filter(led.and(t::stage.among(stages)))
                        }
                    }
                    Units::InYears(units) => {
                        let mut years = std::collections::BTreeMap::<_, Vec<_>>::new();
                        for (year, unit) in units {
                            years.entry(*year).or_default().push($crate::sql_types::Uid::from(*unit));
                        }
                        for (year, units) in years {
                            let led =
                                t::year.eq(year.number()).and(t::lead_unit_id.assume_not_null().among(units));
                            select = if any_stage {
                                select.or_filter(led)
                            } else {
                                select.or_filter(led.and(t::stage.among(stages.clone())))
                            };
                        }
                        select
                    }
                    Units::Beside(units) => {
                        let units: Vec<_> =
                            units.iter().map(|unit| $crate::sql_types::Uid::from(*unit)).collect();
                        let along = c::table.filter(c::unit_id.among(units.clone())).select(c::indicator_id);
                        let beside = t::id.eq_any(along).or(t::data_owner_id.assume_not_null().among(units));
                        if any_stage {
                            select.or_filter(beside)
                        } else {
                            select.or_filter(beside.and(t::stage.among(stages)))
                        }
                    }
                };
            }
        }
        select
    }};
}

/// Narrows a select over indicators to open work: not withdrawn, of years that are not closed.
macro_rules! open_work {
    ($select:expr) => {{
        use dukao_domain::indicators::Stage;
        use $crate::{
            organisation::years,
            schema::{assessment_years as y, indicators as t},
        };

        let open = y::table.filter(y::phase.ne_all(years::closed())).select(y::year);
        $select.filter(t::stage.ne(Stage::Withdrawn.code())).filter(t::year.eq_any(open))
    }};
}

/// Narrows a select over indicators to what their year left unfinished: not withdrawn, and no draft of the next year goes
/// on with it yet. The one place that says what a year offers to the next.
macro_rules! unfinished {
    ($select:expr) => {{
        use diesel::dsl::{exists, not};
        use dukao_domain::indicators::Stage;
        use $crate::schema::{carried_over as c, indicators as t};

        let gone_on = c::table.filter(c::from_indicator_id.eq(t::id));
        $select.filter(t::stage.ne(Stage::Withdrawn.code())).filter(not(exists(gone_on)))
    }};
}
pub(crate) use {open_work, scoped, unfinished};
