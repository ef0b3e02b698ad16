//! Where evidence is kept, from the options.

use std::path::Path;

use dukao_app::evidence::{Clamd, EvidenceSite, EvidenceStore, S3Store, Spool};

use crate::config::Evidence;

/// Opens store and spool; nothing is asked of a store far away yet, so that the platform starts without it.
pub(crate) fn open(data: &Path, options: &Evidence) -> Result<EvidenceSite, String> {
    let store = match &options.url {
        None => EvidenceStore::folder(&data.join("evidence"))?,
        Some(url) => {
            let secret = options.secret_file.as_deref().map(secret).transpose()?;
            let environment = std::env::vars_os()
                .filter_map(|(name, value)| name.into_string().ok().zip(value.into_string().ok()));
            let environment = environment.filter(|(name, _)| name.starts_with("AWS_")).collect();
            EvidenceStore::s3(&S3Store { url: url.clone(), secret, environment })?
        }
    };
    let spool = data.join("spool");
    let max_bytes = u64::from(options.max_mb.get()).saturating_mul(1 << 20);
    let spool = Spool::new(&spool, max_bytes).map_err(|error| format!("{}: {error}", spool.display()))?;
    let scanner = options.clamd.as_deref().map(Clamd::new).transpose()?;
    Ok(EvidenceSite { store, spool, scanner })
}

fn secret(file: &Path) -> Result<String, String> {
    let secret = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(secret.trim().to_owned())
}
