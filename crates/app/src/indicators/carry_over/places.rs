use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use dukao_domain::{
    indicators::{Content, NewPlace},
    organisation::{SectionId, Succession, UnitId, Year},
    session::PersonId,
    sources::SourceItemId,
};
use dukao_persistence::{
    ReadTx,
    organisation::{roster, sections},
};

use crate::{AppResult, indicators::receiver::carriers};

/// Where tasks lie in the new year.
pub(super) struct Places {
    succession: Succession,
    sections: HashMap<SectionId, UnitId>,
    carriers: BTreeSet<(PersonId, UnitId)>,
}

impl Places {
    /// Reads what `contents` name: their units' successors, live sections, and people who hold posts on `today`.
    pub(super) fn of(
        tx: &mut ReadTx<'_>,
        today: NaiveDate,
        (from, to): (Year, Year),
        contents: &[&Content],
    ) -> AppResult<Self> {
        let succession = Succession::new(&roster::of_year(tx, from)?, &roster::of_year(tx, to)?);
        let named: Vec<_> = contents.iter().filter_map(|content| content.section_id).collect();
        let live = sections::find_all(tx, &named)?.into_iter().filter(|section| section.active);
        let people: Vec<_> = contents.iter().filter_map(|content| content.person_id).collect();
        Ok(Self {
            succession,
            sections: live.map(|section| (section.id, section.unit_id)).collect(),
            carriers: carriers(tx, &people, today)?,
        })
    }

    /// The place of one of them, under the item that it cites there.
    pub(super) fn place(&self, content: &Content, source_item_id: SourceItemId) -> NewPlace {
        let lead_unit_id = content.lead_unit_id.and_then(|unit| self.succession.of(unit));
        let of_unit = |section: &SectionId| {
            lead_unit_id.is_some() && self.sections.get(section).copied() == lead_unit_id
        };
        let carries =
            |person: &PersonId| lead_unit_id.is_some_and(|unit| self.carriers.contains(&(*person, unit)));
        // A unit that leads by now neither works along with itself nor measures in its own stead.
        let beside = |unit: UnitId| self.succession.of(unit).filter(|unit| Some(*unit) != lead_unit_id);
        NewPlace {
            source_item_id,
            lead_unit_id,
            co_unit_ids: content.co_unit_ids.iter().copied().filter_map(beside).collect(),
            data_owner_id: content.data_owner_id.and_then(beside),
            section_id: content.section_id.filter(of_unit),
            person_id: content.person_id.filter(carries),
        }
    }
}
