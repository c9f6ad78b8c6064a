//! Types and values as the kernel's registers hold them.

use super::message::{Unsupported, Writer};
use crate::nft::{Field, Type, Value, Verdict};
use std::net::{Ipv4Addr, Ipv6Addr};

/// As `nft` numbers it in a set's user data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    None = 0,
    Host = 1,
    Network = 2,
}

/// How a type lies in registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// `nft`'s number of the type. The kernel only keeps it; listings go by it.
    pub(super) code: u32,
    /// In bytes.
    pub(super) width: usize,
    pub(super) order: Order,
}

const fn shape(code: u32, width: usize, order: Order) -> Shape {
    Shape { code, width, order }
}

const NAME: Shape = shape(41, 16, Order::Host);
const GROUP: Shape = shape(35, 4, Order::Host);
const IPV4: Shape = shape(7, 4, Order::Network);
const IPV6: Shape = shape(8, 16, Order::Network);
const PROTO: Shape = shape(12, 1, Order::Network);
const SERVICE: Shape = shape(13, 2, Order::Network);
const ICMP_TYPE: Shape = shape(14, 1, Order::Network);
const ICMP_CODE: Shape = shape(32, 1, Order::Network);
const MARK: Shape = shape(19, 4, Order::Host);
const DIRECTION: Shape = shape(27, 1, Order::None);
/// `NFT_DATA_VERDICT`
const VERDICT: Shape = shape(0xffff_ff00, 0, Order::None);

impl Shape {
    pub(super) fn of_type(t: Type) -> Self {
        match t {
            Type::IfName => NAME,
            Type::DevGroup => GROUP,
            Type::Ipv4 => IPV4,
            Type::Ipv6 => IPV6,
            Type::Proto => PROTO,
            Type::Service => SERVICE,
            Type::IcmpType => ICMP_TYPE,
            Type::IcmpCode => ICMP_CODE,
            Type::Mark => MARK,
            Type::CtDirection => DIRECTION,
            Type::Verdict => VERDICT,
        }
    }

    pub(super) fn of_field(f: Field) -> Self {
        match f {
            Field::InName | Field::OutName => NAME,
            Field::InGroup | Field::OutGroup => GROUP,
            Field::Source | Field::Destination => IPV4,
            Field::Source6 | Field::Destination6 => IPV6,
            Field::L4Proto => PROTO,
            Field::DestinationPort => SERVICE,
            Field::IcmpType => ICMP_TYPE,
            Field::IcmpCode => ICMP_CODE,
            Field::Icmp6Type => shape(29, 1, Order::Network),
            Field::Icmp6Code => shape(33, 1, Order::Network),
            Field::Ttl => shape(4, 1, Order::Network),
            Field::CtDirection => DIRECTION,
            Field::CtMark => MARK,
            Field::NfProto => shape(2, 1, Order::Host),
        }
    }

    /// Words of 4 bytes that it fills.
    pub(super) fn words(self) -> usize {
        self.width.div_ceil(4)
    }

    /// Whether its bytes compare as its values do.
    pub(super) fn is_ordered(self) -> bool {
        self.width == 1 || self.order == Order::Network
    }
}

/// One value, or all from the first to the last, both within.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Bytes {
    One(Vec<u8>),
    /// With the prefix' length where it is one.
    Span(Vec<u8>, Vec<u8>, Option<u8>),
}

/// `value` as of `shape`.
pub(super) fn bytes(shape: Shape, value: &Value, generation: u32) -> Result<Bytes, Unsupported> {
    let number = |n: u32| -> Result<Vec<u8>, Unsupported> {
        if [NAME, IPV4, IPV6, VERDICT].contains(&shape) {
            return Err(Unsupported("a number where an address or name belongs"));
        }
        match (shape.width, shape.order) {
            (1, _) => u8::try_from(n).ok().map(|n| vec![n]),
            (2, _) => u16::try_from(n).ok().map(|n| n.to_be_bytes().to_vec()),
            (_, Order::Host) => Some(n.to_ne_bytes().to_vec()),
            _ => None,
        }
        .ok_or(Unsupported("a number too great for its type"))
    };
    Ok(match value {
        Value::Name(name) if shape == NAME && !name.is_empty() && name.len() < 16 && !name.ends_with('*') => {
            let mut bytes = name.as_bytes().to_vec();
            bytes.resize(16, 0);
            Bytes::One(bytes)
        }
        Value::Ip(ip) if shape == IPV4 => Bytes::One(ip.octets().to_vec()),
        Value::Ip6(ip) if shape == IPV6 => Bytes::One(ip.octets().to_vec()),
        Value::Net(net) if shape == IPV4 && net.prefix_len() == 32 => {
            Bytes::One(net.addr().octets().to_vec())
        }
        Value::Net6(net) if shape == IPV6 && net.prefix_len() == 128 => {
            Bytes::One(net.addr().octets().to_vec())
        }
        Value::Net(net) if shape == IPV4 => {
            let ends: [Ipv4Addr; 2] = [net.network(), net.broadcast()];
            let [first, last] = ends.map(|ip| ip.octets().to_vec());
            Bytes::Span(first, last, Some(net.prefix_len()))
        }
        Value::Net6(net) if shape == IPV6 => {
            let ends: [Ipv6Addr; 2] = [net.network(), net.broadcast()];
            let [first, last] = ends.map(|ip| ip.octets().to_vec());
            Bytes::Span(first, last, Some(net.prefix_len()))
        }
        Value::Number(n) => Bytes::One(number(*n)?),
        Value::Range(a, b) if a == b => Bytes::One(number(*a)?),
        Value::Range(a, b) if a < b && shape.is_ordered() => Bytes::Span(number(*a)?, number(*b)?, None),
        Value::Original if shape == DIRECTION => Bytes::One(vec![0]),
        Value::Reply if shape == DIRECTION => Bytes::One(vec![1]),
        Value::Generation(low) if shape == MARK => Bytes::One(number(generation << 8 | u32::from(*low))?),
        _ => return Err(Unsupported("such a value for such a type")),
    })
}

/// A verdict's code, and the chain it leads to.
pub(super) fn verdict(v: &Verdict) -> (i32, Option<&str>) {
    const JUMP: i32 = -3;
    const GOTO: i32 = -4;
    const RETURN: i32 = -5;
    match v {
        Verdict::Drop => (libc::NF_DROP, None),
        Verdict::Accept => (libc::NF_ACCEPT, None),
        Verdict::Return => (RETURN, None),
        Verdict::Jump(chain) => (JUMP, Some(chain)),
        Verdict::Goto(chain) => (GOTO, Some(chain)),
    }
}

/// `NFTA_DATA_VALUE` in an attribute of its own.
pub(super) fn put_value(out: &mut Writer, kind: u16, value: &[u8]) {
    out.nest(kind, |out| {
        out.bytes(1, value);
    });
}

/// `NFTA_DATA_VERDICT` in an attribute of its own.
pub(super) fn put_verdict(out: &mut Writer, kind: u16, (code, chain): (i32, Option<&str>)) {
    out.nest(kind, |out| {
        out.nest(2, |out| {
            out.number(1, code as u32);
            if let Some(chain) = chain {
                out.text(2, chain);
            }
        });
    });
}
