//! Passwords, as PHC strings.

use diesel::prelude::*;
use dukao_domain::session::{Credential, CredentialId, PersonId};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::{all, row},
    schema::credentials as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

row! {
    Credential, CredentialId:
    id: Uid = id,
    person_id: Uid = person_id,
    phc: String = phc,
    version: Rev = version,
    changed_at: At = changed_at,
    expires_at: Option<At> = one_time_until,
    issued_by: Option<Uid> = issued_by,
}

/// A person's password.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Option<Credential>> {
    let row = t::table.filter(t::person_id.eq(Uid::from(person))).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// These people's passwords.
pub fn of_people(tx: &mut ReadTx<'_>, people: &[PersonId]) -> DbResult<Vec<Credential>> {
    let people = people.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::person_id.among(people)).load::<Row>(tx.conn)?)
}
