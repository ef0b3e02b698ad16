//! The contract, the permission table and the error table as documents: generated, committed, compared by tests.

use std::collections::HashMap;

use dukao_domain::{
    fault::FieldCode,
    organisation::{ExclusionRule, Role},
    policy::{self, Denial, Permission},
    session::SCOPES,
};
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::{
    PartialSchema as _, ToSchema,
    openapi::{
        ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, Ref, ResponseBuilder, Server,
        path::{HttpMethod, PathItem, PathsBuilder},
        schema::ComponentsBuilder,
        security::{ApiKey, ApiKeyValue, ClientCredentials, Flow, OAuth2, Scopes, SecurityScheme},
        tag::TagBuilder,
    },
};

use crate::{
    cookie, problem,
    routes::{BASE, endpoints},
};

const TAGS: &[(&str, &str)] = &[
    ("session", "Signing in and out"),
    ("organisation", "Years and units"),
    ("sources", "Source documents and their items"),
    ("indicators", "The ledger and its indicators"),
    ("reviews", "The three-level review"),
    ("nodes", "Node plans, reports about their nodes, and lights"),
    ("evidence", "Files that prove something"),
    ("audit", "The tamper-evident log"),
    ("ops", "Jobs, health and metrics"),
];

/// A problem (RFC 9457). `code` is stable; clients word it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody {
    /// `urn:dukao:problem:` and the code.
    r#type: String,
    /// English title.
    title: String,
    /// HTTP status.
    status: u16,
    /// English detail.
    detail: String,
    /// Stable code, see `errors.json`.
    code: String,
    /// What is wrong with which field.
    errors: Vec<ProblemField>,
    /// Ties the answer to the log.
    trace_id: String,
    /// Of `version.stale`: the present version.
    #[schema(required = false)]
    current_version: Option<i64>,
    /// Of `state.conflict`: the present state.
    #[schema(required = false)]
    from: Option<String>,
    /// Of `state.conflict`: what was attempted.
    #[schema(required = false)]
    attempted: Option<String>,
    /// Of `state.conflict`: the states that allow it.
    #[schema(required = false)]
    allowed: Option<Vec<String>>,
    /// Of `year.too_early`: the first day of the phase.
    #[schema(required = false, format = Date)]
    not_before: Option<String>,
    /// Of `policy.forbidden`: why.
    #[schema(required = false)]
    reason: Option<String>,
    /// Seconds until another try makes sense.
    #[schema(required = false)]
    retry_after: Option<i64>,
}

/// One wrong field.
#[derive(Debug, Serialize, ToSchema)]
struct ProblemField {
    /// JSON pointer into what was sent; for files `/rows/{row}/{column}`.
    pointer: String,
    /// Stable code, see `errors.json`.
    code: String,
    /// What the wording of the code needs.
    #[schema(value_type = Object)]
    params: Value,
    /// Of a file's cell: what stands in it.
    #[schema(required = false)]
    value: Option<String>,
}

/// The contract, from the registered routes.
pub fn openapi() -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new()
        .schema("Problem", ProblemBody::schema())
        .schema("ProblemField", ProblemField::schema())
        .security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(cookie::NAME))))
        .security_scheme("client", client_scheme());
    let problem = ResponseBuilder::new()
        .description("A problem; every code is in errors.json")
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build(),
        )
        .build();
    for endpoint in endpoints() {
        let mut operation = endpoint.operation;
        operation.responses.responses.insert("4XX".to_owned(), problem.clone().into());
        operation.responses.responses.insert("5XX".to_owned(), problem.clone().into());
        paths = paths.path(endpoint.path, PathItem::new(endpoint.method, operation));
        components = components.schemas_from_iter(endpoint.schemas);
    }
    let api = OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("dukao 督考合一")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some("Supervision and performance assessment of a city government as one."))
                .license(Some(
                    utoipa::openapi::LicenseBuilder::new()
                        .name("Apache-2.0")
                        .identifier(Some("Apache-2.0"))
                        .build(),
                ))
                .build(),
        )
        .servers(Some([Server::new(BASE)]))
        .tags(Some(TAGS.iter().map(|(name, description)| {
            TagBuilder::new().name(*name).description(Some(*description)).build()
        })))
        .paths(paths)
        .components(Some(components.build()))
        .build();
    share_schemas(api)
}

