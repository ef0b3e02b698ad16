use actix_web::web::Json;
use dukao_app::sources::list::list as use_case;
use dukao_domain::{fault::FieldFault, policy::perm::SourceRead};
use dukao_persistence::{
    page::{PageRequest, Sort},
    sources::documents::{DocumentField, DocumentQuery},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::source_view::SourceView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

const FIELDS: &[(&str, DocumentField)] =
    &[("kind", DocumentField::Kind), ("title", DocumentField::Title), ("year", DocumentField::Year)];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct SourceParams {
    /// Of this year.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
    /// Of this kind.
    kind: Option<String>,
    /// Text in the title.
    q: Option<String>,
    /// Fields `kind`, `title`, `year`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for SourceParams {
    type Meaning = (DocumentQuery, Vec<Sort<DocumentField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let query = DocumentQuery {
            year: faults.optional("/year", self.year.as_deref(), str::parse),
            kind: faults.optional("/kind", self.kind.as_deref(), str::parse),
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}

/// The source documents with their counts.
#[utoipa::path(
    get, path = "/sources", tag = "sources",
    params(SourceParams),
    responses((status = 200, description = "One page of documents", body = PageView<SourceView>)),
)]
async fn list(
    guard: Guard<SourceRead>,
    query: ValidQuery<SourceParams>,
) -> Result<Json<PageView<SourceView>>, Problem> {
    let (query, sort, page) = query.0;
    let documents = guard.run(move |cx| use_case(cx, &query, &sort, page)).await?;
    Ok(Json(PageView::new(documents, page)))
}

endpoint!(list, __path_list);
