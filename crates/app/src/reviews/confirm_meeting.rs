//! Confirm a meeting's decisions against its minutes: a second person's word, which puts them into effect.

use dukao_domain::{
    evidence::FileSubject,
    fault::{FieldCode, FieldFault},
    ops::{Job, JobId, JobKind},
    organisation::Role,
    policy::{Actor, Denial, Permission, perm::MeetingConfirm},
    reviews::{Meeting, MeetingState},
};
use dukao_persistence::{
    ReadTx,
    evidence::files,
    ops::jobs,
    reviews::{agenda, meetings},
};
use serde::{Deserialize, Serialize};

use super::{change_meeting::SeenMeeting, meeting_detail::subject, resolve::Task};
use crate::{AppError, AppResult, Cx, IdempotencyKey, ops::queue::Order, organisation::open_year};

/// The answer that the key keeps.
#[derive(Debug, Serialize, Deserialize)]
struct Queued(JobId);

impl From<JobId> for Queued {
    fn from(id: JobId) -> Self {
        Self(id)
    }
}

/// Queues the resolution, if nothing stands against it.
pub fn confirm(cx: &Cx<'_, MeetingConfirm>, key: &IdempotencyKey, seen: SeenMeeting) -> AppResult<Job> {
    let task = Task { meeting: seen.id, version: seen.version };
    let order = Order { kind: JobKind::MeetingResolution, task: &task, input: &[] };
    let request = crate::once::request_bytes(&task)?;
    let Queued(job) = cx.queue(key, &request, &order, |tx| ready(cx, tx, seen).map(|_| ()))?;
    cx.db.read(|tx| jobs::find(tx, job))?.ok_or(AppError::NotFound)
}

/// The meeting, if the caller may confirm it as they saw it, and everything for that is there.
pub(super) fn ready(
    cx: &Cx<'_, MeetingConfirm>,
    tx: &mut ReadTx<'_>,
    seen: SeenMeeting,
) -> AppResult<Meeting> {
    let meeting = meetings::find(tx, seen.id)?.ok_or(AppError::NotFound)?;
    cx.require(&subject(&meeting))?;
    AppError::unless_stale(seen.version, meeting.version)?;
    open_year::look(tx, meeting.year, cx.permission())?;
    meeting.require(MeetingState::Held, cx.permission()).map_err(AppError::Conflict)?;
    if let Some(denial) = not_a_second_person(tx, &cx.actor, &meeting)? {
        return Err(AppError::Forbidden(denial));
    }
    let mut faults = Vec::new();
    if files::of_subject(tx, FileSubject::Meeting(meeting.id))?.is_empty() {
        faults.push(FieldFault::new("/minutes", FieldCode::Required));
    }
    let counts = agenda::counts(tx, meeting.id)?;
    let undecided: i64 = counts.iter().filter(|(outcome, _)| outcome.is_none()).map(|(_, count)| count).sum();
    if counts.is_empty() {
        faults.push(FieldFault::new("/agenda", FieldCode::Required));
    }
    if undecided > 0 {
        let count = undecided.unsigned_abs();
        faults.push(FieldFault::new("/agenda", FieldCode::Undecided { count }));
    }
    AppError::unless_none(faults)?;
    Ok(meeting)
}

/// Why the actor is not the second person that a confirmation needs: they recorded it, are of the supervision office
/// (R25), or are no secretary and were not there. `None` also where the table denies it anyway.
pub(super) fn not_a_second_person(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    meeting: &Meeting,
) -> AppResult<Option<Denial>> {
    if !actor.holds(Permission::MeetingConfirm) {
        return Ok(None);
    }
    let recorded = meeting.recorded().is_some_and(|hand| hand.is_of(actor));
    let mut people = vec![actor.person_id];
    people.extend(actor.on_behalf_of);
    if recorded || agenda::decided_by_any(tx, meeting.id, &people)? {
        return Ok(Some(Denial::OwnWork));
    }
    let holds = |role| actor.posts.iter().any(|post| post.role == role);
    if holds(Role::SupervisionOffice) {
        return Ok(Some(Denial::NotGranted));
    }
    // A leader who was there, in their own name: who borrows the post was there as somebody else.
    let there = meeting.attended().is_some_and(|people| people.contains(&actor.person_id));
    let knows = holds(Role::MeetingSecretary) || (there && actor.on_behalf_of.is_none());
    Ok((!knows).then_some(Denial::NotThere))
}
