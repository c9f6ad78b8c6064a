//! The kernel's own description of its types (BTF): numbers of functions that programs may
//! call, offsets of fields that they read. Both differ from kernel to kernel.
//!
//! Follows "BPF Type Format (BTF)" in the kernel's documentation.

use std::sync::Arc;

/// One blob of types: the kernel's, or a module's, whose numbers go on where the kernel's end.
pub(crate) struct Btf {
    base: Option<Arc<Btf>>,
    types: Vec<u8>,
    strings: Vec<u8>,
    /// Where each type begins in `types`.
    at: Vec<usize>,
    first: u32,
    first_string: u32,
}

const MAGIC: u16 = 0xeb9f;
const STRUCT: u32 = 4;
const UNION: u32 = 5;
const FUNCTION: u32 = 12;
/// Kinds that only lead to another type.
const TYPEDEF: u32 = 8;
const QUALIFIERS: std::ops::RangeInclusive<u32> = 9..=11;

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_ne_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

impl Btf {
    /// Reads a blob. `base`: the kernel's, where this is a module's.
    pub(crate) fn parse(blob: &[u8], base: Option<Arc<Self>>) -> Option<Self> {
        if u16::from_ne_bytes(blob.get(..2)?.try_into().ok()?) != MAGIC {
            return None;
        }
        let header = u32_at(blob, 4)? as usize;
        let part = |at: usize| {
            let (from, length) = (header + u32_at(blob, at)? as usize, u32_at(blob, at + 4)? as usize);
            blob.get(from..from + length)
        };
        let (types, strings) = (part(8)?.to_vec(), part(16)?.to_vec());
        let mut at = Vec::new();
        let mut next = 0;
        while next < types.len() {
            at.push(next);
            let info = u32_at(&types, next + 4)?;
            let many = (info & 0xffff) as usize;
            next += 12
                + match info >> 24 & 0x1f {
                    // Integer, variable, declaration's tag.
                    1 | 14 | 17 => 4,
                    // Array; a struct's or union's members; an enumeration's values of 64 bits.
                    3 => 12,
                    STRUCT | UNION | 15 | 19 => many * 12,
                    // An enumeration's values; a prototype's parameters.
                    6 | 13 => many * 8,
                    _ => 0,
                };
        }
        let first = base.as_ref().map_or(1, |b| b.first + b.at.len() as u32);
        let first_string = base.as_ref().map_or(0, |b| b.first_string + b.strings.len() as u32);
        Some(Self { base, types, strings, at, first, first_string })
    }

    fn string(&self, offset: u32) -> Option<&[u8]> {
        let Some(here) = offset.checked_sub(self.first_string) else {
            return self.base.as_ref()?.string(offset);
        };
        self.strings.get(here as usize..)?.split(|b| *b == 0).next()
    }

    /// The blob that has a type, and where.
    fn locate(&self, number: u32) -> Option<(&Self, usize)> {
        match number.checked_sub(self.first) {
            Some(here) => Some((self, *self.at.get(here as usize)?)),
            None => self.base.as_ref()?.locate(number),
        }
    }

    fn kind(&self, at: usize) -> u32 {
        u32_at(&self.types, at + 4).map_or(0, |info| info >> 24 & 0x1f)
    }

    fn find(&self, kind: u32, name: &str) -> Option<u32> {
        let name = Some(name.as_bytes());
        let is_it = |at: &usize| {
            self.kind(*at) == kind && u32_at(&self.types, *at).and_then(|offset| self.string(offset)) == name
        };
        Some(self.first + self.at.iter().position(is_it)? as u32)
    }

    /// The number of a function's type. Not looked for in the base.
    pub(crate) fn function(&self, name: &str) -> Option<u32> {
        self.find(FUNCTION, name)
    }

    /// Bytes from the struct's start to a field, such as `["proto", "tcp", "state"]`; fields of
    /// nameless parts are the struct's own.
    pub(crate) fn offset(&self, of: &str, path: &[&str]) -> Option<i16> {
        let Some(mut number) = self.find(STRUCT, of) else { return self.base.as_ref()?.offset(of, path) };
        let mut bits = 0;
        for field in path {
            let (offset, next) = self.member(number, field)?;
            bits += offset;
            number = next;
        }
        i16::try_from(bits / 8).ok().filter(|_| bits % 8 == 0)
    }

