//! Signing in through a provider: what it says is taken only where all of it holds.

use std::sync::Arc;

use dukao_app::{demo::PASSWORD, session::oidc::Provider};
use dukao_testkit::{
    Answer, Client, FixedEnv, TestApp, TestDb, TestProvider, app::Call, on_both, provider::Twist,
};
use serde_json::{Value, json};

on_both!(
    whoever_linked_signs_in,
    who_linked_nothing_has_no_account,
    a_second_factor_is_owed_all_the_same,
    linking_takes_the_password,
    an_identity_opens_one_account,
    an_identity_is_unlinked,
    a_closed_account_opens_no_more,
    a_new_code_unlinks,
    a_one_time_code_links_nothing,
    what_was_not_begun_here_is_over,
    what_was_begun_is_good_for_ten_minutes,
    a_code_is_good_for_one_use,
    tokens_that_do_not_hold_are_refused,
    new_keys_are_looked_up,
    a_provider_that_is_down_says_so,
    nobody_is_sent_elsewhere,
    without_a_provider_there_is_nothing,
);

const PENDING: &str = "dukao_oidc_pending";
const PROVEN: &str = "dukao_oidc_proven";

struct World {
    app: TestApp,
    provider: TestProvider,
    /// The clock of both.
    clock: Arc<FixedEnv>,
}

impl World {
    fn new(db: &TestDb) -> Self {
        let clock = Arc::new(FixedEnv::new());
        let shown = Arc::clone(&clock);
        let provider = TestProvider::start(move || shown.now().unix_seconds());
        let app = TestApp::with_provider(db, Provider::new(provider.config()).unwrap());
        Self { app, provider, clock }
    }

    fn advance(&self, seconds: i64) {
        self.clock.advance(seconds);
        self.app.env().advance(seconds);
    }

    /// `subject` goes to the provider and comes back: the answer of the callback.
    fn round(&self, client: &Client, back: &str, subject: &str) -> Answer {
        let (url, pending) = begun(client, back);
        returned(client, &self.provider.allows(&url, subject), &pending)
    }

    /// Whom the provider named, as a browser keeps it.
    fn proven(&self, client: &Client, subject: &str) -> String {
        let answer = self.round(client, "/account", subject);
        assert_eq!(place(&answer), "/account?oidc=proven");
        answer.cookie(PROVEN).unwrap()
    }

    fn link(&self, client: &Client, subject: &str) -> Answer {
        let proven = self.proven(client, subject);
        keeping(client.put("/session/identities"), client, (PROVEN, &proven))
            .json(&json!({ "password": PASSWORD }))
            .send()
    }
}

/// Where the browser is sent.
fn place(answer: &Answer) -> &str {
    assert_eq!(answer.status(), 303, "{answer:?}");
    answer.header("location").unwrap()
}

/// With one more cookie.
fn keeping(call: Call, client: &Client, (name, value): (&str, &str)) -> Call {
    let session = client.token_if_any().map(|token| format!("dukao_session={token}; "));
    call.header("cookie", &format!("{}{name}={value}", session.unwrap_or_default()))
}

/// The provider's address, and what the browser keeps.
fn begun(client: &Client, back: &str) -> (String, String) {
    let answer = client.get(&format!("/session/oidc/begin?back={back}")).send();
    (place(&answer).to_owned(), answer.cookie(PENDING).unwrap())
}

/// Back from the provider, at `url`.
fn returned(client: &Client, url: &str, pending: &str) -> Answer {
    let path = url.strip_prefix("http://dukao.test/api/v1").unwrap();
    keeping(client.get(path), client, (PENDING, pending)).send()
}

fn sign_in(client: &Client, proven: &str, body: &Value) -> Answer {
    keeping(client.post("/session/oidc"), client, (PROVEN, proven)).json(body).send()
}

