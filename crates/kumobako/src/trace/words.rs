//! An analysis in words: each gate that was passed, the one that drops, and what would open it.

use crate::client::{Client, Instance, Local};
use anyhow::{Context, Result, bail};
use ipnet::Ipv4Net;
use roxmltree::{Document, Node};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

/// From here on ports are those that answers go back to.
const EPHEMERAL: u16 = 49152;

/// One component of the way.
#[derive(Debug, Clone, Default)]
struct Step {
    id: String,
    name: Option<String>,
    /// What it does with the packet.
    does: String,
    drops: bool,
}

/// What stops the packet.
#[derive(Debug, Clone, Default)]
struct Reason {
    code: String,
    way: String,
    group: Option<String>,
    acl: Option<(String, u16)>,
    table: Option<String>,
    vpc: Option<String>,
    interface: Option<String>,
    address: Option<String>,
    /// The route's destination.
    block: Option<String>,
    protocol: Option<String>,
    port: Option<u16>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Finding {
    pub found: bool,
    there: Vec<Step>,
    back: Vec<Step>,
    reasons: Vec<Reason>,
    ends: Option<(IpAddr, IpAddr)>,
}

impl Finding {
    /// Of `DescribeNetworkInsightsAnalyses`' answer.
    pub(super) fn read(xml: &str) -> Result<Self> {
        let document = Document::parse(xml).context("the answer is no XML")?;
        let set = document.descendants().find(|n| n.has_tag_name_local("networkInsightsAnalysisSet"));
        let analysis = set.and_then(|s| s.child_local("item")).context("the answer has no analysis")?;
        if text(analysis, &["status"]).as_deref() != Some("succeeded") {
            bail!("the analysis failed: {}", text(analysis, &["statusMessage"]).unwrap_or_default());
        }
        let there = items(analysis, "forwardPathComponentSet");
        let ends = there.first().and_then(|first| {
            let header =
                first.child_local("outboundHeader").or_else(|| first.child_local("inboundHeader"))?;
            // A gateway passes on the inside's address; the outside's came in.
            let header = first.child_local("inboundHeader").unwrap_or(header);
            Some((address(header, "sourceAddressSet")?, address(header, "destinationAddressSet")?))
        });
        let (there, back): (Vec<_>, Vec<_>) = (
            there.into_iter().map(step).collect(),
            items(analysis, "returnPathComponentSet").into_iter().map(step).collect(),
        );
        let mut reasons: Vec<_> = items(analysis, "explanationSet").into_iter().map(reason).collect();
        // A gateway that drops a packet was told to take it by the last table before it.
        let last = if back.is_empty() { &there } else { &back };
        let table = last.iter().rev().find(|s| s.id.starts_with("rtb-")).map(|s| &s.id);
        for reason in reasons.iter_mut().filter(|r| r.table.is_none()) {
            reason.table = table.cloned();
        }
        Ok(Self {
            found: text(analysis, &["networkPathFound"]).as_deref() == Some("true"),
            there,
            back,
            reasons,
            ends,
        })
    }

    /// The packet's addresses, as its sender sends it.
    pub(super) fn packet(&self) -> Option<(IpAddr, IpAddr)> {
        self.ends
    }
}

fn items<'a, 'i>(node: Node<'a, 'i>, set: &str) -> Vec<Node<'a, 'i>> {
    node.child_local(set).into_iter().flat_map(|s| s.children()).filter(Node::is_element).collect()
}

fn text(node: Node<'_, '_>, path: &[&str]) -> Option<String> {
    let found = path.iter().try_fold(node, |node, name| node.child_local(name))?;
    found.text().map(str::to_owned)
}

fn address(header: Node<'_, '_>, set: &str) -> Option<IpAddr> {
    let block = items(header, set).first()?.text()?.to_owned();
    block.split('/').next()?.parse().ok()
}

fn ports(node: Node<'_, '_>) -> String {
    match (text(node, &["portRange", "from"]), text(node, &["portRange", "to"])) {
        (Some(from), Some(to)) if from == to => format!(" {from}"),
        (Some(from), Some(to)) => format!(" {from}-{to}"),
        _ => String::new(),
    }
}

fn way(egress: bool) -> &'static str {
    if egress { "out" } else { "in" }
}

