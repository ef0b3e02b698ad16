use actix_web::{
    HttpResponse,
    http::{
        StatusCode,
        header::{PRAGMA, WWW_AUTHENTICATE},
    },
};
use dukao_app::{
    AppError,
    session::clients::issue_token::{Issued, TokenRequest, issue_token as use_case},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::form::{Basic, Credentials, Sent, TokenForm};
use crate::{
    edge::AsIs,
    endpoint::endpoint,
    guard::Public,
    problem::{Code, Problem},
    token::{scope_text, scopes},
};

/// A token (RFC 6749, 5.1).
#[derive(Serialize, ToSchema)]
#[schema(as = AccessToken)]
struct TokenView {
    /// The token, to be sent as `Authorization: Bearer`.
    access_token: String,
    /// `Bearer`.
    token_type: &'static str,
    /// Seconds.
    expires_in: i64,
    /// What it is for.
    scope: String,
}

/// Why there is none (RFC 6749, 5.2).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TokenError)]
struct ErrorView {
    /// `invalid_request`, `invalid_client`, `unauthorized_client`, `unsupported_grant_type` or `invalid_scope`.
    error: &'static str,
    /// In words.
    error_description: &'static str,
}

/// A token for a program, good for ten minutes. It proves itself by HTTP Basic or in the form, not both.
#[utoipa::path(
    post, path = "/oauth/token", tag = "session",
    request_body(content = TokenForm, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, description = "Issued", body = TokenView),
        (status = 400, description = "Not a request that can be answered", body = ErrorView),
        (status = 401, description = "The credentials do not fit", body = ErrorView),
        (status = 403, description = "Not accepted from this address", body = ErrorView),
    ),
)]
async fn issue_token(public: Public, sent: Sent) -> Result<HttpResponse, Problem> {
    let Public { state, address, trace_id } = public;
    state.limits.sign_in(&address)?;
    let asked = match asked(sent) {
        Ok(asked) => asked,
        Err(refusal) => return Ok(refusal.respond()),
    };
    let signing = state.clone();
    let issued = crate::guard::blocking(move || {
        let env = signing.env.env();
        let Credentials { client_id, secret } = &asked.credentials;
        let request = TokenRequest {
            client_id,
            secret,
            scopes: asked.scopes.as_ref(),
            address: &address,
            request_id: &trace_id,
        };
        // Told apart here, because what these are in the table of problems the RFC has other words for.
        match use_case(&signing.db, &env, &request) {
            Ok(issued) => Ok(Ok(issued)),
            Err(AppError::BadCredentials) => Ok(Err(Refusal::Client)),
            Err(AppError::AddressRefused) => Ok(Err(Refusal::Address)),
            Err(AppError::Invalid(_)) => Ok(Err(Refusal::Scope)),
            Err(error) => Err(error),
        }
    })
    .await?;
    let Issued { session, scopes } = match issued {
        Ok(issued) => issued,
        Err(refusal) => return Ok(refusal.respond()),
    };
    let token = state.tokens.issue_bearer(&session, &scopes).map_err(|_| Problem::new(Code::Internal))?;
    Ok(HttpResponse::Ok().insert_header((PRAGMA, "no-cache")).json(TokenView {
        access_token: token,
        token_type: "Bearer",
        expires_in: session.expires_at.unix_seconds() - session.created_at.unix_seconds(),
        scope: scope_text(&scopes),
    }))
}

struct Asked {
    credentials: Credentials,
    scopes: Option<std::collections::BTreeSet<dukao_domain::policy::Permission>>,
}

fn asked(sent: Sent) -> Result<Asked, Refusal> {
    let form = sent.form.ok_or(Refusal::Request)?;
    let credentials = match (sent.basic, form.client_id, form.client_secret) {
        (Basic::Absent, Some(client_id), Some(secret)) => Credentials { client_id, secret },
        (Basic::Says(basic), None, None) => basic,
        // The form may name the client a second time, but not prove it a second time.
        (Basic::Says(basic), Some(client_id), None) if basic.client_id == client_id => basic,
        (Basic::Says(_), ..) => return Err(Refusal::Request),
        (Basic::Absent | Basic::Unreadable, ..) => return Err(Refusal::Client),
    };
    if credentials.client_id.contains('\0') {
        return Err(Refusal::Client);
    }
    match form.grant_type.as_deref() {
        Some("client_credentials") => {}
        Some(_) => return Err(Refusal::GrantType),
        None => return Err(Refusal::Request),
    }
    let scopes = form.scope.as_deref().map(scopes).transpose().map_err(|_| Refusal::Scope)?;
    Ok(Asked { credentials, scopes })
}

/// Why there is no token.
#[derive(Debug, Clone, Copy)]
enum Refusal {
    Request,
    Client,
    Address,
    GrantType,
    Scope,
}

impl Refusal {
    fn respond(self) -> HttpResponse {
        let (status, error, error_description) = match self {
            Self::Request => (StatusCode::BAD_REQUEST, "invalid_request", "not a form with each field once"),
            Self::Client => (StatusCode::UNAUTHORIZED, "invalid_client", "client and secret do not fit"),
            Self::Address => (StatusCode::FORBIDDEN, "unauthorized_client", "not accepted from this address"),
            Self::GrantType => {
                (StatusCode::BAD_REQUEST, "unsupported_grant_type", "only client_credentials is")
            }
            Self::Scope => (StatusCode::BAD_REQUEST, "invalid_scope", "the client has no such scope"),
        };
        let mut response = HttpResponse::build(status);
        if status == StatusCode::UNAUTHORIZED {
            response.insert_header((WWW_AUTHENTICATE, "Basic realm=\"dukao\", charset=\"UTF-8\""));
        }
        let mut response = response.json(ErrorView { error, error_description });
        response.extensions_mut().insert(AsIs);
        response
    }
}

endpoint!(issue_token, __path_issue_token);
