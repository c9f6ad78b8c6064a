//! UDP by the batch: many datagrams for one system call, each answered from the address that was asked.
#![allow(unsafe_code)]

use std::io;
use std::mem;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::os::fd::AsRawFd as _;
use std::ptr;

use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};

/// Datagrams that one system call takes or sends.
const BATCH: usize = 64;
/// Octets of a datagram that are kept; what is longer is cut.
const LONGEST: usize = 1500;
/// The kernel's queue before us, octets.
const QUEUE: libc::c_int = 4 << 20;
/// Octets for one control message with an `in_pktinfo` or an `in6_pktinfo`.
const CONTROL: usize = 64;

/// A UDP socket that knows by which of the machine's addresses each datagram came. May be shared by
/// threads.
#[derive(Debug)]
pub struct Datagrams(UdpSocket);

/// One that came.
#[derive(Debug, Clone, Copy)]
pub struct Datagram<'a> {
    pub bytes: &'a [u8],
    pub from: SocketAddr,
    /// The address that it was sent to.
    pub to: IpAddr,
}

#[repr(C, align(8))]
#[derive(Clone, Copy)]
struct Control([u8; CONTROL]);

impl Datagrams {
    /// Binds the address, which may be `0.0.0.0` or `::`: whichever of that family the machine has, or will have.
    ///
    /// # Errors
    /// The address is another's or in use.
    pub fn bind(address: SocketAddr) -> io::Result<Self> {
        let family = if address.is_ipv4() { AddressFamily::INET } else { AddressFamily::INET6 };
        let socket = rustix::net::socket_with(family, SocketType::DGRAM, SocketFlags::CLOEXEC, None)?;
        if address.is_ipv6() {
            // IPv4 has a socket of its own; and answers may leave from any address of a block that is local.
            sockopt::set_ipv6_v6only(&socket, true)?;
            sockopt::set_ipv6_freebind(&socket, true)?;
        }
        rustix::net::bind(&socket, &address)?;
        let socket = UdpSocket::from(socket);
        let set = |level, name, value: libc::c_int| -> io::Result<()> {
            // SAFETY: the option's value is an int that lives during the call.
            let r = unsafe {
                libc::setsockopt(
                    socket.as_raw_fd(),
                    level,
                    name,
                    (&raw const value).cast(),
                    size_of::<libc::c_int>() as libc::socklen_t,
                )
            };
            if r < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
        };
        match address {
            SocketAddr::V4(_) => set(libc::IPPROTO_IP, libc::IP_PKTINFO, 1)?,
            SocketAddr::V6(_) => set(libc::IPPROTO_IPV6, libc::IPV6_RECVPKTINFO, 1)?,
        }
        // Beyond what an unprivileged process may ask for; without that right, what there is must do.
        if set(libc::SOL_SOCKET, libc::SO_RCVBUFFORCE, QUEUE).is_err() {
            let _ = set(libc::SOL_SOCKET, libc::SO_RCVBUF, QUEUE);
        }
        Ok(Self(socket))
    }

