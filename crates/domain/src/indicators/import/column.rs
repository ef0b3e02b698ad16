use std::collections::HashMap;

use super::forms::half_width;
use crate::words::words;

words! {
    /// The columns of a file of targets. Each may be headed by its code or by one of its Chinese names.
    Column {
        /// 年度.
        Year => "year",
        /// 任务来源.
        Source => "source",
        /// 来源类别; needed only where the title does not tell.
        SourceKind => "source_kind",
        /// 任务条目: number, wording or both; where it is empty, the title names the item.
        Item => "source_item",
        /// 指标名称: `第N件 …` names the document's item N.
        Title => "title",
        /// 比较符: a comparator, or 里程碑 for a task without a number.
        Comparator => "comparator",
        /// 考核方向: where the file names no comparator, or judges otherwise than that.
        Direction => "direction",
        /// 目标值.
        TargetValue => "target_value",
        /// 原文表述: the source's own figures, where the target is not these.
        Stated => "stated",
        /// 基期值.
        Baseline => "baseline",
        /// 计量单位.
        Unit => "unit",
        /// 完成时限.
        Deadline => "deadline",
        /// 牵头单位.
        ResponsibleDepartment => "responsible_department",
        /// 配合单位: names with 、 between them.
        CoUnits => "co_units",
        /// 数据归口单位: who enters the actuals in the lead unit's stead.
        DataOwner => "data_owner",
        /// 来源说明: what should be known of the document.
        Status => "status",
        /// 出处.
        SourceUrl => "source_url",
    }
}

/// Columns of the platform's own export that an import does not take over: it gives numbers and states itself.
const IGNORED: [&str; 6] = ["编号", "类型", "权重", "状态", "亮灯", "更新时间"];

/// What the heading of a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// A column that is read.
    Of(Column),
    /// A known one that is not.
    Ignored,
    /// None that is known.
    Unknown,
}

impl Column {
    /// The columns without which a file is refused.
    pub const NEEDED: &'static [Self] = &[Self::Year, Self::Source, Self::Title];

    /// The Chinese heading, as exports and the template write it.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Year => "年度",
            Self::Source => "任务来源",
            Self::SourceKind => "来源类别",
            Self::Item => "任务条目",
            Self::Title => "指标名称",
            Self::Comparator => "比较符",
            Self::Direction => "考核方向",
            Self::TargetValue => "目标值",
            Self::Stated => "原文表述",
            Self::Baseline => "基期值",
            Self::Unit => "计量单位",
            Self::Deadline => "完成时限",
            Self::ResponsibleDepartment => "牵头单位",
            Self::CoUnits => "配合单位",
            Self::DataOwner => "数据归口单位",
            Self::Status => "来源说明",
            Self::SourceUrl => "出处",
        }
    }

    /// Other names under which offices keep the same column.
    const fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["任务", "指标", "任务名称"],
            Self::Item => &["事项"],
            Self::Comparator => &["原文比较方式"],
            Self::ResponsibleDepartment => &["责任单位"],
            Self::Deadline => &["完成期限", "截止日期"],
            Self::SourceUrl => &["来源网址"],
            _ => &[],
        }
    }

    /// Every heading, for wording what was expected.
    pub fn headings() -> String {
        Self::ALL.iter().map(|column| column.heading()).collect::<Vec<_>>().join("、")
    }

    /// The column in which a fault of the content belongs; `pointer` as [`crate::fault::FieldFault`] has it.
    pub fn of_pointer(pointer: &str) -> Self {
        match pointer.rsplit('/').next().unwrap_or_default() {
            "target" => Self::TargetValue,
            "baseline" => Self::Baseline,
            "unit_of_measure" => Self::Unit,
            "text" => Self::Stated,
            "deadline" => Self::Deadline,
            "co_unit_ids" => Self::CoUnits,
            "data_owner_id" => Self::DataOwner,
            _ => Self::Title,
        }
    }
}

impl Heading {
    /// Reads a heading; case, width and surrounding space do not matter.
    pub fn read(text: &str) -> Self {
        let text = half_width(text.trim_start_matches('\u{feff}')).to_lowercase();
        let text = text.trim();
        let named = |column: &&Column| {
            column.code() == text || column.heading() == text || column.aliases().contains(&text)
        };
        match Column::ALL.iter().find(named) {
            Some(column) => Self::Of(*column),
            None if IGNORED.contains(&text) => Self::Ignored,
            None => Self::Unknown,
        }
    }
}

/// Cells of one row by column; empty cells may be absent.
pub type Cells = HashMap<Column, String>;