fn step(node: Node<'_, '_>) -> Step {
    let id = text(node, &["component", "id"]).unwrap_or_default();
    let drops = !items(node, "explanationSet").is_empty();
    let does = if drops { "drops it".to_owned() } else { deed(node, &id) };
    Step { id, name: text(node, &["component", "name"]), does, drops }
}

fn deed(node: Node<'_, '_>, id: &str) -> String {
    let get = |path: &[&str]| text(node, path);
    if let Some(rule) = node.child_local("securityGroupRule") {
        let egress = text(rule, &["direction"]).as_deref() == Some("egress");
        let peer = ["cidr", "securityGroupId", "prefixListId"].iter().find_map(|m| text(rule, &[m]));
        let protocol = text(rule, &["protocol"]).unwrap_or_default();
        let side = if egress { "to" } else { "from" };
        let peer = peer.unwrap_or_default();
        return format!("lets it {}: {protocol}{} {side} {peer}", way(egress), ports(rule));
    }
    if let Some(rule) = node.child_local("aclRule") {
        let egress = text(rule, &["egress"]).as_deref() == Some("true");
        let number = text(rule, &["ruleNumber"]).unwrap_or_default();
        return format!("entry {number} lets it {}", way(egress));
    }
    if let Some(route) = node.child_local("routeTableRoute") {
        let to = text(route, &["destinationCidr"]).or_else(|| text(route, &["destinationPrefixListId"]));
        let by = [
            "gatewayId",
            "natGatewayId",
            "vpcPeeringConnectionId",
            "networkInterfaceId",
            "egressOnlyInternetGatewayId",
        ];
        let by = by.iter().find_map(|m| text(route, &[m])).unwrap_or_default();
        return format!("routes {} by {by}", to.unwrap_or_default());
    }
    if let (Some(before), Some(after)) =
        (node.child_local("inboundHeader"), node.child_local("outboundHeader"))
    {
        for set in ["sourceAddressSet", "destinationAddressSet"] {
            if let (Some(old), Some(new)) = (address(before, set), address(after, set))
                && old != new
            {
                return format!("translates {old} to {new}");
            }
        }
    }
    match id.split('-').next() {
        Some("sg") => "knows the flow: its first packet was let through".into(),
        Some("eni") => match (get(&["attachedTo", "id"]), get(&["subnet", "id"])) {
            (Some(instance), Some(subnet)) => format!("interface of {instance} in {subnet}"),
            (None, Some(subnet)) => format!("in {subnet}"),
            _ => String::new(),
        },
        Some("i") if node.child_local("outboundHeader").is_some() => "sends it".into(),
        Some("i") => "receives it".into(),
        Some("pcx") => "carries it to the other VPC".into(),
        Some("igw" | "eigw" | "nat") => "passes it on".into(),
        Some("vpc") => "answers itself".into(),
        _ => String::new(),
    }
}

fn reason(node: Node<'_, '_>) -> Reason {
    let get = |path: &[&str]| text(node, path);
    let first = |set: &str, name: &str| items(node, set).first().and_then(|n| text(*n, &[name]));
    let number = get(&["aclRule", "ruleNumber"]).and_then(|n| n.parse().ok());
    Reason {
        code: get(&["explanationCode"]).unwrap_or_default(),
        way: get(&["direction"]).unwrap_or_default(),
        group: first("securityGroupSet", "id"),
        acl: get(&["acl", "id"]).zip(number),
        table: get(&["routeTable", "id"]),
        vpc: get(&["vpc", "id"]),
        interface: get(&["networkInterface", "id"]),
        address: get(&["address"]),
        block: get(&["routeTableRoute", "destinationCidr"]),
        protocol: items(node, "protocolSet").first().and_then(|n| n.text()).map(str::to_owned),
        port: first("portRangeSet", "from").and_then(|p| p.parse().ok()),
    }
}

