//! Who holds what they should not.

use dukao_domain::{
    organisation::{EXCLUSIVE, Exclusion, clashes},
    policy::{Subject, perm::GrantRead},
    session::Person,
};
use dukao_persistence::{organisation::holdings, session::people};

use crate::{AppResult, Cx};

/// A person with the pairs of posts that meet in them and must not.
#[derive(Debug, Clone)]
pub struct Clash {
    /// Who.
    pub person: Person,
    /// Each pair once.
    pub pairs: Vec<Exclusion>,
}

/// Every conflict over what is held, lent, waited for or still to come, by name. Only whoever holds a role of the whole
/// city that excludes others can have one: a few dozen people are looked at.
pub fn list_conflicts(cx: &Cx<'_, GrantRead>) -> AppResult<Vec<Clash>> {
    cx.require(&Subject::CITY)?;
    let today = cx.today();
    cx.db.read(|tx| {
        let people = holdings::people_with(tx, EXCLUSIVE, today)?;
        let mut held = holdings::of_people(tx, &people, today)?;
        held.retain(|_, held| !clashes(held).is_empty());
        let people = people::find_all(tx, &held.keys().copied().collect::<Vec<_>>())?;
        let clash = |person: Person| {
            let pairs = held.get(&person.id).map(|held| clashes(held)).unwrap_or_default();
            Clash { person, pairs }
        };
        Ok(people.into_iter().map(clash).collect())
    })
}
