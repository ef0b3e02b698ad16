use actix_web::{FromRequest, HttpRequest, HttpResponse, dev::Payload, http::header::LOCATION};
use dukao_app::{
    files::table::FileKind,
    indicators::import::{Committed, ImportFile, commit, dry_run},
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::perm::IndicatorImport,
};
use serde::Deserialize;
use std::{future::Future, pin::Pin};
use utoipa::IntoParams;

use super::import_report::ImportReport;
use crate::{
    endpoint::endpoint,
    files::XLSX,
    guard::Guard,
    headers::Key,
    ops::JobView,
    problem::{Code, Problem},
    valid::{Faults, ValidQuery, Wire, read},
};

/// Largest file.
const MAX_FILE: usize = 10 << 20;

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ImportParams {
    /// For this year; rows of others are left alone.
    #[param(value_type = i16)]
    year: Option<String>,
    /// `dry_run` or `commit`.
    #[param(value_type = String)]
    mode: Option<String>,
}

impl Wire for ImportParams {
    /// The year, and whether to commit.
    type Meaning = (Year, bool);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", self.year.as_deref().map_or(Err(FieldCode::Required), str::parse));
        let mode = match self.mode.as_deref() {
            Some("commit") => Ok(true),
            Some("dry_run") => Ok(false),
            Some(_) => Err(FieldCode::NotOneOf { allowed: "dry_run, commit".to_owned() }),
            None => Err(FieldCode::Required),
        };
        let mode = faults.take("/mode", mode);
        year.zip(mode).ok_or(faults.0)
    }
}

/// The uploaded file.
pub(crate) struct Upload {
    pub(crate) kind: FileKind,
    pub(crate) bytes: actix_web::web::Bytes,
}

impl FromRequest for Upload {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let header = request.headers().get("content-type").and_then(|value| value.to_str().ok());
        let kind = match header.and_then(|value| value.split(';').next()).map(str::trim) {
            Some("text/csv") => Some(FileKind::Csv),
            Some(XLSX) => Some(FileKind::Xlsx),
            _ => None,
        };
        let payload = payload.take();
        Box::pin(async move {
            let kind = kind.ok_or_else(|| Problem::new(Code::TypeUnknown).detail("send text/csv or xlsx"))?;
            let bytes = read(payload, MAX_FILE).await?;
            // What the first bytes say must agree with what the header says.
            let zip = bytes.starts_with(b"PK\x03\x04");
            if zip != (kind == FileKind::Xlsx) {
                return Err(Problem::new(Code::TypeUnknown).detail("the content is not what its type says"));
            }
            Ok(Self { kind, bytes })
        })
    }
}

/// The key of a commit; a dry run needs none.
pub(crate) struct MaybeKey(pub(crate) Option<Key>);

impl FromRequest for MaybeKey {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let given = request.headers().contains_key("idempotency-key");
        let key = if given { Key::from_request(request, payload).into_inner().map(Some) } else { Ok(None) };
        std::future::ready(key.map(Self))
    }
}

/// What became of a request.
enum Answer {
    Report(ImportReport),
    Job(Box<JobView>),
}

/// Import a file of targets as source documents, items and draft indicators: all rows or none. A large file is entered by
/// a job.
#[utoipa::path(
    post, path = "/indicators/import", tag = "indicators",
    params(
        ImportParams,
        ("Idempotency-Key" = Option<String>, Header, description = "Needed to commit; 8 to 100 characters"),
    ),
    request_body(content((Vec<u8> = "text/csv"), (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
    responses(
        (status = 200, description = "What was or would be done", body = ImportReport),
        (
            status = 202, description = "To be done by a job, as more than 200 rows are", body = JobView,
            headers(("Location" = String, description = "The job"))
        ),
    ),
)]
async fn import(
    guard: Guard<IndicatorImport>,
    params: ValidQuery<ImportParams>,
    key: MaybeKey,
    upload: Upload,
) -> Result<HttpResponse, Problem> {
    let (year, write) = params.0;
    let key = key.0.map(|key| key.0);
    if write && key.is_none() {
        return Err(Problem::new(Code::KeyRequired));
    }
    let state = guard.state.clone();
    let answer = guard
        .run(move |cx| {
            let file = ImportFile { year, kind: upload.kind, bytes: &upload.bytes };
            let Some(key) = key.filter(|_| write) else {
                let (outcome, problems) = dry_run(cx, file)?;
                return Ok(Answer::Report(ImportReport::new(outcome, problems, false)));
            };
            Ok(match commit(cx, &key, file)? {
                Committed::Now(outcome) => Answer::Report(ImportReport::new(outcome, Vec::new(), true)),
                Committed::Later(job) => Answer::Job(Box::new(JobView::new(job, &state.board)?)),
            })
        })
        .await?;
    Ok(match answer {
        Answer::Report(report) => HttpResponse::Ok().json(report),
        Answer::Job(job) => HttpResponse::Accepted().insert_header((LOCATION, job.location())).json(job),
    })
}

endpoint!(import, __path_import);
