//! The site's settings.

use dukao_domain::{
    audit::event::Version,
    organisation::{Settings, SettingsValue},
    policy::{
        Actor, Permission, Subject,
        perm::{SettingEdit, SettingRead},
    },
};
use dukao_persistence::{Audited, Db, DbError, ReadTx, organisation::settings};

use crate::{AllowedAction, AppError, AppResult, Cx, nodes::timing};

/// The settings with what the caller may do to them.
#[derive(Debug, Clone)]
pub struct Shown {
    /// The settings.
    pub settings: Settings,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

impl Shown {
    fn to(actor: &Actor, settings: Settings) -> Self {
        let permission = Permission::SettingEdit;
        let denial = actor.decide(permission, &Subject::CITY).err();
        Self { settings, allowed: vec![AllowedAction { permission, denial }] }
    }
}

/// What is set; the defaults before the site is set up.
pub(crate) fn value(tx: &mut ReadTx<'_>) -> AppResult<SettingsValue> {
    Ok(settings::current(tx)?.map(|settings| settings.value).unwrap_or_default())
}

/// The settings; [`AppError::NotFound`] before the site is set up.
pub fn show(cx: &Cx<'_, SettingRead>) -> AppResult<Shown> {
    let settings = cx.db.read(settings::current)?.ok_or(AppError::NotFound)?;
    Ok(Shown::to(&cx.actor, settings))
}

/// What anybody may know, for the page on which one signs in; `None` before the site is set up.
pub fn public(db: &Db) -> AppResult<Option<Settings>> {
    Ok(db.read(settings::current)?)
}

/// A change of the settings.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version that the caller saw.
    pub expected: Version,
    /// What shall be set.
    pub value: SettingsValue,
    /// Why, for the log.
    pub reason: Option<String>,
}

/// Writes the next version. A change that changes nothing writes nothing.
pub fn change(cx: &Cx<'_, SettingEdit>, change: &Change) -> AppResult<Shown> {
    let result = cx.db.write(cx.stamp(), |tx| {
        let before = settings::current(tx)?.ok_or(AppError::NotFound)?;
        cx.require(&Subject::CITY)?;
        if before.version != change.expected {
            return Err(AppError::Stale { current: before.version });
        }
        let value = change.value.clone().checked().map_err(AppError::Invalid)?;
        if value == before.value {
            return Ok(Audited::nothing(Shown::to(&cx.actor, before)));
        }
        let after = before.clone().changed(&cx.env, value);
        let after = after.map_err(|fault| AppError::Invalid(vec![fault]))?;
        let act = cx.act().because(change.reason.clone());
        let recorded = settings::update(tx, &before, &after, act.clone())?;
        timing::move_all(cx, tx, &act)?;
        Ok(recorded.returning(Shown::to(&cx.actor, after)))
    });
    match result {
        // Another administrator committed between our read and our write.
        Err(AppError::Db(DbError::Stale)) => {
            let now = cx.db.read(settings::current)?.ok_or(AppError::NotFound)?;
            Err(AppError::Stale { current: now.version })
        }
        result => result,
    }
}
