//! Runs a planned ruleset's forward chain on a packet, by its meaning and not by the kernel;
//! and says what AWS would do, by the world and not by the plan.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use host::nft::{CtState, Field, Set, Statement, Table, Value, Verdict, With};
use model::*;

/// A packet on its way through a VPC's router, between two of its interfaces.
#[derive(Debug, Clone)]
pub struct Packet {
    pub from: EniId,
    pub to: EniId,
    pub protocol: u8,
    /// Source and destination.
    pub ports: (u16, u16),
    /// ICMP type and code.
    pub icmp: (u8, u8),
    /// Of the flow's other direction.
    pub reply: bool,
}

impl Packet {
    pub fn answer(&self) -> Self {
        Self {
            from: self.to,
            to: self.from,
            ports: (self.ports.1, self.ports.0),
            icmp: (if self.icmp.0 == 8 { 0 } else { self.icmp.0 }, self.icmp.1),
            reply: !self.reply,
            ..*self
        }
    }

    fn is(&self, traffic: &Traffic) -> bool {
        let port = |from, to| (from..=to).contains(&self.ports.1);
        match *traffic {
            Traffic::All => true,
            Traffic::Tcp { from, to } => self.protocol == 6 && port(from, to),
            Traffic::Udp { from, to } => self.protocol == 17 && port(from, to),
            Traffic::Icmp { kind, code } => {
                self.protocol == 1
                    && kind.is_none_or(|k| k == self.icmp.0 && code.is_none_or(|c| c == self.icmp.1))
            }
            Traffic::Icmpv6 { .. } => false,
            Traffic::Protocol(number) => self.protocol == number,
        }
    }
}

/// What a table knows of one flow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Flow {
    pub mark: u32,
    /// A reply was seen.
    pub established: bool,
}

/// Passes the packet through the chain `forwarded`. True where it is accepted.
pub fn run(table: &Table, generation: u32, world: &World, packet: &Packet, flow: &mut Flow) -> bool {
    rules_met(table, generation, world, packet, flow).0
}

/// As [`run`], and how many rules the packet met on its way.
pub fn rules_met(
    table: &Table,
    generation: u32,
    world: &World,
    packet: &Packet,
    flow: &mut Flow,
) -> (bool, usize) {
    let before = *flow;
    let mut run = Run { table, generation, world, packet, flow, met: 0 };
    let accepted = matches!(run.base("forwarded"), Verdict::Accept);
    let met = run.met;
    if accepted {
        flow.established |= packet.reply;
    } else if before.mark == 0 {
        // A new connection's entry goes with its packet.
        *flow = before;
    }
    (accepted, met)
}

struct Run<'a> {
    table: &'a Table,
    generation: u32,
    world: &'a World,
    packet: &'a Packet,
    flow: &'a mut Flow,
    met: usize,
}

