//! The board: nodes and indicators counted by light.

use std::collections::BTreeMap;

use diesel::{
    dsl::{count_star, sql},
    prelude::*,
    sql_types::{Integer, Nullable, Text},
};
use dukao_domain::{
    indicators::Stage,
    nodes::{Light, NodeState},
    time::Timestamp,
};

use super::{
    lights::{in_light, node_rank, overall_rank, ranked},
    lists::{NodeQuery, selected},
};
use crate::{
    error::{DbError, DbResult},
    indicators::{LedgerQuery, filtered},
    schema::{indicators as t, nodes as n},
    sql_types::{Id, Uid},
    tx::ReadTx,
};

/// What the board counts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardBy {
    /// Lead unit.
    Unit,
    /// Section.
    Section,
    /// Kind of source.
    Source,
    /// Supervision group in the indicator's year.
    Group,
    /// Leader in charge in the indicator's year.
    Leader,
    /// Month of the day: a node's planned one, an indicator's deadline.
    Month,
}

/// Nodes or indicators in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardRow {
    /// Of what: an id, a kind's code, or a month `2026-03`; `None` for what has none.
    pub key: Option<String>,
    /// Of a board by months besides: which.
    pub month: Option<String>,
    /// Not due yet.
    pub grey: i64,
    /// Done, or handed in in time.
    pub green: i64,
    /// Due soon, or refused.
    pub yellow: i64,
    /// Late.
    pub red: i64,
}

impl BoardBy {
    /// SQL for the key of a row of `indicators`; `month` is that of its month.
    fn key(self, month: &str) -> String {
        let of_roster = |column: &str| {
            format!(
                "(select entry.{column} from roster_entries entry \
                 where entry.year = indicators.year and entry.unit_id = indicators.lead_unit_id)"
            )
        };
        match self {
            Self::Unit => "indicators.lead_unit_id".to_owned(),
            Self::Section => "indicators.section_id".to_owned(),
            Self::Group => of_roster("supervision_group_id"),
            Self::Leader => of_roster("leader_id"),
            Self::Month => month.to_owned(),
            Self::Source => "(select document.kind from source_items item \
                             join source_documents document on document.id = item.document_id \
                             where item.id = indicators.source_item_id)"
                .to_owned(),
        }
    }

    const fn is_id(self) -> bool {
        matches!(self, Self::Unit | Self::Section | Self::Group | Self::Leader)
    }
}

const NODE_MONTH: &str = "substr(cast(nodes.due_on as text), 1, 7)";
const INDICATOR_MONTH: &str = "substr(cast(indicators.deadline as text), 1, 7)";
/// For all alike.
const ANY_MONTH: &str = "cast(null as text)";

type Counted = (Option<String>, Option<String>, i32, i64);

macro_rules! counted {
    ($tx:expr, $from:ident, $key:expr, $month:expr, $rank:expr) => {{
        let (by, key, month, rank) = ($key.0, $key.1, $month, $rank);
        let month = || sql::<Nullable<Text>>(&month);
        let rank = || sql::<Integer>(&rank);
        if by.is_id() {
            let key = || sql::<Nullable<Id>>(&key);
            let rows = $from!(key, month, rank).load::<(Option<Uid>, Option<String>, i32, i64)>($tx.conn)?;
            rows.into_iter()
                .map(|(key, month, rank, count)| (key.map(|key| key.0.to_string()), month, rank, count))
                .collect::<Vec<Counted>>()
        } else {
            let key = || sql::<Nullable<Text>>(&key);
            $from!(key, month, rank).load::<Counted>($tx.conn)?
        }
    }};
}

fn rows_of(counted: Vec<Counted>) -> DbResult<Vec<BoardRow>> {
    let mut found = BTreeMap::<(Option<String>, Option<String>), BoardRow>::new();
    for (key, month, rank, count) in counted {
        let row = found.entry((key.clone(), month.clone())).or_insert_with(|| BoardRow {
            key,
            month,
            ..BoardRow::default()
        });
        *match ranked(rank).ok_or_else(|| DbError::corrupt("light", rank.to_string()))? {
            Light::Grey => &mut row.grey,
            Light::Green => &mut row.green,
            Light::Yellow => &mut row.yellow,
            Light::Red => &mut row.red,
        } = count;
    }
    Ok(found.into_values().collect())
}

/// The nodes that count, in numbers, by whatever `by` names, in its order; `monthly` tells each month's apart.
pub fn board(tx: &mut ReadTx<'_>, query: &NodeQuery, by: BoardBy, monthly: bool) -> DbResult<Vec<BoardRow>> {
    macro_rules! nodes {
        ($key:ident, $month:ident, $rank:ident) => {{
            let counts = n::table.inner_join(t::table).group_by(($key(), $month(), $rank()));
            selected!(counts.select(($key(), $month(), $rank(), count_star())), query)
        }};
    }
    let month = if monthly { NODE_MONTH } else { ANY_MONTH };
    rows_of(counted!(tx, nodes, (by, by.key(NODE_MONTH)), month, node_rank(query.indicators.now)))
}

/// The issued indicators, likewise.
pub fn indicator_board(
    tx: &mut ReadTx<'_>,
    query: &LedgerQuery,
    by: BoardBy,
    monthly: bool,
) -> DbResult<Vec<BoardRow>> {
    macro_rules! issued {
        ($key:ident, $month:ident, $rank:ident) => {{
            let counts = t::table.group_by(($key(), $month(), $rank()));
            filtered!(counts.select(($key(), $month(), $rank(), count_star())), query)
                .filter(t::stage.eq(Stage::Issued.code()))
        }};
    }
    let month = if monthly { INDICATOR_MONTH } else { ANY_MONTH };
    rows_of(counted!(tx, issued, (by, by.key(INDICATOR_MONTH)), month, overall_rank(query.now)))
}

/// How many of the nodes that are green were handed in before each of `ends`, which rise; each counts once, at the first
/// that it came before.
pub fn handed_in(tx: &mut ReadTx<'_>, query: &NodeQuery, ends: &[Timestamp; 12]) -> DbResult<[i64; 12]> {
    let first =
        |(place, end): (usize, &Timestamp)| format!("when nodes.reported_at < {} then {place}", end.micros());
    let whens: Vec<_> = ends.iter().enumerate().map(first).collect();
    let bucket = format!("case {} else {} end", whens.join(" "), ends.len());
    let bucket = || sql::<Integer>(&bucket);
    let counts = n::table.inner_join(t::table).group_by(bucket()).select((bucket(), count_star()));
    let green = in_light!(selected!(counts, query), Light::Green, query.indicators.now);
    let mut counts = [0; 12];
    for (place, count) in green.load::<(i32, i64)>(tx.conn)? {
        if let Some(slot) = usize::try_from(place).ok().and_then(|place| counts.get_mut(place)) {
            *slot += count;
        }
    }
    Ok(counts)
}
