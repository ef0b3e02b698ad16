use dukao_app::organisation::SectionDetail;
use dukao_domain::fault::FieldCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, valid::Faults};

/// A section of a unit.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Section)]
pub(super) struct SectionView {
    /// Id.
    id: Uuid,
    /// Of which unit.
    unit_id: Uuid,
    /// Its name.
    name: String,
    /// Its place in lists, from 1.
    position: i16,
    /// Whether work may still be given to it.
    active: bool,
    /// Indicators that it works on: not withdrawn, of years that are open.
    indicator_count: i64,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl SectionView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<SectionDetail> for SectionView {
    fn from(detail: SectionDetail) -> Self {
        let section = detail.section;
        Self {
            id: section.id.uuid(),
            unit_id: section.unit_id.uuid(),
            name: section.name,
            position: section.position,
            active: section.active,
            indicator_count: detail.carried,
            version: section.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
        }
    }
}

const MAX_PLACE: i16 = 999;

/// Checks a place in a list, from 1.
pub(super) fn place(faults: &mut Faults, place: i16) -> Option<i16> {
    let range = || FieldCode::OutOfRange { min: 1.to_string(), max: MAX_PLACE.to_string() };
    faults.take("/position", if (1..=MAX_PLACE).contains(&place) { Ok(place) } else { Err(range()) })
}
