//! What can be wrong with a field that a person or a file gave us: a stable code with typed parameters, worded
//! by the client in the reader's language.

use serde_json::{Map, Value};

/// One fault at one place of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// JSON pointer into the request, such as `/target`.
    pub pointer: String,
    /// What is wrong there.
    pub code: FieldCode,
}

impl FieldFault {
    /// A fault at `pointer` (with its leading slash).
    pub fn new(pointer: impl Into<String>, code: FieldCode) -> Self {
        Self { pointer: pointer.into(), code }
    }
}

macro_rules! field_codes {
    ($($(#[doc = $doc:literal])+ $variant:ident $({ $($param:ident: $ty:ty),+ })? => $code:literal,)+) => {
        /// The kinds of field fault, each with what its wording needs.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum FieldCode {
            $($(#[doc = $doc])+ $variant $({
                $(#[doc = "Parameter of the wording."] $param: $ty),+
            })?,)+
        }

        impl FieldCode {
            /// Every code with the names of its parameters, for `openapi/errors.json`.
            pub const ALL: &'static [(&'static str, &'static [&'static str])] =
                &[$(($code, &[$($(stringify!($param)),+)?])),+];

            /// The stable code.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$variant $({ $($param: _),+ })? => $code,)+ }
            }

            /// The parameters by name.
            pub fn params(&self) -> Map<String, Value> {
                match self {
                    $(Self::$variant $({ $($param),+ })? => Map::from_iter([
                        $($((stringify!($param).to_owned(), Value::from($param.clone()))),+)?
                    ]),)+
                }
            }
        }
    };
}

