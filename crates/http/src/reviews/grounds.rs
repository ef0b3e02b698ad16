use dukao_domain::reviews::LowTarget;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why a target looks too low; none of it blocks anything.
#[derive(Debug, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = LowTargetGround)]
pub(super) enum GroundView {
    /// Less than the unit was asked for last year under the same title.
    BelowLastYear {
        /// Last year's target.
        last: String,
        /// Last year's indicator.
        last_id: Uuid,
        /// Its number.
        code: String,
    },
    /// Less than where the year starts from.
    BehindBaseline {
        /// Where it starts from.
        baseline: String,
    },
    /// All indicators under the source item together ask for less than it says.
    BelowSource {
        /// What the item says.
        said: String,
        /// What all of them ask for.
        together: String,
    },
    /// Wording that nobody can be held to.
    Vague {
        /// `title` or `standard`.
        field: String,
        /// The words.
        words: Vec<String>,
    },
}

impl From<LowTarget> for GroundView {
    fn from(ground: LowTarget) -> Self {
        match ground {
            LowTarget::BelowLastYear { last, last_id, code } => {
                Self::BelowLastYear { last: last.to_string(), last_id: last_id.uuid(), code }
            }
            LowTarget::BehindBaseline { baseline } => Self::BehindBaseline { baseline: baseline.to_string() },
            LowTarget::BelowSource { said, together } => {
                Self::BelowSource { said: said.to_string(), together: together.to_string() }
            }
            LowTarget::Vague { field, words } => Self::Vague {
                field: field.to_owned(),
                words: words.into_iter().map(ToOwned::to_owned).collect(),
            },
        }
    }
}
