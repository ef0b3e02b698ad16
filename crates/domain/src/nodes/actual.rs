use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
    time::Timestamp,
};

/// Id of a [`FinalActual`].
pub type FinalActualId = Id<FinalActual>;

/// A number and where it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// The number, in the indicator's unit of measure.
    pub value: Quantity,
    /// The statistics or the document that it is from.
    pub note: String,
}

/// What an indicator reached in its year, as its data owner enters it; it counts before whatever the nodes say
/// (scoring, Functional).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalActual {
    /// Id.
    pub id: FinalActualId,
    /// Of which indicator; each has one at most.
    pub indicator_id: IndicatorId,
    /// The number.
    pub measured: Measured,
    /// Who entered it last.
    pub entered: Hand,
    /// Counts changes.
    pub version: Version,
    /// When it was first entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl FinalActual {
    /// The first one.
    pub fn entered(env: &Env, actor: &Actor, indicator_id: IndicatorId, measured: Measured) -> Self {
        let now = env.now();
        let entered = Hand::of(env, actor);
        let id = env.new_id();
        Self {
            id,
            indicator_id,
            measured,
            entered,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        }
    }

    /// The next version with this number; `None` where that is what it says.
    pub fn corrected(&self, env: &Env, actor: &Actor, measured: Measured) -> Option<Self> {
        (measured != self.measured).then(|| Self {
            measured,
            entered: Hand::of(env, actor),
            version: self.version.next(),
            updated_at: env.now(),
            ..self.clone()
        })
    }
}

viewed! {
    FinalActual: FinalActual, 1;
    |actual| {
        "id": actual.id, "indicator_id": actual.indicator_id, "value": actual.measured.value,
        "note": actual.measured.note, "entered_by": actual.entered.by,
        "entered_for": actual.entered.on_behalf_of, "entered_at": actual.entered.at,
        "version": actual.version, "created_at": actual.created_at, "updated_at": actual.updated_at,
    }
}
