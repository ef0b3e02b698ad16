//! Call a meeting.

use chrono::NaiveDate;
use dukao_domain::{
    fault::FieldCode,
    organisation::Year,
    policy::perm::MeetingEdit,
    reviews::{Meeting, MeetingAbout},
};
use dukao_persistence::reviews::meetings;
use serde::{Serialize, de::DeserializeOwned};

use super::meeting_detail::{MeetingDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey, organisation::open_year};

/// What a meeting shall be called and when it is.
#[derive(Debug, Clone)]
pub struct About {
    /// Its number, unique in the year.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its day.
    pub held_on: NaiveDate,
}

/// Enters a draft with nothing on its agenda.
pub fn call<R: From<MeetingDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, MeetingEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
    about: &About,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        open_year::required(tx, year, cx.permission(), "/year")?;
        let about = MeetingAbout::checked(&about.number, &about.name, about.held_on, year);
        let about = about.map_err(AppError::Invalid)?;
        if meetings::has_number(tx, year, &about.number, None)? {
            return Err(AppError::field("/number", FieldCode::Duplicate));
        }
        let meeting = Meeting::called(&cx.env, &cx.actor, year, about);
        let recorded = meetings::insert(tx, &meeting, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, meeting)?)))
    })
}