fn whoever_linked_signs_in(db: &TestDb) {
    let world = World::new(db);
    let officer = world.app.client("unit");
    assert_eq!(world.app.nobody().get("/session/oidc").ok()["name"], "统一身份认证");
    let linked = world.link(&officer, "zhang.wei");
    assert_eq!(linked.status(), 200, "{linked:?}");
    assert_eq!(linked.cookie(PROVEN).as_deref(), Some(""), "good for one use");
    let identities = officer.get("/session/identities").ok();
    assert_eq!(identities["items"][0]["issuer"], world.provider.issuer());
    assert!(!identities.to_string().contains("zhang.wei"), "{identities}");

    let nobody = world.app.nobody();
    let back = world.round(&nobody, "/sign-in%3Ffrom=%252Funits", "zhang.wei");
    assert_eq!(place(&back), "/sign-in?from=%2Funits&oidc=proven");
    assert_eq!(back.cookie("dukao_session"), None, "coming back alone signs nobody in");
    let answer = sign_in(&nobody, &back.cookie(PROVEN).unwrap(), &json!({}));
    assert_eq!(answer.status(), 200, "{answer:?}");
    assert_eq!(answer.json()["person"]["account"], "unit");
    let signed_in = nobody.with_token(&answer.cookie("dukao_session").unwrap());
    signed_in.get("/session").ok();
    assert_eq!(db.count("audit_events where action = 'session.start_oidc'"), 1);
    // Who they are at the provider stands in the log of nobody.
    let states = db.query_text("select change from audit_events where object_kind = 'identity'");
    assert!(!format!("{states:?}").contains("zhang.wei"), "{states:?}");
}

fn who_linked_nothing_has_no_account(db: &TestDb) {
    let world = World::new(db);
    let nobody = world.app.nobody();
    let proven = world.proven(&nobody, "unit");
    let people = db.count("people");
    let answer = sign_in(&nobody, &proven, &json!({}));
    assert_eq!((answer.status(), answer.code().as_str()), (401, "oidc.unlinked"));
    assert_eq!(db.count("people"), people, "no account is made of it");
}

fn a_second_factor_is_owed_all_the_same(db: &TestDb) {
    let world = World::new(db);
    let (officer, phone) = super::second_factor::enrolled(&world.app, "unit");
    assert_eq!(world.link(&officer, "zhang.wei").status(), 200);
    let nobody = world.app.nobody();
    let proven = world.proven(&nobody, "zhang.wei");
    let answer = sign_in(&nobody, &proven, &json!({}));
    assert_eq!((answer.status(), answer.code().as_str()), (401, "session.totp_required"));
    let wrong = sign_in(&nobody, &proven, &json!({ "code": "000000" }));
    assert_eq!((wrong.status(), wrong.faults()), (422, vec!["/code totp.code_wrong".to_owned()]));
    world.advance(30);
    let answer = sign_in(&nobody, &proven, &json!({ "code": phone.code(&world.app) }));
    assert_eq!(answer.status(), 200, "{answer:?}");
    // Guessing locks, as with a password.
    let again = world.proven(&nobody, "zhang.wei");
    let guess = || sign_in(&nobody, &again, &json!({ "code": "000000" }));
    for _ in 0..4 {
        assert_eq!(guess().status(), 422);
    }
    let last = guess();
    assert_eq!((last.status(), last.code().as_str()), (429, "session.locked"));
}

fn linking_takes_the_password(db: &TestDb) {
    let world = World::new(db);
    let officer = world.app.client("unit");
    let proven = world.proven(&officer, "zhang.wei");
    let link = |client: &Client, body: &Value| {
        keeping(client.put("/session/identities"), client, (PROVEN, &proven)).json(body).send()
    };
    let wrong = link(&officer, &json!({ "password": "wrong" }));
    assert_eq!((wrong.status(), wrong.faults()), (422, vec!["/password password.wrong".to_owned()]));
    let missing = link(&officer, &json!({ "password": "" }));
    assert_eq!(missing.faults(), ["/password field.required"]);
    assert_eq!(link(&world.app.nobody(), &json!({ "password": PASSWORD })).status(), 401);
    let unproven = officer.put("/session/identities").json(&json!({ "password": PASSWORD })).send();
    assert_eq!((unproven.status(), unproven.code().as_str()), (401, "oidc.expired"));
    assert_eq!(db.count("identities"), 0);
    // Sent twice, it is linked once.
    let body = json!({ "password": PASSWORD });
    let [first, second] = [link(&officer, &body).json(), link(&officer, &body).json()];
    assert_eq!(first["id"], second["id"]);
    assert_eq!(db.count("identities"), 1);
    world.advance(301);
    let late = link(&officer, &body);
    assert_eq!((late.status(), late.code().as_str()), (401, "oidc.expired"));
}

fn an_identity_opens_one_account(db: &TestDb) {
    let world = World::new(db);
    assert_eq!(world.link(&world.app.client("unit"), "zhang.wei").status(), 200);
    let answer = world.link(&world.app.client("leader"), "zhang.wei");
    assert_eq!((answer.status(), answer.code().as_str()), (409, "oidc.linked_elsewhere"));
}

