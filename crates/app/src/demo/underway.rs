//! The demo's year under way: everything is done by the demo's own people through the use cases, at days before today.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    audit::Digest,
    decimal::{Quantity, Weight},
    env::Env,
    evidence::{EvidenceFileId, FileName, FileSubject},
    indicators::{Direction, Indicator, IndicatorId, Stage},
    nodes::{Bounds, Node, NodeContent, NodeId, NodeReport, ReportContent, Template},
    organisation::{Gate, Year},
    policy::{
        Actor, Over, Permit,
        perm::{
            EvidenceUpload, IndicatorAcknowledge, IndicatorSubmit, MeetingConfirm, MeetingEdit, PlanDecide,
            PlanEdit, PlanSubmit, ReportConfirm, ReportEdit, ReportSubmit, ReportVerify, ReviewGroup,
            ReviewLeader, YearEdit,
        },
    },
    reviews::{AgendaVerdict, Answer, Answers, Criterion, GroupVerdict, MeetingId},
    session::PersonId,
    time::Timestamp,
};
use dukao_persistence::{
    Db, indicators,
    nodes::{self, plans, reports},
    organisation::{gates, years},
    reviews::{agenda as agendas, meetings},
    session::people,
};
use serde::{Deserialize, Serialize};

use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    evidence::{EvidenceSite, FileDetail, attach::attach, upload::upload},
    indicators::{Seen, acknowledge},
    nodes::{
        SeenPlan, SeenReport, accept_reports, approve_plan, begin_report, confirm_reports, reject_report,
        save_plan, submit_plan, submit_reports,
    },
    organisation::move_year_on,
    reviews::{
        MeetingDetail, agenda, call_meeting, change_meeting, decide_agenda, group, leader, resolve, submit,
    },
    session::resolve as sessions,
};

const DAY: i64 = 86_400;
/// How long before today the city began.
pub const BEGAN: i64 = 75 * DAY;

/// The city on one day of its year.
struct City<'a> {
    db: &'a Db,
    site: &'a EvidenceSite,
    /// Gives each day's ids their randomness.
    source: &'a Env,
    zone: Tz,
    today: Timestamp,
    accounts: HashMap<String, PersonId>,
    keys: Cell<u32>,
}

/// What an answer of a use case is kept as: nothing of it is shown.
#[derive(Serialize, Deserialize)]
struct Kept<T>(T);

impl From<FileDetail> for Kept<EvidenceFileId> {
    fn from(detail: FileDetail) -> Self {
        Self(detail.file.id)
    }
}
impl From<MeetingDetail> for Kept<MeetingId> {
    fn from(detail: MeetingDetail) -> Self {
        Self(detail.meeting.id)
    }
}

