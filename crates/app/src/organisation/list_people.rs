//! The directory of people.

use dukao_domain::policy::perm::PersonRead;
use dukao_persistence::{
    organisation::{
        directory::{self, PersonField, PersonQuery},
        posts,
    },
    page::{Page, PageRequest, Sort},
};

use super::person_detail::{PersonRow, allowed_actions};
use crate::{AppResult, Cx};

/// One page of people with what they hold today. The query's scope and day are replaced by the caller's.
pub fn list_people(
    cx: &Cx<'_, PersonRead>,
    query: PersonQuery,
    sort: &[Sort<PersonField>],
    page: PageRequest,
) -> AppResult<Page<PersonRow>> {
    let query = PersonQuery { scope: cx.scope(), today: cx.today(), ..query };
    cx.db.read(|tx| {
        let people = directory::list(tx, &query, sort, page)?;
        let ids: Vec<_> = people.items.iter().map(|named| named.person.id).collect();
        let mut held = posts::held_by(tx, &ids, query.today)?;
        Ok(people.map(|named| PersonRow {
            posts: held.remove(&named.person.id).unwrap_or_default(),
            allowed: allowed_actions(&cx.actor, &named.person),
            named,
        }))
    })
}
