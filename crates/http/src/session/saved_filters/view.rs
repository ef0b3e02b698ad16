use dukao_domain::session::SavedFilter;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a person set a list to, under a name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = SavedFilter)]
pub(super) struct SavedFilterView {
    /// Id.
    id: Uuid,
    /// Of which list: `ledger`.
    list: String,
    /// What they call it.
    name: String,
    /// Filters and order as the list's address says them.
    query: String,
    /// Version.
    version: i64,
}

impl SavedFilterView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<SavedFilter> for SavedFilterView {
    fn from(filter: SavedFilter) -> Self {
        Self {
            id: filter.id.uuid(),
            list: filter.list.code().to_owned(),
            name: filter.name,
            query: filter.query,
            version: filter.version.number(),
        }
    }
}