impl City<'_> {
    fn at(&self, days: i64) -> Timestamp {
        self.today.plus_seconds(days * DAY)
    }

    fn day(&self, days: i64) -> NaiveDate {
        self.at(days).day_in(self.zone)
    }

    fn account(&self, name: &str) -> AppResult<PersonId> {
        self.accounts.get(name).copied().ok_or_else(|| AppError::internal(format!("no account {name}")))
    }

    /// `person` under `P`, so many days from today.
    fn cx<P: Permit>(&self, person: PersonId, days: i64) -> AppResult<Cx<'_, P>> {
        let mut seed = [0; 32];
        self.source.fill(&mut seed);
        let env = Env::new(self.at(days), seed);
        let posts = self.db.read(|tx| sessions::posts(tx, person, self.day(days)))?;
        let session = env.new_id();
        Cx::new(self.db, env, Actor::person(person, posts), session, self.zone, "demo")
    }

    fn key(&self) -> AppResult<IdempotencyKey> {
        self.keys.set(self.keys.get() + 1);
        let key = IdempotencyKey::parse(&format!("demo-step-{:06}", self.keys.get()));
        key.map_err(|code| AppError::internal(code.code()))
    }

    /// Whoever of `accounts` has this indicator's unit in their portfolio.
    fn in_charge(&self, accounts: &[&str], indicator: &Indicator, days: i64) -> AppResult<Option<PersonId>> {
        let unit = indicator.content.lead_unit_id;
        for account in accounts {
            let person = self.account(account)?;
            let posts = self.db.read(|tx| sessions::posts(tx, person, self.day(days)))?;
            let mut posts = posts.iter();
            if posts.any(|post| {
                matches!(&post.over, Over::Portfolio(_, units) if unit.is_some_and(|unit| units.contains(&(indicator.year, unit))))
            }) {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }

    fn file(&self, person: PersonId, days: i64, name: &str, text: &str) -> AppResult<EvidenceFileId> {
        let name = FileName::parse(name).map_err(|code| AppError::internal(code.code()))?;
        let spooled = self.site.spool.begin()?.write(text.as_bytes())?.finish()?;
        let cx = self.cx::<EvidenceUpload>(person, days)?;
        let Kept(id) = upload::<Kept<EvidenceFileId>>(&cx, self.site, &self.key()?, &name, spooled)?;
        Ok(id)
    }

    fn now(&self, id: IndicatorId) -> AppResult<Indicator> {
        self.db.read(|tx| indicators::find(tx, id))?.ok_or(AppError::NotFound)
    }
}

const GROUPS: [&str; 4] = ["group", "group.2", "group.3", "group.4"];
const LEADERS: [&str; 5] = ["leader", "leader.1", "leader.3", "leader.4", "leader.5"];

/// Who does what in one unit.
struct Desk {
    officer: PersonId,
    section: PersonId,
}

/// Moves the demo's running year on: most indicators reviewed and issued by two meetings, plans approved, nodes reported
/// and verified, so that every light burns. What the city loaded must be [`BEGAN`] before `today`.
pub fn move_on(db: &Db, source: &Env, site: &EvidenceSite, year: Year) -> AppResult<()> {
    let zone = dukao_domain::organisation::SettingsValue::default().time_zone;
    let (accounts, desks, drafts) = db.read(|tx| {
        let everybody = people::first(tx, 2_000)?;
        let accounts: HashMap<_, _> =
            everybody.into_iter().map(|person| (person.account, person.id)).collect();
        let units = dukao_persistence::organisation::units::register(tx)?;
        let mut desks = HashMap::new();
        for unit in units {
            let code = unit.code.to_lowercase();
            if let (Some(officer), Some(section)) = (accounts.get(&code), accounts.get(&format!("{code}.2")))
            {
                desks.insert(unit.id, Desk { officer: *officer, section: *section });
            }
        }
        let mut drafts = indicators::of_year(tx, year)?;
        drafts.retain(|one| one.content.missing_for_submission(false).is_empty());
        Ok::<_, AppError>((accounts, desks, drafts))
    })?;
    let city = City { db, site, source, zone, today: source.now(), accounts, keys: Cell::new(0) };
    let mut waiting = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        let desk = draft.content.lead_unit_id.and_then(|unit| desks.get(&unit));
        // Some are still being written.
        if let Some(desk) = desk.filter(|_| place % 12 != 5) {
            waiting.extend(review(&city, desk, draft, place)?);
        }
    }
    let half = waiting.len().div_ceil(2);
    let (first, second) = waiting.split_at(half);
    meeting(&city, year, "十六届第11次", -60, first)?;
    meeting(&city, year, "十六届第12次", -55, second)?;
    let mut issued = Vec::new();
    for id in &waiting {
        let now = city.now(*id)?;
        if now.stage == Stage::Issued {
            issued.push(now);
        }
    }
    for (place, indicator) in issued.iter().enumerate() {
        if let Some(desk) = indicator.content.lead_unit_id.and_then(|unit| desks.get(&unit)) {
            acknowledge(&city, desk, indicator, place)?;
            plan(&city, desk, indicator, place)?;
        }
    }
    begin(&city, year)?;
    for (place, indicator) in issued.iter().enumerate() {
        if let Some(desk) = indicator.content.lead_unit_id.and_then(|unit| desks.get(&unit)) {
            report(&city, desk, indicator, place)?;
        }
    }
    Ok(())
}

