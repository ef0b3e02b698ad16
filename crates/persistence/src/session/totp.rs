//! Second factors.

use diesel::prelude::*;
use dukao_domain::{
    session::{PersonId, TotpSecret, TotpSecretId},
    time::Timestamp,
};

use crate::{
    error::DbResult,
    row::row,
    schema::{totp_secrets as t, totp_uses as uses},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, UpkeepTx, WriteTx},
};

row! {
    TotpSecret, TotpSecretId:
    id: Uid = id,
    person_id: Uid = person_id,
    sealed: String = sealed,
    confirmed_at: Option<At> = confirmed_at,
    version: Rev = version,
    created_at: At = created_at,
}

/// Takes a person's second factor away.
pub fn delete<'t>(tx: &mut WriteTx<'t>, secret: &TotpSecret, act: Act) -> DbResult<Recorded<'t>> {
    tx.delete(secret, act)
}

/// A person's secret.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Option<TotpSecret>> {
    let row = t::table.filter(t::person_id.eq(Uid::from(person))).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Notes that the code of a time step was used; [`crate::DbError::Duplicate`] when it was before.
pub fn spend(tx: &mut UpkeepTx<'_>, person: PersonId, step: i64, now: Timestamp) -> DbResult<()> {
    let used = (uses::person_id.eq(Uid::from(person)), uses::step.eq(step), uses::used_at.eq(At::from(now)));
    diesel::insert_into(uses::table).values(used).execute(tx.conn)?;
    Ok(())
}

/// Forgets codes used before `before`: their time steps can no longer be taken.
pub fn forget_before(tx: &mut UpkeepTx<'_>, before: Timestamp) -> DbResult<usize> {
    Ok(diesel::delete(uses::table.filter(uses::used_at.lt(At::from(before)))).execute(tx.conn)?)
}
