//! What files are attached to, as far as rules ask.

use dukao_domain::{
    evidence::FileSubject,
    indicators::Stage,
    nodes::{NodeReportId, handles},
    organisation::Year,
    policy::{Actor, Denial, Permission, Subject, stages_of},
    state::StateFault,
};
use dukao_persistence::{
    Act, ReadTx, WriteTx, indicators,
    nodes::{journal, reports},
    reviews::meetings,
    sources::documents,
};

use crate::{AppError, AppResult, organisation::open_year};

/// A thing that has files.
pub(super) struct Holder {
    pub(super) subject: FileSubject,
    year: Year,
    /// What it is to the policy.
    facts: Subject,
    read: Permission,
    edit: Permission,
    /// Whether its files stay as they are: it is no draft any more.
    stands: bool,
}

impl Holder {
    /// The thing; `None` where there is none.
    pub(super) fn find(tx: &mut ReadTx<'_>, subject: FileSubject) -> AppResult<Option<Self>> {
        Ok(match subject {
            FileSubject::Source(id) => documents::find(tx, id)?.map(|document| Self {
                subject,
                year: document.year,
                facts: Subject { year: Some(document.year), ..Subject::CITY },
                read: Permission::SourceRead,
                edit: Permission::SourceEdit,
                stands: false,
            }),
            FileSubject::Indicator(id) => indicators::find(tx, id)?.map(|indicator| Self {
                subject,
                year: indicator.year,
                facts: indicator.subject(),
                read: Permission::IndicatorRead,
                edit: Permission::IndicatorEdit,
                stands: false,
            }),
            FileSubject::Report(id) => match reports::find(tx, id)? {
                Some(report) => indicators::find(tx, report.indicator_id)?.map(|indicator| Self {
                    subject,
                    year: indicator.year,
                    facts: indicator.subject(),
                    // What is not handed in yet stays inside its unit.
                    read: match report.submitted() {
                        Some(_) => Permission::IndicatorRead,
                        None => Permission::ReportEdit,
                    },
                    edit: Permission::ReportEdit,
                    stands: report.require(Permission::ReportEdit).is_err(),
                }),
                None => None,
            },
            FileSubject::Journal(id) => match journal::find(tx, id)? {
                Some(entry) => indicators::find(tx, entry.indicator_id)?.map(|indicator| Self {
                    subject,
                    year: indicator.year,
                    facts: indicator.subject(),
                    read: Permission::IndicatorRead,
                    edit: Permission::JournalWrite,
                    stands: true,
                }),
                None => None,
            },
            // Once it is confirmed, nothing of it changes, its minutes neither.
            FileSubject::Meeting(id) => meetings::find(tx, id)?.map(|meeting| Self {
                subject,
                year: meeting.year,
                facts: Subject { year: Some(meeting.year), ..Subject::CITY },
                read: Permission::MeetingRead,
                edit: Permission::MeetingEdit,
                stands: meeting.require_open(Permission::MeetingEdit).is_err(),
            }),
        })
    }

    /// The thing, if the actor may see it.
    pub(super) fn seen(tx: &mut ReadTx<'_>, actor: &Actor, subject: FileSubject) -> AppResult<Self> {
        Self::find(tx, subject)?.filter(|holder| holder.is_seen_by(actor)).ok_or(AppError::NotFound)
    }

    /// Whether the actor may see it.
    pub(super) fn is_seen_by(&self, actor: &Actor) -> bool {
        actor.decide(self.read, &self.facts).is_ok()
    }

    /// The permission to change its files.
    pub(super) const fn edit(&self) -> Permission {
        self.edit
    }

    /// Whether its files stay as they are.
    pub(super) const fn stands(&self) -> bool {
        self.stands
    }

    /// What rules look at.
    pub(super) const fn facts(&self) -> &Subject {
        &self.facts
    }

    /// Refuses a change of its files that actor, stage or year do not allow; the year stays open until the transaction
    /// ends.
    pub(super) fn require_change(&self, tx: &mut WriteTx<'_>, actor: &Actor) -> AppResult<()> {
        match (actor.decide(self.edit, &self.facts), self.facts.stage) {
            (Ok(()), _) => {}
            (Err(Denial::WrongStage), Some(stage)) => {
                return Err(AppError::Conflict(StateFault {
                    from: stage.code(),
                    attempted: self.edit,
                    allowed: stages_of(self.edit).into_iter().map(Stage::code).collect(),
                }));
            }
            (Err(denial), _) => return Err(AppError::Forbidden(denial)),
        }
        if let FileSubject::Meeting(id) = self.subject {
            meetings::lock(tx, id)?;
            let meeting = meetings::find(tx, id)?.ok_or(AppError::NotFound)?;
            meeting.require_open(self.edit).map_err(AppError::Conflict)?;
            // Whoever confirms a meeting has seen its minutes as they are.
            let touched = meeting.clone().touched(tx.env());
            let _recorded = meetings::update(tx, &meeting, &touched, Act::new(self.edit.code()))?;
        }
        if let FileSubject::Report(id) = self.subject {
            require_own_draft(tx, actor, id)?;
        }
        if let FileSubject::Journal(id) = self.subject {
            // An entry stays as its writer made it.
            let entry = journal::find(tx, id)?.ok_or(AppError::NotFound)?;
            if !entry.hand().is_of(actor) {
                return Err(AppError::Forbidden(Denial::OutOfScope));
            }
        }
        open_year::find(tx, self.year, self.edit)?;
        Ok(())
    }
}

/// Refuses a report that is not in the actor's hands, or no draft any more; who confirms it has seen its files as they are.
fn require_own_draft(tx: &mut WriteTx<'_>, actor: &Actor, id: NodeReportId) -> AppResult<()> {
    let report = reports::find(tx, id)?.ok_or(AppError::NotFound)?;
    let indicator = indicators::find(tx, report.indicator_id)?.ok_or(AppError::NotFound)?;
    if !handles(actor, Permission::ReportEdit, &indicator) {
        return Err(AppError::Forbidden(Denial::OutOfScope));
    }
    report.require(Permission::ReportEdit).map_err(AppError::Conflict)?;
    let touched = report.clone().touched(tx.env());
    let _recorded = reports::update(tx, &report, &touched, Act::new(Permission::ReportEdit.code()))?;
    Ok(())
}