field_codes! {
    /// Nothing was given where something must be.
    Required => "field.required",
    /// The value is not of the expected form.
    Malformed { expected: String } => "field.malformed",
    /// More characters than fit.
    TooLong { max: u64 } => "field.too_long",
    /// Fewer characters than needed.
    TooShort { min: u64 } => "field.too_short",
    /// There are as many as there can be.
    TooMany { max: u64 } => "field.too_many",
    /// A field the operation does not know.
    Unknown => "field.unknown",
    /// Not one of the allowed words.
    NotOneOf { allowed: String } => "field.not_one_of",
    /// Below the lowest or above the highest allowed value.
    OutOfRange { min: String, max: String } => "field.out_of_range",
    /// More decimal places than are kept.
    TooPrecise { max_places: u64 } => "field.too_precise",
    /// Points at something that does not exist or is not to be seen.
    NotFound => "field.not_found",
    /// The date lies outside the assessment year.
    OutsideYear { year: u64 } => "field.outside_year",
    /// Another row or record already has this value.
    Duplicate => "field.duplicate",
    /// It stands in the same request already.
    TwiceInList => "field.twice_in_list",
    /// The baseline lies above an `at_least` target (scoring, Functional).
    BaselineAboveTarget => "indicator.baseline_above_target",
    /// A negative `at_least` target needs a baseline (scoring, Settled details).
    NegativeTargetNeedsBaseline => "indicator.negative_target_needs_baseline",
    /// An `at_most` target is negative (scoring, Functional).
    NegativeAtMostTarget => "indicator.negative_at_most_target",
    /// The lead unit is outside what the caller may act for.
    UnitOutOfScope => "indicator.unit_out_of_scope",
    /// A draft of the new year goes on with it already.
    CarriedOver { code: String } => "indicator.carried_over",
    /// The lead unit works along with nobody but others, and measures nothing in its own stead.
    LeadUnitBeside => "indicator.lead_unit_beside",
    /// A milestone has no number that another unit could enter.
    NothingToMeasure => "indicator.nothing_to_measure",
    /// The indicator is outside what the caller may do this to.
    IndicatorOutOfScope => "indicator.out_of_scope",
    /// The indicator's stage does not allow it.
    IndicatorInStage { stage: String } => "indicator.in_stage",
    /// The indicator was changed since it was read.
    IndicatorStale { current: i64 } => "indicator.stale",
    /// The indicator is of a closed year.
    IndicatorYearClosed => "indicator.year_closed",
    /// Nothing of the indicator that waits for an acknowledgement is the caller's.
    NothingToAcknowledge => "indicator.nothing_to_acknowledge",
    /// Another level acknowledges first.
    AcknowledgementAwaited { level: String } => "indicator.acknowledgement_awaited",
    /// The target asks for no more than the one before it (提标).
    NotARaise { target: String } => "review.not_a_raise",
    /// The indicator has no number that could be raised.
    NoTarget => "review.no_target",
    /// Something in it looks too low: it is looked at alone.
    LowTarget => "review.low_target",
    /// The caller drafted it, carries it, handed it in or decided at another level.
    OwnWork => "review.own_work",
    /// It stands on another meeting's agenda.
    OnAnotherAgenda { meeting: String } => "meeting.on_another_agenda",
    /// It stands on this agenda already.
    OnAgenda => "meeting.on_agenda",
    /// It does not wait for the meeting any more.
    NotBeforeMeeting => "meeting.not_before_meeting",
    /// What was issued is corrected or stands; only an adjustment takes it back.
    IssuedStands => "meeting.issued_stands",
    /// A node that counts is due later.
    NodeDueLater { day: String } => "meeting.node_due_later",
    /// Something was decided about it already.
    Decided => "meeting.decided",
    /// Items of the agenda are not decided.
    Undecided { count: u64 } => "meeting.undecided",
    /// Its day has not come.
    NotYet { day: String } => "field.not_yet",
    /// A change that changes nothing.
    NothingChanged => "field.nothing_changed",
    /// The node's day lies before that of the node above it.
    NodeOutOfOrder { above: String } => "plan.out_of_order",
    /// The weights of a plan's nodes do not add to 100.
    NodeWeights { sum: String } => "plan.weights_do_not_add",
    /// The last node plans less than the indicator's target.
    NodeShortOfTarget { target: String } => "plan.short_of_target",
    /// The node counts not yet, or no more.
    NodeInState { state: String } => "node.in_state",
    /// The node is done, or has a report that is not settled.
    ReportUnsettled => "report.unsettled",
    /// The report's state does not allow it.
    ReportInState { state: String } => "report.in_state",
    /// The report was changed since it was read.
    ReportStale { current: i64 } => "report.stale",
    /// Nobody reports in its year: it does not run yet, or reporting has closed.
    ReportingClosed => "report.year_closed",
    /// The caller has not opened all files of the report.
    FilesUnopened { count: u64 } => "report.files_unopened",
    /// The day has passed.
    DayGone { day: String } => "report.day_gone",
    /// It is not complete enough to be handed in.
    Incomplete { missing: String } => "review.incomplete",
    /// The person holds no post in the lead unit.
    NoPostInUnit => "indicator.no_post_in_unit",
    /// The password has too few kinds of characters.
    PasswordTooSimple { min_classes: u64 } => "password.too_simple",
    /// The password contains the account's name.
    PasswordHasAccount => "password.has_account",
    /// The new password is the old one.
    PasswordUnchanged => "password.unchanged",
    /// The present password is not this one.
    PasswordWrong => "password.wrong",
    /// It is a one-time code, which somebody else knows too.
    PasswordOneTime => "password.one_time",
    /// The code is wrong or was used already.
    CodeWrong => "totp.code_wrong",
    /// The role is not over this kind of thing.
    ScopeUnfit { expected: String } => "grant.scope_unfit",
    /// The person holds, or is lent, a post (`role`) that the `wanted` one must never meet.
    Excluded { rule: String, role: String, wanted: String } => "grant.excluded",
    /// The last day lies before the first.
    EndsBeforeItBegins => "field.ends_before_it_begins",
    /// The section is not of the unit.
    SectionOfAnotherUnit => "section.of_another_unit",
    /// The section is closed: work is given to it no more.
    SectionClosed => "section.closed",
    /// A program cannot hold this role.
    NotForPrograms => "grant.not_for_programs",
    /// The role is not filled in for.
    NotActing => "grant.not_acting",
    /// The post has a holder, so nobody fills in for it.
    NotVacant { holder: String } => "grant.not_vacant",
    /// The unit was merged into another.
    UnitMerged => "unit.merged",
    /// The post is not one's own, not held today, or not lent to anybody.
    NotLendable => "delegation.not_lendable",
    /// The loan is longer than loans may be.
    LoanTooLong { max_days: u64 } => "delegation.too_long",
    /// The loan leaves the time for which the post is held.
    OutsidePost { from: String, to: String } => "delegation.outside_post",
    /// The successor holds no post in any unit whose work is handed over.
    NotOfTheUnit => "handover.not_of_the_unit",
    /// The account is closed.
    AccountClosed => "person.closed",
    /// One's own thing, where another person is needed.
    NotOneself => "person.not_oneself",
    /// A kind of open thing that the year would leave behind without a reason (workflows, Year).
    GateOpen { count: u64 } => "year.gate_open",
    /// Years are opened one after the other.
    YearNotNext { next: u64 } => "year.not_next",
    /// The unit is not in the year's roster.
    UnitNotInYear { year: u64 } => "unit.not_in_year",
    /// Units of this kind do not stand there.
    UnitKindUnfit { expected: String } => "unit.kind_unfit",
    /// The section still carries work.
    SectionInUse { count: u64 } => "section.in_use",
    /// The time zone of a site that is set up stays.
    TimeZoneFixed => "settings.time_zone_fixed",
    /// Indicators cite the item.
    ItemInUse { count: u64 } => "source.item_in_use",
    /// The document has items.
    DocumentInUse { count: u64 } => "source.document_in_use",
    /// The kind of source cannot be told from the document's title.
    SourceKindUnclear { allowed: String } => "import.source_kind_unclear",
    /// A column that the file must have is missing.
    ColumnMissing { column: String } => "import.column_missing",
    /// A cell holds a formula where a value must be.
    Formula => "import.formula",
    /// An earlier row of the file has this value already.
    RepeatsRow { row: u64 } => "import.repeats_row",
    /// A row contradicts an earlier row about the same document or item.
    ContradictsRow { row: u64 } => "import.contradicts_row",
    /// A row contradicts what the ledger has of the same document or item.
    ContradictsStored { stored: String } => "import.contradicts_stored",
    /// The heading of a column is none that is known.
    ColumnUnknown { known: String } => "import.column_unknown",
    /// Two columns have the same heading.
    ColumnRepeated { column: String } => "import.column_repeated",
    /// Something stands so far to the right that it belongs to no table.
    CellFarOut { max: u64 } => "import.cell_far_out",
    /// An ending that runs programs stands before the last one.
    DoubleEnding => "file.double_ending",
    /// The template's example row was left in.
    ExampleRow => "import.example_row",
}
