//! A session in words: the person, their posts and what these permit.

use dukao_domain::policy::{Permission, Post};
use dukao_persistence::{Db, organisation::units};

use super::resolve::Resolved;
use crate::AppResult;

/// What the client shows of a session.
#[derive(Debug, Clone)]
pub struct Description {
    /// The session.
    pub resolved: Resolved,
    /// The posts with their units' names.
    pub posts: Vec<(Post, Option<String>)>,
    /// What the posts permit over something.
    pub permissions: Vec<Permission>,
}

/// Looks up the units' names.
pub fn describe(db: &Db, resolved: Resolved) -> AppResult<Description> {
    let ids: Vec<_> = resolved.actor.posts.iter().filter_map(|post| post.unit_id).collect();
    let names =
        if ids.is_empty() { std::collections::HashMap::new() } else { db.read(|tx| units::names(tx, &ids))? };
    let name = |post: &Post| post.unit_id.and_then(|id| names.get(&id).cloned());
    let posts = resolved.actor.posts.iter().map(|post| (*post, name(post))).collect();
    Ok(Description { posts, permissions: resolved.actor.permissions(), resolved })
}
