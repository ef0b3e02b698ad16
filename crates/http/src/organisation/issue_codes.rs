use actix_web::web::Json;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use dukao_app::session::issue_codes::{
    Issued, IssuedCode, MAX_PEOPLE, Who, issue_codes as use_case, workbook,
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::PersonEdit,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    problem::Problem,
    valid::{Faults, Valid, Wire, id},
};

/// Who gets a one-time code: exactly one of the three.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CodeRequest {
    /// These people, at most 200, whether they have a password or not.
    #[schema(max_items = 200)]
    person_ids: Option<Vec<String>>,
    /// The people of this unit who cannot sign in.
    #[schema(format = Uuid)]
    unit_id: Option<String>,
    /// Everybody who cannot sign in.
    #[serde(default)]
    all: bool,
}

impl Wire for CodeRequest {
    type Meaning = Who;

    fn parse(self) -> Result<Who, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let who = match (self.person_ids, self.unit_id, self.all) {
            (Some(ids), None, false) => {
                let (min, max) = (1.to_string(), MAX_PEOPLE.to_string());
                if ids.is_empty() || ids.len() > MAX_PEOPLE {
                    let code = FieldCode::OutOfRange { min, max };
                    return Err(vec![FieldFault::new("/person_ids", code)]);
                }
                let ids = ids.iter().enumerate();
                let ids =
                    ids.filter_map(|(place, text)| faults.take(&format!("/person_ids/{place}"), id(text)));
                Who::People(ids.collect())
            }
            (None, Some(unit), false) => match faults.take("/unit_id", id(&unit)) {
                Some(unit) => Who::Unit(unit),
                None => return Err(faults.0),
            },
            (None, None, true) => Who::All,
            _ => {
                let allowed = "person_ids, unit_id, all".to_owned();
                return Err(vec![FieldFault::new("", FieldCode::NotOneOf { allowed })]);
            }
        };
        faults.into_result(who)
    }
}

/// One person's code.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssuedCode)]
struct CodeView {
    /// Sign-in name.
    account: String,
    /// Name.
    name: String,
    /// The unit that employs them.
    unit: Option<String>,
    /// The code; null when the request is repeated, since it is told only once.
    code: Option<String>,
    /// From when on it opens nothing.
    #[schema(format = DateTime)]
    until: String,
}

impl From<IssuedCode> for CodeView {
    fn from(issued: IssuedCode) -> Self {
        let IssuedCode { account, name, unit, until, code } = issued;
        Self { account, name, unit, code, until: until.to_string() }
    }
}

/// What was issued.
#[derive(Debug, Serialize, ToSchema)]
struct IssuedCodes {
    /// By name.
    items: Vec<CodeView>,
    /// How many more wait: a call takes 200 at most.
    remaining: i64,
    /// The list as an xlsx workbook, base64; null without codes.
    workbook: Option<String>,
}

/// Issue one-time codes. Each opens nothing but the change of password, for 24 hours; sessions of those who get one
/// end. The codes stand in this one answer and are kept nowhere: a repeated request gets the same list without them.
#[utoipa::path(
    post, path = "/people/issue-codes", tag = "organisation",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = CodeRequest,
    responses((status = 200, description = "Issued", body = IssuedCodes)),
)]
async fn issue_codes(
    guard: Guard<PersonEdit>,
    key: Key,
    body: Valid<CodeRequest>,
) -> Result<Json<IssuedCodes>, Problem> {
    let (issued, workbook) = guard
        .run(move |cx| {
            let issued: Issued = use_case(cx, &key.0, &body.sent, &body.meaning)?;
            let workbook = workbook(cx, &issued)?;
            Ok((issued, workbook))
        })
        .await?;
    guard.state.forget_everybody();
    Ok(Json(IssuedCodes {
        remaining: issued.remaining,
        items: issued.codes.into_iter().map(Into::into).collect(),
        workbook: workbook.map(|bytes| STANDARD.encode(bytes)),
    }))
}

endpoint!(issue_codes, __path_issue_codes);
