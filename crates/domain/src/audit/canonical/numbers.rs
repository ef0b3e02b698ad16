//! A serializer that writes nothing and refuses every number that a JSON reader might round.

use std::fmt::Display;

use serde::ser::{self, Serialize, Serializer};
use serde_json::Value;

use super::{CanonicalError, MAX_SAFE_INTEGER};

type Checked = Result<(), CanonicalError>;

pub(super) struct Check;

/// The inside of an array or object.
#[derive(Default)]
pub(super) struct Inside {
    /// The variant's name, when the container is one that enums are wrapped in.
    variant: Option<&'static str>,
    index: usize,
    key: String,
}

impl Inside {
    fn check<T: Serialize + ?Sized>(&self, step: impl Display, value: &T) -> Checked {
        let checked = at(step, value.serialize(Check));
        match self.variant {
            Some(variant) => at(variant, checked),
            None => checked,
        }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Checked {
        self.check(self.index, value)?;
        self.index += 1;
        Ok(())
    }
}

/// Puts one step before the pointer of a refused number.
fn at(step: impl Display, checked: Checked) -> Checked {
    checked.map_err(|error| match error {
        CanonicalError::Number { pointer, number } => {
            let step = step.to_string().replace('~', "~0").replace('/', "~1");
            CanonicalError::Number { pointer: format!("/{step}{pointer}"), number }
        }
        CanonicalError::Json(_) => error,
    })
}

fn refused(number: String) -> Checked {
    Err(CanonicalError::Number { pointer: String::new(), number })
}

impl ser::Error for CanonicalError {
    fn custom<T: Display>(message: T) -> Self {
        Self::Json(ser::Error::custom(message))
    }
}

macro_rules! integers {
    ($($method:ident $type:ty),*) => {$(
        fn $method(self, number: $type) -> Checked {
            self.serialize_i128(number.into())
        }
    )*};
}

impl Serializer for Check {
    type Ok = ();
    type Error = CanonicalError;
    type SerializeSeq = Inside;
    type SerializeTuple = Inside;
    type SerializeTupleStruct = Inside;
    type SerializeTupleVariant = Inside;
    type SerializeMap = Inside;
    type SerializeStruct = Inside;
    type SerializeStructVariant = Inside;

    integers!(serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64);
    integers!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    fn serialize_i128(self, number: i128) -> Checked {
        if number.unsigned_abs() <= MAX_SAFE_INTEGER.into() { Ok(()) } else { refused(number.to_string()) }
    }

    fn serialize_u128(self, number: u128) -> Checked {
        if number <= MAX_SAFE_INTEGER.into() { Ok(()) } else { refused(number.to_string()) }
    }

    fn serialize_f32(self, number: f32) -> Checked {
        refused(format!("{number:?}"))
    }

    fn serialize_f64(self, number: f64) -> Checked {
        refused(format!("{number:?}"))
    }

    fn serialize_bool(self, _: bool) -> Checked {
        Ok(())
    }

    fn serialize_char(self, _: char) -> Checked {
        Ok(())
    }

    fn serialize_str(self, _: &str) -> Checked {
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Checked {
        Ok(())
    }

    fn serialize_none(self) -> Checked {
        Ok(())
    }

    fn serialize_unit(self) -> Checked {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Checked {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Checked {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Checked {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Checked {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Checked {
        at(variant, value.serialize(self))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside, CanonicalError> {
        Ok(Inside::default())
    }

    fn serialize_tuple(self, _: usize) -> Result<Inside, CanonicalError> {
        Ok(Inside::default())
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Inside, CanonicalError> {
        Ok(Inside::default())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside, CanonicalError> {
        Ok(Inside { variant: Some(variant), ..Inside::default() })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside, CanonicalError> {
        Ok(Inside::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside, CanonicalError> {
        Ok(Inside::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside, CanonicalError> {
        Ok(Inside { variant: Some(variant), ..Inside::default() })
    }
}

macro_rules! containers {
    (elements: $($trait:ident $method:ident),*; fields: $($field_trait:ident),*) => {
        $(impl ser::$trait for Inside {
            type Ok = ();
            type Error = CanonicalError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Checked {
                self.element(value)
            }

            fn end(self) -> Checked {
                Ok(())
            }
        })*
        $(impl ser::$field_trait for Inside {
            type Ok = ();
            type Error = CanonicalError;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Checked {
                self.check(key, value)
            }

            fn end(self) -> Checked {
                Ok(())
            }
        })*
    };
}

containers! {
    elements: SerializeSeq serialize_element, SerializeTuple serialize_element,
        SerializeTupleStruct serialize_field, SerializeTupleVariant serialize_field;
    fields: SerializeStruct, SerializeStructVariant
}

impl ser::SerializeMap for Inside {
    type Ok = ();
    type Error = CanonicalError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Checked {
        // Only for the pointer: whatever the key is, it is written as a string.
        self.key = match serde_json::to_value(key)? {
            Value::String(key) => key,
            other => other.to_string(),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Checked {
        self.check(&self.key, value)
    }

    fn end(self) -> Checked {
        Ok(())
    }
}
