use super::Node;
use crate::{time::Timestamp, words::words};

words! {
    /// How a node or an indicator stands (亮灯, R17), in the order of urgency.
    Light {
        /// Not due yet.
        Grey => "grey",
        /// Done, or handed in in time.
        Green => "green",
        /// Due soon, or refused.
        Yellow => "yellow",
        /// Late.
        Red => "red",
    }
}

/// The word for it in files.
pub const fn light_word(light: Light) -> &'static str {
    match light {
        Light::Grey => "灰灯",
        Light::Green => "绿灯",
        Light::Yellow => "黄灯",
        Light::Red => "红灯",
    }
}

words! {
    /// Why a light is what it is; the client words it.
    LightReason {
        /// Accepted complete, in time.
        Completed => "completed",
        /// Accepted complete, but late.
        CompletedLate => "completed_late",
        /// A complete report that came in time awaits verification.
        Awaiting => "awaiting",
        /// Past its deadline.
        PastDue => "past_due",
        /// Its deadline is near.
        DueSoon => "due_soon",
        /// The newest report was rejected.
        Rejected => "rejected",
        /// Its time has not come.
        NotYet => "not_yet",
        /// Of an indicator: its node plan was not handed in in time.
        PlanOverdue => "plan_overdue",
        /// Of an indicator: no node counts yet.
        Unplanned => "unplanned",
        /// Of a numeric indicator: 10 % or more behind what was planned by now.
        Behind => "behind",
        /// Of a numeric indicator: more than 30 % behind.
        FarBehind => "far_behind",
    }
}

words! {
    /// How the newest reports leave a node.
    Standing {
        /// Nothing complete was handed in.
        Pending => "pending",
        /// A complete report awaits verification.
        Submitted => "submitted",
        /// The newest report was rejected.
        Rejected => "rejected",
        /// A complete report was accepted.
        Completed => "completed",
    }
}

impl Node {
    /// Its light at `now`: the first rule that matches (workflows, Lights). Storage says the same in SQL; a property test
    /// holds the two together.
    pub fn light(&self, now: Timestamp) -> (Light, LightReason) {
        let timely = self.reported_at.is_some_and(|at| at <= self.due.due_at);
        match self.standing {
            Standing::Completed if timely => (Light::Green, LightReason::Completed),
            Standing::Completed => (Light::Green, LightReason::CompletedLate),
            Standing::Submitted if timely => (Light::Green, LightReason::Awaiting),
            _ if now > self.due.due_at => (Light::Red, LightReason::PastDue),
            Standing::Rejected => (Light::Yellow, LightReason::Rejected),
            _ if now >= self.due.yellow_from => (Light::Yellow, LightReason::DueSoon),
            Standing::Pending | Standing::Submitted => (Light::Grey, LightReason::NotYet),
        }
    }
}
