//! DHCP for the one guest behind an interface: RFC 2131, as far as a server with one address to give needs it.
//!
//! The address and the way out are those that lie on the interface, as a container would have them: a
//! host's address, all else by the router, the router on the link (RFC 3442), as packets inside a subnet
//! cross the router, too.

use std::net::Ipv4Addr;

use crate::net::Mac;

/// What an interface's guest is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lease {
    pub(super) mac: Mac,
    pub(super) address: Ipv4Addr,
    pub(super) gateway: Ipv4Addr,
    pub(super) mtu: u16,
    /// Only the first interface's guest gets a name and the way to everywhere.
    pub(super) hostname: Option<String>,
}

/// Where AWS's resolver is in every VPC.
const RESOLVER: Ipv4Addr = Ipv4Addr::new(169, 254, 169, 253);
/// Seconds, as AWS's.
const LIFE: u32 = 3600;
const COOKIE: [u8; 4] = [99, 130, 83, 99];
const SERVER: u16 = 67;
const CLIENT: u16 = 68;
/// Kinds of messages.
const DISCOVER: u8 = 1;
const OFFER: u8 = 2;
const REQUEST: u8 = 3;
const ACK: u8 = 5;
const NAK: u8 = 6;
const INFORM: u8 = 8;
/// Bytes in front of the options.
const FIXED: usize = 236;

/// A filter that lets through what is sent to a DHCP server by UDP over IPv4.
pub(super) fn filter() -> Vec<libc::sock_filter> {
    let op = |code, jt, jf, k| libc::sock_filter { code, jt, jf, k };
    vec![
        op(0x28, 0, 0, 12), // type of the frame
        op(0x15, 0, 6, 0x800),
        op(0x30, 0, 0, 23), // protocol
        op(0x15, 0, 4, 17),
        op(0xb1, 0, 0, 14), // length of the header
        op(0x48, 0, 0, 16), // destination port
        op(0x15, 0, 1, SERVER.into()),
        op(0x06, 0, 0, 0xffff),
        op(0x06, 0, 0, 0),
    ]
}

/// The frame that answers the guest's, if any does.
pub(super) fn answer(frame: &[u8], lease: &Lease) -> Option<Vec<u8>> {
    let ip = frame.get(14..)?;
    let header = usize::from(ip.first()? & 15) * 4;
    let message = ip.get(header + 8..)?;
    let fixed = message.get(..FIXED)?;
    let options = message.get(FIXED..)?.strip_prefix(&COOKIE)?;
    if fixed.first() != Some(&1) || fixed.get(28..34)? != lease.mac.0 {
        return None;
    }
    let wanted = |v: &[u8]| <[u8; 4]>::try_from(v).ok().map(Ipv4Addr::from);
    let told = fixed.get(12..16).and_then(wanted).filter(|ip| !ip.is_unspecified());
    let asked = option(options, 50).and_then(wanted).or(told);
    let kind = match option(options, 53)? {
        [DISCOVER] => OFFER,
        // Another server was taken.
        [REQUEST] if option(options, 54).and_then(wanted).is_some_and(|s| s != lease.gateway) => return None,
        [REQUEST] if asked == Some(lease.address) => ACK,
        [REQUEST] => NAK,
        [INFORM] => ACK,
        _ => return None,
    };
    Some(wrap(lease, reply(fixed, kind, option(options, 53) == Some(&[INFORM]), lease)))
}

/// An option's value.
fn option(mut options: &[u8], wanted: u8) -> Option<&[u8]> {
    loop {
        match options {
            [0, rest @ ..] => options = rest,
            [255, ..] | [] => return None,
            [kind, length, rest @ ..] => {
                let (value, rest) = rest.split_at_checked((*length).into())?;
                if *kind == wanted {
                    return Some(value);
                }
                options = rest;
            }
            [_] => return None,
        }
    }
}

fn reply(request: &[u8], kind: u8, informs: bool, lease: &Lease) -> Vec<u8> {
    let mut out = request.to_vec();
    out[0] = 2;
    // Hops and seconds; then what only relays and boot servers fill in.
    out[3] = 0;
    out[8..10].fill(0);
    out[16..28].fill(0);
    out[44..].fill(0);
    if kind != NAK && !informs {
        out[16..20].copy_from_slice(&lease.address.octets());
    }
    out.extend(COOKIE);
    let mut put = |kind: u8, value: &[u8]| {
        out.extend([kind, value.len() as u8]);
        out.extend(value);
    };
    put(53, &[kind]);
    put(54, &lease.gateway.octets());
    if kind != NAK {
        if !informs {
            put(51, &LIFE.to_be_bytes());
        }
        put(1, &[255; 4]);
        put(26, &lease.mtu.to_be_bytes());
        let gateway = lease.gateway.octets();
        let mut ways = vec![32];
        ways.extend(gateway);
        ways.extend([0; 4]);
        if let Some(name) = &lease.hostname {
            ways.push(0);
            ways.extend(gateway);
            put(3, &gateway);
            put(6, &RESOLVER.octets());
            put(12, &name.as_bytes()[..name.len().min(63)]);
        }
        put(121, &ways);
    }
    out.push(255);
    out.resize(out.len().max(300), 0);
    out
}

