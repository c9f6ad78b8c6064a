use super::super::config::{FlowsConfig, groups};
use super::*;
use crate::config::CONFIG_VERSION;

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn interface(id: &str, address: &str, nat: bool) -> FlowInterface {
    FlowInterface {
        id: id.into(),
        link: format!("link-{id}"),
        addresses: vec![ip(address), ip(&address.replace("10.0.", "10.9."))],
        subnet: "private".into(),
        zone_id: "z".into(),
        instance: None,
        nitro: true,
        nat,
    }
}

/// `a`, `b`, and a NAT gateway `n` and a middlebox `m` that routes lead to.
fn flows() -> Flows {
    let by_way_of = vec![
        ("10.0.0.0/8".parse().unwrap(), None),
        ("0.0.0.0/0".parse().unwrap(), Some("n".to_owned())),
        ("198.51.100.0/24".parse().unwrap(), Some("m".to_owned())),
    ];
    Flows::new(FlowsConfig {
        version: CONFIG_VERSION,
        account: "1".into(),
        region: "r".into(),
        vpc: "vpc".into(),
        destination: "/nowhere".into(),
        blocks: vec!["10.0.0.0/8".parse().unwrap()],
        peers: vec![],
        router: vec![ip("10.0.0.2")],
        interfaces: vec![
            interface("a", "10.0.0.10", false),
            interface("b", "10.0.0.11", false),
            FlowInterface { subnet: "public".into(), ..interface("n", "10.0.1.5", true) },
            FlowInterface { subnet: "public".into(), ..interface("m", "10.0.1.6", false) },
        ],
        by_way_of: [("private".to_owned(), by_way_of)].into(),
        logs: vec![],
    })
    .unwrap()
}

fn stream(from: &str, to: &str) -> Stream {
    Stream { source: ip(from), destination: ip(to), source_port: 40_000, destination_port: 80, protocol: 6 }
}

fn answer(s: Stream) -> Stream {
    Stream {
        source: s.destination,
        destination: s.source,
        source_port: s.destination_port,
        destination_port: s.source_port,
        ..s
    }
}

fn counted(original: Stream, packets: [u64; 2]) -> Counted {
    Counted {
        original,
        reply: answer(original),
        mark: 0x100,
        carried: packets.map(|packets| Carried { packets, bytes: packets * 100 }),
        began: Some(5),
        ended: None,
        tcp: Some(TcpProgress { state: 3, closed_first: [false; 2] }),
    }
}

/// `interface way action source→destination (packet's) packets`
fn told(ledger: &mut Ledger, flows: &Flows) -> Vec<String> {
    let records = ledger.close(flows, flows);
    let told = records.iter().map(|(f, sum)| {
        let way = if f.egress { "out" } else { "in" };
        let action = if f.accepted { "ACCEPT" } else { "REJECT" };
        let mut text = format!("{} {way} {action} {}→{}", f.interface, f.source, f.destination);
        if (f.packet_source, f.packet_destination) != (f.source, f.destination) {
            text += &format!(" ({}→{})", f.packet_source, f.packet_destination);
        }
        format!("{text} {}", sum.packets)
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

const WINDOW: (u64, u64) = (0, 60);

#[test]
fn both_directions_at_both_ends() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    ledger.count(&flows, &counted(stream("10.0.0.10", "10.0.0.11"), [7, 5]), WINDOW);
    ledger.count(&flows, &counted(stream("10.0.0.10", "10.0.0.11"), [3, 0]), WINDOW);
    let expected = [
        "a in ACCEPT 10.0.0.11→10.0.0.10 5",
        "a out ACCEPT 10.0.0.10→10.0.0.11 10",
        "b in ACCEPT 10.0.0.10→10.0.0.11 10",
        "b out ACCEPT 10.0.0.11→10.0.0.10 5",
    ];
    assert_eq!(told(&mut ledger, &flows), expected);
    assert!(told(&mut ledger, &flows).is_empty(), "told once");
}

#[test]
fn public_addresses_are_private_ones_inside_and_secondary_ones_primary() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    let from_outside = stream("192.0.2.7", "203.0.113.9");
    let reply = answer(stream("192.0.2.7", "10.9.0.10"));
    ledger.count(&flows, &Counted { reply, ..counted(from_outside, [2, 1]) }, WINDOW);
    let expected =
        ["a in ACCEPT 192.0.2.7→10.0.0.10 (192.0.2.7→10.9.0.10) 2", "a out ACCEPT 10.9.0.10→192.0.2.7 1"];
    assert_eq!(told(&mut ledger, &flows), expected);
}

#[test]
fn a_nat_gateway_hides_whom_packets_are_for() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    ledger.count(&flows, &counted(stream("10.0.0.10", "192.0.2.7"), [2, 1]), WINDOW);
    let out = stream("10.0.1.5", "192.0.2.7");
    let reply = answer(stream("203.0.113.9", "192.0.2.7"));
    ledger.count(&flows, &Counted { reply, ..counted(out, [2, 1]) }, WINDOW);
    let expected = [
        "a in ACCEPT 192.0.2.7→10.0.0.10 1",
        "a out ACCEPT 10.0.0.10→192.0.2.7 2",
        "n in ACCEPT 10.0.0.10→10.0.1.5 (10.0.0.10→192.0.2.7) 2",
        "n in ACCEPT 192.0.2.7→10.0.1.5 1",
        "n out ACCEPT 10.0.1.5→10.0.0.10 (192.0.2.7→10.0.0.10) 1",
        "n out ACCEPT 10.0.1.5→192.0.2.7 2",
    ];
    assert_eq!(told(&mut ledger, &flows), expected);
}

