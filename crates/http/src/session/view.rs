use dukao_app::session::{describe::Description, resolve::Lent};
use dukao_domain::policy::Post;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, ToSchema)]
pub(crate) struct Named {
    /// Id.
    pub(crate) id: Uuid,
    /// Name.
    pub(crate) name: String,
}

/// The signed-in person.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionPerson {
    /// Id.
    id: Uuid,
    /// Sign-in name.
    account: String,
    /// Name.
    name: String,
}

/// A post the person holds today.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionRole {
    /// Role code.
    role: String,
    /// The unit it is over or in.
    unit: Option<Named>,
    /// The section it is over.
    section: Option<Named>,
    /// The supervision group or leader's seat it is over; with neither this nor a unit, it is over the whole city.
    portfolio: Option<Named>,
}

impl SessionRole {
    fn new(description: &Description, post: &Post) -> Self {
        let [unit, section, portfolio] =
            description.names(post).map(|named| named.map(|(id, name)| Named { id, name }));
        Self { role: post.role.code().to_owned(), unit, section, portfolio }
    }
}

/// A post that somebody lends to the person today.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LentPost {
    /// The loan; sent as `X-On-Behalf`, it makes a request under this post.
    id: Uuid,
    /// Whose post it is.
    from: Named,
    /// The post.
    post: SessionRole,
    /// Its last day.
    #[schema(format = Date)]
    to_on: String,
}

impl LentPost {
    fn new(description: &Description, lent: &Lent) -> Self {
        Self {
            id: lent.id.uuid(),
            from: Named { id: lent.from.uuid(), name: lent.from_name.clone() },
            post: SessionRole::new(description, &lent.post),
            to_on: lent.to_on.to_string(),
        }
    }
}

/// Who is signed in and what they may do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionView {
    /// The person.
    person: SessionPerson,
    /// Their own posts.
    roles: Vec<SessionRole>,
    /// Posts that are lent to them.
    lent: Vec<LentPost>,
    /// Permissions held over something: by their own posts, or by the one named in `X-On-Behalf`.
    permissions: Vec<String>,
    /// What they must do before any post counts: `change_password` or `enrol_totp`.
    duty: Option<String>,
    /// When the session ends by itself.
    #[schema(format = DateTime)]
    expires_at: String,
}

impl From<Description> for SessionView {
    fn from(description: Description) -> Self {
        let resolved = &description.resolved;
        let person = &resolved.person;
        Self {
            person: SessionPerson {
                id: person.id.uuid(),
                account: person.account.clone(),
                name: person.name.clone(),
            },
            roles: resolved.actor.posts.iter().map(|post| SessionRole::new(&description, post)).collect(),
            lent: resolved.lent.iter().map(|lent| LentPost::new(&description, lent)).collect(),
            permissions: description.permissions.iter().map(|p| p.code().to_owned()).collect(),
            duty: resolved.duty.map(|duty| duty.code().to_owned()),
            expires_at: resolved.session.expires_at.to_string(),
        }
    }
}
