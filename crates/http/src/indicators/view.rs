use dukao_app::{
    AllowedAction,
    indicators::{Detail, Linked, list::ListedIndicator},
};
use dukao_domain::indicators::{Advice, Measure};
use dukao_persistence::indicators::{LedgerRow, SourceRef};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, nodes::OverallView, session::Named};

/// The number as the source document words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Stated)]
pub(super) struct StatedView {
    /// `>`, `>=`, `=`, `~`, `range`, `<` or `<=`.
    pub(super) comparator: String,
    /// The figures, such as `4.5-5`.
    #[schema(max_length = 100)]
    pub(super) text: String,
}

/// What completion means: a number, or milestones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = Measure)]
pub(crate) enum MeasureView {
    /// A number decides.
    Numeric {
        /// `at_least` or `at_most`.
        direction: String,
        /// Decimal, at most six places.
        target: Option<String>,
        /// Such as % or 万人.
        #[schema(max_length = 20)]
        unit_of_measure: Option<String>,
        /// Decimal, at most six places.
        baseline: Option<String>,
        /// The source's own wording.
        stated: Option<StatedView>,
    },
    /// The nodes decide.
    Milestone {},
}

impl From<&Measure> for MeasureView {
    fn from(measure: &Measure) -> Self {
        match measure {
            Measure::Milestone => Self::Milestone {},
            Measure::Numeric(numeric) => Self::Numeric {
                direction: numeric.direction.code().to_owned(),
                target: numeric.target.map(|target| target.to_string()),
                unit_of_measure: numeric.unit_of_measure.clone(),
                baseline: numeric.baseline.map(|baseline| baseline.to_string()),
                stated: numeric.stated.as_ref().map(|stated| StatedView {
                    comparator: stated.comparator.code().to_owned(),
                    text: stated.text.clone(),
                }),
            },
        }
    }
}

/// Where an indicator's task comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = IndicatorSource)]
pub(super) struct SourceView {
    /// The document.
    id: Uuid,
    /// Its kind.
    kind: String,
    /// Its title.
    title: String,
    /// The item.
    item_id: Uuid,
    /// Its number.
    item_number: i16,
    /// Its wording.
    item_title: String,
}

impl From<&SourceRef> for SourceView {
    fn from(source: &SourceRef) -> Self {
        Self {
            id: source.document_id.uuid(),
            kind: source.kind.code().to_owned(),
            title: source.title.clone(),
            item_id: source.item_id.uuid(),
            item_number: source.item_number,
            item_title: source.item_title.clone(),
        }
    }
}

/// One row of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = IndicatorRow)]
pub(crate) struct RowView {
    /// Id.
    id: Uuid,
    /// The year.
    year: i16,
    /// Its number in the year.
    code: String,
    /// What is to be done.
    title: String,
    /// What completion means.
    measure: MeasureView,
    /// By when.
    #[schema(format = Date)]
    deadline: Option<String>,
    /// Decimal, points of 100.
    weight: Option<String>,
    /// Where it stands.
    state: String,
    /// Where its task comes from.
    source: SourceView,
    /// Who leads.
    lead_unit: Option<Named>,
    /// The units that work along, by name.
    // An answer that was kept under its key before there were any has none.
    #[serde(default)]
    #[schema(required = true)]
    co_units: Vec<Named>,
    /// Who enters the actuals in the lead unit's stead.
    data_owner: Option<Named>,
    /// The section that works on it.
    section: Option<Named>,
    /// The responsible person.
    person: Option<Named>,
    /// Version.
    version: i64,
    /// Last change.
    #[schema(format = DateTime)]
    updated_at: String,
    /// What the caller may do.
    allowed_actions: Vec<ActionView>,
}

impl RowView {
    pub(crate) fn new(row: &LedgerRow, allowed: Vec<AllowedAction>) -> Self {
        let indicator = &row.indicator;
        Self {
            id: indicator.id.uuid(),
            year: indicator.year.number(),
            code: indicator.code.clone(),
            title: indicator.content.title.clone(),
            measure: (&indicator.content.measure).into(),
            deadline: indicator.content.deadline.map(|deadline| deadline.to_string()),
            weight: indicator.content.weight.map(|weight| weight.to_string()),
            state: indicator.stage.code().to_owned(),
            source: (&row.source).into(),
            lead_unit: row.lead_unit.as_ref().map(|(id, name)| Named { id: id.uuid(), name: name.clone() }),
            co_units: row
                .co_units
                .iter()
                .map(|(id, name)| Named { id: id.uuid(), name: name.clone() })
                .collect(),
            data_owner: row.data_owner.as_ref().map(|(id, name)| Named { id: id.uuid(), name: name.clone() }),
            section: row.section.as_ref().map(|(id, name)| Named { id: id.uuid(), name: name.clone() }),
            person: row.person.as_ref().map(|(id, name)| Named { id: id.uuid(), name: name.clone() }),
            version: indicator.version.number(),
            updated_at: indicator.updated_at.to_string(),
            allowed_actions: allowed.into_iter().map(Into::into).collect(),
        }
    }
}

