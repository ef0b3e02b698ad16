//! Numbers given out in order.

use diesel::prelude::*;

use crate::{error::DbResult, schema::counters as t, tx::WriteTx};

/// The first of `count` consecutive numbers of `name`, from 1. Its row stays locked until the transaction ends, so
/// that two writers never get the same ones; a rolled-back transaction gives its numbers back.
pub fn take(tx: &mut WriteTx<'_>, name: &str, count: i64) -> DbResult<i64> {
    let this = t::table.filter(t::name.eq(name));
    let last = diesel::update(this)
        .set(t::value.eq(t::value + count))
        .returning(t::value)
        .get_result::<i64>(tx.conn)
        .optional()?;
    if let Some(last) = last {
        return Ok(last - count + 1);
    }
    // Two first takers at once: the loser's insert is refused as a duplicate and its request is tried again.
    diesel::insert_into(t::table).values((t::name.eq(name), t::value.eq(count))).execute(tx.conn)?;
    Ok(1)
}
