//! What of a year is open.

use chrono::NaiveDate;
use diesel::{
    dsl::{exists, not},
    prelude::*,
};
use dukao_domain::{
    indicators::Stage,
    organisation::{Gate, OpenGates, Role, UnitKind, Year},
};

use super::holds::holds_on;
use crate::{
    error::DbResult,
    schema::{
        grants as g, indicators as i, people as p, roster_entries as t, source_documents as d,
        source_items as s,
    },
    tx::ReadTx,
};

/// How many of each kind are open on `today`, counted by the database.
pub fn open(tx: &mut ReadTx<'_>, year: Year, today: NaiveDate) -> DbResult<OpenGates> {
    let mut counts = OpenGates::new();
    for gate in Gate::ALL {
        counts.insert(*gate, count(tx, *gate, year.number(), today)?);
    }
    Ok(counts)
}

fn count(tx: &mut ReadTx<'_>, gate: Gate, year: i16, today: NaiveDate) -> DbResult<i64> {
    let live = i::table.filter(i::stage.ne(Stage::Withdrawn.code()));
    // Those that end the year with a score: neither organisers nor merged away.
    let assessed = t::table
        .filter(t::year.eq(year))
        .filter(t::kind.ne(UnitKind::Organiser.code()))
        .filter(t::merged_on.is_null());
    let officer = g::table
        .inner_join(p::table.on(g::person_id.eq(p::id)))
        .filter(g::unit_id.eq(t::unit_id.nullable()))
        .filter(g::role.eq(Role::UnitOfficer.code()))
        .filter(p::active)
        .filter(holds_on!(today));
    // What is missing as a whole counts as one.
    let missing = |found: i64| i64::from(found == 0);
    let counted = match gate {
        Gate::MissingSources => d::table.filter(d::year.eq(year)).count().get_result(tx.conn).map(missing),
        Gate::MissingIndicators => live.filter(i::year.eq(year)).count().get_result(tx.conn).map(missing),
        Gate::UncoveredItems => s::table
            .inner_join(d::table)
            .filter(d::year.eq(year))
            .filter(not(exists(live.filter(i::source_item_id.eq(s::id)))))
            .count()
            .get_result(tx.conn),
        Gate::UnissuedIndicators => {
            let unissued = live.filter(i::year.eq(year)).filter(i::stage.ne(Stage::Issued.code()));
            unissued.count().get_result(tx.conn)
        }
        Gate::UnitsWithoutOfficer => assessed.filter(not(exists(officer))).count().get_result(tx.conn),
        Gate::UnitsWithoutGroup => {
            assessed.filter(t::supervision_group_id.is_null()).count().get_result(tx.conn)
        }
        Gate::UnitsWithoutLeader => assessed.filter(t::leader_id.is_null()).count().get_result(tx.conn),
    };
    Ok(counted?)
}