    /// Takes datagrams for good. `answer` writes the reply into the empty buffer that it is given, or
    /// leaves it empty for none; before each batch `begin` is called.
    ///
    /// # Errors
    /// The socket fails for good. What a single datagram runs into is not told: its asker asks again.
    pub fn serve(
        &self,
        mut begin: impl FnMut(),
        mut answer: impl FnMut(Datagram<'_>, &mut Vec<u8>),
    ) -> io::Result<std::convert::Infallible> {
        let fd = self.0.as_raw_fd();
        let mut taken = vec![[0u8; LONGEST]; BATCH];
        let mut replies: Vec<Vec<u8>> = (0..BATCH).map(|_| Vec::with_capacity(LONGEST)).collect();
        let mut froms = [Name::default(); BATCH];
        let mut controls = [Control([0; CONTROL]); BATCH];
        // SAFETY: all zeroes are a valid iovec and a valid mmsghdr: null pointers with no length.
        let mut slices: [libc::iovec; BATCH] = unsafe { mem::zeroed() };
        let mut headers: [libc::mmsghdr; BATCH] = unsafe { mem::zeroed() };
        loop {
            for at in 0..BATCH {
                slices[at] = libc::iovec { iov_base: taken[at].as_mut_ptr().cast(), iov_len: LONGEST };
                let header = &mut headers[at].msg_hdr;
                header.msg_name = (&raw mut froms[at]).cast();
                header.msg_namelen = size_of::<Name>() as libc::socklen_t;
                header.msg_iov = &raw mut slices[at];
                header.msg_iovlen = 1;
                header.msg_control = (&raw mut controls[at]).cast();
                header.msg_controllen = CONTROL as _;
                header.msg_flags = 0;
            }
            // SAFETY: each header points to buffers that outlive the call, with their lengths.
            let count = unsafe {
                libc::recvmmsg(
                    fd,
                    headers.as_mut_ptr(),
                    BATCH as _,
                    libc::MSG_WAITFORONE as _,
                    ptr::null_mut(),
                )
            };
            let Ok(count) = usize::try_from(count) else {
                let error = io::Error::last_os_error();
                match error.raw_os_error() {
                    // A former reply's trouble, come back by ICMP, or a signal.
                    Some(libc::EBADF | libc::EINVAL | libc::ENOTSOCK) => return Err(error),
                    _ => continue,
                }
            };
            begin();
            let mut ready = 0;
            for at in 0..count {
                let header = &headers[at];
                let length = (header.msg_len as usize).min(LONGEST);
                let Some(to) = asked_address(&header.msg_hdr) else { continue };
                let Some(from) = froms[at].address() else { continue };
                let reply = &mut replies[ready];
                reply.clear();
                answer(Datagram { bytes: &taken[at][..length], from, to }, reply);
                if reply.is_empty() {
                    continue;
                }
                // What was taken by the slots up to here has been answered: they may be used anew.
                froms[ready] = froms[at];
                slices[ready] = libc::iovec { iov_base: reply.as_mut_ptr().cast(), iov_len: reply.len() };
                let source = write_source(&mut controls[ready], to);
                let out = &mut headers[ready].msg_hdr;
                out.msg_namelen = froms[ready].length();
                out.msg_controllen = source as _;
                out.msg_flags = 0;
                ready += 1;
            }
            send_all(fd, &mut headers[..ready]);
        }
    }

    /// Sends one datagram from this address. A full queue loses it.
    pub fn send(&self, bytes: &[u8], from: IpAddr, to: SocketAddr) {
        let mut name = Name::from(to);
        let mut control = Control([0; CONTROL]);
        let length = write_source(&mut control, from);
        let mut slice = libc::iovec { iov_base: bytes.as_ptr().cast_mut().cast(), iov_len: bytes.len() };
        // SAFETY: all zeroes are a valid msghdr.
        let mut header: libc::msghdr = unsafe { mem::zeroed() };
        header.msg_name = (&raw mut name).cast();
        header.msg_namelen = name.length();
        header.msg_iov = &raw mut slice;
        header.msg_iovlen = 1;
        header.msg_control = (&raw mut control).cast();
        header.msg_controllen = length as _;
        // SAFETY: the header points to values that outlive the call; nothing is written to them.
        unsafe { libc::sendmsg(self.0.as_raw_fd(), &raw const header, libc::MSG_DONTWAIT) };
    }
}

/// A socket's address as the kernel writes it: a `sockaddr_in` is the beginning of what a `sockaddr_in6` needs.
#[repr(C)]
#[derive(Clone, Copy)]
union Name {
    family: libc::sa_family_t,
    v4: libc::sockaddr_in,
    v6: libc::sockaddr_in6,
}

impl Default for Name {
    fn default() -> Self {
        // SAFETY: all zeroes are valid for each of them.
        unsafe { mem::zeroed() }
    }
}

impl From<SocketAddr> for Name {
    fn from(address: SocketAddr) -> Self {
        let mut name = Self::default();
        match address {
            SocketAddr::V4(address) => {
                name.v4 = libc::sockaddr_in {
                    sin_family: libc::AF_INET as _,
                    sin_port: address.port().to_be(),
                    sin_addr: libc::in_addr { s_addr: address.ip().to_bits().to_be() },
                    sin_zero: [0; 8],
                }
            }
            SocketAddr::V6(address) => {
                name.v6 = libc::sockaddr_in6 {
                    sin6_family: libc::AF_INET6 as _,
                    sin6_port: address.port().to_be(),
                    sin6_flowinfo: 0,
                    sin6_addr: libc::in6_addr { s6_addr: address.ip().octets() },
                    sin6_scope_id: address.scope_id(),
                }
            }
        }
        name
    }
}

impl Name {
    fn family(&self) -> libc::c_int {
        // SAFETY: each of them begins with its family, and none has been left uninitialised.
        unsafe { self.family }.into()
    }

