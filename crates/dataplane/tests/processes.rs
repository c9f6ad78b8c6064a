//! The servers as processes of their own, over loopback: every test has addresses of its own in
//! 127.0.0.0/8, so that they run side by side and need no free port.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream, UdpSocket};
use std::os::fd::OwnedFd;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use dataplane::config::{InternetConfig, VpcConfig};
use dataplane::{ServiceError, ServiceKind, ServiceProcess, testing};
use hickory_proto::op::{Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::{Name, RData, RecordType};
use proptest::prelude::*;
use rustix::net::{AddressFamily, SocketType};

/// For what must come, however slow the machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// `dataplane vpc` of a network 127.X.Y.0/24: services at .1, instances at .10 and .20.
struct Vpc {
    dir: tempfile::TempDir,
    net: [u8; 3],
    service: ServiceProcess,
}

impl Vpc {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let service = ServiceProcess::new(dir.path());
        let net = own_net();
        let vpc = Self { dir, net, service };
        vpc.configure(|_| ());
        vpc
    }

    fn started() -> Self {
        let vpc = Self::new();
        vpc.spawn();
        vpc
    }

    fn spawn(&self) -> u32 {
        self.service.spawn(ServiceKind::Vpc.command(program(), self.dir.path()), || ()).unwrap()
    }

    fn at(&self, host: u8) -> Ipv4Addr {
        let [a, b, c] = self.net;
        Ipv4Addr::new(a, b, c, host)
    }

    fn http(&self) -> SocketAddr {
        (self.at(1), 8080).into()
    }

    fn dns(&self) -> SocketAddr {
        (self.at(1), 5353).into()
    }

    fn configure(&self, change: impl FnOnce(&mut VpcConfig)) {
        self.service.configure(&self.config(change)).unwrap();
    }

    fn config(&self, change: impl FnOnce(&mut VpcConfig)) -> VpcConfig {
        let mut config = testing::vpc();
        config.listen.metadata = vec![self.http()];
        config.listen.dns = vec![self.dns(), (self.at(2), 5353).into()];
        config.dns.vpc_cidrs = vec![format!("{}/24", self.at(0)).parse().unwrap()];
        for (instance, host) in config.instances.iter_mut().zip([10, 20]) {
            instance.interfaces[0].addresses[0].address = self.at(host);
        }
        change(&mut config);
        config
    }

    fn request(&self, from: u8, head: &str) -> Response {
        exchange(self.at(from), self.http(), format!("{head}\r\nConnection: close\r\n\r\n"))
    }

    fn get(&self, from: u8, path: &str) -> (u16, String) {
        let response = self.request(from, &format!("GET {path} HTTP/1.1\r\nHost: x"));
        (response.status, response.body)
    }

    fn token(&self, from: u8) -> String {
        let head = "PUT /latest/api/token HTTP/1.1\r\nHost: x\r\n\
                    X-aws-ec2-metadata-token-ttl-seconds: 600";
        let response = self.request(from, head);
        assert_eq!(response.status, 200);
        response.body
    }

    fn get_with(&self, from: u8, token: &str) -> u16 {
        let head = "GET /latest/meta-data/instance-id HTTP/1.1\r\nHost: x";
        self.request(from, &format!("{head}\r\nX-aws-ec2-metadata-token: {token}")).status
    }
}

impl Drop for Vpc {
    fn drop(&mut self) {
        self.service.stop(PATIENCE).unwrap();
    }
}

/// The example program beside this test's own.
fn program() -> PathBuf {
    let this = std::env::current_exe().unwrap();
    this.parent().unwrap().parent().unwrap().join("examples/dataplane")
}

/// A network no other test has: the process's id and a count name it.
fn own_net() -> [u8; 3] {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let [_, _, high, low] = std::process::id().to_be_bytes();
    [127, high ^ 0x40, low.wrapping_add(u8::try_from(count).unwrap().wrapping_mul(37))]
}

