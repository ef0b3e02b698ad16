use dukao_app::session::describe::Description;
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
    /// The unit it is over; null for the whole city.
    unit: Option<Named>,
}

/// Who is signed in and what they may do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionView {
    /// The person.
    person: SessionPerson,
    /// Their posts.
    roles: Vec<SessionRole>,
    /// Permissions they hold over something.
    permissions: Vec<String>,
    /// When the session ends by itself.
    #[schema(format = DateTime)]
    expires_at: String,
}

impl From<Description> for SessionView {
    fn from(description: Description) -> Self {
        let person = description.resolved.person;
        let roles = description.posts.into_iter().map(|(post, name)| SessionRole {
            role: post.role.code().to_owned(),
            unit: post.unit_id.zip(name).map(|(id, name)| Named { id: id.uuid(), name }),
        });
        Self {
            person: SessionPerson { id: person.id.uuid(), account: person.account, name: person.name },
            roles: roles.collect(),
            permissions: description.permissions.iter().map(|p| p.code().to_owned()).collect(),
            expires_at: description.resolved.session.expires_at.to_string(),
        }
    }
}
