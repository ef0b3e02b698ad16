//! What people set their lists to.

use diesel::prelude::*;
use dukao_domain::session::{FilteredList, PersonId, SavedFilter, SavedFilterId};

use crate::{
    error::DbResult,
    row::{all, row},
    schema::saved_filters as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx},
};

row! {
    SavedFilter, SavedFilterId:
    id: Uid = id,
    person_id: Uid = person_id,
    list: String = list,
    name: String = name,
    query: String = query,
    version: Rev = version,
    created_at: At = created_at,
}

/// Removes it.
pub fn delete<'t>(tx: &mut WriteTx<'t>, filter: &SavedFilter, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(filter, act)
}

/// A person's own of one list, by name.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId, list: FilteredList) -> DbResult<Vec<SavedFilter>> {
    let own = t::table.filter(t::person_id.eq(Uid::from(person))).filter(t::list.eq(list.code()));
    all(own.order(t::name).load::<Row>(tx.conn)?)
}
