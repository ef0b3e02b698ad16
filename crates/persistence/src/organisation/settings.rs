//! The site's settings: one row, or none before the site is set up.

use diesel::prelude::*;
use dukao_domain::organisation::{Settings, SettingsId};

use crate::{
    error::{DbError, DbResult},
    row::written,
    schema::settings as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t)]
struct Row {
    id: Uid,
    singleton: i16,
    /// JSON.
    value: String,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&Settings> for Row {
    fn from(settings: &Settings) -> Self {
        Self {
            id: settings.id.into(),
            singleton: 1,
            value: serde_json::json!(settings.value).to_string(),
            version: settings.version.into(),
            created_at: settings.created_at.into(),
            updated_at: settings.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for Settings {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            id: row.id.into(),
            value: serde_json::from_str(&row.value).map_err(|error| DbError::corrupt("settings", error))?,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(Settings, SettingsId);

/// The settings; `None` before the site is set up.
pub fn current(tx: &mut ReadTx<'_>) -> DbResult<Option<Settings>> {
    let row = t::table.first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}
