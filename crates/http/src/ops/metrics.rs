use actix_web::HttpRequest;

use crate::{
    endpoint::endpoint,
    guard::Public,
    problem::{Code, Problem},
    proxies::is_local,
};

/// Metrics for Prometheus; 404 from anywhere but this machine, and through a proxy.
#[utoipa::path(
    get, path = "/metrics", tag = "ops",
    responses((status = 200, description = "Metrics", body = String, content_type = "text/plain")),
)]
async fn metrics(public: Public, request: HttpRequest) -> Result<String, Problem> {
    let handle = public.state.metrics.as_ref().filter(|_| is_local(&request));
    handle
        .map(metrics_exporter_prometheus::PrometheusHandle::render)
        .ok_or_else(|| Problem::new(Code::NotFound))
}

endpoint!(metrics, __path_metrics);
