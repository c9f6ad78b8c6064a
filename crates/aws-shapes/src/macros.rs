/// Defines an enumerated string: a newtype over its text, so that a value we don't know
/// travels unchanged, with a constant for each value the model knows.
macro_rules! string_enum {
    ($schema:ident, $name:ident, $open:literal, { $($constant:ident = $text:literal,)* }) => {
        #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(::std::borrow::Cow<'static, str>);

        pub static $schema: $crate::Enum = $crate::Enum {
            name: stringify!($name),
            values: &[$($text),*],
            open: $open,
        };

        impl $name {
            $(pub const $constant: Self = Self(::std::borrow::Cow::Borrowed($text));)*

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match $schema.values.iter().find(|value| **value == text) {
                    Some(known) => Self(::std::borrow::Cow::Borrowed(known)),
                    None => Self(::std::borrow::Cow::Owned(text.to_owned())),
                }
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(::std::borrow::Cow::Owned(text))
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl $crate::Value for $name {
            fn scalar(&self) -> Option<$crate::Scalar<'_>> {
                Some($crate::Scalar::Str(&self.0))
            }

            fn write(&self, _: &'static $crate::Kind, w: &mut dyn $crate::Writer) {
                w.string(&self.0);
            }

            fn read(
                &mut self,
                kind: &'static $crate::Kind,
                r: &mut dyn $crate::Reader,
            ) -> Result<(), $crate::ApiError> {
                *self = Self::from(r.string(kind)?.as_str());
                Ok(())
            }
        }
    };
}
pub(crate) use string_enum;

/// Makes a plain struct a [`Structure`](crate::Structure) and a [`Value`](crate::Value).
/// Fields are given with their index in the schema.
macro_rules! structure {
    ($name:ident, $schema:ident, { $($index:literal $field:ident)* }) => {
        impl $crate::Structure for $name {
            fn schema(&self) -> &'static $crate::Schema {
                &$schema
            }

            fn get(&self, index: usize) -> &dyn $crate::Value {
                match index {
                    $($index => &self.$field,)*
                    _ => $crate::value::no_member(&$schema, index),
                }
            }

            fn get_mut(&mut self, index: usize) -> &mut dyn $crate::Value {
                match index {
                    $($index => &mut self.$field,)*
                    _ => $crate::value::no_member(&$schema, index),
                }
            }
        }

        impl $crate::Value for $name {
            fn write(&self, _: &'static $crate::Kind, w: &mut dyn $crate::Writer) {
                w.structure(self);
            }

            fn read(
                &mut self,
                _: &'static $crate::Kind,
                r: &mut dyn $crate::Reader,
            ) -> Result<(), $crate::ApiError> {
                r.structure(self)
            }
        }
    };
}
pub(crate) use structure;

/// Ties a marker type to its row of the service's table.
macro_rules! operation {
    ($name:ident = $index:literal: $input:ty => $output:ty) => {
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl $crate::Operation for $name {
            type Input = $input;
            type Output = $output;
            const INFO: &'static $crate::OperationInfo = &OPERATIONS[$index];
        }
    };
}
pub(crate) use operation;
