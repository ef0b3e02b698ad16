//! Jobs: bookkeeping of work that is done later.
//!
//! A job moves on only from the state it was read in, so that its end is decided once, in the database: whoever cancels
//! it and whoever finishes it cannot both succeed. It is finished in the transaction of what it writes.

use diesel::prelude::*;
use dukao_domain::{
    ops::{Job, JobId, JobKind, JobRequest, JobState},
    session::PersonId,
    time::Timestamp,
};

use crate::{
    conn::AnyConn,
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::all,
    schema::jobs as t,
    sql_types::{At, Uid},
    tx::{ReadTx, UpkeepTx, WriteTx},
};

/// All but the input, which only the run needs.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = t, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    kind: String,
    owner_id: Uid,
    on_behalf_of_id: Option<Uid>,
    session_id: Uid,
    request_id: String,
    task: String,
    state: String,
    outcome: Option<String>,
    created_at: At,
    started_at: Option<At>,
    ended_at: Option<At>,
}

impl From<&Job> for Row {
    fn from(job: &Job) -> Self {
        let request = &job.request;
        Self {
            id: job.id.into(),
            kind: request.kind.code().to_owned(),
            owner_id: request.owner.into(),
            on_behalf_of_id: request.on_behalf_of.map(Into::into),
            session_id: request.session.into(),
            request_id: request.request_id.clone(),
            task: request.task.clone(),
            state: job.state.code().to_owned(),
            outcome: outcome(&job.state),
            created_at: job.created_at.into(),
            started_at: job.state.started_at().map(Into::into),
            ended_at: job.state.ended_at().map(Into::into),
        }
    }
}

fn outcome(state: &JobState) -> Option<String> {
    match state {
        JobState::Done { result: text, .. } | JobState::Failed { problem: text, .. } => Some(text.clone()),
        JobState::Queued | JobState::Running { .. } | JobState::Cancelled { .. } => None,
    }
}

impl TryFrom<Row> for Job {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let (started, ended) = (row.started_at.map(Into::into), row.ended_at.map(Into::into));
        let state = match (row.state.as_str(), started, ended, row.outcome) {
            ("queued", None, None, None) => JobState::Queued,
            ("running", Some(started_at), None, None) => JobState::Running { started_at },
            ("done", Some(started_at), Some(ended_at), Some(result)) => {
                JobState::Done { started_at, ended_at, result }
            }
            ("failed", Some(started_at), Some(ended_at), Some(problem)) => {
                JobState::Failed { started_at, ended_at, problem }
            }
            ("cancelled", started_at, Some(ended_at), None) => JobState::Cancelled { started_at, ended_at },
            _ => return Err(DbError::corrupt("job", row.state)),
        };
        let request = JobRequest {
            kind: row.kind.parse().map_err(|code| DbError::corrupt("job kind", code))?,
            task: row.task,
            owner: row.owner_id.into(),
            on_behalf_of: row.on_behalf_of_id.map(Into::into),
            session: row.session_id.into(),
            request_id: row.request_id,
        };
        Ok(Self { id: row.id.into(), request, state, created_at: row.created_at.into() })
    }
}

/// Enters a job with what was uploaded for it.
pub fn insert(tx: &mut UpkeepTx<'_>, job: &Job, input: &[u8]) -> DbResult<()> {
    diesel::insert_into(t::table)
        .values((Row::from(job), t::input.eq(Some(input.to_vec()))))
        .execute(tx.conn)?;
    Ok(())
}

/// One job.
pub fn find(tx: &mut ReadTx<'_>, id: JobId) -> DbResult<Option<Job>> {
    let row = t::table.filter(t::id.eq(Uid::from(id))).select(Row::as_select()).first(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// What was uploaded for a job; nothing once it has ended.
pub fn input(tx: &mut ReadTx<'_>, id: JobId) -> DbResult<Vec<u8>> {
    let input = t::table.filter(t::id.eq(Uid::from(id))).select(t::input).first::<Option<Vec<u8>>>(tx.conn);
    Ok(input.optional()?.flatten().unwrap_or_default())
}

/// At most `limit` jobs that have not ended, oldest first.
pub fn open(tx: &mut ReadTx<'_>, limit: i64) -> DbResult<Vec<Job>> {
    let open = t::table.filter(t::ended_at.is_null()).order((t::created_at, t::id)).limit(limit);
    all(open.select(Row::as_select()).load(tx.conn)?)
}

/// Writes where a job stands now; [`DbError::Stale`] when it is no longer in the state of `before`.
pub fn move_on(tx: &mut UpkeepTx<'_>, before: &Job, after: &Job) -> DbResult<()> {
    write(tx.conn, before, after)
}

/// The same, in the transaction of what the job writes.
pub fn finish(tx: &mut WriteTx<'_>, before: &Job, after: &Job) -> DbResult<()> {
    write(tx.conn, before, after)
}

fn write(conn: &mut AnyConn, before: &Job, after: &Job) -> DbResult<()> {
    let same = t::table.filter(t::id.eq(Uid::from(after.id))).filter(t::state.eq(before.state.code()));
    let state = &after.state;
    // What was uploaded has served its time when the job ends.
    let cleared = state.ended_at().map(|_| t::input.eq(None::<Vec<u8>>));
    let values = (
        t::state.eq(state.code()),
        t::outcome.eq(outcome(state)),
        t::started_at.eq(state.started_at().map(At::from)),
        t::ended_at.eq(state.ended_at().map(At::from)),
        cleared,
    );
    if diesel::update(same).set(values).execute(conn)? == 1 { Ok(()) } else { Err(DbError::Stale) }
}

/// What a list of jobs is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub struct JobQuery {
    /// Of this kind.
    pub kind: Option<JobKind>,
    /// Those that have not ended, or those that have.
    pub open: Option<bool>,
}

/// One page of a person's jobs, latest first.
pub fn list(tx: &mut ReadTx<'_>, owner: PersonId, query: JobQuery, page: PageRequest) -> DbResult<Page<Job>> {
    let filtered = || {
        let mut select = t::table.filter(t::owner_id.eq(Uid::from(owner))).into_boxed();
        if let Some(kind) = query.kind {
            select = select.filter(t::kind.eq(kind.code()));
        }
        match query.open {
            Some(true) => select = select.filter(t::ended_at.is_null()),
            Some(false) => select = select.filter(t::ended_at.is_not_null()),
            None => {}
        }
        select
    };
    let total = Counted(filtered().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let select = filtered().order((t::created_at.desc(), t::id.desc())).select(Row::as_select());
    let rows = select.limit(page.limit()).offset(page.offset()).load(tx.conn)?;
    Ok(Page::new(all(rows)?, total))
}

/// Forgets jobs that ended before `before`.
pub fn forget_before(tx: &mut UpkeepTx<'_>, before: Timestamp) -> DbResult<usize> {
    Ok(diesel::delete(t::table.filter(t::ended_at.lt(Some(At::from(before))))).execute(tx.conn)?)
}
