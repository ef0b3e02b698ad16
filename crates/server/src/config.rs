use std::{net::SocketAddr, num::NonZeroU32, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use dukao_http::{LimitConfig, Network};
use dukao_persistence::DbConfig;

/// 督考合一: supervision and performance assessment of a city government as one.
#[derive(Debug, Parser)]
#[command(name = "dukao", version)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) site: Site,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the site keeps its data.
#[derive(Debug, Clone, Args)]
pub(crate) struct Site {
    /// Folder of the database and the keys.
    #[arg(long, env = "DUKAO_DATA", default_value = "./data", global = true)]
    pub(crate) data: PathBuf,
    /// `postgres://…`, or the path of a SQLite file; `dukao.db` in the data folder when not given.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, global = true)]
    pub(crate) database_url: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the platform; runs missing migrations first.
    Serve(Box<Serve>),
    /// Run missing migrations.
    Migrate,
    /// Load the demo city into an empty database and print its accounts: its year is under way.
    Demo(Demo),
    /// Set an empty database up for a real city: settings, the first year, holidays, supervision groups and three
    /// administrators, whose one-time codes are printed once.
    Init(Init),
    /// Print a one-time code for an account, without its second factor: when no administrator can help any more.
    Reset {
        /// The sign-in name.
        account: String,
    },
    /// Look after the audit log.
    #[command(subcommand)]
    Audit(Audit),
    /// Write contract, permissions and errors as JSON documents.
    Openapi {
        /// The folder.
        #[arg(long, default_value = "openapi")]
        out: PathBuf,
    },
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Demo {
    /// Stop at the year's beginning: everything is a draft.
    #[arg(long)]
    pub(crate) drafts: bool,
    /// Where the evidence of what was done is kept.
    #[command(flatten)]
    pub(crate) evidence: Evidence,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Init {
    /// The city's name, such as 中山市.
    #[arg(long)]
    pub(crate) city: String,
    /// The first assessment year.
    #[arg(long)]
    pub(crate) year: i16,
    /// The red head of its documents; "<city>人民政府文件" when not given.
    #[arg(long)]
    pub(crate) document_head: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Seal waiting events now and sign a checkpoint.
    Seal,
    /// Check leaves, roots, signatures and every live row against its last event; exit code 1 when anything is
    /// wrong.
    Verify,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct Serve {
    /// Address to listen on.
    #[arg(long, env = "DUKAO_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// Worker threads; as many as cores when 0.
    #[arg(long, env = "DUKAO_WORKERS", default_value_t = 0)]
    pub(crate) workers: usize,
    /// Pooled database connections.
    #[arg(long, env = "DUKAO_POOL", default_value = "8")]
    pub(crate) pool_size: NonZeroU32,
    /// Clients come through a TLS proxy that sets `X-Forwarded-For`.
    #[arg(long, env = "DUKAO_BEHIND_PROXY")]
    pub(crate) behind_proxy: bool,
    /// Networks of the proxies whose `X-Forwarded-For` is believed, by commas; this machine when not given and behind a
    /// proxy.
    #[arg(long, env = "DUKAO_TRUSTED_PROXIES", value_delimiter = ',', requires = "behind_proxy")]
    pub(crate) trusted_proxies: Vec<Network>,
    /// Mark cookies `Secure`; when not given, behind a proxy and on every address but loopback.
    #[arg(long, env = "DUKAO_SECURE_COOKIES")]
    pub(crate) secure_cookies: Option<bool>,
    /// Sign-ins a second from one address.
    #[arg(long, env = "DUKAO_LIMIT_SIGN_IN", default_value = "10")]
    pub(crate) limit_sign_in: NonZeroU32,
    /// Requests a second of one session, and of one address without a session.
    #[arg(long, env = "DUKAO_LIMIT_REQUESTS", default_value = "50")]
    pub(crate) limit_requests: NonZeroU32,
    #[command(flatten)]
    pub(crate) oidc: Option<Oidc>,
    #[command(flatten)]
    pub(crate) evidence: Evidence,
}

/// Where evidence is kept, and what is taken.
#[derive(Debug, Clone, Args)]
pub(crate) struct Evidence {
    /// `s3://bucket/prefix` of an S3-compatible store; the folder `evidence` in the data folder when not given. Endpoint,
    /// region and keys come from the usual variables: `AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`,
    /// `AWS_SECRET_ACCESS_KEY`; `AWS_ALLOW_HTTP=true` for a store without TLS.
    #[arg(long = "evidence-url", env = "DUKAO_EVIDENCE_URL")]
    pub(crate) url: Option<String>,
    /// File of the store's secret key, in place of `AWS_SECRET_ACCESS_KEY`.
    #[arg(
        id = "evidence_secret_file",
        long = "evidence-secret-file",
        env = "DUKAO_EVIDENCE_SECRET_FILE",
        requires = "url"
    )]
    pub(crate) secret_file: Option<PathBuf>,
    /// Largest file, in MB (1,048,576 bytes).
    #[arg(long = "evidence-max-mb", env = "DUKAO_EVIDENCE_MAX_MB", default_value = "100")]
    pub(crate) max_mb: NonZeroU32,
    /// `host:port` of a clamd that scans every file before it is taken. Its `StreamMaxLength` must not be below the
    /// largest file.
    #[arg(long, env = "DUKAO_CLAMD")]
    pub(crate) clamd: Option<String>,
}

/// An `OpenID` Connect provider through which people may sign in too: all of it, or none.
#[derive(Debug, Clone, Args)]
#[group(multiple = true, requires_all = ["issuer", "client_id", "secret_file", "public_url"])]
pub(crate) struct Oidc {
    /// The provider's issuer identifier.
    #[arg(long = "oidc-issuer", env = "DUKAO_OIDC_ISSUER", required = false)]
    pub(crate) issuer: String,
    /// What the provider knows this site as.
    #[arg(long = "oidc-client-id", env = "DUKAO_OIDC_CLIENT_ID", required = false)]
    pub(crate) client_id: String,
    /// File of the secret that this site proves itself with there.
    #[arg(long = "oidc-secret-file", env = "DUKAO_OIDC_SECRET_FILE", required = false)]
    pub(crate) secret_file: PathBuf,
    /// The provider's name on the button.
    #[arg(long = "oidc-name", env = "DUKAO_OIDC_NAME")]
    pub(crate) name: Option<String>,
    /// Where people reach this site, such as `https://dukao.example`.
    #[arg(long, env = "DUKAO_PUBLIC_URL", required = false)]
    pub(crate) public_url: String,
}

impl Serve {
    pub(crate) fn trusted_proxies(&self) -> Vec<Network> {
        match (self.behind_proxy, self.trusted_proxies.as_slice()) {
            (false, _) => Vec::new(),
            (true, []) => Network::LOOPBACK.to_vec(),
            (true, named) => named.to_vec(),
        }
    }

    pub(crate) fn secure_cookies(&self) -> bool {
        self.secure_cookies.unwrap_or(self.behind_proxy || !self.listen.ip().is_loopback())
    }

    pub(crate) const fn limits(&self) -> LimitConfig {
        LimitConfig {
            sign_in_per_second: self.limit_sign_in,
            session_per_second: self.limit_requests,
            anonymous_per_second: self.limit_requests,
        }
    }
}

impl Site {
    /// A command works by one connection after another. A spare one that the pool were still opening while a short
    /// command exits would take the process down in libpq.
    pub(crate) fn db(&self) -> DbConfig {
        let url = self.database_url.clone();
        let url = url.unwrap_or_else(|| self.data.join("dukao.db").to_string_lossy().into_owned());
        DbConfig { url, pool_size: 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve(words: &[&str]) -> Result<Serve, clap::Error> {
        let cli = Cli::try_parse_from(["dukao", "serve"].iter().chain(words))?;
        let Command::Serve(serve) = cli.command else { panic!("serve") };
        Ok(*serve)
    }

    #[test]
    fn cookies_are_secure_but_for_loopback_without_a_proxy() {
        let secure = |words: &[&str]| serve(words).unwrap().secure_cookies();
        assert!(!secure(&[]));
        assert!(secure(&["--behind-proxy"]));
        assert!(secure(&["--listen", "0.0.0.0:80"]));
        assert!(!secure(&["--behind-proxy", "--secure-cookies", "false"]));
    }

    #[test]
    fn proxies_are_believed_only_behind_one() {
        let trusted = |words: &[&str]| {
            let networks = serve(words).unwrap().trusted_proxies();
            networks.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(trusted(&[]), [""; 0]);
        assert_eq!(trusted(&["--behind-proxy"]), ["127.0.0.0/8", "::1/128"]);
        let named = ["--behind-proxy", "--trusted-proxies", "10.0.0.1,10.1.0.0/16"];
        assert_eq!(trusted(&named), ["10.0.0.1/32", "10.1.0.0/16"]);
        assert!(serve(&["--behind-proxy", "--trusted-proxies", "proxy.local"]).is_err());
        assert!(serve(&["--trusted-proxies", "10.0.0.1"]).is_err(), "without a proxy it means nothing");
    }

    #[test]
    fn a_provider_is_set_whole_or_not_at_all() {
        assert!(serve(&[]).unwrap().oidc.is_none());
        let whole = [
            "--oidc-issuer=https://id.example",
            "--oidc-client-id=dukao",
            "--oidc-secret-file=secret",
            "--public-url=https://dukao.example",
        ];
        assert_eq!(serve(&whole).unwrap().oidc.unwrap().issuer, "https://id.example");
        for left_out in 0..whole.len() {
            let mut words = whole.to_vec();
            words.remove(left_out);
            assert!(serve(&words).is_err(), "{words:?}");
        }
        assert!(serve(&["--oidc-name=id"]).is_err());
    }
}
