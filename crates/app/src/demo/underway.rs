//! The demo's year under way: everything is done by the demo's own people through the use cases, at days before today.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use chrono::NaiveDate;
use chrono_tz::Tz;
use dukao_domain::{
    decimal::{Quantity, Weight},
    env::Env,
    evidence::{EvidenceFileId, FileName, FileSubject},
    indicators::{Content, Direction, Indicator, IndicatorId, Stage},
    nodes::{Bounds, NodeContent, Template},
    organisation::{Gate, UnitId, Year},
    policy::{
        Actor, Over, Permit,
        perm::{
            EvidenceUpload, IndicatorAcknowledge, IndicatorEdit, IndicatorSubmit, MeetingConfirm,
            MeetingEdit, PlanDecide, PlanEdit, PlanSubmit, ReviewGroup, ReviewLeader, YearEdit,
        },
    },
    reviews::{AgendaVerdict, Answer, Answers, Criterion, GroupVerdict, MeetingId},
    session::PersonId,
    time::Timestamp,
};
use dukao_persistence::{
    Db, indicators,
    nodes::plans,
    organisation::{gates, units, years},
    reviews::{agenda as agendas, meetings},
    session::people,
};
use serde::{Deserialize, Serialize};

use super::reported;
use crate::{
    AppError, AppResult, Cx, IdempotencyKey,
    evidence::{EvidenceSite, FileDetail, attach::attach, upload::upload},
    indicators::{Seen, acknowledge, edit},
    nodes::{SeenPlan, approve_plan, save_plan, submit_plan},
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
pub(super) struct City<'a> {
    pub(super) db: &'a Db,
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
pub(super) struct Kept<T>(pub(super) T);

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
    pub(super) fn at(&self, days: i64) -> Timestamp {
        self.today.plus_seconds(days * DAY)
    }

    fn day(&self, days: i64) -> NaiveDate {
        self.at(days).day_in(self.zone)
    }

    pub(super) fn account(&self, name: &str) -> AppResult<PersonId> {
        self.accounts.get(name).copied().ok_or_else(|| AppError::internal(format!("no account {name}")))
    }

    /// `person` under `P`, so many days from today.
    pub(super) fn cx<P: Permit>(&self, person: PersonId, days: i64) -> AppResult<Cx<'_, P>> {
        let mut seed = [0; 32];
        self.source.fill(&mut seed);
        let env = Env::new(self.at(days), seed);
        let posts = self.db.read(|tx| sessions::posts(tx, person, self.day(days)))?;
        let session = env.new_id();
        Cx::new(self.db, env, Actor::person(person, posts), session, self.zone, "demo")
    }

    pub(super) fn key(&self) -> AppResult<IdempotencyKey> {
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

    pub(super) fn file(
        &self,
        person: PersonId,
        days: i64,
        name: &str,
        text: &str,
    ) -> AppResult<EvidenceFileId> {
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

/// The bureau of statistics.
const MEASURES: &str = "ZS-TJJ";
const GROUPS: [&str; 4] = ["group", "group.2", "group.3", "group.4"];
const LEADERS: [&str; 5] = ["leader", "leader.1", "leader.3", "leader.4", "leader.5"];

/// Who does what in one unit.
pub(super) struct Desk {
    pub(super) officer: PersonId,
    pub(super) section: PersonId,
}

/// Moves the demo's running year on: most indicators reviewed and issued by two meetings, plans approved, nodes reported
/// and verified, so that every light burns. What the city loaded must be [`BEGAN`] before `today`.
pub fn move_on(db: &Db, source: &Env, site: &EvidenceSite, year: Year) -> AppResult<()> {
    let zone = dukao_domain::organisation::SettingsValue::default().time_zone;
    let (accounts, desks, drafts) = db.read(|tx| {
        let everybody = people::first(tx, 2_000)?;
        let accounts: HashMap<_, _> =
            everybody.into_iter().map(|person| (person.account, person.id)).collect();
        let register = units::register(tx)?;
        let mut desks = HashMap::new();
        for unit in register {
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
    let others: Vec<UnitId> = desks.keys().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let mut waiting = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        let desk = draft.content.lead_unit_id.and_then(|unit| desks.get(&unit));
        // Some are still being written.
        if let Some(desk) = desk.filter(|_| place % 12 != 5) {
            let draft = together(&city, desk, draft, place, &others)?;
            waiting.extend(review(&city, desk, &draft, place)?);
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
            reported::report(&city, desk, indicator, place)?;
        }
    }
    Ok(())
}

/// The draft with another unit working along, or with the statistics bureau measuring it, for some of them.
fn together(
    city: &City<'_>,
    desk: &Desk,
    draft: &Indicator,
    place: usize,
    others: &[UnitId],
) -> AppResult<Indicator> {
    let lead = draft.content.lead_unit_id;
    let along = others.get(place % others.len().max(1)).copied();
    let along = along.filter(|unit| place.is_multiple_of(4) && Some(*unit) != lead);
    let bureau = city.db.read(|tx| units::by_code(tx, MEASURES))?.map(|unit| unit.id);
    let measured = draft.content.measure.numeric().is_some() && place % 7 == 3;
    let bureau = bureau.filter(|unit| measured && Some(*unit) != lead && Some(*unit) != along);
    if along.is_none() && bureau.is_none() {
        return Ok(draft.clone());
    }
    let content =
        Content { co_unit_ids: along.into_iter().collect(), data_owner_id: bureau, ..draft.content.clone() };
    let seen = Seen { id: draft.id, version: draft.version };
    let edit = edit::Edit { seen, content, reason: None };
    edit::edit(&city.cx::<IndicatorEdit>(desk.officer, -73)?, &edit)?;
    city.now(draft.id)
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
