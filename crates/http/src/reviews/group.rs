use std::collections::BTreeMap;

use actix_web::HttpResponse;
use dukao_app::{
    indicators::Seen,
    reviews::group::{GroupReview, review as use_case},
};
use dukao_domain::{
    audit::event::Version,
    decimal::Quantity,
    fault::{FieldCode, FieldFault},
    indicators::Indicator,
    policy::perm::ReviewGroup,
    reviews::{Answer, Answers, Criterion, GroupVerdict},
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::{IfMatch, etag},
    indicators::IndicatorView,
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire},
};

/// The answer to one question.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReviewAnswer)]
pub(super) struct AnswerView {
    /// Whether it is met.
    pub(super) met: bool,
    /// What the reviewer says of it; required where it is not met.
    #[schema(max_length = 500)]
    pub(super) remark: Option<String>,
}

/// A first review.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GroupReviewInput {
    /// All five: `specific`, `time_bound`, `clear_standard`, `sound`, `measurable`.
    answers: BTreeMap<String, AnswerView>,
    /// `pass` or `return`.
    verdict: String,
    /// Of a return why; of a pass in spite of a 'no' the justification.
    #[schema(max_length = 500)]
    reason: Option<String>,
    /// Decimal: what the group would have the target be; more than it is.
    suggested_target: Option<String>,
}

struct Parsed {
    answers: Answers,
    suggested_target: Option<Quantity>,
    verdict: GroupVerdict,
}

impl Wire for GroupReviewInput {
    type Meaning = Parsed;

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let mut given = BTreeMap::new();
        for (name, AnswerView { met, remark }) in self.answers {
            let at = format!("/answers/{name}");
            let criterion = faults.take(&at, name.parse::<Criterion>().map_err(|_| FieldCode::Unknown));
            let remark = text::optional(remark.as_deref(), limits::REASON);
            let remark = faults.take(&format!("{at}/remark"), remark).flatten();
            given.extend(criterion.map(|criterion| (criterion, Answer { met, remark })));
        }
        let answers = Answers::new(given).map_err(|missing| faults.0.extend(missing)).ok();
        let reason = faults.take("/reason", text::optional(self.reason.as_deref(), limits::REASON)).flatten();
        let verdict = match (self.verdict.as_str(), reason) {
            ("pass", justification) => Ok(GroupVerdict::Pass { justification }),
            ("return", Some(reason)) => Ok(GroupVerdict::Return { reason }),
            ("return", None) => Err(("/reason", FieldCode::Required)),
            _ => Err(("/verdict", FieldCode::NotOneOf { allowed: "pass, return".to_owned() })),
        };
        let verdict = verdict.map_err(|(at, code)| faults.0.push(FieldFault::new(at, code))).ok();
        let suggested_target =
            faults.optional("/suggested_target", self.suggested_target.as_deref(), str::parse);
        let parsed = answers.zip(verdict);
        faults.whole(parsed.map(|(answers, verdict)| Parsed { answers, suggested_target, verdict }))
    }
}

/// The first review, by the supervision group: five questions, then pass or return.
#[utoipa::path(
    post, path = "/indicators/{id}/group-review", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The indicator"),
        ("If-Match" = String, Header, description = "The version, such as \"3\" with its quotes"),
    ),
    request_body = GroupReviewInput,
    responses((status = 200, description = "Decided", body = IndicatorView, headers(("ETag" = String)))),
)]
async fn group(
    guard: Guard<ReviewGroup>,
    id: PathId<Indicator>,
    version: IfMatch,
    body: Valid<GroupReviewInput>,
) -> Result<HttpResponse, Problem> {
    let Parsed { answers, suggested_target, verdict } = body.meaning;
    let seen = Seen { id: id.0, version: version.0 };
    let order = GroupReview { seen, answers, suggested_target, verdict };
    let view = IndicatorView::from(guard.run(move |cx| use_case(cx, &order)).await?);
    Ok(HttpResponse::Ok().insert_header(etag(Version::new(view.version()))).json(view))
}

endpoint!(group, __path_group);