#[test]
fn what_a_middlebox_passes_on_is_counted_twice_by_the_kernel() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    let mut through = counted(stream("10.0.0.10", "198.51.100.1"), [8, 3]);
    through.mark |= OUT_OF_MIDDLEBOX;
    ledger.count(&flows, &through, WINDOW);
    let expected = [
        "a in ACCEPT 198.51.100.1→10.0.0.10 3",
        "a out ACCEPT 10.0.0.10→198.51.100.1 4",
        "m in ACCEPT 10.0.0.10→10.0.1.6 (10.0.0.10→198.51.100.1) 4",
        "m out ACCEPT 10.0.1.6→198.51.100.1 (10.0.0.10→198.51.100.1) 4",
    ];
    assert_eq!(told(&mut ledger, &flows), expected);
}

#[test]
fn refused_packets_are_not_among_the_accepted() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    let there = stream("10.0.0.10", "10.0.0.11");
    let refused = |group, stream| Refused {
        group,
        stream,
        carried: Carried { packets: 1, bytes: 100 },
        tcp_flags: 0x10,
        from: if stream == there { 1 } else { 2 },
        to: if stream == there { 2 } else { 1 },
    };
    let link = |index| Some(if index == 1 { "link-a" } else { "link-b" }.to_owned());
    ledger.count(&flows, &counted(there, [10, 4]), WINDOW);
    // b's answers may not leave any more; one of a's packets may not enter.
    ledger.refuse(&flows, &refused(groups::OUT_COUNTED, answer(there)), &link, 30);
    ledger.refuse(&flows, &refused(groups::OUT_COUNTED, answer(there)), &link, 31);
    ledger.refuse(&flows, &refused(groups::IN_COUNTED, there), &link, 32);
    let expected = [
        "a in ACCEPT 10.0.0.11→10.0.0.10 2",
        "a out ACCEPT 10.0.0.10→10.0.0.11 10",
        "b in ACCEPT 10.0.0.10→10.0.0.11 9",
        "b in REJECT 10.0.0.10→10.0.0.11 1",
        "b out ACCEPT 10.0.0.11→10.0.0.10 2",
        "b out REJECT 10.0.0.11→10.0.0.10 2",
    ];
    assert_eq!(told(&mut ledger, &flows), expected);
    // One that never was: sent, as far as a is concerned.
    ledger.refuse(&flows, &refused(groups::IN, there), &link, 32);
    let expected = ["a out ACCEPT 10.0.0.10→10.0.0.11 1", "b in REJECT 10.0.0.10→10.0.0.11 1"];
    assert_eq!(told(&mut ledger, &flows), expected);
    ledger.refuse(&flows, &refused(groups::OUT, there), &link, 32);
    assert_eq!(told(&mut ledger, &flows), ["a out REJECT 10.0.0.10→10.0.0.11 1"]);
}

#[test]
fn the_router_is_not_logged() {
    let (flows, mut ledger) = (flows(), Ledger::default());
    for to in ["10.0.0.2", "169.254.169.254"] {
        ledger.count(&flows, &counted(stream("10.0.0.10", to), [1, 1]), WINDOW);
    }
    assert!(told(&mut ledger, &flows).is_empty());
}

#[test]
fn flags_tell_how_a_connection_began_and_ended() {
    let tcp = |state, first| Some(TcpProgress { state, closed_first: [first, false] });
    let carried = [Carried { packets: 4, bytes: 1 }; 2];
    assert_eq!(flags(None, &carried, true), [0, 0]);
    assert_eq!(flags(tcp(3, false), &carried, true), [SYN, SYN_ACK]);
    assert_eq!(flags(tcp(3, false), &carried, false), [0, 0]);
    assert_eq!(flags(tcp(TcpProgress::SYN_SENT, false), &carried, true), [SYN, 0]);
    assert_eq!(flags(tcp(TcpProgress::FIN_WAIT, true), &carried, false), [FIN, 0]);
    assert_eq!(flags(tcp(TcpProgress::TIME_WAIT, true), &carried, true), [SYN | FIN, SYN_ACK | FIN]);
    let one = [Carried { packets: 1, bytes: 1 }; 2];
    assert_eq!(flags(tcp(TcpProgress::CLOSE, false), &one, true), [SYN, RST]);
}
