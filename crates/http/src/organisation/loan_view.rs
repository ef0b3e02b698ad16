use dukao_app::organisation::LoanDetail;
use dukao_domain::{id::Id, session::PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::grant_view::PostView;
use crate::{action::ActionView, session::Named};

/// A post that one person lends to another for a time.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Delegation)]
pub(super) struct LoanView {
    /// Id; sent as `X-On-Behalf` by the borrower.
    id: Uuid,
    /// Whose post it is.
    from: Named,
    /// To whom it is lent.
    to: Named,
    /// The post.
    post: PostView,
    /// First day.
    #[schema(format = Date)]
    from_on: String,
    /// Last day.
    #[schema(format = Date)]
    to_on: String,
    /// Why.
    reason: String,
    /// `future`, `holding` or `ended`.
    state: String,
    /// When it was ended early.
    #[schema(format = DateTime)]
    ended_at: Option<String>,
    /// Version.
    version: i64,
    /// What the caller may do: `delegation.edit` (end it).
    allowed_actions: Vec<ActionView>,
}

impl LoanView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }

    /// Whose choice of posts it changes.
    pub(super) fn borrower(&self) -> PersonId {
        Id::from_uuid(self.to.id)
    }
}

impl From<LoanDetail> for LoanView {
    fn from(detail: LoanDetail) -> Self {
        let LoanDetail { named, state, post_state, allowed } = detail;
        let loan = named.loan;
        Self {
            id: loan.id.uuid(),
            from: Named { id: loan.from_person_id.uuid(), name: named.post.person_name.clone() },
            to: Named { id: loan.to_person_id.uuid(), name: named.to_name },
            post: PostView::new(named.post, post_state),
            from_on: loan.from_on.to_string(),
            to_on: loan.to_on.to_string(),
            reason: loan.reason,
            state: state.code().to_owned(),
            ended_at: loan.ended_at.map(|at| at.to_string()),
            version: loan.version.number(),
            allowed_actions: ActionView::all(allowed),
        }
    }
}
