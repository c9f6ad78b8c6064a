use super::resolver::Resolver;
use super::*;
use hickory_proto::op::{Message, MessageType, OpCode, Query, ResponseCode};
use hickory_proto::rr::{Name, RecordType};
use model::Time;
use model::dns::{
    DelegatedServer, DnsName, HostedZone, RecordSet, ZoneVpc, address_v6, name_server, name_server_address,
};

pub(super) fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

pub(super) fn set(text: &str, kind: model::dns::RecordType, value: &str) -> RecordSet {
    RecordSet::simple(name(text), kind, 60, [value])
}

pub(super) fn zone(id: &str, text: &str, servers: &[u16]) -> HostedZone {
    HostedZone {
        id: id.into(),
        name: name(text),
        caller_reference: id.into(),
        comment: None,
        private: false,
        vpcs: vec![],
        authorized: vec![],
        delegation_set: None,
        name_servers: servers.iter().copied().map(name_server).collect(),
        created: Time(0),
        signing_keys: vec![],
        signed: false,
        query_log: None,
    }
}

pub(super) fn domain(text: &str, servers: &[u16]) -> RegisteredDomain {
    let server = |n: &u16| DelegatedServer { name: name_server(*n), glue: vec![] };
    RegisteredDomain {
        name: name(text),
        name_servers: servers.iter().map(server).collect(),
        signers: vec![],
        registered: Time(0),
        updated: Time(0),
    }
}

pub(super) struct Lab {
    pub(super) dir: tempfile::TempDir,
    pub(super) names: Arc<Names>,
}

impl Lab {
    pub(super) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("zones")).unwrap();
        let config = NamesConfig {
            version: crate::config::CONFIG_VERSION,
            region: "ap-northeast-1".into(),
            public_domain: "ap-northeast-1.compute.amazonaws.com".into(),
            public_pool: "203.0.113.0/24".parse().unwrap(),
            internet: Ipv4Addr::new(203, 0, 113, 1),
            port: 53,
        };
        let names = Arc::new(Names::open(dir.path(), config).0);
        Self { dir, names }
    }

    pub(super) fn put(&self, zone: HostedZone, sets: Vec<RecordSet>) {
        let id = zone.id.clone();
        let file = ZoneFile { zone, sets, keys: None, log: None, cidrs: vec![] };
        let path = self.dir.path().join("zones").join(format!("{id}.json"));
        fs::write(path, serde_json::to_vec(&file).unwrap()).unwrap();
        assert_eq!(self.names.load_zone(&id), Vec::<String>::new());
    }

    pub(super) fn register(&self, domains: &[RegisteredDomain]) {
        fs::write(self.dir.path().join("registrar.json"), serde_json::to_vec(domains).unwrap()).unwrap();
        assert_eq!(self.names.load_registrar(), Vec::<String>::new());
    }

    fn at(&self, server: impl Into<IpAddr>, text: &str, kind: RecordType) -> Message {
        let mut out = Vec::new();
        let way = Way { from: Ipv4Addr::LOCALHOST.into(), to: server.into(), udp: true };
        self.names.authoritative(&query(text, kind), way, &Dice::new(), &mut out);
        Message::from_vec(&out).unwrap()
    }

    fn resolve(&self, text: &str, kind: RecordType) -> Message {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let resolver = Resolver::new(self.names.clone());
        let bytes = runtime.block_on(resolver.answer(&query(text, kind), true));
        Message::from_vec(&bytes).unwrap()
    }
}

pub(super) fn query(text: &str, kind: RecordType) -> Vec<u8> {
    let mut query = Message::new(7, MessageType::Query, OpCode::Query);
    query.metadata.recursion_desired = true;
    query.add_query(Query::query(Name::from_ascii(text).unwrap(), kind));
    query.to_vec().unwrap()
}

pub(super) fn data(message: &Message) -> Vec<String> {
    message.answers.iter().map(|r| r.data.to_string()).collect()
}

use model::dns::RecordType as Kind;

#[test]
fn each_server_answers_for_its_own_zones() {
    let lab = Lab::new();
    lab.put(zone("Z1", "example.jp", &[1, 600]), vec![set("www.example.jp", Kind::A, "192.0.2.1")]);
    lab.put(zone("Z2", "example.jp", &[2, 601]), vec![set("www.example.jp", Kind::A, "192.0.2.2")]);
    for (server, address) in [(1, "192.0.2.1"), (600, "192.0.2.1"), (2, "192.0.2.2")] {
        let message = lab.at(name_server_address(server), "www.example.jp.", RecordType::A);
        assert_eq!(data(&message), [address]);
        assert!(message.metadata.authoritative);
    }
    let beside = lab.at(address_v6(name_server_address(600)), "www.example.jp.", RecordType::A);
    assert_eq!(data(&beside), ["192.0.2.1"]);
    let other = lab.at(address_v6(name_server_address(2)), "www.example.jp.", RecordType::A);
    assert_eq!(data(&other), ["192.0.2.2"]);
    let nobody = "2001:2:0:1::2".parse::<IpAddr>().unwrap();
    assert_eq!(
        lab.at(nobody, "www.example.jp.", RecordType::A).metadata.response_code,
        ResponseCode::Refused
    );
    assert!(!lab.names.is_resolver(nobody));
    let message = lab.at(name_server_address(3), "www.example.jp.", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::Refused);
    let message = lab.at(name_server_address(1), "www.example.com.", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::Refused);
    let message = lab.at(name_server_address(1), "example.jp.", RecordType::AXFR);
    assert_eq!(message.metadata.response_code, ResponseCode::Refused);
}

