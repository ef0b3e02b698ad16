use crate::{
    endpoint::endpoint,
    guard::Public,
    problem::{Code, Problem},
};

/// Metrics for Prometheus; 404 from anywhere but this machine.
#[utoipa::path(
    get, path = "/metrics", tag = "ops",
    responses((status = 200, description = "Metrics", body = String, content_type = "text/plain")),
)]
async fn metrics(public: Public) -> Result<String, Problem> {
    let local = public.address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
    let handle = public.state.metrics.as_ref().filter(|_| local);
    handle
        .map(metrics_exporter_prometheus::PrometheusHandle::render)
        .ok_or_else(|| Problem::new(Code::NotFound))
}

endpoint!(metrics, __path_metrics);
