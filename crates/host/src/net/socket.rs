//! Netlink sockets: framing, batches with acknowledgements, dumps.

use crate::netns::NetNs;
use netlink_packet_core::{NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST, NetlinkHeader, NetlinkMessage};
use netlink_packet_route::RouteNetlinkMessage;
use netlink_sys::{Socket, SocketAddr, protocols};
use std::io;
use std::os::fd::{AsFd, BorrowedFd};

/// What speaking netlink can end in.
#[derive(Debug, thiserror::Error)]
pub enum NetError {
    #[error("{doing}: {source}")]
    Io { doing: &'static str, source: io::Error },
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the kernel's answer is not understood: {0}")]
    Garbled(String),
}

/// The kernel refused a request.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{what}: {}{}", io::Error::from_raw_os_error(*errno), if detail.is_empty() { String::new() } else { format!(" ({detail})") })]
pub struct Refused {
    pub what: String,
    pub errno: i32,
    /// The kernel's own words, where it gave any.
    pub detail: String,
}

impl NetError {
    pub(crate) fn io(doing: &'static str) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { doing, source }
    }

    /// The errno of a refused request.
    pub fn errno(&self) -> Option<i32> {
        match self {
            Self::Refused(r) => Some(r.errno),
            Self::Io { source, .. } => source.raw_os_error(),
            Self::Garbled(_) => None,
        }
    }
}

/// Requests sent before their acknowledgements are read: bounded, so that those fit the receive buffer.
const WINDOW: usize = 128;
const RECEIVE_BUFFER: usize = 4 << 20;
const NLMSG_HEADER: usize = 16;
const NLMSG_ERROR: u16 = 2;
const NLMSG_DONE: u16 = 3;
/// Flag of an error message: attributes follow.
const NLM_F_ACK_TLVS: u16 = 0x200;
const NLMSGERR_ATTR_MSG: u16 = 1;

struct Raw {
    socket: Socket,
    sequence: u32,
    buffer: Vec<u8>,
}

/// One message of a batch: header fields and payload after the header.
pub(super) struct Outgoing {
    pub(super) kind: u16,
    pub(super) flags: u16,
    pub(super) payload: Vec<u8>,
}

impl Raw {
    fn open(ns: &NetNs, protocol: isize) -> Result<Self, NetError> {
        let socket = ns
            .run(|| -> io::Result<Socket> {
                let mut socket = Socket::new(protocol)?;
                socket.bind_auto()?;
                socket.connect(&SocketAddr::new(0, 0))?;
                let _ = socket.set_ext_ack(true);
                let _ = socket.set_cap_ack(true);
                let _ = socket.set_netlink_get_strict_chk(true);
                Ok(socket)
            })
            .and_then(|r| r)
            .map_err(NetError::io("open a netlink socket"))?;
        // Unprivileged callers keep the default size: the window is small enough for it.
        let _ = rustix::net::sockopt::set_socket_recv_buffer_size_force(socket.as_fd(), RECEIVE_BUFFER);
        Ok(Self { socket, sequence: 0, buffer: vec![0; 64 << 10] })
    }

    fn frame(&mut self, out: &mut Vec<u8>, m: &Outgoing) -> u32 {
        self.sequence = self.sequence.wrapping_add(1);
        let length = NLMSG_HEADER + m.payload.len();
        out.extend((length as u32).to_ne_bytes());
        out.extend(m.kind.to_ne_bytes());
        out.extend((m.flags | NLM_F_REQUEST).to_ne_bytes());
        out.extend(self.sequence.to_ne_bytes());
        out.extend(0u32.to_ne_bytes());
        out.extend(&m.payload);
        out.resize(out.len().next_multiple_of(4), 0);
        self.sequence
    }

