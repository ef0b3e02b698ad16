use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::{FieldCode, FieldFault},
    id::Id,
    organisation::Year,
    policy::{Actor, Permission},
    session::PersonId,
    state::StateFault,
    text::{self, limits},
    time::Timestamp,
    words::words,
};

words! {
    /// Where a meeting stands.
    MeetingState {
        /// Being prepared: its agenda is put together.
        Draft => "draft",
        /// It was held: its decisions are recorded.
        Held => "held",
        /// Confirmed against the minutes by a second person: its decisions are in effect.
        Closed => "closed",
    }
}

/// Id of a [`Meeting`].
pub type MeetingId = Id<Meeting>;

/// One executive meeting (常务会议, R7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Id.
    pub id: MeetingId,
    /// The year whose business it decides.
    pub year: Year,
    /// What it is.
    pub about: MeetingAbout,
    /// Where it stands, with what belongs there.
    pub progress: MeetingProgress,
    /// Who called it.
    pub created_by: PersonId,
    /// Counts changes.
    pub version: Version,
    /// When it was called.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What a meeting is called and when it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingAbout {
    /// Its number as its papers give it, such as `十六届第20次`; unique in the year.
    pub number: String,
    /// Its name, such as 市政府常务会议.
    pub name: String,
    /// The day on which it is, or was, held.
    pub held_on: NaiveDate,
}

/// Who recorded, or confirmed, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// Who.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

impl Hand {
    /// The actor's, now.
    pub fn of(env: &Env, actor: &Actor) -> Self {
        Self { by: actor.person_id, on_behalf_of: actor.on_behalf_of, at: env.now() }
    }

    /// Whether it is the actor's, or that of somebody for whom they act.
    pub fn is_of(&self, actor: &Actor) -> bool {
        actor.is(self.by) || self.on_behalf_of.is_some_and(|person| actor.is(person))
    }
}

/// Where a meeting stands, with what belongs there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingProgress {
    /// Being prepared.
    Draft,
    /// Held.
    Held {
        /// Who was there, of those with an account.
        attended: BTreeSet<PersonId>,
        /// Who recorded that.
        recorded: Hand,
    },
    /// Confirmed.
    Closed {
        /// Who was there.
        attended: BTreeSet<PersonId>,
        /// Who recorded that.
        recorded: Hand,
        /// Who confirmed its decisions against the minutes.
        confirmed: Hand,
    },
}

impl MeetingAbout {
    /// Trims and checks; faults point at `/number`, `/name` and `/held_on`.
    pub fn checked(
        number: &str,
        name: &str,
        held_on: NaiveDate,
        year: Year,
    ) -> Result<Self, Vec<FieldFault>> {
        let number = text::line(number, limits::NAME).map_err(|code| FieldFault::new("/number", code));
        let name = text::line(name, limits::TITLE).map_err(|code| FieldFault::new("/name", code));
        // A year's business is decided in it, and its result in the year after.
        let fits = year.contains(held_on) || year.next().is_some_and(|next| next.contains(held_on));
        let outside = || FieldCode::OutsideYear { year: u64::try_from(year.number()).unwrap_or_default() };
        let held_on = if fits { Ok(held_on) } else { Err(FieldFault::new("/held_on", outside())) };
        match (number, name, held_on) {
            (Ok(number), Ok(name), Ok(held_on)) => Ok(Self { number, name, held_on }),
            (number, name, held_on) => {
                Err([number.err(), name.err(), held_on.err()].into_iter().flatten().collect())
            }
        }
    }
}

impl Meeting {
    /// Just called: nothing is on its agenda yet.
    pub fn called(env: &Env, actor: &Actor, year: Year, about: MeetingAbout) -> Self {
        let (id, now) = (env.new_id(), env.now());
        let (created_by, version) = (actor.person_id, Version::FIRST);
        let progress = MeetingProgress::Draft;
        Self { id, year, about, progress, created_by, version, created_at: now, updated_at: now }
    }

    /// Where it stands.
    pub const fn state(&self) -> MeetingState {
        match self.progress {
            MeetingProgress::Draft => MeetingState::Draft,
            MeetingProgress::Held { .. } => MeetingState::Held,
            MeetingProgress::Closed { .. } => MeetingState::Closed,
        }
    }

