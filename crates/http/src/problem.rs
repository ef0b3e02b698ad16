//! Everything that can go wrong, in one table (RFC 9457).

use actix_web::{HttpResponse, ResponseError, http::StatusCode, http::header};
use dukao_app::{AppError, RowProblem, evidence::EvidenceFault, session::oidc::OidcFault};
use dukao_domain::{
    evidence::Refusal,
    fault::{FieldCode, FieldFault},
    policy::Denial,
    state::StateFault,
};
use dukao_persistence::DbError;
use serde_json::{Map, Value, json};

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident => $status:literal $code:literal $title:literal,)+) => {
        /// The kinds of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// The whole table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// HTTP status.
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => $status),+ }
            }
            /// Stable code; the client words it.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            /// English title.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }
        }
    };
}

codes! {
    /// Not JSON, or not what the path, query or header can be.
    Malformed => 400 "request.malformed" "The request cannot be read",
    /// A POST that creates came without its key.
    KeyRequired => 400 "idempotency_key.required" "An Idempotency-Key header is required",
    /// Nobody is signed in.
    SessionRequired => 401 "session.required" "Sign in first",
    /// Account and password do not fit.
    BadCredentials => 401 "session.bad_credentials" "Account or password is wrong",
    /// Account and password fit; the code of the second factor is missing.
    TotpRequired => 401 "session.totp_required" "A code of the second factor is required",
    /// What was begun at the provider is over, or was begun in another browser.
    OidcExpired => 401 "oidc.expired" "Begun too long ago, or in another browser",
    /// The provider, or the person there, said no.
    OidcRefused => 401 "oidc.refused" "Refused by the provider",
    /// What the provider said does not hold.
    OidcFailed => 401 "oidc.failed" "The provider's answer does not hold",
    /// Whom the provider named has no open account here.
    OidcUnlinked => 401 "oidc.unlinked" "Linked to no open account",
    /// A program's token is not good, or not any more.
    TokenInvalid => 401 "token.invalid" "The token is not valid",
    /// The program may not come from this address.
    AddressRefused => 403 "token.address_refused" "Not accepted from this address",
    /// Visible, but not allowed.
    Forbidden => 403 "policy.forbidden" "Not allowed",
    /// The post that the caller wants to use is not lent to them, or no longer.
    LoanOver => 403 "delegation.not_held" "This post is not lent to you today",
    /// A change that another site sent.
    CrossOrigin => 403 "request.cross_origin" "Changes are accepted from this site only",
    /// Missing, or not to be seen.
    NotFound => 404 "resource.not_found" "Not found",
    /// The path has other methods.
    MethodNotAllowed => 405 "request.method_not_allowed" "Method not allowed",
    /// The present state does not allow it.
    Conflict => 409 "state.conflict" "Not possible in the present state",
    /// The last administrator of a kind stays.
    LastAdministrator => 409 "grant.last_administrator" "The last administrator of a kind stays",
    /// A code for somebody with a sensitive post, whose consent nobody else could give.
    NobodyToConsent => 409 "grant.nobody_to_consent" "No other administrator could consent to the person's posts anew",
    /// Nothing of a closed year changes any more.
    YearClosed => 409 "year.closed" "The year is closed",
    /// The phase that follows begins later.
    YearTooEarly => 409 "year.too_early" "The year's next phase begins later",
    /// Something like it exists already.
    Duplicate => 409 "resource.duplicate" "It exists already",
    /// It waits for the scanner.
    EvidencePending => 409 "evidence.pending" "Not scanned for malware yet",
    /// It is attached already.
    EvidenceAttached => 409 "evidence.attached" "Attached already",
    /// As many files as a thing can have.
    EvidenceFull => 409 "evidence.full" "As many files as there can be",
    /// Set already: it must be removed first.
    TotpEnrolled => 409 "totp.enrolled" "A second factor is set already",
    /// Whom the provider named opens another account.
    OidcLinkedElsewhere => 409 "oidc.linked_elsewhere" "Linked to another account",
    /// A post of the person needs it.
    TotpNeeded => 409 "totp.needed" "A post needs the second factor",
    /// Changed since it was read.
    Stale => 412 "version.stale" "Changed by someone else meanwhile",
    /// Larger than is taken.
    TooLarge => 413 "file.too_large" "Too large",
    /// Larger than evidence may be.
    EvidenceTooLarge => 413 "evidence.too_large" "Larger than evidence may be",
    /// Not one of the kinds that evidence may be.
    EvidenceKindUnknown => 415 "evidence.kind_unknown" "Not a kind of file that evidence may be",
    /// The content is not what the name says.
    EvidenceMismatch => 415 "evidence.content_mismatch" "The content is not what the name says",
    /// Not a kind of file or body that is taken here.
    TypeUnknown => 415 "file.type_unknown" "This type of content is not accepted here",
    /// Fields are wrong.
    Invalid => 422 "request.invalid" "Some fields are wrong",
    /// Rows of a file are wrong.
    RowsInvalid => 422 "import.rows_invalid" "Some rows are wrong; nothing was imported",
    /// The file is not what it claims to be.
    FileUnreadable => 422 "file.unreadable" "The file cannot be read",
    /// More rows than are taken at once.
    TooManyRows => 422 "import.too_many_rows" "The file has too many rows",
    /// It unpacks to more than is read.
    FileOversized => 422 "file.oversized" "The file unpacks to more than is read",
    /// Nothing is in the file.
    EvidenceEmpty => 422 "evidence.empty" "The file is empty",
    /// The file breaks off.
    EvidenceDamaged => 422 "evidence.damaged" "The file breaks off or cannot be read to its end",
    /// The file has a password.
    EvidenceEncrypted => 422 "evidence.encrypted" "The file is protected by a password",
    /// The file unpacks to more than is read.
    EvidenceOversized => 422 "evidence.unpacks_too_large" "The file unpacks to more than is read",
    /// A part of the file leads out of it.
    EvidenceUnsafePart => 422 "evidence.unsafe_part" "The file has a part that leads out of it",
    /// Macros or programs are in the file.
    EvidenceActive => 422 "evidence.active_content" "The file carries macros or programs",
    /// A cell of the table calls something.
    EvidenceFormula => 422 "evidence.formula" "A cell of the table calls a function or a program",
    /// The scanner found malware.
    EvidenceInfected => 422 "evidence.infected" "The scanner found malware in the file",
    /// More rows than one file holds.
    ExportTooLarge => 422 "export.too_many_rows" "Too many rows for one file; narrow the filter",
    /// The key was used for another request.
    KeyReused => 422 "idempotency_key.reused" "This Idempotency-Key was used for another request",
    /// A change came without the version it was made on.
    VersionRequired => 428 "version.required" "An If-Match header with the version is required",
    /// Too many failures.
    Locked => 429 "session.locked" "Locked after too many failures",
    /// Too many requests.
    RateLimited => 429 "request.rate_limited" "Too many requests",
    /// A bug.
    Internal => 500 "server.internal" "Something went wrong on our side",
    /// What was under way when the process that did it ended.
    JobInterrupted => 503 "job.interrupted" "Broken off; nothing was written",
    /// The database is away.
    Unavailable => 503 "server.unavailable" "The database cannot be reached just now",
    /// The provider does not answer.
    OidcUnavailable => 503 "oidc.unavailable" "The provider cannot be reached just now",
    /// Contents cannot be kept or had just now.
    EvidenceUnavailable => 503 "evidence.unavailable" "The evidence store cannot be reached just now",
    /// No room for writes.
    StorageFull => 503 "server.storage_full" "No room is left for writing; reading goes on",
}

