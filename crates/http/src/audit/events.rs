use actix_web::web::Json;
use dukao_app::audit::events::list as use_case;
use dukao_domain::{fault::FieldFault, policy::perm::AuditRead};
use dukao_persistence::audit::events::EventQuery;
use serde::Deserialize;
use utoipa::IntoParams;

use super::view::{EntryView, LogPage};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    lists,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire, id},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct EventParams {
    /// About this kind of object.
    object_kind: Option<String>,
    /// About this object.
    #[param(value_type = Option<uuid::Uuid>)]
    object_id: Option<String>,
    /// By this person.
    #[param(value_type = Option<uuid::Uuid>)]
    actor_id: Option<String>,
    /// Of this action.
    action: Option<String>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
}

impl Wire for EventParams {
    type Meaning = EventQuery;

    fn parse(self) -> Result<EventQuery, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let object = faults.optional("/object_id", self.object_id.as_deref(), id::<()>);
        let query = EventQuery {
            object_kind: faults.optional("/object_kind", self.object_kind.as_deref(), str::parse),
            object_id: object.map(dukao_domain::id::Id::uuid),
            actor: faults.optional("/actor_id", self.actor_id.as_deref(), id),
            action: lists::text(&mut faults, "/action", self.action.as_deref()),
            before: faults.optional("/cursor", self.cursor.as_deref(), id),
            limit: lists::limit(&mut faults, self.limit.as_deref()),
        };
        faults.into_result(query)
    }
}

/// The events of the log, latest first.
#[utoipa::path(
    get, path = "/audit/events", tag = "audit",
    params(EventParams),
    responses((status = 200, description = "The events", body = LogPage<EntryView>)),
)]
async fn events(
    guard: Guard<AuditRead>,
    query: ValidQuery<EventParams>,
) -> Result<Json<LogPage<EntryView>>, Problem> {
    let limit = query.0.limit;
    let entries = guard.run(move |cx| use_case(cx, &query.0)).await?;
    Ok(Json(LogPage::of_entries(entries, limit)))
}

endpoint!(events, __path_events);
