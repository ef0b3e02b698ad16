use actix_web::web::Json;
use dukao_app::audit::proofs::inclusion as use_case;
use dukao_domain::{
    audit::event::EventId,
    fault::{FieldCode, FieldFault},
    policy::perm::AuditRead,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

/// The proof that an event is in the log (RFC 6962, 2.1.1). Hashes are base64.
#[derive(Debug, Serialize, ToSchema)]
struct InclusionProof {
    /// The leaf's number, from 0.
    seq: i64,
    /// The event as the log commits to it: canonical JSON (RFC 8785), whose leaf hash is `leaf_hash`.
    event: String,
    /// Its hash.
    leaf_hash: String,
    /// Size of the checkpoint's log.
    size: i64,
    /// The checkpoint's root.
    root_hash: String,
    /// Hashes from leaf to root.
    path: Vec<String>,
    /// The signed checkpoint.
    checkpoint: String,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct InclusionParams {
    /// The event.
    #[param(value_type = uuid::Uuid)]
    event_id: Option<String>,
}

impl Wire for InclusionParams {
    type Meaning = EventId;

    fn parse(self) -> Result<EventId, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let event = self.event_id.as_deref().map_or(Err(FieldCode::Required), id);
        faults.take("/event_id", event).ok_or(faults.0)
    }
}

/// Prove an event against the latest checkpoint; 404 until one covers it.
#[utoipa::path(
    get, path = "/audit/proofs/inclusion", tag = "audit",
    params(InclusionParams),
    responses((status = 200, description = "The proof", body = InclusionProof)),
)]
async fn inclusion(
    guard: Guard<AuditRead>,
    event: ValidQuery<InclusionParams>,
) -> Result<Json<InclusionProof>, Problem> {
    let proof = guard.run(move |cx| use_case(cx, event.0)).await?;
    Ok(Json(InclusionProof {
        seq: proof.seq,
        event: proof.event,
        leaf_hash: proof.leaf_hash.to_base64(),
        size: proof.size,
        root_hash: proof.root_hash.to_base64(),
        path: proof.path.into_iter().map(dukao_domain::audit::Digest::to_base64).collect(),
        checkpoint: proof.checkpoint,
    }))
}

endpoint!(inclusion, __path_inclusion);
