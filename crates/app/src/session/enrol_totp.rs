//! Begin to set up one's second factor.

use dukao_domain::{policy::perm::PasswordChange, session::TotpSecret};
use dukao_persistence::session::{people, totp};
use qrcode::{EcLevel, QrCode, render::svg};

use super::second_factor::{draw, url};
use crate::{AppError, AppResult, Cx, Vault, organisation::settings};

/// What an authenticator app needs.
pub struct Enrolment {
    /// `otpauth://totp/…`.
    pub url: String,
    /// The secret in base32, to type it in.
    pub secret: String,
    /// The address as a QR code: an SVG image.
    pub qr: String,
}

/// A secret that counts from [`super::confirm_totp`] on. Asked again, it answers with another: one that was told to a
/// session is told to no other, which might be somebody else's.
pub fn enrol_totp(cx: &Cx<'_, PasswordChange>, vault: &Vault) -> AppResult<Enrolment> {
    let me = cx.actor.person_id;
    cx.db.write(cx.stamp(), |tx| {
        let person = people::find(tx, me)?.filter(|person| !person.client).ok_or(AppError::NotFound)?;
        let issuer = format!("{}督考", settings::value(tx)?.city_name);
        let answer = |secret| enrolment(secret, &person.account, &issuer);
        let Some(before) = totp::of_person(tx, me)? else {
            let (secret, sealed) = draw(&cx.env, vault, me)?;
            let begun = TotpSecret::begun(&cx.env, me, sealed);
            return Ok(totp::insert(tx, &begun, cx.act())?.returning(answer(secret)?));
        };
        if before.confirmed_at.is_some() {
            return Err(AppError::TotpEnrolled);
        }
        let (secret, sealed) = draw(&cx.env, vault, me)?;
        let after = before.clone().begun_again(sealed, cx.env.now());
        Ok(totp::update(tx, &before, &after, cx.act())?.returning(answer(secret)?))
    })
}

fn enrolment(secret: totp_rs::Secret, account: &str, issuer: &str) -> AppResult<Enrolment> {
    let text = secret.to_base32();
    let url = url(secret, account, issuer)?;
    let code = QrCode::with_error_correction_level(&url, EcLevel::M).map_err(AppError::internal)?;
    let qr = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
    Ok(Enrolment { url, secret: text, qr })
}

impl std::fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enrolment")
    }
}
