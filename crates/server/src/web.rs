//! The web client, inside the binary.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, IF_NONE_MATCH, VARY},
    },
    web,
};
use rust_embed::{EmbeddedFile, RustEmbed};

/// What the frontend's build left; nothing where it was not built.
#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
#[allow_missing = true]
struct Dist;

/// Serves files, and the client's one page for every path that is none of them.
pub(crate) fn configure(config: &mut web::ServiceConfig) {
    config.default_service(web::to(serve));
}

async fn serve(request: HttpRequest) -> HttpResponse {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return HttpResponse::MethodNotAllowed().finish();
    }
    let path = request.path().trim_start_matches('/');
    if let Some(file) = find(&request, path) {
        return file;
    }
    // A missing asset is missing; a missing page is the client's to route.
    if path.starts_with("assets/") || path.starts_with("api/") {
        return HttpResponse::NotFound().finish();
    }
    find(&request, "index.html").unwrap_or_else(|| {
        HttpResponse::NotFound().content_type("text/plain; charset=utf-8").body(
            "The web client is not part of this build: run `npm run build` in frontend/ and build again.\n",
        )
    })
}

fn find(request: &HttpRequest, path: &str) -> Option<HttpResponse> {
    if path.is_empty() || path.ends_with(".gz") || path.ends_with(".br") {
        return None;
    }
    let plain = Dist::get(path)?;
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let encoded = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(encoding, _)| {
            accepted.split(',').any(|word| word.split(';').next().map(str::trim) == Some(encoding))
        })
        .find_map(|(encoding, suffix)| Some((encoding, Dist::get(&format!("{path}{suffix}"))?)));

    let tag = format!("\"{}\"", hex(&plain));
    let mut response = HttpResponse::Ok();
    // Assets carry their hash in the name; pages are asked for again each time.
    let forever = path.starts_with("assets/");
    let caching = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    response
        .insert_header((CACHE_CONTROL, caching))
        .insert_header((ETAG, tag.clone()))
        .insert_header((VARY, "accept-encoding"));
    if request.headers().get(IF_NONE_MATCH).is_some_and(|value| value.as_bytes() == tag.as_bytes()) {
        return Some(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
    response.content_type(mime_guess::from_path(path).first_or_octet_stream());
    Some(match encoded {
        Some((encoding, file)) => response.insert_header((CONTENT_ENCODING, encoding)).body(file.data),
        None => response.body(plain.data),
    })
}

fn hex(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
