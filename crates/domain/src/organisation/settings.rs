use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::{FieldCode, FieldFault},
    id::Id,
    text::{self, limits},
    time::Timestamp,
};

/// Id of the [`Settings`].
pub type SettingsId = Id<Settings>;

/// The site's settings: one object, whose every version is in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Id.
    pub id: SettingsId,
    /// What is set.
    pub value: SettingsValue,
    /// Counts changes.
    pub version: Version,
    /// When the site was set up.
    pub created_at: Timestamp,
    /// When they last changed.
    pub updated_at: Timestamp,
}

/// What can be set. Stored as JSON; a field that an older version lacks has its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SettingsValue {
    /// The city's name, as pages and documents show it.
    pub city_name: String,
    /// The time zone by which days are counted.
    pub time_zone: Tz,
    /// The city's emblem as a `data:` URL of a PNG or JPEG.
    pub logo: Option<String>,
    /// The red head of official documents (发文机关标志).
    pub document_head: String,
    /// Working days before a deadline from which a light is yellow (workflows, Lights).
    pub warn_working_days: u8,
    /// Working days after issue within which a node plan is due (workflows, Node plan).
    pub plan_working_days: u8,
    /// Whether administrators, the supervision office and the secretary need a second factor.
    pub totp_required: bool,
    /// What a password must be.
    pub password: PasswordPolicy,
}

/// What a password must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PasswordPolicy {
    /// Fewest characters.
    pub min_length: u8,
    /// Fewest of the four classes: lower case, upper case, digits, others.
    pub min_classes: u8,
    /// Days until it must be changed; never when `None`.
    pub max_age_days: Option<u16>,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self { min_length: 10, min_classes: 3, max_age_days: None }
    }
}

impl Settings {
    /// The settings of a site just set up.
    pub fn first(env: &Env, value: SettingsValue) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self { id, value, version: Version::FIRST, created_at: now, updated_at: now }
    }

    /// The next version. The time zone stays as it was set up ([`FieldCode::TimeZoneFixed`]): every day and due instant
    /// stands by it.
    pub fn changed(self, env: &Env, value: SettingsValue) -> Result<Self, FieldFault> {
        if value.time_zone != self.value.time_zone {
            return Err(FieldFault::new("/time_zone", FieldCode::TimeZoneFixed));
        }
        Ok(Self { value, version: self.version.next(), updated_at: env.now(), ..self })
    }
}

impl PasswordPolicy {
    /// Longest password, in characters.
    pub const MAX_LENGTH: usize = 200;

    /// Checks a new password against the policy and the account it is for.
    pub fn check(&self, password: &str, account: &str) -> Result<(), FieldCode> {
        let length = password.chars().count();
        if length < usize::from(self.min_length) {
            return Err(FieldCode::TooShort { min: self.min_length.into() });
        }
        if length > Self::MAX_LENGTH {
            return Err(FieldCode::TooLong { max: 200 });
        }
        let class = |of: fn(char) -> bool| u8::from(password.chars().any(of));
        let classes = class(char::is_lowercase)
            + class(char::is_uppercase)
            + class(char::is_numeric)
            + class(|c| !c.is_lowercase() && !c.is_uppercase() && !c.is_numeric());
        if classes < self.min_classes {
            return Err(FieldCode::PasswordTooSimple { min_classes: self.min_classes.into() });
        }
        if account.chars().count() >= 4 && password.to_lowercase().contains(account) {
            return Err(FieldCode::PasswordHasAccount);
        }
        Ok(())
    }
}

impl Default for SettingsValue {
    fn default() -> Self {
        Self {
            city_name: String::new(),
            time_zone: Tz::Asia__Shanghai,
            logo: None,
            document_head: String::new(),
            warn_working_days: 5,
            plan_working_days: 15,
            totp_required: true,
            password: PasswordPolicy::default(),
        }
    }
}

/// Checks an emblem: a `data:` URL whose content begins as the kind of image does that it claims to be.
fn emblem(url: &str) -> Result<(), FieldCode> {
    const KINDS: [(&str, &[u8]); 2] =
        [("data:image/png;base64,", b"\x89PNG\r\n\x1a\n"), ("data:image/jpeg;base64,", b"\xff\xd8\xff")];
    let malformed = || FieldCode::Malformed { expected: "image".to_owned() };
    if url.len() > SettingsValue::MAX_LOGO {
        return Err(FieldCode::TooLong { max: u64::try_from(SettingsValue::MAX_LOGO).unwrap_or(u64::MAX) });
    }
    let (content, magic) = KINDS
        .iter()
        .find_map(|(head, magic)| url.strip_prefix(head).map(|content| (content, *magic)))
        .ok_or_else(malformed)?;
    let bytes = STANDARD.decode(content).map_err(|_| malformed())?;
    if bytes.starts_with(magic) { Ok(()) } else { Err(malformed()) }
}

