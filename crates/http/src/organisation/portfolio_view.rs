use dukao_app::organisation::PortfolioDetail;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::action::ActionView;

/// Somebody who holds a portfolio today.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PortfolioHolder)]
struct HolderView {
    /// Who.
    id: Uuid,
    /// Their name.
    name: String,
    /// Whether they only fill in.
    acting: bool,
}

/// A supervision group, or a leader's seat.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Portfolio)]
pub(super) struct PortfolioView {
    /// Id.
    id: Uuid,
    /// `supervision_group` or `leader`.
    kind: String,
    /// Its number among its kind, from 1.
    number: i16,
    /// Its name.
    name: String,
    /// Who holds it today.
    holders: Vec<HolderView>,
    /// Units of the year in it that were not merged away; null where no year was asked for.
    unit_count: Option<i64>,
    /// Version.
    version: i64,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl PortfolioView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }
}

impl From<PortfolioDetail> for PortfolioView {
    fn from(detail: PortfolioDetail) -> Self {
        let PortfolioDetail { portfolio, holders, units, allowed } = detail;
        Self {
            id: portfolio.id.uuid(),
            kind: portfolio.kind.code().to_owned(),
            number: portfolio.number,
            version: portfolio.version.number(),
            name: portfolio.name,
            holders: holders
                .into_iter()
                .map(|holder| HolderView {
                    id: holder.person_id.uuid(),
                    name: holder.name,
                    acting: holder.acting,
                })
                .collect(),
            unit_count: units,
            allowed_actions: ActionView::all(allowed),
        }
    }
}
