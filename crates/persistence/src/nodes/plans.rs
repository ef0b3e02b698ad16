//! Node plans.

use diesel::prelude::*;
use dukao_domain::{
    indicators::IndicatorId,
    nodes::{Due, NodePlan, NodePlanId, PlanProgress, PlanReturn, PlanState},
    organisation::Year,
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    reviews::meetings::hand,
    row::{all, written},
    schema::{indicators as i, node_plans as t},
    sql_types::{At, Rev, Uid},
    tx::{Act, ReadTx, Recorded, WriteTx, many},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct Row {
    id: Uid,
    indicator_id: Uid,
    number: i16,
    state: String,
    submitted_by: Option<Uid>,
    submitted_for_id: Option<Uid>,
    submitted_at: Option<At>,
    approved_by: Option<Uid>,
    approved_for_id: Option<Uid>,
    approved_at: Option<At>,
    returned_by: Option<Uid>,
    returned_for_id: Option<Uid>,
    returned_at: Option<At>,
    reason: Option<String>,
    due_at: At,
    yellow_at: At,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&NodePlan> for Row {
    fn from(plan: &NodePlan) -> Self {
        let (submitted, approved) = (plan.submitted(), plan.approved());
        let returned = plan.returned().map(|returned| returned.hand);
        Self {
            id: plan.id.into(),
            indicator_id: plan.indicator_id.into(),
            number: plan.number,
            state: plan.state().code().to_owned(),
            submitted_by: submitted.map(|hand| hand.by.into()),
            submitted_for_id: submitted.and_then(|hand| hand.on_behalf_of).map(Into::into),
            submitted_at: submitted.map(|hand| hand.at.into()),
            approved_by: approved.map(|hand| hand.by.into()),
            approved_for_id: approved.and_then(|hand| hand.on_behalf_of).map(Into::into),
            approved_at: approved.map(|hand| hand.at.into()),
            returned_by: returned.map(|hand| hand.by.into()),
            returned_for_id: returned.and_then(|hand| hand.on_behalf_of).map(Into::into),
            returned_at: returned.map(|hand| hand.at.into()),
            reason: plan.returned().map(|returned| returned.reason.clone()),
            due_at: plan.due.due_at.into(),
            yellow_at: plan.due.yellow_from.into(),
            version: plan.version.into(),
            created_at: plan.created_at.into(),
            updated_at: plan.updated_at.into(),
        }
    }
}

impl Row {
    fn progress(&self) -> DbResult<PlanProgress> {
        let state = self.state.parse().map_err(|code| DbError::corrupt("plan state", code))?;
        let submitted = || hand(self.submitted_by, self.submitted_for_id, self.submitted_at);
        let approved = || hand(self.approved_by, self.approved_for_id, self.approved_at);
        Ok(match state {
            PlanState::Drafting => {
                let returned = match &self.reason {
                    Some(reason) => {
                        let hand = hand(self.returned_by, self.returned_for_id, self.returned_at)?;
                        Some(PlanReturn { hand, reason: reason.clone() })
                    }
                    None => None,
                };
                PlanProgress::Drafting { returned }
            }
            PlanState::Submitted => PlanProgress::Submitted { submitted: submitted()? },
            PlanState::Locked => PlanProgress::Locked { submitted: submitted()?, approved: approved()? },
            PlanState::Superseded => {
                PlanProgress::Superseded { submitted: submitted()?, approved: approved()? }
            }
        })
    }
}

impl TryFrom<Row> for NodePlan {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            progress: row.progress()?,
            id: row.id.into(),
            indicator_id: row.indicator_id.into(),
            number: row.number,
            due: Due { due_at: row.due_at.into(), yellow_from: row.yellow_at.into() },
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(NodePlan, NodePlanId);
many!(NodePlan, Row, t);

/// Writes each pair's second over its first.
pub fn update_many<'t>(
    tx: &mut WriteTx<'t>,
    changes: &[(NodePlan, NodePlan)],
    act: &Act,
) -> DbResult<Option<Recorded<'t>>> {
    tx.update_many(changes, act)
}

/// An indicator's present plan: the one with the highest number; `None` until it is issued.
pub fn present(tx: &mut ReadTx<'_>, indicator: IndicatorId) -> DbResult<Option<NodePlan>> {
    let plans = t::table.filter(t::indicator_id.eq(Uid::from(indicator))).order(t::number.desc());
    plans.first::<Row>(tx.conn).optional()?.map(TryInto::try_into).transpose()
}

/// Those of these indicators that are not handed in yet.
pub fn drafting_of(tx: &mut ReadTx<'_>, indicators: &[IndicatorId]) -> DbResult<Vec<NodePlan>> {
    let ids = indicators.iter().map(|id| Uid::from(*id));
    let plans = t::table.filter(t::indicator_id.among(ids));
    all(plans.filter(t::state.eq(PlanState::Drafting.code())).load::<Row>(tx.conn)?)
}

/// Those of a year that are not handed in yet.
pub fn drafting_in(tx: &mut ReadTx<'_>, year: Year) -> DbResult<Vec<NodePlan>> {
    let plans = t::table.inner_join(i::table).filter(i::year.eq(year.number()));
    let plans = plans.filter(t::state.eq(PlanState::Drafting.code())).select(t::all_columns);
    all(plans.load::<Row>(tx.conn)?)
}
