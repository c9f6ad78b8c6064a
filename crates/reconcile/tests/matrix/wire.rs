//! Real packets: sockets in every guest and on the internet, hundreds at once on one thread.

use super::case::{Kind, Probe};
use host::netns::NetNs;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, ipproto, sockopt};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

/// Ports that everyone listens on.
pub const PORTS: [u16; 5] = [22, 80, 443, 8080, 33_000];
/// A protocol without ports ("use for experimentation", RFC 3692).
pub const PLAIN: u8 = 253;

/// How long something that should come may take: long, as machines are busy at times.
const SOON: Duration = Duration::from_secs(6);
/// How long silence lasts before it counts, after all that should come has come.
const QUIET: Duration = Duration::from_millis(120);

/// An address that somebody has.
#[derive(Clone)]
pub struct Endpoint {
    pub address: IpAddr,
    pub ns: NetNs,
}

/// What was seen of one probe.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Who got it, and whose it seemed: its source address and port there.
    pub arrived: Vec<(usize, IpAddr, u16)>,
    /// Whose the answer seemed.
    pub answered: Option<IpAddr>,
    /// A router said that there is no way.
    pub unreachable: bool,
}

enum Role {
    Listener(usize),
    Datagrams(usize),
    Echo(usize),
    Plain(usize),
    /// The server's end of a connection.
    Accepted {
        endpoint: usize,
        peer: SocketAddr,
    },
    /// The client's end.
    Asking,
}

struct Item {
    fd: OwnedFd,
    role: Role,
    /// The connection is being made.
    opening: bool,
}

pub struct Wire {
    pub endpoints: Vec<Endpoint>,
    servers: Vec<Item>,
    /// By probe.
    clients: BTreeMap<usize, Item>,
    round: u32,
}

fn open(like: IpAddr, kind: SocketType, protocol: Option<rustix::net::Protocol>) -> OwnedFd {
    let family = if like.is_ipv4() { AddressFamily::INET } else { AddressFamily::INET6 };
    let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
    rustix::net::socket_with(family, kind, flags, protocol).unwrap()
}

fn bound(at: SocketAddr, kind: SocketType, protocol: Option<rustix::net::Protocol>) -> OwnedFd {
    let fd = open(at.ip(), kind, protocol);
    if at.is_ipv6() {
        // The address may still be under way to the link.
        let _ = sockopt::set_ipv6_freebind(&fd, true);
    }
    rustix::net::bind(&fd, &at).unwrap_or_else(|e| panic!("bind {at}: {e}"));
    fd
}

fn plain() -> Option<rustix::net::Protocol> {
    std::num::NonZeroU32::new(PLAIN.into()).map(rustix::net::Protocol::from_raw)
}

fn icmp_of(address: IpAddr) -> Option<rustix::net::Protocol> {
    Some(if address.is_ipv4() { ipproto::ICMP } else { ipproto::ICMPV6 })
}

impl Wire {
    pub fn new() -> Self {
        Self { endpoints: Vec::new(), servers: Vec::new(), clients: BTreeMap::new(), round: 0 }
    }

    /// Serves at one more address.
    pub fn serve(&mut self, endpoint: Endpoint) {
        let n = self.endpoints.len();
        let address = endpoint.address;
        let items = endpoint.ns.run(|| {
            let mut items = Vec::new();
            let mut add = |fd, role| items.push(Item { fd, role, opening: false });
            for port in PORTS {
                let at = SocketAddr::from((address, port));
                let listener = bound(at, SocketType::STREAM, None);
                rustix::net::listen(&listener, 256).unwrap();
                add(listener, Role::Listener(n));
                add(bound(at, SocketType::DGRAM, None), Role::Datagrams(n));
            }
            let raw = SocketAddr::from((address, 0));
            add(bound(raw, SocketType::RAW, icmp_of(address)), Role::Echo(n));
            add(bound(raw, SocketType::RAW, plain()), Role::Plain(n));
            items
        });
        self.servers.extend(items.unwrap());
        self.endpoints.push(endpoint);
    }

