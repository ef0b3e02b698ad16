use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::{
    audit::{
        canonical::Digest,
        event::{Version, viewed},
    },
    env::Env,
    fault::FieldCode,
    id::Id,
    organisation::{PasswordPolicy, UnitId},
    text::limits,
    time::Timestamp,
    words::words,
};

/// Id of a [`Person`].
pub type PersonId = Id<Person>;

/// A person with an account, or a program that calls the API in its own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: PersonId,
    /// Sign-in name; unique, lower case.
    pub account: String,
    /// The name shown: a person's, or a post's.
    pub name: String,
    /// The unit that employs them.
    pub unit_id: Option<UnitId>,
    /// Their post in words, such as 办公室副主任.
    pub title: Option<String>,
    /// Where they are reached.
    pub phone: Option<String>,
    /// Whether it is a program: see [`super::ApiClient`].
    pub client: bool,
    /// Whether the account may sign in.
    pub active: bool,
    /// Of somebody who leaves: their last day of work. The account is closed when it is over.
    pub leaves_on: Option<NaiveDate>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What is said of a person beside their account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonContent {
    /// The name shown.
    pub name: String,
    /// The unit that employs them.
    pub unit_id: Option<UnitId>,
    /// Their post in words.
    pub title: Option<String>,
    /// Where they are reached.
    pub phone: Option<String>,
}

impl Person {
    /// A new open account, version 1, that cannot sign in before a one-time code is issued for it.
    pub fn entered(env: &Env, account: String, content: PersonContent) -> Self {
        let PersonContent { name, unit_id, title, phone } = content;
        let (id, version, now) = (env.new_id(), Version::FIRST, env.now());
        let (client, active, leaves_on) = (false, true, None);
        Self {
            id,
            account,
            name,
            unit_id,
            title,
            phone,
            client,
            active,
            leaves_on,
            version,
            created_at: now,
            updated_at: now,
        }
    }

    /// What is said of the person.
    pub fn content(&self) -> PersonContent {
        let Self { name, unit_id, title, phone, .. } = self.clone();
        PersonContent { name, unit_id, title, phone }
    }

    /// The next version, of which something else is said.
    #[must_use]
    pub fn changed(self, env: &Env, content: PersonContent) -> Self {
        let PersonContent { name, unit_id, title, phone } = content;
        let version = self.version.next();
        Self { name, unit_id, title, phone, version, updated_at: env.now(), ..self }
    }

    /// The next version, whose account is closed after its last day of work.
    #[must_use]
    pub fn closed(self, env: &Env, last: NaiveDate) -> Self {
        Self {
            active: false,
            leaves_on: Some(last),
            version: self.version.next(),
            updated_at: env.now(),
            ..self
        }
    }

    /// The next version, whose last day of work is `leaves_on`; `None` for somebody who stays after all.
    #[must_use]
    pub fn leaving(self, env: &Env, leaves_on: Option<NaiveDate>) -> Self {
        Self { leaves_on, version: self.version.next(), updated_at: env.now(), ..self }
    }

    /// The next version, employed by another unit.
    #[must_use]
    pub fn employed_by(self, unit_id: UnitId, now: Timestamp) -> Self {
        Self { unit_id: Some(unit_id), version: self.version.next(), updated_at: now, ..self }
    }

    /// Parses a sign-in name: lower-cased; letters, digits, `.`, `_` and `-`, beginning with a letter or digit.
    pub fn account(text: &str) -> Result<String, FieldCode> {
        let account = text.trim().to_lowercase();
        if account.is_empty() {
            return Err(FieldCode::Required);
        }
        if account.chars().count() > limits::ACCOUNT {
            return Err(FieldCode::TooLong { max: u64::try_from(limits::ACCOUNT).unwrap_or(u64::MAX) });
        }
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let begins = account.starts_with(|c: char| c.is_ascii_alphanumeric());
        if !begins || !account.chars().all(known) {
            return Err(FieldCode::Malformed { expected: "account".to_owned() });
        }
        Ok(account)
    }
}

impl Person {
    /// Why another person cannot be given a one-time code for this account by `administrator`; programs have no
    /// password.
    pub fn may_be_reset_by(&self, administrator: PersonId) -> Result<(), FieldCode> {
        if self.client {
            return Err(FieldCode::NotFound);
        }
        if self.id == administrator {
            return Err(FieldCode::NotOneself);
        }
        if !self.active {
            return Err(FieldCode::AccountClosed);
        }
        Ok(())
    }
}

