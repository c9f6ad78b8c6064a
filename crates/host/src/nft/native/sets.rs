//! Sets, maps and their elements.

use super::message::*;
use super::values::{Bytes, Order, Shape, bytes, put_value, put_verdict, verdict};
use crate::nft::{Set, Type, Value};
use std::collections::BTreeMap;

const ANONYMOUS: u32 = 1;
const CONSTANT: u32 = 2;
const INTERVAL: u32 = 4;
const MAP: u32 = 8;
/// Rules may add to it.
const DYNAMIC: u32 = 0x20;
const CONCATENATION: u32 = 0x80;
/// The kernel puts a number in place of `%d`.
const ANONYMOUS_NAME: &str = "__set%d";
/// Of elements in one message: their attribute's length has 16 bits.
const CHUNK: usize = 48 << 10;

/// First and, where the set is one of intervals, last key.
pub(super) type Key = (Vec<u8>, Option<Vec<u8>>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Data {
    None,
    Value(Vec<u8>),
    Verdict(i32, Option<String>),
}

pub(super) type Elements = BTreeMap<Key, Data>;

/// What all elements of the set are, as the kernel takes them.
pub(super) fn elements(set: &Set, generation: u32) -> Result<Elements, Unsupported> {
    let shapes: Vec<_> = set.key.iter().map(|t| Shape::of_type(*t)).collect();
    if shapes.is_empty() || shapes.iter().map(|s| s.words()).sum::<usize>() > 16 {
        return Err(Unsupported("a key of such a length"));
    }
    // Parts in host byte order would need turning around before the lookup.
    if set.interval && !shapes.iter().all(|s| s.is_ordered()) {
        return Err(Unsupported("intervals over such a type"));
    }
    let mut found = Elements::new();
    for element in &set.elements {
        let key = key(&shapes, &element.key, set.interval, generation)?;
        let data = match (&element.data, set.data) {
            (None, None) => Data::None,
            (Some(Value::Verdict(v)), Some(Type::Verdict)) => {
                let (code, chain) = verdict(v);
                Data::Verdict(code, chain.map(str::to_owned))
            }
            (Some(value), Some(t)) => match bytes(Shape::of_type(t), value, generation)? {
                Bytes::One(bytes) => Data::Value(bytes),
                Bytes::Span(..) => return Err(Unsupported("a range as a map's data")),
            },
            _ => return Err(Unsupported("an element that doesn't fit its set")),
        };
        found.insert(key, data);
    }
    Ok(found)
}

fn key(shapes: &[Shape], values: &[Value], interval: bool, generation: u32) -> Result<Key, Unsupported> {
    if shapes.len() != values.len() {
        return Err(Unsupported("a key of more or fewer parts than its set's"));
    }
    let (mut first, mut last) = (Vec::new(), Vec::new());
    for (shape, value) in shapes.iter().zip(values) {
        match bytes(*shape, value, generation)? {
            Bytes::One(one) => {
                first.extend(&one);
                last.extend(one);
            }
            Bytes::Span(a, b, _) if interval => {
                first.extend(a);
                last.extend(b);
            }
            Bytes::Span(..) => return Err(Unsupported("a range in a set of single keys")),
        }
        if shapes.len() > 1 {
            first.resize(first.len().next_multiple_of(4), 0);
            last.resize(last.len().next_multiple_of(4), 0);
        }
    }
    Ok((first, interval.then_some(last)))
}

pub(super) fn declare<'a>(batch: &mut Batch<'a>, set: &'a Set) -> Result<(), Unsupported> {
    let shapes: Vec<_> = set.key.iter().map(|t| Shape::of_type(*t)).collect();
    let [data] = [set.data.map(Shape::of_type)];
    let mut flags = 0;
    if set.interval {
        flags |= INTERVAL | if shapes.len() > 1 { CONCATENATION } else { 0 };
    }
    if data.is_some() {
        flags |= MAP;
    }
    let size = set.dynamic.then_some(crate::nft::text::DYNAMIC);
    if set.dynamic {
        flags |= DYNAMIC;
    }
    let id = batch.set_id();
    let out = description(batch.table, &set.name, id, flags, &shapes, data, size);
    batch.push(NEW_SET, About::Set(&set.name), out);
    Ok(())
}

fn description(
    table: &str,
    name: &str,
    id: u32,
    flags: u32,
    shapes: &[Shape],
    data: Option<Shape>,
    size: Option<u32>,
) -> Writer {
    let concatenated = shapes.len() > 1;
    let code = shapes.iter().fold(0, |all, s| all << 6 | s.code);
    let length = if concatenated { shapes.iter().map(|s| s.words() * 4).sum() } else { shapes[0].width };
    let mut out = Writer::default();
    out.text(1, table).text(2, name).number(3, flags).number(4, code).number(5, length as u32);
    if let Some(data) = data {
        out.number(6, data.code).number(7, data.width as u32);
    }
    out.number(10, id);
    if flags & CONCATENATION != 0 || size.is_some() {
        // NFTA_SET_DESC with _SIZE or, each in an element, _CONCAT of _FIELD_LEN.
        out.nest(9, |out| {
            if let Some(size) = size {
                out.number(1, size);
            }
            if flags & CONCATENATION != 0 {
                out.nest(2, |out| {
                    for shape in shapes {
                        out.nest(LIST_ELEMENT, |out| {
                            out.number(1, shape.width as u32);
                        });
                    }
                });
            }
        });
    }
    // What `nft` writes to itself, so that its listings are as of its own sets: byte orders; that
    // a key is a concatenation; that data are no ranges.
    let mut notes = Vec::new();
    let mut note = |kind: u8, value: &[u8]| {
        notes.extend([kind, value.len() as u8]);
        notes.extend(value);
    };
    let order = |o: Order| (o as u32).to_ne_bytes();
    note(0, &order(if concatenated { Order::None } else { shapes[0].order }));
    if let Some(data) = data {
        note(1, &order(data.order));
    }
    if concatenated {
        note(3, &[0, 4, 13, 0, 0, 0, 1, 0]);
    }
    if data.is_some() {
        note(6, &[0; 4]);
    }
    out.bytes(13, &notes);
    out
}