fn an_identity_is_unlinked(db: &TestDb) {
    let world = World::new(db);
    let (officer, leader) = (world.app.client("unit"), world.app.client("leader"));
    let id = world.link(&officer, "zhang.wei").json()["id"].as_str().unwrap().to_owned();
    leader.delete(&format!("/session/identities/{id}")).expect(404);
    let proven = world.proven(&world.app.nobody(), "zhang.wei");
    officer.delete(&format!("/session/identities/{id}")).expect(204);
    // What was proved before opens nothing afterwards.
    assert_eq!(sign_in(&world.app.nobody(), &proven, &json!({})).code(), "oidc.unlinked");
    officer.delete(&format!("/session/identities/{id}")).expect(404);

    // The security administrator sees and unlinks everybody's.
    let id = world.link(&officer, "zhang.wei").json()["id"].as_str().unwrap().to_owned();
    let person = officer.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned();
    let security = world.app.client("secadmin");
    let theirs = security.get(&format!("/people/{person}/identities")).ok();
    assert_eq!(theirs["items"][0]["id"], id.as_str());
    officer.delete(&format!("/identities/{id}")).expect(403);
    security.delete(&format!("/identities/{id}")).expect(204);
    assert_eq!(db.count("identities"), 0);
}

fn a_closed_account_opens_no_more(db: &TestDb) {
    let world = World::new(db);
    assert_eq!(world.link(&world.app.client("unit"), "zhang.wei").status(), 200);
    db.execute_sql("update people set active = (1 = 0) where account = 'unit'").unwrap();
    let nobody = world.app.nobody();
    let proven = world.proven(&nobody, "zhang.wei");
    assert_eq!(sign_in(&nobody, &proven, &json!({})).code(), "oidc.unlinked");
}

/// Whoever asks for a code may have lost the account to somebody who linked it.
fn a_new_code_unlinks(db: &TestDb) {
    let world = World::new(db);
    let sysadmin = world.app.client("sysadmin");
    let id = |client: &Client| client.get("/session").ok()["person"]["id"].as_str().unwrap().to_owned();
    let (unit, group) = (world.app.client("unit"), world.app.client("group"));
    for (client, subject) in [(&unit, "zhang.wei"), (&group, "li.na")] {
        assert_eq!(world.link(client, subject).status(), 200);
    }
    let (one, other) = (id(&unit), id(&group));
    sysadmin.post(&format!("/people/{one}/one-time-code")).key("one-person").expect(201);
    assert_eq!(db.count("identities"), 1);
    sysadmin
        .post("/people/issue-codes")
        .key("many-people")
        .json(&json!({ "person_ids": [other] }))
        .expect(200);
    assert_eq!(db.count("identities"), 0);
}

/// Whoever issued it knows it too.
fn a_one_time_code_links_nothing(db: &TestDb) {
    let world = World::new(db);
    let sysadmin = world.app.client("sysadmin");
    let person = world.app.client("unit").get("/session").ok()["person"]["id"].as_str().unwrap().to_owned();
    let issued =
        sysadmin.post(&format!("/people/{person}/one-time-code")).key("one-person").expect(201).json();
    let code = issued["code"].as_str().unwrap();
    let client = world.app.nobody().signed_in("unit", code);
    let proven = world.proven(&client, "zhang.wei");
    let link = keeping(client.put("/session/identities"), &client, (PROVEN, &proven));
    assert_eq!(link.json(&json!({ "password": code })).send().faults(), ["/password password.one_time"]);
    assert_eq!(db.count("identities"), 0);
}

