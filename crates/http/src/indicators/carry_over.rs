use actix_web::HttpResponse;
use dukao_app::{
    Cx,
    indicators::carry_over::{Carried, MAX_CARRIED, commit as use_case},
};
use dukao_domain::{fault::FieldFault, indicators::IndicatorId, policy::perm::IndicatorCarryOver};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    organisation::path::PathYear,
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// Indicators to go on with.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CarryOverInput {
    /// 1 to 200 indicators that the year before left unfinished.
    #[schema(value_type = Vec<Uuid>, min_items = 1, max_items = 200)]
    indicator_ids: Vec<String>,
}

impl Wire for CarryOverInput {
    type Meaning = Vec<IndicatorId>;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let ids = faults.ids("/indicator_ids", &self.indicator_ids, MAX_CARRIED);
        faults.into_result(ids)
    }
}

/// A draft that goes on with an indicator of the year before.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CarriedOver)]
struct CarriedView {
    /// The draft.
    id: Uuid,
    /// Its number.
    code: String,
    /// What is to be done.
    title: String,
    /// The indicator of the year before.
    from_id: Uuid,
    /// Whether nobody leads it: no unit of the new year goes on with the old one's work.
    without_unit: bool,
}

/// What was carried over.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CarriedOverList)]
struct CarriedListView {
    /// In the order of the request.
    items: Vec<CarriedView>,
}

impl From<Vec<Carried>> for CarriedListView {
    fn from(carried: Vec<Carried>) -> Self {
        let items = carried.into_iter().map(|Carried { draft, from }| CarriedView {
            id: draft.id.uuid(),
            code: draft.code,
            title: draft.content.title,
            from_id: from.uuid(),
            without_unit: draft.content.lead_unit_id.is_none(),
        });
        Self { items: items.collect() }
    }
}

/// Make drafts of this year that go on with unfinished indicators of the year before: all or none. Title, kind,
/// direction, unit of measure, basis, standard and weight go on; numbers and the deadline do not. The lead unit is the
/// same or its successor; section and person stay where they still can. The source document and item are entered in the
/// new year unless they are there.
#[utoipa::path(
    post, path = "/years/{year}/carry-over", tag = "indicators",
    params(
        ("year" = i16, Path, description = "The new year"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = CarryOverInput,
    responses((status = 201, description = "Carried over", body = CarriedListView)),
)]
async fn carry_over(
    guard: Guard<IndicatorCarryOver>,
    year: PathYear,
    key: Key,
    body: Valid<CarryOverInput>,
) -> Result<HttpResponse, Problem> {
    let ids = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, year.0, &ids);
    let view: CarriedListView = guard.run(work).await?;
    Ok(HttpResponse::Created().json(view))
}

endpoint!(carry_over, __path_carry_over);
