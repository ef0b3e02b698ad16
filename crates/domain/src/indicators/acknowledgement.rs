use super::{AckLevel, Addressee, Indicator, IndicatorId, Stage, addressee::Spoken};
use crate::{
    audit::event::{Version, viewed},
    env::Env,
    fault::FieldCode,
    id::Id,
    policy::{Actor, Denial},
    session::PersonId,
    time::Timestamp,
};

/// Why somebody has nothing to acknowledge now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDue {
    /// Nothing outstanding is theirs.
    Nothing,
    /// This level comes first.
    Awaits(AckLevel),
}

impl NotDue {
    /// As a fault at an entry of several.
    pub fn code(self) -> FieldCode {
        match self {
            Self::Nothing => FieldCode::NothingToAcknowledge,
            Self::Awaits(level) => FieldCode::AcknowledgementAwaited { level: level.code().to_owned() },
        }
    }

    /// As the reason of a button that is off.
    pub const fn denial(self) -> Denial {
        match self {
            Self::Nothing => Denial::NothingToAcknowledge,
            Self::Awaits(AckLevel::Section) => Denial::AwaitsSection,
            Self::Awaits(AckLevel::Unit | AckLevel::Person | AckLevel::CoUnit) => Denial::AwaitsUnit,
        }
    }
}

impl Indicator {
    /// Who has not acknowledged it as it stands, after `given`; nobody has to before it is issued.
    pub fn outstanding(&self, given: &[Acknowledgement]) -> Vec<Addressee> {
        let mut addressees = if self.stage == Stage::Issued { self.content.addressees() } else { Vec::new() };
        addressees.retain(|addressee| !given.iter().any(|fact| fact.addressee == *addressee));
        addressees
    }

    /// What `actor` may acknowledge of it now, in order: everything of theirs that waits for nobody else (R12).
    pub fn due(&self, given: &[Acknowledgement], actor: &Actor) -> Result<Vec<Addressee>, NotDue> {
        let spoken = Spoken::by(actor);
        let (mut due, mut awaited, mut held_up) = (Vec::new(), None, None);
        for addressee in self.outstanding(given) {
            let waits = if addressee.level() == AckLevel::CoUnit { None } else { awaited };
            match (spoken.holds(addressee), waits) {
                (true, None) => due.push(addressee),
                (true, Some(level)) => held_up = held_up.or(Some(level)),
                (false, _) => awaited = awaited.or(Some(addressee.level())),
            }
        }
        match held_up {
            _ if !due.is_empty() => Ok(due),
            Some(level) => Err(NotDue::Awaits(level)),
            None => Err(NotDue::Nothing),
        }
    }
}

/// Id of an [`Acknowledgement`].
pub type AcknowledgementId = Id<Acknowledgement>;

/// One addressee's word that they know of an issued indicator: a fact that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledgement {
    /// Id.
    pub id: AcknowledgementId,
    /// Of which indicator.
    pub indicator_id: IndicatorId,
    /// In whose place.
    pub addressee: Addressee,
    /// Who gave it.
    pub by: PersonId,
    /// For whom, under a post that was lent.
    pub on_behalf_of: Option<PersonId>,
    /// Always 1.
    pub version: Version,
    /// When.
    pub created_at: Timestamp,
}

impl Acknowledgement {
    /// `actor` gives it in the place of `addressee`.
    pub fn given(env: &Env, actor: &Actor, indicator_id: IndicatorId, addressee: Addressee) -> Self {
        Self {
            id: env.new_id(),
            indicator_id,
            addressee,
            by: actor.person_id,
            on_behalf_of: actor.on_behalf_of,
            version: Version::FIRST,
            created_at: env.now(),
        }
    }
}