/// A problem to answer with. The trace id is added at the edge.
#[derive(Debug, Clone)]
pub struct Problem {
    code: Code,
    detail: Option<String>,
    errors: Vec<Value>,
    members: Map<String, Value>,
    /// For the log only.
    internal: Option<String>,
}

impl Problem {
    /// A problem of this kind.
    pub fn new(code: Code) -> Self {
        Self { code, detail: None, errors: Vec::new(), members: Map::new(), internal: None }
    }

    pub(crate) fn detail(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    pub(crate) fn with(mut self, member: &str, value: impl Into<Value>) -> Self {
        self.members.insert(member.to_owned(), value.into());
        self
    }

    pub(crate) fn internal(self, text: String) -> Self {
        Self { internal: Some(text), ..self }
    }

    /// What the log should know and the client should not.
    pub(crate) fn internal_text(&self) -> Option<&str> {
        self.internal.as_deref()
    }

    pub(crate) const fn code(&self) -> Code {
        self.code
    }

    pub(crate) fn fields(faults: &[FieldFault]) -> Self {
        let errors = faults.iter().map(|fault| entry(&fault.pointer, &fault.code)).collect();
        Self { errors, ..Self::new(Code::Invalid) }
    }

    /// What a client reads, with the request's trace id.
    pub(crate) fn body(&self, trace_id: &str) -> Value {
        let mut body = self.members.clone();
        body.insert("type".into(), format!("urn:dukao:problem:{}", self.code.code()).into());
        body.insert("title".into(), self.code.title().into());
        body.insert("status".into(), self.code.status().into());
        body.insert("detail".into(), self.detail.as_deref().unwrap_or(self.code.title()).into());
        body.insert("code".into(), self.code.code().into());
        body.insert("errors".into(), self.errors.clone().into());
        body.insert("trace_id".into(), trace_id.into());
        Value::Object(body)
    }

    /// The answer, with the request's trace id.
    pub(crate) fn respond(&self, trace_id: &str) -> HttpResponse {
        let status = self.status_code();
        let mut response = HttpResponse::build(status);
        if self.code == Code::TokenInvalid {
            // RFC 6750, 3.
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
        }
        if let Some(seconds) = self.members.get("retry_after") {
            response.insert_header((header::RETRY_AFTER, seconds.to_string()));
        } else if status == StatusCode::SERVICE_UNAVAILABLE {
            response.insert_header((header::RETRY_AFTER, "2"));
        }
        response.content_type("application/problem+json").body(self.body(trace_id).to_string())
    }
}

fn entry(pointer: &str, code: &FieldCode) -> Value {
    json!({ "pointer": pointer, "code": code.code(), "params": code.params() })
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.code())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// A bare answer that carries the problem; the edge words it with the trace id.
    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        response.extensions_mut().insert(self.clone());
        response
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::new(Code::NotFound),
            AppError::Forbidden(denial) => denied(denial),
            AppError::Conflict(fault) => state(Code::Conflict, fault),
            AppError::YearClosed(fault) => state(Code::YearClosed, fault),
            AppError::YearTooEarly { not_before } => {
                Self::new(Code::YearTooEarly).with("not_before", not_before.to_string())
            }
            AppError::VersionRequired => Self::new(Code::VersionRequired),
            AppError::LastAdministrator => Self::new(Code::LastAdministrator),
            AppError::NobodyToConsent => Self::new(Code::NobodyToConsent),
            AppError::Stale { current } => Self::new(Code::Stale).with("current_version", current.number()),
            AppError::Invalid(faults) => Self::fields(&faults),
            AppError::InvalidRows(problems) => {
                let total = problems.len();
                let errors = problems
                    .iter()
                    .take(RowProblem::MAX_LISTED)
                    .map(|problem| {
                        let mut entry =
                            entry(&format!("/rows/{}/{}", problem.row, problem.column), &problem.code);
                        if let (Value::Object(entry), Some(value)) = (&mut entry, &problem.value) {
                            entry.insert("value".into(), value.as_str().into());
                        }
                        entry
                    })
                    .collect();
                Self { errors, ..Self::new(Code::RowsInvalid) }.with("total_faults", total)
            }
            AppError::FileUnreadable(reason) => Self::new(Code::FileUnreadable).detail(reason),
            AppError::TooManyRows { max } => Self::new(Code::TooManyRows).with("max", max),
            AppError::FileOversized => Self::new(Code::FileOversized),
            AppError::ExportTooLarge { max } => Self::new(Code::ExportTooLarge).with("max", max),
            AppError::KeyReused => Self::new(Code::KeyReused),
            AppError::Interrupted => Self::new(Code::JobInterrupted),
            AppError::BadCredentials => Self::new(Code::BadCredentials),
            AppError::AddressRefused => Self::new(Code::AddressRefused),
            AppError::Locked { retry_after } => Self::new(Code::Locked).with("retry_after", retry_after),
            AppError::TotpRequired => Self::new(Code::TotpRequired),
            AppError::TotpEnrolled => Self::new(Code::TotpEnrolled),
            AppError::TotpNeeded => Self::new(Code::TotpNeeded),
            AppError::Oidc(fault) => Self::new(oidc(fault)),
            AppError::Evidence(fault) => evidence(fault),
            AppError::Db(error) => database(&error),
            AppError::Internal(text) => Self::new(Code::Internal).internal(text),
        }
    }
}

