use actix_web::web::Json;
use dukao_app::indicators::task_list::{Task, TaskList, task_list as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::{Unit, Year},
    policy::perm::IndicatorRead,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{baselines::MeetingRefView, view::RowView};
use crate::{
    endpoint::endpoint,
    guard::Guard,
    problem::Problem,
    session::Named,
    valid::{Faults, PathId, ValidQuery, Wire},
};

/// Of which year.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct TaskListParams {
    /// Of this year.
    #[param(value_type = i16)]
    year: Option<String>,
}

impl Wire for TaskListParams {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", self.year.as_deref().map_or(Err(FieldCode::Required), str::parse));
        faults.whole(year)
    }
}

/// One issued indicator of a unit's, with the numbers of its baseline in force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UnitTask)]
struct TaskView {
    #[serde(flatten)]
    row: RowView,
    /// What it is to the unit: `lead` or `co`.
    role: String,
    /// When it counts as done.
    standard: Option<String>,
    /// The meeting that issued it.
    meeting: Option<MeetingRefView>,
    /// Levels within the unit that have not acknowledged it: `unit`, `section`, `person`, or `co_unit`.
    outstanding: Vec<String>,
}

impl From<Task> for TaskView {
    fn from(task: Task) -> Self {
        let outstanding = task.outstanding.iter().map(|addressee| addressee.level().code().to_owned());
        Self {
            role: task.part.code().to_owned(),
            standard: task.row.indicator.content.standard.clone(),
            meeting: task.frozen.as_ref().map(|frozen| (&frozen.meeting).into()),
            outstanding: outstanding.collect(),
            row: RowView::new(&task.row, vec![task.allowed]),
        }
    }
}

/// What was issued to a unit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TaskList)]
struct TaskListView {
    /// The unit, by the year's name.
    unit: Named,
    /// By code: what it leads and what it works along on.
    items: Vec<TaskView>,
}

impl From<TaskList> for TaskListView {
    fn from(list: TaskList) -> Self {
        let (id, name) = list.unit;
        let items = list.tasks.into_iter().map(Into::into).collect();
        Self { unit: Named { id: id.uuid(), name }, items }
    }
}

/// A unit's task list of a year, whole: the indicators that were issued to it, with what their baselines freeze and who
/// has not acknowledged them.
#[utoipa::path(
    get, path = "/units/{id}/task-list", tag = "indicators",
    params(("id" = uuid::Uuid, Path, description = "The unit"), TaskListParams),
    responses((status = 200, description = "The list", body = TaskListView)),
)]
async fn task_list(
    guard: Guard<IndicatorRead>,
    unit: PathId<Unit>,
    query: ValidQuery<TaskListParams>,
) -> Result<Json<TaskListView>, Problem> {
    Ok(Json(guard.run(move |cx| use_case(cx, unit.0, query.0)).await?.into()))
}

endpoint!(task_list, __path_task_list);
