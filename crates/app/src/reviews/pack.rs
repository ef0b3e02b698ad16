//! A meeting's papers (议题材料) as a Word file: a page for each item of its agenda.

use dukao_domain::{
    indicators::{Baseline, Direction, Measure, NumericMeasure},
    policy::perm::MeetingRead,
    reviews::{
        AgendaItem, AgendaVerdict, Decision, GroupVerdict, LeaderVerdict, Meeting, MeetingId, ReviewStep,
    },
};
use dukao_persistence::{
    audit::checkpoints,
    indicators::baselines,
    reviews::{agenda as stored, meetings},
};

use super::agenda::{self, AgendaRow};
use crate::{AppError, AppResult, Cx, files::paper::Paper, organisation::settings};

/// The file's bytes. What a confirmed meeting issued is told as it was frozen then, whatever became of it.
pub fn pack(cx: &Cx<'_, MeetingRead>, id: MeetingId) -> AppResult<Vec<u8>> {
    let (meeting, city, rows, frozen, checkpoint) = cx.db.read(|tx| {
        let meeting = meetings::find(tx, id)?.ok_or(AppError::NotFound)?;
        let items = stored::of_meeting(tx, id)?;
        AppResult::Ok((
            meeting,
            settings::value(tx)?.city_name,
            agenda::rows(tx, items)?,
            baselines::of_meeting(tx, id)?,
            checkpoints::latest(tx)?,
        ))
    })?;
    let Meeting { about, .. } = &meeting;
    let paper = Paper::new()
        .title(&[city, format!("{}议题材料", about.name)])
        .centred(&format!("（{}）", about.number))
        .centred(&format!("{}　共{}项", about.held_on.format("%Y年%-m月%-d日"), rows.len()));
    let paper = match checkpoint {
        // Whoever holds the paper can hold the log against it.
        Some(checkpoint) => {
            paper.small(&format!("审计日志检查点：前{}条，{}", checkpoint.size, checkpoint.root_hash))
        }
        None => paper,
    };
    let items = rows.iter().map(|row| (row, frozen.get(&row.row.indicator.id)));
    items.fold(paper, |paper, (row, frozen)| item(paper, row, frozen)).finish()
}

fn item(paper: Paper, row: &AgendaRow, frozen: Option<&Baseline>) -> Paper {
    let AgendaRow { item, row, steps } = row;
    let content =
        &frozen.map_or_else(|| row.indicator.content.clone(), |frozen| frozen.told(&row.indicator.content));
    let names = row.co_units.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("、");
    let source = &row.source;
    paper.item(&format!("{}．{}（{}）", item.position, content.title, row.indicator.code)).facts(&[
        ("牵头单位", row.lead_unit.as_ref().map(|(_, name)| name.clone())),
        ("配合单位", Some(names)),
        ("任务来源", Some(format!("《{}》第{}项：{}", source.title, source.item_number, source.item_title))),
        ("制定依据", content.basis.clone()),
        ("目标", Some(goal(&content.measure))),
        ("完成标准", content.standard.clone()),
        ("完成时限", content.deadline.map(|day| day.format("%Y年%-m月%-d日").to_string())),
        ("权重", content.weight.map(|weight| weight.to_string())),
        ("组审意见", said_by_group(steps)),
        ("提标情况", raised(steps)),
        ("会议决定", decided(item)),
    ])
}

fn goal(measure: &Measure) -> String {
    match measure {
        Measure::Milestone => "按节点完成".to_owned(),
        Measure::Numeric(NumericMeasure { direction, target, unit_of_measure, baseline, .. }) => {
            let unit = unit_of_measure.as_deref().unwrap_or_default();
            let target = target.map_or_else(|| "未定".to_owned(), |target| format!("{target}{unit}"));
            let from = baseline.map(|baseline| format!("（上年基数{baseline}{unit}）"));
            let bound = match direction {
                Direction::AtLeast => "不低于",
                Direction::AtMost => "不高于",
            };
            format!("{bound}{target}{}", from.unwrap_or_default())
        }
    }
}

/// What the supervision group said when it looked last.
fn said_by_group(steps: &[ReviewStep]) -> Option<String> {
    let last = steps.iter().rev().find_map(|step| match &step.decision {
        Decision::Group { answers, suggested_target, verdict } => Some((answers, suggested_target, verdict)),
        _ => None,
    });
    let (answers, suggested, verdict) = last?;
    let mut said = vec![if answers.all_met() { "五项标准均符合" } else { "部分标准不符合" }.to_owned()];
    said.extend(answers.iter().filter_map(|(_, answer)| answer.remark.clone()));
    match verdict {
        GroupVerdict::Pass { justification } => said.extend(justification.clone()),
        GroupVerdict::Return { reason } => said.push(reason.clone()),
    }
    said.extend(suggested.map(|target| format!("建议目标{target}")));
    Some(said.join("；"))
}

/// What the leader made of the target, if they raised it when they looked last.
fn raised(steps: &[ReviewStep]) -> Option<String> {
    let last = steps.iter().rev().find_map(|step| match &step.decision {
        Decision::Leader(verdict) => Some(verdict),
        _ => None,
    });
    match last? {
        LeaderVerdict::Raise { old, new, reason } => Some(format!("由{old}提高到{new}，理由：{reason}")),
        LeaderVerdict::Pass | LeaderVerdict::Return { .. } => None,
    }
}

fn decided(item: &AgendaItem) -> Option<String> {
    let (verdict, _) = item.decision.as_ref()?;
    let word = match verdict {
        AgendaVerdict::Approve => "同意",
        AgendaVerdict::Change { .. } => "修改后同意",
        AgendaVerdict::Return { .. } => "退回",
        AgendaVerdict::Defer { .. } => "缓议",
    };
    let change = verdict.change().map(|change| {
        let parts = [
            change.target.map(|target| format!("目标{target}")),
            change.deadline.map(|day| format!("时限{}", day.format("%Y年%-m月%-d日"))),
            change.weight.map(|weight| format!("权重{weight}")),
            change.standard.as_ref().map(|standard| format!("完成标准“{standard}”")),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("，")
    });
    let told = [Some(word.to_owned()), change, verdict.reason().map(|reason| format!("理由：{reason}"))];
    Some(told.into_iter().flatten().collect::<Vec<_>>().join("；"))
}
