use actix_web::HttpResponse;
use dukao_app::Cx;
use dukao_app::organisation::edit_portfolio::edit_portfolio as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::Portfolio,
    policy::perm::UnitEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::portfolio_view::PortfolioView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// What a supervision group or a leader's seat is called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PortfolioInput {
    /// Its name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
}

impl Wire for PortfolioInput {
    type Meaning = String;

    fn parse(self) -> Result<String, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/name", text::line(&self.name, limits::NAME)).ok_or(faults.0)
    }
}

/// Rename a supervision group or a leader's seat.
#[utoipa::path(
    put, path = "/portfolios/{id}", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The portfolio"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = PortfolioInput,
    responses((status = 200, description = "Renamed", body = PortfolioView, headers(("ETag" = String)))),
)]
async fn edit_portfolio(
    guard: Guard<UnitEdit>,
    id: PathId<Portfolio>,
    version: IfMatch,
    body: Valid<PortfolioInput>,
) -> Result<HttpResponse, Problem> {
    let name = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, id.0, version.0, &name);
    let view = PortfolioView::from(guard.run(work).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_portfolio, __path_edit_portfolio);
