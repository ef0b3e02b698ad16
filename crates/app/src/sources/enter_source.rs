//! Enter a source document.

use dukao_domain::{
    fault::FieldCode,
    organisation::Year,
    policy::{Subject, perm::SourceEdit},
    sources::{DocumentContent, SourceDocument},
};
use dukao_persistence::sources::documents;
use serde::{Serialize, de::DeserializeOwned};

use super::detail::{SourceDetail, detail};
use crate::{AppError, AppResult, Cx, IdempotencyKey, organisation::open_year};

/// Enters it: at any time of the year, since leaders and meetings give tasks all year round (workflows, Sources).
pub fn enter_source<R: From<SourceDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, SourceEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
    content: &DocumentContent,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        cx.require(&Subject::CITY)?;
        open_year::required(tx, year, cx.permission(), "/year")?;
        if documents::title_taken(tx, year, &content.title, None)? {
            return Err(AppError::field("/title", FieldCode::Duplicate));
        }
        let document = SourceDocument::entered(&cx.env, year, content.clone());
        let recorded = documents::insert(tx, &document, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, document.id)?)))
    })
}
