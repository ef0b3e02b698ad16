//! Health and metrics.

mod healthz;
mod metrics;
mod readyz;

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![healthz::endpoint(), readyz::endpoint(), metrics::endpoint()]
}
