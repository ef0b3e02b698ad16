use actix_web::HttpResponse;
use dukao_app::{
    indicators::Seen,
    reviews::leader::{LeaderWish, review as use_case},
};
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::Indicator,
    policy::perm::ReviewLeader,
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    indicators::IndicatorView,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// A second review.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LeaderReviewInput {
    /// `pass`, `raise` or `return`.
    verdict: String,
    /// Why it is raised or returned.
    #[schema(max_length = 500)]
    reason: Option<String>,
    /// Of a raise, decimal: the target from now on, which asks for more than the present one.
    target: Option<String>,
}

impl Wire for LeaderReviewInput {
    type Meaning = LeaderWish;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let given = self.reason.as_deref().unwrap_or_default();
        let target = self.target.as_deref().unwrap_or_default();
        let wish = match self.verdict.as_str() {
            "pass" => Some(LeaderWish::Pass),
            "raise" => {
                let target =
                    if target.trim().is_empty() { Err(FieldCode::Required) } else { target.trim().parse() };
                let target = faults.take("/target", target);
                let reason = faults.take("/reason", text::required(given, limits::REASON));
                target.zip(reason).map(|(target, reason)| LeaderWish::Raise { target, reason })
            }
            "return" => {
                let reason = faults.take("/reason", text::required(given, limits::REASON));
                reason.map(|reason| LeaderWish::Return { reason })
            }
            _ => {
                let code = FieldCode::NotOneOf { allowed: "pass, raise, return".to_owned() };
                faults.take("/verdict", Err(code))
            }
        };
        faults.whole(wish)
    }
}

/// The second review, by the leader in charge: pass, raise the target, or return.
#[utoipa::path(
    post, path = "/indicators/{id}/leader-review", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = LeaderReviewInput,
    responses((status = 200, description = "Decided", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn leader(
    guard: Guard<ReviewLeader>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<LeaderReviewInput>,
) -> Result<HttpResponse, Problem> {
    let seen = Seen { id: id.0, version: version.0 };
    let wish = body.meaning;
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, seen, &wish)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(leader, __path_leader);
