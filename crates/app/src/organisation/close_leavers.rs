//! Close the accounts of those whose last day of work is over.

use dukao_domain::{audit::event::Author, env::Env};
use dukao_persistence::{Act, Audited, Db, DbError, Stamp, session::people};

use super::{close_account::close, settings};
use crate::{AppError, AppResult};

const ACT: Act = Act::new("platform.close_leavers");

/// Closes each in a transaction of its own; how many. Another process may be at it too.
pub fn close_leavers(db: &Db, env: &Env) -> AppResult<usize> {
    let left = db.read(|tx| {
        let today = env.now().day_in(settings::value(tx)?.time_zone);
        Ok::<_, AppError>(people::left_before(tx, today)?)
    })?;
    let author = Author::platform("leaving");
    let mut closed = 0;
    for person in left {
        let Some(last) = person.leaves_on else { continue };
        let written = db.write(Stamp { env, author: &author }, |tx| {
            // Who stays after all, or was closed meanwhile, is another version.
            match people::find(tx, person.id)?.filter(|found| found.version == person.version) {
                Some(before) => Ok(close(tx, &before, last, &ACT)?.returning(1)),
                None => Ok(Audited::nothing(0)),
            }
        });
        match written {
            Ok(count) => closed += count,
            Err(AppError::Db(DbError::Stale)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(closed)
}
