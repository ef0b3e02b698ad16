//! Ask anew for the consent to sensitive posts whose holder gets a new way in.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use dukao_domain::{
    organisation::{Appointment, Consent},
    policy::{Permission, Permit, roles_with},
    session::PersonId,
};
use dukao_persistence::{
    ReadTx, WriteTx,
    organisation::{directory, grants},
};

use crate::{AppError, AppResult, Cx};

/// Recorded with the posts that end and wait: the log is the city's, so it speaks Chinese.
const REASON: &str = "重新发放了登录凭据或扩大了接口权限，敏感岗位须另一名管理员重新同意后生效";

/// Whoever issues a code could be the one who uses it, and would hold alone what takes two administrators to give
/// (workflows, People, posts, units). So each sensitive post of `people` ends and is given anew by the issuer: it holds
/// again once another administrator, who is neither the issuer nor the holder, has consented.
/// [`AppError::NobodyToConsent`] where there is none.
pub(crate) fn ask<P: Permit>(tx: &mut WriteTx<'_>, cx: &Cx<'_, P>, people: &[PersonId]) -> AppResult<()> {
    let (today, issuer) = (cx.today(), cx.actor.person_id);
    let yesterday = today.pred_opt().unwrap_or(today);
    let mut asked = BTreeSet::new();
    for before in grants::of_people(tx, people)? {
        let waits = before.consent == Consent::Awaited && before.granted_by == Some(issuer);
        if !before.role.is_sensitive() || !before.counts_from(today) || waits {
            continue;
        }
        asked.insert(before.person_id);
        let anew = Appointment::anew(&before, today).granted(&cx.env, issuer);
        // Whoever reads the log sees a post end that nobody took away: it says why.
        let act = cx.act().because(Some(REASON.to_owned()));
        let _ended = grants::update(tx, &before, &before.clone().ending(yesterday), act.clone())?;
        let _given = grants::insert(tx, &anew, act)?;
    }
    if !asked.is_empty() && !another_consents(tx, today, issuer, people)? {
        return Err(AppError::NobodyToConsent);
    }
    Ok(())
}

/// Whether somebody can consent today who is neither the issuer nor one of those who get a code.
fn another_consents(
    tx: &mut ReadTx<'_>,
    today: NaiveDate,
    issuer: PersonId,
    people: &[PersonId],
) -> AppResult<bool> {
    let mut others = Vec::new();
    for role in roles_with(Permission::GrantConsent) {
        let holders = grants::of_role(tx, role)?.into_iter().filter(|grant| grant.holds_on(today));
        others.extend(holders.map(|grant| grant.person_id));
    }
    others.retain(|other| *other != issuer && !people.contains(other));
    Ok(directory::any_at_home(tx, &others)?)
}
