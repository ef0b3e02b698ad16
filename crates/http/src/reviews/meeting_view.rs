use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use dukao_app::reviews::{MeetingDetail, call_meeting::About};
use dukao_domain::{
    fault::FieldCode,
    reviews::{AgendaOutcome, Hand, Meeting},
    session::PersonId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    action::ActionView,
    session::Named,
    valid::{Faults, date},
};

/// A meeting of a list.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = MeetingRow)]
pub(super) struct MeetingRowView {
    /// Id.
    pub(super) id: Uuid,
    /// The year whose business it decides.
    year: i16,
    /// Its number as its papers give it; unique in the year.
    number: String,
    /// Its name.
    name: String,
    /// The day on which it is, or was, held.
    #[schema(format = Date)]
    held_on: String,
    /// `draft`, `held` or `closed`.
    state: String,
    /// Version.
    pub(super) version: i64,
}

impl From<&Meeting> for MeetingRowView {
    fn from(meeting: &Meeting) -> Self {
        Self {
            id: meeting.id.uuid(),
            year: meeting.year.number(),
            number: meeting.about.number.clone(),
            name: meeting.about.name.clone(),
            held_on: meeting.about.held_on.to_string(),
            state: meeting.state().code().to_owned(),
            version: meeting.version.number(),
        }
    }
}

/// Who did it and when.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Hand)]
pub(super) struct HandView {
    /// Who.
    by: Named,
    /// For whom, under a post that was lent.
    on_behalf_of: Option<Named>,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

impl HandView {
    pub(super) fn new(hand: Hand, names: &HashMap<PersonId, String>) -> Self {
        Self {
            by: named(hand.by, names),
            on_behalf_of: hand.on_behalf_of.map(|person| named(person, names)),
            at: hand.at.to_string(),
        }
    }
}

/// Somebody with the name that was looked up.
pub(crate) fn named(id: PersonId, names: &HashMap<PersonId, String>) -> Named {
    Named { id: id.uuid(), name: names.get(&id).cloned().unwrap_or_default() }
}

/// How many items of an agenda stand how.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = AgendaCounts)]
struct CountsView {
    /// Not decided yet.
    undecided: i64,
    /// To be issued as they stand.
    approved: i64,
    /// To be issued with changes.
    changed: i64,
    /// Back to their drafters.
    returned: i64,
    /// Left for another meeting.
    deferred: i64,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Meeting)]
pub(super) struct MeetingView {
    #[serde(flatten)]
    pub(super) row: MeetingRowView,
    /// Who was there, of those with an account; empty until it was held.
    attended: Vec<Named>,
    /// Who recorded that it was held.
    recorded: Option<HandView>,
    /// Who confirmed its decisions against the minutes.
    confirmed: Option<HandView>,
    /// Who called it.
    created_by: Named,
    /// Its agenda in numbers.
    agenda: CountsView,
    /// How many files of minutes it has.
    minutes: usize,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl From<MeetingDetail> for MeetingView {
    fn from(detail: MeetingDetail) -> Self {
        let MeetingDetail { meeting, names, counts, minutes, allowed } = detail;
        let mut agenda = CountsView::default();
        for (outcome, count) in counts {
            let of = match outcome {
                None => &mut agenda.undecided,
                Some(AgendaOutcome::Approved) => &mut agenda.approved,
                Some(AgendaOutcome::Changed) => &mut agenda.changed,
                Some(AgendaOutcome::Returned) => &mut agenda.returned,
                Some(AgendaOutcome::Deferred) => &mut agenda.deferred,
            };
            *of = count;
        }
        let attended = meeting.attended().into_iter().flatten();
        let mut attended: Vec<_> = attended.map(|person| named(*person, &names)).collect();
        attended.sort_by(|one, other| one.name.cmp(&other.name));
        Self {
            row: (&meeting).into(),
            attended,
            recorded: meeting.recorded().map(|hand| HandView::new(hand, &names)),
            confirmed: meeting.confirmed().map(|hand| HandView::new(hand, &names)),
            created_by: named(meeting.created_by, &names),
            agenda,
            minutes,
            allowed_actions: ActionView::all(allowed),
        }
    }
}

/// Parses what a meeting shall be called and when it is.
pub(super) fn about(faults: &mut Faults, number: String, name: String, held_on: &str) -> Option<About> {
    let required =
        |day: &str| if day.trim().is_empty() { Err(FieldCode::Required) } else { date(day.trim()) };
    let held_on: Option<NaiveDate> = faults.take("/held_on", required(held_on));
    held_on.map(|held_on| About { number, name, held_on })
}

/// Parses who was there: nobody, or up to 200 different people.
pub(super) fn attended(faults: &mut Faults, ids: &[String]) -> BTreeSet<PersonId> {
    if ids.is_empty() {
        return BTreeSet::new();
    }
    faults.ids("/attended", ids, 200).into_iter().collect()
}
