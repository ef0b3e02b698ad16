//! Accounts of programs.

use diesel::prelude::*;
use dukao_domain::session::{ApiClient, ApiClientId, PersonId};

use crate::{
    error::{DbError, DbResult},
    row::{all, written},
    schema::api_clients as t,
    sql_types::{At, Rev, Uid},
    tx::ReadTx,
};

#[derive(Queryable, Insertable, AsChangeset)]
#[diesel(table_name = t)]
struct Row {
    id: Uid,
    person_id: Uid,
    /// Permission codes, separated by spaces.
    scopes: String,
    requests_per_minute: i64,
    /// Networks, separated by spaces.
    networks: String,
    version: Rev,
    created_at: At,
    updated_at: At,
}

impl From<&ApiClient> for Row {
    fn from(client: &ApiClient) -> Self {
        let scopes: Vec<_> = client.scopes.iter().map(|scope| scope.code()).collect();
        Self {
            id: client.id.into(),
            person_id: client.person_id.into(),
            scopes: scopes.join(" "),
            requests_per_minute: client.requests_per_minute,
            networks: client.networks.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            version: client.version.into(),
            created_at: client.created_at.into(),
            updated_at: client.updated_at.into(),
        }
    }
}

impl TryFrom<Row> for ApiClient {
    type Error = DbError;

    fn try_from(row: Row) -> DbResult<Self> {
        let scopes = row.scopes.split_whitespace().map(str::parse).collect::<Result<_, _>>();
        let networks = row.networks.split_whitespace().map(str::parse).collect::<Result<_, _>>();
        Ok(Self {
            id: row.id.into(),
            person_id: row.person_id.into(),
            scopes: scopes.map_err(|code| DbError::corrupt("scope", code))?,
            requests_per_minute: row.requests_per_minute,
            networks: networks.map_err(|network| DbError::corrupt("network", network))?,
            version: row.version.into(),
            created_at: row.created_at.into(),
            updated_at: row.updated_at.into(),
        })
    }
}

written!(ApiClient, ApiClientId);

/// Of an account.
pub fn of_person(tx: &mut ReadTx<'_>, person: PersonId) -> DbResult<Option<ApiClient>> {
    let row = t::table.filter(t::person_id.eq(Uid::from(person))).first::<Row>(tx.conn).optional()?;
    row.map(TryInto::try_into).transpose()
}

/// All of them: a handful.
pub fn list(tx: &mut ReadTx<'_>) -> DbResult<Vec<ApiClient>> {
    all(t::table.order(t::id.desc()).load::<Row>(tx.conn)?)
}
