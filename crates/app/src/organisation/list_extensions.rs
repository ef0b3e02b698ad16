//! The extensions of a year for outages.

use dukao_domain::{organisation::Year, policy::perm::ExtensionRead};
use dukao_persistence::organisation::{extensions, years};

use super::extension_detail::{ExtensionDetail, details};
use crate::{AppError, AppResult, Cx};

/// All of them, latest first.
pub fn list_extensions(cx: &Cx<'_, ExtensionRead>, year: Year) -> AppResult<Vec<ExtensionDetail>> {
    cx.db.read(|tx| {
        years::by_year(tx, year)?.ok_or(AppError::NotFound)?;
        let extensions = extensions::of_year(tx, year)?;
        details(tx, &cx.actor, cx.zone, extensions)
    })
}
