//! What the caller may do to a resource.

use dukao_app::AllowedAction;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What the caller may do, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = AllowedAction)]
pub(crate) struct ActionView {
    /// A permission's code.
    action: String,
    /// Whether it is allowed.
    allowed: bool,
    /// Why not.
    reason: Option<String>,
}

impl From<AllowedAction> for ActionView {
    fn from(action: AllowedAction) -> Self {
        Self {
            action: action.permission.code().to_owned(),
            allowed: action.denial.is_none(),
            reason: action.denial.map(|denial| denial.code().to_owned()),
        }
    }
}

impl ActionView {
    /// All of a resource's.
    pub(crate) fn all(actions: Vec<AllowedAction>) -> Vec<Self> {
        actions.into_iter().map(Into::into).collect()
    }
}
