use std::collections::HashMap;

use dukao_domain::{
    organisation::Extension,
    policy::{Actor, Denial, Permission, Subject},
    session::PersonId,
};
use dukao_persistence::{ReadTx, session::people};

use crate::{AllowedAction, AppResult};

/// An extension with both names.
#[derive(Debug, Clone)]
pub struct ExtensionDetail {
    /// The extension.
    pub extension: Extension,
    /// Names of who filed and who decided it.
    pub names: HashMap<PersonId, String>,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

pub(super) fn details(
    tx: &mut ReadTx<'_>,
    actor: &Actor,
    extensions: Vec<Extension>,
) -> AppResult<Vec<ExtensionDetail>> {
    let people = |each: &Extension| [Some(each.filed_by), each.decision.map(|decision| decision.by)];
    let ids: Vec<_> = extensions.iter().flat_map(people).flatten().collect();
    let names = if ids.is_empty() { HashMap::new() } else { people::names(tx, &ids)? };
    let detail = |extension: Extension| {
        let own = actor.is(extension.filed_by).then_some(Denial::OwnWork);
        let state = extension.decision.map(|_| Denial::WrongStage).or(own);
        let decide = AllowedAction::of(actor, Permission::ExtensionDecide, &Subject::CITY).unless(state);
        let ids = people(&extension).into_iter().flatten();
        let names = ids.filter_map(|id| Some((id, names.get(&id)?.clone()))).collect();
        ExtensionDetail { extension, names, allowed: vec![decide] }
    };
    Ok(extensions.into_iter().map(detail).collect())
}

pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, extension: Extension) -> AppResult<ExtensionDetail> {
    let found = details(tx, actor, vec![extension])?.pop();
    found.ok_or_else(|| crate::AppError::internal("one extension has one detail"))
}