/// A row of the ledger with its light.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListedIndicator)]
pub(super) struct ListedView {
    #[serde(flatten)]
    row: RowView,
    /// How it stands; null unless it is issued.
    light: Option<OverallView>,
}

impl From<ListedIndicator> for ListedView {
    fn from(ListedIndicator { row, light, allowed }: ListedIndicator) -> Self {
        Self { row: RowView::new(&row, allowed), light: light.map(Into::into) }
    }
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = Indicator)]
pub(crate) struct IndicatorView {
    #[serde(flatten)]
    row: RowView,
    /// The plan or policy it rests on.
    basis: Option<String>,
    /// When it counts as done.
    standard: Option<String>,
    /// When it was drafted.
    #[schema(format = DateTime)]
    created_at: String,
    /// Who drafted it; null for the set-up of the platform.
    created_by: Option<Named>,
    /// The indicator of the year before that it goes on with, where the caller may read it.
    // An answer that was kept under its key before tasks were carried over has none.
    #[serde(default)]
    carried_from: Option<LinkedView>,
    /// The draft of the next year that goes on with it, likewise.
    #[serde(default)]
    carried_to: Option<LinkedView>,
    /// How it stands; null unless it is issued.
    // An answer that was kept under its key before there were lights has none.
    #[serde(default)]
    light: Option<OverallView>,
    /// What it lacks for submission.
    missing_for_submission: Vec<String>,
    /// What to look at twice; none of it blocks anything.
    // An answer that was kept under its key before there was advice has none.
    #[serde(default)]
    #[schema(required = true)]
    advice: Vec<AdviceView>,
}

/// The same task in the year before or after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = LinkedIndicator)]
struct LinkedView {
    /// Id.
    id: Uuid,
    /// Its number.
    code: String,
    /// Its year.
    year: i16,
    /// What completion means there.
    measure: MeasureView,
    /// What its unit said of it at the end of its year.
    #[serde(default)]
    summary: Option<String>,
}

impl From<Linked> for LinkedView {
    fn from(linked: Linked) -> Self {
        let Linked { id, code, year, measure, summary } = linked;
        Self { id: id.uuid(), code, year: year.number(), measure: (&measure).into(), summary }
    }
}

/// Advice of the target-quality radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schema(as = Advice)]
enum AdviceView {
    /// Wording that nobody can be held to.
    Vague {
        /// `title` or `standard`.
        field: String,
        /// The words.
        words: Vec<String>,
    },
    /// The lead unit said the same last year.
    Repeated {
        /// Last year's indicator.
        last_id: Uuid,
        /// Its number.
        code: String,
    },
}

impl From<Advice> for AdviceView {
    fn from(advice: Advice) -> Self {
        match advice {
            Advice::Vague { field, words } => Self::Vague {
                field: field.to_owned(),
                words: words.into_iter().map(ToOwned::to_owned).collect(),
            },
            Advice::Repeated { last, code } => Self::Repeated { last_id: last.uuid(), code },
        }
    }
}

impl IndicatorView {
    pub(crate) const fn version(&self) -> i64 {
        self.row.version
    }

    pub(super) const fn id(&self) -> Uuid {
        self.row.id
    }
}

impl From<Detail> for IndicatorView {
    fn from(detail: Detail) -> Self {
        let content = &detail.row.indicator.content;
        Self {
            basis: content.basis.clone(),
            standard: content.standard.clone(),
            created_at: detail.row.indicator.created_at.to_string(),
            created_by: detail.created_by.map(|(id, name)| Named { id: id.uuid(), name }),
            carried_from: detail.carried_from.map(Into::into),
            carried_to: detail.carried_to.map(Into::into),
            light: detail.light.map(Into::into),
            missing_for_submission: detail.missing.iter().map(|missing| missing.code().to_owned()).collect(),
            advice: detail.advice.into_iter().map(Into::into).collect(),
            row: RowView::new(&detail.row, detail.allowed),
        }
    }
}
