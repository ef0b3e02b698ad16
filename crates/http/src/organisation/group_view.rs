use dukao_app::organisation::RankingGroupDetail;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::action::ActionView;

/// Units of one kind that are ranked against each other in a year.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = RankingGroup)]
pub(super) struct GroupView {
    /// Id.
    id: Uuid,
    /// In which year.
    year: i16,
    /// Its name.
    name: String,
    /// `department` or `town`.
    kind: String,
    /// Its place in lists, from 1.
    position: i16,
    /// Units in it that were not merged away.
    unit_count: i64,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl GroupView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<RankingGroupDetail> for GroupView {
    fn from(detail: RankingGroupDetail) -> Self {
        let group = detail.group;
        Self {
            id: group.id.uuid(),
            year: group.year.number(),
            name: group.name,
            kind: group.kind.code().to_owned(),
            position: group.position,
            unit_count: detail.units,
            version: group.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
        }
    }
}
