//! Where a forwarded connection leads: addresses of a name, by `/etc/hosts` and the resolvers of
//! `/etc/resolv.conf`. The C library's own way needs files that a static program can't count on.

use std::fs;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

use hickory_proto::op::{Message, MessageType, OpCode, Query};
use hickory_proto::rr::{Name, RData, RecordType};
use tokio::net::UdpSocket;

/// How long one resolver is waited for, and how often.
const PATIENCE: Duration = Duration::from_secs(2);
const ATTEMPTS: usize = 2;

/// The addresses of `host`, which may be one; at least one.
pub(super) async fn addresses(host: &str) -> io::Result<Vec<IpAddr>> {
    if let Ok(address) = host.trim_start_matches('[').trim_end_matches(']').parse() {
        return Ok(vec![address]);
    }
    let hosts = fs::read_to_string("/etc/hosts").unwrap_or_default();
    let mut found = in_hosts(&hosts, host);
    if found.is_empty() && host.eq_ignore_ascii_case("localhost") {
        found = vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
    }
    let told = Resolvers::of(&fs::read_to_string("/etc/resolv.conf").unwrap_or_default());
    for name in told.candidates(host) {
        if !found.is_empty() {
            break;
        }
        let (v4, v6) = tokio::join!(told.ask(&name, RecordType::A), told.ask(&name, RecordType::AAAA));
        found.extend(v4.into_iter().chain(v6));
    }
    if found.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "name or service not known"));
    }
    Ok(found)
}

fn in_hosts(text: &str, host: &str) -> Vec<IpAddr> {
    let lines = text.lines().map(|l| l.split('#').next().unwrap_or_default().split_ascii_whitespace());
    let named = lines.filter_map(|mut words| {
        let address = words.next()?.parse().ok()?;
        words.any(|w| w.eq_ignore_ascii_case(host)).then_some(address)
    });
    named.collect()
}

#[derive(Debug, Default)]
struct Resolvers {
    servers: Vec<IpAddr>,
    search: Vec<String>,
}

impl Resolvers {
    fn of(text: &str) -> Self {
        let mut told = Self::default();
        for line in text.lines() {
            let mut words = line.split_ascii_whitespace();
            match words.next() {
                Some("nameserver") => {
                    told.servers.extend(words.next().and_then(|w| w.parse::<IpAddr>().ok()))
                }
                Some("search" | "domain") => told.search = words.map(str::to_owned).collect(),
                _ => {}
            }
        }
        told
    }

    /// Under which full names it is looked up, the likeliest first.
    fn candidates(&self, host: &str) -> Vec<Name> {
        let whole = format!("{}.", host.trim_end_matches('.'));
        let mut names = vec![whole.clone()];
        if !host.ends_with('.') {
            let searched =
                self.search.iter().map(|domain| format!("{whole}{}.", domain.trim_end_matches('.')));
            // A name with a dot is meant as it is.
            let at = if host.contains('.') { 1 } else { 0 };
            names.splice(at..at, searched.collect::<Vec<_>>());
        }
        names.iter().filter_map(|n| Name::from_ascii(n).ok()).collect()
    }

    async fn ask(&self, name: &Name, kind: RecordType) -> Vec<IpAddr> {
        for server in self.servers.iter().cycle().take(self.servers.len() * ATTEMPTS) {
            let asked = tokio::time::timeout(PATIENCE, exchange((*server, 53).into(), name, kind));
            if let Ok(Ok(answer)) = asked.await {
                let addresses = answer.answers.iter().filter_map(|record| match &record.data {
                    RData::A(a) => Some(IpAddr::V4(a.0)),
                    RData::AAAA(a) => Some(IpAddr::V6(a.0)),
                    _ => None,
                });
                return addresses.collect();
            }
        }
        Vec::new()
    }
}

async fn exchange(server: SocketAddr, name: &Name, kind: RecordType) -> io::Result<Message> {
    let here: IpAddr =
        if server.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = UdpSocket::bind((here, 0)).await?;
    // Connected: what others send isn't heard.
    socket.connect(server).await?;
    // A number that differs from one question to the next; the port is the kernel's to choose.
    let id = rand::random();
    let mut query = Message::new(id, MessageType::Query, OpCode::Query);
    query.metadata.recursion_desired = true;
    let question = Query::query(name.clone(), kind);
    query.add_query(question.clone());
    socket.send(&query.to_vec().map_err(io::Error::other)?).await?;
    let mut packet = [0; 4096];
    loop {
        let n = socket.recv(&mut packet).await?;
        let Ok(answer) = Message::from_vec(packet.get(..n).unwrap_or_default()) else { continue };
        if answer.metadata.id == id && answer.queries.first() == Some(&question) {
            return Ok(answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Resolvers, in_hosts};

    #[test]
    fn names_are_looked_up_as_the_files_say() {
        let hosts = "127.0.0.1 localhost # here\n10.0.1.10 ip-10-0-1-10.x web\n::1 localhost\n";
        assert_eq!(in_hosts(hosts, "WEB"), ["10.0.1.10".parse::<std::net::IpAddr>().unwrap()]);
        assert_eq!(in_hosts(hosts, "localhost").len(), 2);
        assert!(in_hosts(hosts, "here").is_empty());

        let told =
            Resolvers::of("# a\nnameserver 169.254.169.253\nnameserver x\nsearch a.example b.example.\n");
        assert_eq!(told.servers.len(), 1);
        let names = |host| told.candidates(host).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names("db"), ["db.a.example.", "db.b.example.", "db."]);
        assert_eq!(names("db.c"), ["db.c.", "db.c.a.example.", "db.c.b.example."]);
        assert_eq!(names("db.c."), ["db.c."]);
    }
}
