//! End a person's account.

use chrono::{Days, NaiveDate};
use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    policy::{Subject, perm::PersonEdit},
    session::{Person, PersonId},
};
use dukao_persistence::{
    Act, Recorded, WriteTx,
    organisation::{delegations, grants, loans},
    session::people,
};

use super::{
    edit_person::must_be_open,
    person_detail::{PersonDetail, detail, visible},
    post_rules::another_administrator,
};
use crate::{AppError, AppResult, Cx, session::revoke::revoke};

/// Somebody who leaves.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// Who.
    pub id: PersonId,
    /// The version that the caller saw.
    pub expected: Version,
    /// The last day of work: today, or a day in the year to come.
    pub last_on: NaiveDate,
    /// Why, for the log.
    pub reason: String,
}

/// The latest last day, in days from now.
const MAX_DAYS: u64 = 366;

/// Ends every post and loan of a person with the last day. Where that is today, the account is closed and its sessions
/// end at once, and so does whatever is lent to or by the person; where it is later, the account stays open till then
/// and [`super::close_leavers`] closes it. Indicators that the person carries are left alone: each becomes a vacancy
/// that the lists show until its work is handed over.
pub fn close_account(cx: &Cx<'_, PersonEdit>, leaving: &Leaving) -> AppResult<PersonDetail> {
    cx.change(|tx| {
        grants::in_turn(tx)?;
        let before = visible(tx, cx, leaving.id)?.person;
        cx.require(&Subject::CITY)?;
        if cx.actor.is(before.id) {
            return Err(AppError::field("/id", FieldCode::NotOneself));
        }
        AppError::unless_stale(leaving.expected, before.version)?;
        must_be_open(&before)?;
        let today = cx.today();
        let latest = today.checked_add_days(Days::new(MAX_DAYS)).unwrap_or(today);
        if !(today..=latest).contains(&leaving.last_on) {
            let code = FieldCode::OutOfRange { min: today.to_string(), max: latest.to_string() };
            return Err(AppError::field("/last_on", code));
        }
        let act = cx.act().because(Some(leaving.reason.clone()));
        end_posts(tx, leaving, &act)?;
        let recorded = if leaving.last_on == today {
            close(tx, &before, leaving.last_on, &act)?
        } else {
            end_loans(tx, before.id, leaving.last_on, false, &act)?;
            let after = before.clone().leaving(&cx.env, Some(leaving.last_on));
            people::update(tx, &before, &after, act)?
        };
        Ok(recorded.returning(detail(tx, &cx.actor, before.id, today, cx.env.now())?))
    })
}

/// Closes an account whose last day is, or was, `last`.
pub(super) fn close<'t>(
    tx: &mut WriteTx<'t>,
    before: &Person,
    last: NaiveDate,
    act: &Act,
) -> AppResult<Recorded<'t>> {
    end_loans(tx, before.id, last, true, act)?;
    let _ended = revoke(tx, before.id, None, act)?;
    let after = before.clone().closed(tx.env(), last);
    Ok(people::update(tx, before, &after, act.clone())?)
}

fn end_posts(tx: &mut WriteTx<'_>, leaving: &Leaving, act: &Act) -> AppResult<()> {
    let next = leaving.last_on.succ_opt().unwrap_or(leaving.last_on);
    for before in grants::of_person(tx, leaving.id)? {
        if !before.counts_from(next) {
            continue;
        }
        another_administrator(tx, &before, next)?;
        let after = before.clone().ending(leaving.last_on);
        let _ended = grants::update(tx, &before, &after, act.clone())?;
    }
    Ok(())
}

fn end_loans(tx: &mut WriteTx<'_>, person: PersonId, last: NaiveDate, now: bool, act: &Act) -> AppResult<()> {
    let at = tx.env().now();
    for before in loans::open_of(tx, person)? {
        let after = if now { before.clone().ended(at) } else { before.clone().until(last, at) };
        let changes = after.ended_at != before.ended_at || after.to_on != before.to_on;
        // What ran out by itself needs no end.
        if changes && (!now || last <= before.to_on) {
            let _ended = delegations::update(tx, &before, &after, act.clone())?;
        }
    }
    Ok(())
}
