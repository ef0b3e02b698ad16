use std::collections::HashMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    organisation::Extension,
    policy::{Actor, Denial, Permission, Subject},
    session::PersonId,
};
use dukao_persistence::{ReadTx, organisation::calendar, session::people};

use crate::{AllowedAction, AppResult};

/// An extension with both names.
#[derive(Debug, Clone)]
pub struct ExtensionDetail {
    /// The extension.
    pub extension: Extension,
    /// Names of who filed and who decided it.
    pub names: HashMap<PersonId, String>,
    /// Days whose deadlines fall into the outage, with where they move once it is confirmed.
    pub moved: Vec<(NaiveDate, NaiveDate)>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

pub(super) fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    zone: Tz,
    extensions: Vec<Extension>,
) -> AppResult<Vec<ExtensionDetail>> {
    let people = |each: &Extension| [Some(each.filed_by), each.decision().map(|decision| decision.by)];
    let ids: Vec<_> = extensions.iter().flat_map(people).flatten().collect();
    let names = people::names(tx, &ids)?;
    let calendar = calendar::whole(tx)?;
    let detail = |extension: Extension| {
        let ended = extension.outcome.map(|_| Denial::WrongStage);
        let own = actor.is(extension.filed_by);
        let action = |permission, denial| AllowedAction::of(actor, permission, &Subject::CITY).unless(denial);
        let allowed = vec![
            action(Permission::ExtensionDecide, ended.or(own.then_some(Denial::OwnWork))),
            action(Permission::ExtensionWithdraw, ended.or((!own).then_some(Denial::OutOfScope))),
        ];
        let ids = people(&extension).into_iter().flatten();
        let names = ids.filter_map(|id| Some((id, names.get(&id)?.clone()))).collect();
        let moved = extension.moved_days(&calendar, zone);
        ExtensionDetail { extension, names, moved, allowed }
    };
    Ok(extensions.into_iter().map(detail).collect())
}

pub(super) fn detail(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    zone: Tz,
    extension: Extension,
) -> AppResult<ExtensionDetail> {
    let found = details(tx, actor, zone, vec![extension])?.pop();
    found.ok_or_else(|| crate::AppError::internal("one extension has one detail"))
}
