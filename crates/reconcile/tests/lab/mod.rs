//! A region in a nutshell: a world built by hand, its network on this kernel, guests that are
//! bare namespaces. The "machine" is a namespace too, so nothing of the real one is touched.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

pub mod large;

use host::fabric::{Depth, Guests, Kernel, Tc};
use host::netns::NetNs;
use ipnet::Ipv4Net;
use model::*;
use reconcile::network::{Facts, INTERNET, Network, host_link, space_of};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

/// How long something is waited for that should come.
pub const SOON: Duration = Duration::from_secs(5);
/// How long something is waited for that should not.
pub const NEVER: Duration = Duration::from_millis(250);

pub const ANYONE: Peer = Peer::V4(Ipv4Net::new_assert(Ipv4Addr::UNSPECIFIED, 0));

pub fn tcp(port: u16) -> Traffic {
    Traffic::Tcp { from: port, to: port }
}

pub fn net(text: &str) -> Ipv4Net {
    text.parse().unwrap()
}

pub fn ip(text: &str) -> Ipv4Addr {
    text.parse().unwrap()
}

/// The world's half: pure.
pub struct Builder {
    pub world: World,
    next: u128,
}

impl Builder {
    pub fn new() -> Self {
        let mut world = World::default();
        world.region.insert(
            Singleton,
            Region {
                name: "ap-northeast-1".into(),
                account: "000000000000".into(),
                zones: vec![],
                public_pool: net("203.0.113.0/24"),
                next_public: ip("203.0.113.8"),
                created: Time::default(),
                next_vpc_num: 1,
                next_instance_num: 1,
                ipv6_pool: ipv6_pool(),
                next_peering_num: 1,
            },
        );
        Self { world, next: 0x1000 }
    }

