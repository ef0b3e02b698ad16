//! Three-level review (三级联审): supervision group, leader in charge, executive meeting.

mod agenda;
mod criteria;
mod eligibility;
mod low_target;
mod meeting;
mod raise;
mod step;

pub use agenda::{AgendaItem, AgendaItemId, AgendaOutcome, AgendaVerdict, GoalChange};
pub use criteria::{Answer, Answers, Criterion};
pub use eligibility::own_work;
pub use low_target::{LowTarget, stated_in};
pub use meeting::{Hand, Meeting, MeetingAbout, MeetingId, MeetingProgress, MeetingState};
pub use step::{
    Decision, GroupVerdict, LeaderVerdict, MeetingVerdict, ReviewLevel, ReviewOutcome, ReviewStep,
    ReviewStepId,
};