    /// Sends each of the probes, those of before again on the connections they have, and
    /// answers what was seen. `wanted`: whether an arrival and an answer should come.
    pub fn send(
        &mut self,
        probes: &[(usize, Probe)],
        wanted: &BTreeMap<usize, (bool, bool)>,
    ) -> BTreeMap<usize, Seen> {
        self.round += 1;
        let mut by_endpoint: BTreeMap<usize, Vec<(usize, Probe)>> = BTreeMap::new();
        for (id, probe) in probes.iter().filter(|(id, _)| !self.clients.contains_key(id)) {
            by_endpoint.entry(probe.from).or_default().push((*id, *probe));
        }
        for (from, probes) in by_endpoint {
            let opened = self.endpoints[from]
                .ns
                .run(|| probes.iter().map(|(id, p)| (*id, self.begin(p))).collect::<Vec<_>>());
            self.clients.extend(opened.unwrap());
        }
        let mut seen: BTreeMap<usize, Seen> = probes.iter().map(|(id, _)| (*id, Seen::default())).collect();
        let by_id: BTreeMap<usize, Probe> = probes.iter().copied().collect();
        for (id, probe) in probes {
            self.say(*id, probe);
        }

        let start = Instant::now();
        let mut last = start;
        loop {
            let done = wanted.iter().all(|(id, (arrive, answer))| {
                seen.get(id)
                    .is_none_or(|s| (!arrive || !s.arrived.is_empty()) && (!answer || s.answered.is_some()))
            });
            let now = Instant::now();
            if (done && now - last >= QUIET) || now - start > SOON {
                break;
            }
            if self.step(&by_id, &mut seen) || !done {
                last = Instant::now();
            }
        }
        seen
    }

    /// No more of these.
    pub fn forget(&mut self, mut which: impl FnMut(usize) -> bool) {
        self.clients.retain(|id, _| !which(*id));
    }

    fn begin(&self, probe: &Probe) -> Item {
        let at = SocketAddr::from((probe.source, probe.port));
        let to = SocketAddr::from((probe.to, probe.service));
        let role = Role::Asking;
        match probe.kind {
            Kind::Tcp => {
                let fd = bound(at, SocketType::STREAM, None);
                // No way out of here: nothing to wait for.
                let opening = match rustix::net::connect(&fd, &to) {
                    Ok(()) | Err(Errno::INPROGRESS) => true,
                    Err(Errno::NETUNREACH | Errno::HOSTUNREACH | Errno::INVAL) => false,
                    Err(e) => panic!("connect {at} → {to}: {e}"),
                };
                Item { fd, role, opening }
            }
            Kind::Udp => Item { fd: bound(at, SocketType::DGRAM, None), role, opening: false },
            Kind::Echo => Item {
                fd: bound((probe.source, 0).into(), SocketType::RAW, icmp_of(probe.source)),
                role,
                opening: false,
            },
            Kind::Plain => {
                Item { fd: bound((probe.source, 0).into(), SocketType::RAW, plain()), role, opening: false }
            }
            // With a header of its own: whatever source it likes.
            Kind::Lie => {
                Item { fd: open(probe.source, SocketType::RAW, Some(ipproto::RAW)), role, opening: false }
            }
        }
    }

    fn message(&self, id: usize) -> [u8; 8] {
        let mut message = [0; 8];
        message[..4].copy_from_slice(&(id as u32).to_be_bytes());
        message[4..].copy_from_slice(&self.round.to_be_bytes());
        message
    }

    /// The probe that a message of this round is of.
    fn id(&self, message: &[u8]) -> Option<usize> {
        let (id, round) = message.get(..8)?.split_at(4);
        (round == self.round.to_be_bytes()).then(|| u32::from_be_bytes(id.try_into().unwrap()) as usize)
    }

    fn say(&mut self, id: usize, probe: &Probe) {
        let message = self.message(id);
        let Some(item) = self.clients.get(&id) else { return };
        if item.opening {
            return;
        }
        let none = SendFlags::empty();
        let to = SocketAddr::from((probe.to, probe.service));
        let bare = SocketAddr::from((probe.to, 0));
        // Where there is no way out of the guest at all, nothing is sent: that is an answer too.
        let _ = match probe.kind {
            Kind::Tcp => rustix::net::send(&item.fd, &message, none | SendFlags::NOSIGNAL),
            Kind::Udp => rustix::net::sendto(&item.fd, &message, none, &to),
            Kind::Echo => rustix::net::sendto(&item.fd, &echo(probe, &message), none, &bare),
            Kind::Plain => rustix::net::sendto(&item.fd, &message, none, &bare),
            Kind::Lie => rustix::net::sendto(&item.fd, &forged(probe, &message), none, &bare),
        };
    }

