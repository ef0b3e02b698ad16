use std::{collections::BTreeSet, net::IpAddr};

use crate::{
    audit::event::{Version, viewed},
    fault::FieldCode,
    id::Id,
    network::Network,
    policy::Permission,
    session::PersonId,
    text::{self, limits},
    time::Timestamp,
};

/// Id of an [`ApiClient`].
pub type ApiClientId = Id<ApiClient>;

/// What a program's token may be for. Administration is not among it, nor what belongs to a person alone, such as a
/// password; a permission that is new is for no program before it stands here.
pub const SCOPES: &[Permission] = &[
    Permission::SessionRead,
    Permission::YearRead,
    Permission::CalendarRead,
    Permission::SettingRead,
    Permission::UnitRead,
    Permission::SectionRead,
    Permission::SourceRead,
    Permission::IndicatorRead,
    Permission::IndicatorExport,
    Permission::IndicatorCreate,
    Permission::IndicatorEdit,
    Permission::IndicatorImport,
    Permission::JobRead,
    Permission::JobCancel,
    Permission::AuditRead,
];

/// What a program's account may do beyond what its grants say: less, and only from where it should. The account is a
/// [`super::Person`] whose credential is the client secret. What it does at all its posts say, which the security
/// administrator grants to it as to anybody: whoever enters a program gives it no power.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiClient {
    /// Id.
    pub id: ApiClientId,
    /// The account; unique.
    pub person_id: PersonId,
    /// What a token may at most be used for.
    pub scopes: Vec<Permission>,
    /// Requests a minute.
    pub requests_per_minute: i64,
    /// Networks it may come from, such as `10.1.0.0/16`; anywhere when empty.
    pub networks: Vec<Network>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What is said of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientContent {
    /// Its name.
    pub name: String,
    /// What a token may at most be used for.
    pub scopes: Vec<Permission>,
    /// Requests a minute.
    pub requests_per_minute: i64,
    /// Networks it may come from; anywhere when empty.
    pub networks: Vec<Network>,
}

impl ApiClient {
    /// How long its tokens are good, in seconds.
    pub const TOKEN_SECONDS: i64 = 10 * 60;
    /// The highest quota.
    pub const MAX_PER_MINUTE: i64 = 6_000;
    /// The longest list of networks.
    pub const MAX_NETWORKS: usize = 20;

    /// Whether it may come from `address`.
    pub fn may_come_from(&self, address: Option<IpAddr>) -> bool {
        self.networks.is_empty()
            || address.is_some_and(|address| self.networks.iter().any(|network| network.contains(address)))
    }

    /// What a token for `asked` is for, or for everything when nothing is asked; `None` when it asks for more than
    /// there is.
    pub fn scopes_for(&self, asked: Option<&BTreeSet<Permission>>) -> Option<BTreeSet<Permission>> {
        let held: BTreeSet<_> = self.scopes.iter().copied().collect();
        match asked {
            None => Some(held),
            Some(asked) => asked.is_subset(&held).then(|| asked.clone()),
        }
    }

    /// The next version, with other content.
    #[must_use]
    pub fn changed(self, content: &ClientContent, now: Timestamp) -> Self {
        Self {
            scopes: content.scopes.clone(),
            requests_per_minute: content.requests_per_minute,
            networks: content.networks.clone(),
            ..self.touched(now)
        }
    }

    /// The next version, for what changed beside it: its secret or its account.
    #[must_use]
    pub fn touched(self, now: Timestamp) -> Self {
        Self { version: self.version.next(), updated_at: now, ..self }
    }
}

impl ClientContent {
    /// Parses a name.
    pub fn name(text: &str) -> Result<String, FieldCode> {
        text::line(text, limits::NAME)
    }

    /// Parses a scope: one of [`SCOPES`].
    pub fn scope(code: &str) -> Result<Permission, FieldCode> {
        let scope = code.parse().ok().filter(|scope| SCOPES.contains(scope));
        let allowed = || SCOPES.iter().map(|scope| scope.code()).collect::<Vec<_>>().join(", ");
        scope.ok_or_else(|| FieldCode::NotOneOf { allowed: allowed() })
    }

    /// Parses an address or network.
    pub fn network(text: &str) -> Result<Network, FieldCode> {
        text.parse().map_err(|_| FieldCode::Malformed { expected: "network".to_owned() })
    }

    /// Checks a quota.
    pub fn quota(requests: i64) -> Result<i64, FieldCode> {
        if (1..=ApiClient::MAX_PER_MINUTE).contains(&requests) {
            return Ok(requests);
        }
        Err(FieldCode::OutOfRange { min: "1".to_owned(), max: ApiClient::MAX_PER_MINUTE.to_string() })
    }
}

viewed! {
    ApiClient: ApiClient, 1;
    |client| {
        "id": client.id, "person_id": client.person_id, "scopes": client.scopes,
        "requests_per_minute": client.requests_per_minute, "networks": client.networks,
        "version": client.version, "created_at": client.created_at, "updated_at": client.updated_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{env::Env, policy::TABLE};

    fn client(networks: &[&str]) -> ApiClient {
        let env = Env::new(Timestamp::from_micros(0), [1; 32]);
        ApiClient {
            id: env.new_id(),
            person_id: env.new_id(),
            scopes: vec![Permission::YearRead, Permission::UnitRead],
            requests_per_minute: 60,
            networks: networks.iter().map(|text| text.parse().unwrap()).collect(),
            version: Version::FIRST,
            created_at: env.now(),
            updated_at: env.now(),
        }
    }

    #[test]
    fn it_comes_from_its_networks_only() {
        let from = |networks: &[&str], address: &str| client(networks).may_come_from(address.parse().ok());
        assert!(from(&[], "203.0.113.9"), "without a list from anywhere");
        assert!(from(&["10.1.0.0/16", "fd00::/8"], "10.1.2.3"));
        assert!(from(&["10.1.0.0/16", "fd00::/8"], "fd00::1"));
        assert!(!from(&["10.1.0.0/16"], "10.2.0.1"));
        assert!(!from(&["10.1.0.0/16"], ""), "an address that is not known is on no list");
    }

    #[test]
    fn a_token_is_for_no_more_than_there_is() {
        let client = client(&[]);
        let asked = |scopes: &[Permission]| client.scopes_for(Some(&scopes.iter().copied().collect()));
        assert_eq!(client.scopes_for(None).map(|scopes| scopes.len()), Some(2));
        assert_eq!(asked(&[Permission::YearRead]).map(|scopes| scopes.len()), Some(1));
        assert_eq!(asked(&[Permission::YearRead, Permission::AuditRead]), None);
    }

    #[test]
    fn no_scope_administers() {
        let administers = |scope: &&Permission| {
            let edits = [".edit", ".consent", ".manage", ".decide", ".end", ".change", ".open", ".file"];
            let rules = TABLE.iter().filter(|rule| rule.permission == **scope);
            let by_administrators =
                rules.clone().any(|rule| rule.roles.iter().any(|role| role.is_administrator()));
            edits.iter().any(|end| scope.code().ends_with(end)) && by_administrators
        };
        assert_eq!(SCOPES.iter().find(administers), None);
        assert!(ClientContent::scope("client.edit").is_err());
        assert!(ClientContent::scope("password.change").is_err());
        assert_eq!(ClientContent::scope("year.read"), Ok(Permission::YearRead));
    }
}
