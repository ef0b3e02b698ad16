//! Reports about nodes.

use std::collections::HashMap;

use diesel::{dsl::count_star, prelude::*};
use dukao_domain::{
    audit::Digest,
    nodes::{NodeId, NodeReport, NodeReportId, ReportContent, ReportProgress, ReportState},
    session::PersonId,
    time::Timestamp,
};

use crate::{
    among::AmongMethods as _,
    error::{DbError, DbResult},
    reviews::meetings::hand,
    row::{Column as _, all, written},
    schema::{evidence_files as f, evidence_openings as o, node_reports as t},
    sql_types::{At, Rev, Sha, Uid},
    tx::{Act, ReadTx, Recorded, UpkeepTx, WriteTx},
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t, treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct Row {
    id: Uid,
    node_id: Uid,
    indicator_id: Uid,
    number: i16,
    state: String,
    percent: i16,
    actual: Option<i64>,
    narrative: Option<String>,
    cause: Option<String>,
    promised_on: Option<chrono::NaiveDate>,
    created_by: Uid,
    confirmed_by: Option<Uid>,
    confirmed_for_id: Option<Uid>,
    confirmed_at: Option<At>,
    submitted_by: Option<Uid>,
    submitted_for_id: Option<Uid>,
    submitted_at: Option<At>,
    verified_by: Option<Uid>,
    verified_for_id: Option<Uid>,
    verified_at: Option<At>,
    returned_by: Option<Uid>,
    returned_for_id: Option<Uid>,
    returned_at: Option<At>,
    reason: Option<String>,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&NodeReport> for Row {
    fn from(report: &NodeReport) -> Self {
        let (confirmed, submitted) = (report.confirmed(), report.submitted());
        let (verified, returned) = (report.verified(), report.sent_back());
        let content = &report.content;
        Self {
            id: report.id.into(),
            node_id: report.node_id.into(),
            indicator_id: report.indicator_id.into(),
            number: report.number,
            state: report.state().code().to_owned(),
            percent: content.percent,
            actual: Option::put(&content.actual),
            narrative: content.narrative.clone(),
            cause: content.cause.clone(),
            promised_on: content.promised_on,
            created_by: report.created_by.into(),
            confirmed_by: confirmed.map(|hand| hand.by.into()),
            confirmed_for_id: confirmed.and_then(|hand| hand.on_behalf_of).map(Into::into),
            confirmed_at: confirmed.map(|hand| hand.at.into()),
            submitted_by: submitted.map(|hand| hand.by.into()),
            submitted_for_id: submitted.and_then(|hand| hand.on_behalf_of).map(Into::into),
            submitted_at: submitted.map(|hand| hand.at.into()),
            verified_by: verified.map(|hand| hand.by.into()),
            verified_for_id: verified.and_then(|hand| hand.on_behalf_of).map(Into::into),
            verified_at: verified.map(|hand| hand.at.into()),
            returned_by: returned.map(|hand| hand.by.into()),
            returned_for_id: returned.and_then(|hand| hand.on_behalf_of).map(Into::into),
            returned_at: returned.map(|hand| hand.at.into()),
            reason: report.reason().map(ToOwned::to_owned),
            version: report.version.into(),
            created_at: report.created_at.into(),
            updated_at: report.updated_at.into(),
        }
    }
}

impl Row {
    fn progress(&self) -> DbResult<ReportProgress> {
        let state = self.state.parse().map_err(|code| DbError::corrupt("report state", code))?;
        let confirmed = || hand(self.confirmed_by, self.confirmed_for_id, self.confirmed_at);
        let submitted = || hand(self.submitted_by, self.submitted_for_id, self.submitted_at);
        let verified = || hand(self.verified_by, self.verified_for_id, self.verified_at);
        let reason = || self.reason.clone().ok_or_else(|| DbError::corrupt("report", "no reason"));
        Ok(match state {
            ReportState::Draft => {
                let sent_back = match self.returned_by {
                    Some(_) => {
                        Some((hand(self.returned_by, self.returned_for_id, self.returned_at)?, reason()?))
                    }
                    None => None,
                };
                ReportProgress::Draft { sent_back }
            }
            ReportState::SectionConfirmed => ReportProgress::SectionConfirmed { confirmed: confirmed()? },
            ReportState::Submitted => {
                ReportProgress::Submitted { confirmed: confirmed()?, submitted: submitted()? }
            }
            ReportState::Accepted => ReportProgress::Accepted {
                confirmed: confirmed()?,
                submitted: submitted()?,
                verified: verified()?,
            },
            ReportState::Rejected => ReportProgress::Rejected {
                confirmed: confirmed()?,
                submitted: submitted()?,
                verified: verified()?,
                reason: reason()?,
            },
        })
    }
}

impl TryFrom<Row> for NodeReport {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        Ok(Self {
            progress: row.progress()?,
            id: row.id.into(),
            node_id: row.node_id.into(),
            indicator_id: row.indicator_id.into(),
            number: row.number,
            content: ReportContent {
                percent: row.percent,
                actual: row.actual.take()?,
                narrative: row.narrative,
                cause: row.cause,
                promised_on: row.promised_on,
            },
            created_by: row.created_by.into(),
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(NodeReport, NodeReportId);

/// Writes each pair's second over its first.
pub fn update_many<'t>(
    tx: &mut WriteTx<'t>,
    changes: &[(NodeReport, NodeReport)],
    act: &Act,
) -> DbResult<Option<Recorded<'t>>> {
    tx.update_many(changes, act)
}

/// These reports, in no order.
pub fn find_all(tx: &mut ReadTx<'_>, ids: &[NodeReportId]) -> DbResult<Vec<NodeReport>> {
    let ids = ids.iter().map(|id| Uid::from(*id));
    all(t::table.filter(t::id.among(ids)).load::<Row>(tx.conn)?)
}

/// Those about a node, the first first.
pub fn of_node(tx: &mut ReadTx<'_>, node: NodeId) -> DbResult<Vec<NodeReport>> {
    all(t::table.filter(t::node_id.eq(Uid::from(node))).order(t::number).load::<Row>(tx.conn)?)
}

const REPORT: &str = dukao_domain::evidence::SubjectKind::Report.code();

/// How many files each of these reports has.
pub fn files_of(tx: &mut ReadTx<'_>, reports: &[NodeReportId]) -> DbResult<HashMap<NodeReportId, i64>> {
    let ids = reports.iter().map(|id| Some(Uid::from(*id)));
    let counts = f::table
        .filter(f::subject_kind.eq(REPORT))
        .filter(f::subject_id.among(ids))
        .filter(f::removed_at.is_null())
        .group_by(f::subject_id)
        .select((f::subject_id, count_star()))
        .load::<(Option<Uid>, i64)>(tx.conn)?;
    Ok(counts.into_iter().filter_map(|(id, count)| Some((id?.into(), count))).collect())
}

/// How many files of each of these reports `person` has opened.
pub fn opened_of(
    tx: &mut ReadTx<'_>,
    reports: &[NodeReportId],
    person: PersonId,
) -> DbResult<HashMap<NodeReportId, i64>> {
    let ids = reports.iter().map(|id| Some(Uid::from(*id)));
    let counts = f::table
        .inner_join(o::table.on(o::sha256.eq(f::sha256)))
        .filter(o::person_id.eq(Uid::from(person)))
        .filter(f::subject_kind.eq(REPORT))
        .filter(f::subject_id.among(ids))
        .filter(f::removed_at.is_null())
        .group_by(f::subject_id)
        .select((f::subject_id, count_star()))
        .load::<(Option<Uid>, i64)>(tx.conn)?;
    Ok(counts.into_iter().filter_map(|(id, count)| Some((id?.into(), count))).collect())
}

/// Whether `person` was handed a content before.
pub fn has_opened(tx: &mut ReadTx<'_>, sha256: Digest, person: PersonId) -> DbResult<bool> {
    let known = o::table.filter(o::sha256.eq(Sha::from(sha256))).filter(o::person_id.eq(Uid::from(person)));
    Ok(known.select(o::opened_at).first::<At>(tx.conn).optional()?.is_some())
}

/// Keeps that `person` was handed a content; once.
pub fn note_opened(tx: &mut UpkeepTx<'_>, sha256: Digest, person: PersonId, at: Timestamp) -> DbResult<()> {
    if !has_opened(tx, sha256, person)? {
        let of = (o::sha256.eq(Sha::from(sha256)), o::person_id.eq(Uid::from(person)));
        diesel::insert_into(o::table).values((of, o::opened_at.eq(At::from(at)))).execute(tx.conn)?;
    }
    Ok(())
}
