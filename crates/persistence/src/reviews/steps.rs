//! The steps of the review.

use diesel::prelude::*;
use dukao_domain::{
    decimal::Quantity,
    indicators::IndicatorId,
    reviews::{
        Decision, GroupVerdict, LeaderVerdict, MeetingVerdict, ReviewLevel, ReviewOutcome, ReviewStep,
    },
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    row::all,
    schema::review_steps as t,
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, entity, many},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    indicator_id: Uid,
    round: i16,
    level: String,
    outcome: String,
    indicator_version: Rev,
    answers: Option<String>,
    suggested_target: Option<i64>,
    old_target: Option<i64>,
    new_target: Option<i64>,
    reason: Option<String>,
    decided_by: Uid,
    on_behalf_of_id: Option<Uid>,
    version: Rev,
    created_at: At,
}

impl From<&ReviewStep> for Row {
    fn from(step: &ReviewStep) -> Self {
        let decision = &step.decision;
        let raise = decision.raise();
        Self {
            id: step.id.into(),
            indicator_id: step.indicator_id.into(),
            round: step.round,
            level: decision.level().code().to_owned(),
            outcome: decision.outcome().code().to_owned(),
            indicator_version: step.seen.into(),
            // Words and yes or no under fixed keys: nothing in it fails to serialize.
            answers: decision.answers().and_then(|answers| serde_json::to_string(answers).ok()),
            suggested_target: decision.suggested_target().map(Quantity::to_scaled),
            old_target: raise.map(|(old, _)| old.to_scaled()),
            new_target: raise.map(|(_, new)| new.to_scaled()),
            reason: decision.reason().map(ToOwned::to_owned),
            decided_by: step.by.into(),
            on_behalf_of_id: step.on_behalf_of.map(Into::into),
            version: step.version.into(),
            created_at: step.created_at.into(),
        }
    }
}

impl Row {
    fn decision(&self) -> DbResult<Decision> {
        let corrupt = |code| DbError::corrupt("review step", code);
        let unknown = || DbError::corrupt("review step", format!("{} {}", self.level, self.outcome));
        let reason = || self.reason.clone().ok_or_else(unknown);
        let level: ReviewLevel = self.level.parse().map_err(corrupt)?;
        let outcome: ReviewOutcome = self.outcome.parse().map_err(corrupt)?;
        Ok(match (level, outcome) {
            (ReviewLevel::Submission, ReviewOutcome::Submitted) => Decision::Submission,
            (ReviewLevel::Group, outcome) => {
                let answers = serde_json::from_str(self.answers.as_deref().unwrap_or_default());
                let verdict = match outcome {
                    ReviewOutcome::Passed => GroupVerdict::Pass { justification: self.reason.clone() },
                    ReviewOutcome::Returned => GroupVerdict::Return { reason: reason()? },
                    ReviewOutcome::Submitted | ReviewOutcome::Raised | ReviewOutcome::Changed => {
                        return Err(unknown());
                    }
                };
                let suggested_target = self.suggested_target.map(Quantity::from_scaled);
                let answers = answers.map_err(|error| DbError::corrupt("review step", error))?;
                Decision::Group { answers, suggested_target, verdict }
            }
            (ReviewLevel::Leader, ReviewOutcome::Passed) => Decision::Leader(LeaderVerdict::Pass),
            (ReviewLevel::Leader, ReviewOutcome::Returned) => {
                Decision::Leader(LeaderVerdict::Return { reason: reason()? })
            }
            (ReviewLevel::Leader, ReviewOutcome::Raised) => {
                let (old, new) = self.old_target.zip(self.new_target).ok_or_else(unknown)?;
                let (old, new) = (Quantity::from_scaled(old), Quantity::from_scaled(new));
                Decision::Leader(LeaderVerdict::Raise { old, new, reason: reason()? })
            }
            (ReviewLevel::Meeting, ReviewOutcome::Passed) => Decision::Meeting(MeetingVerdict::Issue),
            (ReviewLevel::Meeting, ReviewOutcome::Changed) => {
                Decision::Meeting(MeetingVerdict::Change { reason: reason()? })
            }
            (ReviewLevel::Meeting, ReviewOutcome::Returned) => {
                Decision::Meeting(MeetingVerdict::Return { reason: reason()? })
            }
            (ReviewLevel::Submission | ReviewLevel::Leader | ReviewLevel::Meeting, _) => {
                return Err(unknown());
            }
        })
    }
}

impl TryFrom<Row> for ReviewStep {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            decision: row.decision()?,
            id: row.id.into(),
            indicator_id: row.indicator_id.into(),
            round: row.round,
            seen: row.indicator_version.into(),
            by: row.decided_by.into(),
            on_behalf_of: row.on_behalf_of_id.map(Into::into),
            version: row.version.into(),
            created_at: row.created_at.into(),
        })
    }
}

entity!(ReviewStep, Row, t);
many!(ReviewStep, Row, t);

/// Enters one.
pub fn insert<'t>(tx: &mut WriteTx<'t>, step: &ReviewStep, act: Act) -> DbResult<Recorded<'t>> {
    tx.insert(step, act)
}

/// Those of several indicators, each indicator's in the order in which they were taken.
pub fn of_all(tx: &mut ReadTx<'_>, indicators: &[IndicatorId]) -> DbResult<Vec<ReviewStep>> {
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let rows = t::table.filter(t::indicator_id.among(ids)).load::<Row>(tx.conn)?;
    let mut steps: Vec<ReviewStep> = all(rows)?;
    steps.sort_by_key(|step| (step.indicator_id, step.round, step.decision.level()));
    Ok(steps)
}
