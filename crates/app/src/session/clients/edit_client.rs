//! Change what a program may do.

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::ClientEdit},
    session::{ApiClientId, ClientContent, Person},
};
use dukao_persistence::{
    Audited, DbError,
    organisation::grants,
    session::{api_clients, people},
};

use super::detail::{ClientDetail, detail, find};
use crate::{AppError, AppResult, Cx, session::reconsent};

/// Writes the next version; what changes nothing writes nothing. Whoever lets a program with a sensitive post do more asks
/// anew for the consent to that post. Tokens that are under way obey it with their next
/// request.
pub fn edit_client(
    cx: &Cx<'_, ClientEdit>,
    id: ApiClientId,
    expected: Version,
    content: &ClientContent,
) -> AppResult<ClientDetail> {
    let result = cx.db.write(cx.stamp(), |tx| {
        let (before, person) = find(tx, id)?;
        cx.require(&Subject::CITY)?;
        open(&person)?;
        if before.version != expected {
            return Err(AppError::Stale { current: before.version });
        }
        let after = before.clone().changed(content, cx.env.now());
        let renamed = person.name != content.name;
        let same = before.scopes == after.scopes
            && before.networks == after.networks
            && before.requests_per_minute == after.requests_per_minute;
        if same && !renamed {
            return Ok(Audited::nothing(detail(cx, tx, before)?));
        }
        if renamed {
            let named = Person {
                name: content.name.clone(),
                version: person.version.next(),
                updated_at: cx.env.now(),
                ..person.clone()
            };
            let _person = people::update(tx, &person, &named, cx.act())?;
        }
        if after.scopes.iter().any(|scope| !before.scopes.contains(scope)) {
            grants::in_turn(tx)?;
            reconsent::ask(tx, cx, &[person.id])?;
        }
        let recorded = api_clients::update(tx, &before, &after, cx.act())?;
        let shown = detail(cx, tx, after)?;
        Ok(recorded.returning(shown))
    });
    unless_overtaken(cx, id, result)
}

/// A program that was revoked stays as it is.
pub(super) fn open(person: &Person) -> AppResult<()> {
    if person.active { Ok(()) } else { Err(AppError::field("/id", FieldCode::AccountClosed)) }
}

/// Another administrator may have committed between our read and our write.
pub(super) fn unless_overtaken<T>(
    cx: &Cx<'_, ClientEdit>,
    id: ApiClientId,
    result: AppResult<T>,
) -> AppResult<T> {
    match result {
        Err(AppError::Db(DbError::Stale)) => {
            let (now, _) = cx.db.read(|tx| find(tx, id))?;
            Err(AppError::Stale { current: now.version })
        }
        result => result,
    }
}
