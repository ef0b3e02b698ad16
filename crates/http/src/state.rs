use std::{sync::Arc, time::Duration};

use dukao_app::{
    AppError, AppResult, Vault,
    evidence::EvidenceSite,
    ops::{
        board::{Board, Progress},
        worker::Worker,
    },
    session::{oidc::Provider, resolve::Resolved},
};
use dukao_domain::{
    audit::Verifier,
    env::EnvSource,
    network::Network,
    session::{PersonId, SessionId},
};
use dukao_persistence::Db;
use metrics_exporter_prometheus::PrometheusHandle;
use moka::sync::Cache;

use crate::{
    limits::{LimitConfig, Limits},
    problem::Problem,
    token::Tokens,
};

/// How long a session found live in the database is taken for live without another look (security, Sign-in).
const SESSION_CACHE: Duration = Duration::from_secs(5);

/// What the state is made of.
pub struct StateConfig {
    /// Storage.
    pub db: Arc<Db>,
    /// Clock and ids.
    pub env: Arc<dyn EnvSource>,
    /// Ed25519 seed that signs session tokens.
    pub session_seed: [u8; 32],
    /// Key that secrets are sealed with where they must be read again.
    pub vault_key: [u8; 32],
    /// Key that checkpoints are verified with.
    pub checkpoint_key: Verifier,
    /// Whether cookies go over TLS only; off on loopback.
    pub secure_cookies: bool,
    /// Proxies whose `X-Forwarded-For` is believed; none where clients connect themselves.
    pub trusted_proxies: Vec<Network>,
    /// How many requests are taken.
    pub limits: LimitConfig,
    /// Where evidence is kept, and what is taken.
    pub evidence: Arc<EvidenceSite>,
    /// Where people may sign in too.
    pub provider: Option<Provider>,
    /// The metrics' recorder; `None` where nobody asks for metrics.
    pub metrics: Option<PrometheusHandle>,
}

/// What every worker shares.
pub struct AppState {
    pub(crate) db: Arc<Db>,
    pub(crate) env: Arc<dyn EnvSource>,
    pub(crate) tokens: Tokens,
    pub(crate) vault: Vault,
    pub(crate) sessions: Cache<SessionId, Arc<Resolved>>,
    pub(crate) checkpoint_key: Verifier,
    pub(crate) secure_cookies: bool,
    pub(crate) trusted_proxies: Vec<Network>,
    pub(crate) limits: Limits,
    pub(crate) evidence: Arc<EvidenceSite>,
    pub(crate) provider: Option<Arc<Provider>>,
    pub(crate) metrics: Option<PrometheusHandle>,
    pub(crate) board: Board,
}

impl AppState {
    /// The state; fails when the token key cannot be used.
    pub fn new(config: StateConfig) -> Result<Self, String> {
        Ok(Self {
            db: config.db,
            env: config.env,
            tokens: Tokens::new(&config.session_seed)?,
            vault: Vault::new(&config.vault_key),
            sessions: Cache::builder().max_capacity(20_000).time_to_live(SESSION_CACHE).build(),
            checkpoint_key: config.checkpoint_key,
            secure_cookies: config.secure_cookies,
            trusted_proxies: config.trusted_proxies,
            limits: Limits::new(&config.limits),
            evidence: config.evidence,
            provider: config.provider.map(Arc::new),
            metrics: config.metrics,
            board: Board::default(),
        })
    }

    /// Lets the metrics' recorder put away what it has gathered; to be called every few seconds, or it keeps growing.
    pub fn drain_metrics(&self) {
        if let Some(metrics) = &self.metrics {
            metrics.run_upkeep();
        }
    }

    /// Runs the job that has waited longest; whether there was one. `watch` hears of its every step. One thread at a time.
    pub fn run_next_job(&self, watch: &dyn Fn(&Progress)) -> AppResult<bool> {
        let (db, envs, board) = (&self.db, self.env.as_ref(), &self.board);
        Worker { db, envs, board, problem: &problem, watch }.run_next()
    }

    /// Waits until this process has queued a job, at most so long; whether it has.
    pub fn await_job(&self, at_most: Duration) -> bool {
        self.db.bell().wait(at_most)
    }

    /// Lets whoever waits for a job look up.
    pub fn ring_for_jobs(&self) {
        self.db.bell().ring();
    }

    /// Looks a person's sessions up again with their next request: they were ended, or duties and posts changed.
    pub(crate) fn forget(&self, person: PersonId) {
        for (session, resolved) in &self.sessions {
            if resolved.person.id == person {
                self.sessions.invalidate(&*session);
            }
        }
    }

    /// Forgets what everybody may do, after units or portfolios moved: whose reach that changes, nobody needs to know.
    pub(crate) fn forget_everybody(&self) {
        self.sessions.invalidate_all();
    }

    /// Forgets rate limits' keys that have long been quiet.
    pub fn tidy(&self) {
        self.limits.tidy();
    }
}

/// A refusal as the request with this id would have been answered.
fn problem(error: AppError, request_id: &str) -> String {
    let problem = Problem::from(error);
    if let Some(text) = problem.internal_text() {
        tracing::error!(request_id, code = problem.code().code(), text, "a job failed");
    }
    problem.body(request_id).to_string()
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AppState").finish_non_exhaustive()
    }
}
