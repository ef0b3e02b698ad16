//! Import the register of units into a year: units, their places in the year's roster, and ranking groups that are new.

use std::collections::HashMap;

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{
        Portfolio, PortfolioId, PortfolioKind, RankingGroup, RankingGroupId, RosterEntry, Unit, UnitId,
        UnitKind, Year,
    },
    policy::{Subject, perm::UnitEdit},
    text::{self, limits},
};
use dukao_persistence::{
    Act, Recorded, WriteTx,
    organisation::{portfolios, ranking_groups, roster, units, years},
};

use super::{
    Difference, ImportFile, Mode, Outcome, Purpose, Report,
    rows::{Column, Reader, Row, Seen, Sheet, needed, optional, place},
    run,
};
use crate::{AppError, AppResult, Cx};

/// The file's columns.
pub(super) const COLUMNS: &[Column] = &[
    needed("unit_code", "单位编码"),
    needed("unit_name", "单位名称"),
    needed("unit_kind", "类别"),
    optional("ranking_group", "考评分组"),
    optional("supervision_group", "督查组"),
    optional("leader", "分管领导"),
];

/// The kinds as the file words them, which is as the pages do.
pub(super) const KINDS: [(&str, UnitKind); 3] =
    [("市直部门", UnitKind::Department), ("镇街", UnitKind::Town), ("组织单位", UnitKind::Organiser)];
/// Other words that are in use for them.
const ALSO: [(&str, UnitKind); 3] =
    [("部门", UnitKind::Department), ("镇区", UnitKind::Town), ("组织方", UnitKind::Organiser)];

/// Enters units that are new, and the year's roster entries of units that have none. What stands already is never
/// changed: where the file differs, the outcome says so.
pub fn import(cx: &Cx<'_, UnitEdit>, year: Year, file: ImportFile<'_>, mode: Mode<'_>) -> AppResult<Report> {
    cx.require(&Subject::CITY)?;
    let act = cx.act();
    let purpose = Purpose { what: "units", year: Some(year) };
    run(cx, &purpose, COLUMNS, file, mode, |tx, sheet| enter(tx, year, sheet, &act))
}

/// A row in words of the domain.
struct UnitRow {
    code: String,
    name: String,
    kind: UnitKind,
    group: Option<String>,
    supervision_group: Option<i16>,
    leader: Option<i16>,
}

/// What stands in the register and in the year.
struct Known {
    year: Year,
    units: HashMap<String, Unit>,
    names: HashMap<String, String>,
    roster: HashMap<UnitId, RosterEntry>,
    groups: HashMap<String, RankingGroup>,
    portfolios: HashMap<(PortfolioKind, i16), PortfolioId>,
    next_group: i16,
    /// Row in which the file first names a group that is new.
    new_groups: HashMap<String, u64>,
}

fn enter<'t>(
    tx: &mut WriteTx<'t>,
    year: Year,
    sheet: &Sheet,
    act: &Act,
) -> AppResult<(Option<Recorded<'t>>, Outcome)> {
    let assessed = years::by_year(tx, year)?.ok_or_else(|| AppError::field("/year", FieldCode::NotFound))?;
    if assessed.phase.is_closed() {
        let open = years::all(tx)?.into_iter().filter(|year| !year.phase.is_closed());
        let allowed = open.map(|year| year.year.to_string()).collect::<Vec<_>>().join(", ");
        return Err(AppError::field("/year", FieldCode::NotOneOf { allowed }));
    }
    years::lock(tx, year)?;
    let mut known = Known::load(tx, year)?;
    let mut outcome = Outcome { rows: sheet.count(), ..Outcome::default() };
    let (mut problems, mut recorded) = (Vec::new(), None);
    let (mut codes, mut names) = (Seen::default(), Seen::default());
    for row in &sheet.0 {
        let mut reader = Reader::new(row, &mut problems);
        let Some(unit) = read(&mut reader, &mut known, row) else { continue };
        for (seen, column, value) in
            [(&mut codes, "unit_code", &unit.code), (&mut names, "unit_name", &unit.name)]
        {
            if let Err(code) = seen.first(value, row.number) {
                reader.fault(column, code);
            }
        }
        let elsewhere = known.names.get(&unit.name).is_some_and(|code| *code != unit.code);
        if elsewhere && !known.units.contains_key(&unit.code) {
            reader.fault("unit_name", FieldCode::Duplicate);
        }
        if reader.clean() {
            known.enter(tx, &unit, row.number, act, &mut outcome, &mut recorded)?;
        }
    }
    if problems.is_empty() { Ok((recorded, outcome)) } else { Err(AppError::InvalidRows(problems)) }
}

