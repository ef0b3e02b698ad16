//! Places on this site that a browser is sent back to.

use url::Url;

/// A path on this site, with what follows it. A page elsewhere is none, however it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place(Url);

impl Place {
    /// Stands in for the site, whose own address nobody has to know here.
    const SITE: &str = "http://site.invalid";
    const MAX_LENGTH: usize = 500;

    /// `/sign-in?from=/indicators`; as browsers read it, where `\` is a `/`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let site = Url::parse(Self::SITE).ok()?;
        let url = site.join(text).ok()?;
        let here = text.len() <= Self::MAX_LENGTH && text.starts_with('/') && url.origin() == site.origin();
        here.then_some(Self(url))
    }

    /// As it is sent to the browser, with how it ended at the provider.
    pub(super) fn told(mut self, outcome: &str) -> String {
        self.0.query_pairs_mut().append_pair("oidc", outcome);
        let url = self.0.as_str();
        url.strip_prefix(Self::SITE).unwrap_or("/").to_owned()
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.as_str().strip_prefix(Self::SITE).unwrap_or("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_on_this_site() {
        let told = |text: &str| Place::parse(text).map(|place| place.told("proven"));
        assert_eq!(told("/account").as_deref(), Some("/account?oidc=proven"));
        assert_eq!(told("/sign-in?from=%2Funits").as_deref(), Some("/sign-in?from=%2Funits&oidc=proven"));
        assert_eq!(told("/units#top").as_deref(), Some("/units?oidc=proven#top"));
        let elsewhere = [
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "evil",
            "",
            "http://site.invalid/x",
        ];
        for text in elsewhere {
            assert_eq!(told(text), None, "{text:?}");
        }
        assert_eq!(told(&format!("/{}", "x".repeat(500))), None);
    }
}
