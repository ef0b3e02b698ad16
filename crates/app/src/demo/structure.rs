//! How the demo city is organised: ranking groups, portfolios, sections. Units are real; which of the four
//! departmental groups a department is in, and whose portfolio it is in, is our judgement by its duties.

use dukao_domain::organisation::{PortfolioKind, UnitKind};

use super::roster::RosterUnit;

pub(super) const CITY_NAME: &str = "中山市";
pub(super) const DOCUMENT_HEAD: &str = "中山市人民政府督查室文件";

/// The five ranking groups (domain, Words).
pub(super) const RANKING_GROUPS: [(&str, UnitKind); 5] = [
    ("综合管理", UnitKind::Department),
    ("经济管理", UnitKind::Department),
    ("社会管理与公共服务", UnitKind::Department),
    ("执法监管", UnitKind::Department),
    ("镇区", UnitKind::Town),
];
const TOWNS: usize = 4;

/// Supervision groups and leaders' seats.
pub(super) const PORTFOLIOS: [(PortfolioKind, i16, &str); 9] = [
    (PortfolioKind::SupervisionGroup, 1, "政务督查一组"),
    (PortfolioKind::SupervisionGroup, 2, "政务督查二组"),
    (PortfolioKind::SupervisionGroup, 3, "政务督查三组"),
    (PortfolioKind::SupervisionGroup, 4, "政务督查四组"),
    (PortfolioKind::Leader, 1, "常务(综合管理)"),
    (PortfolioKind::Leader, 2, "农业农村、生态环境、卫生健康、城市管理"),
    (PortfolioKind::Leader, 3, "工业、科技、投资促进"),
    (PortfolioKind::Leader, 4, "城建、交通、自然资源"),
    (PortfolioKind::Leader, 5, "文化、广电、旅游"),
];

/// Code, place of its ranking group, number of its supervision group, number of its leader's seat.
const DEPARTMENTS: [(&str, usize, i16, i16); 15] = [
    ("ZS-FGJ", 0, 2, 1),
    ("ZS-TJJ", 0, 2, 1),
    ("ZS-ZSJ", 0, 2, 1),
    ("ZS-XZFWZX", 0, 2, 1),
    ("ZS-GXJ", 1, 3, 3),
    ("ZS-KJJ", 1, 3, 3),
    ("ZS-TCJ", 1, 3, 3),
    ("ZS-NYNC", 1, 1, 2),
    ("ZS-WJJ", 2, 1, 2),
    ("ZS-WGXJ", 2, 4, 5),
    ("ZS-JTJ", 2, 4, 4),
    ("ZS-JSJ", 2, 4, 4),
    ("ZS-STHJ", 3, 1, 2),
    ("ZS-CGJ", 3, 1, 2),
    ("ZS-ZRZYJ", 3, 4, 4),
];

/// Where a unit stands: places of its ranking group, and numbers of its supervision group and leader's seat.
pub(super) struct Standing {
    pub(super) ranking_group: usize,
    pub(super) supervision_group: i16,
    pub(super) leader: i16,
}

/// Towns are dealt out in turn; `town` counts them from 0. Organisers stand nowhere.
pub(super) fn standing(unit: &RosterUnit, town: usize) -> Option<Standing> {
    match unit.kind {
        UnitKind::Organiser => None,
        UnitKind::Town => {
            let turn = i16::try_from(town % 4).unwrap_or_default();
            let leader = if turn == 1 { 5 } else { turn + 1 };
            Some(Standing { ranking_group: TOWNS, supervision_group: turn + 1, leader })
        }
        UnitKind::Department => {
            let known = DEPARTMENTS.iter().find(|(code, ..)| *code == unit.code);
            known.map(|(_, ranking_group, supervision_group, leader)| Standing {
                ranking_group: *ranking_group,
                supervision_group: *supervision_group,
                leader: *leader,
            })
        }
    }
}

/// The sections of a unit.
pub(super) const fn sections(kind: UnitKind) -> &'static [&'static str] {
    match kind {
        UnitKind::Department => &["办公室", "业务科", "规划财务科"],
        UnitKind::Town => &["党政综合办公室", "经济发展和科技统计局", "公共服务办公室"],
        UnitKind::Organiser => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::roster;

    #[test]
    fn every_assessed_unit_stands_somewhere() {
        let units = roster::units().unwrap();
        let assessed: Vec<_> = units.iter().filter(|unit| unit.kind != UnitKind::Organiser).collect();
        let lost: Vec<_> =
            assessed.iter().filter(|unit| standing(unit, 0).is_none()).map(|unit| &unit.name).collect();
        assert_eq!(lost, Vec::<&String>::new());
        assert_eq!(assessed.len(), 39);
    }
}
