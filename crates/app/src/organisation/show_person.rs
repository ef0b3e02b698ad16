//! One person.

use dukao_domain::{policy::perm::PersonRead, session::PersonId};

use super::person_detail::{PersonDetail, detail, visible};
use crate::{AppResult, Cx};

/// A person with posts, loans and what they carry; hidden where they are of no unit that the caller may see.
pub fn show_person(cx: &Cx<'_, PersonRead>, id: PersonId) -> AppResult<PersonDetail> {
    cx.db.read(|tx| {
        visible(tx, cx, id)?;
        detail(tx, &cx.actor, id, cx.today(), cx.env.now())
    })
}
