//! The three-level review (三级联审).

mod call_meeting;
mod change_meeting;
mod confirm_meeting;
mod decide_agenda;
mod grounds;
mod group;
mod hold_meeting;
mod leader;
mod list_agenda;
mod list_meetings;
mod meeting_view;
mod pack;
mod pass_many;
mod put_on_agenda;
mod queue;
mod show_meeting;
mod submit;
mod submit_many;
mod take_off_agenda;
mod trail;
mod waiting;

pub(crate) use meeting_view::{HandView, named};

use crate::endpoint::Endpoint;

pub(crate) fn endpoints() -> Vec<Endpoint> {
    vec![
        queue::endpoint(),
        waiting::endpoint(),
        submit::endpoint(),
        submit_many::endpoint(),
        trail::endpoint(),
        group::endpoint(),
        leader::endpoint(),
        pass_many::endpoint(),
        list_meetings::endpoint(),
        call_meeting::endpoint(),
        show_meeting::endpoint(),
        pack::endpoint(),
        change_meeting::endpoint(),
        list_agenda::endpoint(),
        put_on_agenda::endpoint(),
        take_off_agenda::endpoint(),
        hold_meeting::endpoint(),
        decide_agenda::endpoint(),
        confirm_meeting::endpoint(),
    ]
}
