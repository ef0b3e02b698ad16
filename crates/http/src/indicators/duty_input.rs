use dukao_domain::{
    fault::{FieldCode, FieldFault},
    indicators::Duty,
};

use crate::valid::{Faults, id};

/// Whom work is given to: a section, a person, or both.
pub(super) fn duty(faults: &mut Faults, section: Option<&str>, person: Option<&str>) -> Duty {
    let before = faults.0.len();
    let duty = Duty {
        section_id: faults.optional("/section_id", section, id),
        person_id: faults.optional("/person_id", person, id),
    };
    if duty == (Duty { section_id: None, person_id: None }) && faults.0.len() == before {
        faults.0.push(FieldFault::new("/person_id", FieldCode::Required));
    }
    duty
}
