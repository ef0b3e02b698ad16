//! People as `OpenID` Connect providers know them.

use diesel::prelude::*;
use dukao_domain::session::{Identity, IdentityId, PersonId};

use crate::{
    among::AmongMethods as _,
    error::DbResult,
    row::{all, row},
    schema::identities as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx},
};

row! {
    Identity, IdentityId:
    id: Uid = id,
    person_id: Uid = person_id,
    issuer: String = issuer,
    subject: String = subject,
    version: Rev = version,
    created_at: At = created_at,
}

/// Unlinks it.
pub fn delete<'t>(tx: &mut WriteTx<'t>, identity: &Identity, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(identity, act)
}

/// Who `subject` is at `issuer`.
pub fn by_subject(tx: &mut ReadTx<'_>, issuer: &str, subject: &str) -> DbResult<Option<Identity>> {
    let row = t::table.filter(t::issuer.eq(issuer)).filter(t::subject.eq(subject)).first::<Row>(tx.conn);
    row.optional()?.map(TryInto::try_into).transpose()
}

/// A person's identities.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Vec<Identity>> {
    of_people(tx, &[person])
}

/// The identities of these people.
pub fn of_people(tx: &mut ReadTx<'_>, people: &[PersonId]) -> DbResult<Vec<Identity>> {
    let people = people.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::person_id.among(people)).order(t::id).load::<Row>(tx.conn)?)
}
