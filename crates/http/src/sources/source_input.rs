use dukao_domain::{
    fault::FieldFault,
    sources::DocumentContent,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::valid::{Faults, Wire, date, reason};

/// What is said of a source document.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceInput {
    /// Kind of source.
    kind: String,
    /// Title; unique in its year.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// Where it was published: `http` or `https`.
    #[schema(max_length = 500)]
    url: Option<String>,
    /// What should be known of it.
    #[schema(max_length = 4000)]
    note: Option<String>,
    /// Its number (文号).
    #[schema(max_length = 60)]
    reference: Option<String>,
    /// The day that it bears.
    #[schema(format = Date)]
    issued_on: Option<String>,
    /// Why; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for SourceInput {
    type Meaning = (DocumentContent, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let (kind, title, url, note, number, day) =
            (&self.kind, &self.title, &self.url, &self.note, &self.reference, &self.issued_on);
        let content = content(&mut faults, kind, title, [url, note, number, day]);
        let reason = reason(&mut faults, self.reason.as_deref());
        faults.whole(content.map(|content| (content, reason)))
    }
}

/// Parses what is said of a document; the optional texts are address, note, number and day.
pub(super) fn content(
    faults: &mut Faults,
    kind: &str,
    title: &str,
    [url, note, reference, issued_on]: [&Option<String>; 4],
) -> Option<DocumentContent> {
    let kind = faults.take("/kind", kind.parse());
    let title = faults.take("/title", text::line(title, limits::TITLE));
    let url = faults.take("/url", text::optional_url(url.as_deref())).flatten();
    let note = faults.take("/note", text::optional(note.as_deref(), limits::PARAGRAPH)).flatten();
    let reference =
        faults.take("/reference", text::optional_line(reference.as_deref(), limits::NAME)).flatten();
    let issued_on = faults.optional("/issued_on", issued_on.as_deref(), date);
    kind.zip(title).map(|(kind, title)| DocumentContent { kind, title, url, note, reference, issued_on })
}
