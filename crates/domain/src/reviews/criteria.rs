use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    fault::{FieldCode, FieldFault},
    words::words,
};

words! {
    /// What the first review asks of an indicator, one by one (R10).
    Criterion {
        /// Says what exactly is to be done.
        Specific => "specific",
        /// Says by when.
        TimeBound => "time_bound",
        /// Says when it counts as done.
        ClearStandard => "clear_standard",
        /// Fits the task, the unit's means and the basis.
        Sound => "sound",
        /// Can be measured or seen.
        Measurable => "measurable",
    }
}

/// The answer to one [`Criterion`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whether it is met.
    pub met: bool,
    /// What the reviewer says of it; of what is not met always.
    pub remark: Option<String>,
}

/// An answer to each of the five.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Criterion, Answer>);

impl Answers {
    /// Checks that all five are answered and every 'no' says why; faults are under `/answers`.
    pub fn new(given: BTreeMap<Criterion, Answer>) -> Result<Self, Vec<FieldFault>> {
        let fault = |criterion: &Criterion| match given.get(criterion) {
            None => Some(format!("/answers/{criterion}")),
            Some(answer) if !answer.met && answer.remark.is_none() => {
                Some(format!("/answers/{criterion}/remark"))
            }
            Some(_) => None,
        };
        let missing = Criterion::ALL.iter().filter_map(fault);
        let faults: Vec<_> = missing.map(|at| FieldFault::new(at, FieldCode::Required)).collect();
        if faults.is_empty() { Ok(Self(given)) } else { Err(faults) }
    }

    /// Whether all five are met.
    pub fn all_met(&self) -> bool {
        self.0.values().all(|answer| answer.met)
    }

    /// Each with its answer, in the order in which they are asked.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, &Answer)> {
        self.0.iter().map(|(criterion, answer)| (*criterion, answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(met: impl Fn(Criterion) -> bool, remark: Option<&str>) -> BTreeMap<Criterion, Answer> {
        let answer = |met| Answer { met, remark: remark.map(ToOwned::to_owned) };
        Criterion::ALL.iter().map(|criterion| (*criterion, answer(met(*criterion)))).collect()
    }

    #[test]
    fn all_five_are_answered_and_a_no_says_why() {
        assert!(Answers::new(answers(|_| true, None)).unwrap().all_met());
        let not_sound = |criterion| criterion != Criterion::Sound;
        assert!(!Answers::new(answers(not_sound, Some("依据不足"))).unwrap().all_met());
        let faults = |given| Answers::new(given).unwrap_err().into_iter().map(|fault| fault.pointer);
        assert!(faults(answers(not_sound, None)).eq(["/answers/sound/remark"]));
        let mut four = answers(|_| true, None);
        four.remove(&Criterion::TimeBound);
        assert!(faults(four).eq(["/answers/time_bound"]));
    }
}
