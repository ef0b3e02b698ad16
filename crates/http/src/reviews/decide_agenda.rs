use actix_web::web::Json;
use dukao_app::reviews::decide_agenda::{Decisions, SeenItem, decide};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    policy::perm::MeetingEdit,
    reviews::{AgendaItem, AgendaVerdict, GoalChange, Meeting},
    text::{self, limits},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::list_agenda::GoalChangeView;
use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    indicators::{ChangedView, EntryInput, versioned},
    problem::Problem,
    valid::{Faults, PathId, Valid, Wire, date},
};

/// What a meeting decided about some items.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AgendaDecision)]
struct DecisionInput {
    /// 1 to 200 items of the agenda, each once; of a change one.
    #[schema(min_items = 1, max_items = 200)]
    entries: Vec<EntryInput>,
    /// `approve`, `change`, `return` or `defer`.
    verdict: String,
    /// Why; of a change and a return required.
    #[schema(max_length = 500)]
    reason: Option<String>,
    /// Of a change: what is changed.
    change: Option<GoalChangeView>,
}

impl Wire for DecisionInput {
    type Meaning = (Vec<SeenItem>, AgendaVerdict);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let seen = versioned::<AgendaItem, _>(&mut faults, &self.entries, EntryInput::seen);
        let seen: Vec<_> = seen.into_iter().map(|(id, version)| SeenItem { id, version }).collect();
        let given = self.reason.as_deref().unwrap_or_default();
        let verdict = match self.verdict.as_str() {
            "approve" => Some(AgendaVerdict::Approve),
            "defer" => {
                let reason = faults.take("/reason", text::optional(self.reason.as_deref(), limits::REASON));
                reason.map(|reason| AgendaVerdict::Defer { reason })
            }
            "return" => {
                let reason = faults.take("/reason", text::required(given, limits::REASON));
                reason.map(|reason| AgendaVerdict::Return { reason })
            }
            "change" => {
                if self.entries.len() > 1 {
                    faults.0.push(FieldFault::new("/entries", FieldCode::TooMany { max: 1 }));
                }
                let reason = faults.take("/reason", text::required(given, limits::REASON));
                let change = goal_change(&mut faults, &self.change.unwrap_or_default());
                reason.map(|reason| AgendaVerdict::Change { change, reason })
            }
            _ => {
                let code = FieldCode::NotOneOf { allowed: "approve, change, return, defer".to_owned() };
                faults.take("/verdict", Err(code))
            }
        };
        faults.whole(verdict.map(|verdict| (seen, verdict)))
    }
}

fn goal_change(faults: &mut Faults, sent: &GoalChangeView) -> GoalChange {
    GoalChange {
        target: faults.optional("/change/target", sent.target.as_deref(), str::parse),
        deadline: faults.optional("/change/deadline", sent.deadline.as_deref(), date),
        weight: faults.optional("/change/weight", sent.weight.as_deref(), str::parse),
        standard: faults
            .take("/change/standard", text::optional(sent.standard.as_deref(), limits::PARAGRAPH))
            .flatten(),
    }
}

/// Record what a meeting that was held decided about items of its agenda: all of them or none. It takes effect when a
/// second person confirms the meeting.
#[utoipa::path(
    post, path = "/meetings/{id}/decisions", tag = "reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The meeting"),
        ("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters"),
    ),
    request_body = DecisionInput,
    responses((status = 200, description = "Recorded", body = ChangedView)),
)]
async fn decide_agenda(
    guard: Guard<MeetingEdit>,
    id: PathId<Meeting>,
    key: Key,
    body: Valid<DecisionInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: (entries, verdict), sent } = body;
    let order = Decisions { meeting: id.0, entries, verdict };
    let changed = guard.run(move |cx| decide(cx, &key.0, &sent, &order)).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(decide_agenda, __path_decide_agenda);