    fn bits(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    pub fn vpc(&mut self, cidr: &str) -> VpcId {
        let id = VpcId::from_bits(self.bits());
        let num = self.world.region().next_vpc_num;
        self.world.region_mut().next_vpc_num += 1;
        let main = RouteTableId::from_bits(self.bits());
        let acl = NetworkAclId::from_bits(self.bits());
        let default_group = SecurityGroupId::from_bits(self.bits());
        self.world.vpcs.insert(
            id,
            Vpc {
                id,
                num,
                cidr: net(cidr),
                cidr_association: VpcCidrAssociationId::from_bits(self.next),
                cidrs: vec![],
                ipv6: vec![],
                is_default: false,
                tenancy: Tenancy::Default,
                dhcp_options: None,
                dns_support: true,
                dns_hostnames: false,
                network_address_usage_metrics: false,
                main_route_table: main,
                default_security_group: default_group,
                default_network_acl: acl,
                next_num: 1,
            },
        );
        let association = RouteTableAssociation {
            id: RouteTableAssociationId::from_bits(self.next),
            target: AssociationTarget::Main,
        };
        self.world
            .route_tables
            .insert(main, RouteTable { id: main, vpc: id, routes: vec![], associations: vec![association] });
        let entries = NetworkAcl::default_entries();
        self.world.network_acls.insert(acl, NetworkAcl { id: acl, vpc: id, is_default: true, entries });
        id
    }

    fn number(&mut self, vpc: VpcId) -> u32 {
        let vpc = self.world.vpcs.get_mut(&vpc).unwrap();
        vpc.next_num += 1;
        vpc.next_num - 1
    }

    pub fn subnet(&mut self, vpc: VpcId, cidr: &str) -> SubnetId {
        let id = SubnetId::from_bits(self.bits());
        let num = self.number(vpc);
        let network_acl = self.world.vpcs.get(&vpc).unwrap().default_network_acl;
        self.world.subnets.insert(
            id,
            Subnet {
                id,
                vpc,
                num,
                cidr: net(cidr),
                zone: "ap-northeast-1a".into(),
                is_default: false,
                map_public_ip: false,
                ipv6_cidr: None,
                ipv6_association: None,
                assign_ipv6: false,
                network_acl,
                network_acl_association: NetworkAclAssociationId::from_bits(self.next),
                hostname_type: HostnameType::IpName,
                resource_name_dns_a: false,
                resource_name_dns_aaaa: false,
            },
        );
        id
    }

    /// Attaches an internet gateway, and routes everything of the main table there.
    pub fn internet(&mut self, vpc: VpcId) -> InternetGatewayId {
        let id = InternetGatewayId::from_bits(self.bits());
        self.world.internet_gateways.insert(id, InternetGateway { id, vpc: Some(vpc) });
        let main = self.world.vpcs.get(&vpc).unwrap().main_route_table;
        self.route(main, "0.0.0.0/0", RouteTarget::InternetGateway(id));
        id
    }

    pub fn main_table(&self, vpc: VpcId) -> RouteTableId {
        self.world.vpcs.get(&vpc).unwrap().main_route_table
    }

    pub fn route(&mut self, table: RouteTableId, to: &str, target: RouteTarget) {
        let destination = Destination::V4(net(to));
        self.world.route_tables.get_mut(&table).unwrap().routes.push(Route { destination, target });
    }

    /// A table of the subnet's own, without routes.
    pub fn own_table(&mut self, subnet: SubnetId) -> RouteTableId {
        let id = RouteTableId::from_bits(self.bits());
        let vpc = self.world.subnets.get(&subnet).unwrap().vpc;
        let association = RouteTableAssociation {
            id: RouteTableAssociationId::from_bits(self.next),
            target: AssociationTarget::Subnet(subnet),
        };
        self.world
            .route_tables
            .insert(id, RouteTable { id, vpc, routes: vec![], associations: vec![association] });
        id
    }

    /// A group without rules: locked.
    pub fn locked(&mut self, vpc: VpcId) -> SecurityGroupId {
        let id = SecurityGroupId::from_bits(self.bits());
        let group =
            SecurityGroup { id, vpc, name: id.to_string(), description: String::new(), rules: vec![] };
        self.world.security_groups.insert(id, group);
        id
    }

    /// A group as AWS makes it: all may go out.
    pub fn group(&mut self, vpc: VpcId) -> SecurityGroupId {
        let id = self.locked(vpc);
        self.allow(id, Direction::Egress, Traffic::All, ANYONE);
        id
    }

    pub fn allow(&mut self, group: SecurityGroupId, direction: Direction, traffic: Traffic, peer: Peer) {
        let id = SecurityGroupRuleId::from_bits(self.bits());
        let rule = SecurityGroupRule { id, direction, traffic, peer, description: None };
        self.world.security_groups.get_mut(&group).unwrap().rules.push(rule);
    }

    pub fn revoke(&mut self, group: SecurityGroupId, direction: Direction) {
        self.world.security_groups.get_mut(&group).unwrap().rules.retain(|r| r.direction != direction);
    }

    /// An ACL of the subnet's own.
    pub fn acl(
        &mut self,
        subnet: SubnetId,
        entries: &[(u16, Direction, bool, Traffic, &str)],
    ) -> NetworkAclId {
        let id = NetworkAclId::from_bits(self.bits());
        let subnet = self.world.subnets.get_mut(&subnet).unwrap();
        subnet.network_acl = id;
        let entries = entries.iter().map(|(number, direction, allow, traffic, cidr)| NetworkAclEntry {
            number: *number,
            direction: *direction,
            allow: *allow,
            traffic: *traffic,
            cidr: Cidr::V4(net(cidr)),
        });
        let vpc = subnet.vpc;
        self.world
            .network_acls
            .insert(id, NetworkAcl { id, vpc, is_default: false, entries: entries.collect() });
        id
    }

    pub fn instance(&mut self, subnet: SubnetId, address: &str, groups: &[SecurityGroupId]) -> Machine {
        let id = InstanceId::from_bits(self.bits());
        let eni = self.interface(id, 0, subnet, address, groups);
        Machine { id, eni, address: ip(address) }
    }

    pub fn interface(
        &mut self,
        instance: InstanceId,
        device_index: u32,
        subnet: SubnetId,
        address: &str,
        groups: &[SecurityGroupId],
    ) -> EniId {
        let id = EniId::from_bits(self.bits());
        let vpc = self.world.subnets.get(&subnet).unwrap().vpc;
        let num = self.number(vpc);
        self.world.enis.insert(
            id,
            Eni {
                id,
                vpc,
                subnet,
                num,
                mac: Mac([0x06, 0, 0, vpc_byte(vpc), (num >> 8) as u8, num as u8]),
                description: String::new(),
                private_ips: vec![PrivateIp { address: ip(address), lent_public: None }],
                ipv6: vec![],
                groups: groups.to_vec(),
                source_dest_check: true,
                attachment: Some(EniAttachment {
                    id: EniAttachmentId::from_bits(self.next),
                    instance,
                    device_index,
                    delete_on_termination: true,
                    attached: Time::default(),
                }),
                lend_public: false,
                requester_managed: false,
                service: None,
                created: Time::default(),
            },
        );
        id
    }

    pub fn elastic_ip(&mut self, public: &str, machine: &Machine) -> AllocationId {
        let id = AllocationId::from_bits(self.bits());
        let association = AddressAssociation {
            id: AddressAssociationId::from_bits(self.next),
            eni: machine.eni,
            private_ip: machine.address,
        };
        self.world
            .addresses
            .insert(id, Address { id, public_ip: ip(public), association: Some(association) });
        id
    }

    pub fn peering(&mut self, requester: VpcId, accepter: VpcId) -> VpcPeeringId {
        let id = VpcPeeringId::from_bits(self.bits());
        let num = self.world.region().next_peering_num;
        self.world.region_mut().next_peering_num += 1;
        let side = |vpc| PeeringSide { vpc, allow_remote_dns: false };
        let (since, created) = (Time::default(), Time::default());
        let (requester, accepter) = (side(requester), side(accepter));
        let status = PeeringStatus::Active;
        self.world.peerings.insert(id, VpcPeering { id, num, requester, accepter, status, since, created });
        id
    }

    /// A NAT gateway that waits to be brought up; public where it has an Elastic IP.
    pub fn nat(&mut self, subnet: SubnetId, address: &str, public: Option<&str>) -> NatGatewayId {
        let id = NatGatewayId::from_bits(self.bits());
        let instance = InstanceId::from_bits(self.bits());
        let eni = self.interface(instance, 0, subnet, address, &[]);
        let vpc = self.world.subnets.get(&subnet).unwrap().vpc;
        let row = self.world.enis.get_mut(&eni).unwrap();
        row.attachment = None;
        row.requester_managed = true;
        row.service = Some(EniService::NatGateway(id));
        let machine = Machine { id: instance, eni, address: ip(address) };
        let elastic = public.map(|public| {
            let allocation = self.elastic_ip(public, &machine);
            let association = self.world.addresses.get(&allocation).unwrap().association.as_ref().unwrap().id;
            NatElastic { allocation, association, public_ip: ip(public) }
        });
        let connectivity = if public.is_some() { Connectivity::Public } else { Connectivity::Private };
        self.world.nat_gateways.insert(
            id,
            NatGateway {
                id,
                vpc,
                subnet,
                connectivity,
                state: NatGatewayState::Pending,
                addresses: vec![NatAddress { eni, private_ip: ip(address), elastic, leaving: None }],
                failure: None,
                created: Time::default(),
                ended: None,
            },
        );
        id
    }

    pub fn prefix_list(&mut self, blocks: &[&str]) -> PrefixListId {
        let id = PrefixListId::from_bits(self.bits());
        let list = PrefixList {
            id,
            name: id.to_string(),
            family: AddressFamily::V4,
            max_entries: Some(10),
            version: 0,
            versions: Default::default(),
            aws_managed: false,
            last_change: PrefixListChange::Create,
            created: Time::default(),
        };
        self.world.prefix_lists.insert(id, list);
        self.new_version(id, blocks);
        id
    }

    pub fn new_version(&mut self, list: PrefixListId, blocks: &[&str]) {
        let list = self.world.prefix_lists.get_mut(&list).unwrap();
        list.version += 1;
        let entry =
            |b: &&str| PrefixListEntry { cidr: b.parse::<ipnet::IpNet>().unwrap().into(), description: None };
        list.versions.insert(list.version, blocks.iter().map(entry).collect());
    }

    pub fn route_list(&mut self, table: RouteTableId, list: PrefixListId, target: RouteTarget) {
        let destination = Destination::PrefixList(list);
        self.world.route_tables.get_mut(&table).unwrap().routes.push(Route { destination, target });
    }

    /// An IPv6 block of the VPC, and the default ACL's entries for it.
    pub fn ipv6(&mut self, vpc: VpcId, block: &str) {
        let association = VpcCidrAssociationId::from_bits(self.bits());
        let row = self.world.vpcs.get_mut(&vpc).unwrap();
        row.ipv6.push(VpcBlock { association, cidr: block.parse().unwrap() });
        let acl = row.default_network_acl;
        for direction in [Direction::Ingress, Direction::Egress] {
            let cidr = Cidr::V6("::/0".parse().unwrap());
            let entry = NetworkAclEntry { number: 101, direction, allow: true, traffic: Traffic::All, cidr };
            self.world.network_acls.get_mut(&acl).unwrap().entries.push(entry);
        }
    }

    pub fn subnet_v6(&mut self, subnet: SubnetId, block: &str) {
        self.world.subnets.get_mut(&subnet).unwrap().ipv6_cidr = Some(block.parse().unwrap());
    }

    pub fn egress_only(&mut self, vpc: VpcId) -> EgressOnlyInternetGatewayId {
        let id = EgressOnlyInternetGatewayId::from_bits(self.bits());
        self.world.egress_only_gateways.insert(id, EgressOnlyInternetGateway { id, vpc });
        id
    }

    pub fn route_v6(&mut self, table: RouteTableId, to: &str, target: RouteTarget) {
        let destination = Destination::V6(to.parse().unwrap());
        self.world.route_tables.get_mut(&table).unwrap().routes.push(Route { destination, target });
    }

    /// Another IPv4 block of the VPC.
    pub fn secondary(&mut self, vpc: VpcId, cidr: &str) {
        let association = VpcCidrAssociationId::from_bits(self.bits());
        self.world.vpcs.get_mut(&vpc).unwrap().cidrs.push(VpcBlock { association, cidr: net(cidr) });
    }

    pub fn eni_mut(&mut self, machine: &Machine) -> &mut Eni {
        self.world.enis.get_mut(&machine.eni).unwrap()
    }
}

fn vpc_byte(vpc: VpcId) -> u8 {
    vpc.to_string().bytes().fold(0, |a: u8, b| a.wrapping_mul(31).wrapping_add(b))
}

#[derive(Debug, Clone, Copy)]
pub struct Machine {
    pub id: InstanceId,
    pub eni: EniId,
    pub address: Ipv4Addr,
}

/// The machine's half: kernel.
pub struct Lab {
    pub network: Network,
    pub guests: Guests,
    pub facts: Facts,
    pub directory: PathBuf,
}

/// Runs a test on a machine of its own, and sees that nothing is left of it.
pub fn lab(test: impl FnOnce(&mut Builder, &mut Lab) + Send) {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("kumobako-lab-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let directory = std::env::temp_dir().join(name);
    let machine = NetNs::ephemeral().unwrap();
    machine
        .run(|| {
            let facts = Facts { host_link: host_link("lab"), ..Facts::default() };
            let network = Network::new(Box::new(Kernel::new(directory.join("net"))));
            let mut lab = Lab { network, guests: Guests::new(), facts, directory };
            test(&mut Builder::new(), &mut lab);
        })
        .unwrap();
}

impl Drop for Lab {
    fn drop(&mut self) {
        self.guests.clear();
        let torn = self.network.driver_mut().tear_down();
        let left = std::fs::remove_dir(&self.directory);
        if !std::thread::panicking() {
            torn.unwrap();
            left.unwrap();
        }
    }
}

impl Lab {
    /// The driver starts anew, with this accelerator.
    pub fn accelerate(&mut self, accelerator: Tc) {
        let kernel = Kernel::new(self.directory.join("net")).with_accelerator(Box::new(accelerator));
        self.network = Network::new(Box::new(kernel));
    }

    /// Converges, and gives every instance of the world a namespace first.
    pub fn apply(&mut self, b: &Builder) -> usize {
        self.make_guests(b);
        self.converge(b, Depth::Changed)
    }

    pub fn make_guests(&mut self, b: &Builder) {
        let instances =
            b.world.enis.values().filter_map(|e| Some(e.attachment.as_ref()?.instance.to_string()));
        let instances: std::collections::BTreeSet<String> = instances.collect();
        self.guests.retain(|id, _| instances.contains(id));
        for id in instances {
            self.guests.entry(id).or_insert_with(|| NetNs::ephemeral().unwrap());
        }
    }

    pub fn converge(&mut self, b: &Builder, depth: Depth) -> usize {
        let report = self.network.converge(&b.world, &self.facts, &self.guests, depth);
        assert!(report.is_whole(), "{report:#?}");
        report.changes
    }

    pub fn ns(&self, machine: &Machine) -> &NetNs {
        &self.guests[&machine.id.to_string()]
    }

    pub fn internet(&self) -> NetNs {
        self.network.driver().space(INTERNET).unwrap()
    }

    pub fn router(&self, vpc: VpcId) -> NetNs {
        self.network.driver().space(&space_of(vpc)).unwrap()
    }

    /// A TCP server that tells each client its address, then gives back each line.
    pub fn serve(&self, machine: &Machine, port: u16) {
        serve(self.ns(machine), SocketAddr::from((Ipv4Addr::UNSPECIFIED, port)));
    }

    pub fn opens(&self, from: &Machine, to: impl Into<IpAddr>, port: u16) -> bool {
        opens(self.ns(from), to, port)
    }

    pub fn shut(&self, from: &Machine, to: impl Into<IpAddr>, port: u16) -> bool {
        shut(self.ns(from), to, port)
    }
}

/// A TCP server in a namespace; see [`Lab::serve`]. It ends with the test's process.
pub fn serve(ns: &NetNs, at: SocketAddr) {
    let listener = ns.run(|| TcpListener::bind(at).unwrap()).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || -> std::io::Result<()> {
                let mut writer = stream.try_clone()?;
                writeln!(writer, "{}", stream.peer_addr()?.ip())?;
                for line in BufReader::new(stream).lines() {
                    writeln!(writer, "{}", line?)?;
                }
                Ok(())
            });
        }
    });
}

