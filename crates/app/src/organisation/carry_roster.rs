use std::collections::HashMap;

use dukao_domain::organisation::{RosterEntry, Standing, Year};
use dukao_persistence::{
    Act, WriteTx,
    organisation::{ranking_groups, roster},
};

use crate::AppResult;

/// Enters in the year `to` the units, ranking groups and portfolios of `from`; units that were merged away stay behind.
pub(crate) fn carry_roster(tx: &mut WriteTx<'_>, act: &Act, from: Year, to: Year) -> AppResult<()> {
    let env = tx.env();
    let mut groups = HashMap::new();
    for group in ranking_groups::of_year(tx, from)? {
        let carried = group.carried_to(env, to);
        let _recorded = ranking_groups::insert(tx, &carried, act.clone())?;
        groups.insert(group.id, carried.id);
    }
    for entry in roster::of_year(tx, from)?.into_iter().filter(|entry| entry.merger.is_none()) {
        let ranking_group_id = entry.ranking_group_id.and_then(|id| groups.get(&id).copied());
        let standing = Standing { ranking_group_id, ..entry.standing() };
        let carried = RosterEntry::entered(env, to, entry.unit_id, entry.name, entry.kind, standing);
        let _recorded = roster::insert(tx, &carried, act.clone())?;
    }
    Ok(())
}
