//! Contents by their hash, in a folder or in any S3-compatible store. `object_store` is asynchronous; this is the one
//! place below `http` that is, behind calls that block.

use std::{
    fs::{self, File},
    io::{self, Read, Seek as _},
    os::unix::fs::DirBuilderExt as _,
    path::Path,
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use dukao_domain::audit::Digest;
use futures_util::{StreamExt as _, stream::BoxStream};
use object_store::{
    BackoffConfig, ClientConfigKey, ClientOptions, MultipartUpload, ObjectStore, ObjectStoreExt as _,
    RetryConfig,
    aws::{AmazonS3Builder, AmazonS3ConfigKey},
    client::SpawnedReqwestConnector,
    local::LocalFileSystem,
    path::Path as Key,
};
use tokio::{
    runtime::{Builder, Handle, Runtime},
    sync::Semaphore,
};

/// Bytes put at once: the least that S3 takes for a part.
const PART: usize = 5 << 20;
/// Puts at a time, so that parts under way take at most 20 MB.
const PUTS: usize = 4;
/// How long a store may take to answer.
const ANSWER_IN: Duration = Duration::from_secs(20);
const CONNECT_IN: Duration = Duration::from_secs(3);

/// The store, or the disk of the spool, does not do what it must. For the log: clients hear that it is so.
#[derive(Debug, thiserror::Error)]
#[error("evidence store: {0}")]
pub struct StoreFault(String);

impl StoreFault {
    #[expect(clippy::needless_pass_by_value, reason = "shape of map_err")]
    pub(super) fn spool(error: io::Error) -> Self {
        Self(format!("spool: {error}"))
    }
}

impl From<object_store::Error> for StoreFault {
    fn from(error: object_store::Error) -> Self {
        Self(error.to_string())
    }
}

/// A content while it is handed out, in pieces of a few KiB.
pub type Content = BoxStream<'static, io::Result<Bytes>>;

/// Where an S3-compatible store is, and who asks it.
#[derive(Debug, Clone, Default)]
pub struct S3Store {
    /// `s3://bucket` or `s3://bucket/prefix`.
    pub url: String,
    /// The secret key, where it comes from a file and not from `AWS_SECRET_ACCESS_KEY`.
    pub secret: Option<String>,
    /// What else the environment says, by the usual names (`AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT`, `AWS_REGION` …).
    pub environment: Vec<(String, String)>,
}

/// Contents by their hash. Calls block but for [`EvidenceStore::content`].
pub struct EvidenceStore {
    objects: Arc<dyn ObjectStore>,
    /// Before every key; empty or with a slash at its end.
    prefix: String,
    puts: Semaphore,
    handle: Handle,
    /// Drives requests to S3. It is taken out to be shut down without waiting, which alone may be done anywhere.
    runtime: Option<Runtime>,
}

impl EvidenceStore {
    /// In a folder, which is made where it is missing and opens to nobody else. What is put has reached the disk, file
    /// and folder, when `put` returns.
    pub fn folder(path: &Path) -> Result<Self, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
        made.map_err(|error| failed(&error))?;
        let folder = LocalFileSystem::new_with_prefix(path).map_err(|error| failed(&error))?;
        let runtime = runtime()?;
        Ok(Self::over(Arc::new(folder.with_fsync(true)), String::new(), runtime))
    }

    /// In an S3-compatible store. Nothing is asked of it yet.
    pub fn s3(store: &S3Store) -> Result<Self, String> {
        let rest = store.url.strip_prefix("s3://").filter(|rest| !rest.is_empty());
        let rest = rest.ok_or_else(|| format!("{}: not of the form s3://bucket/prefix", store.url))?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_matches('/');
        let prefix = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        // One TLS for the whole program; a second call finds it set.
        let _set = rustls::crypto::ring::default_provider().install_default();
        let runtime = runtime()?;
        let mut builder = AmazonS3Builder::new();
        for (name, value) in &store.environment {
            if let Ok(key) = name.to_ascii_lowercase().parse() {
                builder = builder.with_config(key, value);
            }
        }
        if let Some(secret) = &store.secret {
            builder = builder.with_secret_access_key(secret);
        }
        let retry =
            RetryConfig { max_retries: 2, retry_timeout: ANSWER_IN, backoff: BackoffConfig::default() };
        // What a client option of the environment allows, plain HTTP for one, stays allowed.
        let http = builder.get_config_value(&AmazonS3ConfigKey::Client(ClientConfigKey::AllowHttp));
        let http = http.is_some_and(|value| value == "true");
        let client = ClientOptions::new().with_timeout(ANSWER_IN).with_connect_timeout(CONNECT_IN);
        let objects = builder
            .with_bucket_name(bucket)
            .with_retry(retry)
            .with_client_options(client.with_allow_http(http))
            .with_http_connector(SpawnedReqwestConnector::new(runtime.handle().clone()))
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self::over(Arc::new(objects), prefix, runtime))
    }

    fn over(objects: Arc<dyn ObjectStore>, prefix: String, runtime: Runtime) -> Self {
        let handle = runtime.handle().clone();
        Self { objects, prefix, puts: Semaphore::new(PUTS), handle, runtime: Some(runtime) }
    }

    /// `sha256/ab/cdef…`.
    fn key(&self, sha256: Digest) -> Key {
        let hash = sha256.to_string();
        let (folder, name) = hash.split_at_checked(2).unwrap_or((&hash, ""));
        Key::from(format!("{}sha256/{folder}/{name}", self.prefix))
    }

    /// Keeps a content of `size` bytes, unless it is kept already.
    pub fn put(&self, sha256: Digest, file: &mut File, size: u64) -> Result<(), StoreFault> {
        file.rewind().map_err(StoreFault::spool)?;
        self.handle.block_on(async {
            let _turn = self.puts.acquire().await.map_err(|error| StoreFault(error.to_string()))?;
            let key = self.key(sha256);
            match self.objects.head(&key).await {
                Ok(kept) if kept.size == size => return Ok(()),
                Ok(_) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(error.into()),
            }
            let first = piece(file)?;
            if first.len() < PART {
                self.objects.put(&key, first.into()).await?;
                return Ok(());
            }
            let mut parts = self.objects.put_multipart(&key).await?;
            let put = put_parts(parts.as_mut(), first, file).await;
            if put.is_err() {
                // What it leaves there is no content yet; a store that cannot be told keeps it until it tidies up.
                let _aborted = parts.abort().await;
            }
            put
        })
    }

    /// Forgets a content; one that is not kept is forgotten already.
    pub fn delete(&self, sha256: Digest) -> Result<(), StoreFault> {
        match self.handle.block_on(self.objects.delete(&self.key(sha256))) {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// A content as it comes; `None` when it is not kept.
    pub async fn content(&self, sha256: Digest) -> Result<Option<Content>, StoreFault> {
        match self.objects.get(&self.key(sha256)).await {
            Ok(found) => Ok(Some(found.into_stream().map(|piece| piece.map_err(Into::into)).boxed())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// A content to be read by a thread that may wait; `None` when it is not kept.
    pub fn read(&self, sha256: Digest) -> Result<Option<impl Read>, StoreFault> {
        let content = self.handle.block_on(self.content(sha256))?;
        Ok(content.map(|content| ContentReader { content, handle: self.handle.clone(), piece: Bytes::new() }))
    }
}

fn runtime() -> Result<Runtime, String> {
    let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("evidence").enable_all().build();
    runtime.map_err(|error| error.to_string())
}

/// Up to [`PART`] bytes; fewer only at the end.
fn piece(file: &mut File) -> Result<Vec<u8>, StoreFault> {
    let mut bytes = Vec::with_capacity(PART);
    let most = u64::try_from(PART).unwrap_or(u64::MAX);
    file.take(most).read_to_end(&mut bytes).map_err(StoreFault::spool)?;
    Ok(bytes)
}

async fn put_parts(
    parts: &mut dyn MultipartUpload,
    first: Vec<u8>,
    file: &mut File,
) -> Result<(), StoreFault> {
    let mut next = first;
    while !next.is_empty() {
        parts.put_part(next.into()).await?;
        next = piece(file)?;
    }
    parts.complete().await?;
    Ok(())
}

struct ContentReader {
    content: Content,
    handle: Handle,
    piece: Bytes,
}

impl Read for ContentReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.handle.block_on(self.content.next()) {
                Some(piece) => self.piece = piece?,
                None => return Ok(0),
            }
        }
        let take = buffer.len().min(self.piece.len());
        let taken = self.piece.split_to(take);
        buffer.iter_mut().zip(taken).for_each(|(to, from)| *to = from);
        Ok(take)
    }
}

impl Drop for EvidenceStore {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl std::fmt::Debug for EvidenceStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EvidenceStore").field("objects", &self.objects).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn spooled(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn size(bytes: &[u8]) -> u64 {
        u64::try_from(bytes.len()).unwrap()
    }

    #[test]
    fn what_is_put_has_reached_the_disk_and_comes_back() {
        let home = tempfile::tempdir().unwrap();
        let store = EvidenceStore::folder(&home.path().join("evidence")).unwrap();
        // `object_store` syncs the file before it gets its name, and the folders after.
        assert!(format!("{store:?}").contains("fsync: true"));
        for bytes in [b"small".to_vec(), vec![7; PART * 2 + 1]] {
            let sha256 = Digest::of(&bytes);
            store.put(sha256, &mut spooled(&bytes), size(&bytes)).unwrap();
            let mut read = Vec::new();
            store.read(sha256).unwrap().unwrap().read_to_end(&mut read).unwrap();
            assert_eq!(Digest::of(&read), sha256);
            let hash = sha256.to_string();
            let path = home.path().join("evidence/sha256").join(&hash[..2]).join(&hash[2..]);
            assert_eq!(fs::metadata(path).unwrap().len(), size(&bytes));
            store.delete(sha256).unwrap();
            store.delete(sha256).unwrap();
            assert!(store.read(sha256).unwrap().is_none());
        }
    }

    #[test]
    fn a_content_that_lost_its_end_is_put_again() {
        let home = tempfile::tempdir().unwrap();
        let store = EvidenceStore::folder(home.path()).unwrap();
        let sha256 = Digest::of(b"whole");
        store.put(sha256, &mut spooled(b"who"), 3).unwrap();
        store.put(sha256, &mut spooled(b"whole"), 5).unwrap();
        let mut text = String::new();
        store.read(sha256).unwrap().unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "whole");
    }

    #[test]
    fn an_address_names_bucket_and_prefix() {
        let of = |url: &str| EvidenceStore::s3(&S3Store { url: url.to_owned(), ..S3Store::default() });
        assert_eq!(of("s3://bucket").unwrap().key(Digest::of(b"")).as_ref().len(), 7 + 3 + 62);
        let key = of("s3://bucket/a/b/").unwrap().key(Digest::of(b""));
        assert!(key.as_ref().starts_with("a/b/sha256/e3/b0c44298fc1c"), "{key}");
        for url in ["", "s3://", "https://bucket", "/data"] {
            assert!(of(url).is_err(), "{url}");
        }
    }
}
