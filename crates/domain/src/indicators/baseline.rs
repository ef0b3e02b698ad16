use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    decimal::{Quantity, Weight},
    env::Env,
    id::Id,
    indicators::{Content, Indicator, IndicatorId, Measure},
    reviews::MeetingId,
    time::Timestamp,
};

/// Id of a [`Baseline`].
pub type BaselineId = Id<Baseline>;

/// What an indicator was issued with: frozen (R7). A later change is another baseline with the next number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Id.
    pub id: BaselineId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// From 1.
    pub number: i16,
    /// The number to reach; `None` for a milestone.
    pub target: Option<Quantity>,
    /// By when.
    pub deadline: Option<NaiveDate>,
    /// Weight among the unit's indicators.
    pub weight: Option<Weight>,
    /// When it counts as done.
    pub standard: Option<String>,
    /// The meeting that resolved it.
    pub meeting_id: MeetingId,
    /// Always 1: what is frozen never changes.
    pub version: Version,
    /// When it was issued.
    pub created_at: Timestamp,
}

impl Baseline {
    /// What `content` said when this was frozen.
    pub fn told(&self, content: &Content) -> Content {
        let mut measure = content.measure.clone();
        if let Measure::Numeric(numeric) = &mut measure {
            numeric.target = self.target;
        }
        let (deadline, weight, standard) = (self.deadline, self.weight, self.standard.clone());
        Content { measure, deadline, weight, standard, ..content.clone() }
    }

    /// The one after `earlier`, of an indicator as `meeting_id` issues or corrects it.
    pub fn frozen(env: &Env, indicator: &Indicator, meeting_id: MeetingId, earlier: i16) -> Self {
        let content = &indicator.content;
        Self {
            id: env.new_id(),
            indicator_id: indicator.id,
            number: earlier.saturating_add(1),
            target: content.measure.numeric().and_then(|numeric| numeric.target),
            deadline: content.deadline,
            weight: content.weight,
            standard: content.standard.clone(),
            meeting_id,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }
}

viewed! {
    Baseline: Baseline, 1;
    |baseline| {
        "id": baseline.id, "indicator_id": baseline.indicator_id, "number": baseline.number,
        "target": baseline.target, "deadline": baseline.deadline, "weight": baseline.weight,
        "standard": baseline.standard, "meeting_id": baseline.meeting_id, "version": baseline.version,
        "created_at": baseline.created_at,
    }
}
