//! The first set-up of a real site: settings, a year, the state's holidays, the supervision groups, and three
//! administrators who enter everybody else.

use dukao_domain::{
    audit::event::{Author, Version},
    env::Env,
    fault::FieldFault,
    organisation::{
        AssessmentYear, Consent, Grant, GrantScope, Portfolio, PortfolioKind, Role, Settings, SettingsValue,
        Year,
    },
    session::{Credential, OneTimeCode, Person},
};
use dukao_persistence::{
    Act, Audited, Db, Recorded, Stamp, WriteTx,
    organisation::{grants, portfolios, settings, years},
    session::{credentials, people},
};

use super::holidays;
use crate::{AppError, AppResult, session::password};

const SET_UP: Act = Act::new("platform.set_up");
/// The supervision groups; there are always four.
const GROUPS: [&str; 4] = ["政务督查一组", "政务督查二组", "政务督查三组", "政务督查四组"];
/// The three administrators: account, name by post, role.
const ADMINISTRATORS: [(&str, &str, Role); 3] = [
    ("sysadmin", "系统管理员", Role::SystemAdmin),
    ("secadmin", "安全管理员", Role::SecurityAdmin),
    ("audit", "审计管理员", Role::AuditAdmin),
];

/// A site to be set up.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// The city's name.
    pub city_name: String,
    /// The red head of its documents; by the city's name when not given.
    pub document_head: Option<String>,
    /// The first assessment year.
    pub year: Year,
}

/// An account of the first three, with the code that is told once.
#[derive(Debug)]
pub struct FirstAccount {
    /// Sign-in name.
    pub account: &'static str,
    /// Its post.
    pub name: &'static str,
    /// Opens the change of password, once.
    pub code: OneTimeCode,
}

/// Whether the site was set up.
#[derive(Debug)]
pub enum SetUp {
    /// It was, with these accounts.
    Now(Vec<FirstAccount>),
    /// Somebody has an account already: nothing was touched.
    Before,
}

/// Sets an empty database up, in one transaction; [`AppError::Invalid`] for names that do not fit.
pub fn set_up(db: &Db, env: &Env, site: NewSite) -> AppResult<SetUp> {
    let value = SettingsValue {
        document_head: site.document_head.unwrap_or_else(|| format!("{}人民政府文件", site.city_name.trim())),
        city_name: site.city_name,
        // A real site: whoever administers it needs a second factor from the first day.
        totp_required: true,
        ..SettingsValue::default()
    };
    let value = value.checked().map_err(|faults: Vec<FieldFault>| AppError::Invalid(faults))?;
    if db.read(people::any)? {
        return Ok(SetUp::Before);
    }
    // Before the transaction, not in it: each hash takes a core for a while.
    let mut accounts = Vec::new();
    for (account, name, role) in ADMINISTRATORS {
        let code = OneTimeCode::draw(env);
        let phc = password::hash(env, code.text())?;
        accounts.push((FirstAccount { account, name, code }, role, phc));
    }
    let author = Author::platform("init");
    let done = db.write(Stamp { env, author: &author }, |tx| {
        // Another set-up may have been faster.
        if people::any(tx)? {
            return Ok(Audited::nothing(false));
        }
        let recorded = settings::insert(tx, &Settings::first(env, value.clone()), SET_UP)?;
        let _recorded = years::insert(tx, &AssessmentYear::opened(env, site.year), SET_UP)?;
        let _recorded = holidays::enter(tx, &SET_UP)?;
        enter_groups(tx)?;
        for (account, role, phc) in &accounts {
            let _recorded = enter_administrator(tx, account, *role, phc, &value)?;
        }
        Ok::<_, AppError>(recorded.returning(true))
    })?;
    if !done {
        return Ok(SetUp::Before);
    }
    Ok(SetUp::Now(accounts.into_iter().map(|(account, ..)| account).collect()))
}

fn enter_groups(tx: &mut WriteTx<'_>) -> AppResult<()> {
    for (number, name) in (1..).zip(GROUPS) {
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let group = Portfolio {
            id,
            kind: PortfolioKind::SupervisionGroup,
            number,
            name: name.to_owned(),
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = portfolios::insert(tx, &group, SET_UP)?;
    }
    Ok(())
}

fn enter_administrator<'t>(
    tx: &mut WriteTx<'t>,
    account: &FirstAccount,
    role: Role,
    phc: &str,
    settings: &SettingsValue,
) -> AppResult<Recorded<'t>> {
    let (id, now) = (tx.env().new_id(), tx.env().now());
    let person = Person {
        id,
        account: account.account.to_owned(),
        name: account.name.to_owned(),
        unit_id: None,
        title: None,
        phone: None,
        client: false,
        active: true,
        leaves_on: None,
        version: Version::FIRST,
        created_at: now,
        updated_at: now,
    };
    let _recorded = people::insert(tx, &person, SET_UP)?;
    let credential = Credential {
        id: tx.env().new_id(),
        person_id: id,
        phc: phc.to_owned(),
        one_time_until: Some(account.code.until()),
        issued_by: None,
        version: Version::FIRST,
        changed_at: now,
    };
    let _recorded = credentials::insert(tx, &credential, SET_UP)?;
    let grant = Grant {
        id: tx.env().new_id(),
        person_id: id,
        role,
        scope: GrantScope::City,
        acting: false,
        from_on: now.day_in(settings.time_zone),
        to_on: None,
        granted_by: None,
        // Nobody is there yet who could consent.
        consent: Consent::NotNeeded,
        version: Version::FIRST,
        created_at: now,
    };
    Ok(grants::insert(tx, &grant, SET_UP)?)
}
