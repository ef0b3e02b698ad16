//! One's own jobs.

use dukao_domain::{ops::Job, policy::perm::JobRead};
use dukao_persistence::{
    ops::jobs::{self, JobQuery},
    page::{Page, PageRequest},
};

use crate::{AppResult, Cx};

/// One page of them, latest first.
pub fn list_jobs(cx: &Cx<'_, JobRead>, query: JobQuery, page: PageRequest) -> AppResult<Page<Job>> {
    Ok(cx.db.read(|tx| jobs::list(tx, cx.actor.person_id, query, page))?)
}
