use chrono::NaiveDate;
use dukao_app::organisation::GrantDetail;
use dukao_domain::{id::Id, organisation::GrantState, session::PersonId};
use dukao_persistence::organisation::posts::NamedPost;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{action::ActionView, session::Named};

/// A thing with its name.
pub(super) fn named<K>(id: Option<Id<K>>, name: Option<String>) -> Option<Named> {
    id.zip(name).map(|(id, name)| Named { id: id.uuid(), name })
}

/// A post that somebody holds, held or will hold.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = Post)]
pub(super) struct PostView {
    /// The grant that gives it.
    grant_id: Uuid,
    /// Role code.
    role: String,
    /// The unit it is over or in.
    unit: Option<Named>,
    /// The section it is over.
    section: Option<Named>,
    /// The supervision group or leader's seat it is over; with neither this nor a unit, it is over the whole city.
    portfolio: Option<Named>,
    /// Whether it only fills in for a vacant post.
    acting: bool,
    /// First day.
    #[schema(format = Date)]
    from_on: String,
    /// Last day; open when null.
    #[schema(format = Date)]
    to_on: Option<String>,
    /// `awaiting` the second administrator, `future`, `holding`, `ended` or `refused`.
    state: String,
}

impl PostView {
    pub(super) fn new(post: NamedPost, state: GrantState) -> Self {
        let grant = post.grant;
        Self {
            grant_id: grant.id.uuid(),
            role: grant.role.code().to_owned(),
            unit: named(grant.scope.unit_id(), post.unit),
            section: named(grant.scope.section_id(), post.section),
            portfolio: named(grant.scope.portfolio_id(), post.portfolio),
            acting: grant.acting,
            from_on: grant.from_on.to_string(),
            to_on: grant.to_on.map(|to| to.to_string()),
            state: state.code().to_owned(),
        }
    }

    /// As they stand on `today`.
    pub(super) fn all(posts: Vec<NamedPost>, today: NaiveDate) -> Vec<Self> {
        posts
            .into_iter()
            .map(|post| (post.grant.state_on(today), post))
            .map(|(s, post)| Self::new(post, s))
            .collect()
    }
}

/// A grant of a post to a person.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Grant)]
pub(super) struct GrantView {
    /// Id.
    id: Uuid,
    /// Who holds it.
    person: Named,
    /// The post.
    post: PostView,
    /// Whether the role needs a second administrator's consent.
    sensitive: bool,
    /// Who gave it; null for the set-up of the platform.
    granted_by: Option<Named>,
    /// The second administrator who consented or refused.
    consent_by: Option<Named>,
    /// When it was entered.
    #[schema(format = DateTime)]
    created_at: String,
    /// Version.
    version: i64,
    /// What the caller may do: `grant.consent` (and refuse), `grant.edit` (end).
    allowed_actions: Vec<ActionView>,
}

impl GrantView {
    pub(super) const fn version(&self) -> i64 {
        self.version
    }

    pub(super) const fn id(&self) -> Uuid {
        self.id
    }

    /// Whose posts it changes.
    pub(super) fn person_id(&self) -> PersonId {
        Id::from_uuid(self.person.id)
    }
}

impl From<GrantDetail> for GrantView {
    fn from(detail: GrantDetail) -> Self {
        let with_name = |who: Option<(Id<_>, String)>| who.map(|(id, name)| Named { id: id.uuid(), name });
        let grant = &detail.post.grant;
        Self {
            id: grant.id.uuid(),
            person: Named { id: grant.person_id.uuid(), name: detail.post.person_name.clone() },
            sensitive: grant.role.is_sensitive(),
            granted_by: with_name(detail.granted_by),
            consent_by: with_name(detail.consent_by),
            created_at: grant.created_at.to_string(),
            version: grant.version.number(),
            allowed_actions: ActionView::all(detail.allowed),
            post: PostView::new(detail.post, detail.state),
        }
    }
}
