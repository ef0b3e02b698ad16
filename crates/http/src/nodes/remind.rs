use actix_web::web::Json;
use dukao_app::nodes::remind::remind as use_case;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    nodes::NodeId,
    policy::perm::ReminderSend,
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    endpoint::endpoint,
    guard::Guard,
    headers::Key,
    indicators::ChangedView,
    problem::Problem,
    valid::{Faults, Valid, Wire, id},
};

/// Most nodes of one request.
const MOST: usize = 200;

/// Of which nodes those who work on them are reminded.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReminderInput)]
pub(super) struct ReminderInput {
    /// 1 to 200, each once.
    #[schema(value_type = Vec<uuid::Uuid>, min_items = 1, max_items = 200)]
    node_ids: Vec<String>,
    /// What is asked.
    #[schema(max_length = 500)]
    text: Option<String>,
}

impl Wire for ReminderInput {
    type Meaning = (Vec<NodeId>, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let text = faults.take("/text", text::optional(self.text.as_deref(), limits::REASON)).flatten();
        let mut ids = Vec::<NodeId>::with_capacity(self.node_ids.len());
        for (place, sent) in self.node_ids.iter().enumerate() {
            let at = format!("/node_ids/{place}");
            match faults.take(&at, id(sent)) {
                Some(id) if ids.contains(&id) => faults.0.push(FieldFault::new(at, FieldCode::TwiceInList)),
                Some(id) => ids.push(id),
                None => {}
            }
        }
        if self.node_ids.is_empty() {
            faults.0.push(FieldFault::new("/node_ids", FieldCode::Required));
        }
        if self.node_ids.len() > MOST {
            faults.0.push(FieldFault::new("/node_ids", FieldCode::TooMany { max: 200 }));
        }
        faults.into_result((ids, text))
    }
}

/// Remind those of one's unit, or section, who work on these nodes that they are waited for; all or none. Nobody outside the
/// unit sees it.
#[utoipa::path(
    post, path = "/reminders", tag = "nodes",
    params(("Idempotency-Key" = String, Header, description = "Chosen by the client, 8 to 100 characters")),
    request_body = ReminderInput,
    responses((status = 200, description = "Sent", body = ChangedView)),
)]
async fn remind(
    guard: Guard<ReminderSend>,
    key: Key,
    body: Valid<ReminderInput>,
) -> Result<Json<ChangedView>, Problem> {
    let Valid { meaning: (ids, text), sent } = body;
    let changed = guard.run(move |cx| use_case(cx, &key.0, &sent, &ids, text.as_deref())).await?;
    Ok(Json(ChangedView { changed }))
}

endpoint!(remind, __path_remind);
