//! What an indicator needs before it may be handed in (workflows, Indicator).

use chrono::NaiveDate;
use dukao_domain::{
    evidence::FileSubject,
    fault::{FieldCode, FieldFault},
    indicators::{Indicator, Missing},
};
use dukao_persistence::{ReadTx, evidence::files};

use crate::{AppError, AppResult, indicators::references};

/// Everything that stands against it: what is missing, and what points at somebody or something that is no longer there.
pub(super) fn faults(
    tx: &mut ReadTx<'_>,
    today: NaiveDate,
    indicator: &Indicator,
) -> AppResult<Vec<FieldFault>> {
    let content = &indicator.content;
    let filed =
        content.basis.is_none() && !files::of_subject(tx, FileSubject::Indicator(indicator.id))?.is_empty();
    let missing = content.missing_for_submission(filed).into_iter();
    let mut faults: Vec<_> =
        missing.map(|missing| FieldFault::new(pointer(missing), FieldCode::Required)).collect();
    match references::checked(tx, today, indicator.year, content.clone()) {
        Ok(_) => {}
        Err(AppError::Invalid(mut more)) => faults.append(&mut more),
        Err(error) => return Err(error),
    }
    Ok(faults)
}

/// Where the form has it.
const fn pointer(missing: Missing) -> &'static str {
    match missing {
        Missing::LeadUnit => "/lead_unit_id",
        Missing::Section => "/section_id",
        Missing::ResponsiblePerson => "/person_id",
        Missing::Basis => "/basis",
        Missing::Standard => "/standard",
        Missing::Deadline => "/deadline",
        Missing::Weight => "/weight",
        Missing::Target => "/measure/target",
    }
}
