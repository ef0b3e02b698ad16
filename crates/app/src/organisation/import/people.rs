//! Import people. It gives nobody a post: the posts that rows wish for are checked and told, and the security
//! administrator grants them.

use std::collections::{HashMap, HashSet};

use dukao_domain::{
    audit::event::Version,
    fault::FieldCode,
    organisation::{Role, ScopeKind, UnitId},
    policy::{Subject, perm::PersonEdit},
    session::Person,
    text::{self, limits},
};
use dukao_persistence::{
    Act, Recorded, WriteTx,
    organisation::{sections, units},
    session::people,
};

use super::{
    Difference, ImportFile, Mode, Outcome, Proposal, Purpose, Report,
    rows::{Column, Reader, Row, Seen, Sheet, needed, optional},
    run,
    sections::units_by_words,
};
use crate::{AppError, AppResult, Cx};

/// The file's columns.
pub(super) const COLUMNS: &[Column] = &[
    needed("account", "账号"),
    needed("person_name", "姓名"),
    needed("in_unit", "单位"),
    optional("section", "科室"),
    optional("person_title", "职务"),
    optional("phone", "电话"),
    optional("post", "岗位"),
];

/// The posts that a file can wish for.
pub(super) const POSTS: [(&str, Role); 3] = [
    ("绩效联络员", Role::UnitOfficer),
    ("科室负责人", Role::SectionOfficer),
    ("具体负责人", Role::ResponsiblePerson),
];

/// Enters people who are new; who has an account already is never changed.
pub fn import(cx: &Cx<'_, PersonEdit>, file: ImportFile<'_>, mode: Mode<'_>) -> AppResult<Report> {
    cx.require(&Subject::CITY)?;
    let act = cx.act();
    let purpose = Purpose { what: "people", year: None };
    run(cx, &purpose, COLUMNS, file, mode, |tx, sheet| enter(tx, sheet, &act))
}

/// What stands already.
struct Known {
    units: HashMap<String, UnitId>,
    unit_names: HashMap<UnitId, String>,
    sections: HashSet<(UnitId, String)>,
    people: HashMap<String, Person>,
}

struct PersonRow {
    account: String,
    name: String,
    unit_id: UnitId,
    section: Option<String>,
    title: Option<String>,
    phone: Option<String>,
    role: Option<Role>,
}

fn enter<'t>(tx: &mut WriteTx<'t>, sheet: &Sheet, act: &Act) -> AppResult<(Option<Recorded<'t>>, Outcome)> {
    let known = Known::load(tx, sheet)?;
    let mut outcome = Outcome { rows: sheet.count(), ..Outcome::default() };
    let (mut problems, mut recorded, mut seen) = (Vec::new(), None, Seen::default());
    for row in &sheet.0 {
        let mut reader = Reader::new(row, &mut problems);
        let read = read(&mut reader, &known, &mut seen, row);
        let Some(read) = read.filter(|_| reader.clean()) else { continue };
        outcome.proposals.extend(known.proposal(&read, row.number));
        if let Some(person) = known.people.get(&read.account) {
            outcome.unchanged += 1;
            outcome.differences.extend(known.differences(person, &read, row.number));
            continue;
        }
        let (id, now) = (tx.env().new_id(), tx.env().now());
        let person = Person {
            id,
            account: read.account,
            name: read.name,
            unit_id: Some(read.unit_id),
            title: read.title,
            phone: read.phone,
            client: false,
            active: true,
            leaves_on: None,
            version: Version::FIRST,
            created_at: now,
            updated_at: now,
        };
        recorded = Some(people::insert(tx, &person, act.clone())?);
        outcome.entered += 1;
    }
    if problems.is_empty() { Ok((recorded, outcome)) } else { Err(AppError::InvalidRows(problems)) }
}