impl Run<'_> {
    fn base(&mut self, chain: &str) -> Verdict {
        let closed =
            self.table.chains.iter().find(|c| c.name == chain).unwrap().base.as_ref().unwrap().closed;
        self.chain(chain).unwrap_or(if closed { Verdict::Drop } else { Verdict::Accept })
    }

    /// None: fell off the end, or returned.
    fn chain(&mut self, name: &str) -> Option<Verdict> {
        let table = self.table;
        let chain = table.chains.iter().find(|c| c.name == name).unwrap_or_else(|| panic!("no chain {name}"));
        for rule in &chain.rules {
            self.met += 1;
            for statement in &rule.statements {
                let verdict = match statement {
                    Statement::Match { key, not, with } => {
                        let values: Vec<Value> = match key.iter().map(|f| self.field(*f)).collect() {
                            Some(values) => values,
                            None => break,
                        };
                        let found = match with {
                            With::Values(options) => options.iter().any(|o| self.hits(&values[0], o)),
                            With::Set(set) => self.lookup(set, &values).is_some(),
                        };
                        if found == *not {
                            break;
                        }
                        continue;
                    }
                    Statement::CtMarkBits(bits) if self.flow.mark & u32::from(*bits) == u32::from(*bits) => {
                        continue;
                    }
                    Statement::CtState(states) => {
                        let now = if self.flow.established || self.packet.reply {
                            CtState::Established
                        } else {
                            CtState::New
                        };
                        if states.contains(&now) { continue } else { break }
                    }
                    Statement::CtMarkOfGeneration { among, bits } => {
                        let mask = 0xffff_ff00 | u32::from(*among);
                        let wanted = self.generation << 8 | u32::from(*bits);
                        if self.flow.mark & mask == wanted { continue } else { break }
                    }
                    Statement::CtMarkOfOtherGeneration if self.flow.mark >> 8 != self.generation => continue,
                    Statement::CtMarkOfAnyGeneration if self.flow.mark >> 8 != 0 => continue,
                    Statement::CtMarkOfAnyGeneration => break,
                    Statement::CtMarkBits(_) | Statement::CtMarkOfOtherGeneration => break,
                    Statement::CtMarkGeneration { keep, add } => {
                        self.flow.mark =
                            self.flow.mark & u32::from(*keep) | self.generation << 8 | u32::from(*add);
                        continue;
                    }
                    Statement::CtMarkAdd(bits) => {
                        self.flow.mark |= u32::from(*bits);
                        continue;
                    }
                    Statement::VerdictMap { key, map } => {
                        let values: Vec<Value> = key.iter().filter_map(|f| self.field(*f)).collect();
                        match self.lookup(map, &values) {
                            Some(Some(Value::Verdict(verdict))) => verdict,
                            _ => continue,
                        }
                    }
                    Statement::Verdict(verdict) => verdict.clone(),
                    // Any way is as good as another; nobody has that many.
                    Statement::OneIn(_) | Statement::Counter => continue,
                    Statement::MoreThan { .. } => break,
                    other => panic!("{other:?} has no business in a forward chain"),
                };
                match verdict {
                    Verdict::Accept | Verdict::Drop => return Some(verdict),
                    Verdict::Return => return None,
                    Verdict::Goto(next) => return self.chain(&next),
                    Verdict::Jump(next) => {
                        if let Some(verdict) = self.chain(&next) {
                            return Some(verdict);
                        }
                    }
                }
            }
        }
        None
    }

    fn set(&self, name: &str) -> &Set {
        self.table.sets.iter().find(|s| s.name == name).unwrap_or_else(|| panic!("no set {name}"))
    }

    /// The element's data, where there is such an element.
    fn lookup(&self, set: &str, values: &[Value]) -> Option<Option<Value>> {
        let set = self.set(set);
        let hit = |e: &&host::nft::Element| e.key.iter().zip(values).all(|(k, v)| self.hits(v, k));
        let mut found = set.elements.iter().filter(hit);
        let first = found.next().map(|e| e.data.clone());
        assert!(found.next().is_none(), "elements of {} overlap", set.name);
        first
    }

    fn hits(&self, value: &Value, option: &Value) -> bool {
        match (value, option) {
            (Value::Ip(ip), Value::Net(net)) => net.contains(ip),
            (Value::Number(n), Value::Range(a, b)) => (a..=b).contains(&n),
            (Value::Number(n), Value::Generation(low)) => *n == self.generation << 8 | u32::from(*low),
            _ => value == option,
        }
    }

    /// None where the packet has no such field.
    fn field(&self, field: Field) -> Option<Value> {
        let eni = |id: EniId| self.world.enis.get(&id).unwrap();
        let name = |id| Value::Name(format!("e{}", eni(id).num));
        let group = |id| Value::Number(0x1000 + self.world.subnets.get(&eni(id).subnet).unwrap().num);
        Some(match field {
            Field::InName => name(self.packet.from),
            Field::OutName => name(self.packet.to),
            Field::InGroup => group(self.packet.from),
            Field::OutGroup => group(self.packet.to),
            Field::Source => Value::Ip(eni(self.packet.from).primary()),
            Field::Destination => Value::Ip(eni(self.packet.to).primary()),
            Field::L4Proto => Value::Number(self.packet.protocol.into()),
            // Bytes 2 and 3 of whatever follows the IP header.
            Field::DestinationPort => Value::Number(self.packet.ports.1.into()),
            Field::IcmpType | Field::IcmpCode if self.packet.protocol != 1 => return None,
            Field::Source6 | Field::Destination6 | Field::Icmp6Type | Field::Icmp6Code => return None,
            Field::IcmpType => Value::Number(self.packet.icmp.0.into()),
            Field::IcmpCode => Value::Number(self.packet.icmp.1.into()),
            Field::CtDirection if self.packet.reply => Value::Reply,
            Field::CtDirection => Value::Original,
            Field::CtMark => Value::Number(self.flow.mark),
            Field::NfProto => Value::Number(2),
            Field::Ttl => Value::Number(64),
        })
    }
}

