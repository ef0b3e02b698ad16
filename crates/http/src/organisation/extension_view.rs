use dukao_app::organisation::ExtensionDetail;
use dukao_domain::fault::FieldFault;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    action::ActionView,
    session::Named,
    valid::{Faults, Wire, reason},
};

/// A day whose deadlines fall into an outage.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = MovedDay)]
struct MovedDayView {
    /// What was due at the end of this day
    #[schema(format = Date)]
    due_on: String,
    /// is due at the end of this one, once the extension is confirmed.
    #[schema(format = Date)]
    moves_to: String,
}

/// An extension of a year's deadlines for a platform outage.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Extension)]
pub(super) struct ExtensionView {
    /// Id.
    id: Uuid,
    /// Whose deadlines.
    year: i16,
    /// When the outage began.
    #[schema(format = DateTime)]
    outage_from: String,
    /// When it ended.
    #[schema(format = DateTime)]
    outage_to: String,
    /// By how many working days what was due in between moves.
    working_days: i16,
    /// Whose deadlines move where: original and new day.
    moved: Vec<MovedDayView>,
    /// What happened.
    cause: String,
    /// `filed`, `confirmed`, `refused` or `withdrawn`.
    state: String,
    /// Who filed it.
    filed_by: Named,
    /// When.
    #[schema(format = DateTime)]
    filed_at: String,
    /// Who decided it; never the same person.
    decided_by: Option<Named>,
    /// When.
    #[schema(format = DateTime)]
    decided_at: Option<String>,
    /// When whoever filed it took it back.
    #[schema(format = DateTime)]
    withdrawn_at: Option<String>,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl ExtensionView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<ExtensionDetail> for ExtensionView {
    fn from(detail: ExtensionDetail) -> Self {
        let ExtensionDetail { extension, names, moved, allowed } = detail;
        let moved = moved
            .into_iter()
            .map(|(due, moves)| MovedDayView { due_on: due.to_string(), moves_to: moves.to_string() });
        let named = |id| Named {
            id: dukao_domain::session::PersonId::uuid(id),
            name: names.get(&id).cloned().unwrap_or_default(),
        };
        Self {
            id: extension.id.uuid(),
            year: extension.year.number(),
            outage_from: extension.outage_from.to_string(),
            outage_to: extension.outage_to.to_string(),
            working_days: extension.working_days,
            moved: moved.collect(),
            state: extension.state().code().to_owned(),
            filed_by: named(extension.filed_by),
            filed_at: extension.created_at.to_string(),
            decided_by: extension.decision().map(|decision| named(decision.by)),
            decided_at: extension.decision().map(|decision| decision.at.to_string()),
            withdrawn_at: extension.withdrawn_at().map(|at| at.to_string()),
            version: extension.version.number(),
            cause: extension.cause,
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// A word on a filing.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionInput {
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for DecisionInput {
    type Meaning = Option<String>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.into_result(reason)
    }
}
