//! Executive meetings.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use diesel::prelude::*;
use dukao_domain::{
    organisation::Year,
    reviews::{Hand, Meeting, MeetingAbout, MeetingId, MeetingProgress, MeetingState},
    session::PersonId,
};

use crate::{
    among::AmongMethods as _,
    conn::AnyConn,
    error::{DbError, DbResult},
    page::{Counted, Page, PageRequest, TOTAL_CAP},
    row::{Column as _, all, written},
    schema::meetings as t,
    sql_types::{At, Rev, Uid},
    tx::{ReadTx, WriteTx},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Row {
    id: Uid,
    year: i16,
    number: String,
    name: String,
    held_on: NaiveDate,
    state: String,
    attended: Option<String>,
    recorded_by: Option<Uid>,
    recorded_for_id: Option<Uid>,
    recorded_at: Option<At>,
    confirmed_by: Option<Uid>,
    confirmed_for_id: Option<Uid>,
    confirmed_at: Option<At>,
    created_by: Uid,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&Meeting> for Row {
    fn from(meeting: &Meeting) -> Self {
        let (recorded, confirmed) = (meeting.recorded(), meeting.confirmed());
        Self {
            id: meeting.id.into(),
            year: meeting.year.number(),
            number: meeting.about.number.clone(),
            name: meeting.about.name.clone(),
            held_on: meeting.about.held_on,
            state: meeting.state().code().to_owned(),
            // A list of ids: nothing in it fails to serialize.
            attended: meeting.attended().and_then(|people| serde_json::to_string(people).ok()),
            recorded_by: recorded.map(|hand| hand.by.into()),
            recorded_for_id: recorded.and_then(|hand| hand.on_behalf_of).map(Into::into),
            recorded_at: recorded.map(|hand| hand.at.into()),
            confirmed_by: confirmed.map(|hand| hand.by.into()),
            confirmed_for_id: confirmed.and_then(|hand| hand.on_behalf_of).map(Into::into),
            confirmed_at: confirmed.map(|hand| hand.at.into()),
            created_by: meeting.created_by.into(),
            version: meeting.version.into(),
            created_at: meeting.created_at.into(),
            updated_at: meeting.updated_at.into(),
        }
    }
}

/// A hand from its three columns.
pub(crate) fn hand(by: Option<Uid>, on_behalf_of: Option<Uid>, at: Option<At>) -> DbResult<Hand> {
    let (by, at) = by.zip(at).ok_or_else(|| DbError::corrupt("hand", "nobody"))?;
    Ok(Hand { by: by.into(), on_behalf_of: on_behalf_of.map(Into::into), at: at.into() })
}

impl Row {
    fn progress(&self) -> DbResult<MeetingProgress> {
        let state: MeetingState =
            self.state.parse().map_err(|code| DbError::corrupt("meeting state", code))?;
        if state == MeetingState::Draft {
            return Ok(MeetingProgress::Draft);
        }
        let attended = self.attended.as_deref().unwrap_or_default();
        let attended: BTreeSet<PersonId> =
            serde_json::from_str(attended).map_err(|error| DbError::corrupt("attended", error))?;
        let recorded = hand(self.recorded_by, self.recorded_for_id, self.recorded_at)?;
        if state == MeetingState::Held {
            return Ok(MeetingProgress::Held { attended, recorded });
        }
        let confirmed = hand(self.confirmed_by, self.confirmed_for_id, self.confirmed_at)?;
        Ok(MeetingProgress::Closed { attended, recorded, confirmed })
    }
}

impl TryFrom<Row> for Meeting {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            progress: row.progress()?,
            id: row.id.into(),
            year: row.year.take()?,
            about: MeetingAbout { number: row.number, name: row.name, held_on: row.held_on },
            created_by: row.created_by.into(),
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(Meeting, MeetingId);

/// Holds a meeting until the transaction ends, so that nothing of it is decided while it is confirmed. SQLite's single
/// writer holds it anyway.
pub fn lock(tx: &mut WriteTx<'_>, id: MeetingId) -> DbResult<()> {
    if let AnyConn::Postgres(conn) = &mut *tx.conn {
        let row = t::table.filter(t::id.eq(Uid::from(id))).select(t::id).for_no_key_update();
        row.first::<Uid>(conn).optional()?;
    }
    Ok(())
}

/// One page of a year's meetings, the latest first.
pub fn of_year(tx: &mut ReadTx<'_>, year: Year, page: PageRequest) -> DbResult<Page<Meeting>> {
    let of_year = || t::table.filter(t::year.eq(year.number()));
    let total = Counted(of_year().select(t::id).limit(TOTAL_CAP + 1)).get_result::<i64>(tx.conn)?;
    let rows = of_year().order((t::held_on.desc(), t::number.desc()));
    let rows = rows.limit(page.limit()).offset(page.offset()).load::<Row>(tx.conn)?;
    Ok(Page::new(all(rows)?, total))
}

/// Whether a meeting of the year has this number, other than `but`.
pub fn has_number(tx: &mut ReadTx<'_>, year: Year, number: &str, but: Option<MeetingId>) -> DbResult<bool> {
    let ids = t::table.filter(t::year.eq(year.number())).filter(t::number.eq(number)).select(t::id);
    let ids = ids.load::<Uid>(tx.conn)?;
    Ok(ids.into_iter().any(|id| Some(id.into()) != but))
}

/// These meetings.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[MeetingId]) -> DbResult<Vec<Meeting>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}
