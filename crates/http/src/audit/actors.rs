use actix_web::web::Json;
use dukao_app::audit::actors::actors as use_case;
use dukao_domain::{
    fault::FieldFault,
    policy::perm::AuditRead,
    session::Person,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

/// Somebody whom the log can be asked about.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AuditActor)]
struct ActorView {
    /// Id.
    id: Uuid,
    /// Name.
    name: String,
    /// Sign-in name.
    account: String,
}

impl From<Person> for ActorView {
    fn from(person: Person) -> Self {
        Self { id: person.id.uuid(), name: person.name, account: person.account }
    }
}

/// The people found.
#[derive(Debug, Serialize, ToSchema)]
struct AuditActors {
    /// At most 20, by name.
    items: Vec<ActorView>,
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ActorParams {
    /// Part of a name or account.
    #[param(min_length = 1, max_length = 60)]
    q: Option<String>,
}

impl Wire for ActorParams {
    type Meaning = String;

    fn parse(self) -> Result<String, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/q", text::line(self.q.as_deref().unwrap_or_default(), limits::NAME)).ok_or(faults.0)
    }
}

/// People by part of their name or account, to ask the log about; closed accounts too.
#[utoipa::path(
    get, path = "/audit/actors", tag = "audit",
    params(ActorParams),
    responses((status = 200, description = "The first of them", body = AuditActors)),
)]
async fn actors(
    guard: Guard<AuditRead>,
    text: ValidQuery<ActorParams>,
) -> Result<Json<AuditActors>, Problem> {
    let found = guard.run(move |cx| use_case(cx, &text.0)).await?;
    Ok(Json(AuditActors { items: found.into_iter().map(Into::into).collect() }))
}

endpoint!(actors, __path_actors);
