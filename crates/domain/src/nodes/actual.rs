use crate::{
    audit::event::{Version, viewed},
    decimal::Quantity,
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
    session::PersonId,
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
    /// The number, in the indicator's unit of measure.
    pub value: Quantity,
    /// The statistics or the document that it is from.
    pub note: String,
    /// Who entered it last.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
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
        let Measured { value, note } = measured;
        let (by, on_behalf_of) = (actor.person_id, actor.on_behalf_of);
        let (id, version) = (env.new_id(), Version::FIRST);
        Self { id, indicator_id, value, note, by, on_behalf_of, version, created_at: now, updated_at: now }
    }

    /// The next version with this number; `None` where that is what it says.
    pub fn corrected(&self, env: &Env, actor: &Actor, measured: Measured) -> Option<Self> {
        let Measured { value, note } = measured;
        ((value, &note) != (self.value, &self.note)).then(|| Self {
            value,
            note: note.clone(),
            by: actor.person_id,
            on_behalf_of: actor.on_behalf_of,
            version: self.version.next(),
            updated_at: env.now(),
            ..self.clone()
        })
    }

    /// Who entered it last, and when.
    pub const fn hand(&self) -> Hand {
        Hand { by: self.by, on_behalf_of: self.on_behalf_of, at: self.updated_at }
    }
}

viewed! {
    FinalActual: FinalActual, 1;
    |actual| {
        "id": actual.id, "indicator_id": actual.indicator_id, "value": actual.value,
        "note": actual.note, "entered_by": actual.by, "entered_for": actual.on_behalf_of,
        "version": actual.version, "created_at": actual.created_at, "updated_at": actual.updated_at,
    }
}
