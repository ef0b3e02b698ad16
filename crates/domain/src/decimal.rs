//! Exact decimals: never floats near points. Each type says its scale (stored as a scaled 64-bit integer) and range.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::fault::FieldCode;

macro_rules! scaled {
    ($(#[$meta:meta])+ $name:ident, scale $scale:literal, from $min:literal to $max:literal) => {
        $(#[$meta])+
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl $name {
            /// Decimal places kept.
            pub const SCALE: u32 = $scale;
            /// Smallest value, as text.
            pub const MIN: &'static str = $min;
            /// Largest value, as text.
            pub const MAX: &'static str = $max;

            /// Checks scale and range.
            pub fn new(value: Decimal) -> Result<Self, FieldCode> {
                let value = value.normalize();
                if value.scale() > Self::SCALE {
                    return Err(FieldCode::TooPrecise { max_places: Self::SCALE.into() });
                }
                let bound = |text: &str| Decimal::from_str_exact(text).unwrap_or_default();
                if value < bound($min) || value > bound($max) {
                    return Err(FieldCode::OutOfRange { min: $min.to_owned(), max: $max.to_owned() });
                }
                Ok(Self(value))
            }

            /// The exact value.
            pub const fn value(self) -> Decimal {
                self.0
            }

            /// The stored form: the value times ten to the power of [`Self::SCALE`].
            pub fn to_scaled(self) -> i64 {
                let mut value = self.0;
                value.rescale(Self::SCALE);
                // `new` keeps the range well inside 64 bits.
                i64::try_from(value.mantissa()).unwrap_or(i64::MAX)
            }

            /// From the stored form.
            pub fn from_scaled(scaled: i64) -> Self {
                Self(Decimal::new(scaled, Self::SCALE).normalize())
            }
        }

        impl FromStr for $name {
            type Err = FieldCode;

            /// Plain decimal notation only: no exponent, no separators, no surrounding space.
            fn from_str(text: &str) -> Result<Self, FieldCode> {
                let malformed = || FieldCode::Malformed { expected: "decimal".to_owned() };
                let digits = text.strip_prefix('-').unwrap_or(text);
                let plain = digits.starts_with(|c: char| c.is_ascii_digit())
                    && digits.ends_with(|c: char| c.is_ascii_digit())
                    && digits.chars().all(|c| c.is_ascii_digit() || c == '.');
                if !plain {
                    return Err(malformed());
                }
                Self::new(Decimal::from_str_exact(text).map_err(|_| malformed())?)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(&self.0)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|fault: FieldCode| D::Error::custom(fault.code()))
            }
        }
    };
}

scaled! {
    /// A target, baseline or actual in its indicator's unit of measure; six decimal places.
    Quantity, scale 6, from "-999999999999" to "999999999999"
}
scaled! {
    /// An indicator's weight inside its unit's year, in points of 100 (R4); two decimal places, above zero.
    Weight, scale 2, from "0.01" to "100"
}
scaled! {
    /// Weights added up, in points; two decimal places.
    WeightSum, scale 2, from "0" to "99999999"
}

impl WeightSum {
    /// What a unit's weights add to when they are right (R4), in hundredths.
    const WHOLE: i64 = 10_000;

    /// How the weights of a unit stand to the whole.
    pub fn standing(self) -> WeightStanding {
        match self.to_scaled().cmp(&Self::WHOLE) {
            std::cmp::Ordering::Less => WeightStanding::Short,
            std::cmp::Ordering::Equal => WeightStanding::Whole,
            std::cmp::Ordering::Greater => WeightStanding::Over,
        }
    }
}

crate::words::words! {
    /// How the weights of a unit's year stand to 100 (R4).
    WeightStanding {
        /// Less than 100.
        Short => "short",
        /// Just 100.
        Whole => "whole",
        /// More than 100.
        Over => "over",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn quantity_survives_storage_and_wire(scaled in -999_999_999_999_000_000_i64..=999_999_999_999_000_000) {
            let quantity = Quantity::from_scaled(scaled);
            prop_assert_eq!(quantity.to_scaled(), scaled);
            prop_assert_eq!(quantity.to_string().parse::<Quantity>().unwrap(), quantity);
        }
    }

    #[test]
    fn equal_values_have_equal_text() {
        assert_eq!("4.50".parse::<Quantity>().unwrap().to_string(), "4.5");
        assert_eq!("100".parse::<Weight>().unwrap().to_string(), "100");
    }

    #[test]
    fn refuses_what_a_person_would_not_mean() {
        let code = |text: &str| text.parse::<Quantity>().unwrap_err().code();
        for text in ["", "-", "1e3", "1,000", " 1", "1.", ".5", "NaN", "４"] {
            assert_eq!(code(text), "field.malformed", "{text}");
        }
        assert_eq!(code("0.0000001"), "field.too_precise");
        assert_eq!(code("1000000000000"), "field.out_of_range");
        assert_eq!("0".parse::<Weight>().unwrap_err().code(), "field.out_of_range");
    }
}