/// Of an end that isn't on the network: no gate is asked, and no packet could be sent.
pub(super) fn absent(name: &str, instance: &Instance) -> String {
    let id = &instance.id;
    let who = if name == id { id.clone() } else { format!("{name} ({id})") };
    let opening = match instance.state.as_str() {
        "stopped" | "stopping" => {
            format!("\nThis would open it:\n  aws ec2 start-instances --instance-ids {id}")
        }
        "pending" => "\nIt is on its way: ask again when it runs.".to_owned(),
        _ => String::new(),
    };
    format!("It does not arrive: {who} is {}, and nothing of it is on the network.{opening}", instance.state)
}

/// A finding, to be printed; the client is asked for what an opening needs to know besides.
pub(super) struct Words<'a> {
    pub client: &'a Client,
    pub finding: &'a Finding,
}

impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        steps(f, "The way there:", &self.finding.there)?;
        steps(f, "The way back:", &self.finding.back)?;
        for reason in &self.finding.reasons {
            writeln!(f, "\nIt does not arrive: {}", reason.in_words())?;
            if let Some(opening) = reason.opening(self.client) {
                writeln!(f, "This would open it:\n  {opening}")?;
            }
        }
        Ok(())
    }
}

fn steps(f: &mut fmt::Formatter<'_>, title: &str, steps: &[Step]) -> fmt::Result {
    if steps.is_empty() {
        return Ok(());
    }
    writeln!(f, "{title}")?;
    for (n, step) in steps.iter().enumerate() {
        let mark = if step.drops { '✗' } else { ' ' };
        let name = step.name.as_ref().map(|n| format!(" ({n})")).unwrap_or_default();
        writeln!(f, "{mark}{:3}  {}{name}  {}", n + 1, step.id, step.does)?;
    }
    Ok(())
}

impl Reason {
    fn in_words(&self) -> String {
        let address = self.address.as_deref().unwrap_or("the address");
        let interface = self.interface.as_deref().unwrap_or("the interface");
        let side = if self.way == "egress" { "to" } else { "from" };
        let text = match self.code.as_str() {
            "ENI_SG_RULES_MISMATCH" | "SG_HAS_NO_RULES" => {
                format!("no security group of {interface} allows it {side} {address}")
            }
            "SG_REFERENCES_NOT_PRESERVED" => {
                format!(
                    "the groups of {interface} refer to a group, and {address} isn't known as its member here"
                )
            }
            "SUBNET_ACL_RESTRICTION" => match &self.acl {
                Some((acl, 32767)) => format!("no entry of {acl} allows it {side} {address}"),
                Some((acl, number)) => format!("entry {number} of {acl} denies it {side} {address}"),
                None => "a network ACL denies it".into(),
            },
            "NO_ROUTE_TO_DESTINATION" => {
                format!("{} has no route for {address}", self.table.as_deref().unwrap_or("the route table"))
            }
            "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS" => {
                format!(
                    "{} has no way to {address} but out to the internet, where nobody has a private address",
                    self.table.as_deref().unwrap_or("the route table")
                )
            }
            "BAD_STATE_ROUTE" => {
                let (table, block) = (self.table.as_deref(), self.block.as_deref());
                let route =
                    block.zip(table).map(|(block, table)| format!("the route of {table} for {block}"));
                let route = route.unwrap_or_else(|| "its route".into());
                format!("{route} is a black hole: the target is gone, or nothing runs behind it")
            }
            "BAD_STATE_ATTACHMENT" => "nothing runs behind the interface it is for".into(),
            "NO_POSSIBLE_DESTINATION" => format!("nobody has {address}"),
            "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS" => {
                format!("{address} has no public address to go out with")
            }
            "IGW_PUBLIC_IP_ASSOCIATION_FOR_INGRESS" => "the destination has no public address".into(),
            "ENI_SOURCE_DEST_CHECK_RESTRICTION" => {
                format!("{interface} forwards nothing for others: its source/destination check is on")
            }
            "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR" => {
                "a peering connection carries only the two VPCs' own addresses".into()
            }
            other => return other.to_owned(),
        };
        format!("{text} ({})", self.code)
    }

