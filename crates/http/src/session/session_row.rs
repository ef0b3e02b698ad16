use dukao_domain::session::{Session, SessionId};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::lists::PageView;

/// One signed-in browser.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SessionRow)]
pub(super) struct RowView {
    /// Id.
    id: Uuid,
    /// The address it began at.
    address: String,
    /// When it began.
    #[schema(format = DateTime)]
    started_at: String,
    /// When it ends by itself.
    #[schema(format = DateTime)]
    expires_at: String,
    /// Whether it is the one that asks.
    current: bool,
}

/// All of a person's live sessions: a handful, as one page.
pub(super) fn page(sessions: Vec<Session>, current: SessionId) -> PageView<RowView> {
    let row = |session: Session| RowView {
        id: session.id.uuid(),
        address: session.address,
        started_at: session.created_at.to_string(),
        expires_at: session.expires_at.to_string(),
        current: session.id == current,
    };
    PageView::whole(sessions.into_iter().map(row).collect())
}