#[test]
fn a_delegation_can_be_followed_and_be_wrong() {
    let lab = Lab::new();
    lab.put(zone("Z1", "example.jp", &[1, 600]), vec![set("www.example.jp", Kind::A, "192.0.2.1")]);
    // Not registered: the top-level domain's servers say so.
    let message = lab.resolve("www.example.jp.", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::NXDomain);
    lab.register(&[domain("example.jp", &[600, 1])]);
    let message = lab.resolve("www.example.jp.", RecordType::A);
    assert_eq!(data(&message), ["192.0.2.1"]);
    assert!(message.metadata.recursion_available && !message.metadata.authoritative);
    assert_eq!(lab.resolve("none.example.jp.", RecordType::A).metadata.response_code, ResponseCode::NXDomain);

    let root = lab.at(model::dns::ROOT_SERVER, "www.example.jp.", RecordType::A);
    assert_eq!(root.authorities[0].name.to_ascii(), "jp.");
    let top = lab.at(model::dns::TLD_SERVER, "www.example.jp.", RecordType::A);
    assert_eq!((top.authorities.len(), top.authorities[0].name.to_ascii()), (2, "example.jp.".to_owned()));
    assert_eq!(root.additionals.len(), 2, "an address of each family");
    assert!(!top.metadata.authoritative);

    // One right server is enough; none is a lame delegation.
    lab.register(&[domain("example.jp", &[5, 1])]);
    assert_eq!(data(&lab.resolve("www.example.jp.", RecordType::A)), ["192.0.2.1"]);
    lab.register(&[domain("example.jp", &[5, 605])]);
    let message = lab.resolve("www.example.jp.", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::ServFail);
}

#[test]
fn names_lead_from_domain_to_domain() {
    let lab = Lab::new();
    lab.put(zone("Z1", "example.jp", &[1]), vec![set("www.example.jp", Kind::CNAME, "web.example.com")]);
    lab.put(zone("Z2", "example.com", &[2]), vec![set("web.example.com", Kind::A, "192.0.2.2")]);
    lab.register(&[domain("example.jp", &[1]), domain("example.com", &[2])]);
    assert_eq!(data(&lab.resolve("www.example.jp.", RecordType::A)), ["web.example.com.", "192.0.2.2"]);
    assert_eq!(
        data(&lab.resolve("ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com.", RecordType::A)),
        ["203.0.113.10"]
    );
    assert_eq!(
        data(&lab.resolve("10.113.0.203.in-addr.arpa.", RecordType::PTR)),
        ["ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com."]
    );
    assert_eq!(data(&lab.resolve(".", RecordType::NS)), ["a.root-servers.net."]);
    assert_eq!(data(&lab.resolve("ns-600.awsdns-11.net.", RecordType::A)), ["198.19.2.88"]);
}

#[test]
fn a_change_of_files_is_seen_when_told() {
    let lab = Lab::new();
    let vpc = "vpc-00000000000000001";
    let private = |value| {
        let vpcs = vec![ZoneVpc { region: "ap-northeast-1".into(), vpc: vpc.parse().unwrap() }];
        lab.put(
            HostedZone { private: true, vpcs, ..zone("Z1", "corp.example", &[0]) },
            vec![set("db.corp.example", Kind::A, value)],
        );
    };
    private("10.0.1.1");
    private("10.0.1.2");
    // Not to be had from outside, whatever the servers it names.
    let message = lab.at(name_server_address(0), "db.corp.example.", RecordType::A);
    assert_eq!(message.metadata.response_code, ResponseCode::Refused);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, async {
        let dir = lab.dir.path();
        let resolver = Rc::new(Resolver::new(lab.names.clone()));
        let log = crate::log::Log::open(dir).unwrap();
        let checker = Rc::new(health::Checker::new(lab.names.clone(), resolver.clone(), log.clone()));
        let public = Rc::new(validate::Validating::new(&resolver));
        socket::listen(dir, lab.names.clone(), resolver, public, checker, log).unwrap();
        let client = Client::new(dir.to_owned());
        let ask = async |vpc, knows, text| client.ask(vpc, knows, &query(text, RecordType::A)).await.unwrap();
        let Private::Reply(reply) = ask(vpc, true, "db.corp.example.").await else { panic!() };
        assert_eq!(data(&Message::from_vec(&reply).unwrap()), ["10.0.1.2"]);
        // What a private zone hasn't, isn't looked for elsewhere.
        let Private::Reply(reply) = ask(vpc, true, "x.corp.example.").await else { panic!() };
        assert!(Message::from_vec(&reply).unwrap().answers.is_empty());
        assert_eq!(ask("vpc-00000000000000002", true, "db.corp.example.").await, Private::NotMine);
        fs::remove_file(dir.join("zones/Z1.json")).unwrap();
        let told = Told { zones: vec!["Z1".into()], registrar: true, ..Told::default() };
        let teller = client.clone();
        tokio::task::spawn_blocking(move || teller.tell(&told).unwrap()).await.unwrap();
        assert_eq!(ask(vpc, true, "db.corp.example.").await, Private::NotMine);
    });
}
