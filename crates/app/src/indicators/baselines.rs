//! What an indicator was issued with (R7).

use std::collections::HashMap;

use dukao_domain::{
    indicators::{Baseline, IndicatorId},
    policy::perm::IndicatorRead,
    reviews::{Meeting, MeetingId},
};
use dukao_persistence::{ReadTx, indicators, indicators::baselines as stored, reviews::meetings};

use crate::{AppError, AppResult, Cx};

/// A baseline with the meeting that resolved it.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// What is frozen.
    pub baseline: Baseline,
    /// By which meeting.
    pub meeting: Meeting,
}

/// The baselines of an indicator that the caller may see, the first first.
pub fn baselines(cx: &Cx<'_, IndicatorRead>, id: IndicatorId) -> AppResult<Vec<Frozen>> {
    cx.db.read(|tx| {
        let indicator = indicators::find(tx, id)?.ok_or(AppError::NotFound)?;
        if cx.decide(&indicator.subject()).is_err() {
            return Err(AppError::NotFound);
        }
        let baselines = stored::of_indicator(tx, id)?;
        with_meetings(tx, baselines)
    })
}

/// Each with its meeting: one query for all.
pub(super) fn with_meetings(tx: &mut ReadTx<'_>, baselines: Vec<Baseline>) -> AppResult<Vec<Frozen>> {
    let mut ids: Vec<MeetingId> = baselines.iter().map(|baseline| baseline.meeting_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let found = meetings::find_all(tx, &ids)?.into_iter();
    let found: HashMap<MeetingId, Meeting> = found.map(|meeting| (meeting.id, meeting)).collect();
    let frozen = baselines.into_iter().filter_map(|baseline| {
        let meeting = found.get(&baseline.meeting_id)?.clone();
        Some(Frozen { baseline, meeting })
    });
    Ok(frozen.collect())
}
