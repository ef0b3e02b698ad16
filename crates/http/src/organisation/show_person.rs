use actix_web::HttpResponse;
use dukao_app::organisation::show_person::show_person as use_case;
use dukao_domain::{audit::event::Version, policy::perm::PersonRead, session::Person};

use super::person_view::PersonView;
use crate::{endpoint::endpoint, guard::Guard, headers::etag, problem::Problem, valid::PathId};

/// A person with every post and loan.
#[utoipa::path(
    get, path = "/people/{id}", tag = "organisation",
    params(("id" = uuid::Uuid, Path, description = "The person")),
    responses((status = 200, description = "The person", body = PersonView, headers(("ETag" = String)))),
)]
async fn show_person(guard: Guard<PersonRead>, id: PathId<Person>) -> Result<HttpResponse, Problem> {
    let view = PersonView::from(guard.run(move |cx| use_case(cx, id.0)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(show_person, __path_show_person);