    /// The call that would let it pass here.
    fn opening(&self, client: &Client) -> Option<String> {
        if self.code == "BAD_STATE_ROUTE" {
            let (table, block) = (self.table.as_ref()?, self.block.as_ref()?);
            let option =
                if block.contains(':') { "destination-ipv6-cidr-block" } else { "destination-cidr-block" };
            return Some(format!(
                "aws ec2 replace-route --route-table-id {table} --{option} {block} --gateway-id …   (or another target)"
            ));
        }
        let host = self.address.as_ref().map(|a| format!("{a}/{}", if a.contains(':') { 128 } else { 32 }));
        let protocol = match self.protocol.as_deref()? {
            "6" => "tcp",
            "17" => "udp",
            other => other,
        };
        let (from, to) = match self.port? {
            port if port >= EPHEMERAL => (1024, 65535),
            port => (port, port),
        };
        match self.code.as_str() {
            "ENI_SG_RULES_MISMATCH" | "SG_HAS_NO_RULES" | "SG_REFERENCES_NOT_PRESERVED" => {
                let (host, group) = (host?, self.group.as_ref()?);
                let range = match host.contains(':') {
                    true => format!("Ipv6Ranges=[{{CidrIpv6={host}}}]"),
                    false => format!("IpRanges=[{{CidrIp={host}}}]"),
                };
                Some(format!(
                    "aws ec2 authorize-security-group-{} --group-id {group} --ip-permissions \
                     'IpProtocol={protocol},FromPort={from},ToPort={to},{range}'",
                    self.way
                ))
            }
            "SUBNET_ACL_RESTRICTION" => {
                let (acl, denying) = self.acl.as_ref()?;
                let number = free_number(client, acl, *denying, self.way == "egress")?;
                let host = host?;
                let block = if host.contains(':') { "ipv6-cidr-block" } else { "cidr-block" };
                Some(format!(
                    "aws ec2 create-network-acl-entry --network-acl-id {acl} --{} --rule-number {number} \
                     --rule-action allow --protocol {protocol} --port-range From={from},To={to} --{block} {host}",
                    self.way
                ))
            }
            "NO_ROUTE_TO_DESTINATION" | "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS" => {
                let (table, address) = (self.table.as_ref()?, self.address.as_ref()?.parse::<IpAddr>().ok()?);
                let vpc = self.vpc.as_deref();
                let create = format!("aws ec2 create-route --route-table-id {table}");
                Some(match address {
                    IpAddr::V4(ip) if ip.is_private() => match vpc.and_then(|vpc| peering(client, vpc, ip)) {
                        Some((peering, block)) => format!(
                            "{create} --destination-cidr-block {block} --vpc-peering-connection-id {peering}"
                        ),
                        None => format!(
                            "{create} --destination-cidr-block {ip}/32 --vpc-peering-connection-id …   \
                             (or another way to {ip})"
                        ),
                    },
                    IpAddr::V4(_) => {
                        let gateway = vpc.and_then(|vpc| gateway(client, vpc));
                        let gateway =
                            gateway.unwrap_or_else(|| "…   (attach an internet gateway first)".into());
                        let nat = vpc.and_then(|vpc| nat_gateway(client, vpc)).unwrap_or_else(|| "…".into());
                        format!(
                            "{create} --destination-cidr-block 0.0.0.0/0 --gateway-id {gateway}\n\
                             or, where the sender has no public address:\n  \
                             {create} --destination-cidr-block 0.0.0.0/0 --nat-gateway-id {nat}"
                        )
                    }
                    IpAddr::V6(_) => {
                        let way = match vpc.and_then(|vpc| gateway(client, vpc)) {
                            Some(gateway) => format!("--gateway-id {gateway}"),
                            None => "--egress-only-internet-gateway-id …   (create one first)".into(),
                        };
                        format!("{create} --destination-ipv6-cidr-block ::/0 {way}")
                    }
                })
            }
            "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS" => Some(format!(
                "aws ec2 associate-address --allocation-id … --private-ip-address {} --network-interface-id …   \
                 (or a route by a NAT gateway)",
                self.address.as_ref()?
            )),
            "IGW_PUBLIC_IP_ASSOCIATION_FOR_INGRESS" => {
                Some("aws ec2 associate-address --allocation-id … --network-interface-id …".to_owned())
            }
            "ENI_SOURCE_DEST_CHECK_RESTRICTION" => Some(format!(
                "aws ec2 modify-network-interface-attribute --network-interface-id {} --no-source-dest-check",
                self.interface.as_ref()?
            )),
            _ => None,
        }
    }
}