    /// Sends each message wanting an acknowledgement; answers each one's errno (0 for done) and words.
    fn batch(&mut self, messages: &[Outgoing]) -> Result<Vec<(i32, String)>, NetError> {
        let mut results = Vec::with_capacity(messages.len());
        for window in messages.chunks(WINDOW) {
            let mut bytes = Vec::new();
            let first = self.sequence.wrapping_add(1);
            for m in window {
                let acked = Outgoing { kind: m.kind, flags: m.flags | NLM_F_ACK, payload: m.payload.clone() };
                self.frame(&mut bytes, &acked);
            }
            self.socket.send(&bytes, 0).map_err(NetError::io("send to the kernel"))?;
            let mut answers: Vec<Option<(i32, String)>> = vec![None; window.len()];
            let mut missing = window.len();
            while missing > 0 {
                self.receive(|kind, flags, sequence, payload| {
                    let slot = sequence.wrapping_sub(first) as usize;
                    if kind == NLMSG_ERROR && slot < answers.len() && answers[slot].is_none() {
                        answers[slot] = Some(acknowledgement(flags, payload)?);
                        missing -= 1;
                    }
                    Ok(true)
                })?;
            }
            results.extend(answers.into_iter().flatten());
        }
        Ok(results)
    }

    /// One dump; hands each part's type and payload to `each`.
    fn dump(
        &mut self,
        what: &'static str,
        request: &Outgoing,
        mut each: impl FnMut(u16, &[u8]) -> Result<(), NetError>,
    ) -> Result<(), NetError> {
        let mut bytes = Vec::new();
        let asked = Outgoing {
            kind: request.kind,
            flags: request.flags | NLM_F_DUMP,
            payload: request.payload.clone(),
        };
        let wanted = self.frame(&mut bytes, &asked);
        self.socket.send(&bytes, 0).map_err(NetError::io("send to the kernel"))?;
        let mut done = false;
        while !done {
            self.receive(|kind, flags, sequence, payload| {
                if sequence != wanted {
                    return Ok(true);
                }
                match kind {
                    NLMSG_DONE => {
                        done = true;
                        return Ok(false);
                    }
                    NLMSG_ERROR => {
                        let (errno, detail) = acknowledgement(flags, payload)?;
                        if errno != 0 {
                            return Err(Refused { what: what.to_owned(), errno, detail }.into());
                        }
                        done = true;
                        return Ok(false);
                    }
                    _ => each(kind, payload)?,
                }
                Ok(true)
            })?;
        }
        Ok(())
    }

    /// One datagram's messages, until `each` answers false.
    fn receive(
        &mut self,
        each: impl FnMut(u16, u16, u32, &[u8]) -> Result<bool, NetError>,
    ) -> Result<(), NetError> {
        self.receive_with(0, each)
    }

    fn receive_with(
        &mut self,
        flags: libc::c_int,
        mut each: impl FnMut(u16, u16, u32, &[u8]) -> Result<bool, NetError>,
    ) -> Result<(), NetError> {
        let n = loop {
            let mut space = &mut self.buffer[..];
            match self.socket.recv(&mut space, flags) {
                Ok(n) => break n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(NetError::io("receive from the kernel")(e)),
            }
        };
        let mut rest = &self.buffer[..n];
        while rest.len() >= NLMSG_HEADER {
            let length = u32_at(rest, 0) as usize;
            if length < NLMSG_HEADER || length > rest.len() {
                return Err(NetError::Garbled(format!("a message of {length} bytes in {}", rest.len())));
            }
            if !each(u16_at(rest, 4), u16_at(rest, 6), u32_at(rest, 8), &rest[NLMSG_HEADER..length])? {
                break;
            }
            rest = &rest[length.next_multiple_of(4).min(rest.len())..];
        }
        Ok(())
    }
}

fn acknowledgement(flags: u16, payload: &[u8]) -> Result<(i32, String), NetError> {
    if payload.len() < 4 + NLMSG_HEADER {
        return Err(NetError::Garbled("a short acknowledgement".into()));
    }
    let errno = -(u32_at(payload, 0) as i32);
    let mut detail = String::new();
    if flags & NLM_F_ACK_TLVS != 0 {
        for (kind, value) in Attributes::new(&payload[4 + NLMSG_HEADER..]) {
            if kind == NLMSGERR_ATTR_MSG {
                detail = String::from_utf8_lossy(value).trim_end_matches('\0').to_owned();
            }
        }
    }
    Ok((errno, detail))
}

fn u16_at(b: &[u8], at: usize) -> u16 {
    u16::from_ne_bytes([b[at], b[at + 1]])
}

fn u32_at(b: &[u8], at: usize) -> u32 {
    u32::from_ne_bytes([b[at], b[at + 1], b[at + 2], b[at + 3]])
}

/// Walks netlink attributes: type without flag bits, and value. Ends at the first broken one.
pub(crate) struct Attributes<'a>(&'a [u8]);

