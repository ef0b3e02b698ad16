//! Several indicators in one request, each at the version it was read at.

use std::collections::HashSet;

use dukao_app::indicators::Seen;
use dukao_domain::{
    audit::event::Version,
    fault::{FieldCode, FieldFault},
    indicators::Indicator,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::valid::{Faults, id};

/// At most so many at once: a page of the ledger.
const MAX_ENTRIES: usize = 200;

/// The entries that are well formed; every fault with its place.
pub(super) fn entries<'i, T: 'i>(
    faults: &mut Faults,
    sent: &'i [T],
    of: impl Fn(&'i T) -> (&'i str, i64),
) -> Vec<Seen> {
    if !(1..=MAX_ENTRIES).contains(&sent.len()) {
        let code = FieldCode::OutOfRange { min: 1.to_string(), max: MAX_ENTRIES.to_string() };
        faults.0.push(FieldFault::new("/entries", code));
    }
    let mut known = HashSet::new();
    let mut seen = Vec::with_capacity(sent.len().min(MAX_ENTRIES));
    for (place, (text, version)) in sent.iter().map(of).enumerate() {
        let once = id::<Indicator>(text)
            .and_then(|id| if known.insert(id) { Ok(id) } else { Err(FieldCode::Duplicate) });
        let id = faults.take(&format!("/entries/{place}/id"), once);
        seen.extend(id.map(|id| Seen { id, version: Version::new(version) }));
    }
    seen
}

/// What a change of several did.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IndicatorsChanged)]
pub(super) struct ChangedView {
    /// How many are different now.
    pub(super) changed: usize,
}
