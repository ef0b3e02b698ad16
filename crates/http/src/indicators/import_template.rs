use actix_web::HttpResponse;
use dukao_app::{files::table::FileKind, indicators::import::template::template as use_case};
use dukao_domain::{
    fault::{FieldCode, FieldFault},
    organisation::Year,
    policy::perm::IndicatorImport,
};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    endpoint::endpoint,
    files::attachment,
    guard::Guard,
    problem::Problem,
    valid::{Faults, ValidQuery, Wire},
};

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TemplateParams {
    /// To be filled in for this year.
    #[param(value_type = i16)]
    year: Option<String>,
}

impl Wire for TemplateParams {
    type Meaning = Year;

    fn parse(self) -> Result<Year, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let year = faults.take("/year", self.year.as_deref().map_or(Err(FieldCode::Required), str::parse));
        year.ok_or(faults.0)
    }
}

/// An empty file to fill in for an import: headings, an example, lists to choose from, an explanation.
#[utoipa::path(
    get, path = "/indicators/import/template", tag = "indicators",
    params(TemplateParams),
    responses((status = 200, description = "An xlsx file", body = Vec<u8>, content_type = "application/octet-stream")),
)]
async fn import_template(
    guard: Guard<IndicatorImport>,
    year: ValidQuery<TemplateParams>,
) -> Result<HttpResponse, Problem> {
    let year = year.0;
    let bytes = guard.run(move |cx| use_case(cx, year)).await?;
    Ok(attachment(FileKind::Xlsx, &format!("targets-{year}"), bytes))
}

endpoint!(import_template, __path_import_template);
