//! The filters that a person keeps for themselves.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::perm::FilterKeep,
    session::{FilteredList, SavedFilter, SavedFilterId},
};
use dukao_persistence::session::{people, saved_filters};
use serde::{Serialize, de::DeserializeOwned};

use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// The caller's own of one list, by name.
pub fn own(cx: &Cx<'_, FilterKeep>, list: FilteredList) -> AppResult<Vec<SavedFilter>> {
    Ok(cx.db.read(|tx| saved_filters::of_person(tx, cx.actor.person_id, list))?)
}

/// Saves one more; a name stands once, and there are at most [`SavedFilter::MAX`].
pub fn save<R: From<SavedFilter> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, FilterKeep>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    list: FilteredList,
    name: &str,
    query: &str,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(request)?, |tx| {
        let person = cx.actor.person_id;
        people::in_turn(tx, &[person])?;
        let kept = saved_filters::of_person(tx, person, list)?;
        if kept.iter().any(|other| other.name == name) {
            return Err(AppError::field("/name", FieldCode::Duplicate));
        }
        if kept.len() >= SavedFilter::MAX {
            let max = u64::try_from(SavedFilter::MAX).unwrap_or_default();
            return Err(AppError::field("/name", FieldCode::TooMany { max }));
        }
        let filter = SavedFilter::saved(&cx.env, person, list, name.to_owned(), query.to_owned());
        let recorded = saved_filters::insert(tx, &filter, cx.act())?;
        Ok(recorded.returning(R::from(filter)))
    })
}

/// Removes one of the caller's own; another person's is not there.
pub fn remove(cx: &Cx<'_, FilterKeep>, id: SavedFilterId, expected: Version) -> AppResult<()> {
    cx.change(|tx| {
        let found = saved_filters::find(tx, id)?.filter(|found| found.person_id == cx.actor.person_id);
        let found = found.ok_or(AppError::NotFound)?;
        AppError::unless_stale(expected, found.version)?;
        Ok(saved_filters::delete(tx, &found, cx.act())?.returning(()))
    })
}
