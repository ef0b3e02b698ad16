use actix_web::web::Json;
use dukao_app::indicators::weigh::{Weights, weigh as use_case};
use dukao_domain::{fault::FieldFault, policy::perm::IndicatorEdit};
use serde::Deserialize;
use utoipa::ToSchema;

use super::entries::{ChangedView, entries};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{Faults, Valid, Wire, reason},
};

/// What one draft shall weigh.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WeightEntry)]
struct EntryInput {
    /// Which.
    #[schema(format = Uuid)]
    id: String,
    /// The version it was read at.
    version: i64,
    /// Decimal from 0.01 to 100, at most two places; null takes the weight away.
    weight: Option<String>,
}

/// New weights of several drafts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WeightsInput {
    /// 1 to 200 drafts, each once.
    #[schema(min_items = 1, max_items = 200)]
    entries: Vec<EntryInput>,
    /// Why; kept in the history of each.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for WeightsInput {
    type Meaning = Weights;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let seen = entries(&mut faults, &self.entries, |entry| (&entry.id, entry.version));
        let mut weights = Vec::with_capacity(seen.len());
        for (place, entry) in self.entries.iter().enumerate() {
            let at = format!("/entries/{place}/weight");
            weights.push(faults.optional(&at, entry.weight.as_deref(), str::parse));
        }
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.into_result(Weights { entries: seen.into_iter().zip(weights).collect(), reason })
    }
}

/// Change the weights of several drafts: all or none. Each that cannot be changed is named at its place.
#[utoipa::path(
    post, path = "/indicators/weights", tag = "indicators",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = WeightsInput,
    responses((status = 200, description = "Weighed", body = ChangedView)),
)]
async fn weigh(
    guard: Guard<IndicatorEdit>,
    key: Key,
    body: Valid<WeightsInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: weights, sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &weights)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(weigh, __path_weigh);
