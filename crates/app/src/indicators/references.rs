use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Content,
    organisation::Year,
};
use dukao_persistence::{ReadTx, organisation::units, sources::items};

use crate::{AppError, AppResult};

/// Checks a draft's own rules and that what it points at exists: all faults at once.
pub(super) fn checked(tx: &mut ReadTx<'_>, year: Year, content: Content) -> AppResult<Content> {
    let mut faults = Vec::new();
    if items::year_of(tx, content.source_item_id)? != Some(year.number()) {
        faults.push(FieldFault::new("/source_item_id", FieldCode::NotFound));
    }
    if let Some(unit) = content.lead_unit_id
        && !units::exists(tx, unit)?
    {
        faults.push(FieldFault::new("/lead_unit_id", FieldCode::NotFound));
    }
    match content.checked(year) {
        Ok(content) if faults.is_empty() => Ok(content),
        Ok(_) => Err(AppError::Invalid(faults)),
        Err(mut more) => {
            more.append(&mut faults);
            Err(AppError::Invalid(more))
        }
    }
}
