//! Enter a section of a unit.

use dukao_domain::{
    fault::FieldCode,
    organisation::{Section, SectionContent, UnitId},
    policy::{Subject, perm::SectionEdit},
};
use dukao_persistence::organisation::sections;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    list_sections::{SectionDetail, detail},
    placing,
};
use crate::{AppError, AppResult, Cx, IdempotencyKey};

/// Enters it; without a place it comes last.
pub fn enter_section<R: From<SectionDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, SectionEdit>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    unit: UnitId,
    name: &str,
    position: Option<i16>,
) -> AppResult<R> {
    cx.once(key, &crate::once::request_bytes(&(unit, request))?, |tx| {
        cx.require(&Subject::unit(unit))?;
        placing::has_structure(tx, unit, cx.today())?;
        let others = sections::of_unit(tx, unit)?;
        if others.iter().any(|other| other.name == name) {
            return Err(AppError::field("/name", FieldCode::Duplicate));
        }
        let last = others.iter().map(|other| other.position).max().unwrap_or_default();
        let position = position.unwrap_or(last.saturating_add(1));
        let content = SectionContent { name: name.to_owned(), position, active: true };
        let section = Section::entered(&cx.env, unit, content);
        let recorded = sections::insert(tx, &section, cx.act())?;
        Ok(recorded.returning(R::from(detail(tx, &cx.actor, section)?)))
    })
}
