use actix_web::web::Json;
use dukao_app::nodes::list_plans::{ListedPlan, list};
use dukao_domain::policy::perm::PlanRead;
use dukao_persistence::{nodes::PlanField, page::Sort};
use serde::Serialize;
use utoipa::ToSchema;

use super::plan_query::PlanParams;
use crate::{
    endpoint::endpoint, guard::Guard, indicators::RowView, lists::PageView, problem::Problem,
    valid::ValidQuery,
};

/// A node plan in a list, with its indicator.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ListedNodePlan)]
struct ListedPlanView {
    /// The indicator; its actions are those on the plan.
    indicator: RowView,
    /// `drafting`, `submitted`, `locked` or `superseded`.
    state: String,
    /// How many nodes it has.
    nodes: i64,
    /// The last instant at which it is handed in in time.
    #[schema(format = DateTime)]
    due_at: String,
    /// Whether it should have been handed in and is not.
    overdue: bool,
    /// Whether it was returned and is mended.
    returned: bool,
    /// The plan's version.
    version: i64,
    /// When it last changed.
    #[schema(format = DateTime)]
    updated_at: String,
}

impl From<ListedPlan> for ListedPlanView {
    fn from(ListedPlan { row, overdue, allowed }: ListedPlan) -> Self {
        Self {
            state: row.plan.state().code().to_owned(),
            nodes: row.nodes,
            due_at: row.plan.due.due_at.to_string(),
            overdue,
            returned: row.plan.returned().is_some(),
            version: row.plan.version.number(),
            updated_at: row.plan.updated_at.to_string(),
            indicator: RowView::new(&row.row, allowed),
        }
    }
}

/// The node plans of issued indicators that the caller may see; what is due first comes first unless asked otherwise.
#[utoipa::path(
    get, path = "/node-plans", tag = "nodes",
    params(PlanParams),
    responses((status = 200, description = "One page of them", body = PageView<ListedPlanView>)),
)]
async fn list_plans(
    guard: Guard<PlanRead>,
    query: ValidQuery<PlanParams>,
) -> Result<Json<PageView<ListedPlanView>>, Problem> {
    let (query, mut sort, page) = query.0;
    if sort.is_empty() {
        sort.push(Sort { field: PlanField::DueAt, descending: false });
    }
    let plans = guard.run(move |cx| list(cx, query, &sort, page)).await?;
    Ok(Json(PageView::new(plans.map(ListedPlanView::from), page)))
}

endpoint!(list_plans, __path_list_plans);