fn what_was_not_begun_here_is_over(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    let (url, pending) = begun(&client, "/sign-in");
    let back = world.provider.allows(&url, "zhang.wei");
    // Another browser: it keeps nothing, or what it began itself. That is how a stranger's identity would be slipped in.
    let nothing = client.get(back.strip_prefix("http://dukao.test/api/v1").unwrap()).send();
    assert_eq!(place(&nothing), "/sign-in?oidc=oidc.expired");
    let (_, others) = begun(&client, "/sign-in");
    assert_eq!(place(&returned(&client, &back, &others)), "/sign-in?oidc=oidc.expired");
    for altered in [&pending[..pending.len() - 8], "x", ""] {
        assert_eq!(place(&returned(&client, &back, altered)), "/sign-in?oidc=oidc.expired");
    }
    // Neither cookie stands in for the other.
    let proven = world.proven(&client, "zhang.wei");
    assert_eq!(sign_in(&client, &pending, &json!({})).code(), "oidc.expired");
    assert_eq!(place(&returned(&client, &back, &proven)), "/sign-in?oidc=oidc.expired");
    // The person there said no.
    let state = url.split('&').find_map(|pair| pair.strip_prefix("state=")).unwrap();
    let refusal = format!("http://dukao.test/api/v1/session/oidc/callback?error=access_denied&state={state}");
    assert_eq!(place(&returned(&client, &refusal, &pending)), "/sign-in?oidc=oidc.refused");
    assert_eq!(place(&returned(&client, &back, &pending)), "/sign-in?oidc=proven");
}

fn what_was_begun_is_good_for_ten_minutes(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    let (url, pending) = begun(&client, "/sign-in");
    let back = world.provider.allows(&url, "zhang.wei");
    world.advance(600);
    assert_eq!(place(&returned(&client, &back, &pending)), "/sign-in?oidc=oidc.expired");
}

fn a_code_is_good_for_one_use(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    let (url, pending) = begun(&client, "/sign-in");
    let back = world.provider.allows(&url, "zhang.wei");
    let first = returned(&client, &back, &pending);
    assert_eq!(place(&first), "/sign-in?oidc=proven");
    assert_eq!(first.cookie(PENDING).as_deref(), Some(""), "good for one answer");
    assert_eq!(place(&returned(&client, &back, &pending)), "/sign-in?oidc=oidc.failed");
}

fn tokens_that_do_not_hold_are_refused(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    let now = world.clock.now().unix_seconds();
    let twists = [
        Twist::Claim("iss", json!("https://evil.example")),
        Twist::Claim("aud", json!("another-site")),
        Twist::Claim("aud", json!(["dukao", "another-site"])),
        Twist::Claim("nonce", json!("another")),
        Twist::Claim("nonce", Value::Null),
        Twist::Claim("exp", json!(now - 1)),
        Twist::Claim("iat", json!(now - 3600)),
        Twist::Claim("iat", json!(now + 3600)),
        Twist::Claim("sub", Value::Null),
        Twist::OtherKey,
        Twist::Unsigned,
        Twist::SharedSecret,
        Twist::NoIdToken,
    ];
    for twist in twists {
        world.provider.twist(twist.clone());
        let answer = world.round(&client, "/sign-in", "zhang.wei");
        assert_eq!(place(&answer), "/sign-in?oidc=oidc.failed", "{twist:?}");
        assert_eq!(answer.cookie(PROVEN), None, "{twist:?}");
    }
    world.provider.twist(Twist::None);
    assert_eq!(place(&world.round(&client, "/sign-in", "zhang.wei")), "/sign-in?oidc=proven");
}

fn new_keys_are_looked_up(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    world.proven(&client, "zhang.wei");
    world.provider.twist(Twist::NewKey);
    world.proven(&client, "zhang.wei");
}

fn a_provider_that_is_down_says_so(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    world.provider.twist(Twist::Down);
    let answer = client.get("/session/oidc/begin?back=/sign-in").send();
    assert_eq!(place(&answer), "/sign-in?oidc=oidc.unavailable");
    // Passwords do not depend on it.
    world.app.client("unit").get("/session").ok();
    world.provider.twist(Twist::None);
    world.proven(&client, "zhang.wei");
}

fn nobody_is_sent_elsewhere(db: &TestDb) {
    let world = World::new(db);
    let client = world.app.nobody();
    for back in ["https://evil.example", "//evil.example", "/%5Cevil.example", "", "/%09/evil.example"] {
        let answer = client.get(&format!("/session/oidc/begin?back={back}")).send();
        assert_eq!(
            (answer.status(), answer.faults()),
            (422, vec!["/back field.malformed".to_owned()]),
            "{back}"
        );
    }
}

fn without_a_provider_there_is_nothing(db: &TestDb) {
    let app = TestApp::new(db);
    let nobody = app.nobody();
    assert_eq!(nobody.get("/session/oidc").ok()["name"], Value::Null);
    nobody.get("/session/oidc/begin?back=/sign-in").expect(404);
    nobody.get("/session/oidc/callback?state=a&code=b").expect(404);
    nobody.post("/session/oidc").json(&json!({})).expect(404);
}
