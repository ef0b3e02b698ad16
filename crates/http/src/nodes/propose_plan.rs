use actix_web::web::Json;
use dukao_app::nodes::propose_plan::{Proposals, propose};
use dukao_domain::{indicators::Indicator, nodes::NodeContent, policy::perm::PlanEdit};
use serde::Serialize;
use utoipa::ToSchema;

use super::plan_view::NodeContentView;
use crate::{endpoint::endpoint, guard::Guard, problem::Problem, valid::PathId};

/// A plan to begin with.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodePlanTemplate)]
struct TemplateView {
    /// `quarterly`, `construction`, `policy` or `service`.
    code: String,
    /// Its nodes, laid out between the day of issue and the deadline.
    nodes: Vec<NodeContentView>,
}

/// What a unit can begin its plan with; nothing of it is written.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NodePlanProposals)]
struct ProposalsView {
    /// One for each type of task that fits.
    templates: Vec<TemplateView>,
    /// Last year's plan of the same task, a year later; null where there is none.
    last_year: Option<Vec<NodeContentView>>,
}

fn views(nodes: Vec<NodeContent>) -> Vec<NodeContentView> {
    nodes.into_iter().map(Into::into).collect()
}

impl From<Proposals> for ProposalsView {
    fn from(Proposals { templates, last_year }: Proposals) -> Self {
        let template = |(template, nodes): (dukao_domain::nodes::Template, _)| TemplateView {
            code: template.code().to_owned(),
            nodes: views(nodes),
        };
        Self { templates: templates.into_iter().map(template).collect(), last_year: last_year.map(views) }
    }
}

/// Plans to begin with: templates by type of task, and last year's.
#[utoipa::path(
    get, path = "/indicators/{id}/node-plan/proposals", tag = "nodes",
    params(("id" = uuid::Uuid, Path, description = "The indicator")),
    responses((status = 200, description = "The proposals", body = ProposalsView)),
)]
async fn propose_plan(guard: Guard<PlanEdit>, id: PathId<Indicator>) -> Result<Json<ProposalsView>, Problem> {
    Ok(Json(guard.run(move |cx| propose(cx, id.0)).await?.into()))
}

endpoint!(propose_plan, __path_propose_plan);
