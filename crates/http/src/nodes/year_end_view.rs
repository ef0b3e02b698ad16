use actix_web::{HttpResponse, http::StatusCode};
use dukao_app::nodes::year_end::YearEnd;
use dukao_domain::{
    audit::event::Version,
    fault::FieldFault,
    nodes::Measured,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    action::ActionView,
    headers::etag,
    reviews::HandView,
    valid::{Faults, Wire},
};

/// What a unit says of an indicator at the end of its year.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = YearSummary)]
struct SummaryView {
    /// What was reached, and what is left.
    text: String,
    /// Who wrote it last.
    written: HandView,
    /// Version.
    version: i64,
}

/// What an indicator reached in its year, by its data owner.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FinalActual)]
struct ActualView {
    /// Decimal, in the indicator's unit of measure.
    value: String,
    /// Where it is from.
    note: String,
    /// Who entered it last.
    entered: HandView,
    /// Version.
    version: i64,
}

/// What an indicator's year ends with.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = YearEnd)]
pub(super) struct YearEndView {
    /// Its unit's summary.
    summary: Option<SummaryView>,
    /// Its data owner's figure.
    actual: Option<ActualView>,
    /// What the caller may do: `report.edit` writes the summary, `actual.enter` the figure.
    allowed_actions: Vec<ActionView>,
}

impl From<YearEnd> for YearEndView {
    fn from(end: YearEnd) -> Self {
        let YearEnd { summary, actual, names, allowed } = end;
        Self {
            summary: summary.map(|summary| SummaryView {
                written: HandView::new(summary.hand(), &names),
                text: summary.text,
                version: summary.version.number(),
            }),
            actual: actual.map(|actual| ActualView {
                value: actual.value.to_string(),
                entered: HandView::new(actual.hand(), &names),
                note: actual.note,
                version: actual.version.number(),
            }),
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// 201 for the first version, 200 for one that follows.
pub(super) fn answer((end, version, first): (YearEnd, Version, bool)) -> HttpResponse {
    let status = if first { StatusCode::CREATED } else { StatusCode::OK };
    HttpResponse::build(status).insert_header(etag(version)).json(YearEndView::from(end))
}

/// A figure and where it is from.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FinalActualInput)]
pub(super) struct ActualInput {
    /// Decimal, in the indicator's unit of measure.
    value: String,
    /// The statistics or the document that it is from.
    #[schema(min_length = 1, max_length = 500)]
    note: String,
}

impl Wire for ActualInput {
    type Meaning = Measured;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let value = faults.take("/value", self.value.parse());
        let note = faults.take("/note", text::required(&self.note, limits::REASON));
        match (value, note) {
            (Some(value), Some(note)) => faults.into_result(Measured { value, note }),
            _ => Err(faults.0),
        }
    }
}
