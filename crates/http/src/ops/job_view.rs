use dukao_app::{
    AppError, AppResult,
    indicators::import::Outcome,
    ops::board::{Board, Progress},
    reviews::resolve::Resolution,
};
use dukao_domain::ops::{Job, JobKind, JobState};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{contract::ProblemBody, indicators::ImportReport};

/// What of a meeting took effect.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Resolution)]
struct ResolutionView {
    /// Issued as they stood.
    approved: u64,
    /// Issued with changes.
    changed: u64,
    /// Back to their drafters.
    returned: u64,
    /// Left for another meeting.
    deferred: u64,
    /// Issued earlier, and corrected.
    corrected: u64,
}

impl From<Resolution> for ResolutionView {
    fn from(resolution: Resolution) -> Self {
        let Resolution { approved, changed, returned, deferred, corrected } = resolution;
        Self { approved, changed, returned, deferred, corrected }
    }
}

/// Work that is done later.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
pub(crate) struct JobView {
    id: Uuid,
    /// What it does: `indicator_import` or `meeting_resolution`.
    kind: String,
    /// `queued`, `running`, `done`, `failed` or `cancelled`.
    state: String,
    /// Of one that this process runs: rows written so far. They stand only once it is done.
    done: Option<u64>,
    /// Rows in all, once they are counted.
    total: Option<u64>,
    /// When it was asked for.
    #[schema(format = DateTime)]
    created_at: String,
    /// When it began.
    #[schema(format = DateTime)]
    started_at: Option<String>,
    /// When it ended.
    #[schema(format = DateTime)]
    ended_at: Option<String>,
    /// Of one that is done: what a request that was answered at once would have been answered.
    result: Option<ImportReport>,
    /// Of a resolution that is done: what took effect.
    resolution: Option<ResolutionView>,
    /// Of one that failed: why. Nothing was written.
    #[schema(value_type = Option<ProblemBody>)]
    problem: Option<Value>,
}

impl JobView {
    /// How far it has come `board` says.
    pub(crate) fn new(job: Job, board: &Board) -> AppResult<Self> {
        let running = matches!(job.state, JobState::Running { .. });
        let progress = running.then(|| board.progress(job.id)).flatten();
        let counted = progress.as_deref().filter(|progress| progress.total() > 0);
        let state = job.state.code().to_owned();
        let started_at = job.state.started_at().map(|at| at.to_string());
        let ended_at = job.state.ended_at().map(|at| at.to_string());
        let (mut result, mut resolution, mut problem) = (None, None, None);
        match job.state {
            JobState::Done { result: text, .. } => match job.request.kind {
                JobKind::IndicatorImport => {
                    let outcome: Outcome = read(&text)?;
                    result = Some(ImportReport::new(outcome, Vec::new(), true));
                }
                JobKind::MeetingResolution => resolution = Some(read::<Resolution>(&text)?.into()),
            },
            JobState::Failed { problem: text, .. } => problem = Some(read(&text)?),
            JobState::Queued | JobState::Running { .. } | JobState::Cancelled { .. } => {}
        }
        Ok(Self {
            id: job.id.uuid(),
            kind: job.request.kind.code().to_owned(),
            state,
            done: counted.map(Progress::done),
            total: counted.map(Progress::total),
            created_at: job.created_at.to_string(),
            started_at,
            ended_at,
            result,
            resolution,
            problem,
        })
    }

    /// Where it can be looked up.
    pub(crate) fn location(&self) -> String {
        format!("{}/jobs/{}", crate::BASE, self.id)
    }
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> AppResult<T> {
    serde_json::from_str(text).map_err(|error| AppError::Internal(error.to_string()))
}
