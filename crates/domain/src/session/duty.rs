use crate::{policy::Permission, words::words};

words! {
    /// What a person must do right after signing in, before any post of theirs counts.
    Duty {
        /// The password is a one-time code, or too old.
        ChangePassword => "change_password",
        /// A post needs a second factor, and there is none.
        EnrolTotp => "enrol_totp",
    }
}

impl Duty {
    /// All that a person may do who owes one: see to it, or leave. What is their own is closed to them too, because
    /// whoever issued the one-time code could be the one who uses it.
    pub const PERMITS: [Permission; 3] =
        [Permission::SessionRead, Permission::SessionEnd, Permission::PasswordChange];
}
