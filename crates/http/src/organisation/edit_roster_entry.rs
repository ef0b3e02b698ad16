use actix_web::{HttpResponse, http::StatusCode};
use dukao_app::organisation::edit_roster_entry::{EntryChange, edit_roster_entry as use_case};
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    organisation::{Standing, UnitKind},
    policy::perm::UnitEdit,
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    path::PathEntry,
    unit_view::{EntryView, name_and_kind, standing},
};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatchOrNew, etag},
    problem::Problem,
    valid::{Faults, Valid, Wire, reason},
};

/// What a unit is called and is in a year, and where it stands.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EntryInput {
    /// Its name in that year.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// `department`, `town` or `organiser`.
    kind: String,
    /// Whom it is ranked with: a group of the year, for this kind of unit.
    #[schema(format = Uuid)]
    ranking_group_id: Option<String>,
    /// The supervision group that has it.
    #[schema(format = Uuid)]
    supervision_group_id: Option<String>,
    /// The leader's seat that has it.
    #[schema(format = Uuid)]
    leader_id: Option<String>,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for EntryInput {
    type Meaning = (String, UnitKind, Standing, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let (name, kind) = name_and_kind(&mut faults, &self.name, &self.kind);
        let standing = standing(
            &mut faults,
            self.ranking_group_id.as_deref(),
            self.supervision_group_id.as_deref(),
            self.leader_id.as_deref(),
        );
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.whole(name.zip(kind).map(|(name, kind)| (name, kind, standing, reason)))
    }
}

/// Say what a unit is called and is in a year, and where it stands. Without `If-Match` the unit is entered in the year
/// (428 when it is there already); with the version its entry was read at it is changed.
#[utoipa::path(
    put, path = "/years/{year}/roster/{unit_id}", tag = "organisation",
    params(
        ("year" = i16, Path, description = "The calendar year"),
        ("unit_id" = uuid::Uuid, Path, description = "The unit"),
        ("If-Match" = Option<String>, Header, description = "The entry's version, such as \"3\" with its quotes"),
    ),
    request_body = EntryInput,
    responses(
        (status = 200, description = "Changed", body = EntryView, headers(("ETag" = String))),
        (status = 201, description = "Entered", body = EntryView, headers(("ETag" = String))),
    ),
)]
async fn edit_roster_entry(
    guard: Guard<UnitEdit>,
    entry: PathEntry,
    version: IfMatchOrNew,
    body: Valid<EntryInput>,
) -> Result<HttpResponse, Problem> {
    let (name, kind, standing, reason) = body.meaning;
    let PathEntry(year, unit_id) = entry;
    let change = EntryChange { year, unit_id, expected: version.0, name, kind, standing, reason };
    let (row, entered) = guard.run(move |cx| use_case(cx, &change)).await?;
    guard.state.forget_everybody();
    let view = EntryView::from(row);
    let status = if entered { StatusCode::CREATED } else { StatusCode::OK };
    Ok(HttpResponse::build(status).insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(edit_roster_entry, __path_edit_roster_entry);
