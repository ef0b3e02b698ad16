//! Hand the open work of somebody who leaves to a successor.

use std::collections::BTreeMap;

use dukao_domain::{
    fault::FieldCode,
    organisation::UnitId,
    policy::{Subject, perm::WorkHandOver},
    session::PersonId,
};
use dukao_persistence::{
    Audited, ReadTx,
    indicators::{
        self,
        carried::{self, CarriedRow},
    },
    page::{Page, PageRequest},
    session::people,
};
use serde::{Deserialize, Serialize};

use super::person_detail::visible;
use crate::{AppError, AppResult, Cx, IdempotencyKey, indicators::may_carry};

/// Whose work goes to whom.
#[derive(Debug, Clone)]
pub struct Handover {
    /// Who leaves.
    pub from: PersonId,
    /// Who carries on.
    pub to: PersonId,
    /// Why, for the log and each indicator's history.
    pub reason: String,
}

/// What a handover did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    /// Indicators that the successor carries now.
    pub moved: i64,
    /// Open indicators that the person still carries: of other units.
    pub remaining: i64,
}

/// One page of the open indicators that a person carries, in the units whose work the caller may hand over, by code.
pub fn list_work(
    cx: &Cx<'_, WorkHandOver>,
    person: PersonId,
    page: PageRequest,
) -> AppResult<Page<CarriedRow>> {
    cx.db.read(|tx| {
        visible(tx, cx, person)?;
        Ok(carried::list(tx, person, &cx.scope(), page)?)
    })
}

/// Moves every open indicator of the units in which the successor holds a post, in one transaction.
pub fn hand_over(
    cx: &Cx<'_, WorkHandOver>,
    key: &IdempotencyKey,
    request: &impl Serialize,
    order: &Handover,
) -> AppResult<HandedOver> {
    cx.once(key, &crate::once::request_bytes(&(order.from, request))?, |tx| {
        visible(tx, cx, order.from)?;
        let work = carried::of_person(tx, order.from)?;
        let all = work.len();
        let mut fits = BTreeMap::new();
        let mine = |unit: Option<UnitId>| cx.decide(&unit.map_or(Subject::CITY, Subject::unit)).is_ok();
        let reached: Vec<_> = work.into_iter().filter(|work| mine(work.content.lead_unit_id)).collect();
        if reached.is_empty() && all > 0 {
            cx.require(&Subject::CITY)?;
        }
        successor(tx, order)?;
        for unit in reached.iter().map(|work| work.content.lead_unit_id) {
            if let std::collections::btree_map::Entry::Vacant(entry) = fits.entry(unit) {
                entry.insert(may_carry(tx, order.to, unit, cx.today())?);
            }
        }
        if !reached.is_empty() && !fits.values().any(|fits| *fits) {
            return Err(AppError::field("/to_person_id", FieldCode::NotOfTheUnit));
        }
        let act = cx.act().because(Some(order.reason.clone()));
        let (mut moved, mut recorded) = (0_i64, None);
        for before in reached.into_iter().filter(|work| fits.get(&work.content.lead_unit_id) == Some(&true)) {
            let after = before.clone().carried_by(&cx.env, order.to);
            recorded = Some(indicators::update(tx, &before, &after, act.clone())?);
            moved = moved.saturating_add(1);
        }
        let done = HandedOver { moved, remaining: i64::try_from(all).unwrap_or(i64::MAX) - moved };
        Ok(recorded.map_or_else(|| Audited::nothing(done), |recorded| recorded.returning(done)))
    })
}

/// The successor is somebody else with an open account.
fn successor(tx: &mut ReadTx<'_>, order: &Handover) -> AppResult<()> {
    let code = match people::find(tx, order.to)?.filter(|person| !person.client) {
        None => FieldCode::NotFound,
        Some(person) if person.id == order.from => FieldCode::NotOneself,
        Some(person) if !person.active => FieldCode::AccountClosed,
        Some(_) => return Ok(()),
    };
    Err(AppError::field("/to_person_id", code))
}