    /// Waits a little for whatever comes. True where something of this round did.
    fn step(&mut self, probes: &BTreeMap<usize, Probe>, seen: &mut BTreeMap<usize, Seen>) -> bool {
        let mut fds: Vec<PollFd<'_>> = Vec::with_capacity(self.servers.len() + self.clients.len());
        fds.extend(self.servers.iter().map(|i| PollFd::new(&i.fd, PollFlags::IN)));
        let of = |i: &Item| if i.opening { PollFlags::OUT } else { PollFlags::IN };
        fds.extend(
            self.clients.values().map(|i| PollFd::from_borrowed_fd(std::os::fd::AsFd::as_fd(&i.fd), of(i))),
        );
        let patience = rustix::event::Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
        match poll(&mut fds, Some(&patience)) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(e) => panic!("poll: {e}"),
        }
        let ready: Vec<bool> = fds.iter().map(|f| !f.revents().is_empty()).collect();
        let (servers, clients) = ready.split_at(self.servers.len());
        let mut moved = false;
        let mut fresh = Vec::new();
        let mut over = Vec::new();
        for (n, item) in self.servers.iter().enumerate().filter(|(n, _)| servers[*n]) {
            moved |= self.serve_one(n, item, seen, &mut fresh, &mut over);
        }
        let ready: Vec<usize> =
            self.clients.keys().zip(clients).filter(|(_, r)| **r).map(|(id, _)| *id).collect();
        for id in ready {
            moved |= self.hear(id, probes, seen);
        }
        for n in over.into_iter().rev() {
            self.servers.remove(n);
        }
        self.servers.extend(fresh);
        moved
    }

    fn serve_one(
        &self,
        n: usize,
        item: &Item,
        seen: &mut BTreeMap<usize, Seen>,
        fresh: &mut Vec<Item>,
        over: &mut Vec<usize>,
    ) -> bool {
        let mut buffer = [0; 2048];
        let mut arrived = |endpoint: usize, peer: IpAddr, port: u16, message: &[u8]| {
            let Some(seen) = self.id(message).and_then(|id| seen.get_mut(&id)) else { return false };
            if !seen.arrived.contains(&(endpoint, peer, port)) {
                seen.arrived.push((endpoint, peer, port));
            }
            true
        };
        match item.role {
            Role::Listener(endpoint) => {
                while let Ok((fd, Some(peer))) =
                    rustix::net::acceptfrom_with(&item.fd, SocketFlags::NONBLOCK | SocketFlags::CLOEXEC)
                {
                    let Ok(peer) = SocketAddr::try_from(peer) else { continue };
                    fresh.push(Item { fd, role: Role::Accepted { endpoint, peer }, opening: false });
                }
                true
            }
            Role::Accepted { endpoint, peer } => {
                match rustix::net::recv(&item.fd, &mut buffer, RecvFlags::empty()) {
                    Ok((length, _)) if length > 0 => {
                        let _ = rustix::net::send(&item.fd, &buffer[..length], SendFlags::NOSIGNAL);
                        let messages = buffer[..length].chunks(8);
                        messages.filter(|m| arrived(endpoint, peer.ip(), peer.port(), m)).count() > 0
                    }
                    Err(Errno::AGAIN) => false,
                    _ => {
                        over.push(n);
                        false
                    }
                }
            }
            Role::Datagrams(endpoint) | Role::Echo(endpoint) | Role::Plain(endpoint) => {
                let mut any = false;
                while let Ok((length, _, Some(peer))) =
                    rustix::net::recvfrom(&item.fd, &mut buffer[..], RecvFlags::empty())
                {
                    let Ok(peer) = SocketAddr::try_from(peer) else { continue };
                    let packet = &buffer[..length];
                    match item.role {
                        Role::Datagrams(_) => {
                            let _ = rustix::net::sendto(&item.fd, packet, SendFlags::empty(), &peer);
                            any |= arrived(endpoint, peer.ip(), peer.port(), packet);
                        }
                        // Only requests; this kernel answers them by itself.
                        Role::Echo(_) => {
                            let packet = payload(packet, peer.ip());
                            if matches!(packet.first(), Some(8 | 128)) {
                                any |= arrived(endpoint, peer.ip(), 0, &packet[8..]);
                            }
                        }
                        _ => any |= arrived(endpoint, peer.ip(), 0, payload(packet, peer.ip())),
                    }
                }
                any
            }
            Role::Asking => false,
        }
    }

    /// A client hears something.
    fn hear(&mut self, id: usize, probes: &BTreeMap<usize, Probe>, seen: &mut BTreeMap<usize, Seen>) -> bool {
        let Some(item) = self.clients.get_mut(&id) else { return false };
        let mut buffer = [0; 2048];
        if item.opening {
            let error = sockopt::socket_error(&item.fd).unwrap().err();
            if error.is_none() {
                item.opening = false;
                if let Some(probe) = probes.get(&id) {
                    self.say(id, probe);
                }
                return true;
            }
            // Refused or unreachable: a word that should not have come.
            item.opening = false;
            if let Some(seen) = seen.get_mut(&id) {
                match error {
                    Some(Errno::HOSTUNREACH | Errno::NETUNREACH) => seen.unreachable = true,
                    _ => seen.answered = Some(Ipv4Addr::UNSPECIFIED.into()),
                }
            }
            return true;
        }
        let mut moved = false;
        loop {
            let Some(item) = self.clients.get(&id) else { return moved };
            let Some(probe) = probes.get(&id) else { return moved };
            let (message, from) = match rustix::net::recvfrom(&item.fd, &mut buffer[..], RecvFlags::empty()) {
                Ok((0, ..)) | Err(_) => return moved,
                Ok((length, _, from)) => {
                    let from = from.and_then(|f| SocketAddr::try_from(f).ok()).map(|f| f.ip());
                    let packet = &buffer[..length];
                    match probe.kind {
                        Kind::Tcp => (packet[length.saturating_sub(8)..].to_vec(), Some(probe.to)),
                        Kind::Udp => (packet.to_vec(), from),
                        Kind::Echo => {
                            let packet = payload(packet, probe.source);
                            match packet.first() {
                                Some(0 | 129) => (packet[8..].to_vec(), from),
                                _ => continue,
                            }
                        }
                        Kind::Plain | Kind::Lie => continue,
                    }
                }
            };
            if self.id(&message) == Some(id)
                && from == Some(probe.to)
                && let Some(seen) = seen.get_mut(&id)
            {
                seen.answered = from;
                moved = true;
            }
        }
    }
}