/// Adds elements, or removes them, in as many messages as it takes.
pub(super) fn put<'a>(batch: &mut Batch<'a>, kind: u8, set: &'a Set, elements: &[(&Key, &Data)]) {
    let concatenated = set.key.len() > 1;
    let mut list = Writer::default();
    for (key, data) in elements {
        let data = if kind == NEW_ELEMENTS { data } else { &Data::None };
        element(&mut list, key, data, concatenated);
        if list.len() > CHUNK {
            send(batch, kind, About::Elements(&set.name), &set.name, None, &list);
            list = Writer::default();
        }
    }
    if list.len() > 0 {
        send(batch, kind, About::Elements(&set.name), &set.name, None, &list);
    }
}

fn send<'a>(batch: &mut Batch<'a>, kind: u8, about: About<'a>, name: &str, id: Option<u32>, list: &Writer) {
    let mut out = Writer::default();
    out.text(1, batch.table).text(2, name);
    if let Some(id) = id {
        out.number(4, id);
    }
    out.nest(3, |out| {
        out.append(list);
    });
    batch.push(kind, about, out);
}

fn element(list: &mut Writer, (first, last): &Key, data: &Data, concatenated: bool) {
    /// `NFT_SET_ELEM_INTERVAL_END`
    const END: u32 = 1;
    // The first key after an interval; none behind the last of all.
    let after = last.as_ref().filter(|_| !concatenated).and_then(|last| {
        let mut after = last.clone();
        let carried = after.iter_mut().rev().all(|byte| {
            *byte = byte.wrapping_add(1);
            *byte == 0
        });
        (!carried).then_some(after)
    });
    let open = !concatenated && last.is_some() && after.is_none();
    list.nest(LIST_ELEMENT, |out| {
        put_value(out, 1, first);
        if let Some(last) = last.as_ref().filter(|_| concatenated) {
            put_value(out, 10, last);
        }
        match data {
            Data::None => {}
            Data::Value(value) => put_value(out, 2, value),
            Data::Verdict(code, chain) => put_verdict(out, 2, (*code, chain.as_deref())),
        }
        if open {
            out.bytes(6, &[1, 4, 1, 0, 0, 0]);
        }
    });
    if let Some(after) = after {
        list.nest(LIST_ELEMENT, |out| {
            out.number(3, END);
            put_value(out, 1, &after);
        });
    }
}

/// A set without a name of its own, for one rule. Answers its number and the name to look it up by.
pub(super) fn anonymous<'a>(
    batch: &mut Batch<'a>,
    about: About<'a>,
    shape: Shape,
    values: &[Value],
    generation: u32,
) -> Result<(u32, &'static str), Unsupported> {
    let mut spans = Vec::new();
    let mut interval = false;
    for value in values {
        spans.push(match bytes(shape, value, generation)? {
            Bytes::One(one) => (one.clone(), one),
            Bytes::Span(a, b, _) => {
                interval = true;
                (a, b)
            }
        });
    }
    if interval && !shape.is_ordered() {
        return Err(Unsupported("intervals over such a type"));
    }
    if spans.iter().any(|(a, _)| a.len() > 16) || shape.width == 0 {
        return Err(Unsupported("such a set"));
    }
    spans.sort();
    spans.dedup();
    if interval {
        // Those that touch become one.
        let number = |b: &[u8]| b.iter().fold(0_u128, |n, b| n << 8 | u128::from(*b));
        let mut merged: Vec<(Vec<u8>, Vec<u8>)> = Vec::new();
        for (a, b) in spans {
            match merged.last_mut() {
                Some((_, end)) if number(end).checked_add(1).is_none_or(|n| number(&a) <= n) => {
                    if b > *end {
                        *end = b;
                    }
                }
                _ => merged.push((a, b)),
            }
        }
        spans = merged;
    }
    let flags = ANONYMOUS | CONSTANT | if interval { INTERVAL } else { 0 };
    let id = batch.set_id();
    let mut list = Writer::default();
    for (a, b) in &spans {
        element(&mut list, &(a.clone(), interval.then(|| b.clone())), &Data::None, false);
    }
    if list.len() > CHUNK {
        return Err(Unsupported("so many values in a rule"));
    }
    let ends = if interval { 2 * spans.len() } else { spans.len() };
    let set = description(batch.table, ANONYMOUS_NAME, id, flags, &[shape], None, Some(ends as u32));
    batch.push(NEW_SET, about, set);
    send(batch, NEW_ELEMENTS, about, ANONYMOUS_NAME, Some(id), &list);
    Ok((id, ANONYMOUS_NAME))
}