fn read(reader: &mut Reader<'_>, known: &Known, seen: &mut Seen, row: &Row) -> Option<PersonRow> {
    let account = reader.needed("account", |text| {
        let account = Person::account(text)?;
        seen.first(&account, row.number)?;
        Ok(account)
    });
    let name = reader.needed("person_name", |text| text::line(text, limits::NAME));
    let unit = reader.needed("in_unit", |text| known.units.get(text).copied().ok_or(FieldCode::NotFound));
    let section = reader.optional("section", |text| {
        let stands = unit.is_none_or(|unit| known.sections.contains(&(unit, text.to_owned())));
        if stands { Ok(text.to_owned()) } else { Err(FieldCode::NotFound) }
    });
    let title = reader.optional("person_title", |text| text::line(text, limits::NAME));
    let phone = reader.optional("phone", |text| text::line(text, limits::PHONE));
    let role = reader.optional("post", role);
    if role.is_some_and(|role| role.scopes().first() == Some(&ScopeKind::Section))
        && reader.cell("section").is_none()
    {
        reader.fault("section", FieldCode::Required);
    }
    // The same account and another name is another person, not the same one again.
    let other = account.as_ref().and_then(|account| known.people.get(account));
    if other.zip(name.as_ref()).is_some_and(|(person, name)| person.name != *name) {
        reader.fault("account", FieldCode::Duplicate);
    }
    Some(PersonRow { account: account?, name: name?, unit_id: unit?, section, title, phone, role })
}

fn role(text: &str) -> Result<Role, FieldCode> {
    let found = POSTS.iter().find(|(word, _)| *word == text.trim_start_matches("单位"));
    let allowed = || POSTS.map(|(word, _)| word).join("、");
    found.map(|(_, role)| *role).ok_or_else(|| FieldCode::NotOneOf { allowed: allowed() })
}

impl Known {
    fn load(tx: &mut WriteTx<'_>, sheet: &Sheet) -> AppResult<Self> {
        let accounts = sheet.0.iter().filter_map(|row| {
            let mut ignored = Vec::new();
            Person::account(Reader::new(row, &mut ignored).cell("account")?).ok()
        });
        let accounts: Vec<_> = accounts.collect();
        let people = people::by_accounts(tx, &accounts)?;
        Ok(Self {
            units: units_by_words(tx)?,
            unit_names: units::register(tx)?.into_iter().map(|unit| (unit.id, unit.name)).collect(),
            sections: sections::whole(tx)?
                .into_iter()
                .filter(|section| section.active)
                .map(|section| (section.unit_id, section.name))
                .collect(),
            people: people.into_iter().map(|person| (person.account.clone(), person)).collect(),
        })
    }

    fn unit_name(&self, unit: UnitId) -> String {
        self.unit_names.get(&unit).cloned().unwrap_or_default()
    }

    fn proposal(&self, row: &PersonRow, number: u64) -> Option<Proposal> {
        let role = row.role?;
        let section = row.section.clone().filter(|_| role.scopes().first() == Some(&ScopeKind::Section));
        Some(Proposal {
            row: number,
            account: row.account.clone(),
            name: row.name.clone(),
            role: role.code().to_owned(),
            unit: self.unit_name(row.unit_id),
            section,
        })
    }

    /// Where the row says something else than what stands; an empty cell says nothing.
    fn differences(&self, person: &Person, row: &PersonRow, number: u64) -> Vec<Difference> {
        let pairs = [
            ("in_unit", Some(self.unit_name(row.unit_id)), person.unit_id.map(|unit| self.unit_name(unit))),
            ("person_title", row.title.clone(), person.title.clone()),
            ("phone", row.phone.clone(), person.phone.clone()),
        ];
        let differing = pairs.into_iter().filter_map(|(column, given, stands)| {
            let (given, stands) = (given?, stands.unwrap_or_default());
            (given != stands).then(|| Difference { row: number, column: column.to_owned(), given, stands })
        });
        differing.collect()
    }
}
