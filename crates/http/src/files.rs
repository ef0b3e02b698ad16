//! Tables as files, to download.

use actix_web::HttpResponse;
use dukao_app::files::table::FileKind;

/// Content type of an xlsx workbook.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A Word file named `name`.
pub(crate) fn paper(name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}.docx\"")))
        .body(bytes)
}

/// A file named `name` with the ending of its kind.
pub(crate) fn attachment(kind: FileKind, name: &str, bytes: Vec<u8>) -> HttpResponse {
    let (content_type, ending) = match kind {
        FileKind::Xlsx => (XLSX, "xlsx"),
        FileKind::Csv => ("text/csv; charset=utf-8", "csv"),
    };
    HttpResponse::Ok()
        .content_type(content_type)
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}.{ending}\"")))
        .body(bytes)
}
