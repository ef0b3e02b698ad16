use dukao_app::{
    IdempotencyKey, RowProblem,
    organisation::import::{Difference, Mode, Proposal, Report, export::Filled},
};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    headers::Key,
    indicators::{MaybeKey, RowFaultView},
    problem::{Code, Problem},
    valid::{Faults, Wire},
};

/// A cell that differs from what stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportDifference)]
struct DifferenceView {
    /// Row, as a spreadsheet numbers it.
    row: u64,
    /// Column code.
    column: String,
    /// What the file says.
    given: String,
    /// What stands, and stays.
    stands: String,
}

impl From<Difference> for DifferenceView {
    fn from(found: Difference) -> Self {
        let Difference { row, column, given, stands } = found;
        Self { row, column, given, stands }
    }
}

/// A post that a row wishes for; the security administrator grants it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProposedPost)]
struct ProposalView {
    /// Row, as a spreadsheet numbers it.
    row: u64,
    /// Whose account.
    account: String,
    /// Their name.
    name: String,
    /// `unit_officer`, `section_officer` or `responsible_person`.
    role: String,
    /// In which unit.
    unit: String,
    /// Over which section.
    section: Option<String>,
}

impl From<Proposal> for ProposalView {
    fn from(wished: Proposal) -> Self {
        let Proposal { row, account, name, role, unit, section } = wished;
        Self { row, account, name, role, unit, section }
    }
}

/// What an import of units, sections or people did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OrganisationImportReport {
    /// Rows of the file.
    rows: u64,
    /// Rows of which something was entered.
    entered: u64,
    /// Rows that stand already.
    unchanged: u64,
    /// Ranking groups entered.
    new_groups: u64,
    /// Cells that differ from what stands: told, never written.
    differences: Vec<DifferenceView>,
    /// Posts that rows wish for: told, never granted.
    proposals: Vec<ProposalView>,
    /// How much is wrong; nothing is written while there is anything.
    total_faults: u64,
    /// The first 200 faults.
    faults: Vec<RowFaultView>,
    /// Whether it was written.
    committed: bool,
}

impl From<Report> for OrganisationImportReport {
    fn from(report: Report) -> Self {
        let outcome = report.outcome;
        Self {
            rows: outcome.rows,
            entered: outcome.entered,
            unchanged: outcome.unchanged,
            new_groups: outcome.new_groups,
            differences: outcome.differences.into_iter().map(Into::into).collect(),
            proposals: outcome.proposals.into_iter().map(Into::into).collect(),
            total_faults: u64::try_from(report.problems.len()).unwrap_or(u64::MAX),
            faults: report.problems.into_iter().take(RowProblem::MAX_LISTED).map(Into::into).collect(),
            committed: report.committed,
        }
    }
}

fn commits(mode: Option<&str>) -> Result<bool, FieldCode> {
    match mode {
        Some("commit") => Ok(true),
        Some("dry_run") => Ok(false),
        Some(_) => Err(FieldCode::NotOneOf { allowed: "dry_run, commit".to_owned() }),
        None => Err(FieldCode::Required),
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct ImportParams {
    /// `dry_run` or `commit`.
    #[param(value_type = String)]
    mode: Option<String>,
}

impl Wire for ImportParams {
    /// Whether to commit.
    type Meaning = bool;

    fn parse(self) -> Result<bool, Vec<FieldFault>> {
        let mut faults = Faults::default();
        faults.take("/mode", commits(self.mode.as_deref())).ok_or(faults.0)
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct YearImportParams {
    /// Into this year's roster.
    #[param(value_type = i16)]
    year: Option<String>,
    /// `dry_run` or `commit`.
    #[param(value_type = String)]
    mode: Option<String>,
}

fn year(faults: &mut Faults, text: Option<&str>) -> Option<Year> {
    faults.take("/year", text.map_or(Err(FieldCode::Required), str::parse))
}

impl Wire for YearImportParams {
    /// The year, and whether to commit.
    type Meaning = (Year, bool);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = year(&mut faults, self.year.as_deref());
        let commits = faults.take("/mode", commits(self.mode.as_deref()));
        year.zip(commits).ok_or(faults.0)
    }
}

fn filled(faults: &mut Faults, text: Option<&str>) -> Filled {
    let parse = |text: &str| match text {
        "all" => Ok(Filled::WithRows),
        "none" => Ok(Filled::Empty),
        _ => Err(FieldCode::NotOneOf { allowed: "all, none".to_owned() }),
    };
    faults.optional("/rows", text, parse).unwrap_or(Filled::WithRows)
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct FileParams {
    /// `all` (the default), or `none` for an empty file to fill in.
    rows: Option<String>,
}

impl Wire for FileParams {
    type Meaning = Filled;

    fn parse(self) -> Result<Filled, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let filled = filled(&mut faults, self.rows.as_deref());
        faults.into_result(filled)
    }
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct YearFileParams {
    /// Of this year's roster.
    #[param(value_type = i16)]
    year: Option<String>,
    /// `all` (the default), or `none` for an empty file to fill in.
    rows: Option<String>,
}

impl Wire for YearFileParams {
    type Meaning = (Year, Filled);

    fn parse(self) -> Result<Self::Meaning, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = year(&mut faults, self.year.as_deref());
        let filled = filled(&mut faults, self.rows.as_deref());
        match year {
            Some(year) => faults.into_result((year, filled)),
            None => Err(faults.0),
        }
    }
}

/// The key of a commit; a dry run needs none.
pub(super) fn key_of(commits: bool, key: MaybeKey) -> Result<Option<IdempotencyKey>, Problem> {
    match (commits, key.0) {
        (true, None) => Err(Problem::new(Code::KeyRequired)),
        (true, Some(Key(key))) => Ok(Some(key)),
        (false, _) => Ok(None),
    }
}

/// What the use case is asked for.
pub(super) const fn mode(key: Option<&IdempotencyKey>) -> Mode<'_> {
    match key {
        Some(key) => Mode::Commit(key),
        None => Mode::DryRun,
    }
}
