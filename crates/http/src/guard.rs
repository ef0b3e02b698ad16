//! Who may call a handler stands in its type: its first argument is a [`Guard`] of a permission, or [`Public`].

use std::{
    future::{Ready, ready},
    marker::PhantomData,
    sync::Arc,
};

use actix_web::{FromRequest, HttpRequest, dev::Payload, web::Data};
use dukao_app::{AppResult, Cx, session::resolve::Resolved};
use dukao_domain::policy::{Actor, Denial, Permit};

use crate::{
    authenticate::{Caller, address, caller, trace_id},
    problem::{Code, Problem, denied},
    state::AppState,
};

/// A signed-in person who holds `P` over something; over what, the use case asks.
pub(crate) struct Guard<P> {
    pub(crate) state: Data<AppState>,
    pub(crate) resolved: Arc<Resolved>,
    /// Who acts: the person with their own posts, or with the one that is lent to them and that they chose to use.
    pub(crate) actor: Actor,
    trace_id: String,
    permission: PhantomData<fn() -> P>,
}

impl<P: Permit> Guard<P> {
    fn check(request: &HttpRequest) -> Result<Self, Problem> {
        let resolved = match caller(request) {
            Caller::Person(resolved) => resolved,
            Caller::Nobody => return Err(Problem::new(Code::SessionRequired)),
            Caller::Unknown(problem) => return Err(problem),
        };
        let actor = actor(request, &resolved)?;
        if !actor.holds(P::PERMISSION) {
            return Err(denied(Denial::NotGranted));
        }
        let Some(state) = request.app_data::<Data<AppState>>().cloned() else {
            return Err(Problem::new(Code::Internal));
        };
        Ok(Self { state, resolved, actor, trace_id: trace_id(request), permission: PhantomData })
    }

    /// Runs a use case on a thread that may block.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Cx<'_, P>) -> AppResult<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let (state, actor, trace_id) = (self.state.clone(), self.actor.clone(), self.trace_id.clone());
        let (session, zone) = (self.resolved.session.id, self.resolved.zone);
        blocking(move || {
            let env = state.env.env();
            let cx = Cx::new(&state.db, env, actor, session, zone, &trace_id)?;
            work(&cx)
        })
        .await
    }
}

/// The header that names the loan (a delegation's id) under which a request is made.
const ON_BEHALF: &str = "x-on-behalf";

fn actor(request: &HttpRequest, resolved: &Resolved) -> Result<Actor, Problem> {
    let Some(header) = request.headers().get(ON_BEHALF) else { return Ok(resolved.actor.clone()) };
    let loan = header.to_str().ok().and_then(|text| text.parse().ok());
    loan.and_then(|loan| resolved.on_behalf(loan)).ok_or_else(|| Problem::new(Code::LoanOver))
}

impl<P: Permit> FromRequest for Guard<P> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        ready(Self::check(request))
    }
}

/// Anybody.
pub(crate) struct Public {
    pub(crate) state: Data<AppState>,
    pub(crate) address: String,
    pub(crate) trace_id: String,
}

impl FromRequest for Public {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let state = request.app_data::<Data<AppState>>().cloned();
        ready(state.map_or_else(
            || Err(Problem::new(Code::Internal)),
            |state| Ok(Self { state, address: address(request), trace_id: trace_id(request) }),
        ))
    }
}

/// Moves synchronous work off the event loop, once per request.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> AppResult<T> + Send + 'static,
) -> Result<T, Problem> {
    #[expect(clippy::disallowed_methods, reason = "this is the one place")]
    let done = actix_web::web::block(work).await;
    match done {
        Ok(result) => result.map_err(Problem::from),
        // The work panicked, or the server is shutting down.
        Err(_) => Err(Problem::new(Code::Internal)),
    }
}