fn read(reader: &mut Reader<'_>, known: &mut Known, row: &Row) -> Option<UnitRow> {
    let code = reader.needed("unit_code", unit_code);
    let name = reader.needed("unit_name", |text| text::line(text, limits::NAME));
    let kind = reader.needed("unit_kind", kind);
    let group = reader.optional("ranking_group", |text| {
        let name = text::line(text, limits::NAME)?;
        if let Some(kind) = kind {
            known.fits(&name, kind, row.number)?;
        }
        Ok(name)
    });
    let mut numbered = |column, kind: PortfolioKind| {
        reader.optional(column, |text| {
            let number = Portfolio::number(kind, place(text)?)?;
            if known.portfolios.contains_key(&(kind, number)) { Ok(number) } else { Err(FieldCode::NotFound) }
        })
    };
    let supervision_group = numbered("supervision_group", PortfolioKind::SupervisionGroup);
    let leader = numbered("leader", PortfolioKind::Leader);
    Some(UnitRow { code: code?, name: name?, kind: kind?, group, supervision_group, leader })
}

fn unit_code(text: &str) -> Result<String, FieldCode> {
    let code = text::line(text, limits::ACCOUNT)?;
    if code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
        Ok(code)
    } else {
        Err(FieldCode::Malformed { expected: "unit_code".to_owned() })
    }
}

fn kind(text: &str) -> Result<UnitKind, FieldCode> {
    let found = KINDS.iter().chain(&ALSO).find(|(word, _)| *word == text);
    let allowed = || KINDS.map(|(word, _)| word).join("、");
    found.map(|(_, kind)| *kind).ok_or_else(|| FieldCode::NotOneOf { allowed: allowed() })
}

/// A kind as the file words it.
pub(super) fn kind_word(kind: UnitKind) -> &'static str {
    KINDS.iter().find(|(_, known)| *known == kind).map_or("", |(word, _)| *word)
}

impl Known {
    fn load(tx: &mut WriteTx<'_>, year: Year) -> AppResult<Self> {
        let units: HashMap<_, _> =
            units::register(tx)?.into_iter().map(|unit| (unit.code.clone(), unit)).collect();
        let groups = ranking_groups::of_year(tx, year)?;
        Ok(Self {
            year,
            names: units.values().map(|unit| (unit.name.clone(), unit.code.clone())).collect(),
            units,
            roster: roster::of_year(tx, year)?.into_iter().map(|entry| (entry.unit_id, entry)).collect(),
            next_group: groups.iter().map(|group| group.position).max().unwrap_or(0).saturating_add(1),
            groups: groups.into_iter().map(|group| (group.name.clone(), group)).collect(),
            portfolios: portfolios::list(tx)?
                .into_iter()
                .map(|found| ((found.kind, found.number), found.id))
                .collect(),
            new_groups: HashMap::new(),
        })
    }

    /// Whether a unit of `kind` can stand in the group: an organiser in none, others among their own.
    fn fits(&mut self, name: &str, kind: UnitKind, row: u64) -> Result<(), FieldCode> {
        if kind == UnitKind::Organiser {
            return Err(FieldCode::Malformed { expected: "empty".to_owned() });
        }
        let Some(group) = self.groups.get(name) else {
            // Entered only when its row is; later rows are held to it all the same.
            self.new_groups.entry(name.to_owned()).or_insert(row);
            return Ok(());
        };
        if group.kind == kind {
            return Ok(());
        }
        if let Some(first) = self.new_groups.get(name) {
            return Err(FieldCode::ContradictsRow { row: *first });
        }
        let fitting = self.groups.values().filter(|group| group.kind == kind);
        let allowed = fitting.map(|group| group.name.as_str()).collect::<Vec<_>>().join("、");
        Err(FieldCode::NotOneOf { allowed })
    }

