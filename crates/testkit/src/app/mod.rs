//! The platform itself on a free loopback port, with the demo city in its database and a clock that stands still.

mod answer;
mod client;
mod draft;

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::Path,
    sync::{Arc, OnceLock, mpsc},
    thread::{self, JoinHandle},
    time::Duration,
};

use actix_web::{App, HttpServer, dev::ServerHandle, middleware::from_fn, web::Data};
use dukao_app::{
    audit::seal::{Signing, seal},
    demo,
    evidence::{Clamd, EvidenceSite, EvidenceStore, S3Store, Spool},
    ops::{board::Progress, tidy::tidy},
    session::oidc::Provider,
};
use dukao_domain::{audit::Signer, env::EnvSource as _, evidence::MAX_BYTES};
use dukao_http::{AppState, LimitConfig, StateConfig, configure, edge};
use dukao_persistence::Db;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

pub use answer::Answer;
pub use client::{Call, Client};
pub use draft::{changed, content_of, milestone, numeric};

use crate::{FixedEnv, TestDb, scratch::Scratch};

/// The seed of the key that signs session tokens here, for tests that forge them.
pub const SESSION_SEED: [u8; 32] = [7; 32];
const VAULT_KEY: [u8; 32] = [13; 32];
const CHECKPOINT_SEED: [u8; 32] = [11; 32];
/// The log's name in its checkpoints, as on a real site.
const ORIGIN: &str = "dukao.audit";
const WORKERS: usize = 2;

/// What a site may have besides its database.
#[derive(Debug, Default)]
pub struct Setup {
    /// A provider through which people may sign in too.
    pub provider: Option<Provider>,
    /// `host:port` of a clamd.
    pub clamd: Option<String>,
    /// A store for evidence in place of a folder.
    pub s3: Option<S3Store>,
}

/// A running platform; it stops with this value.
pub struct TestApp {
    db: Arc<Db>,
    env: Arc<FixedEnv>,
    signer: Signer,
    evidence: Arc<EvidenceSite>,
    folder: Scratch,
    state: Data<AppState>,
    address: SocketAddr,
    server: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl TestApp {
    /// Loads the demo city and serves it.
    pub fn new(db: &TestDb) -> Self {
        Self::load(db, Setup::default())
    }

    /// The same, where people may sign in through a provider too.
    pub fn with_provider(db: &TestDb, provider: Provider) -> Self {
        Self::load(db, Setup { provider: Some(provider), ..Setup::default() })
    }

    /// The same with whatever else a site may have.
    pub fn load(db: &TestDb, setup: Setup) -> Self {
        let env = Arc::new(FixedEnv::new());
        // The template was loaded with the first draw; nothing else may have it.
        let first = env.env();
        if !db.with_demo() {
            demo::load(&db.db(), &first).expect("the demo city loads");
        }
        Self::serve(db.db(), env, setup)
    }

    /// Another process on the same database.
    #[must_use]
    pub fn beside(&self) -> Self {
        Self::serve(Arc::clone(&self.db), Arc::clone(&self.env), Setup::default())
    }

    fn serve(db: Arc<Db>, env: Arc<FixedEnv>, setup: Setup) -> Self {
        let folder = Scratch::new();
        let store = setup.s3.map_or_else(
            || EvidenceStore::folder(&folder.path().join("evidence")),
            |s3| EvidenceStore::s3(&s3),
        );
        let evidence = Arc::new(EvidenceSite {
            store: store.expect("a store"),
            spool: Spool::new(&folder.path().join("spool"), MAX_BYTES).expect("a spool"),
            scanner: setup.clamd.map(|address| Clamd::new(&address).expect("host:port")),
        });
        let signer = Signer::from_seed(ORIGIN, &CHECKPOINT_SEED).expect("a seed");
        let many = std::num::NonZeroU32::MAX;
        let state = AppState::new(StateConfig {
            db: Arc::clone(&db),
            env: Arc::<FixedEnv>::clone(&env),
            session_seed: SESSION_SEED,
            vault_key: VAULT_KEY,
            checkpoint_key: signer.verifier(),
            secure_cookies: false,
            trusted_proxies: Vec::new(),
            limits: LimitConfig {
                sign_in_per_second: many,
                session_per_second: many,
                anonymous_per_second: many,
            },
            evidence: Arc::clone(&evidence),
            provider: setup.provider,
            metrics: Some(metrics()),
        });
        let state = Data::new(state.expect("a state"));
        let shared = state.clone();
        let (tell, told) = mpsc::channel();
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let app = move || {
                    let state = shared.clone();
                    App::new().wrap(from_fn(edge)).configure(move |config| configure(config, state))
                };
                let server = HttpServer::new(app).workers(WORKERS).disable_signals();
                let server = server.bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
                let address = server.addrs().first().copied().expect("an address");
                let server = server.run();
                tell.send((address, server.handle())).expect("the test waits");
                server.await.expect("the server ends well");
            });
        });
        let (address, server) = told.recv().expect("the server starts");
        Self { db, env, signer, evidence, folder, state, address, server, thread: Some(thread) }
    }

    /// Signed in as the demo account of a role.
    pub fn client(&self, account: &str) -> Client {
        self.nobody().signed_in(account, demo::PASSWORD)
    }

    /// Not signed in.
    pub fn nobody(&self) -> Client {
        self.nobody_at(Ipv4Addr::LOCALHOST)
    }

    /// Not signed in, at another loopback address.
    pub fn nobody_at(&self, from: Ipv4Addr) -> Client {
        Client::new(self.address, IpAddr::V4(from))
    }

    /// The clock and where ids come from.
    pub fn env(&self) -> &FixedEnv {
        &self.env
    }

    /// The storage that is served.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The folder of evidence, if it is in one, and of the spool: `evidence` and `spool`.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// `host:port` that is served.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Clears away, as the tidy round of a real site does every ten minutes; how many rows.
    pub fn tidy(&self) -> usize {
        tidy(&self.db, &self.env.env(), &self.evidence).expect("a tidy round")
    }

    /// Does the job that has waited longest, as the clerk of a real site does by and by; whether there was one. `watch`
    /// hears of its every step.
    pub fn run_next_job(&self, watch: &dyn Fn(&Progress)) -> bool {
        self.state.run_next_job(watch).expect("jobs can be done")
    }

    /// Whether a job was asked for since the last look, so that the clerk of a real site would wake.
    pub fn rang_for_a_job(&self) -> bool {
        self.state.await_job(Duration::ZERO)
    }

    /// Seals what waits and signs a checkpoint, as the sealer of a real site does by and by.
    pub fn seal(&self) {
        seal(&self.db, &self.env.env(), &self.signer, Signing::Now).expect("the log is sealed");
    }
}

/// One recorder per process: there can be no second.
fn metrics() -> PrometheusHandle {
    static METRICS: OnceLock<PrometheusHandle> = OnceLock::new();
    METRICS.get_or_init(|| PrometheusBuilder::new().install_recorder().expect("the first recorder")).clone()
}

impl std::fmt::Debug for TestApp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TestApp").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        // The request to stop is sent by the call itself; the thread's end is what is waited for.
        drop(self.server.stop(false));
        let ended = self.thread.take().map(JoinHandle::join);
        if !thread::panicking() {
            ended.transpose().expect("the server did not panic");
        }
    }
}
