//! How indicators stand as a whole.

use std::collections::HashMap;

use chrono::NaiveDate;
use dukao_domain::{
    indicators::{Indicator, IndicatorId, Stage},
    nodes::{Light, LightReason, Node, NodeId, Overall},
    time::Timestamp,
};
use dukao_persistence::{
    ReadTx,
    nodes::{self, plans},
};

use crate::AppResult;

/// The node that decides about an indicator's light.
#[derive(Debug, Clone)]
pub struct DecidingNode {
    /// Id.
    pub id: NodeId,
    /// Its place in the plan.
    pub number: i16,
    /// The step.
    pub title: String,
    /// By when, as planned.
    pub due_on: NaiveDate,
}

/// An indicator's light and what it rests on.
#[derive(Debug, Clone)]
pub struct OverallLight {
    /// The light.
    pub light: Light,
    /// Why.
    pub reason: LightReason,
    /// The node that decides; `None` where it is the plan.
    pub node: Option<DecidingNode>,
}

/// The lights of those that are issued, in two statements however many there are.
pub(crate) fn of_all(
    tx: &mut ReadTx<'_>,
    indicators: &[&Indicator],
    now: Timestamp,
) -> AppResult<HashMap<IndicatorId, OverallLight>> {
    let issued = indicators.iter().filter(|one| one.stage == Stage::Issued).map(|one| one.id);
    let issued: Vec<IndicatorId> = issued.collect();
    if issued.is_empty() {
        return Ok(HashMap::new());
    }
    let drafting = plans::drafting_of(tx, &issued)?.into_iter().map(|plan| (plan.indicator_id, plan));
    let drafting: HashMap<_, _> = drafting.collect();
    let mut open: HashMap<IndicatorId, Vec<Node>> = HashMap::new();
    for node in nodes::open_of(tx, &issued)? {
        open.entry(node.indicator_id).or_default().push(node);
    }
    let told = issued.into_iter().filter_map(|id| {
        let nodes = open.get(&id).map_or(&[][..], Vec::as_slice);
        let told = Overall::of(Stage::Issued, drafting.get(&id), nodes, now)?;
        let node = told.node.map(|node| DecidingNode {
            id: node.id,
            number: node.number,
            title: node.content.title.clone(),
            due_on: node.content.due_on,
        });
        Some((id, OverallLight { light: told.light, reason: told.reason, node }))
    });
    Ok(told.collect())
}