/// Into UDP, IPv4 and Ethernet.
fn wrap(lease: &Lease, message: Vec<u8>) -> Vec<u8> {
    let length = (message.len() + 28) as u16;
    let mut out = lease.mac.0.to_vec();
    out.extend([2, 0, 0, 0, 0, 1, 8, 0]);
    let mut ip = vec![0x45, 0];
    ip.extend(length.to_be_bytes());
    ip.extend([0, 0, 0, 0, 64, 17, 0, 0]);
    ip.extend(lease.gateway.octets());
    ip.extend([255; 4]);
    let sum: u32 = ip.chunks(2).map(|w| u32::from(w[0]) << 8 | u32::from(w[1])).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    ip[10..12].copy_from_slice(&(!(((folded & 0xffff) + (folded >> 16)) as u16)).to_be_bytes());
    out.extend(ip);
    out.extend(SERVER.to_be_bytes());
    out.extend(CLIENT.to_be_bytes());
    out.extend((length - 20).to_be_bytes());
    // No checksum: the way is not one where bits fall over.
    out.extend([0, 0]);
    out.extend(message);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lease() -> Lease {
        Lease {
            mac: Mac([2, 1, 2, 3, 4, 5]),
            address: Ipv4Addr::new(10, 0, 1, 10),
            gateway: Ipv4Addr::new(10, 0, 1, 1),
            mtu: 9001,
            hostname: Some("ip-10-0-1-10".into()),
        }
    }

    fn request(mac: [u8; 6], options: &[&[u8]]) -> Vec<u8> {
        let mut message = vec![0; FIXED];
        message[..3].copy_from_slice(&[1, 1, 6]);
        message[4..8].copy_from_slice(b"abcd");
        message[28..34].copy_from_slice(&mac);
        message.extend(COOKIE);
        message.extend(options.concat());
        message.push(255);
        wrap(&Lease { mac: Mac([255; 6]), ..lease() }, message)
    }

    fn told(frame: &[u8], kind: u8) -> Option<Vec<u8>> {
        option(&frame[42 + FIXED + 4..], kind).map(<[u8]>::to_vec)
    }

    #[test]
    fn the_one_guest_gets_the_one_address() {
        let offer = answer(&request([2, 1, 2, 3, 4, 5], &[&[53, 1, 1]]), &lease()).unwrap();
        assert_eq!(told(&offer, 53), Some(vec![OFFER]));
        assert_eq!(offer[42 + 16..42 + 20], [10, 0, 1, 10]);
        assert_eq!(offer[42 + 4..42 + 8], *b"abcd");
        assert_eq!(told(&offer, 1), Some(vec![255; 4]));
        assert_eq!(told(&offer, 121), Some(vec![32, 10, 0, 1, 1, 0, 0, 0, 0, 0, 10, 0, 1, 1]));
        let good: &[&[u8]] = &[&[53, 1, 3], &[50, 4, 10, 0, 1, 10], &[54, 4, 10, 0, 1, 1]];
        let ack = answer(&request([2, 1, 2, 3, 4, 5], good), &lease()).unwrap();
        assert_eq!(told(&ack, 53), Some(vec![ACK]));
    }

    #[test]
    fn nobody_else_and_nothing_else_is_answered() {
        assert_eq!(answer(&request([9; 6], &[&[53, 1, 1]]), &lease()), None);
        let other: &[&[u8]] = &[&[53, 1, 3], &[50, 4, 10, 0, 1, 10], &[54, 4, 10, 9, 9, 9]];
        assert_eq!(answer(&request([2, 1, 2, 3, 4, 5], other), &lease()), None);
        let wrong: &[&[u8]] = &[&[53, 1, 3], &[50, 4, 10, 0, 1, 99]];
        let nak = answer(&request([2, 1, 2, 3, 4, 5], wrong), &lease()).unwrap();
        assert_eq!(told(&nak, 53), Some(vec![NAK]));
        let whole = request([2, 1, 2, 3, 4, 5], &[&[53, 1, 1]]);
        for cut in 0..whole.len() {
            let _ = answer(&whole[..cut], &lease());
        }
    }
}