fn review(city: &City<'_>, desk: &Desk, draft: &Indicator, place: usize) -> AppResult<Option<IndicatorId>> {
    let seen = |now: &Indicator| Seen { id: now.id, version: now.version };
    let (Some(group_member), Some(leader_person)) =
        (city.in_charge(&GROUPS, draft, -70)?, city.in_charge(&LEADERS, draft, -70)?)
    else {
        return Ok(None);
    };
    match submit::submit(&city.cx::<IndicatorSubmit>(desk.officer, -72)?, seen(draft)) {
        // What its drafters left open stays with them.
        Err(AppError::Invalid(_)) => return Ok(None),
        result => result?,
    };
    let yes = Criterion::ALL.iter().map(|criterion| (*criterion, Answer { met: true, remark: None }));
    let answers = Answers::new(yes.collect()).map_err(AppError::Invalid)?;
    let returned = place % 12 == 7;
    let verdict = if returned {
        GroupVerdict::Return { reason: "完成标准不够具体,请写明验收方式".to_owned() }
    } else {
        GroupVerdict::Pass { justification: None }
    };
    let order =
        group::GroupReview { seen: seen(&city.now(draft.id)?), answers, suggested_target: None, verdict };
    group::review(&city.cx::<ReviewGroup>(group_member, -70)?, &order)?;
    // Some wait for their leader, some were sent back.
    if returned || place % 12 == 9 {
        return Ok(None);
    }
    let now = city.now(draft.id)?;
    let raised = now.content.measure.numeric().filter(|_| place % 6 == 1).and_then(|numeric| {
        let target = numeric.target.filter(|target| target.to_scaled() > 0)?;
        let by = target.to_scaled() / 20;
        let new = match numeric.direction {
            Direction::AtLeast => target.to_scaled() + by,
            Direction::AtMost => target.to_scaled() - by,
        };
        (by > 0).then(|| Quantity::from_scaled(new))
    });
    let wish = raised.map_or(leader::LeaderWish::Pass, |target| leader::LeaderWish::Raise {
        target,
        reason: "对标先进地区,适当提高目标".to_owned(),
    });
    leader::review(&city.cx::<ReviewLeader>(leader_person, -65)?, seen(&now), &wish)?;
    Ok(Some(draft.id))
}

fn meeting(city: &City<'_>, year: Year, number: &str, days: i64, ids: &[IndicatorId]) -> AppResult<()> {
    let (secretary, second) = (city.account("secretary")?, city.account("secretary2")?);
    let cx = || city.cx::<MeetingEdit>(secretary, days);
    let about = call_meeting::About {
        number: number.to_owned(),
        name: "市政府常务会议".to_owned(),
        held_on: city.day(days),
    };
    let Kept(id) = call_meeting::call::<Kept<MeetingId>>(&cx()?, &city.key()?, &number, year, &about)?;
    agenda::put(&cx()?, &city.key()?, &number, id, &agenda::Putting::These(ids.to_vec()))?;
    let seen = || {
        let now = city.db.read(|tx| meetings::find(tx, id))?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(change_meeting::SeenMeeting { id, version: now.version })
    };
    change_meeting::hold(&cx()?, seen()?, &BTreeSet::from([city.account("leader")?]))?;
    let items = city.db.read(|tx| agendas::of_meeting(tx, id))?;
    let verdict = |place: usize| match place % 15 {
        4 => AgendaVerdict::Return { reason: "目标需会同统计部门重新测算".to_owned() },
        11 => AgendaVerdict::Defer { reason: Some("待上级下达任务后再议".to_owned()) },
        _ => AgendaVerdict::Approve,
    };
    let mut decided = BTreeMap::<usize, Vec<_>>::new();
    for (place, item) in items.iter().enumerate() {
        let kind = if matches!(place % 15, 4 | 11) { place % 15 } else { 0 };
        decided.entry(kind).or_default().push(decide_agenda::SeenItem { id: item.id, version: item.version });
    }
    for (kind, entries) in decided {
        for entries in entries.chunks(200) {
            let order =
                decide_agenda::Decisions { meeting: id, entries: entries.to_vec(), verdict: verdict(kind) };
            decide_agenda::decide(&cx()?, &city.key()?, &(number, kind), &order)?;
        }
    }
    let text = format!("议题,决定\n{year}年度指标(共{}项),按所附清单下达\n", items.len());
    let file = city.file(secretary, days, &format!("{number}常务会议纪要.csv"), &text)?;
    attach::<_, Kept<EvidenceFileId>>(&cx()?, &city.key()?, FileSubject::Meeting(id), file)?;
    let confirming = city.cx::<MeetingConfirm>(second, days + 1)?;
    resolve::now(&confirming, seen()?)
}

