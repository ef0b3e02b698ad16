use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    id::Id,
    organisation::GrantId,
    session::PersonId,
    time::Timestamp,
    words::words,
};

words! {
    /// Where a loan stands on a day.
    LoanState {
        /// Begins later.
        Future => "future",
        /// Holds.
        Holding => "holding",
        /// Is over.
        Ended => "ended",
    }
}

/// Id of a [`Delegation`].
pub type DelegationId = Id<Delegation>;

/// A dated loan of one post to another person. What is done under it is audited under both names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// Id.
    pub id: DelegationId,
    /// The post that is lent; its holder is the one who delegates.
    pub grant_id: GrantId,
    /// Whose post it is.
    pub from_person_id: PersonId,
    /// To whom.
    pub to_person_id: PersonId,
    /// First day.
    pub from_on: NaiveDate,
    /// Last day: a loan always ends.
    pub to_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// When it was ended early.
    pub ended_at: Option<Timestamp>,
    /// Counts changes.
    pub version: Version,
    /// When it was entered.
    pub created_at: Timestamp,
}

impl Delegation {
    /// Longest loan, in days.
    pub const MAX_DAYS: i64 = 180;

    /// How many days it lasts, the first and the last counted.
    pub fn days(from_on: NaiveDate, to_on: NaiveDate) -> i64 {
        to_on.signed_duration_since(from_on).num_days() + 1
    }

    /// Where it stands on `day`.
    pub fn state_on(&self, day: NaiveDate) -> LoanState {
        if self.ended_at.is_some() || self.to_on < day {
            LoanState::Ended
        } else if day < self.from_on {
            LoanState::Future
        } else {
            LoanState::Holding
        }
    }

    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.ended_at.is_none() && (self.from_on..=self.to_on).contains(&day)
    }

    /// The next version, which is over at the end of `last`; one that would begin only later is ended at `now`.
    #[must_use]
    pub fn until(self, last: NaiveDate, now: Timestamp) -> Self {
        if last < self.from_on {
            return self.ended(now);
        }
        Self { to_on: self.to_on.min(last), version: self.version.next(), ..self }
    }

    /// The next version, ended early.
    #[must_use]
    pub fn ended(self, now: Timestamp) -> Self {
        Self { ended_at: self.ended_at.or(Some(now)), version: self.version.next(), ..self }
    }
}

viewed! {
    Delegation: Delegation, 1;
    |loan| {
        "id": loan.id, "grant_id": loan.grant_id, "from_person_id": loan.from_person_id,
        "to_person_id": loan.to_person_id, "from_on": loan.from_on, "to_on": loan.to_on, "reason": loan.reason,
        "ended_at": loan.ended_at, "version": loan.version, "created_at": loan.created_at,
    }
}
