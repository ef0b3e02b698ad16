use chrono::NaiveDate;
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::{Content, Duty},
    organisation::{UnitId, Year},
};
use dukao_persistence::{
    ReadTx,
    organisation::{roster, units},
    sources::items,
};

use super::receiver::Receiver;
use crate::{AppError, AppResult};

/// Checks a draft's own rules and that what it points at exists: all faults at once.
pub(crate) fn checked(
    tx: &mut ReadTx<'_>,
    today: NaiveDate,
    year: Year,
    content: Content,
) -> AppResult<Content> {
    let mut faults = Vec::new();
    if items::year_of(tx, content.source_item_id)? != Some(year.number()) {
        faults.push(FieldFault::new("/source_item_id", FieldCode::NotFound));
    }
    if let Some(unit) = content.lead_unit_id {
        let code = in_year(tx, year, unit)?;
        faults.extend(code.map(|code| FieldFault::new("/lead_unit_id", code)));
    }
    for unit in &content.co_unit_ids {
        let code = in_year(tx, year, *unit)?;
        faults.extend(code.map(|code| FieldFault::new("/co_unit_ids", code)));
    }
    if let Some(unit) = content.data_owner_id {
        let code = in_year(tx, year, unit)?;
        faults.extend(code.map(|code| FieldFault::new("/data_owner_id", code)));
    }
    let duty = Duty { section_id: content.section_id, person_id: content.person_id };
    let receiver = Receiver::of(tx, today, duty)?;
    faults.extend(receiver.own_faults());
    faults.extend(receiver.misfits(content.lead_unit_id));
    match content.checked(year) {
        Ok(content) if faults.is_empty() => Ok(content),
        Ok(_) => Err(AppError::Invalid(faults)),
        Err(mut more) => {
            more.append(&mut faults);
            Err(AppError::Invalid(more))
        }
    }
}

/// Why a unit cannot take part in work of a year.
fn in_year(tx: &mut ReadTx<'_>, year: Year, unit: UnitId) -> AppResult<Option<FieldCode>> {
    Ok(match roster::of_unit(tx, year, unit)? {
        Some(entry) if entry.merger.is_some() => Some(FieldCode::UnitMerged),
        Some(_) => None,
        None if units::exists(tx, unit)? => Some(year.lacks_unit()),
        None => Some(FieldCode::NotFound),
    })
}
