use actix_web::web::Json;
use dukao_app::session::enrol_totp::enrol_totp as use_case;
use dukao_domain::policy::perm::PasswordChange;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{endpoint::endpoint, guard::Guard, problem::Problem};

/// What an authenticator app needs.
#[derive(Serialize, ToSchema)]
#[schema(as = TotpEnrolment)]
struct EnrolmentView {
    /// `otpauth://totp/…`.
    url: String,
    /// The secret in base32, to type it in.
    secret: String,
    /// The address as a QR code: an SVG image.
    qr: String,
}

/// Begin to set up one's second factor. Asked again within ten minutes, the answer is the same.
#[utoipa::path(
    post, path = "/session/totp", tag = "session",
    responses((status = 200, description = "To be confirmed with a first code", body = EnrolmentView)),
)]
async fn enrol_totp(guard: Guard<PasswordChange>) -> Result<Json<EnrolmentView>, Problem> {
    let state = guard.state.clone();
    let enrolment = guard.run(move |cx| use_case(cx, &state.vault)).await?;
    Ok(Json(EnrolmentView { url: enrolment.url, secret: enrolment.secret, qr: enrolment.qr }))
}

endpoint!(enrol_totp, __path_enrol_totp);