/// Most units have taken over what was issued to them down to the responsible person; some stopped halfway.
fn acknowledge(city: &City<'_>, desk: &Desk, indicator: &Indicator, place: usize) -> AppResult<()> {
    let hands = match place % 10 {
        8 => 0,
        6 => 1,
        _ => 3,
    };
    let mut people = vec![desk.officer, desk.section];
    // Whoever holds two of the posts acknowledges for both at once.
    people.extend(indicator.content.person_id.filter(|person| !people.contains(person)));
    for person in people.into_iter().take(hands) {
        let now = city.now(indicator.id)?;
        let entries = [Seen { id: now.id, version: now.version }];
        let cx = city.cx::<IndicatorAcknowledge>(person, -52)?;
        acknowledge::acknowledge(&cx, &city.key()?, &(now.id, person), &entries)?;
    }
    Ok(())
}

/// Four nodes, one in each time: long due, just due, due in a few days or weeks, due at the end.
fn plan(city: &City<'_>, desk: &Desk, indicator: &Indicator, place: usize) -> AppResult<()> {
    let bounds = Bounds::of(indicator);
    let baseline = indicator.content.measure.numeric().and_then(|numeric| numeric.baseline);
    let template = if place.is_multiple_of(2) { Template::Policy } else { Template::Service };
    let days = [
        city.day(-25),
        city.day(-6),
        city.day(if place.is_multiple_of(2) { 4 } else { 24 }),
        bounds.deadline,
    ];
    let mut earliest = bounds.year.first_day();
    let steps = template.nodes(city.day(-55), &bounds, baseline).into_iter().zip(days);
    let contents = steps.map(|(node, day)| {
        earliest = day.clamp(earliest, bounds.deadline);
        NodeContent { due_on: earliest, weight: Weight::new(25.into()).ok(), ..node }
    });
    let table = contents.map(|content| (None, content)).collect();
    let version = || {
        let now = city.db.read(|tx| plans::present(tx, indicator.id))?.ok_or(AppError::NotFound)?;
        Ok::<_, AppError>(SeenPlan { indicator_id: indicator.id, version: now.version })
    };
    // One unit has not begun, another's waits for approval.
    if place % 14 == 3 {
        return Ok(());
    }
    let order = save_plan::PlanTable { seen: version()?, nodes: table };
    save_plan::save(&city.cx::<PlanEdit>(desk.officer, -50)?, &order)?;
    submit_plan::submit(&city.cx::<PlanSubmit>(desk.officer, -50)?, version()?)?;
    let member = city.in_charge(&GROUPS, indicator, -48)?;
    if let Some(member) = member.filter(|_| place % 14 != 8) {
        approve_plan::approve(&city.cx::<PlanDecide>(member, -48)?, version()?)?;
    }
    Ok(())
}

/// The year's preparation ends; what is open is left behind with a reason.
fn begin(city: &City<'_>, year: Year) -> AppResult<()> {
    let office = city.account("office")?;
    let cx = city.cx::<YearEdit>(office, -45)?;
    let (found, open) = city
        .db
        .read(|tx| Ok::<_, AppError>((years::by_year(tx, year)?, gates::open(tx, year, city.day(-45))?)))?;
    let found = found.ok_or(AppError::NotFound)?;
    let reasons: BTreeMap<Gate, String> = open
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(gate, _)| (gate, "分批推进,年中前补齐".to_owned()))
        .collect();
    let step = move_year_on::Move { year, expected: found.version, reasons };
    move_year_on::move_year_on(&cx, &step)?;
    Ok(())
}

