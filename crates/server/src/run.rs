use std::{
    io::Write as _,
    path::Path,
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use actix_web::{App, HttpServer, middleware::from_fn, web::Data};
use dukao_app::{
    audit::{
        seal::{Signing, seal},
        verify::{Report, verify},
    },
    demo,
    evidence::EvidenceSite,
    indicators::import::Counts,
    ops::tidy::tidy,
    organisation::close_leavers::close_leavers,
    session::oidc::{OidcConfig, Provider},
};
use dukao_domain::{
    audit::Signer,
    env::{Env, EnvSource},
    organisation::Year,
};
use dukao_http::{AppState, OIDC_CALLBACK, StateConfig, configure, edge};
use dukao_persistence::{Db, DbConfig};
use metrics_exporter_prometheus::PrometheusBuilder;

use crate::{
    config::{Audit, Cli, Command, Demo as DemoOptions, Oidc, Serve, Site},
    evidence, init,
    jobs::Clerk,
    keys,
    system::SystemEnv,
    web,
};

/// How often the sealer looks for waiting events.
const SEAL_EVERY: Duration = Duration::from_millis(500);
/// How often what has served its time is forgotten.
const TIDY_EVERY: Duration = Duration::from_mins(10);
/// What the button says where the provider has no name.
const PROVIDER_NAME: &str = "统一身份认证";
/// How long requests under way have after SIGTERM.
const DRAIN_SECONDS: u64 = 25;

pub(crate) type Outcome = Result<ExitCode, String>;

pub(crate) fn run(cli: Cli) -> Outcome {
    let Cli { site, command } = cli;
    match command {
        Command::Openapi { out } => documents(&out),
        Command::Migrate => {
            let ran = prepare(&site)?;
            say(&format!("{ran} migrations run"))
        }
        Command::Demo(demo) => load_demo(&site, &demo),
        Command::Init(new) => init::init(&site, &new),
        Command::Reset { account } => init::reset(&site, &account),
        Command::Audit(Audit::Seal) => {
            prepare(&site)?;
            let (db, signer) = (open(&site)?, keys::load(&site.data, &SystemEnv.env())?.checkpoint);
            let sealed = seal(&db, &SystemEnv.env(), &signer, Signing::Now).map_err(text)?;
            say(&format!("{sealed} events sealed"))
        }
        Command::Audit(Audit::Verify) => verify_record(&site),
        Command::Serve(serve) => serve_site(&site, &serve),
    }
}

pub(crate) fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

pub(crate) fn say(line: &str) -> Outcome {
    writeln!(std::io::stdout(), "{line}").map_err(text)?;
    Ok(ExitCode::SUCCESS)
}

/// A failure, on standard error.
pub(crate) fn say_error(line: &str) {
    // Nothing is left to do where even standard error is gone.
    let _written = writeln!(std::io::stderr(), "dukao: {line}");
}

pub(crate) fn prepare(site: &Site) -> Result<usize, String> {
    std::fs::create_dir_all(&site.data).map_err(|error| format!("{}: {error}", site.data.display()))?;
    Db::migrate(&site.db()).map_err(text)
}

pub(crate) fn open(site: &Site) -> Result<Db, String> {
    Db::open(&site.db()).map_err(text)
}

fn documents(out: &Path) -> Outcome {
    std::fs::create_dir_all(out).map_err(text)?;
    let openapi = serde_json::to_value(dukao_http::openapi()).map_err(text)?;
    let documents = [
        ("openapi.json", openapi),
        ("permissions.json", dukao_http::permissions_document()),
        ("errors.json", dukao_http::errors_document()),
    ];
    for (name, document) in documents {
        let json = serde_json::to_string_pretty(&document).map_err(text)?;
        std::fs::write(out.join(name), json + "\n").map_err(text)?;
    }
    say(&format!("contract, permissions and errors written to {}", out.display()))
}

fn load_demo(site: &Site, options: &DemoOptions) -> Outcome {
    prepare(site)?;
    let db = open(site)?;
    let now = SystemEnv.env();
    let mut seed = [0; 32];
    now.fill(&mut seed);
    let began = if options.drafts { now.now() } else { now.now().plus_seconds(-demo::BEGAN) };
    match demo::load(&db, &Env::new(began, seed)).map_err(text)? {
        demo::Loaded::Before => say("The database has accounts already: the demo was not loaded again.")?,
        demo::Loaded::Now(years) => {
            let of_year = |(year, counts): &(Year, Counts)| {
                let Counts { new_documents, new_items, new_indicators, .. } = counts;
                format!("  {year}: {new_documents} documents, {new_items} items, {new_indicators} indicators")
            };
            let lines: Vec<_> = years.iter().map(of_year).collect();
            if let Some((year, _)) = years.first().filter(|_| !options.drafts) {
                demo::move_on(&db, &now, &evidence::open(&site.data, &options.evidence)?, *year)
                    .map_err(text)?;
            }
            say(&format!("Demo city loaded:\n{}", lines.join("\n")))?
        }
    };
    let mut lines = format!("Accounts (password for all: {}):\n", demo::PASSWORD);
    for account in demo::ACCOUNTS {
        lines.push_str(&format!("  {:<10} {:<24} {}\n", account.name, account.role.code(), account.post));
    }
    say(lines.trim_end())
}

fn verify_record(site: &Site) -> Outcome {
    // Who checks makes nothing: a mistyped folder must not look like an empty, flawless record.
    let verifier = keys::existing_checkpoint(&site.data)?.verifier();
    let db = Db::open_existing(&site.db()).map_err(text)?;
    let Report { leaves, checkpoints, findings } = verify(&db, &verifier).map_err(text)?;
    for finding in &findings {
        say(&format!("WRONG {finding}"))?;
    }
    say(&format!("{leaves} leaves, {checkpoints} checkpoints, {} findings", findings.len()))?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve_site(site: &Site, serve: &Serve) -> Outcome {
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("DUKAO_LOG")
                .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info")),
        )
        .init();
    prepare(site)?;
    let pooled = DbConfig { pool_size: serve.pool_size.get(), ..site.db() };
    let db = Arc::new(Db::open(&pooled).map_err(text)?);
    let keys = keys::load(&site.data, &SystemEnv.env())?;
    let evidence = Arc::new(evidence::open(&site.data, &serve.evidence)?);
    let metrics = PrometheusBuilder::new().install_recorder().map_err(text)?;
    let state = AppState::new(StateConfig {
        db: Arc::clone(&db),
        env: Arc::new(SystemEnv),
        session_seed: keys.session,
        vault_key: keys.vault,
        checkpoint_key: keys.checkpoint.verifier(),
        secure_cookies: serve.secure_cookies(),
        trusted_proxies: serve.trusted_proxies(),
        limits: serve.limits(),
        evidence: Arc::clone(&evidence),
        provider: serve.oidc.as_ref().map(provider).transpose()?,
        metrics: Some(metrics),
    })?;
    let state = Data::new(state);
    let sealer = Sealer::start(db, state.clone(), evidence, keys.checkpoint);
    let clerk = Clerk::start(state.clone());
    let served = actix_web::rt::System::new().block_on(listen(state, serve));
    // Before the sealer, which seals what the last job wrote.
    clerk.stop();
    sealer.stop();
    served.map_err(text)?;
    Ok(ExitCode::SUCCESS)
}

/// The provider, with the secret from its file.
fn provider(oidc: &Oidc) -> Result<Provider, String> {
    let file = &oidc.secret_file;
    let secret = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Provider::new(OidcConfig {
        name: oidc.name.clone().unwrap_or_else(|| PROVIDER_NAME.to_owned()),
        issuer: oidc.issuer.clone(),
        client_id: oidc.client_id.clone(),
        client_secret: secret.trim().to_owned(),
        redirect_url: format!("{}{OIDC_CALLBACK}", oidc.public_url.trim_end_matches('/')),
    })
}

async fn listen(state: Data<AppState>, serve: &Serve) -> std::io::Result<()> {
    let server = HttpServer::new(move || {
        let state = state.clone();
        App::new()
            .wrap(from_fn(edge))
            .configure(move |config| configure(config, state))
            .configure(web::configure)
    })
    .shutdown_timeout(DRAIN_SECONDS)
    .bind(serve.listen)?;
    tracing::info!(listen = %serve.listen, "serving");
    let server = if serve.workers == 0 { server } else { server.workers(serve.workers) };
    server.run().await
}

/// The background thread that seals the log and clears away.
struct Sealer {
    stopping: Arc<AtomicBool>,
    thread: thread::JoinHandle<()>,
}

impl Sealer {
    fn start(db: Arc<Db>, state: Data<AppState>, evidence: Arc<EvidenceSite>, signer: Signer) -> Self {
        let stopping = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&stopping);
        let thread = thread::spawn(move || {
            let mut tidied = Instant::now();
            while !asked.load(Ordering::Relaxed) {
                thread::park_timeout(SEAL_EVERY);
                state.drain_metrics();
                if tidied.elapsed() > TIDY_EVERY {
                    tidied = Instant::now();
                    state.tidy();
                    if let Err(error) = tidy(&db, &SystemEnv.env(), &evidence) {
                        tracing::error!(%error, "tidying failed");
                    }
                    if let Err(error) = close_leavers(&db, &SystemEnv.env()) {
                        tracing::error!(%error, "closing the accounts of those who left failed");
                    }
                }
                if let Err(error) = seal(&db, &SystemEnv.env(), &signer, Signing::WhenDue) {
                    // The events stay queued: the next round tries again.
                    tracing::error!(%error, "sealing failed");
                }
            }
            if let Err(error) = seal(&db, &SystemEnv.env(), &signer, Signing::Now) {
                tracing::error!(%error, "sealing failed");
            }
        });
        Self { stopping, thread }
    }

    /// Seals what the last requests wrote, and ends.
    fn stop(self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.thread.thread().unpark();
        if self.thread.join().is_err() {
            tracing::error!("the sealer panicked");
        }
    }
}
