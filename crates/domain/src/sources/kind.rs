use crate::words::words;

words! {
    /// Where tasks come from (R1): six kinds of document, and instructions all year round.
    SourceKind {
        /// 省政府工作报告.
        ProvincialReport => "provincial_report",
        /// 省十件民生实事.
        ProvincialLivelihood => "provincial_livelihood",
        /// 市委全会.
        PartyPlenary => "party_plenary",
        /// 市政府工作报告.
        CityReport => "city_report",
        /// 市十件民生实事.
        CityLivelihood => "city_livelihood",
        /// 单位年度重点工作.
        UnitPriority => "unit_priority",
        /// 领导批示, 会议议定事项.
        Instruction => "instruction",
    }
}

/// Words of what leaders and meetings order, of what is handed down from above, and of what was promised in public.
const INSTRUCTING: &[&str] = &["批示", "议定", "下达", "表态", "承诺"];

impl SourceKind {
    /// The kind that a document's title tells, such as 广东省政府工作报告; `None` where it tells nothing and the
    /// file must say it.
    pub fn of_title(title: &str) -> Option<Self> {
        let provincial = title.contains('省');
        if title.contains("十件民生实事") {
            Some(if provincial { Self::ProvincialLivelihood } else { Self::CityLivelihood })
        } else if title.contains("政府工作报告") {
            Some(if provincial { Self::ProvincialReport } else { Self::CityReport })
        } else if title.contains("全会") {
            Some(Self::PartyPlenary)
        } else if INSTRUCTING.iter().any(|word| title.contains(word)) {
            Some(Self::Instruction)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_their_kind() {
        for (title, kind) in [
            ("2026年广东省十件民生实事", Some(SourceKind::ProvincialLivelihood)),
            ("2024年中山市十件民生实事备选项目(16选10)", Some(SourceKind::CityLivelihood)),
            ("广东省政府工作报告", Some(SourceKind::ProvincialReport)),
            ("中山市政府工作报告", Some(SourceKind::CityReport)),
            ("市委十五届六次全会报告", Some(SourceKind::PartyPlenary)),
            ("省下达任务", Some(SourceKind::Instruction)),
            ("市委书记在全省高质量发展大会表态", Some(SourceKind::Instruction)),
            ("市长关于内河水系治理的批示", Some(SourceKind::Instruction)),
            ("市卫生健康局要点", None),
        ] {
            assert_eq!(SourceKind::of_title(title), kind, "{title}");
        }
    }
}