fn state(code: Code, fault: StateFault) -> Problem {
    Problem::new(code)
        .with("from", fault.from)
        .with("attempted", fault.attempted.code())
        .with("allowed", fault.allowed)
}

pub(crate) fn denied(denial: Denial) -> Problem {
    Problem::new(Code::Forbidden).with("reason", denial.code())
}

const fn oidc(fault: OidcFault) -> Code {
    match fault {
        OidcFault::Expired => Code::OidcExpired,
        OidcFault::Refused => Code::OidcRefused,
        OidcFault::Failed => Code::OidcFailed,
        OidcFault::Unavailable => Code::OidcUnavailable,
        OidcFault::Unlinked => Code::OidcUnlinked,
        OidcFault::LinkedElsewhere => Code::OidcLinkedElsewhere,
    }
}

pub(crate) fn evidence(fault: EvidenceFault) -> Problem {
    match fault {
        EvidenceFault::Refused(refusal) => Problem::new(refused(refusal)),
        EvidenceFault::TooLarge { max_bytes } => {
            // In MB too, as the client words it.
            Problem::new(Code::EvidenceTooLarge).with("max_bytes", max_bytes).with("max", max_bytes >> 20)
        }
        EvidenceFault::Pending => Problem::new(Code::EvidencePending),
        EvidenceFault::Attached => Problem::new(Code::EvidenceAttached),
        EvidenceFault::Full { max } => Problem::new(Code::EvidenceFull).with("max", max),
        EvidenceFault::Store(fault) => Problem::new(Code::EvidenceUnavailable).internal(fault.to_string()),
    }
}

const fn refused(refusal: Refusal) -> Code {
    match refusal {
        Refusal::KindUnknown => Code::EvidenceKindUnknown,
        Refusal::Mismatch => Code::EvidenceMismatch,
        Refusal::Empty => Code::EvidenceEmpty,
        Refusal::Damaged => Code::EvidenceDamaged,
        Refusal::Encrypted => Code::EvidenceEncrypted,
        Refusal::Oversized => Code::EvidenceOversized,
        Refusal::UnsafePart => Code::EvidenceUnsafePart,
        Refusal::ActiveContent => Code::EvidenceActive,
        Refusal::Formula => Code::EvidenceFormula,
        Refusal::Infected => Code::EvidenceInfected,
    }
}

fn database(error: &DbError) -> Problem {
    let code = match error {
        DbError::Unavailable(_) | DbError::Contended(_) => Code::Unavailable,
        DbError::Full(_) => Code::StorageFull,
        DbError::Duplicate(_) => Code::Duplicate,
        DbError::Stale
        | DbError::MissingReference(_)
        | DbError::Unsafe(_)
        | DbError::Corrupt(_)
        | DbError::Other(_) => Code::Internal,
    };
    Problem::new(code).internal(error.to_string())
}
