use actix_web::web::Json;
use dukao_app::audit::proofs::consistency as use_case;
use dukao_domain::{
    audit::Digest,
    fault::{FieldCode, FieldFault},
    policy::perm::AuditRead,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// The proof that the smaller log is a prefix of the larger (RFC 6962, 2.1.2). Hashes are base64.
#[derive(Debug, Serialize, ToSchema)]
struct ConsistencyProof {
    /// The hashes.
    path: Vec<String>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ConsistencyParams {
    /// Size of the smaller log.
    #[param(value_type = i64, minimum = 0)]
    old: Option<String>,
    /// Size of the larger log.
    #[param(value_type = i64, minimum = 0)]
    new: Option<String>,
}

impl Wire for ConsistencyParams {
    type Meaning = (i64, i64);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let size = |text: Option<String>| {
            let text = text.ok_or(FieldCode::Required)?;
            text.parse().map_err(|_| FieldCode::Malformed { expected: "size".to_owned() })
        };
        let (old, new) = (faults.take("/old", size(self.old)), faults.take("/new", size(self.new)));
        old.zip(new).ok_or(faults.0)
    }
}

/// Prove that the log only grew between two sizes.
#[utoipa::path(
    get, path = "/audit/proofs/consistency", tag = "audit",
    params(ConsistencyParams),
    responses((status = 200, description = "The proof", body = ConsistencyProof)),
)]
async fn consistency(
    guard: Guard<AuditRead>,
    sizes: ValidQuery<ConsistencyParams>,
) -> Result<Json<ConsistencyProof>, Problem> {
    let (old, new) = sizes.0;
    let path = guard.run(move |cx| use_case(cx, old, new)).await?;
    Ok(Json(ConsistencyProof { path: path.into_iter().map(Digest::to_base64).collect() }))
}

endpoint!(consistency, __path_consistency);
