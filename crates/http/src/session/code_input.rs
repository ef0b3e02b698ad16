use dukao_domain::fault::{FieldCode, FieldFault};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::valid::Wire;

/// A code of the authenticator app.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeInput {
    /// Six digits.
    #[schema(min_length = 6, max_length = 20)]
    code: String,
}

impl Wire for CodeInput {
    type Meaning = String;

    fn parse(self) -> Result<String, Vec<FieldFault>> {
        code(self.code)
    }
}

/// A code as it was typed.
pub(super) fn code(typed: String) -> Result<String, Vec<FieldFault>> {
    let code = match typed.chars().count() {
        0 => FieldCode::Required,
        1..=20 => return Ok(typed),
        _ => FieldCode::TooLong { max: 20 },
    };
    Err(vec![FieldFault::new("/code", code)])
}