    /// Who was there, once it was held.
    pub const fn attended(&self) -> Option<&BTreeSet<PersonId>> {
        match &self.progress {
            MeetingProgress::Draft => None,
            MeetingProgress::Held { attended, .. } | MeetingProgress::Closed { attended, .. } => {
                Some(attended)
            }
        }
    }

    /// Who recorded that it was held.
    pub const fn recorded(&self) -> Option<Hand> {
        match &self.progress {
            MeetingProgress::Draft => None,
            MeetingProgress::Held { recorded, .. } | MeetingProgress::Closed { recorded, .. } => {
                Some(*recorded)
            }
        }
    }

    /// Who confirmed it.
    pub const fn confirmed(&self) -> Option<Hand> {
        match &self.progress {
            MeetingProgress::Draft | MeetingProgress::Held { .. } => None,
            MeetingProgress::Closed { confirmed, .. } => Some(*confirmed),
        }
    }

    /// Refuses what nobody may do where it stands.
    pub fn require(&self, state: MeetingState, attempted: Permission) -> Result<(), StateFault> {
        if self.state() == state {
            return Ok(());
        }
        Err(StateFault { from: self.state().code(), attempted, allowed: vec![state.code()] })
    }

    /// Refuses what nobody may do once it is confirmed.
    pub fn require_open(&self, attempted: Permission) -> Result<(), StateFault> {
        if self.state() != MeetingState::Closed {
            return Ok(());
        }
        let allowed = vec![MeetingState::Draft.code(), MeetingState::Held.code()];
        Err(StateFault { from: self.state().code(), attempted, allowed })
    }

    /// The next version under another number, name or day, while it is prepared.
    pub fn changed(self, env: &Env, about: MeetingAbout) -> Result<Self, StateFault> {
        self.require(MeetingState::Draft, Permission::MeetingEdit)?;
        Ok(Self { about, ..self.touched(env) })
    }

    /// The next version, held on the day it says with these there.
    pub fn held(self, env: &Env, actor: &Actor, attended: BTreeSet<PersonId>) -> Result<Self, StateFault> {
        self.require(MeetingState::Draft, Permission::MeetingEdit)?;
        let progress = MeetingProgress::Held { attended, recorded: Hand::of(env, actor) };
        Ok(Self { progress, ..self.touched(env) })
    }

    /// The next version, confirmed by a second person (the caller sees to it that it is one).
    pub fn closed(self, env: &Env, actor: &Actor) -> Result<Self, StateFault> {
        self.require(MeetingState::Held, Permission::MeetingConfirm)?;
        let next = self.touched(env);
        let MeetingProgress::Held { attended, recorded } = next.progress else { return Ok(next) };
        let progress = MeetingProgress::Closed { attended, recorded, confirmed: Hand::of(env, actor) };
        Ok(Self { progress, ..next })
    }

    /// The next version, as its agenda, a decision or its minutes changed: who confirms it has seen them as they are.
    #[must_use]
    pub fn touched(self, env: &Env) -> Self {
        Self { version: self.version.next(), updated_at: env.now(), ..self }
    }
}

viewed! {
    Meeting: Meeting, 1;
    |meeting| {
        "id": meeting.id, "year": meeting.year, "number": meeting.about.number, "name": meeting.about.name,
        "held_on": meeting.about.held_on, "state": meeting.state(), "attended": meeting.attended(),
        "recorded_by": meeting.recorded().map(|hand| hand.by),
        "recorded_for": meeting.recorded().and_then(|hand| hand.on_behalf_of),
        "recorded_at": meeting.recorded().map(|hand| hand.at),
        "confirmed_by": meeting.confirmed().map(|hand| hand.by),
        "confirmed_for": meeting.confirmed().and_then(|hand| hand.on_behalf_of),
        "confirmed_at": meeting.confirmed().map(|hand| hand.at),
        "created_by": meeting.created_by, "version": meeting.version, "created_at": meeting.created_at,
        "updated_at": meeting.updated_at,
    }
}
