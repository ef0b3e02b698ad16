//! The first set-up of a real site, on the terminal.

use std::fmt::Write as _;

use dukao_app::{
    AppError,
    organisation::{
        reset_at_console::reset_at_console,
        set_up::{NewSite, SetUp, set_up},
    },
};
use dukao_domain::{
    env::EnvSource as _,
    fault::FieldCode,
    organisation::{SettingsValue, Year},
    session::OneTimeCode,
};
use dukao_persistence::Db;

use crate::{
    config::{Init, Site},
    run::{Outcome, open, prepare, say, text},
    system::SystemEnv,
};

/// Sets the site up and prints the administrators' codes; nothing is kept of them but their hashes.
pub(crate) fn init(site: &Site, init: &Init) -> Outcome {
    let year = Year::new(init.year).map_err(|code| fault("--year", &code))?;
    prepare(site)?;
    let new = NewSite { city_name: init.city.clone(), document_head: init.document_head.clone(), year };
    let accounts = match set_up(&open(site)?, &SystemEnv.env(), new) {
        Ok(SetUp::Now(accounts)) => accounts,
        Ok(SetUp::Before) => return Err("the database has accounts already: nothing was changed".to_owned()),
        Err(AppError::Invalid(faults)) => {
            let faults = faults.iter().map(|found| fault(option(&found.pointer), &found.code));
            return Err(faults.collect::<Vec<_>>().join("; "));
        }
        Err(error) => return Err(text(error)),
    };
    let mut lines =
        String::from("Set up. One-time codes (shown only now; each opens only the change of password):\n");
    for account in accounts {
        let (code, name) = (account.code.text(), account.name);
        let until = end(&account.code);
        writeln!(lines, "  {:<10} {code}  {name}  (until {until})", account.account).map_err(text)?;
    }
    say(lines.trim_end())
}

/// Lets an account in again and prints the code.
pub(crate) fn reset(site: &Site, account: &str) -> Outcome {
    let db = Db::open_existing(&site.db()).map_err(text)?;
    match reset_at_console(&db, &SystemEnv.env(), account) {
        Ok(code) => say(&format!("One-time code (shown only now): {} (until {})", code.text(), end(&code))),
        Err(AppError::Invalid(faults)) => {
            let closed = faults.iter().any(|found| found.code == FieldCode::AccountClosed);
            Err(format!(
                "{account}: {}",
                if closed { "this account is closed" } else { "there is no such account" }
            ))
        }
        Err(error) => Err(text(error)),
    }
}

/// Until when a code is good, in the zone of the default settings.
fn end(code: &OneTimeCode) -> String {
    let zone = SettingsValue::default().time_zone;
    code.until().to_utc().with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}

fn option(pointer: &str) -> &'static str {
    match pointer {
        "/document_head" => "--document-head",
        _ => "--city",
    }
}

fn fault(option: &str, code: &FieldCode) -> String {
    format!("{option}: {} {}", code.code(), serde_json::Value::Object(code.params()))
}
