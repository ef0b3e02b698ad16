use std::collections::HashMap;

use dukao_domain::{
    evidence::FileSubject,
    policy::{Actor, Denial, Permission, Subject},
    reviews::{AgendaOutcome, Meeting, MeetingState},
    session::PersonId,
};
use dukao_persistence::{ReadTx, evidence::files, organisation::years, reviews::agenda, session::people};

use crate::{AllowedAction, AppResult};

/// A meeting as its page shows it.
#[derive(Debug, Clone)]
pub struct MeetingDetail {
    /// The meeting.
    pub meeting: Meeting,
    /// What the people in it are called.
    pub names: HashMap<PersonId, String>,
    /// How many of its agenda were decided how; those not decided yet under `None`.
    pub counts: Vec<(Option<AgendaOutcome>, i64)>,
    /// How many files of minutes it has.
    pub minutes: usize,
    /// What the caller may do.
    pub allowed: Vec<AllowedAction>,
}

/// What rules look at.
pub(super) fn subject(meeting: &Meeting) -> Subject {
    Subject { year: Some(meeting.year), ..Subject::CITY }
}

/// For whoever may read meetings.
pub(super) fn detail(tx: &mut ReadTx<'_>, actor: &Actor, meeting: Meeting) -> AppResult<MeetingDetail> {
    let hands = meeting.recorded().into_iter().chain(meeting.confirmed());
    let people: Vec<_> = hands
        .flat_map(|hand| [Some(hand.by), hand.on_behalf_of])
        .flatten()
        .chain(meeting.attended().into_iter().flatten().copied())
        .chain([meeting.created_by])
        .collect();
    let facts = subject(&meeting);
    let closed = years::all_closed(tx)?.contains(&meeting.year).then_some(Denial::YearClosed);
    let over = (meeting.state() == MeetingState::Closed).then_some(Denial::WrongStage);
    let confirming = (meeting.state() != MeetingState::Held).then_some(Denial::WrongStage);
    let second = super::confirm_meeting::not_a_second_person(tx, actor, &meeting)?;
    Ok(MeetingDetail {
        names: people::names(tx, &people)?,
        counts: agenda::counts(tx, meeting.id)?,
        minutes: files::of_subject(tx, FileSubject::Meeting(meeting.id))?.len(),
        allowed: vec![
            AllowedAction::of(actor, Permission::MeetingEdit, &facts).unless(closed.or(over)),
            AllowedAction::of(actor, Permission::MeetingConfirm, &facts)
                .unless(closed.or(confirming).or(second)),
        ],
        meeting,
    })
}
