use uuid::Uuid;

use crate::{
    id::Id,
    indicators::Content,
    organisation::{Role, SectionId, UnitId},
    policy::{Actor, Over},
    session::PersonId,
    words::words,
};

words! {
    /// At which level an issued indicator is acknowledged (签收; workflows, Indicator).
    AckLevel {
        /// The lead unit.
        Unit => "unit",
        /// Its section.
        Section => "section",
        /// The responsible person.
        Person => "person",
        /// A unit that works along.
        CoUnit => "co_unit",
    }
}

/// Who acknowledges: one part that an indicator names (R11, R12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Addressee {
    /// The lead unit.
    Unit(UnitId),
    /// Its section.
    Section(SectionId),
    /// The responsible person.
    Person(PersonId),
    /// A unit that works along.
    CoUnit(UnitId),
}

impl Addressee {
    /// From its two parts.
    pub const fn new(level: AckLevel, id: Uuid) -> Self {
        match level {
            AckLevel::Unit => Self::Unit(Id::from_uuid(id)),
            AckLevel::Section => Self::Section(Id::from_uuid(id)),
            AckLevel::Person => Self::Person(Id::from_uuid(id)),
            AckLevel::CoUnit => Self::CoUnit(Id::from_uuid(id)),
        }
    }

    /// At which level.
    pub const fn level(self) -> AckLevel {
        match self {
            Self::Unit(_) => AckLevel::Unit,
            Self::Section(_) => AckLevel::Section,
            Self::Person(_) => AckLevel::Person,
            Self::CoUnit(_) => AckLevel::CoUnit,
        }
    }

    /// The bare id of the unit, section or person.
    pub const fn uuid(self) -> Uuid {
        match self {
            Self::Unit(id) | Self::CoUnit(id) => id.uuid(),
            Self::Section(id) => id.uuid(),
            Self::Person(id) => id.uuid(),
        }
    }

    /// The unit, of a unit's.
    pub const fn unit_id(self) -> Option<UnitId> {
        match self {
            Self::Unit(id) | Self::CoUnit(id) => Some(id),
            Self::Section(_) | Self::Person(_) => None,
        }
    }

    /// The section, of a section's.
    pub const fn section_id(self) -> Option<SectionId> {
        match self {
            Self::Section(id) => Some(id),
            Self::Unit(_) | Self::Person(_) | Self::CoUnit(_) => None,
        }
    }

    /// The person, of a person's own.
    pub const fn person_id(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Unit(_) | Self::Section(_) | Self::CoUnit(_) => None,
        }
    }
}

/// For whom a person speaks when they acknowledge: the units whose officer they are, the sections whose officer they are,
/// themselves and whoever lent them a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spoken {
    units: Vec<UnitId>,
    sections: Vec<SectionId>,
    people: Vec<PersonId>,
}

impl Spoken {
    /// Of `actor`.
    pub(super) fn by(actor: &Actor) -> Self {
        let posts = |role: Role| actor.posts.iter().filter(move |post| post.role == role);
        let section = |over: &Over| match over {
            Over::Unit(_, section) => *section,
            Over::City | Over::Portfolio(..) => None,
        };
        Self {
            units: posts(Role::UnitOfficer).filter_map(|post| post.over.unit_id()).collect(),
            sections: posts(Role::SectionOfficer).filter_map(|post| section(&post.over)).collect(),
            people: std::iter::once(actor.person_id).chain(actor.on_behalf_of).collect(),
        }
    }

    /// Whether `addressee` is among them.
    pub(super) fn holds(&self, addressee: Addressee) -> bool {
        match addressee {
            Addressee::Unit(unit) | Addressee::CoUnit(unit) => self.units.contains(&unit),
            Addressee::Section(section) => self.sections.contains(&section),
            Addressee::Person(person) => self.people.contains(&person),
        }
    }
}

impl Content {
    /// Everybody who acknowledges: the lead unit, its section, the person, one after the other; then the co-units, who
    /// wait for nobody.
    pub fn addressees(&self) -> Vec<Addressee> {
        let down = [
            self.lead_unit_id.map(Addressee::Unit),
            self.section_id.map(Addressee::Section),
            self.person_id.map(Addressee::Person),
        ];
        let along = self.co_unit_ids.iter().copied().map(Addressee::CoUnit);
        down.into_iter().flatten().chain(along).collect()
    }
}

words! {
    /// What an indicator is to a unit whose task it is.
    UnitPart {
        /// The unit leads.
        Lead => "lead",
        /// It works along.
        Co => "co",
    }
}

impl UnitPart {
    /// Whether `addressee` is within `unit`, which has this part.
    pub fn holds(self, unit: UnitId, addressee: Addressee) -> bool {
        match (self, addressee) {
            (Self::Lead, Addressee::CoUnit(_)) => false,
            (Self::Lead, Addressee::Unit(_) | Addressee::Section(_) | Addressee::Person(_)) => true,
            (Self::Co, addressee) => addressee == Addressee::CoUnit(unit),
        }
    }
}
