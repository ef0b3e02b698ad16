//! The site's settings.

use dukao_domain::organisation::SettingsValue;
use dukao_persistence::{ReadTx, organisation::settings};

use crate::AppResult;

/// What is set; the defaults before the site is set up.
pub(crate) fn value(tx: &mut ReadTx<'_>) -> AppResult<SettingsValue> {
    Ok(settings::current(tx)?.map(|settings| settings.value).unwrap_or_default())
}
