use actix_web::web::Json;
use dukao_app::audit::checkpoints::list as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::AuditRead,
};
use dukao_persistence::audit::checkpoints::StoredCheckpoint;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::view::LogPage;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// A signed statement of the log's size and root.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Checkpoint)]
struct CheckpointView {
    /// Leaves it covers.
    size: i64,
    /// Root over them, base64.
    root_hash: String,
    /// When it was signed.
    #[schema(format = DateTime)]
    signed_at: String,
    /// The signed note (C2SP signed-note, tlog-checkpoint).
    note: String,
}

impl From<StoredCheckpoint> for CheckpointView {
    fn from(stored: StoredCheckpoint) -> Self {
        Self {
            size: stored.size,
            root_hash: stored.root_hash.to_base64(),
            signed_at: stored.signed_at.to_string(),
            note: stored.note,
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CheckpointParams {
    /// `next_cursor` of the page before.
    cursor: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
}

impl Wire for CheckpointParams {
    type Meaning = (Option<i64>, u32);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let before = faults.optional("/cursor", self.cursor.as_deref(), |text| {
            text.parse().map_err(|_| FieldCode::Malformed { expected: "cursor".to_owned() })
        });
        let limit = lists::limit(&mut faults, self.limit.as_deref());
        faults.into_result((before, limit))
    }
}

/// The signed checkpoints, latest first.
#[utoipa::path(
    get, path = "/audit/checkpoints", tag = "audit",
    params(CheckpointParams),
    responses((status = 200, description = "The checkpoints", body = LogPage<CheckpointView>)),
)]
async fn checkpoints(
    guard: Guard<AuditRead>,
    query: ValidQuery<CheckpointParams>,
) -> Result<Json<LogPage<CheckpointView>>, Problem> {
    let (before, limit) = query.0;
    let found = guard.run(move |cx| use_case(cx, before, limit)).await?;
    let full = u32::try_from(found.len()).is_ok_and(|found| found >= limit);
    let next_cursor = found.last().map(|last| last.size.to_string()).filter(|_| full);
    Ok(Json(LogPage { items: found.into_iter().map(Into::into).collect(), next_cursor }))
}

endpoint!(checkpoints, __path_checkpoints);