/// What follows the header that raw IPv4 sockets show, and IPv6 ones don't.
fn payload(packet: &[u8], family: IpAddr) -> &[u8] {
    if family.is_ipv4() { packet.get(20..).unwrap_or_default() } else { packet }
}

/// An echo request.
fn echo(probe: &Probe, message: &[u8; 8]) -> Vec<u8> {
    let kind = if probe.to.is_ipv4() { 8 } else { 128 };
    let mut request = vec![kind, 0, 0, 0];
    request.extend(probe.port.to_be_bytes());
    request.extend([0, 1]);
    request.extend(message);
    let sum = request.chunks(2).map(|c| u32::from(u16::from_be_bytes([c[0], c[1]]))).sum::<u32>();
    let folded = (sum & 0xffff) + (sum >> 16);
    let checksum = !((folded & 0xffff) + (folded >> 16)) as u16;
    // The kernel sums ICMPv6 itself.
    request[2..4].copy_from_slice(&checksum.to_be_bytes());
    request
}

/// A datagram whose source is not the sender's.
fn forged(probe: &Probe, message: &[u8; 8]) -> Vec<u8> {
    let (IpAddr::V4(source), IpAddr::V4(to)) = (probe.lie, probe.to) else { return Vec::new() };
    // Version and length; the kernel fills in total length, identification and checksum.
    let mut packet = vec![0x45, 0, 0, 36, 0, 0, 0, 0, 64, 17, 0, 0];
    packet.extend(source.octets());
    packet.extend(to.octets());
    packet.extend(probe.port.to_be_bytes());
    packet.extend(probe.service.to_be_bytes());
    packet.extend([0, 16, 0, 0]);
    packet.extend(message);
    packet
}
