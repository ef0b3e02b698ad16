use crate::{
    env::Env,
    id::Id,
    policy::Permission,
    session::{PersonId, SessionId},
    state::StateFault,
    time::Timestamp,
    words::words,
};

words! {
    /// What a job does.
    JobKind {
        /// Enters a file of targets.
        IndicatorImport => "indicator_import",
        /// Puts a meeting's decisions into effect.
        MeetingResolution => "meeting_resolution",
    }
}

/// Id of a [`Job`].
pub type JobId = Id<Job>;

/// Work that one person asked for and that is done later, whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Id.
    pub id: JobId,
    /// Who asked for what.
    pub request: JobRequest,
    /// Where it stands.
    pub state: JobState,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// Who asked for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobRequest {
    /// What is to be done.
    pub kind: JobKind,
    /// Its particulars, as JSON of the kind's own.
    pub task: String,
    /// Who asked, and alone may see and cancel it.
    pub owner: PersonId,
    /// Whose post they used, when it was lent to them.
    pub on_behalf_of: Option<PersonId>,
    /// In which session.
    pub session: SessionId,
    /// Ties what it writes to the request's log lines.
    pub request_id: String,
}

/// Where a job stands. How far a running one has come only the process knows that runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobState {
    /// Waits for its turn.
    Queued,
    /// Being done.
    Running {
        /// Since when.
        started_at: Timestamp,
    },
    /// Done: what it was to write is written.
    Done {
        /// When it began.
        started_at: Timestamp,
        /// When it ended.
        ended_at: Timestamp,
        /// What came of it, as JSON of the kind's own.
        result: String,
    },
    /// Refused or broken off: nothing is written.
    Failed {
        /// When it began.
        started_at: Timestamp,
        /// When it ended.
        ended_at: Timestamp,
        /// Why, as a problem in JSON.
        problem: String,
    },
    /// Taken back by its owner: nothing is written.
    Cancelled {
        /// When it began, if it did.
        started_at: Option<Timestamp>,
        /// When it ended.
        ended_at: Timestamp,
    },
}

impl JobState {
    const QUEUED: &'static str = "queued";
    const RUNNING: &'static str = "running";

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Queued => Self::QUEUED,
            Self::Running { .. } => Self::RUNNING,
            Self::Done { .. } => "done",
            Self::Failed { .. } => "failed",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// When it began, if it did.
    pub const fn started_at(&self) -> Option<Timestamp> {
        match self {
            Self::Queued => None,
            Self::Running { started_at }
            | Self::Done { started_at, .. }
            | Self::Failed { started_at, .. } => Some(*started_at),
            Self::Cancelled { started_at, .. } => *started_at,
        }
    }

    /// When it ended, if it did.
    pub const fn ended_at(&self) -> Option<Timestamp> {
        match self {
            Self::Queued | Self::Running { .. } => None,
            Self::Done { ended_at, .. }
            | Self::Failed { ended_at, .. }
            | Self::Cancelled { ended_at, .. } => Some(*ended_at),
        }
    }

    fn running(self) -> Option<Timestamp> {
        if let Self::Running { started_at } = self { Some(started_at) } else { None }
    }
}

impl Job {
    /// Just asked for.
    pub fn queued(env: &Env, request: JobRequest) -> Self {
        Self { id: env.new_id(), request, state: JobState::Queued, created_at: env.now() }
    }

    /// Taken up; `None` unless it waited.
    pub fn started(self, now: Timestamp) -> Option<Self> {
        let waited = self.state == JobState::Queued;
        waited.then_some(Self { state: JobState::Running { started_at: now }, ..self })
    }

    /// Done, with what came of it; `None` unless it ran.
    pub fn done(self, now: Timestamp, result: String) -> Option<Self> {
        let started_at = self.state.running()?;
        Some(Self { state: JobState::Done { started_at, ended_at: now, result }, ..self })
    }

    /// Failed for this problem; `None` unless it ran.
    pub fn failed(self, now: Timestamp, problem: String) -> Option<Self> {
        let started_at = self.state.running()?;
        Some(Self { state: JobState::Failed { started_at, ended_at: now, problem }, ..self })
    }

    /// Taken back. What is over is not.
    pub fn cancelled(self, now: Timestamp) -> Result<Self, StateFault> {
        if self.state.ended_at().is_some() {
            return Err(StateFault {
                from: self.state.code(),
                attempted: Permission::JobCancel,
                allowed: vec![JobState::QUEUED, JobState::RUNNING],
            });
        }
        let started_at = self.state.started_at();
        Ok(Self { state: JobState::Cancelled { started_at, ended_at: now }, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(1_767_225_600_000_000).plus_seconds(seconds)
    }

    fn queued() -> Job {
        let env = Env::new(at(0), [7; 32]);
        let request = JobRequest {
            kind: JobKind::IndicatorImport,
            task: "{}".to_owned(),
            owner: env.new_id(),
            on_behalf_of: None,
            session: env.new_id(),
            request_id: "r".to_owned(),
        };
        Job::queued(&env, request)
    }

    #[test]
    fn a_job_waits_runs_and_ends_once() {
        let running = queued().started(at(1)).unwrap();
        assert_eq!((running.state.started_at(), running.state.ended_at()), (Some(at(1)), None));
        assert_eq!(running.clone().started(at(2)), None, "it runs once");
        assert_eq!(queued().done(at(1), String::new()), None, "what never ran is not done");
        assert_eq!(queued().failed(at(1), String::new()), None);

        let done = running.clone().done(at(3), "{}".to_owned()).unwrap();
        assert_eq!((done.state.code(), done.state.ended_at()), ("done", Some(at(3))));
        let failed = running.failed(at(3), "{}".to_owned()).unwrap();
        for over in [done, failed] {
            assert_eq!(over.clone().done(at(4), String::new()), None);
            assert_eq!(over.clone().failed(at(4), String::new()), None);
            assert_eq!(over.clone().cancelled(at(4)).unwrap_err().from, over.state.code());
        }
    }

    #[test]
    fn what_waits_or_runs_can_be_taken_back() {
        let early = queued().cancelled(at(1)).unwrap();
        assert_eq!((early.state.started_at(), early.state.ended_at()), (None, Some(at(1))));
        let late = queued().started(at(1)).unwrap().cancelled(at(2)).unwrap();
        assert_eq!((late.state.started_at(), late.state.code()), (Some(at(1)), "cancelled"));
        assert_eq!(late.clone().cancelled(at(3)).unwrap_err().allowed, ["queued", "running"]);
    }
}
