use actix_web::web::Json;
use dukao_app::organisation::list_portfolios::list_portfolios as use_case;
use dukao_domain::{fault::FieldFault, organisation::Year, policy::perm::UnitRead};
use serde::Deserialize;
use utoipa::IntoParams;

use super::portfolio_view::PortfolioView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::PageView,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PortfolioParams {
    /// Count the units that this year's roster puts in each.
    #[param(value_type = Option<i16>)]
    year: Option<String>,
}

impl Wire for PortfolioParams {
    type Meaning = Option<Year>;

    fn parse(self) -> Result<Option<Year>, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.optional("/year", self.year.as_deref(), str::parse);
        faults.into_result(year)
    }
}

/// Supervision groups and leaders' seats, with who holds them today; always one page.
#[utoipa::path(
    get, path = "/portfolios", tag = "organisation",
    params(PortfolioParams),
    responses((status = 200, description = "Groups first, each kind by number", body = PageView<PortfolioView>)),
)]
async fn list_portfolios(
    guard: Guard<UnitRead>,
    query: ValidQuery<PortfolioParams>,
) -> Result<Json<PageView<PortfolioView>>, Problem> {
    let portfolios = guard.run(move |cx| use_case(cx, query.0)).await?;
    Ok(Json(PageView::whole(portfolios.into_iter().map(Into::into).collect())))
}

endpoint!(list_portfolios, __path_list_portfolios);
