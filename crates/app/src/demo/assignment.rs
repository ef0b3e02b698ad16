//! Who does what in the demo year. The province's and the city's tasks name no unit of this city: which unit leads an
//! indicator is our judgement by its duties, and what no assessed department is in charge of, the towns do in turn.

use std::collections::HashMap;

use dukao_domain::{
    decimal::Weight,
    indicators::Content,
    organisation::{SectionId, UnitId},
    session::PersonId,
};

use super::city::City;
use crate::{AppError, AppResult};

/// Words of a title, and the code of the department whose duty it is; the first that fits counts.
const DUTIES: &[(&str, &str)] = &[
    ("生产总值", "ZS-TJJ"),
    ("预算收入", "ZS-FGJ"),
    ("就业", "ZS-FGJ"),
    ("充电", "ZS-FGJ"),
    ("移动信号", "ZS-GXJ"),
    ("新业态", "ZS-GXJ"),
    ("公路", "ZS-JTJ"),
    ("县道", "ZS-JTJ"),
    ("桥梁", "ZS-JTJ"),
    ("服务区", "ZS-JTJ"),
    ("生活污水", "ZS-STHJ"),
    ("河湖", "ZS-STHJ"),
    ("农产品", "ZS-NYNC"),
    ("农兽药", "ZS-NYNC"),
    ("农民满意度", "ZS-NYNC"),
    ("老旧片区", "ZS-JSJ"),
    ("政务服务", "ZS-ZSJ"),
    ("技工院校", "ZS-KJJ"),
    ("技能培训", "ZS-KJJ"),
    ("持证劳动者", "ZS-TCJ"),
    ("食品药品", "ZS-CGJ"),
    ("集体用餐", "ZS-CGJ"),
    ("体育", "ZS-WGXJ"),
    ("青少年", "ZS-WGXJ"),
    ("12355", "ZS-ZSJ"),
    ("调解平台", "ZS-ZSJ"),
    ("结对帮扶", "ZS-ZRZYJ"),
    ("药品", "ZS-WJJ"),
    ("医疗", "ZS-WJJ"),
    ("医养", "ZS-WJJ"),
    ("医学生", "ZS-WJJ"),
    ("儿科", "ZS-WJJ"),
    ("健康管理", "ZS-WJJ"),
    ("规范管理", "ZS-WJJ"),
    ("产后", "ZS-WJJ"),
    ("两癌", "ZS-WJJ"),
    ("检验检查", "ZS-WJJ"),
    ("康复", "ZS-WJJ"),
];
const WHOLE: i64 = 10_000;

/// Where an indicator lies inside its unit.
pub(super) struct Desk {
    pub(super) unit: UnitId,
    pub(super) town: bool,
    pub(super) section: SectionId,
    pub(super) person: PersonId,
}

/// Gives every indicator a lead unit, section and person, what it rests on and when it counts as done, and weights that
/// add to 100 in each unit (R4, R9, R11).
pub(super) fn assign(contents: &mut [Content], desks: &[Desk], city: &City) -> AppResult<()> {
    let towns: Vec<&Desk> = desks.iter().filter(|desk| desk.town).collect();
    let mut turn = towns.iter().cycle();
    let mut of_unit = HashMap::<UnitId, Vec<&mut Content>>::new();
    for content in contents {
        let duty = DUTIES.iter().find(|(word, _)| content.title.contains(word));
        let desk = match duty {
            Some((_, code)) => {
                let unit = city.unit(code)?.id;
                desks.iter().find(|desk| desk.unit == unit)
            }
            None => turn.next().copied(),
        };
        let desk = desk.ok_or_else(|| AppError::internal("a unit without a desk"))?;
        content.lead_unit_id = Some(desk.unit);
        content.section_id = Some(desk.section);
        content.person_id = Some(desk.person);
        content.basis = Some("任务来源文件及年度分工方案".to_owned());
        content.standard = Some("年底前完成来源文件提出的目标，口径以来源文件为准".to_owned());
        of_unit.entry(desk.unit).or_default().push(content);
    }
    for contents in of_unit.into_values() {
        let count = i64::try_from(contents.len()).map_err(AppError::internal)?;
        // The last takes what the division leaves.
        let (each, rest) = (WHOLE / count, WHOLE % count);
        for (place, content) in (1..).zip(contents) {
            let share = if place == count { each + rest } else { each };
            content.weight = Some(Weight::from_scaled(share));
        }
    }
    Ok(())
}
