use dukao_app::organisation::{PersonDetail, PersonRow};
use dukao_domain::{
    organisation::GrantState,
    session::PersonContent,
    text::{self, limits},
};
use dukao_persistence::organisation::directory::NamedPerson;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    grant_view::{PostView, named},
    loan_view::LoanView,
};
use crate::{
    action::ActionView,
    session::Named,
    valid::{Faults, id},
};

/// A person as lists show them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = PersonRow)]
pub(super) struct PersonRowView {
    /// Id.
    id: Uuid,
    /// Sign-in name.
    account: String,
    /// Name.
    name: String,
    /// The unit that employs them.
    unit: Option<Named>,
    /// Their post in words.
    title: Option<String>,
    /// Where they are reached.
    phone: Option<String>,
    /// Whether the account is open.
    active: bool,
    /// Of somebody who leaves: their last day of work. The account is closed when it is over.
    #[schema(format = Date)]
    leaves_on: Option<String>,
    /// In a list: the posts held today. On the person's page: every post, past ones too, latest first.
    posts: Vec<PostView>,
    /// Version.
    version: i64,
    /// What the caller may do: `person.edit` (change, close, issue a one-time code), `grant.edit` (give a post),
    /// `session.manage`.
    allowed_actions: Vec<ActionView>,
}

impl PersonRowView {
    fn new(person: NamedPerson, posts: Vec<PostView>, allowed_actions: Vec<ActionView>) -> Self {
        let NamedPerson { person, unit } = person;
        Self {
            id: person.id.uuid(),
            account: person.account,
            name: person.name,
            unit: named(person.unit_id, unit),
            title: person.title,
            phone: person.phone,
            active: person.active,
            leaves_on: person.leaves_on.map(|day| day.to_string()),
            posts,
            version: person.version.number(),
            allowed_actions,
        }
    }
}

impl From<PersonRow> for PersonRowView {
    fn from(row: PersonRow) -> Self {
        let posts = row.posts.into_iter().map(|post| PostView::new(post, GrantState::Holding));
        Self::new(row.named, posts.collect(), ActionView::all(row.allowed))
    }
}

/// A person.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = Person)]
pub(super) struct PersonView {
    #[serde(flatten)]
    row: PersonRowView,
    /// What they lend and are lent, past loans too, latest first.
    delegations: Vec<LoanView>,
    /// How many open indicators they carry; of a closed account, each waits for a successor.
    indicator_count: i64,
    /// By what they can sign in: `nothing`, `code`, `code_expired` or `password`.
    sign_in: String,
    /// Whether they use a second factor.
    second_factor: bool,
    /// When they were entered.
    #[schema(format = DateTime)]
    created_at: String,
    /// Last change.
    #[schema(format = DateTime)]
    updated_at: String,
}

impl PersonView {
    pub(super) const fn version(&self) -> i64 {
        self.row.version
    }

    pub(super) const fn id(&self) -> Uuid {
        self.row.id
    }
}

impl From<PersonDetail> for PersonView {
    fn from(detail: PersonDetail) -> Self {
        let person = &detail.named.person;
        let (created_at, updated_at) = (person.created_at.to_string(), person.updated_at.to_string());
        let posts = PostView::all(detail.posts, detail.today);
        Self {
            delegations: detail.loans.into_iter().map(Into::into).collect(),
            indicator_count: detail.carried,
            sign_in: detail.means.code().to_owned(),
            second_factor: detail.second_factor,
            created_at,
            updated_at,
            row: PersonRowView::new(detail.named, posts, ActionView::all(detail.allowed)),
        }
    }
}

/// Parses what is said of a person.
pub(super) fn content(
    faults: &mut Faults,
    name: &str,
    unit_id: Option<&str>,
    title: Option<&str>,
    phone: Option<&str>,
) -> Option<PersonContent> {
    let name = faults.take("/name", text::line(name, limits::NAME));
    let unit_id = faults.optional("/unit_id", unit_id, id);
    let title = faults.take("/title", text::optional_line(title, limits::NAME)).flatten();
    let phone = faults.take("/phone", text::optional_line(phone, limits::PHONE)).flatten();
    Some(PersonContent { name: name?, unit_id, title, phone })
}
