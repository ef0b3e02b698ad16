//! The web client, inside the binary.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, ETAG, IF_NONE_MATCH, VARY},
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
        return HttpResponse::MethodNotAllowed().insert_header((ALLOW, "GET, HEAD")).finish();
    }
    // As the router reads it: decoded.
    let path = request.match_info().as_str().trim_start_matches('/');
    if let Some(file) = Dist::get(path).filter(|_| !is_encoded(path)) {
        return answer(&request, path, file);
    }
    // A missing file is missing; a missing page is the client's to route.
    if is_file(path) || path.starts_with("assets/") || path.starts_with("api/") {
        return HttpResponse::NotFound().finish();
    }
    match Dist::get(INDEX) {
        Some(page) => answer(&request, INDEX, page),
        None => HttpResponse::NotFound().content_type("text/plain; charset=utf-8").body(
            "The web client is not part of this build: run `npm run build` in frontend/ and build again.\n",
        ),
    }
}

const INDEX: &str = "index.html";

/// Compressed copies, which are served under the name of what they are copies of.
fn is_encoded(path: &str) -> bool {
    path.ends_with(".gz") || path.ends_with(".br")
}

/// Pages have no dot in their last word; files have.
fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|word| word.contains('.'))
}

fn answer(request: &HttpRequest, path: &str, plain: EmbeddedFile) -> HttpResponse {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let encoded = [("br", ".br"), ("gzip", ".gz")]
        .into_iter()
        .filter(|(encoding, _)| accepts(accepted, encoding))
        .find_map(|(encoding, suffix)| Some((encoding, Dist::get(&format!("{path}{suffix}"))?)));

    // Each encoding is a representation of its own (RFC 9110, 8.8.3).
    let encoding = encoded.as_ref().map(|(encoding, _)| format!("-{encoding}")).unwrap_or_default();
    let tag = format!("\"{}{encoding}\"", hex(&plain));
    let known = request.headers().get_all(IF_NONE_MATCH).filter_map(|value| value.to_str().ok());
    let unchanged = known.flat_map(|value| value.split(',')).any(|known| names(known.trim(), &tag));
    // Assets carry their hash in the name; pages are asked for again each time.
    let forever = path.starts_with("assets/");
    let caching = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };

    let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((CACHE_CONTROL, caching))
        .insert_header((ETAG, tag))
        .insert_header((VARY, "accept-encoding"));
    if unchanged {
        return response.finish();
    }
    response.content_type(mime_guess::from_path(path).first_or_octet_stream());
    match encoded {
        Some((encoding, file)) => response.insert_header((CONTENT_ENCODING, encoding)).body(file.data),
        None => response.body(plain.data),
    }
}

/// Whether `Accept-Encoding` takes an encoding: it names it, and not with `q=0`.
fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|word| {
        let (name, weight) = word.split_once(';').unwrap_or((word, ""));
        let refused =
            weight.trim().strip_prefix("q=").is_some_and(|q| q.parse::<f32>().is_ok_and(|q| q <= 0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

/// Whether a word of `If-None-Match` names `tag`; the comparison is the weak one.
fn names(known: &str, tag: &str) -> bool {
    known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag
}

fn hex(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_makes_a_file() {
        for path in ["foo.js", "robots.txt", "a/b.css", ".well-known"] {
            assert!(is_file(path), "{path}");
        }
        for path in ["", "indicators", "indicators/01a20bf1-0000-7000-8000-000000000000", "v1.2/page"] {
            assert!(!is_file(path), "{path}");
        }
    }

    #[test]
    fn an_encoding_is_taken_when_it_is_named() {
        assert!(accepts("gzip, deflate, br", "br") && accepts("BR;q=0.5", "br"));
        assert!(!accepts("gzip;q=0, br;q=0.0", "br") && !accepts("", "gzip") && !accepts("gzipped", "gzip"));
    }

    #[test]
    fn a_tag_is_named_weakly_too() {
        assert!(names("\"a-br\"", "\"a-br\"") && names("W/\"a\"", "\"a\"") && names("*", "\"a\""));
        assert!(!names("\"a-br\"", "\"a\""));
    }
}
