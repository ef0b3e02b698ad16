//! Jobs, health and metrics.

mod cancel_job;
mod healthz;
mod job_view;
mod list_jobs;
mod metrics;
mod readyz;
mod show_job;

pub(crate) use job_view::JobView;

use crate::endpoint::Endpoint;

/// Whether a path below the API's base is one of these. They ask nobody who they are: a watcher that happens to send a
/// cookie must hear of an outage, not wait for its session to be looked up in it.
pub(crate) fn is_ops(path: &str) -> bool {
    matches!(path, "/healthz" | "/readyz" | "/metrics")
}

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        list_jobs::endpoint(),
        show_job::endpoint(),
        cancel_job::endpoint(),
        healthz::endpoint(),
        readyz::endpoint(),
        metrics::endpoint(),
    ]
}