fn connect(from: Ipv4Addr, to: SocketAddr) -> TcpStream {
    let socket: OwnedFd = rustix::net::socket(AddressFamily::INET, SocketType::STREAM, None).unwrap();
    rustix::net::bind(&socket, &SocketAddr::from((from, 0))).unwrap();
    rustix::net::connect(&socket, &to).unwrap();
    let stream = TcpStream::from(socket);
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

#[derive(Debug)]
struct Response {
    status: u16,
    head: String,
    body: String,
}

fn exchange(from: Ipv4Addr, to: SocketAddr, request: String) -> Response {
    let mut stream = connect(from, to);
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no head: {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Response { status, head: head.to_lowercase(), body: body.to_owned() }
}

fn query(name: &str, kind: RecordType) -> Vec<u8> {
    let mut message = Message::new(4711, MessageType::Query, OpCode::Query);
    message.add_query(Query::query(Name::from_ascii(name).unwrap(), kind));
    message.to_vec().unwrap()
}

fn resolver(from: Ipv4Addr, to: SocketAddr) -> UdpSocket {
    let socket = UdpSocket::bind((from, 0)).unwrap();
    // A connected socket takes answers only from the address that was asked.
    socket.connect(to).unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    socket
}

fn resolve(socket: &UdpSocket, packet: &[u8]) -> Message {
    socket.send(packet).unwrap();
    let mut buffer = [0; 2048];
    let length = socket.recv(&mut buffer).unwrap();
    Message::from_vec(&buffer[..length]).unwrap()
}

fn address(reply: &Message) -> Option<Ipv4Addr> {
    match reply.answers.first()?.data {
        RData::A(a) => Some(a.0),
        _ => None,
    }
}

#[test]
fn metadata_over_http() {
    let vpc = Vpc::started();
    let response = vpc.request(10, "GET /latest/meta-data/instance-id HTTP/1.1\r\nHost: x");
    assert_eq!((response.status, &*response.body), (200, "i-0123456789abcdef0"));
    assert!(response.head.contains("server: ec2ws"), "{}", response.head);
    assert!(response.head.contains("content-type: text/plain"));
    assert!(response.head.contains("content-length: 19"));
    assert_eq!(vpc.get(20, "/latest/meta-data/instance-id").1, "i-0fedcba9876543210");
    assert_eq!(vpc.get(30, "/latest/meta-data/instance-id").0, 404, "a stranger");
    assert_eq!(vpc.get(20, "/latest/user-data").0, 404);

    let response = vpc.request(10, "HEAD /latest/meta-data/instance-id HTTP/1.1\r\nHost: x");
    assert_eq!((response.status, &*response.body), (200, ""));
    assert!(response.head.contains("content-length: 19"));
    let response = vpc.request(10, "GET /latest/meta-data/instance-id HTTP/1.0");
    assert_eq!((response.status, &*response.body), (200, "i-0123456789abcdef0"));
}

#[test]
fn a_token_is_bound_and_survives_the_process() {
    let vpc = Vpc::new();
    vpc.configure(|c| c.instances[0].options.tokens_required = true);
    let first = vpc.spawn();
    let token = vpc.token(10);
    assert_eq!(vpc.get(10, "/latest/meta-data/").0, 401);
    assert_eq!(vpc.get_with(10, &token), 200);
    assert_eq!(vpc.get_with(20, &token), 401);

    assert!(vpc.service.stop(PATIENCE).unwrap());
    assert!(!vpc.service.is_alive());
    let second = vpc.spawn();
    assert_ne!(first, second);
    assert_eq!(vpc.get_with(10, &token), 200);
}

#[test]
fn several_requests_on_one_connection() {
    let vpc = Vpc::started();
    let mut stream = connect(vpc.at(10), vpc.http());
    for _ in 0..3 {
        stream
            .write_all(
                b"PUT /latest/api/token HTTP/1.1\r\nHost: x\r\n\
                  X-aws-ec2-metadata-token-ttl-seconds: 60\r\n\r\n\
                  GET /latest/meta-data/mac HTTP/1.1\r\nHost: x\r\n\r\n",
            )
            .unwrap();
        let mut text = String::new();
        while !text.ends_with("06:00:00:00:00:01") {
            let mut buffer = [0; 4096];
            let length = stream.read(&mut buffer).unwrap();
            assert_ne!(length, 0, "closed after {text}");
            text.push_str(std::str::from_utf8(&buffer[..length]).unwrap());
        }
        assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2);
    }
}

#[test]
fn the_next_answer_is_of_the_new_configuration() {
    let vpc = Vpc::started();
    let dns = resolver(vpc.at(10), vpc.dns());
    let name = format!("ec2-203-0-113-10.{}.", testing::vpc().dns.public_domain);
    for round in 0..50 {
        vpc.configure(|c| {
            c.instances[0].instance_type = format!("t2.{round}");
            c.dns.support = round % 2 == 0;
        });
        assert_eq!(vpc.get(10, "/latest/meta-data/instance-type").1, format!("t2.{round}"));
        let found = address(&resolve(&dns, &query(&name, RecordType::A)));
        assert_eq!(found, (round % 2 == 0).then_some(vpc.at(10)));
    }
    let good = std::fs::read(vpc.dir.path().join("config.json")).unwrap();
    std::fs::write(vpc.dir.path().join("config.json"), &good[..good.len() / 2]).unwrap();
    assert_eq!(vpc.get(10, "/latest/meta-data/instance-type").1, "t2.49", "half a file");
    std::fs::remove_file(vpc.dir.path().join("config.json")).unwrap();
    assert_eq!(vpc.get(10, "/latest/meta-data/instance-type").1, "t2.49", "no file");
    vpc.configure(|c| c.instances[0].instance_type = "t3.nano".into());
    assert_eq!(vpc.get(10, "/latest/meta-data/instance-type").1, "t3.nano");
    vpc.configure(|c| {
        c.instances.remove(0);
    });
    assert_eq!(vpc.get(10, "/latest/meta-data/instance-type").0, 404, "gone");
    let log = std::fs::read_to_string(vpc.dir.path().join("log")).unwrap();
    assert_eq!(log.matches("keeping the former configuration").count(), 2, "{log}");
}

#[test]
fn names_over_udp_and_tcp() {
    let vpc = Vpc::started();
    let [a, b, c] = vpc.net;
    let name = format!("ip-{a}-{b}-{c}-10.ap-northeast-1.compute.internal.");
    for resolver_host in [1, 2] {
        let dns = resolver(vpc.at(20), (vpc.at(resolver_host), 5353).into());
        assert_eq!(address(&resolve(&dns, &query(&name, RecordType::A))), Some(vpc.at(10)));
        let reply = resolve(&dns, &query("example.com.", RecordType::A));
        assert_eq!(reply.metadata.response_code, ResponseCode::ServFail);
    }
    let mut stream = connect(vpc.at(20), vpc.dns());
    for _ in 0..3 {
        let packet = query(&name, RecordType::A);
        stream.write_all(&u16::try_from(packet.len()).unwrap().to_be_bytes()).unwrap();
        stream.write_all(&packet).unwrap();
        let mut length = [0; 2];
        stream.read_exact(&mut length).unwrap();
        let mut reply = vec![0; u16::from_be_bytes(length).into()];
        stream.read_exact(&mut reply).unwrap();
        assert_eq!(address(&Message::from_vec(&reply).unwrap()), Some(vpc.at(10)));
    }
}

#[test]
fn one_process_a_directory() {
    let vpc = Vpc::started();
    let pid = vpc.service.pid().unwrap();
    assert!(vpc.service.is_alive());
    let adopted = ServiceProcess::new(vpc.dir.path());
    assert_eq!(adopted.pid(), Some(pid));
    let again = adopted.spawn(ServiceKind::Vpc.command(program(), vpc.dir.path()), || ());
    let Err(ServiceError::NotStarted { said, .. }) = again else { panic!("{again:?}") };
    assert!(said.contains("another process serves it"), "{said}");
    assert_eq!(adopted.pid(), Some(pid), "the first one stays");
    assert_eq!(vpc.get(10, "/latest/meta-data/mac").0, 200);
}

#[test]
fn the_end_of_a_process_is_told_and_asking_disturbs_no_start() {
    let vpc = Vpc::new();
    let (sender, ended) = mpsc::channel();
    for _ in 0..5 {
        let probe = vpc.service.clone();
        let probing = std::thread::spawn(move || {
            let until = Instant::now() + PATIENCE;
            while !probe.is_alive() && Instant::now() < until {}
        });
        let sender = sender.clone();
        let command = ServiceKind::Vpc.command(program(), vpc.dir.path());
        vpc.service.spawn(command, move || sender.send(()).unwrap()).unwrap();
        probing.join().unwrap();
        assert!(vpc.service.stop(PATIENCE).unwrap());
        ended.recv_timeout(PATIENCE).unwrap();
    }
}

#[test]
fn a_process_outlives_its_starter() {
    let vpc = Vpc::new();
    // A shell that starts it in the background and ends.
    let out = Command::new("sh")
        .arg("-c")
        .arg("(\"$0\" vpc --dir \"$1\" &) | head -n 1")
        .args([program().as_os_str(), vpc.dir.path().as_os_str()])
        .output()
        .unwrap();
    assert_eq!(out.stdout, b"ready\n");
    let pid = vpc.service.pid().unwrap();
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    let session = stat.rsplit(')').next().unwrap().split_ascii_whitespace().nth(3).unwrap();
    assert_eq!(session, pid.to_string(), "a session of its own");
    assert_eq!(std::fs::read_link(format!("/proc/{pid}/cwd")).unwrap(), PathBuf::from("/"));
    assert_eq!(vpc.get(10, "/latest/meta-data/mac").0, 200);
}

#[test]
fn a_bad_first_configuration_is_named() {
    let vpc = Vpc::new();
    std::fs::write(vpc.dir.path().join("config.json"), "{}").unwrap();
    let failed = vpc.service.spawn(ServiceKind::Vpc.command(program(), vpc.dir.path()), || ());
    let Err(ServiceError::NotStarted { said, .. }) = failed else { panic!("{failed:?}") };
    assert!(said.contains("missing field"), "{said}");
}

#[test]
fn an_address_may_come_later() {
    let vpc = Vpc::new();
    // TEST-NET-1: nobody's here.
    vpc.configure(|c| c.listen.metadata.push(([192, 0, 2, 77], 80).into()));
    vpc.spawn();
    assert_eq!(vpc.get(10, "/latest/meta-data/mac").0, 200);
}

#[test]
fn a_hostile_caller_takes_only_its_own_share() {
    let vpc = Vpc::started();
    let mut held: Vec<TcpStream> = (0..200).map(|_| connect(vpc.at(20), vpc.http())).collect();
    for (at, stream) in held.iter_mut().enumerate() {
        // Half a head, a byte, nothing; those beyond the cap are closed already.
        let _ = stream.write_all([&b"GET /latest/meta-data/ HTTP/1.1\r\nX: "[..], b"G", b""][at % 3]);
    }
    for _ in 0..20 {
        assert_eq!(vpc.get(10, "/latest/meta-data/mac").0, 200);
    }
    let open = held
        .iter()
        .filter(|s| {
            s.set_nonblocking(true).unwrap();
            let mut stream: &TcpStream = s;
            stream.read(&mut [0]).is_err_and(|e| e.kind() == std::io::ErrorKind::WouldBlock)
        })
        .count();
    assert!((1..=32).contains(&open), "{open} connections held by one caller");
    drop(held);
    let until = Instant::now() + PATIENCE;
    loop {
        // The place is free when the server has seen the end.
        let mut stream = connect(vpc.at(20), vpc.http());
        let sent = stream.write_all(b"GET /latest HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        let mut text = String::new();
        if sent.is_ok() && stream.read_to_string(&mut text).is_ok() && text.contains(" 200 ") {
            break;
        }
        assert!(Instant::now() < until, "the caller never got its share back");
    }
}

#[test]
fn what_is_my_address() {
    let dir = tempfile::tempdir().unwrap();
    let service = ServiceProcess::new(dir.path());
    let [a, b, c] = own_net();
    let server = SocketAddr::from(([a, b, c, 1], 8080));
    service.configure(&InternetConfig { version: 1, http: vec![server], endpoints: None }).unwrap();
    service.spawn(ServiceKind::Internet.command(program(), dir.path()), || ()).unwrap();
    let ask = |head: &str| {
        let request = format!("{head} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        exchange(Ipv4Addr::new(a, b, c, 9), server, request)
    };
    let response = ask("GET /");
    assert_eq!(response.body, format!("{a}.{b}.{c}.9\n"));
    assert_eq!(ask("GET /other").status, 404);
    assert_eq!(ask("POST /").status, 405);
    service.stop(PATIENCE).unwrap();
}

#[test]
fn garbage_ends_nothing() {
    let vpc = Vpc::started();
    let pid = vpc.service.pid();
    let udp = resolver(vpc.at(20), vpc.dns());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(200));
    let bytes = prop::collection::vec(any::<u8>(), 0..300);
    let verbs = prop::sample::select(vec![
        "",
        "GET /latest/",
        "GET http://x/latest ",
        "PUT /latest/api/token HTTP/1.1\r\n",
        "GET /%zz%",
        "\0\0",
        "\u{0}\u{20}",
    ]);
    runner
        .run(&(verbs, bytes), |(verb, bytes)| {
            let mut request = verb.as_bytes().to_vec();
            request.extend(&bytes);
            for to in [vpc.http(), vpc.dns()] {
                let mut stream = connect(vpc.at(20), to);
                let _ = stream.write_all(&request);
                let _ = stream.shutdown(std::net::Shutdown::Write);
                let _ = stream.read_to_end(&mut Vec::new());
            }
            let _ = udp.send(&bytes);
            Ok(())
        })
        .unwrap();
    assert_eq!(vpc.service.pid(), pid, "the same process");
    assert_eq!(vpc.get(10, "/latest/meta-data/mac").0, 200);
    let dns = resolver(vpc.at(10), vpc.dns());
    let reply = resolve(&dns, &query("example.invalid.", RecordType::A));
    assert_eq!(reply.metadata.response_code, ResponseCode::NXDomain);
}
