//! Meetings, and one of them.

use dukao_domain::{
    organisation::Year,
    policy::perm::MeetingRead,
    reviews::{Meeting, MeetingId},
};
use dukao_persistence::{
    page::{Page, PageRequest},
    reviews::meetings,
};

use super::meeting_detail::{MeetingDetail, detail};
use crate::{AppError, AppResult, Cx};

/// One page of a year's meetings, the latest first.
pub fn list(cx: &Cx<'_, MeetingRead>, year: Year, page: PageRequest) -> AppResult<Page<Meeting>> {
    Ok(cx.db.read(|tx| meetings::of_year(tx, year, page))?)
}

/// A meeting.
pub fn show(cx: &Cx<'_, MeetingRead>, id: MeetingId) -> AppResult<MeetingDetail> {
    cx.db.read(|tx| {
        let meeting = meetings::find(tx, id)?.ok_or(AppError::NotFound)?;
        detail(tx, &cx.actor, meeting)
    })
}
