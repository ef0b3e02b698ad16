use crate::{env::Env, time::Timestamp};

/// Letters and digits that no hand takes for one another; 32 of them, so that five random bits choose one.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 12;
const LIFETIME_SECONDS: i64 = 24 * 60 * 60;

/// A password for one day that opens nothing but the change of password: 60 random bits.
pub struct OneTimeCode {
    text: String,
    until: Timestamp,
}

impl OneTimeCode {
    /// Draws one that is good for 24 hours.
    pub fn draw(env: &Env) -> Self {
        let mut bytes = [0_u8; LENGTH];
        env.fill(&mut bytes);
        let letter = |byte: u8| ALPHABET.get(usize::from(byte & 31)).copied().map(char::from);
        let text = bytes.into_iter().filter_map(letter).collect();
        Self { text, until: env.now().plus_seconds(LIFETIME_SECONDS) }
    }

    /// The code.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// From when on it opens nothing.
    pub const fn until(&self) -> Timestamp {
        self.until
    }
}

impl std::fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OneTimeCode").field("until", &self.until).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_readable_differ_and_end_after_a_day() {
        let env = Env::new(Timestamp::from_micros(1_772_415_000_000_000), [3; 32]);
        let (one, other) = (OneTimeCode::draw(&env), OneTimeCode::draw(&env));
        assert_ne!(one.text(), other.text());
        for code in [&one, &other] {
            assert_eq!(code.text().len(), LENGTH);
            assert!(!code.text().contains(['0', 'O', '1', 'I']), "{}", code.text());
            assert_eq!(code.until(), env.now().plus_seconds(86_400));
        }
        assert!(!format!("{one:?}").contains(one.text()));
    }
}
