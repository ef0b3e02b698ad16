use crate::{
    audit::event::{Version, viewed},
    env::Env,
    id::Id,
    indicators::IndicatorId,
    policy::Actor,
    reviews::Hand,
    session::PersonId,
    time::Timestamp,
};

/// Id of a [`YearSummary`].
pub type YearSummaryId = Id<YearSummary>;

/// What a unit says at the end of the year about an indicator; the next year's draft that goes on with it shows it (R31).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearSummary {
    /// Id.
    pub id: YearSummaryId,
    /// About which indicator; each has one at most.
    pub indicator_id: IndicatorId,
    /// What was reached, and what is left.
    pub text: String,
    /// Who wrote it last.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// Counts changes.
    pub version: Version,
    /// When it was first written.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl YearSummary {
    /// The first one; `text` is checked already.
    pub fn written(env: &Env, actor: &Actor, indicator_id: IndicatorId, text: String) -> Self {
        let now = env.now();
        let (by, on_behalf_of) = (actor.person_id, actor.on_behalf_of);
        let (id, version) = (env.new_id(), Version::FIRST);
        Self { id, indicator_id, text, by, on_behalf_of, version, created_at: now, updated_at: now }
    }

    /// The next version with this text; `None` where that is what it says.
    pub fn rewritten(&self, env: &Env, actor: &Actor, text: String) -> Option<Self> {
        (text != self.text).then(|| Self {
            text,
            by: actor.person_id,
            on_behalf_of: actor.on_behalf_of,
            version: self.version.next(),
            updated_at: env.now(),
            ..self.clone()
        })
    }

    /// Who wrote it last, and when.
    pub const fn hand(&self) -> Hand {
        Hand { by: self.by, on_behalf_of: self.on_behalf_of, at: self.updated_at }
    }
}

viewed! {
    YearSummary: YearSummary, 1;
    |summary| {
        "id": summary.id, "indicator_id": summary.indicator_id, "text": summary.text,
        "written_by": summary.by, "written_for": summary.on_behalf_of, "version": summary.version, "created_at": summary.created_at,
        "updated_at": summary.updated_at,
    }
}
