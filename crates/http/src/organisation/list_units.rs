use actix_web::web::Json;
use dukao_app::organisation::list_units::list_units as use_case;
use dukao_domain::{fault::FieldFault, organisation::Unit, policy::perm::UnitRead};
use dukao_persistence::{
    organisation::units::{UnitField, UnitQuery},
    page::{PageRequest, Sort},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// A unit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Unit)]
struct UnitView {
    /// Id.
    id: Uuid,
    /// The register's code.
    code: String,
    /// Official name.
    name: String,
    /// `department`, `town` or `organiser`.
    kind: String,
}

impl From<Unit> for UnitView {
    fn from(unit: Unit) -> Self {
        Self { id: unit.id.uuid(), code: unit.code, name: unit.name, kind: unit.kind.code().to_owned() }
    }
}

const FIELDS: &[(&str, UnitField)] =
    &[("code", UnitField::Code), ("name", UnitField::Name), ("kind", UnitField::Kind)];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct UnitParams {
    /// Text in name or code.
    q: Option<String>,
    /// Only this kind.
    kind: Option<String>,
    /// Fields `code`, `name`, `kind`; `-` for descending.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for UnitParams {
    type Meaning = (UnitQuery, Vec<Sort<UnitField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let kind = faults.optional("/kind", self.kind.as_deref(), str::parse);
        let text = lists::text(&mut faults, "/q", self.q.as_deref());
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((UnitQuery { text, kind }, sort, page))
    }
}

/// The units.
#[utoipa::path(
    get, path = "/units", tag = "organisation",
    params(UnitParams),
    responses((status = 200, description = "One page of units", body = PageView<UnitView>)),
)]
async fn list_units(
    guard: Guard<UnitRead>,
    query: ValidQuery<UnitParams>,
) -> Result<Json<PageView<UnitView>>, Problem> {
    let (query, sort, page) = query.0;
    let units = guard.run(move |cx| use_case(cx, &query, &sort, page)).await?;
    Ok(Json(PageView::new(units, page)))
}

endpoint!(list_units, __path_list_units);
