//! The first set-up of a real site, on the terminal.

use std::{fmt::Write as _, process::ExitCode};

use dukao_app::{
    AppError,
    organisation::set_up::{NewSite, SetUp, set_up},
};
use dukao_domain::{
    env::EnvSource as _,
    fault::FieldCode,
    organisation::{SettingsValue, Year},
};

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
    let zone = SettingsValue::default().time_zone;
    let mut lines =
        String::from("Set up. One-time codes (shown only now; each opens only the change of password):\n");
    for account in accounts {
        let until = account.code.until().to_utc().with_timezone(&zone).format("%Y-%m-%d %H:%M");
        let (code, name) = (account.code.text(), account.name);
        writeln!(lines, "  {:<10} {code}  {name}  (until {until})", account.account).map_err(text)?;
    }
    say(lines.trim_end())?;
    Ok(ExitCode::SUCCESS)
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
