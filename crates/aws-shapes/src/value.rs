//! The visitor between structures and codecs.
//!
//! A codec implements [`Writer`] or [`Reader`] once. Structures implement [`Structure`] by
//! generated code that does no more than hand out their fields, so thousands of structures
//! cost little to compile.

use std::any::Any;
use std::collections::BTreeMap;
use std::fmt;

use crate::{ApiError, Kind, List, Map, Member, Schema, Timestamp};

/// A structure of the model. Object-safe: `Box<dyn Structure>` is an output whose type has
/// been forgotten, and can still be written, read and asked for its members by name.
pub trait Structure: Any + fmt::Debug + Send + Sync {
    fn schema(&self) -> &'static Schema;

    /// The member at `index` of the schema. Panics where the schema has no such member.
    fn get(&self, index: usize) -> &dyn Value;

    /// The member at `index` of the schema. Panics where the schema has no such member.
    fn get_mut(&mut self, index: usize) -> &mut dyn Value;

    /// Shows the writer each member that has a value. Lists always have one, even when
    /// empty, for EC2 answers empty sets; [`Member::omit_empty`] marks the exceptions.
    fn write(&self, w: &mut dyn Writer) {
        for (index, member) in self.schema().members.iter().enumerate() {
            let value = self.get(index);
            let omitted = value.is_absent() || member.omit_empty && value.is_empty_list();
            if !omitted {
                w.member(member, value);
            }
        }
    }

    /// Reads the member at `index`: what a [`Reader`] calls for each member it finds.
    fn read_member(&mut self, index: usize, r: &mut dyn Reader) -> Result<(), ApiError> {
        let member = &self.schema().members[index];
        self.get_mut(index).read(&member.kind, r)
    }

    /// The member named `name` in the model, if the structure has one and it is a scalar
    /// with a value: `input.scalar("DryRun")`. For what is common to many operations.
    fn scalar(&self, name: &str) -> Option<Scalar<'_>> {
        self.get(self.schema().index_of(name)?).scalar()
    }
}

/// The output of an operation whose type has been forgotten.
pub type ErasedOutput = Box<dyn Structure>;

/// Why generated code met an index its own schema doesn't have: a bug in a codec.
pub(crate) fn no_member(schema: &Schema, index: usize) -> ! {
    panic!("{} has no member {index}", schema.name)
}

