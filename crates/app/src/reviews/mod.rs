//! The three-level review (三级联审).

pub mod agenda;
pub mod call_meeting;
pub mod change_meeting;
pub mod confirm_meeting;
pub mod decide_agenda;
pub mod group;
pub mod leader;
pub mod list_meetings;
pub mod pack;
pub mod pass_many;
pub mod queue;
pub mod resolve;
pub mod submit;
pub mod submit_many;
pub mod trail;
pub mod waiting;

mod low_target;
mod meeting_detail;
mod readiness;
mod stepping;

pub use meeting_detail::MeetingDetail;
pub(crate) use stepping::review_actions;
