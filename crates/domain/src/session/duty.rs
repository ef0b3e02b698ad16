use crate::words::words;

words! {
    /// What a person must do right after signing in, before any post of theirs counts.
    Duty {
        /// The password is a one-time code, or too old.
        ChangePassword => "change_password",
        /// A post needs a second factor, and there is none.
        EnrolTotp => "enrol_totp",
    }
}
