use actix_web::HttpResponse;
use dukao_app::Cx;
use dukao_app::organisation::enter_portfolio::enter_portfolio as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::{Portfolio, PortfolioKind},
    policy::perm::UnitEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::portfolio_view::PortfolioView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire},
};

/// A new supervision group or leader's seat.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewPortfolioInput {
    /// `supervision_group` or `leader`.
    kind: String,
    /// Its number among its kind: 1 to 4 for groups, 1 to 30 for leaders.
    number: i16,
    /// Such as 政务督查一组, or the field a leader is in charge of.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
}

impl Wire for NewPortfolioInput {
    type Meaning = (PortfolioKind, i16, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let kind = faults.take("/kind", self.kind.parse());
        let number = kind.and_then(|kind| faults.take("/number", Portfolio::number(kind, self.number)));
        let name = faults.take("/name", text::line(&self.name, limits::NAME));
        faults.whole(kind.zip(number).zip(name).map(|((kind, number), name)| (kind, number, name)))
    }
}

/// Enter a supervision group or a leader's seat. There are four groups and no more.
#[utoipa::path(
    post, path = "/portfolios", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewPortfolioInput,
    responses((status = 201, description = "Entered", body = PortfolioView, headers(("ETag" = String)))),
)]
async fn enter_portfolio(
    guard: Guard<UnitEdit>,
    key: Key,
    body: Valid<NewPortfolioInput>,
) -> Result<HttpResponse, Problem> {
    let (kind, number, name) = body.meaning;
    let work = move |cx: &Cx<'_, _>| use_case(cx, &key.0, &body.sent, kind, number, &name);
    let view: PortfolioView = guard.run(work).await?;
    Ok(HttpResponse::Created().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(enter_portfolio, __path_enter_portfolio);