viewed! {
    Acknowledgement: Acknowledgement, 1;
    |fact| {
        "id": fact.id, "indicator_id": fact.indicator_id, "level": fact.addressee.level(),
        "unit_id": fact.addressee.unit_id(), "section_id": fact.addressee.section_id(),
        "person_id": fact.addressee.person_id(), "by": fact.by, "on_behalf_of": fact.on_behalf_of,
        "version": fact.version, "created_at": fact.created_at,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        indicators::{Content, Measure},
        organisation::{Role, SectionId, UnitId, Year},
        policy::{Over, Post},
    };

    struct Scene {
        env: Env,
        unit: UnitId,
        section: SectionId,
        person: PersonId,
        along: UnitId,
        indicator: Indicator,
    }

    fn scene() -> Scene {
        let env = Env::new(Timestamp::from_micros(1_772_415_000_000_000), [5; 32]);
        let (unit, section, person, along) = (env.new_id(), env.new_id(), env.new_id(), env.new_id());
        let content = Content {
            source_item_id: env.new_id(),
            title: "改造老旧小区".to_owned(),
            measure: Measure::Milestone,
            lead_unit_id: Some(unit),
            co_unit_ids: BTreeSet::from([along]),
            data_owner_id: Some(env.new_id()),
            section_id: Some(section),
            person_id: Some(person),
            deadline: None,
            weight: None,
            basis: None,
            standard: None,
        };
        let draft = Indicator::draft(&env, Year::new(2026).unwrap(), 1, content, None);
        let indicator = Indicator { stage: Stage::Issued, ..draft };
        Scene { env, unit, section, person, along, indicator }
    }

    impl Scene {
        fn officer(&self, role: Role, over: Over) -> Actor {
            Actor::person(self.env.new_id(), vec![Post { role, over }])
        }

        fn of_unit(&self) -> Actor {
            self.officer(Role::UnitOfficer, Over::Unit(self.unit, None))
        }

        fn of_section(&self) -> Actor {
            self.officer(Role::SectionOfficer, Over::Unit(self.unit, Some(self.section)))
        }

        fn themselves(&self) -> Actor {
            let over = Over::Unit(self.unit, Some(self.section));
            Actor::person(self.person, vec![Post { role: Role::ResponsiblePerson, over }])
        }

        fn fact(&self, addressee: Addressee) -> Acknowledgement {
            Acknowledgement::given(&self.env, &self.of_unit(), self.indicator.id, addressee)
        }
    }

    #[test]
    fn it_goes_down_level_by_level_and_along_at_any_time() {
        let scene = scene();
        let Scene { unit, section, person, along, ref indicator, .. } = scene;
        let (unit, section, person) =
            (Addressee::Unit(unit), Addressee::Section(section), Addressee::Person(person));
        let co_unit = scene.officer(Role::UnitOfficer, Over::Unit(along, None));
        assert_eq!(indicator.due(&[], &scene.of_section()), Err(NotDue::Awaits(AckLevel::Unit)));
        assert_eq!(indicator.due(&[], &co_unit), Ok(vec![Addressee::CoUnit(along)]));
        assert_eq!(indicator.due(&[], &scene.of_unit()), Ok(vec![unit]));
        let mut given = vec![scene.fact(unit)];
        assert_eq!(indicator.due(&given, &scene.of_unit()), Err(NotDue::Nothing));
        assert_eq!(indicator.due(&given, &scene.themselves()), Err(NotDue::Awaits(AckLevel::Section)));
        assert_eq!(indicator.due(&given, &scene.of_section()), Ok(vec![section]));
        given.push(scene.fact(section));
        assert_eq!(indicator.due(&given, &scene.themselves()), Ok(vec![person]));
        given.push(scene.fact(person));
        assert_eq!(indicator.outstanding(&given), [Addressee::CoUnit(along)]);
    }

    #[test]
    fn whoever_holds_several_posts_gives_all_of_theirs_in_order() {
        let scene = scene();
        let mut actor = scene.of_unit();
        actor.on_behalf_of = Some(scene.person);
        // The section between them is another's.
        assert_eq!(scene.indicator.due(&[], &actor), Ok(vec![Addressee::Unit(scene.unit)]));
        actor.posts.extend(scene.of_section().posts);
        let all =
            [Addressee::Unit(scene.unit), Addressee::Section(scene.section), Addressee::Person(scene.person)];
        assert_eq!(scene.indicator.due(&[], &actor), Ok(all.to_vec()));
    }

    #[test]
    fn only_whom_it_names_acknowledges_and_only_once_it_is_issued() {
        let scene = scene();
        let other_section = Over::Unit(scene.unit, Some(scene.env.new_id()));
        let measures = scene.indicator.content.data_owner_id.unwrap();
        for nobody in [
            scene.officer(Role::UnitOfficer, Over::Unit(scene.env.new_id(), None)),
            scene.officer(Role::UnitOfficer, Over::Unit(measures, None)),
            scene.officer(Role::SectionOfficer, other_section.clone()),
            scene.officer(Role::ResponsiblePerson, other_section),
            scene.officer(Role::SupervisionOffice, Over::City),
        ] {
            assert_eq!(scene.indicator.due(&[], &nobody), Err(NotDue::Nothing), "{nobody:?}");
        }
        for stage in Stage::ALL.iter().copied().filter(|stage| *stage != Stage::Issued) {
            let elsewhere = Indicator { stage, ..scene.indicator.clone() };
            assert_eq!(elsewhere.due(&[], &scene.of_unit()), Err(NotDue::Nothing), "{stage}");
        }
    }

    #[test]
    fn whoever_takes_over_acknowledges_anew() {
        let scene = scene();
        let given: Vec<_> =
            scene.indicator.content.addressees().into_iter().map(|addressee| scene.fact(addressee)).collect();
        assert_eq!(scene.indicator.outstanding(&given), []);
        let next: PersonId = scene.env.new_id();
        let handed = scene.indicator.clone().carried_by(&scene.env, next);
        assert_eq!(handed.outstanding(&given), [Addressee::Person(next)]);
        let successor = scene.env.new_id();
        let merged = scene.indicator.clone().handed_over(&scene.env, scene.unit, successor);
        assert_eq!(merged.outstanding(&given), [Addressee::Unit(successor)]);
    }
}
