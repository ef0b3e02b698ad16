crate::words::words! {
    /// What an evidence file may be: the ending of its name, which its content must agree with. No archives.
    EvidenceKind {
        /// Portable document.
        Pdf => "pdf",
        /// 版式文档 (GB/T 33190).
        Ofd => "ofd",
        /// Word.
        Docx => "docx",
        /// Excel.
        Xlsx => "xlsx",
        /// `PowerPoint`.
        Pptx => "pptx",
        /// WPS 文字.
        Wps => "wps",
        /// WPS 表格.
        Et => "et",
        /// JPEG photo.
        Jpg => "jpg",
        /// PNG image.
        Png => "png",
        /// Photo of a telephone.
        Heic => "heic",
        /// Film.
        Mp4 => "mp4",
        /// Plain text.
        Txt => "txt",
        /// Table as text.
        Csv => "csv",
    }
}

impl EvidenceKind {
    /// The kind that an ending stands for, in whatever case.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "jpeg" => Some(Self::Jpg),
            ending => ending.parse().ok(),
        }
    }

    /// What it is served as.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Ofd => "application/ofd",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Wps => "application/vnd.ms-works",
            Self::Et => "application/vnd.ms-excel",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
            Self::Heic => "image/heic",
            Self::Mp4 => "video/mp4",
            Self::Txt => "text/plain",
            Self::Csv => "text/csv",
        }
    }

    /// Whether a browser may show it in a page instead of saving it.
    pub const fn can_be_shown(self) -> bool {
        matches!(self, Self::Jpg | Self::Png | Self::Pdf)
    }
}
