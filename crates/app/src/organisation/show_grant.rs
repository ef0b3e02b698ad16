//! One grant.

use dukao_domain::{
    organisation::GrantId,
    policy::{Subject, perm::GrantRead},
};

use super::grant_detail::{GrantDetail, detail};
use crate::{AppResult, Cx};

/// A grant in words.
pub fn show_grant(cx: &Cx<'_, GrantRead>, id: GrantId) -> AppResult<GrantDetail> {
    cx.require(&Subject::CITY)?;
    cx.db.read(|tx| detail(tx, &cx.actor, cx.today(), id))
}
