use dukao_app::organisation::settings::Shown;
use dukao_domain::{
    fault::FieldFault,
    organisation::{PasswordPolicy, SettingsValue},
    text::{self, limits},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    action::ActionView,
    valid::{Faults, Wire},
};

/// What a password must be.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PasswordPolicy)]
pub(super) struct PolicyView {
    /// Fewest characters, 8 to 64.
    min_length: i64,
    /// Fewest of the four classes of characters, 1 to 4.
    min_classes: i64,
    /// Days until it must be changed, 30 to 730; never when null.
    max_age_days: Option<i64>,
}

/// The site's settings.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Settings)]
pub(super) struct SettingsView {
    /// The city's name.
    city_name: String,
    /// IANA name of the time zone by which days are counted.
    time_zone: String,
    /// The emblem as a `data:` URL.
    logo: Option<String>,
    /// The red head of official documents.
    document_head: String,
    /// Working days before a deadline from which a light is yellow.
    warn_working_days: u8,
    /// Working days after issue within which a node plan is due.
    plan_working_days: u8,
    /// Whether administrators, the supervision office and the secretary need a second factor.
    totp_required: bool,
    /// What a password must be.
    password: PolicyView,
    /// Version.
    version: i64,
    /// When they last changed.
    #[schema(format = DateTime)]
    updated_at: String,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl From<Shown> for SettingsView {
    fn from(shown: Shown) -> Self {
        let Shown { settings, allowed } = shown;
        let value = settings.value;
        Self {
            city_name: value.city_name,
            time_zone: value.time_zone.name().to_owned(),
            logo: value.logo,
            document_head: value.document_head,
            warn_working_days: value.warn_working_days,
            plan_working_days: value.plan_working_days,
            totp_required: value.totp_required,
            password: PolicyView {
                min_length: value.password.min_length.into(),
                min_classes: value.password.min_classes.into(),
                max_age_days: value.password.max_age_days.map(Into::into),
            },
            version: settings.version.number(),
            updated_at: settings.updated_at.to_string(),
            allowed_actions: allowed.into_iter().map(Into::into).collect(),
        }
    }
}

/// What shall be set.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SettingsInput {
    /// The city's name.
    #[schema(min_length = 1, max_length = 60)]
    city_name: String,
    /// IANA name of a time zone.
    time_zone: String,
    /// PNG or JPEG as a `data:` URL.
    #[schema(max_length = 300_000)]
    logo: Option<String>,
    /// The red head of official documents.
    #[schema(min_length = 1, max_length = 200)]
    document_head: String,
    /// 1 to 30.
    warn_working_days: i64,
    /// 1 to 60.
    plan_working_days: i64,
    /// Whether the roles that need one must have a second factor.
    totp_required: bool,
    /// What a password must be.
    password: PolicyView,
    /// Why it is changed; kept in the log.
    #[schema(max_length = 500)]
    reason: Option<String>,
}

impl Wire for SettingsInput {
    type Meaning = (SettingsValue, Option<String>);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let zone = faults.take("/time_zone", SettingsValue::time_zone(&self.time_zone));
        let reason = faults.take("/reason", text::optional(self.reason.as_deref(), limits::REASON)).flatten();
        // What does not fit the type lies outside every range too; the domain says which range.
        let small = |number: i64| u8::try_from(number).unwrap_or(u8::MAX);
        let value = SettingsValue {
            city_name: self.city_name,
            time_zone: zone.unwrap_or(SettingsValue::default().time_zone),
            logo: self.logo,
            document_head: self.document_head,
            warn_working_days: small(self.warn_working_days),
            plan_working_days: small(self.plan_working_days),
            totp_required: self.totp_required,
            password: PasswordPolicy {
                min_length: small(self.password.min_length),
                min_classes: small(self.password.min_classes),
                max_age_days: self.password.max_age_days.map(|days| u16::try_from(days).unwrap_or(u16::MAX)),
            },
        };
        match value.checked() {
            Ok(value) => faults.into_result((value, reason)),
            Err(more) => {
                faults.0.extend(more);
                Err(faults.0)
            }
        }
    }
}
