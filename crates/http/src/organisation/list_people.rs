use actix_web::web::Json;
use dukao_app::organisation::list_people::list_people as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::{Scope, perm::PersonRead},
};
use dukao_persistence::{
    organisation::directory::{PersonField, PersonQuery},
    page::{PageRequest, Sort},
};
use serde::Deserialize;
use utoipa::IntoParams;

use super::person_view::PersonRowView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists::{self, PageView},
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

const FIELDS: &[(&str, PersonField)] = &[
    ("name", PersonField::Name),
    ("account", PersonField::Account),
    ("unit", PersonField::Unit),
    ("created_at", PersonField::CreatedAt),
];

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct PersonParams {
    /// Text in name, account or telephone number.
    q: Option<String>,
    /// Employed by this unit, or with a post in it.
    #[param(value_type = Option<uuid::Uuid>)]
    unit_id: Option<String>,
    /// With a post in this section.
    #[param(value_type = Option<uuid::Uuid>)]
    section_id: Option<String>,
    /// Holding this role today.
    role: Option<String>,
    /// `true`: with an open account; `false`: with a closed one.
    #[param(value_type = Option<bool>)]
    active: Option<String>,
    /// Fields `name`, `account`, `unit`, `created_at`; `-` for descending. What stands alike, and all without this, by
    /// `account`; names sort by their characters' numbers, not as they are read.
    sort: Option<String>,
    /// From 1.
    #[param(value_type = Option<u32>, minimum = 1)]
    page: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    per_page: Option<String>,
}

impl Wire for PersonParams {
    type Meaning = (PersonQuery, Vec<Sort<PersonField>>, PageRequest);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let flag =
            |text: &str| text.parse().map_err(|_| FieldCode::NotOneOf { allowed: "true, false".to_owned() });
        let query = PersonQuery {
            text: lists::text(&mut faults, "/q", self.q.as_deref()),
            unit_id: faults.optional("/unit_id", self.unit_id.as_deref(), id),
            section_id: faults.optional("/section_id", self.section_id.as_deref(), id),
            role: faults.optional("/role", self.role.as_deref(), str::parse),
            active: faults.optional("/active", self.active.as_deref(), flag),
            client: false,
            // The use case puts in the caller's day and what the caller may see.
            today: chrono::NaiveDate::MIN,
            scope: Scope { clauses: Vec::new() },
        };
        let sort = lists::sort(&mut faults, self.sort.as_deref(), FIELDS);
        let page = lists::page(&mut faults, self.page.as_deref(), self.per_page.as_deref());
        faults.into_result((query, sort, page))
    }
}

/// People with what they hold today. Unit posts see the people of their unit.
#[utoipa::path(
    get, path = "/people", tag = "organisation",
    params(PersonParams),
    responses((status = 200, description = "One page of people", body = PageView<PersonRowView>)),
)]
async fn list_people(
    guard: Guard<PersonRead>,
    query: ValidQuery<PersonParams>,
) -> Result<Json<PageView<PersonRowView>>, Problem> {
    let (query, sort, page) = query.0;
    let people = guard.run(move |cx| use_case(cx, query, &sort, page)).await?;
    Ok(Json(PageView::new(people, page)))
}

endpoint!(list_people, __path_list_people);