viewed! {
    // Persons enter the log by id, never by name (security, Audit log).
    Person: Person, 3, redacted: ["account", "name", "phone"], added: [
        (2, "unit_id"), (2, "title"), (2, "phone"), (2, "client"),
        (3, "leaves_on"),
    ];
    |person| {
        "id": person.id, "account": person.account, "name": person.name, "unit_id": person.unit_id,
        "title": person.title, "phone": person.phone, "client": person.client, "active": person.active, "leaves_on": person.leaves_on,
        "version": person.version, "created_at": person.created_at, "updated_at": person.updated_at,
    }
}

words! {
    /// By what a person can sign in.
    SignInMeans {
        /// By nothing yet: no one-time code was issued.
        Nothing => "nothing",
        /// By a one-time code that is still good.
        Code => "code",
        /// By nothing any more: nobody used the one-time code in time.
        CodeExpired => "code_expired",
        /// By a password of their own.
        Password => "password",
    }
}

/// Id of a [`Credential`].
pub type CredentialId = Id<Credential>;

/// A person's password, or the one-time code that stands in for it, as an Argon2id PHC string.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Id.
    pub id: CredentialId,
    /// Whose it is; unique.
    pub person_id: PersonId,
    /// `$argon2id$v=19$…`.
    pub phc: String,
    /// Of a one-time code: it opens nothing but the change of password, until then.
    pub one_time_until: Option<Timestamp>,
    /// Who last issued a code for the person, or had the program's secret drawn. They knew it, and may have been the one
    /// who used it: nothing takes that back but another issuer.
    pub issued_by: Option<PersonId>,
    /// Counts changes.
    pub version: Version,
    /// When the password was set.
    pub changed_at: Timestamp,
}

impl Credential {
    /// By what its person signs in at `now`.
    pub fn means_at(&self, now: Timestamp) -> SignInMeans {
        match self.one_time_until {
            None => SignInMeans::Password,
            Some(_) if self.expired_at(now) => SignInMeans::CodeExpired,
            Some(_) => SignInMeans::Code,
        }
    }

    /// Whether the password must be changed before anything else: it is a one-time code, or older than the policy
    /// allows.
    pub fn must_change(&self, policy: &PasswordPolicy, today: NaiveDate, zone: Tz) -> bool {
        let aged = policy.max_age_days.is_some_and(|days| {
            let age = today.signed_duration_since(self.changed_at.day_in(zone)).num_days();
            age > i64::from(days)
        });
        self.one_time_until.is_some() || aged
    }

    /// Whether it is a one-time code that nobody used in time.
    pub fn expired_at(&self, now: Timestamp) -> bool {
        self.one_time_until.is_some_and(|until| until <= now)
    }

    /// The next version: a password of the person's own.
    #[must_use]
    pub fn changed(self, phc: String, now: Timestamp) -> Self {
        Self { phc, one_time_until: None, version: self.version.next(), changed_at: now, ..self }
    }

    /// The next version: a one-time code that is good until `one_time_until`, or a program's secret, that `by` was told;
    /// `None` on the machine's own terminal.
    #[must_use]
    pub fn issued(
        self,
        phc: String,
        one_time_until: Option<Timestamp>,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Self {
        let version = self.version.next();
        Self { phc, one_time_until, issued_by: by, version, changed_at: now, ..self }
    }
}

impl std::fmt::Debug for Credential {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credential").field("person_id", &self.person_id).finish_non_exhaustive()
    }
}

viewed! {
    Credential: Credential, 3, redacted: ["phc_sha256"], added: [(2, "one_time_until"), (3, "issued_by")];
    |credential| {
        "id": credential.id, "person_id": credential.person_id,
        "phc_sha256": Digest::of(credential.phc.as_bytes()), "one_time_until": credential.one_time_until,
        "issued_by": credential.issued_by, "version": credential.version, "changed_at": credential.changed_at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts() {
        assert_eq!(Person::account(" Zhang.San-2 "), Ok("zhang.san-2".to_owned()));
        for bad in ["", ".a", "张三", "a b", "a@b"] {
            assert!(Person::account(bad).is_err(), "{bad}");
        }
    }
}
