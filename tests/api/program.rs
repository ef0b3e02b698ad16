//! A program with an account, for tests of what it may do.

use dukao_testkit::{Answer, Client, TestApp, TestDb, app::Call};
use serde_json::{Value, json};

/// One that was entered through the API.
pub(super) struct Program {
    pub(super) id: String,
    pub(super) client_id: String,
    pub(super) secret: String,
    /// It keeps no cookie.
    pub(super) http: Client,
}

/// The body that enters `client_id` with these scopes.
pub(super) fn input(client_id: &str, scopes: &[&str]) -> Value {
    json!({
        "client_id": client_id, "name": "市政务数据共享平台", "scopes": scopes, "networks": [],
        "requests_per_minute": 600,
    })
}

impl Program {
    /// Entered by the system administrator.
    pub(super) fn entered(app: &TestApp, input: &Value) -> Self {
        let admin = app.client("sysadmin");
        let key = format!("enter-{}", input["client_id"].as_str().unwrap());
        let answer = admin.post("/clients").key(&key).json(input).expect(201).json();
        let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).unwrap().to_owned();
        Self {
            id: text("/client/id"),
            client_id: text("/client/client_id"),
            secret: text("/secret"),
            http: app.nobody(),
        }
    }

    /// With the posts of a demo account, as the security administrator would have granted them.
    pub(super) fn in_the_place_of(app: &TestApp, db: &TestDb, account: &str, scopes: &[&str]) -> Self {
        let program = Self::entered(app, &input("data-centre", scopes));
        db.execute_sql(&format!(
            "update grants set person_id = (select id from people where account = 'data-centre') \
             where person_id = (select id from people where account = '{account}')"
        ))
        .unwrap();
        program
    }

    /// Asks for a token with a form beside its credentials.
    pub(super) fn ask(&self, more: &str) -> Answer {
        let Self { client_id, secret, .. } = self;
        ask(
            &self.http,
            &format!("grant_type=client_credentials&client_id={client_id}&client_secret={secret}{more}"),
        )
    }

    /// A token for everything it has.
    pub(super) fn token(&self) -> String {
        let answer = self.ask("");
        assert_eq!(answer.status(), 200, "{answer:?}");
        answer.json()["access_token"].as_str().unwrap().to_owned()
    }

    /// A request with a token.
    pub(super) fn get(&self, path: &str, token: &str) -> Call {
        bearing(self.http.get(path), token)
    }

    pub(super) fn path(&self) -> String {
        format!("/clients/{}", self.id)
    }
}

/// A call that bears a token.
pub(super) fn bearing(call: Call, token: &str) -> Call {
    call.header("authorization", &format!("Bearer {token}"))
}

/// Asks for a token with a form.
pub(super) fn ask(http: &Client, form: &str) -> Answer {
    http.post("/oauth/token").body("application/x-www-form-urlencoded", form).send()
}
