//! The demo city as it is shown: its year is under way.

use std::collections::BTreeSet;

use dukao_app::{
    demo,
    evidence::{EvidenceSite, EvidenceStore, Spool},
};
use dukao_domain::{
    env::Env,
    organisation::Year,
    policy::{Clause, Scope, Units},
};
use dukao_persistence::{
    audit::objects,
    indicators::LedgerQuery,
    nodes::{self, BoardBy, NodeQuery},
};
use dukao_testkit::{TestDb, on_both};

on_both!(the_demos_year_is_under_way);

fn the_demos_year_is_under_way(db: &TestDb) {
    let folder = tempfile::tempdir().unwrap();
    let site = EvidenceSite {
        store: EvidenceStore::folder(&folder.path().join("evidence")).unwrap(),
        spool: Spool::new(&folder.path().join("spool"), 1 << 20).unwrap(),
        scanner: None,
    };
    let today: dukao_domain::time::Timestamp =
        "2026-06-15T02:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap().into();
    let store = db.db();
    demo::load(&store, &Env::new(today.plus_seconds(-demo::BEGAN), [1; 32])).unwrap();
    let year = Year::new(2026).unwrap();
    demo::move_on(&store, &Env::new(today, [2; 32]), &site, year).unwrap();

    let of_year = |stage: &str| db.count(&format!("indicators where year = 2026 and stage = '{stage}'"));
    let all = db.count("indicators where year = 2026");
    assert!(of_year("issued") * 2 > all, "{} of {all} are issued", of_year("issued"));
    for stage in ["draft", "leader_review", "meeting", "returned"] {
        assert!(of_year(stage) > 0, "something stands in {stage}");
    }
    assert_eq!(db.count("meetings where state = 'closed'"), 2);
    assert!(db.count("review_steps where outcome = 'raised'") > 0);
    for state in ["drafting", "submitted", "locked"] {
        assert!(db.count(&format!("node_plans where state = '{state}'")) > 0, "{state}");
    }
    for state in ["submitted", "accepted", "rejected"] {
        assert!(db.count(&format!("node_reports where state = '{state}'")) > 0, "{state}");
    }
    assert_eq!(db.count("assessment_years where year = 2026 and phase = 'execution'"), 1);
    let query = NodeQuery {
        indicators: LedgerQuery {
            year: Some(year),
            now: today,
            ..LedgerQuery::within(Scope { clauses: vec![Clause { units: Units::All, stages: &[] }] })
        },
        reminded: false,
        unmeasured: false,
        light: None,
        due_from: None,
        due_to: None,
    };
    let board = store.read(|tx| nodes::board(tx, &query, BoardBy::Source, false)).unwrap();
    let lit = |light: fn(&nodes::BoardRow) -> i64| board.iter().map(light).sum::<i64>();
    let lights = [lit(|row| row.grey), lit(|row| row.green), lit(|row| row.yellow), lit(|row| row.red)];
    assert!(lights.iter().all(|nodes| *nodes > 0), "every light burns: {lights:?}");
    let issued =
        store.read(|tx| nodes::indicator_board(tx, &query.indicators, BoardBy::Unit, false)).unwrap();
    let lit = |light: fn(&nodes::BoardRow) -> i64| issued.iter().map(light).sum::<i64>();
    let lights = [lit(|row| row.grey), lit(|row| row.green), lit(|row| row.yellow), lit(|row| row.red)];
    assert!(lights.iter().all(|indicators| *indicators > 0), "of indicators too: {lights:?}");
    assert_eq!(u64::try_from(lights.iter().sum::<i64>()).unwrap(), of_year("issued"));
    for table in ["acknowledgements", "journal_entries", "reminders", "indicator_co_units"] {
        assert!(db.count(table) > 0, "{table}");
    }
    assert!(db.count("nodes join indicators i on i.id = nodes.indicator_id where i.data_owner_id is not null and actual is not null") > 0);
    // Nobody decided twice, and every row is what its last event says.
    assert_eq!(store.read(objects::mismatches).unwrap(), vec![]);
    let files: BTreeSet<_> = db.query_text("select name from evidence_files").into_iter().collect();
    assert!(files.len() > 2);
}