/// What a side's groups say of a packet that enters or leaves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    No,
    /// Yes, and the flow is tracked from here on.
    Tracked,
    /// Yes, for as long as the rule stands.
    Untracked,
}

/// By "Security group rules" and "Security group connection tracking".
pub fn groups_say(world: &World, packet: &Packet, direction: Direction) -> Said {
    let (mine, other) = match direction {
        Direction::Egress => (packet.from, packet.to),
        Direction::Ingress => (packet.to, packet.from),
    };
    let (mine, other) = (world.enis.get(&mine).unwrap(), world.enis.get(&other).unwrap());
    let rules = || mine.groups.iter().filter_map(|g| world.security_groups.get(g)).flat_map(|g| &g.rules);
    let peer_is = |peer: &Peer| match peer {
        Peer::V4(net) => net.contains(&other.primary()),
        Peer::Group(id) => other.groups.contains(id),
        Peer::V6(_) | Peer::PrefixList(_) => false,
    };
    let anyone = |peer: &Peer| matches!(peer, Peer::V4(net) if net.prefix_len() == 0);
    let matching =
        || rules().filter(|r| r.direction == direction && packet.is(&r.traffic) && peer_is(&r.peer));
    if matching().next().is_none() {
        return Said::No;
    }
    let all_ports = |t: &Traffic| {
        matches!(
            (t, packet.protocol),
            (Traffic::All, 6 | 17)
                | (Traffic::Tcp { from: 0, to: u16::MAX }, 6)
                | (Traffic::Udp { from: 0, to: u16::MAX }, 17)
        )
    };
    let back_open = rules().any(|r| r.direction != direction && anyone(&r.peer) && all_ports(&r.traffic));
    let open = matching().any(|r| anyone(&r.peer));
    if open && back_open { Said::Untracked } else { Said::Tracked }
}

/// By "Network ACL rules": nothing within a subnet; else out of one and into the other.
pub fn acls_allow(world: &World, packet: &Packet) -> bool {
    let eni = |id: EniId| world.enis.get(&id).unwrap();
    let (from, to) = (eni(packet.from), eni(packet.to));
    if from.subnet == to.subnet {
        return true;
    }
    [(from, to, Direction::Egress), (to, from, Direction::Ingress)].into_iter().all(
        |(mine, other, direction)| {
            let subnet = world.subnets.get(&mine.subnet).unwrap();
            let acl = world.network_acls.get(&subnet.network_acl).unwrap();
            let mut entries: Vec<_> = acl.entries.iter().filter(|e| e.direction == direction).collect();
            entries.sort_by_key(|e| e.number);
            entries
                .into_iter()
                .find(|e| packet.is(&e.traffic) && e.cidr.contains(other.primary().into()))
                .is_some_and(|e| e.allow)
        },
    )
}
