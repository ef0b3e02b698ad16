use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::env::Env;

/// What a program proves itself with: 256 random bits, told once. Nobody guesses it, so no count of failures locks
/// anybody out.
pub struct ClientSecret(String);

impl ClientSecret {
    /// What it begins with, so that whoever searches files for secrets finds it.
    pub const PREFIX: &str = "dukao_secret_";

    /// Draws one.
    pub fn draw(env: &Env) -> Self {
        let mut bytes = [0_u8; 32];
        env.fill(&mut bytes);
        Self(format!("{}{}", Self::PREFIX, URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The secret.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientSecret")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;

    #[test]
    fn secrets_differ_and_hide_from_logs() {
        let env = Env::new(Timestamp::from_micros(0), [3; 32]);
        let (one, other) = (ClientSecret::draw(&env), ClientSecret::draw(&env));
        assert_ne!(one.text(), other.text());
        assert_eq!(one.text().len(), ClientSecret::PREFIX.len() + 43);
        assert!(!format!("{one:?}").contains(one.text()));
    }
}
