//! The state's holidays and working weekends, as published (国务院办公厅 节假日安排).

use dukao_domain::{
    audit::event::Version,
    organisation::{CalendarDay, DayKind},
};
use dukao_persistence::{Act, Recorded, WriteTx, organisation::calendar};

use crate::{
    AppError, AppResult,
    files::table::{FileKind, Table},
};

const YEAR_2026: &[u8] = include_bytes!("../../data/holidays-2026.csv");

/// Enters the lists that come with the platform into an empty calendar; the last event.
pub(crate) fn enter<'t>(tx: &mut WriteTx<'t>, act: &Act) -> AppResult<Option<Recorded<'t>>> {
    let mut recorded = None;
    for (_, cells) in Table::read(FileKind::Csv, YEAR_2026, 400)?.rows {
        let [day, kind, name, ..] = cells.as_slice() else { continue };
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let day = CalendarDay {
            id,
            day: day.parse().map_err(AppError::internal)?,
            kind: kind.parse::<DayKind>().map_err(|code| AppError::internal(code.code()))?,
            name: name.clone(),
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        recorded = Some(calendar::insert(tx, &day, act.clone())?);
    }
    Ok(recorded)
}