/// What the unit says about its first two nodes, and what the office says of that.
fn report(city: &City<'_>, desk: &Desk, indicator: &Indicator, place: usize) -> AppResult<()> {
    let nodes = city.db.read(|tx| match plans::present(tx, indicator.id)? {
        Some(plan) => nodes::of_plan(tx, plan.id),
        None => Ok(Vec::new()),
    })?;
    let [first, second, ..] = &nodes[..] else { return Ok(()) };
    if first.state != dukao_domain::nodes::NodeState::Open {
        return Ok(());
    }
    // Most did the first step in time; some late; one in nine not at all.
    if place % 9 != 4 {
        let days = if place % 9 == 7 { -20 } else { -28 };
        let report = hand_in(city, desk, indicator, first, days, false)?;
        accept(city, report, days + 3)?;
    }
    match place % 6 {
        0 | 3 => {
            let short = place % 18 == 6;
            accept(city, hand_in(city, desk, indicator, second, -9, short)?, -5)?;
        }
        1 => {
            hand_in(city, desk, indicator, second, -7, false)?;
        }
        4 => {
            let report = hand_in(city, desk, indicator, second, -7, false)?;
            let office = city.account("office")?;
            let cx = city.cx::<ReportVerify>(office, -1)?;
            reject_report::reject(&cx, report, "佐证材料缺少盖章页,请补齐后重报")?;
        }
        _ => {}
    }
    Ok(())
}

fn seen(city: &City<'_>, id: dukao_domain::nodes::NodeReportId) -> AppResult<SeenReport> {
    let now: NodeReport = city.db.read(|tx| reports::find(tx, id))?.ok_or(AppError::NotFound)?;
    Ok(SeenReport { id, version: now.version })
}

/// The report of a node, as far as the office; `short` of what was planned where there is a number.
fn hand_in(
    city: &City<'_>,
    desk: &Desk,
    indicator: &Indicator,
    node: &Node,
    days: i64,
    short: bool,
) -> AppResult<SeenReport> {
    let reached = |planned: Quantity| match short {
        true => Quantity::from_scaled(planned.to_scaled() / 5 * 4),
        false => planned,
    };
    let late = city.at(days) > node.due.due_at;
    let content = ReportContent {
        percent: 100,
        actual: indicator
            .content
            .data_owner_id
            .is_none()
            .then_some(node.content.planned)
            .flatten()
            .map(reached),
        narrative: Some(format!("已完成“{}”,材料见附件。", node.content.title)),
        cause: late.then(|| "前期手续办理时间超出预期".to_owned()),
        promised_on: None,
    };
    let id: NodeId = node.id;
    let writer = desk.officer;
    let begun = begin_report::begin(&city.cx::<ReportEdit>(writer, days)?, &city.key()?, &id, id, &content)?;
    let text = format!("指标,节点,结论\n{},{},已完成\n", indicator.code, node.content.title);
    let file = city.file(writer, days, &format!("{}-{}-佐证.csv", indicator.code, node.number), &text)?;
    let subject = FileSubject::Report(begun.id);
    attach::<_, Kept<EvidenceFileId>>(&city.cx::<ReportEdit>(writer, days)?, &city.key()?, subject, file)?;
    let confirming = city.cx::<ReportConfirm>(desk.section, days)?;
    confirm_reports::confirm(&confirming, &city.key()?, &id, &[seen(city, begun.id)?])?;
    let handing = city.cx::<ReportSubmit>(desk.officer, days)?;
    submit_reports::submit(&handing, &city.key()?, &id, &[seen(city, begun.id)?])?;
    seen(city, begun.id)
}

fn accept(city: &City<'_>, report: SeenReport, days: i64) -> AppResult<()> {
    let office = city.account("office")?;
    let files = city
        .db
        .read(|tx| dukao_persistence::evidence::files::of_subject(tx, FileSubject::Report(report.id)))?;
    for file in files {
        let (content, at): (Digest, _) = (file.sha256, city.at(days));
        city.db.upkeep(|tx| reports::note_opened(tx, content, office, at))?;
    }
    let cx = city.cx::<ReportVerify>(office, days)?;
    accept_reports::accept(&cx, &city.key()?, &report.id, &[report])?;
    Ok(())
}