impl SettingsValue {
    /// Parses the IANA name of a time zone, such as `Asia/Shanghai`.
    pub fn time_zone(name: &str) -> Result<Tz, FieldCode> {
        name.trim().parse().map_err(|_| FieldCode::Malformed { expected: "time_zone".to_owned() })
    }

    /// Largest emblem, in characters of its `data:` URL.
    pub const MAX_LOGO: usize = 300_000;

    /// Trims and checks every field; all faults at once.
    pub fn checked(self) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let city_name = text::line(&self.city_name, limits::NAME).unwrap_or_else(|code| {
            faults.push(FieldFault::new("/city_name", code));
            String::new()
        });
        let document_head = text::line(&self.document_head, limits::TITLE).unwrap_or_else(|code| {
            faults.push(FieldFault::new("/document_head", code));
            String::new()
        });
        if let Some(Err(code)) = self.logo.as_deref().map(emblem) {
            faults.push(FieldFault::new("/logo", code));
        }
        let mut within = |pointer: &str, value: u16, min: u16, max: u16| {
            if !(min..=max).contains(&value) {
                let code = FieldCode::OutOfRange { min: min.to_string(), max: max.to_string() };
                faults.push(FieldFault::new(pointer, code));
            }
        };
        within("/warn_working_days", self.warn_working_days.into(), 1, 30);
        within("/plan_working_days", self.plan_working_days.into(), 1, 60);
        within("/password/min_length", self.password.min_length.into(), 8, 64);
        within("/password/min_classes", self.password.min_classes.into(), 1, 4);
        if let Some(days) = self.password.max_age_days {
            within("/password/max_age_days", days, 30, 730);
        }
        if faults.is_empty() { Ok(Self { city_name, document_head, ..self }) } else { Err(faults) }
    }
}

viewed! {
    Settings: Settings, 1, redacted: ["logo"];
    |settings| {
        "id": settings.id, "city_name": settings.value.city_name, "time_zone": settings.value.time_zone.name(),
        "logo": settings.value.logo, "document_head": settings.value.document_head,
        "warn_working_days": settings.value.warn_working_days,
        "plan_working_days": settings.value.plan_working_days,
        "totp_required": settings.value.totp_required, "password": settings.value.password,
        "version": settings.version, "created_at": settings.created_at, "updated_at": settings.updated_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords() {
        let policy = PasswordPolicy::default();
        let code = |password| policy.check(password, "zhang.san").map_err(|code| code.code().to_owned());
        assert_eq!(code("Short1!"), Err("field.too_short".to_owned()));
        assert_eq!(code("alllowercase"), Err("password.too_simple".to_owned()));
        assert_eq!(code("Zhang.San-2026"), Err("password.has_account".to_owned()));
        assert_eq!(code("督查考评-Year-26"), Ok(()));
        assert_eq!(code(&"aB3".repeat(67)), Err("field.too_long".to_owned()));
    }

    #[test]
    fn an_emblem_is_what_it_says_it_is() {
        let png = STANDARD.encode(b"\x89PNG\r\n\x1a\nrest");
        let code = |url: String| emblem(&url).map_err(|code| code.code());
        assert_eq!(code(format!("data:image/png;base64,{png}")), Ok(()));
        assert_eq!(code(format!("data:image/jpeg;base64,{png}")), Err("field.malformed"), "a PNG");
        assert_eq!(code("data:image/svg+xml;base64,PHN2Zz4=".to_owned()), Err("field.malformed"));
        assert_eq!(code("data:image/png;base64,<script>".to_owned()), Err("field.malformed"));
        assert_eq!(code("data:image/png;base64,".to_owned() + &"A".repeat(300_000)), Err("field.too_long"));
    }

    #[test]
    fn every_fault_at_once_and_older_json_has_defaults() {
        let value = SettingsValue { warn_working_days: 0, ..SettingsValue::default() };
        let faults = value.checked().unwrap_err();
        let at: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(at, ["/city_name", "/document_head", "/warn_working_days"]);
        let older: SettingsValue = serde_json::from_str(r#"{"city_name":"中山市"}"#).unwrap();
        assert_eq!(older.plan_working_days, 15);
    }
}
