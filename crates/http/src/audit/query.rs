use chrono::DateTime;
use dukao_app::files::table::FileKind;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    time::Timestamp,
};
use dukao_persistence::audit::events::EventQuery;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    lists,
    valid::{Faults, Wire, id},
};

/// What the log is asked for.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct EventParams {
    /// About this kind of object.
    object_kind: Option<String>,
    /// About this object.
    #[param(value_type = Option<uuid::Uuid>)]
    object_id: Option<String>,
    /// By this person, or under a post that they lent.
    #[param(value_type = Option<uuid::Uuid>)]
    person_id: Option<String>,
    /// Of this action.
    action: Option<String>,
    /// Not before this instant, RFC 3339.
    #[param(value_type = Option<String>, format = DateTime)]
    from: Option<String>,
    /// Not after this instant, RFC 3339.
    #[param(value_type = Option<String>, format = DateTime)]
    to: Option<String>,
    /// `next_cursor` of the page before.
    cursor: Option<String>,
    /// At most 200.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
    /// Of a file: `xlsx` (the default) or `csv`.
    format: Option<String>,
}

/// The filter, and of which kind a file of it shall be.
pub(super) struct EventRequest {
    pub(super) query: EventQuery,
    pub(super) format: FileKind,
}

fn instant(text: &str) -> Result<Timestamp, FieldCode> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed.map(|at| at.to_utc().into()).map_err(|_| FieldCode::Malformed { expected: "instant".to_owned() })
}

impl Wire for EventParams {
    type Meaning = EventRequest;

    fn parse(self) -> Result<EventRequest, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let object = faults.optional("/object_id", self.object_id.as_deref(), id::<()>);
        let query = EventQuery {
            object_kind: faults.optional("/object_kind", self.object_kind.as_deref(), str::parse),
            object_id: object.map(dukao_domain::id::Id::uuid),
            person: faults.optional("/person_id", self.person_id.as_deref(), id),
            action: lists::text(&mut faults, "/action", self.action.as_deref()),
            from: faults.optional("/from", self.from.as_deref(), instant),
            to: faults.optional("/to", self.to.as_deref(), instant),
            before: faults.optional("/cursor", self.cursor.as_deref(), id),
            limit: lists::limit(&mut faults, self.limit.as_deref()),
        };
        let format = faults.optional("/format", self.format.as_deref(), |text| match text {
            "xlsx" => Ok(FileKind::Xlsx),
            "csv" => Ok(FileKind::Csv),
            _ => Err(FieldCode::NotOneOf { allowed: "xlsx, csv".to_owned() }),
        });
        faults.into_result(EventRequest { query, format: format.unwrap_or(FileKind::Xlsx) })
    }
}
