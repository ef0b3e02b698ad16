use actix_web::web::Json;
use dukao_app::organisation::list_conflicts::{Clash, list_conflicts as use_case};
use dukao_domain::{organisation::Exclusion, policy::perm::GrantRead};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{endpoint::endpoint, guard::Guard, lists::PageView, problem::Problem};

/// Two posts that must never meet in one person.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PostPair)]
struct PairView {
    /// A role.
    first: String,
    /// The other role.
    second: String,
    /// The rule that forbids it.
    rule: String,
}

/// Somebody who holds what they should not.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PostConflict)]
struct ConflictView {
    /// The person's id.
    person_id: Uuid,
    /// Sign-in name.
    account: String,
    /// Name.
    name: String,
    /// Each pair once.
    pairs: Vec<PairView>,
}

impl From<Clash> for ConflictView {
    fn from(clash: Clash) -> Self {
        let pair = |Exclusion { first, second, rule }: Exclusion| PairView {
            first: first.code().to_owned(),
            second: second.code().to_owned(),
            rule: rule.code().to_owned(),
        };
        Self {
            person_id: clash.person.id.uuid(),
            account: clash.person.account,
            name: clash.person.name,
            pairs: clash.pairs.into_iter().map(pair).collect(),
        }
    }
}

/// Who holds, is lent, waits for or will hold posts that must never meet, by name.
#[utoipa::path(
    get, path = "/grants/conflicts", tag = "organisation",
    responses((status = 200, description = "All of them", body = PageView<ConflictView>)),
)]
async fn list_conflicts(guard: Guard<GrantRead>) -> Result<Json<PageView<ConflictView>>, Problem> {
    let clashes = guard.run(use_case).await?;
    Ok(Json(PageView::whole(clashes.into_iter().map(Into::into).collect())))
}

endpoint!(list_conflicts, __path_list_conflicts);
