//! A session in words: the person, their posts and what these permit.

use std::collections::HashMap;

use dukao_domain::{
    organisation::{PortfolioId, SectionId, UnitId},
    policy::{Actor, Over, Permission, Post},
};
use dukao_persistence::{
    Db,
    organisation::{portfolios, sections, units},
};

use super::resolve::Resolved;
use crate::AppResult;

/// What the client shows of a session.
#[derive(Debug, Clone)]
pub struct Description {
    /// The session.
    pub resolved: Resolved,
    /// In the person's own name, or in whose.
    pub actor: Actor,
    /// What the actor's posts permit over something.
    pub permissions: Vec<Permission>,
    names: Names,
}

#[derive(Debug, Clone, Default)]
struct Names {
    units: HashMap<UnitId, String>,
    sections: HashMap<SectionId, String>,
    portfolios: HashMap<PortfolioId, String>,
}

impl Description {
    /// The names of what a post is over: unit, section, portfolio.
    pub fn names(&self, post: &Post) -> [Option<(uuid::Uuid, String)>; 3] {
        let (unit, section, portfolio) = match &post.over {
            Over::City => (None, None, None),
            Over::Unit(unit, section) => (Some(*unit), *section, None),
            Over::Portfolio(id, _) => (None, None, Some(*id)),
        };
        [
            unit.and_then(|id| Some((id.uuid(), self.names.units.get(&id)?.clone()))),
            section.and_then(|id| Some((id.uuid(), self.names.sections.get(&id)?.clone()))),
            portfolio.and_then(|id| Some((id.uuid(), self.names.portfolios.get(&id)?.clone()))),
        ]
    }
}

/// Looks up the names of what the posts are over; `actor` is the person, or whoever they act for.
pub fn describe(db: &Db, resolved: Resolved, actor: Actor) -> AppResult<Description> {
    let (mut unit_ids, mut section_ids, mut with_portfolio) = (Vec::new(), Vec::new(), false);
    for post in resolved.actor.posts.iter().chain(resolved.lent.iter().map(|lent| &lent.post)) {
        match &post.over {
            Over::City => {}
            Over::Unit(unit, section) => {
                unit_ids.push(*unit);
                section_ids.extend(*section);
            }
            Over::Portfolio(..) => with_portfolio = true,
        }
    }
    let mut names = Names::default();
    if !unit_ids.is_empty() || with_portfolio {
        names = db.read(|tx| {
            let portfolios = if with_portfolio { portfolios::list(tx)? } else { Vec::new() };
            Ok::<_, crate::AppError>(Names {
                units: units::names(tx, &unit_ids)?,
                sections: sections::names(tx, &section_ids)?,
                portfolios: portfolios.into_iter().map(|found| (found.id, found.name)).collect(),
            })
        })?;
    }
    Ok(Description { permissions: actor.permissions(), resolved, actor, names })
}