/// A scalar, borrowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scalar<'a> {
    Str(&'a str),
    Integer(i64),
    Double(f64),
    Boolean(bool),
    Timestamp(Timestamp),
    Blob(&'a [u8]),
}

impl<'a> Scalar<'a> {
    pub fn as_str(self) -> Option<&'a str> {
        match self {
            Self::Str(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_bool(self) -> Option<bool> {
        match self {
            Self::Boolean(flag) => Some(flag),
            _ => None,
        }
    }

    pub fn as_integer(self) -> Option<i64> {
        match self {
            Self::Integer(number) => Some(number),
            _ => None,
        }
    }
}

/// A field of a structure, or an item of a list.
pub trait Value {
    /// Nothing is to be written for it.
    fn is_absent(&self) -> bool {
        false
    }

    /// It is a list or a map, and empty.
    fn is_empty_list(&self) -> bool {
        false
    }

    /// The value, where it is a scalar and present.
    fn scalar(&self) -> Option<Scalar<'_>> {
        None
    }

    fn write(&self, kind: &'static Kind, w: &mut dyn Writer);

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError>;
}

/// What an encoder is shown. Each method is called where a value is due; `member` only
/// within `structure`.
pub trait Writer {
    /// A member that has a value. The writer opens what surrounds it and lets the value
    /// show itself: `value.write(&member.kind, self)`.
    fn member(&mut self, member: &'static Member, value: &dyn Value);

    /// A structure, which shows its members when asked: `value.write(self)`.
    fn structure(&mut self, value: &dyn Structure);

    /// A list; items show themselves by `item.write(&list.element, self)`.
    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>);

    /// A map; values show themselves by `value.write(&map.value, self)`.
    fn map(&mut self, map: &'static Map, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>);

    fn string(&mut self, value: &str);
    fn integer(&mut self, value: i64);
    fn double(&mut self, value: f64);
    fn boolean(&mut self, value: bool);
    fn timestamp(&mut self, value: Timestamp);
    fn blob(&mut self, value: &[u8]);
}

/// What a decoder offers. Each method consumes the value at hand, and answers a value that
/// isn't of the kind, or breaks the kind's constraints, with the error of its dialect.
pub trait Reader {
    /// Calls `into.read_member(index, self)` for each member present, having checked that
    /// none required is missing and none unknown is there.
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError>;

    /// Calls `item` once for each item, in order, with that item at hand.
    fn list(
        &mut self,
        list: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError>;

    /// Calls `entry` once for each entry, with the key given and the value at hand.
    fn map(
        &mut self,
        map: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError>;

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError>;
    /// Within 32 bits if `kind` is [`Kind::Integer`].
    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError>;
    fn double(&mut self, kind: &'static Kind) -> Result<f64, ApiError>;
    fn boolean(&mut self) -> Result<bool, ApiError>;
    fn timestamp(&mut self) -> Result<Timestamp, ApiError>;
    fn blob(&mut self) -> Result<Vec<u8>, ApiError>;
}

impl Value for String {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Str(self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.string(self);
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.string(kind)?;
        Ok(())
    }
}

impl Value for i32 {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Integer((*self).into()))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.integer((*self).into());
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        let value = r.integer(kind)?;
        *self = i32::try_from(value)
            .map_err(|_| ApiError::internal(format!("a reader let {value} pass as 32 bits")))?;
        Ok(())
    }
}

impl Value for i64 {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Integer(*self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.integer(*self);
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.integer(kind)?;
        Ok(())
    }
}

impl Value for f64 {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Double(*self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.double(*self);
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.double(kind)?;
        Ok(())
    }
}

impl Value for bool {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Boolean(*self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.boolean(*self);
    }

    fn read(&mut self, _: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.boolean()?;
        Ok(())
    }
}

impl Value for Timestamp {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Timestamp(*self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.timestamp(*self);
    }

    fn read(&mut self, _: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.timestamp()?;
        Ok(())
    }
}

/// A blob; `u8` is no [`Value`], so this is no list.
impl Value for Vec<u8> {
    fn scalar(&self) -> Option<Scalar<'_>> {
        Some(Scalar::Blob(self))
    }

    fn write(&self, _: &'static Kind, w: &mut dyn Writer) {
        w.blob(self);
    }

    fn read(&mut self, _: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        *self = r.blob()?;
        Ok(())
    }
}

impl<T: Value + Default> Value for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn scalar(&self) -> Option<Scalar<'_>> {
        self.as_ref().and_then(T::scalar)
    }

    fn write(&self, kind: &'static Kind, w: &mut dyn Writer) {
        if let Some(value) = self {
            value.write(kind, w);
        }
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        let mut value = T::default();
        value.read(kind, r)?;
        *self = Some(value);
        Ok(())
    }
}

impl<T: Value> Value for Box<T> {
    fn write(&self, kind: &'static Kind, w: &mut dyn Writer) {
        T::write(self, kind, w);
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        T::read(self, kind, r)
    }
}

impl<T: Value + Default> Value for Vec<T> {
    fn is_empty_list(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, kind: &'static Kind, w: &mut dyn Writer) {
        let Kind::List(list) = kind else { panic!("a list where the schema has {kind:?}") };
        w.list(list, &mut self.iter().map(|item| item as &dyn Value));
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        let Kind::List(list) = kind else { panic!("a list where the schema has {kind:?}") };
        r.list(list, &mut |r| {
            let mut item = T::default();
            item.read(&list.element, r)?;
            self.push(item);
            Ok(())
        })
    }
}

impl<T: Value + Default> Value for BTreeMap<String, T> {
    fn is_empty_list(&self) -> bool {
        self.is_empty()
    }

    fn write(&self, kind: &'static Kind, w: &mut dyn Writer) {
        let Kind::Map(map) = kind else { panic!("a map where the schema has {kind:?}") };
        w.map(map, &mut self.iter().map(|(key, value)| (key.as_str(), value as &dyn Value)));
    }

    fn read(&mut self, kind: &'static Kind, r: &mut dyn Reader) -> Result<(), ApiError> {
        let Kind::Map(map) = kind else { panic!("a map where the schema has {kind:?}") };
        r.map(map, &mut |key, r| {
            let mut value = T::default();
            value.read(&map.value, r)?;
            self.insert(key, value);
            Ok(())
        })
    }
}
