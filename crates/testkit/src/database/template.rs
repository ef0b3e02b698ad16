//! Databases are copied from one that was made once: migrated, for as long as the migrations stay what they are, or with
//! the demo city in it, for as long as the program does.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    thread,
    time::{Duration, UNIX_EPOCH},
};

use diesel::{
    Connection as _, PgConnection, connection::SimpleConnection as _, result::Error as DieselError,
};
use dukao_app::demo;
use dukao_domain::env::EnvSource as _;
use dukao_persistence::{Db, DbConfig};
use sha2::{Digest as _, Sha256};

use super::raw;
use crate::{
    FixedEnv,
    postgres::{server_url, with_database},
    scratch::{self, Scratch, hex},
};

const MIGRATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
const APPLIED: &str = "select version from __diesel_schema_migrations order by version";
/// "dukao" in ASCII; held while the template is made.
const LOCK: i64 = 0x0064_756b_616f;
const RETRIES: usize = 100;
const PAUSE: Duration = Duration::from_millis(50);

type Rows = Vec<Vec<Option<String>>>;

/// What a new database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Tables without rows.
    Migrated,
    /// The demo city, loaded by the first draw of a [`FixedEnv`].
    Demo,
}

impl Content {
    fn fill(self, backend: &str, config: &DbConfig, query: impl FnOnce() -> Rows) {
        Db::migrate(config).expect("the migrations run");
        assert_complete(backend, &query());
        if self == Self::Demo {
            let db = Db::open(config).expect("the draft opens");
            demo::load(&db, &FixedEnv::new().env()).expect("the demo city loads");
        }
    }

    const fn cell<T>(self, [migrated, demo]: &'static [OnceLock<T>; 2]) -> &'static OnceLock<T> {
        match self {
            Self::Migrated => migrated,
            Self::Demo => demo,
        }
    }
}

pub(super) fn copy_sqlite(content: Content, path: &str) {
    static TEMPLATES: [OnceLock<PathBuf>; 2] = [const { OnceLock::new() }; 2];
    let template = content.cell(&TEMPLATES).get_or_init(|| {
        let template = scratch::shared().join(format!("template-{}.db", key("sqlite", content)));
        if !template.exists() {
            make_sqlite(content, &template);
        }
        template
    });
    fs::copy(template, path).expect("the template is copied");
}

fn make_sqlite(content: Content, template: &Path) {
    let folder = Scratch::new();
    let draft = folder.path().join("draft.db");
    let url = draft.display().to_string();
    let config = DbConfig { url: url.clone(), pool_size: 1 };
    content.fill("sqlite", &config, || raw::query_sqlite(&mut raw::sqlite(&url), APPLIED).expect("versions"));
    let log = folder.path().join("draft.db-wal");
    assert!(!log.exists(), "the last connection leaves everything in one file");
    // Two processes may arrive here at once, with equal files.
    fs::rename(&draft, template).expect("the template is put in place");
}

pub(super) fn copy_postgres(content: Content, database: &str) {
    static TEMPLATES: [OnceLock<String>; 2] = [const { OnceLock::new() }; 2];
    let mut conn = raw::postgres(server_url());
    let template = content.cell(&TEMPLATES).get_or_init(|| {
        let template = format!("dukao_template_{}", key("postgres", content));
        make_postgres(content, &mut conn, &template);
        template
    });
    let create = format!("create database {database} template {template}");
    for _ in 0..RETRIES {
        match conn.batch_execute(&create) {
            Ok(()) => return,
            Err(error) if in_use(&error) => thread::sleep(PAUSE),
            Err(error) => panic!("{create}: {error}"),
        }
    }
    panic!("the template stays in use");
}

/// Autovacuum looks into templates too.
fn in_use(error: &DieselError) -> bool {
    error.to_string().contains("being accessed by other users")
}

/// Under a lock, so that of many processes one makes it. Only a finished one is marked as a template, so that a
/// process killed halfway leaves nothing that another takes for whole.
fn make_postgres(content: Content, conn: &mut PgConnection, template: &str) {
    conn.batch_execute(&format!("select pg_advisory_lock({LOCK})")).expect("the lock");
    let finished = format!("select 1 from pg_database where datistemplate and datname = '{template}'");
    if raw::query_postgres(conn, &finished).expect("the catalog").is_empty() {
        conn.batch_execute(&format!("drop database if exists {template} with (force)")).expect("dropped");
        conn.batch_execute(&format!("create database {template}")).expect("created");
        let url = with_database(server_url(), template);
        let config = DbConfig { url: url.clone(), pool_size: 1 };
        content.fill("postgres", &config, || {
            let mut inside = PgConnection::establish(&url).expect("the template answers");
            raw::query_postgres(&mut inside, APPLIED).expect("versions")
        });
        let finish = format!("alter database {template} with is_template true allow_connections false");
        conn.batch_execute(&finish).expect("marked");
    }
    conn.batch_execute(&format!("select pg_advisory_unlock({LOCK})")).expect("the lock is ours");
}

/// The folder is what names the template, the migrations compiled in are what makes it: both must agree.
fn assert_complete(backend: &str, applied: &Rows) {
    let versions: Vec<String> = names(backend).iter().map(|name| version(name)).collect();
    let applied: Vec<String> = applied.iter().flatten().flatten().cloned().collect();
    assert_eq!(
        applied, versions,
        "migrations/{backend} and those compiled in differ: rebuild dukao-persistence"
    );
}

/// As diesel derives it: what stands before the first `_`, without `-`.
fn version(name: &str) -> String {
    name.split('_').next().unwrap_or_default().replace('-', "")
}

fn names(backend: &str) -> Vec<String> {
    let folder = Path::new(MIGRATIONS).join(backend);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut names: Vec<_> =
        entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Of the migrations' content, and of the boot: a file that a crash tore must not outlive it. What the demo city holds
/// is the program's affair, so its template is of the running program.
fn key(backend: &str, content: Content) -> String {
    let mut hash = Sha256::new();
    if content == Content::Demo {
        let program = env::current_exe().and_then(fs::metadata).expect("the running program");
        let changed = program.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        hash.update(format!("demo {} {changed:?}", program.len()));
    }
    hash.update(fs::read("/proc/sys/kernel/random/boot_id").unwrap_or_default());
    for name in names(backend) {
        let up = Path::new(MIGRATIONS).join(backend).join(&name).join("up.sql");
        let content = fs::read(&up).unwrap_or_else(|error| panic!("{}: {error}", up.display()));
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(&content));
    }
    hex(hash.finalize().get(..8).expect("a digest has 32 bytes"))
}