/// A connection to a [`serve`]r, and the client's address as the server saw it.
pub struct Talk {
    reader: BufReader<TcpStream>,
    pub seen_as: IpAddr,
}

impl Talk {
    pub fn open(ns: &NetNs, to: impl Into<IpAddr>, port: u16, patience: Duration) -> Option<Self> {
        let to = SocketAddr::from((to.into(), port));
        let stream = ns.run(|| TcpStream::connect_timeout(&to, patience)).unwrap().ok()?;
        stream.set_read_timeout(Some(SOON)).unwrap();
        let mut reader = BufReader::new(stream);
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        Some(Self { reader, seen_as: line.trim().parse().ok()? })
    }

    /// True where a line comes back in time.
    pub fn says(&mut self, patience: Duration) -> bool {
        static WORD: AtomicU64 = AtomicU64::new(0);
        let word = format!("{}\n", WORD.fetch_add(1, Ordering::Relaxed));
        let stream = self.reader.get_mut();
        stream.set_read_timeout(Some(patience)).unwrap();
        if stream.write_all(word.as_bytes()).is_err() {
            return false;
        }
        let mut answer = String::new();
        // A line that came late belongs to an earlier word: read on.
        while answer != word {
            answer.clear();
            if !matches!(self.reader.read_line(&mut answer), Ok(n) if n > 0) {
                return false;
            }
        }
        true
    }
}