/// How programs prove who they are.
fn client_scheme() -> SecurityScheme {
    let scopes = SCOPES.iter().map(|scope| (scope.code().to_owned(), scope.code().to_owned()));
    let flow = ClientCredentials::new(format!("{BASE}/oauth/token"), scopes.collect::<Scopes>());
    SecurityScheme::OAuth2(OAuth2::new([Flow::ClientCredentials(flow)]))
}

/// Generic pages come with their rows' schema spelled out; a schema that is a component is named instead, so that
/// generated clients know one type and not many alike.
fn share_schemas(api: OpenApi) -> OpenApi {
    fn share(value: &mut Value, named: &HashMap<String, String>, root: bool) {
        if !root && let Some(name) = named.get(&value.to_string()) {
            *value = json!({ "$ref": format!("#/components/schemas/{name}") });
            return;
        }
        match value {
            Value::Object(members) => members.values_mut().for_each(|member| share(member, named, false)),
            Value::Array(elements) => elements.iter_mut().for_each(|element| share(element, named, false)),
            _ => {}
        }
    }
    let Ok(mut document) = serde_json::to_value(&api) else { return api };
    let components = document.pointer("/components/schemas").and_then(Value::as_object);
    let named =
        components.into_iter().flatten().map(|(name, schema)| (schema.to_string(), name.clone())).collect();
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        schemas.values_mut().for_each(|schema| share(schema, &named, true));
    }
    if let Some(paths) = document.pointer_mut("/paths") {
        share(paths, &named, true);
    }
    serde_json::from_value(document).unwrap_or(api)
}

/// The permission table, every operation's access, and what a post of each role may be over.
pub fn permissions_document() -> Value {
    let permissions: Vec<_> = Permission::ALL
        .iter()
        .map(|permission| {
            let rules: Vec<_> = policy::TABLE
                .iter()
                .filter(|rule| rule.permission == *permission)
                .map(|rule| json!({ "roles": rule.roles, "relation": rule.relation, "stages": rule.stages }))
                .collect();
            json!({ "permission": permission, "rules": rules })
        })
        .collect();
    let operations: Vec<_> = endpoints()
        .iter()
        .map(|endpoint| {
            json!({ "method": method_name(&endpoint.method), "path": endpoint.path, "access": endpoint.access })
        })
        .collect();
    let roles: Vec<_> = Role::ALL
        .iter()
        .map(|role| {
            let scopes: Vec<_> = role.scopes().iter().map(|kind| kind.code()).collect();
            json!({ "role": role, "scopes": scopes, "acting": role.may_be_acting(), "sensitive": role.is_sensitive() })
        })
        .collect();
    json!({ "permissions": permissions, "operations": operations, "roles": roles })
}

/// Every code that an answer can carry.
pub fn errors_document() -> Value {
    let problems: Vec<_> = problem::Code::ALL
        .iter()
        .map(|code| json!({ "code": code.code(), "status": code.status(), "title": code.title() }))
        .collect();
    let fields: Vec<_> =
        FieldCode::ALL.iter().map(|(code, params)| json!({ "code": code, "params": params })).collect();
    json!({ "problems": problems, "fields": fields, "reasons": Denial::ALL, "exclusions": ExclusionRule::ALL })
}

pub(crate) const fn method_name(method: &HttpMethod) -> &'static str {
    match method {
        HttpMethod::Get => "GET",
        HttpMethod::Post => "POST",
        HttpMethod::Put => "PUT",
        HttpMethod::Delete => "DELETE",
        HttpMethod::Options => "OPTIONS",
        HttpMethod::Head => "HEAD",
        HttpMethod::Patch => "PATCH",
        HttpMethod::Trace => "TRACE",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Of two schemas under one name the last would stand in the contract for both.
    #[test]
    fn a_schema_has_its_name_for_itself() {
        let mut known = BTreeMap::new();
        for endpoint in endpoints() {
            for (name, schema) in endpoint.schemas {
                let schema = serde_json::to_value(&schema).unwrap();
                let before = known.entry(name.clone()).or_insert_with(|| schema.clone());
                assert_eq!(*before, schema, "{name} of {}", endpoint.path);
            }
        }
    }
}
