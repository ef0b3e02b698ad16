use actix_web::web::Json;
use dukao_app::indicators::carry_over::{Offer, offers as use_case};
use dukao_domain::{
    fault::FieldFault,
    policy::{Scope, perm::IndicatorCarryOver},
};
use dukao_persistence::{
    indicators::{LedgerField, LedgerQuery},
    page::{PageRequest, Sort},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{MeasureView, SourceView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    organisation::path::PathYear,
    problem::Problem,
    session::Named,
    valid::{Faults, ValidQuery, Wire, id},
};

const FIELDS: &[(&str, LedgerField)] = &[
    ("code", LedgerField::Code),
    ("title", LedgerField::Title),
    ("weight", LedgerField::Weight),
    ("source", LedgerField::Source),
    ("unit", LedgerField::Unit),
];

/// An indicator that the year before left unfinished.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CarryOverOffer)]
struct OfferView {
    /// Id.
    id: Uuid,
    /// Its number.
    code: String,
    /// What is to be done.
    title: String,
    /// What completion meant.
    measure: MeasureView,
    /// Decimal, points of 100.
    weight: Option<String>,
    /// Where it stands.
    state: String,
    /// Where its task comes from.
    source: SourceView,
    /// Who leads.
    lead_unit: Option<Named>,
    /// Who would lead in the new year: the same unit, its successor, or nobody.
    next_unit: Option<Named>,
}

impl From<Offer> for OfferView {
    fn from(Offer { row, heir }: Offer) -> Self {
        let source = SourceView::from(&row.source);
        let indicator = row.indicator;
        Self {
            id: indicator.id.uuid(),
            code: indicator.code,
            title: indicator.content.title,
            measure: (&indicator.content.measure).into(),
            weight: indicator.content.weight.map(|weight| weight.to_string()),
            state: indicator.stage.code().to_owned(),
            source,
            lead_unit: row.lead_unit.map(|(id, name)| Named { id: id.uuid(), name }),
            next_unit: heir.map(|(id, name)| Named { id: id.uuid(), name }),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct OfferParams {
    /// Text in title or code.
    q: Option<String>,
    /// Led by this unit.
    #[param(value_type = Option<Uuid>)]
    unit_id: Option<String>,
    /// Fields `code`, `title`, `weight`, `source`, `unit`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for OfferParams {
    type Meaning = (LedgerQuery, Vec<Sort<LedgerField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let query = LedgerQuery {
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            ..LedgerQuery::within(Scope::NOTHING)
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}

/// What the year before left unfinished and no draft of this year goes on with yet.
#[utoipa::path(
    get, path = "/years/{year}/carry-over", tag = "indicators",
    params(("year" = i16, Path, description = "The new year"), OfferParams),
    responses((status = 200, description = "One page of indicators", body = PageView<OfferView>)),
)]
async fn list_carry_over(
    guard: Guard<IndicatorCarryOver>,
    year: PathYear,
    query: ValidQuery<OfferParams>,
) -> Result<Json<PageView<OfferView>>, Problem> {
    let (query, sort, page) = query.0;
    let found = guard.run(move |cx| use_case(cx, year.0, query, &sort, page)).await?;
    Ok(Json(PageView::new(found, page)))
}

endpoint!(list_carry_over, __path_list_carry_over);
