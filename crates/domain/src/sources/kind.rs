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
        } else {
            None
        }
    }
}
