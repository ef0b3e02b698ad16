use std::collections::HashMap;

use actix_web::web::Json;
use dukao_app::indicators::acknowledgements::{Acknowledgements, acknowledgements as use_case};
use dukao_domain::{
    indicators::{Acknowledgement, Indicator},
    policy::perm::IndicatorRead,
    session::PersonId,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    action::ActionView, endpoint::endpoint, guard::Guard, problem::Problem, reviews::named, session::Named,
    valid::PathId,
};

/// Who acknowledged, and when.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AcknowledgementGiven)]
struct GivenView {
    /// Who.
    by: Named,
    /// For whom, under a post that was lent.
    on_behalf_of: Option<Named>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

impl GivenView {
    fn new(fact: &Acknowledgement, names: &HashMap<PersonId, String>) -> Self {
        Self {
            by: named(fact.by, names),
            on_behalf_of: fact.on_behalf_of.map(|person| named(person, names)),
            at: fact.created_at.to_string(),
        }
    }
}

/// Somebody who acknowledges an issued indicator.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AcknowledgementAddressee)]
struct AddresseeView {
    /// `unit`, `section`, `person` or `co_unit`.
    level: String,
    /// The unit, section or person.
    of: Named,
    /// The acknowledgement; null while it is outstanding.
    #[schema(required)]
    given: Option<GivenView>,
}

/// Who acknowledged an issued indicator, and who has not.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Acknowledgements)]
struct AcknowledgementsView {
    /// From the lead unit down, then the co-units; none before it is issued.
    items: Vec<AddresseeView>,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl From<Acknowledgements> for AcknowledgementsView {
    fn from(found: Acknowledgements) -> Self {
        let items = found.addressees.into_iter().map(|row| AddresseeView {
            level: row.addressee.level().code().to_owned(),
            of: Named { id: row.addressee.uuid(), name: row.name },
            given: row.given.map(|fact| GivenView::new(&fact, &found.names)),
        });
        Self { items: items.collect(), allowed_actions: vec![found.allowed.into()] }
    }
}

/// Who acknowledged an issued indicator, level by level, and who has not.
#[utoipa::path(
    get, path = "/indicators/{id}/acknowledgements", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "Its addressees", body = AcknowledgementsView)),
)]
async fn list_acknowledgements(
    guard: Guard<IndicatorRead>,
    id: PathId<Indicator>,
) -> Result<Json<AcknowledgementsView>, Problem> {
    Ok(Json(guard.run(move |cx| use_case(cx, id.0)).await?.into()))
}

endpoint!(list_acknowledgements, __path_list_acknowledgements);
