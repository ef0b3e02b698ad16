use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::organisation::enter_person::{NewPerson, enter_person as use_case};
use dukao_domain::{audit::event::Version, fault::FieldFault, policy::perm::PersonEdit, session::Person};
use serde::Deserialize;
use utoipa::ToSchema;

use super::person_view::{PersonView, content};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::{Faults, Valid, Wire, reason},
};

/// Somebody who shall have an account.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewPersonInput {
    /// Sign-in name; letters, digits, `.`, `_` and `-`; kept in lower case.
    #[schema(min_length = 1, max_length = 40)]
    account: String,
    /// Name.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// The unit that employs them.
    #[schema(format = Uuid)]
    unit_id: Option<String>,
    /// Their post in words.
    #[schema(max_length = 60)]
    title: Option<String>,
    /// Where they are reached.
    #[schema(max_length = 30)]
    phone: Option<String>,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for NewPersonInput {
    type Meaning = NewPerson;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let account = faults.take("/account", Person::account(&self.account));
        let [unit, title, phone] = [&self.unit_id, &self.title, &self.phone].map(Option::as_deref);
        let content = content(&mut faults, &self.name, unit, title, phone);
        let reason = reason(&mut faults, self.reason.as_deref());
        let new = account.zip(content).map(|(account, content)| NewPerson { account, content, reason });
        faults.whole(new)
    }
}

/// Enter a person. The account has no password: issue a one-time code for it.
#[utoipa::path(
    post, path = "/people", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewPersonInput,
    responses((status = 201, description = "Entered", body = PersonView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn enter_person(
    guard: Guard<PersonEdit>,
    key: Key,
    body: Valid<NewPersonInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning, sent } = body;
    let view: PersonView = guard.run(move |cx| use_case(cx, &key.0, &sent, &meaning)).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/people/{}", view.id())))
        .insert_header(etag(Version::new(view.version())))
        .json(view))
}

endpoint!(enter_person, __path_enter_person);
