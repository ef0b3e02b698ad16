//! Give a program another secret.

use dukao_domain::{
    policy::{Subject, perm::ClientEdit},
    session::{ApiClientId, ClientSecret},
};
use dukao_persistence::{
    organisation::grants,
    session::{api_clients, credentials},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    detail::{ClientDetail, detail, find},
    edit_client::{open, unless_overtaken},
    enter_client::Kept,
};
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    session::{password, reconsent, revoke::revoke},
};

/// Draws a secret in the place of the present one, ends the tokens that the present one got, and asks anew for the
/// consent to a sensitive post of the program: whoever is told the secret could use it.
pub fn rotate_secret<V: From<ClientDetail> + Serialize + DeserializeOwned>(
    cx: &Cx<'_, ClientEdit>,
    key: &IdempotencyKey,
    id: ApiClientId,
) -> AppResult<(V, Option<ClientSecret>)> {
    cx.require(&Subject::CITY)?;
    let (_, person) = cx.db.read(|tx| find(tx, id))?;
    open(&person)?;
    let (secret, own) = (ClientSecret::draw(&cx.env), cx.env.random_uuid());
    let phc = password::hash(&cx.env, secret.text())?;
    let request = crate::once::request_bytes(&("secret", id))?;
    let kept = cx.once(key, &request, |tx| {
        let (before, person) = find(tx, id)?;
        open(&person)?;
        let now = cx.env.now();
        grants::in_turn(tx)?;
        reconsent::ask(tx, cx, &[person.id])?;
        let present = credentials::of_person(tx, person.id)?.ok_or(AppError::NotFound)?;
        let next = present.clone().issued(phc.clone(), None, Some(cx.actor.person_id), now);
        let _credential = credentials::update(tx, &present, &next, cx.act())?;
        let _ended = revoke(tx, person.id, None, &cx.act())?;
        let after = before.clone().touched(now);
        let recorded = api_clients::update(tx, &before, &after, cx.act())?;
        let view = V::from(detail(cx, tx, after)?);
        Ok(recorded.returning(Kept { view, drawn_by: own }))
    });
    Ok(unless_overtaken(cx, id, kept)?.told(own, secret))
}
