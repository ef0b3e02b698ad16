//! Closed sets of words that storage, contract and screen share.

/// Declares a fieldless enum whose variants have stable codes: `ALL`, `code()`, `FromStr`, serde by code.
macro_rules! words {
    ($(#[$meta:meta])+ $name:ident { $($(#[$doc:meta])+ $variant:ident => $code:literal,)+ }) => {
        $(#[$meta])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])+ #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every variant, in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code, as stored and as on the wire.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// All codes, for wording what was expected.
            pub fn codes() -> String {
                [$($code),+].join(", ")
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::fault::FieldCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::fault::FieldCode::NotOneOf { allowed: Self::codes() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub(crate) use words;