    /// Bits to a member, and its type.
    fn member(&self, mut number: u32, name: &str) -> Option<(u32, u32)> {
        let (blob, at) = loop {
            let (blob, at) = self.locate(number)?;
            let kind = blob.kind(at);
            if kind != TYPEDEF && !QUALIFIERS.contains(&kind) {
                break (blob, at);
            }
            number = u32_at(&blob.types, at + 8)?;
        };
        if !matches!(blob.kind(at), STRUCT | UNION) {
            return None;
        }
        let info = u32_at(&blob.types, at + 4)?;
        (0..(info & 0xffff) as usize).find_map(|n| {
            let member = at + 12 + n * 12;
            let word = |n: usize| u32_at(&blob.types, member + 4 * n);
            // Where bit fields are, the upper byte is a width.
            let offset = if info >> 31 == 1 { word(2)? & 0xff_ffff } else { word(2)? };
            match blob.string(word(0)?)? {
                [] => self.member(word(1)?, name).map(|(inner, kind)| (offset + inner, kind)),
                found => (found == name.as_bytes()).then_some((offset, word(1)?)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Blob {
        types: Vec<u8>,
        strings: Vec<u8>,
        first_string: u32,
    }

    impl Blob {
        fn new(first_string: u32) -> Self {
            Self { types: vec![], strings: if first_string == 0 { vec![0] } else { vec![] }, first_string }
        }

        fn name(&mut self, name: &str) -> u32 {
            if name.is_empty() {
                return 0;
            }
            let at = self.first_string + self.strings.len() as u32;
            self.strings.extend(name.bytes().chain([0]));
            at
        }

        fn add(&mut self, name: &str, kind: u32, many: u32, third: u32, rest: &[u32]) {
            let name = self.name(name);
            for word in [name, kind << 24 | many, third].iter().chain(rest) {
                self.types.extend(word.to_ne_bytes());
            }
        }

        fn finish(self) -> Vec<u8> {
            let mut blob = MAGIC.to_ne_bytes().to_vec();
            blob.extend([1, 0]);
            let (types, strings) = (self.types.len() as u32, self.strings.len() as u32);
            for word in [24, 0, types, types, strings] {
                blob.extend(word.to_ne_bytes());
            }
            blob.extend(self.types);
            blob.extend(self.strings);
            blob
        }
    }

    #[test]
    fn functions_and_fields_are_found_in_a_module_too() {
        let mut kernel = Blob::new(0);
        kernel.add("int", 1, 0, 4, &[32]);
        kernel.add("f", FUNCTION, 0, 1, &[]);
        let kernel = Arc::new(Btf::parse(&kernel.finish(), None).unwrap());
        assert_eq!(kernel.function("f"), Some(2));
        assert_eq!(kernel.function("g"), None);

        let mut module = Blob::new(kernel.strings.len() as u32);
        let [a, b] = [module.name("a"), module.name("b")];
        // 3: a union of two; 4: a struct with `a` at 8 and the nameless union at 16.
        module.add("", UNION, 2, 4, &[a, 1, 0, b, 1, 0]);
        module.add("s", STRUCT, 2, 24, &[a, 1, 64, 0, 3, 128]);
        module.add("g", FUNCTION, 0, 1, &[]);
        let module = Btf::parse(&module.finish(), Some(kernel)).unwrap();
        assert_eq!(module.function("g"), Some(5));
        assert_eq!(module.offset("s", &["a"]), Some(8));
        assert_eq!(module.offset("s", &["b"]), Some(16));
        assert_eq!(module.offset("s", &["c"]), None);
    }

    #[test]
    fn garbage_is_no_description() {
        assert!(Btf::parse(b"", None).is_none());
        assert!(Btf::parse(&[0x9f, 0xeb, 1, 0, 24, 0, 0, 0, 255, 0, 0, 0], None).is_none());
    }
}
