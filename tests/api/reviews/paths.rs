//! No path reaches `issued` without three decisions by three different people and a confirmed resolution (R7, R8).

use std::cell::{Cell, RefCell};

use dukao_testkit::{
    Answer, Client, TestApp, TestDb,
    app::{Call, changed},
    on_both,
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};

use super::{agenda, at, call, drafts, entries, id, minutes, of_meeting, pass, version};
use crate::api::{delegations, jobs};

on_both!(no_path_leads_round_a_person,);

/// Somebody who tries, in their own name or under a loan.
struct Hopeful {
    client: Client,
    loan: Option<String>,
}

impl Hopeful {
    fn send(&self, call: Call) -> Answer {
        match &self.loan {
            Some(loan) => call.header("X-On-Behalf", loan).send(),
            None => call.send(),
        }
    }

    /// Tries what would come next, whoever they are; whether it was allowed.
    fn try_next(&self, app: &TestApp, indicator: &Value, meeting: &Value, state: &str) -> bool {
        let client = &self.client;
        let key = || client.fresh_key();
        let items = || {
            let items = agenda(&app.client("secretary"), meeting).into_iter();
            items.filter(|item| item["indicator"]["id"] == indicator["id"]).collect::<Vec<_>>()
        };
        let answer = match (state, meeting["state"].as_str().unwrap()) {
            ("draft" | "returned", _) => {
                self.send(client.post(&at(indicator, "submission")).if_match(version(indicator)))
            }
            ("group_review", _) => {
                let call = client.post(&at(indicator, "group-review")).if_match(version(indicator));
                self.send(call.json(&pass()))
            }
            ("leader_review", _) => {
                let call = client.post(&at(indicator, "leader-review")).if_match(version(indicator));
                self.send(call.json(&json!({ "verdict": "pass" })))
            }
            ("meeting", "draft") if items().is_empty() => {
                let call = client.post(&of_meeting(meeting, "/agenda")).key(&key());
                self.send(call.json(&json!({ "indicator_ids": [indicator["id"]] })))
            }
            ("meeting", "draft") => {
                let call = client.post(&of_meeting(meeting, "/holding")).if_match(version(meeting));
                let there = delegations::person_id(&app.client("leader"));
                self.send(call.json(&json!({ "attended": [there] })))
            }
            ("meeting", _) if items()[0]["outcome"].is_null() => {
                let body = changed(json!({ "verdict": "approve" }), entries(&[&items()[0]]));
                self.send(client.post(&of_meeting(meeting, "/decisions")).key(&key()).json(&body))
            }
            _ => {
                let call = client.post(&of_meeting(meeting, "/confirmation")).key(&key());
                let answer = self.send(call.if_match(version(meeting)));
                if answer.status() == 202 {
                    jobs::run(app);
                }
                answer
            }
        };
        assert!(answer.status() < 500, "{answer:?}");
        answer.status() < 300
    }
}

fn no_path_leads_round_a_person(db: &TestDb) {
    let app = TestApp::new(db);
    let own = |name: &str| Hopeful { client: app.client(name), loan: None };
    let under = |name: &str, lender: &str| {
        let client = app.client(name);
        let loan = delegations::lent(&app.client(lender), &client);
        Hopeful { client, loan: Some(id(&loan).to_owned()) }
    };
    let hopefuls = [
        own("unit"),
        own("office"),
        own("group"),
        own("leader"),
        own("secretary"),
        own("secretary2"),
        under("unit", "group"),
        under("group", "leader"),
        under("secretary2", "leader.1"),
    ];
    let secretary = app.client("secretary");
    let waiting = RefCell::new(drafts(&app.client("unit")));
    let (turn, issued) = (Cell::new(0), Cell::new(0));
    let paths = prop::collection::vec(0..hopefuls.len(), 60..90);
    let mut runner = TestRunner::new(Config {
        cases: 4,
        failure_persistence: None,
        max_shrink_iters: 0,
        ..Config::default()
    });
    runner
        .run(&paths, |path| {
            turn.set(turn.get() + 1);
            let draft = waiting.borrow_mut().pop().unwrap();
            let meeting = call(&secretary, &format!("第{}次", turn.get()));
            minutes(&secretary, &meeting);
            for who in path {
                let office = app.client("office");
                let indicator = office.get(&format!("/indicators/{}", id(&draft))).ok();
                let state = indicator["state"].as_str().unwrap().to_owned();
                if state == "issued" {
                    break;
                }
                let meeting = secretary.get(&of_meeting(&meeting, "")).ok();
                hopefuls[who].try_next(&app, &indicator, &meeting, &state);
            }
            let trail = secretary.get(&at(&draft, "reviews")).ok();
            let steps = trail["items"].as_array().unwrap();
            let end = secretary.get(&format!("/indicators/{}", id(&draft))).ok()["state"].clone();
            if end == "issued" {
                issued.set(issued.get() + 1);
                let levels: Vec<_> = steps.iter().map(|step| step["level"].as_str().unwrap()).collect();
                prop_assert_eq!(levels, ["submission", "group", "leader", "meeting"]);
                let meeting = secretary.get(&of_meeting(&meeting, "")).ok();
                prop_assert_eq!(&meeting["state"], "closed");
                let confirmed = &meeting["confirmed"];
                prop_assert_ne!(&confirmed["by"]["id"], &steps[3]["by"]["id"]);
                prop_assert_ne!(&confirmed["by"]["id"], &meeting["recorded"]["by"]["id"]);
            }
            // Whoever stands behind one step, in their own name or as the one acted for, stands behind no other.
            let mut hands = Vec::new();
            for step in steps {
                let both = [&step["by"]["id"], &step["on_behalf_of"]["id"]];
                for hand in both.into_iter().filter(|hand| !hand.is_null()) {
                    prop_assert!(!hands.contains(&hand), "{} twice in {}", hand, trail);
                    hands.push(hand);
                }
            }
            Ok(())
        })
        .unwrap();
    // Were nothing ever issued, nothing would be shown.
    assert!(issued.get() > 0, "of {} paths none led to the end", turn.get());
}
