use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    organisation::Role,
    time::Timestamp,
    words::words,
};

words! {
    /// Whose portfolio it is.
    PortfolioKind {
        /// A 政务督查组: first review, visits (R5).
        SupervisionGroup => "supervision_group",
        /// The seat of a 分管领导: second review (R6).
        Leader => "leader",
    }
}

impl PortfolioKind {
    /// The role that is held over such a portfolio.
    pub const fn role(self) -> Role {
        match self {
            Self::SupervisionGroup => Role::SupervisionGroup,
            Self::Leader => Role::Leader,
        }
    }
}

/// Id of a [`Portfolio`].
pub type PortfolioId = Id<Portfolio>;

/// A supervision group or a leader's seat. Which units are in its portfolio, each year's roster says
/// ([`super::RosterEntry`]); who holds it now, grants say. So open items follow both by themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// Id.
    pub id: PortfolioId,
    /// Group or leader.
    pub kind: PortfolioKind,
    /// Its number among its kind, from 1; there are exactly four supervision groups.
    pub number: i16,
    /// Such as 政务督查一组, or the field a leader is in charge of.
    pub name: String,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl Portfolio {
    /// How many supervision groups there are (domain, Words).
    pub const GROUPS: i16 = 4;
    /// More leaders than any city has.
    pub const MAX_LEADERS: i16 = 30;

    /// A group or seat just entered. `number` is checked already.
    pub fn entered(env: &Env, kind: PortfolioKind, number: i16, name: String) -> Self {
        let (id, now) = (env.new_id(), env.now());
        Self { id, kind, number, name, version: Version::FIRST, created_at: now, updated_at: now }
    }

    /// The next version, with another name.
    #[must_use]
    pub fn renamed(self, env: &Env, name: String) -> Self {
        Self { name, version: self.version.next(), updated_at: env.now(), ..self }
    }

    /// Checks a number of a kind.
    pub fn number(kind: PortfolioKind, number: i16) -> Result<i16, FieldCode> {
        let max = match kind {
            PortfolioKind::SupervisionGroup => Self::GROUPS,
            PortfolioKind::Leader => Self::MAX_LEADERS,
        };
        if (1..=max).contains(&number) {
            Ok(number)
        } else {
            Err(FieldCode::OutOfRange { min: 1.to_string(), max: max.to_string() })
        }
    }
}

viewed! {
    Portfolio: Portfolio, 1;
    |portfolio| {
        "id": portfolio.id, "kind": portfolio.kind, "number": portfolio.number, "name": portfolio.name,
        "version": portfolio.version, "created_at": portfolio.created_at, "updated_at": portfolio.updated_at,
    }
}