/// A number before `denying` that no entry of the ACL has in that direction.
fn free_number(client: &Client, acl: &str, denying: u16, egress: bool) -> Option<u16> {
    let xml = client.call("DescribeNetworkAcls", &[("NetworkAclId.1", acl)]).ok()?;
    let document = Document::parse(&xml).ok()?;
    let entries = document.descendants().find(|n| n.has_tag_name_local("entrySet"))?;
    let taken: Vec<u16> = entries
        .children()
        .filter(|e| text(*e, &["egress"]).as_deref() == Some(if egress { "true" } else { "false" }))
        .filter_map(|e| text(e, &["ruleNumber"])?.parse().ok())
        .collect();
    let last = taken.iter().copied().filter(|n| *n < 32767).max().unwrap_or(0);
    if denying == 32767 {
        return (last / 10 + 1).checked_mul(10).filter(|n| *n < 32767);
    }
    let free = |n: &u16| !taken.contains(n);
    (1..denying).rev().find(|n| n % 10 == 0 && free(n)).or_else(|| (1..denying).rev().find(free))
}

fn gateway(client: &Client, vpc: &str) -> Option<String> {
    let of = [("Filter.1.Name", "attachment.vpc-id"), ("Filter.1.Value.1", vpc)];
    super::one(&client.call("DescribeInternetGateways", &of).ok()?, "internetGatewayId").ok()
}

/// An available NAT gateway of the VPC.
fn nat_gateway(client: &Client, vpc: &str) -> Option<String> {
    let of = [
        ("Filter.1.Name", "vpc-id"),
        ("Filter.1.Value.1", vpc),
        ("Filter.2.Name", "state"),
        ("Filter.2.Value.1", "available"),
    ];
    super::one(&client.call("DescribeNatGateways", &of).ok()?, "natGatewayId").ok()
}

/// An active peering of the VPC with one that has the address, and that one's block.
fn peering(client: &Client, vpc: &str, ip: Ipv4Addr) -> Option<(String, Ipv4Net)> {
    let active = [("Filter.1.Name", "status-code"), ("Filter.1.Value.1", "active")];
    let xml = client.call("DescribeVpcPeeringConnections", &active).ok()?;
    let document = Document::parse(&xml).ok()?;
    let set = document.descendants().find(|n| n.has_tag_name_local("vpcPeeringConnectionSet"))?;
    set.children().filter(Node::is_element).find_map(|item| {
        let side =
            |name: &str| item.child_local(name).filter(|n| text(*n, &["vpcId"]).as_deref() != Some(vpc));
        let (far, none) = (side("requesterVpcInfo"), side("accepterVpcInfo"));
        let far = match (far, none) {
            (Some(far), None) | (None, Some(far)) => far,
            _ => return None,
        };
        let blocks =
            items(far, "cidrBlockSet").into_iter().filter_map(|n| text(n, &["cidrBlock"])?.parse().ok());
        let block = blocks.into_iter().find(|block: &Ipv4Net| block.contains(&ip))?;
        Some((text(item, &["vpcPeeringConnectionId"])?, block))
    })
}
