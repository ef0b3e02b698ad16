use actix_web::{HttpResponse, http::header::LOCATION};
use dukao_app::organisation::give_grant::give_grant as use_case;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    organisation::{Appointment, GrantScope, Role, ScopeKind},
    policy::perm::GrantEdit,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::grant_view::GrantView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{Key, etag},
    problem::Problem,
    routes::BASE,
    valid::{Faults, Valid, Wire, date, id},
};

/// A post that shall be given to a person. What it is over, its role says: nothing for a role of the whole city, a
/// unit, a section (with its unit), or a portfolio.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewGrantInput {
    /// To whom.
    #[schema(format = Uuid)]
    person_id: String,
    /// Role code.
    role: String,
    /// The unit it is over or in.
    #[schema(format = Uuid)]
    unit_id: Option<String>,
    /// The section it is over.
    #[schema(format = Uuid)]
    section_id: Option<String>,
    /// The supervision group or leader's seat it is over.
    #[schema(format = Uuid)]
    portfolio_id: Option<String>,
    /// Whether it only fills in for a vacant leader, group or secretary seat; then it needs a last day.
    #[serde(default)]
    acting: bool,
    /// First day.
    #[schema(format = Date)]
    from_on: String,
    /// Last day; open without.
    #[schema(format = Date)]
    to_on: Option<String>,
    /// Why; kept in the log.
    #[schema(min_length = 1, max_length = 500)]
    reason: String,
}

/// Parses what the post shall be over; parts of two scopes are told at the role, with the kinds that it takes.
fn scope(faults: &mut Faults, role: Option<Role>, input: &NewGrantInput) -> Option<GrantScope> {
    let before = faults.0.len();
    let unit = faults.optional("/unit_id", input.unit_id.as_deref(), id);
    let section = faults.optional("/section_id", input.section_id.as_deref(), id);
    let portfolio = faults.optional("/portfolio_id", input.portfolio_id.as_deref(), id);
    if faults.0.len() > before {
        return None;
    }
    let kinds = role.map_or(ScopeKind::ALL, Role::scopes).iter().map(|kind| kind.code());
    let elsewhere = || FieldCode::ScopeUnfit { expected: kinds.collect::<Vec<_>>().join(", ") };
    faults.take("/role", GrantScope::from_parts(unit, section, portfolio).map_err(|_| elsewhere()))
}

impl Wire for NewGrantInput {
    type Meaning = (Appointment, String);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let person = faults.take("/person_id", id(&self.person_id));
        let role: Option<Role> = faults.take("/role", self.role.parse());
        let scope = scope(&mut faults, role, &self);
        let from = faults.take("/from_on", date(&self.from_on));
        let to_on = faults.optional("/to_on", self.to_on.as_deref(), date);
        let reason = faults.take("/reason", text::required(&self.reason, limits::REASON));
        let acting = self.acting;
        let wanted = person.zip(role).zip(scope).zip(from).zip(reason);
        let wanted = wanted.map(|((((person_id, role), scope), from_on), reason)| {
            (Appointment { person_id, role, scope, acting, from_on, to_on }, reason)
        });
        faults.whole(wanted)
    }
}

/// Give a person a post. A sensitive one (the office, the secretary, the administrators, the organisation department)
/// waits for a second administrator's consent. What must never meet in one person is refused, also for days to come and
/// through loans: the fault names both posts.
#[utoipa::path(
    post, path = "/grants", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = NewGrantInput,
    responses((status = 201, description = "Given", body = GrantView, headers(("ETag" = String), ("Location" = String)))),
)]
async fn give_grant(
    guard: Guard<GrantEdit>,
    key: Key,
    body: Valid<NewGrantInput>,
) -> Result<HttpResponse, Problem> {
    let Valid { meaning: (wanted, reason), sent } = body;
    let person = wanted.person_id;
    let view: GrantView = guard.run(move |cx| use_case(cx, &key.0, &sent, &wanted, &reason)).await?;
    guard.state.forget(person);
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("{BASE}/grants/{}", view.id())))
        .insert_header(etag(Version::new(view.version())))
        .json(view))
}

endpoint!(give_grant, __path_give_grant);
