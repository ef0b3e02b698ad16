use actix_web::web::Json;
use dukao_app::sources::coverage::items as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::CoverageRead,
    sources::SourceDocumentId,
};
use dukao_persistence::{
    page::PageRequest,
    sources::coverage::{Cover, CoverageQuery, CoveredItem, Share},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    organisation::path::PathYear,
    problem::Problem,
    session::Named,
    valid::{Faults, ValidQuery, Wire, id},
};

/// What one unit has of an item.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemShare)]
struct ShareView {
    /// The unit; none for indicators without a lead unit.
    unit: Option<Named>,
    /// Its indicators of the item.
    indicator_count: i64,
    /// Their weights together: a decimal.
    weight: String,
}

impl From<Share> for ShareView {
    fn from(share: Share) -> Self {
        let unit = share.unit.map(|(id, name)| Named { id: id.uuid(), name });
        Self { unit, indicator_count: share.indicators, weight: share.weight.to_string() }
    }
}

/// An item with the units that its indicators lie on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CoveredItem)]
struct CoveredItemView {
    /// The item.
    id: Uuid,
    /// Its number in the document.
    number: i16,
    /// What it orders.
    title: String,
    /// The document.
    source: Named,
    /// The document's kind.
    source_kind: String,
    /// Indicators that cite it; withdrawn ones are left out.
    indicator_count: i64,
    /// By lead unit, the one with most indicators first.
    shares: Vec<ShareView>,
}

impl From<CoveredItem> for CoveredItemView {
    fn from(item: CoveredItem) -> Self {
        Self {
            id: item.id.uuid(),
            number: item.number,
            title: item.title,
            source: Named { id: item.document_id.uuid(), name: item.document },
            source_kind: item.kind.code().to_owned(),
            indicator_count: item.indicators,
            shares: item.shares.into_iter().map(Into::into).collect(),
        }
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CoverageParams {
    /// Of this document.
    #[param(value_type = Option<Uuid>)]
    source_id: Option<String>,
    /// `missing`: those without an indicator; `split`: those over several units.
    cover: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for CoverageParams {
    type Meaning = (Option<SourceDocumentId>, Cover, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let document = faults.optional("/source_id", self.source_id.as_deref(), id);
        let cover = |text: &str| match text {
            "missing" => Ok(Cover::Missing),
            "split" => Ok(Cover::Split),
            _ => Err(FieldCode::NotOneOf { allowed: "missing, split".to_owned() }),
        };
        let cover = faults.optional("/cover", self.cover.as_deref(), cover).unwrap_or(Cover::Any);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((document, cover, page))
    }
}

/// The items of a year's documents, each with the units that have something of it.
#[utoipa::path(
    get, path = "/years/{year}/coverage/items", tag = "sources",
    params(("year" = i16, Path, description = "The year"), CoverageParams),
    responses((status = 200, description = "One page of items", body = PageView<CoveredItemView>)),
)]
async fn list_coverage(
    guard: Guard<CoverageRead>,
    year: PathYear,
    query: ValidQuery<CoverageParams>,
) -> Result<Json<PageView<CoveredItemView>>, Problem> {
    let (document, cover, page) = query.0;
    let query = CoverageQuery { year: year.0, document, cover };
    let items = guard.run(move |cx| use_case(cx, query, page)).await?;
    Ok(Json(PageView::new(items, page)))
}

endpoint!(list_coverage, __path_list_coverage);