    fn enter<'t>(
        &mut self,
        tx: &mut WriteTx<'t>,
        row: &UnitRow,
        number: u64,
        act: &Act,
        outcome: &mut Outcome,
        recorded: &mut Option<Recorded<'t>>,
    ) -> AppResult<()> {
        let (env, year) = (tx.env(), self.year);
        let (version, now) = (Version::FIRST, env.now());
        let standing = self.units.get(&row.code).and_then(|unit| self.roster.get(&unit.id)).cloned();
        if let Some(entry) = standing {
            let differences = self.differences(&entry, row, number);
            outcome.unchanged += 1;
            outcome.differences.extend(differences);
            return Ok(());
        }
        let unit_id = match self.units.get(&row.code) {
            Some(unit) => unit.id,
            None => {
                let (code, name, kind) = (row.code.clone(), row.name.clone(), row.kind);
                let unit =
                    Unit { id: env.new_id(), code, name, kind, version, created_at: now, updated_at: now };
                *recorded = Some(units::insert(tx, &unit, act.clone())?);
                self.names.insert(unit.name.clone(), unit.code.clone());
                let id = unit.id;
                self.units.insert(unit.code.clone(), unit);
                id
            }
        };
        let entry = RosterEntry {
            id: env.new_id(),
            year,
            unit_id,
            name: row.name.clone(),
            kind: row.kind,
            ranking_group_id: self.group(tx, row, act, outcome)?,
            supervision_group_id: self.portfolio(PortfolioKind::SupervisionGroup, row.supervision_group),
            leader_id: self.portfolio(PortfolioKind::Leader, row.leader),
            merger: None,
            version,
            created_at: now,
            updated_at: now,
        };
        *recorded = Some(roster::insert(tx, &entry, act.clone())?);
        outcome.entered += 1;
        Ok(())
    }

    fn portfolio(&self, kind: PortfolioKind, number: Option<i16>) -> Option<PortfolioId> {
        self.portfolios.get(&(kind, number?)).copied()
    }

    fn group(
        &mut self,
        tx: &mut WriteTx<'_>,
        row: &UnitRow,
        act: &Act,
        outcome: &mut Outcome,
    ) -> AppResult<Option<RankingGroupId>> {
        let Some(name) = &row.group else { return Ok(None) };
        if let Some(group) = self.groups.get(name) {
            return Ok(Some(group.id));
        }
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let group = RankingGroup {
            id,
            year: self.year,
            name: name.clone(),
            kind: row.kind,
            position: self.next_group,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        let _recorded = ranking_groups::insert(tx, &group, act.clone())?;
        self.next_group = self.next_group.saturating_add(1);
        self.groups.insert(name.clone(), group);
        outcome.new_groups += 1;
        Ok(Some(id))
    }

    /// Where the row says something else than the roster; an empty cell says nothing.
    fn differences(&self, entry: &RosterEntry, row: &UnitRow, number: u64) -> Vec<Difference> {
        let group = self.groups.values().find(|group| Some(group.id) == entry.ranking_group_id);
        let numbered = |id: Option<PortfolioId>| {
            let mut found = self.portfolios.iter().filter(|(_, known)| Some(**known) == id);
            found.next().map(|((_, number), _)| number.to_string())
        };
        let pairs = [
            ("unit_name", Some(row.name.clone()), Some(entry.name.clone())),
            ("unit_kind", Some(kind_word(row.kind).to_owned()), Some(kind_word(entry.kind).to_owned())),
            ("ranking_group", row.group.clone(), group.map(|group| group.name.clone())),
            (
                "supervision_group",
                row.supervision_group.map(|number| number.to_string()),
                numbered(entry.supervision_group_id),
            ),
            ("leader", row.leader.map(|number| number.to_string()), numbered(entry.leader_id)),
        ];
        let differing = pairs.into_iter().filter_map(|(column, given, stands)| {
            let (given, stands) = (given?, stands.unwrap_or_default());
            (given != stands).then(|| Difference { row: number, column: column.to_owned(), given, stands })
        });
        differing.collect()
    }
}
