//! Several indicators in one request, each at the version it was read at.

use std::collections::HashSet;

use dukao_app::indicators::Seen;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    id::Id,
    indicators::Indicator,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::valid::{Faults, id};

/// At most so many at once: a page of the ledger.
const MAX_ENTRIES: usize = 200;

/// One of several indicators.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = IndicatorEntry)]
pub(crate) struct EntryInput {
    /// Which.
    #[schema(format = Uuid)]
    id: String,
    /// The version it was read at.
    version: i64,
}

impl EntryInput {
    /// As [`entries`] asks for it.
    pub(crate) fn seen(&self) -> (&str, i64) {
        (&self.id, self.version)
    }
}

/// The indicators that are well formed; every fault with its place.
pub(crate) fn entries<'i, T: 'i>(
    faults: &mut Faults,
    sent: &'i [T],
    of: impl Fn(&'i T) -> (&'i str, i64),
) -> Vec<Seen> {
    let seen = versioned::<Indicator, T>(faults, sent, of);
    seen.into_iter().map(|(id, version)| Seen { id, version }).collect()
}

/// The things that are well formed, each at the version it was read at; every fault with its place.
pub(crate) fn versioned<'i, K, T: 'i>(
    faults: &mut Faults,
    sent: &'i [T],
    of: impl Fn(&'i T) -> (&'i str, i64),
) -> Vec<(Id<K>, Version)> {
    if !(1..=MAX_ENTRIES).contains(&sent.len()) {
        let code = FieldCode::OutOfRange { min: 1.to_string(), max: MAX_ENTRIES.to_string() };
        faults.0.push(FieldFault::new("/entries", code));
    }
    let mut known = HashSet::new();
    let mut seen = Vec::with_capacity(sent.len().min(MAX_ENTRIES));
    for (place, (text, version)) in sent.iter().map(of).enumerate() {
        let once =
            id::<K>(text).and_then(|id| if known.insert(id) { Ok(id) } else { Err(FieldCode::Duplicate) });
        let id = faults.take(&format!("/entries/{place}/id"), once);
        seen.extend(id.map(|id| (id, Version::new(version))));
    }
    seen
}

/// What a change of several did.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IndicatorsChanged)]
pub(crate) struct ChangedView {
    /// How many are different now.
    pub(crate) changed: usize,
}
