crate::words::words! {
    /// Why an upload is not taken. One reason each, the first that is found.
    Refusal {
        /// Not one of the kinds that are taken.
        KindUnknown => "evidence.kind_unknown",
        /// The content is not what the ending says.
        Mismatch => "evidence.content_mismatch",
        /// Nothing is in it.
        Empty => "evidence.empty",
        /// It breaks off, or cannot be read to its end.
        Damaged => "evidence.damaged",
        /// It is protected by a password, so nobody can check it.
        Encrypted => "evidence.encrypted",
        /// It unpacks to more than is read.
        Oversized => "evidence.unpacks_too_large",
        /// A part in it is named so that unpacking would write elsewhere.
        UnsafePart => "evidence.unsafe_part",
        /// It carries macros or programs.
        ActiveContent => "evidence.active_content",
        /// A cell of a table calls a function or another program when it is opened.
        Formula => "evidence.formula",
        /// The scanner found malware.
        Infected => "evidence.infected",
    }
}
