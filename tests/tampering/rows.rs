use std::collections::BTreeSet;

use dukao_app::audit::verify::{Finding, verify};
use dukao_domain::audit::Signer;
use dukao_testkit::{Backend, TestApp, TestDb, on_both};
use rand::{SeedableRng as _, seq::SliceRandom as _};
use rand_chacha::ChaCha8Rng;

on_both!(fifty_changed_cells_are_named, a_co_unit_that_nobody_entered_is_named);

/// Every column of the audited tables but ids, with a change that the constraints let pass.
const CELLS: &[(&str, &str, &str)] = &[
    ("assessment_years", "phase", "'execution'"),
    ("assessment_years", "version", "version + 1"),
    ("units", "name", "name || 'x'"),
    ("units", "code", "code || 'x'"),
    ("units", "kind", "case kind when 'town' then 'organiser' else 'town' end"),
    ("units", "version", "version + 1"),
    ("units", "created_at", "created_at + 1"),
    ("units", "updated_at", "updated_at + 1"),
    ("people", "account", "account || 'x'"),
    ("people", "name", "name || 'x'"),
    ("people", "version", "version + 1"),
    ("people", "created_at", "created_at + 1"),
    ("credentials", "phc", "phc || 'x'"),
    ("credentials", "changed_at", "changed_at + 1"),
    ("credentials", "version", "version + 1"),
    ("grants", "role", "case role when 'leader' then 'expert' else 'leader' end"),
    ("grants", "from_on", "'2020-01-01'"),
    ("grants", "to_on", "'2029-01-01'"),
    ("grants", "created_at", "created_at + 1"),
    ("sessions", "address", "address || 'x'"),
    ("sessions", "expires_at", "expires_at + 1"),
    ("sessions", "revoked_at", "1"),
    ("source_documents", "title", "title || 'x'"),
    ("source_documents", "url", "null"),
    ("source_documents", "note", "coalesce(note, '') || 'x'"),
    ("source_documents", "created_at", "created_at + 1"),
    ("source_items", "number", "number + 100"),
    ("source_items", "title", "title || 'x'"),
    ("source_items", "version", "version + 1"),
    ("indicators", "code", "code || 'x'"),
    ("indicators", "stage", "'issued'"),
    ("indicators", "title", "title || 'x'"),
    ("indicators", "deadline", "'2026-06-30'"),
    ("indicators", "weight", "1234"),
    ("indicators", "basis", "'x'"),
    ("indicators", "standard", "'x'"),
    ("indicators", "version", "version + 1"),
    ("indicators", "created_at", "created_at + 1"),
    ("indicators", "updated_at", "updated_at + 1"),
];

fn fifty_changed_cells_are_named(db: &TestDb) {
    let app = TestApp::new(db);
    let _session = app.client("office");
    app.seal();
    let verifier = Signer::from_seed("dukao.audit", &[11; 32]).unwrap().verifier();
    let rows_named = || -> BTreeSet<String> {
        let findings = verify(app.db(), &verifier).unwrap().findings;
        let rows = findings.into_iter().filter_map(|finding| match finding {
            Finding::Row(mismatch) => Some(mismatch.id.simple().to_string()),
            _ => None,
        });
        rows.collect()
    };
    assert_eq!(rows_named(), BTreeSet::new());

    let mut random = ChaCha8Rng::seed_from_u64(50);
    let mut touched = BTreeSet::new();
    let mut cells = CELLS.to_vec();
    while touched.len() < 50 {
        cells.shuffle(&mut random);
        for (table, column, value) in &cells {
            let id = match db.backend() {
                Backend::Sqlite => "lower(hex(id))",
                Backend::Postgres => "replace(id::text, '-', '')",
            };
            let all = db.query_text(&format!("select {id} from {table} order by id"));
            let mut ids: Vec<String> =
                all.into_iter().flatten().flatten().filter(|id| !touched.contains(id)).collect();
            ids.shuffle(&mut random);
            let Some(row) = ids.pop() else { continue };
            if touched.len() < 50 {
                db.execute_sql(&format!("update {table} set {column} = {value} where {id} = '{row}'"))
                    .unwrap();
                touched.insert(row);
            }
        }
    }
    assert_eq!(rows_named(), touched);
}

/// Rows of a table that has no events of its own are part of what owns them.
fn a_co_unit_that_nobody_entered_is_named(db: &TestDb) {
    let app = TestApp::new(db);
    app.seal();
    let verifier = Signer::from_seed("dukao.audit", &[11; 32]).unwrap().verifier();
    let findings = || verify(app.db(), &verifier).unwrap().findings.len();
    assert_eq!(findings(), 0);
    let unit = "(select id from units where code = 'ZS-TJJ')";
    db.execute_sql(&format!(
        "insert into indicator_co_units (indicator_id, unit_id) select id, {unit} from indicators where code = '2026-0001'"
    ))
    .unwrap();
    assert_eq!(findings(), 1);
    db.execute_sql("delete from indicator_co_units").unwrap();
    assert_eq!(findings(), 0);
    db.execute_sql(&format!("update indicators set data_owner_id = {unit} where code = '2026-0001'"))
        .unwrap();
    assert_eq!(findings(), 1);
}
