//! One real packet, and what came of it.

use super::{Traffic, paths};
use crate::region::RegionFile;
use anyhow::{Context, Result};
use host::instance::{InstanceDriver, NamespaceDriver};
use host::netns::NetNs;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType, bind, connect, socket_with, sockopt};
use std::fmt;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::ops::Deref;
use std::path::Path;
use std::time::{Duration, Instant};

/// Long enough for one lost packet to be sent again.
const PATIENCE: Duration = Duration::from_millis(2500);

pub(super) struct Probe<'a> {
    pub state: &'a Path,
    pub region: &'a RegionFile,
    pub traffic: Traffic,
    pub from: IpAddr,
    pub to: IpAddr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// And how it was answered.
    Arrived(&'static str),
    Lost,
    /// Silence, where arrival wouldn't have been seen.
    Unknown,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Arrived(how) => f.write_str(how),
            Self::Lost => f.write_str("no answer came"),
            Self::Unknown => f.write_str("no answer came, and whoever has the port may just be silent"),
        }
    }
}

/// A guest's namespace, or that of a host that is there as long as this is held.
type Place = Box<dyn Deref<Target = NetNs>>;

struct Guest(NetNs);

impl Deref for Guest {
    type Target = NetNs;
    fn deref(&self) -> &NetNs {
        &self.0
    }
}

impl Probe<'_> {
    /// Sends from the instance to the instance; None is some host on the internet.
    pub(super) fn send(&self, sender: Option<&str>, receiver: Option<&str>) -> Result<Outcome> {
        let source = match sender {
            Some(instance) => self.inside(instance)?,
            None => self.host(self.from)?.context("the sender's address has an owner already")?,
        };
        // Somebody must be there to answer; the region's own hosts are.
        let destination = match receiver {
            Some(instance) => Some(self.inside(instance)?),
            None => self.host(self.to)?,
        };
        match self.traffic.udp {
            true => self.udp(&source, destination.as_deref().map(|place| &**place)),
            false => Ok(source.run(|| self.tcp())??),
        }
    }

    fn inside(&self, instance: &str) -> Result<Place> {
        let driver = NamespaceDriver::new(paths(self.state).instances())?;
        let space = driver.netns(instance).with_context(|| format!("{instance} does not run"))?;
        Ok(Box::new(Guest(NetNs::from(space))))
    }

    /// A host on the internet with this address, for as long as it is held. None where the
    /// address is the region's to give.
    fn host(&self, ip: IpAddr) -> Result<Option<Place>> {
        let IpAddr::V4(ip) = ip else { return Ok(None) };
        if self.region.public_pool.contains(&ip) || ip.is_private() {
            return Ok(None);
        }
        let space = paths(self.state).netns().join(reconcile::services::INTERNET);
        let internet = NetNs::open(&space).context("the region's network does not run")?;
        Ok(Some(Box::new(host::net::client(&internet, ip)?)))
    }

    /// A port that no earlier flow had: what was tracked would pass although it may no longer.
    fn origin(&self) -> SocketAddr {
        let drawn = jiff::Timestamp::now().subsec_nanosecond().unsigned_abs() / 1000 % 16384;
        (self.from, 49152 + u16::try_from(drawn).unwrap_or(0)).into()
    }

    fn target(&self) -> SocketAddr {
        (self.to, self.traffic.port).into()
    }

    fn tcp(&self) -> std::io::Result<Outcome> {
        let family = if self.to.is_ipv4() { AddressFamily::INET } else { AddressFamily::INET6 };
        let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
        let socket = socket_with(family, SocketType::STREAM, flags, None)?;
        sockopt::set_socket_reuseaddr(&socket, true)?;
        // Nothing is to linger of it.
        sockopt::set_socket_linger(&socket, Some(Duration::ZERO))?;
        bind(&socket, &self.origin())?;
        let answer = match connect(&socket, &self.target()) {
            Err(Errno::INPROGRESS) => {
                let patience = Timespec::try_from(PATIENCE).unwrap_or_default();
                let mut waiting = [PollFd::new(&socket, PollFlags::OUT)];
                match poll(&mut waiting, Some(&patience))? {
                    0 => return Ok(Outcome::Lost),
                    _ => sockopt::socket_error(&socket)?,
                }
            }
            other => other,
        };
        match answer {
            Ok(()) => Ok(Outcome::Arrived("the connection was taken")),
            Err(Errno::CONNREFUSED | Errno::CONNRESET) => {
                Ok(Outcome::Arrived("it arrived and was answered: nobody listens at the port"))
            }
            Err(Errno::TIMEDOUT | Errno::HOSTUNREACH | Errno::NETUNREACH) => Ok(Outcome::Lost),
            Err(other) => Err(other.into()),
        }
    }

    /// Listens itself at the far end if nobody does.
    fn udp(&self, source: &NetNs, destination: Option<&NetNs>) -> Result<Outcome> {
        let sender = source.run(|| UdpSocket::bind(self.origin()))??;
        sender.connect(self.target())?;
        sender.set_nonblocking(true)?;
        let port = self.traffic.port;
        let listener = match destination {
            Some(space) => space.run(|| UdpSocket::bind((everyone(self.to), port)))?.ok(),
            None => None,
        };
        if let Some(listener) = &listener {
            listener.set_nonblocking(true)?;
        }
        let end = Instant::now() + PATIENCE;
        let (mut buffer, mut next) = ([0; 64], Instant::now());
        while Instant::now() < end {
            if Instant::now() >= next {
                match sender.send(b"kumobako trace") {
                    Err(e) if e.kind() == ErrorKind::ConnectionRefused => return Ok(REFUSED),
                    Err(e) if e.kind() != ErrorKind::WouldBlock => return Ok(Outcome::Lost),
                    _ => next = Instant::now() + Duration::from_millis(700),
                }
            }
            if let Some(listener) = &listener
                && let Ok((length, asker)) = listener.recv_from(&mut buffer)
            {
                listener.send_to(&buffer[..length], asker)?;
            }
            match sender.recv(&mut buffer) {
                Ok(_) => return Ok(Outcome::Arrived("it arrived and was answered")),
                Err(e) if e.kind() == ErrorKind::ConnectionRefused => return Ok(REFUSED),
                Err(_) => std::thread::sleep(Duration::from_millis(5)),
            }
        }
        Ok(if listener.is_some() { Outcome::Lost } else { Outcome::Unknown })
    }
}

const REFUSED: Outcome = Outcome::Arrived("it arrived and was answered: nobody listens at the port");

fn everyone(family: IpAddr) -> IpAddr {
    match family {
        IpAddr::V4(_) => std::net::Ipv4Addr::UNSPECIFIED.into(),
        IpAddr::V6(_) => std::net::Ipv6Addr::UNSPECIFIED.into(),
    }
}