impl<'a> Attributes<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (u16, &'a [u8]);
    fn next(&mut self) -> Option<Self::Item> {
        if self.0.len() < 4 {
            return None;
        }
        let length = u16_at(self.0, 0) as usize;
        let kind = u16_at(self.0, 2) & 0x3fff;
        let value = self.0.get(4..length)?;
        self.0 = &self.0[length.next_multiple_of(4).min(self.0.len())..];
        Some((kind, value))
    }
}

/// Adds an attribute, padded.
pub(crate) fn push_attribute(out: &mut Vec<u8>, kind: u16, value: &[u8]) {
    out.extend((value.len() as u16 + 4).to_ne_bytes());
    out.extend(kind.to_ne_bytes());
    out.extend(value);
    out.resize(out.len().next_multiple_of(4), 0);
}

/// A `NETLINK_ROUTE` socket of one namespace. It keeps the namespace alive.
pub struct Route(Raw);

impl Route {
    pub fn open(ns: &NetNs) -> Result<Self, NetError> {
        Raw::open(ns, protocols::NETLINK_ROUTE).map(Self)
    }

    /// Sends all requests, in order and each on its own; answers each one's result.
    pub(crate) fn each(
        &mut self,
        requests: Vec<(RouteNetlinkMessage, u16, String)>,
    ) -> Result<Vec<Result<(), Refused>>, NetError> {
        let messages: Vec<_> = requests.iter().map(|(m, flags, _)| outgoing(m, *flags)).collect();
        let answers = self.0.batch(&messages)?;
        Ok(answers
            .into_iter()
            .zip(requests)
            .map(|((errno, detail), (_, _, what))| match errno {
                0 => Ok(()),
                errno => Err(Refused { what, errno, detail }),
            })
            .collect())
    }

    /// [`Self::each`] of messages that are encoded already.
    pub(super) fn each_raw(
        &mut self,
        what: &str,
        messages: Vec<Outgoing>,
    ) -> Result<Vec<Result<(), Refused>>, NetError> {
        let result = |(errno, detail)| match errno {
            0 => Ok(()),
            errno => Err(Refused { what: what.to_owned(), errno, detail }),
        };
        Ok(self.0.batch(&messages)?.into_iter().map(result).collect())
    }

    /// [`Self::dump`] of what is decoded by `each`; it answers None for what it has no use for.
    pub(super) fn dump_raw(
        &mut self,
        what: &'static str,
        request: &Outgoing,
        mut each: impl FnMut(&[u8]) -> Option<()>,
    ) -> Result<(), NetError> {
        self.0.dump(what, request, |_, payload| {
            each(payload);
            Ok(())
        })
    }