    fn length(&self) -> libc::socklen_t {
        let length = match self.family() {
            libc::AF_INET => size_of::<libc::sockaddr_in>(),
            _ => size_of::<libc::sockaddr_in6>(),
        };
        length as libc::socklen_t
    }

    fn address(&self) -> Option<SocketAddr> {
        // SAFETY: all of it is initialised, and any octets are valid for each of them.
        unsafe {
            match self.family() {
                libc::AF_INET => {
                    let ip = Ipv4Addr::from_bits(u32::from_be(self.v4.sin_addr.s_addr));
                    Some(SocketAddr::from((ip, u16::from_be(self.v4.sin_port))))
                }
                libc::AF_INET6 => {
                    let (ip, port) =
                        (Ipv6Addr::from(self.v6.sin6_addr.s6_addr), u16::from_be(self.v6.sin6_port));
                    Some(std::net::SocketAddrV6::new(ip, port, 0, self.v6.sin6_scope_id).into())
                }
                _ => None,
            }
        }
    }
}

/// Sends what can be sent now; one that can't is left out.
fn send_all(fd: libc::c_int, mut headers: &mut [libc::mmsghdr]) {
    while !headers.is_empty() {
        // SAFETY: each header points to a reply, an address and a control message that outlive the call.
        let sent = unsafe { libc::sendmmsg(fd, headers.as_mut_ptr(), headers.len() as _, 0) };
        let done = usize::try_from(sent).unwrap_or(0).max(1).min(headers.len());
        headers = &mut headers[done..];
    }
}

/// The address in the message's `in_pktinfo` or `in6_pktinfo`.
fn asked_address(header: &libc::msghdr) -> Option<IpAddr> {
    // SAFETY: the kernel has filled the header's control buffer and its length; the macros stay within.
    unsafe {
        let mut at = libc::CMSG_FIRSTHDR(header);
        while let Some(message) = at.as_ref() {
            match (message.cmsg_level, message.cmsg_type) {
                (libc::IPPROTO_IP, libc::IP_PKTINFO) => {
                    let info = libc::CMSG_DATA(at).cast::<libc::in_pktinfo>().read_unaligned();
                    return Some(Ipv4Addr::from_bits(u32::from_be(info.ipi_addr.s_addr)).into());
                }
                (libc::IPPROTO_IPV6, libc::IPV6_PKTINFO) => {
                    let info = libc::CMSG_DATA(at).cast::<libc::in6_pktinfo>().read_unaligned();
                    return Some(Ipv6Addr::from(info.ipi6_addr.s6_addr).into());
                }
                _ => at = libc::CMSG_NXTHDR(header, at),
            }
        }
    }
    None
}

/// Writes the control message that makes `from` the source. Its length.
fn write_source(control: &mut Control, from: IpAddr) -> usize {
    match from {
        IpAddr::V4(from) => {
            let info = libc::in_pktinfo {
                ipi_ifindex: 0,
                ipi_spec_dst: libc::in_addr { s_addr: from.to_bits().to_be() },
                ipi_addr: libc::in_addr { s_addr: 0 },
            };
            write_info(control, libc::IPPROTO_IP, libc::IP_PKTINFO, info)
        }
        IpAddr::V6(from) => {
            let info =
                libc::in6_pktinfo { ipi6_addr: libc::in6_addr { s6_addr: from.octets() }, ipi6_ifindex: 0 };
            write_info(control, libc::IPPROTO_IPV6, libc::IPV6_PKTINFO, info)
        }
    }
}

fn write_info<T: Copy>(control: &mut Control, level: libc::c_int, kind: libc::c_int, info: T) -> usize {
    const { assert!(size_of::<T>() <= 20) };
    let size = size_of::<T>() as libc::c_uint;
    // SAFETY: the buffer is aligned as a cmsghdr and longer than CMSG_SPACE of twenty octets.
    unsafe {
        let header = (&raw mut *control).cast::<libc::cmsghdr>();
        (*header).cmsg_len = libc::CMSG_LEN(size) as _;
        (*header).cmsg_level = level;
        (*header).cmsg_type = kind;
        libc::CMSG_DATA(header).cast::<T>().write_unaligned(info);
        libc::CMSG_SPACE(size) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::time::Duration;

    /// A server that answers so, its port, and a client at `from` that doesn't wait for ever.
    fn serving(
        at: &str,
        from: &str,
        answer: impl FnMut(Datagram<'_>, &mut Vec<u8>) + Send + 'static,
    ) -> (Arc<Datagrams>, u16, UdpSocket) {
        let server = Arc::new(Datagrams::bind(at.parse().unwrap()).unwrap());
        let port = server.0.local_addr().unwrap().port();
        let serving = server.clone();
        std::thread::spawn(move || serving.serve(|| (), answer));
        let client = UdpSocket::bind(from).unwrap();
        client.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        (server, port, client)
    }

    #[test]
    fn answers_from_the_address_that_was_asked() {
        let (_, port, client) = serving("0.0.0.0:0", "127.0.0.1:0", |datagram, reply| {
            if datagram.bytes != b"silence" {
                let IpAddr::V4(to) = datagram.to else { panic!("{}", datagram.to) };
                reply.extend(to.octets());
                reply.extend(datagram.bytes);
            }
        });
        for last in 2..100u8 {
            let to = SocketAddr::from(([127, 0, 0, last], port));
            client.send_to(b"silence", to).unwrap();
            client.send_to(&[last], to).unwrap();
        }
        for _ in 2..100 {
            let mut buffer = [0; 100];
            let (length, from) = client.recv_from(&mut buffer).unwrap();
            let std::net::IpAddr::V4(from) = from.ip() else { panic!("{from}") };
            assert_eq!(buffer[..length], [&from.octets()[..], &[from.octets()[3]]].concat());
        }
    }

    #[test]
    fn answers_by_ipv6() {
        let (server, port, client) = serving("[::]:0", "[::1]:0", |datagram, reply| {
            assert_eq!(datagram.to, Ipv6Addr::LOCALHOST);
            reply.extend(datagram.from.port().to_be_bytes());
        });
        let own = client.local_addr().unwrap();
        client.send_to(b"?", ("::1", port)).unwrap();
        let mut buffer = [0; 100];
        let (length, from) = client.recv_from(&mut buffer).unwrap();
        assert_eq!((from.port(), &buffer[..length]), (port, &own.port().to_be_bytes()[..]));
        server.send(b"later", Ipv6Addr::LOCALHOST.into(), own);
        assert_eq!(client.recv_from(&mut buffer).unwrap().0, 5);
    }
}
