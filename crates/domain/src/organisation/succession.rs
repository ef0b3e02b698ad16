use std::collections::HashMap;

use crate::organisation::{RosterEntry, UnitId};

/// Which units of a year go on with the work of the year before: each by itself while it stands, and its successor's
/// where it was merged away in either year.
#[derive(Debug, Clone)]
pub struct Succession(HashMap<UnitId, Option<UnitId>>);

impl Succession {
    /// From both years' rosters.
    pub fn new(before: &[RosterEntry], now: &[RosterEntry]) -> Self {
        let successor = |entry: &RosterEntry| entry.merger.map(|merger| merger.successor_id);
        let gone = before.iter().filter_map(|entry| Some((entry.unit_id, Some(successor(entry)?))));
        // What the new year says of a unit goes before.
        Self(gone.chain(now.iter().map(|entry| (entry.unit_id, successor(entry)))).collect())
    }

    /// The unit that goes on with `unit`'s work; `None` where no unit of the new year does.
    pub fn of(&self, unit: UnitId) -> Option<UnitId> {
        let mut at = unit;
        // Mergers follow one another, but never more of them than there are units.
        for _ in 0..=self.0.len() {
            match self.0.get(&at)? {
                None => return Some(at),
                Some(successor) => at = *successor,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        env::Env,
        organisation::{Merger, Standing, UnitKind, Year},
        time::Timestamp,
    };

    #[test]
    fn work_follows_mergers_of_both_years() {
        let env = Env::new(Timestamp::from_micros(0), [4; 32]);
        let [stays, merged_before, merged_now, left_out, unknown] = [(); 5].map(|()| env.new_id());
        let [round, about] = [(); 2].map(|()| env.new_id());
        let entry = |year: i16, unit: UnitId, successor: Option<UnitId>| {
            let year = Year::new(year).unwrap();
            let name = "单位".to_owned();
            let entry =
                RosterEntry::entered(&env, year, unit, name, UnitKind::Department, Standing::default());
            let on = year.last_day();
            RosterEntry { merger: successor.map(|successor_id| Merger { successor_id, on }), ..entry }
        };
        let before = [
            entry(2026, stays, None),
            entry(2026, merged_before, Some(merged_now)),
            entry(2026, merged_now, None),
            entry(2026, left_out, None),
        ];
        let now = [
            entry(2027, stays, None),
            entry(2027, merged_now, Some(stays)),
            entry(2027, round, Some(about)),
            entry(2027, about, Some(round)),
        ];
        let succession = Succession::new(&before, &now);
        for (unit, heir) in [
            (stays, Some(stays)),
            (merged_before, Some(stays)),
            (merged_now, Some(stays)),
            (left_out, None),
            (unknown, None),
            (round, None),
        ] {
            assert_eq!(succession.of(unit), heir);
        }
        // Back in the new year after all: it stands by itself.
        let back = Succession::new(&before, &[entry(2027, stays, None), entry(2027, merged_before, None)]);
        assert_eq!(back.of(merged_before), Some(merged_before));
    }
}