    pub(crate) fn dump(
        &mut self,
        what: &'static str,
        request: RouteNetlinkMessage,
    ) -> Result<Vec<RouteNetlinkMessage>, NetError> {
        let mut found = Vec::new();
        self.0.dump(what, &outgoing(&request, 0), |kind, payload| {
            found.push(decode(kind, payload)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// A request with one answer; None where the kernel knows no such thing.
    pub(crate) fn get(
        &mut self,
        what: &str,
        request: RouteNetlinkMessage,
    ) -> Result<Option<RouteNetlinkMessage>, NetError> {
        let mut bytes = Vec::new();
        let wanted = self.0.frame(&mut bytes, &outgoing(&request, 0));
        self.0.socket.send(&bytes, 0).map_err(NetError::io("send to the kernel"))?;
        let mut answer = None;
        let mut done = false;
        while !done {
            self.0.receive(|kind, flags, sequence, payload| {
                if sequence != wanted {
                    return Ok(true);
                }
                done = true;
                if kind == NLMSG_ERROR {
                    let (errno, detail) = acknowledgement(flags, payload)?;
                    if !matches!(errno, 0 | libc::ENODEV | libc::ENOENT | libc::ESRCH) {
                        return Err(Refused { what: what.to_owned(), errno, detail }.into());
                    }
                } else {
                    answer = Some(decode(kind, payload)?);
                }
                Ok(false)
            })?;
        }
        Ok(answer)
    }
}

fn outgoing(message: &RouteNetlinkMessage, flags: u16) -> Outgoing {
    let mut whole = NetlinkMessage::new(NetlinkHeader::default(), message.clone().into());
    whole.finalize();
    let mut bytes = vec![0; whole.buffer_len()];
    whole.serialize(&mut bytes);
    Outgoing { kind: whole.header.message_type, flags, payload: bytes.split_off(NLMSG_HEADER) }
}

fn decode(kind: u16, payload: &[u8]) -> Result<RouteNetlinkMessage, NetError> {
    use netlink_packet_core::ParseableParametrized;
    RouteNetlinkMessage::parse_with_param(payload, kind).map_err(|e| NetError::Garbled(e.to_string()))
}

/// A `NETLINK_NETFILTER` socket of one namespace.
pub(crate) struct Netfilter(Raw);

/// `struct nfgenmsg`: family, version 0, resource id 0.
fn nfgenmsg(family: u8, attributes: &[u8]) -> Vec<u8> {
    let mut payload = vec![family, 0, 0, 0];
    payload.extend(attributes);
    payload
}

impl Netfilter {
    pub(crate) fn open(ns: &NetNs) -> Result<Self, NetError> {
        Raw::open(ns, protocols::NETLINK_NETFILTER).map(Self)
    }

    /// `each` gets the attributes of each entry, after `struct nfgenmsg`.
    pub(crate) fn dump(
        &mut self,
        what: &'static str,
        kind: u16,
        family: u8,
        attributes: &[u8],
        mut each: impl FnMut(&[u8]) -> Result<(), NetError>,
    ) -> Result<(), NetError> {
        let request = Outgoing { kind, flags: 0, payload: nfgenmsg(family, attributes) };
        self.0.dump(what, &request, |_, payload| match payload.get(4..) {
            Some(attributes) => each(attributes),
            None => Err(NetError::Garbled("a netfilter message without its header".into())),
        })
    }

    /// A request with one answer: that one's attributes.
    pub(crate) fn get(&mut self, what: &str, kind: u16) -> Result<Vec<u8>, NetError> {
        let mut bytes = Vec::new();
        let wanted = self.0.frame(&mut bytes, &Outgoing { kind, flags: 0, payload: nfgenmsg(0, &[]) });
        self.0.socket.send(&bytes, 0).map_err(NetError::io("send to the kernel"))?;
        let mut answer = None;
        while answer.is_none() {
            self.0.receive(|kind, flags, sequence, payload| {
                if sequence != wanted {
                    return Ok(true);
                }
                if kind == NLMSG_ERROR {
                    let (errno, detail) = acknowledgement(flags, payload)?;
                    return Err(Refused { what: what.to_owned(), errno, detail }.into());
                }
                answer = Some(payload.get(4..).unwrap_or_default().to_vec());
                Ok(false)
            })?;
        }
        Ok(answer.unwrap_or_default())
    }

    /// Joins a multicast group: what is sent to it waits in [`Self::pending`].
    pub(crate) fn listen(&mut self, group: u32) -> Result<(), NetError> {
        let socket = &mut self.0.socket;
        socket.add_membership(group).map_err(NetError::io("join a group of the kernel's messages"))
    }

    /// One request about a numbered resource, for all families.
    pub(crate) fn configure(
        &mut self,
        what: &str,
        kind: u16,
        resource: u16,
        attributes: &[u8],
    ) -> Result<(), NetError> {
        let mut payload = nfgenmsg(0, attributes);
        payload[2..4].copy_from_slice(&resource.to_be_bytes());
        match self.0.batch(&[Outgoing { kind, flags: 0, payload }])?.pop() {
            None | Some((0, _)) => Ok(()),
            Some((errno, detail)) => Err(Refused { what: what.to_owned(), errno, detail }.into()),
        }
    }

    pub(crate) fn fd(&self) -> BorrowedFd<'_> {
        self.0.socket.as_fd()
    }

    /// All messages that wait, without waiting for one: type, resource, attributes. False if
    /// the kernel had to drop some.
    pub(crate) fn pending(&mut self, mut each: impl FnMut(u16, u16, &[u8])) -> Result<bool, NetError> {
        let mut whole = true;
        loop {
            let result = self.0.receive_with(libc::MSG_DONTWAIT, |kind, _, _, payload| {
                if let [_, _, high, low, attributes @ ..] = payload {
                    each(kind, u16::from_be_bytes([*high, *low]), attributes);
                }
                Ok(true)
            });
            match result.as_ref().map_err(NetError::errno) {
                Ok(()) => {}
                Err(Some(libc::EAGAIN)) => return Ok(whole),
                Err(Some(libc::ENOBUFS)) => whole = false,
                Err(_) => return result.map(|()| whole),
            }
        }
    }

    /// Requests of one type, each on its own; answers each errno.
    pub(crate) fn each(
        &mut self,
        kind: u16,
        family: u8,
        attributes: Vec<Vec<u8>>,
    ) -> Result<Vec<i32>, NetError> {
        let messages: Vec<_> =
            attributes.iter().map(|a| Outgoing { kind, flags: 0, payload: nfgenmsg(family, a) }).collect();
        Ok(self.0.batch(&messages)?.into_iter().map(|(errno, _)| errno).collect())
    }

    /// Messages (type, flags, attributes) of one subsystem that come into force together or not
    /// at all. Answers each refused one's place, errno and words: none where it is done.
    pub(crate) fn transaction(
        &mut self,
        subsystem: u8,
        family: u8,
        messages: &[(u16, u16, Vec<u8>)],
    ) -> Result<Vec<(usize, i32, String)>, NetError> {
        /// `NFNL_MSG_BATCH_BEGIN` and `_END`, whose resource id is the subsystem.
        const BEGIN: u16 = 16;
        const END: u16 = 17;
        let edge = |kind| Outgoing { kind, flags: 0, payload: vec![0, 0, 0, subsystem] };
        let Some(last) = messages.len().checked_sub(1) else { return Ok(Vec::new()) };
        let mut bytes = Vec::new();
        let begin = self.0.frame(&mut bytes, &edge(BEGIN));
        for (n, (kind, flags, attributes)) in messages.iter().enumerate() {
            // The last one's answer stands for all: refusals come by themselves.
            let flags = flags | if n == last { NLM_F_ACK } else { 0 };
            self.0.frame(&mut bytes, &Outgoing { kind: *kind, flags, payload: nfgenmsg(family, attributes) });
        }
        self.0.frame(&mut bytes, &edge(END));
        // The kernel takes a transaction whole: unprivileged callers only up to the system's limit.
        let room = bytes.len() + 4096;
        if rustix::net::sockopt::set_socket_send_buffer_size_force(self.0.socket.as_fd(), room).is_err() {
            let _ = rustix::net::sockopt::set_socket_send_buffer_size(self.0.socket.as_fd(), room);
        }
        self.0.socket.send(&bytes, 0).map_err(NetError::io("send a transaction to the kernel"))?;
        let mut refused = Vec::new();
        let mut done = false;
        while !done {
            // All answers are there already; one that was lost must not be waited for.
            self.0.receive_with(libc::MSG_DONTWAIT, |kind, flags, sequence, payload| {
                let place = sequence.wrapping_sub(begin) as usize;
                if kind != NLMSG_ERROR || place > messages.len() {
                    return Ok(true);
                }
                let (errno, detail) = acknowledgement(flags, payload)?;
                // To the opening: the transaction as a whole.
                if place == 0 {
                    let what = "a transaction".to_owned();
                    return Err(Refused { what, errno, detail }.into());
                }
                if errno != 0 {
                    refused.push((place - 1, errno, detail));
                }
                done |= place - 1 == last;
                Ok(true)
            })?;
        }
        Ok(refused)
    }
}
