//! File an extension for an outage.

use dukao_domain::{
    fault::FieldCode,
    organisation::{Extension, Outage, Year},
    policy::perm::ExtensionFile,
};
use dukao_persistence::organisation::{extensions, years};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    extension_detail::{ExtensionDetail, detail},
    open_year,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Files it; nothing moves before a second person confirms.
pub fn file_extension<R: From<ExtensionDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, ExtensionFile>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    year: Year,
    outage: &Outage,
) -> AppResult<R> {
    // The year is part of the path, so it is part of what must be the same.
    cx.once(key, &crate::once::request_bytes(&(year, request))?, |tx| {
        let found = open_year::in_path(tx, year, cx.permission())?;
        let outage = outage.clone().checked(&found, cx.env.now(), cx.zone).map_err(AppError::Invalid)?;
        years::lock(tx, year)?;
        if extensions::of_year(tx, year)?.iter().any(|other| other.covers_part_of(&outage)) {
            return Err(AppError::field("/outage_from", FieldCode::Duplicate));
        }
        let extension = Extension::filed(&cx.env, year, outage, cx.actor.person_id);
        let recorded = extensions::insert(tx, &extension, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, cx.zone, extension)?)))
    })
}
