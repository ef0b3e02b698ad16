//! What the template says of each column.

use dukao_domain::indicators::Column;

/// Whether a column must be filled, and how.
pub(super) const fn about(column: Column) -> (&'static str, &'static str) {
    match column {
        Column::Year => ("必填", "考核年度，如 2026。其他年度的行不导入。"),
        Column::Source => ("必填", "来源文件的全称，同一文件各行须一致，如：2026年中山市政府工作报告。"),
        Column::SourceKind => ("视情况", "从下拉选项中选择。从文件名称可以看出类别的，可以不填。"),
        Column::Item => (
            "选填",
            "任务在来源文件中的序号和内容，如：3 新建公共充电桩，或：第3件 新建公共充电桩。不填的，以指标名称为任务内容，序号排在该文件已有序号之后。",
        ),
        Column::Title => ("必填", "一句话说清要做成什么，200字以内。以“第N件”开头的，归入来源文件的第N件。"),
        Column::Comparator => (
            "必填",
            "从下拉选项中选择，也可填写：不低于、不高于、超过、低于。目标值为范围的选“区间”；没有量化目标的选“里程碑”。",
        ),
        Column::Direction => ("选填", "一般不填，按比较符确定。没有比较符的，须填写。"),
        Column::TargetValue => (
            "视情况",
            "数字，如 4.5 或 20,000，单位填在“计量单位”列。区间填写如 4.5-5，按下限考核。里程碑不填。",
        ),
        Column::Stated => ("选填", "来源文件的原文数字与目标值不同时填写。"),
        Column::Baseline => {
            ("视情况", "年初起点数值。比较符为不低于、超过而目标值为负数的，必须填写；不得高于目标值。")
        }
        Column::Unit => ("选填", "如 %、个、公里，20字以内。可填写下拉选项以外的单位。"),
        Column::Deadline => {
            ("选填", "本年度内的日期，如 2026-12-31、2026/12/31、2026.12.31 或 2026年12月31日。")
        }
        Column::ResponsibleDepartment => ("选填", "单位名录中的全称，从下拉选项中选择。"),
        Column::CoUnits => ("选填", "单位名录中的全称，多个单位之间用顿号分隔，20个以内，不含牵头单位。"),
        Column::DataOwner => {
            ("选填", "由其他单位填报实际完成值的，填该单位在单位名录中的全称，如：市统计局。里程碑不填。")
        }
        Column::Status => ("选填", "需要说明的来源文件情况，200字以内。"),
        Column::SourceUrl => ("选填", "来源文件公开发布的网址。"),
    }
}

/// A cell of the example row.
pub(super) const fn example(column: Column) -> &'static str {
    match column {
        Column::Source => "中山市政府工作报告",
        Column::SourceKind => "市政府工作报告",
        Column::Item => "3 完善充电设施",
        Column::Title => "新建公共充电桩",
        Column::Comparator => "≥",
        Column::TargetValue => "500",
        Column::Unit => "个",
        _ => "",
    }
}
