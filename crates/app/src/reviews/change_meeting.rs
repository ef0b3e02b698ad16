//! Change what a meeting is called, its day, or say that it was held.

use std::collections::BTreeSet;

use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    policy::{Permit, perm::MeetingEdit},
    reviews::{Meeting, MeetingAbout, MeetingId},
    session::PersonId,
};
use dukao_persistence::{Audited, WriteTx, reviews::meetings, session::people};

use super::{
    call_meeting::About,
    meeting_detail::{MeetingDetail, detail, subject},
};
use crate::{AppError, AppResult, Cx, organisation::open_year};

/// A meeting as the caller saw it.
#[derive(Debug, Clone, Copy)]
pub struct SeenMeeting {
    /// Which.
    pub id: MeetingId,
    /// At this version.
    pub version: Version,
}

/// The meeting as it stands, if the caller may do `P` to it; it stands still until the transaction ends.
fn alone<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, id: MeetingId) -> AppResult<Meeting> {
    meetings::lock(tx, id)?;
    let now = meetings::find(tx, id)?.ok_or(AppError::NotFound)?;
    cx.require(&subject(&now))?;
    open_year::in_path(tx, now.year, cx.permission())?;
    Ok(now)
}

/// Like [`alone`], if it is not confirmed.
pub(super) fn open<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, id: MeetingId) -> AppResult<Meeting> {
    let now = alone(cx, tx, id)?;
    now.require_open(cx.permission()).map_err(AppError::Conflict)?;
    Ok(now)
}

/// Like [`alone`], if the caller saw it as it is.
fn one<P: Permit>(cx: &Cx<'_, P>, tx: &mut WriteTx<'_>, seen: SeenMeeting) -> AppResult<Meeting> {
    let now = alone(cx, tx, seen.id)?;
    AppError::unless_stale(seen.version, now.version)?;
    Ok(now)
}

/// Another number, name or day, while it is prepared. What changes nothing writes nothing.
pub fn change(cx: &Cx<'_, MeetingEdit>, seen: SeenMeeting, about: &About) -> AppResult<MeetingDetail> {
    cx.change(|tx| {
        let before = one(cx, tx, seen)?;
        let about = MeetingAbout::checked(&about.number, &about.name, about.held_on, before.year);
        let about = about.map_err(AppError::Invalid)?;
        if meetings::has_number(tx, before.year, &about.number, Some(before.id))? {
            return Err(AppError::field("/number", FieldCode::Duplicate));
        }
        if about == before.about {
            return Ok(Audited::nothing(detail(tx, &cx.actor, before)?));
        }
        let after = before.clone().changed(&cx.env, about).map_err(AppError::Conflict)?;
        let recorded = meetings::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, after)?))
    })
}

/// It was held, with these there. A meeting is not held before its day.
pub fn hold(
    cx: &Cx<'_, MeetingEdit>,
    seen: SeenMeeting,
    attended: &BTreeSet<PersonId>,
) -> AppResult<MeetingDetail> {
    cx.change(|tx| {
        let before = one(cx, tx, seen)?;
        if before.about.held_on > cx.today() {
            let code = FieldCode::NotYet { day: before.about.held_on.to_string() };
            return Err(AppError::field("/held_on", code));
        }
        let ids: Vec<_> = attended.iter().copied().collect();
        let known = people::names(tx, &ids)?;
        let unknown = ids.iter().enumerate().filter(|(_, id)| !known.contains_key(id));
        let fault = |(place, _)| FieldFault::new(format!("/attended/{place}"), FieldCode::NotFound);
        AppError::unless_none(unknown.map(fault).collect())?;
        let after = before.clone().held(&cx.env, &cx.actor, attended.clone()).map_err(AppError::Conflict)?;
        let recorded = meetings::update(tx, &before, &after, cx.act())?;
        Ok(recorded.returning(detail(tx, &cx.actor, after)?))
    })
}