pub fn opens(ns: &NetNs, to: impl Into<IpAddr>, port: u16) -> bool {
    Talk::open(ns, to, port, SOON).is_some()
}

/// No connection, and no word about it either: silence.
pub fn shut(ns: &NetNs, to: impl Into<IpAddr>, port: u16) -> bool {
    let to = SocketAddr::from((to.into(), port));
    let result = ns.run(|| TcpStream::connect_timeout(&to, NEVER)).unwrap();
    matches!(result, Err(e) if e.kind() == std::io::ErrorKind::TimedOut)
}

/// A UDP socket in a namespace.
pub fn udp(ns: &NetNs, at: &str) -> UdpSocket {
    let socket = ns.run(|| UdpSocket::bind(at).unwrap()).unwrap();
    socket.set_read_timeout(Some(SOON)).unwrap();
    socket
}

/// The datagram that comes in time, and whose it is.
pub fn hears(socket: &UdpSocket, patience: Duration) -> Option<(Vec<u8>, SocketAddr)> {
    socket.set_read_timeout(Some(patience)).unwrap();
    let mut buffer = vec![0; 65536];
    let (n, from) = socket.recv_from(&mut buffer).ok()?;
    buffer.truncate(n);
    Some((buffer, from))
}

/// All that a stream holds until it ends.
pub fn read_all(mut stream: TcpStream) -> String {
    let mut text = String::new();
    let _ = stream.read_to_string(&mut text);
    text
}

/// One echo request, and whether it is answered.
pub fn pings(ns: &NetNs, to: Ipv4Addr) -> bool {
    use rustix::net::{
        AddressFamily, RecvFlags, SendFlags, SocketType, ipproto, recv, sendto, socket, sockopt,
    };
    let socket =
        ns.run(|| socket(AddressFamily::INET, SocketType::RAW, Some(ipproto::ICMP)).unwrap()).unwrap();
    sockopt::set_socket_timeout(&socket, sockopt::Timeout::Recv, Some(NEVER)).unwrap();
    // Type 8, code 0, checksum, identifier, sequence.
    let request = [8, 0, 0xf7, 0xff - 1, 0, 1, 0, 0];
    sendto(&socket, &request, SendFlags::empty(), &SocketAddr::from((to, 0))).unwrap();
    let mut buffer = [0; 256];
    loop {
        match recv(&socket, &mut buffer, RecvFlags::empty()) {
            // After an IPv4 header of 20 bytes: type 0, and it is from whom we asked.
            Ok((n, _)) if n >= 28 && buffer[20] == 0 && buffer[12..16] == to.octets() => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}
