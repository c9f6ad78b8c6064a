//! `kumobako trace`: the way of a packet in words, and then the packet itself.
//!
//! What should become of it is the region's own answer, by Reachability Analyzer's calls.
//! What does become of it is seen by sending one, from the guest's own namespace.

mod probe;
mod words;

use crate::client::{Client, Instance, Local};
use crate::paths::Paths;
use crate::region::{self, RegionFile};
use anyhow::{Context, Result, bail};
use probe::Outcome;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::process::ExitCode;
use words::{Finding, Words};

/// Who on the internet asks, unless told: an address for documentation (RFC 5737).
const SOMEBODY: Ipv4Addr = Ipv4Addr::new(198, 51, 100, 1);

/// An end of the way.
enum End {
    Instance(Instance),
    Internet(IpAddr),
}

/// `tcp/443`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Traffic {
    pub udp: bool,
    pub port: u16,
}

impl std::str::FromStr for Traffic {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('/').and_then(|(protocol, port)| {
            let udp = match protocol {
                "tcp" => false,
                "udp" => true,
                _ => return None,
            };
            Some(Self { udp, port: port.parse().ok().filter(|p| *p > 0)? })
        });
        parsed.ok_or_else(|| "say tcp/PORT or udp/PORT, such as tcp/443".into())
    }
}

/// Succeeds where the packet arrives, in the model and on the kernel.
pub(crate) fn run(state: &Path, source: &str, destination: &str, traffic: Traffic) -> Result<ExitCode> {
    let client = Client::open(state)?;
    let region = region::read(state)?;
    let from = end(&client, &region, source, SOMEBODY)?;
    let to = end(&client, &region, destination, region.internet)?;
    for (name, end) in [(source, &from), (destination, &to)] {
        if let End::Instance(instance) = end
            && instance.state != "running"
        {
            println!("{}", words::absent(name, instance));
            return Ok(ExitCode::FAILURE);
        }
    }
    let finding = ask(&client, &region, &from, &to, traffic)?;
    print!("{}", Words { client: &client, finding: &finding });

    let Some((packet_from, packet_to)) = finding.packet() else {
        println!("No packet can be sent: one end has no address for the other.");
        return Ok(ExitCode::FAILURE);
    };
    let probe = probe::Probe { state, region: &region, traffic, from: packet_from, to: packet_to };
    let receiver = match &to {
        End::Instance(instance) => Some(instance.id.as_str()),
        End::Internet(_) => None,
    };
    let sender = match &from {
        End::Instance(instance) => Some(instance.id.as_str()),
        End::Internet(_) => None,
    };
    let seen = probe.send(sender, receiver)?;
    println!("\nSent from {packet_from} to {packet_to}: {seen}.");
    Ok(match (finding.found, seen) {
        (_, Outcome::Unknown) => {
            println!("Whether kernel and model agree can't be told.");
            ExitCode::FAILURE
        }
        (true, Outcome::Arrived(_)) => {
            println!("Kernel and model agree: it arrives.");
            ExitCode::SUCCESS
        }
        (false, Outcome::Lost) => {
            println!("Kernel and model agree: it doesn't arrive.");
            ExitCode::FAILURE
        }
        (found, _) => {
            let should = if found { "arrive" } else { "be dropped" };
            println!(
                "KERNEL AND MODEL DISAGREE: it should {should}. Is the guest itself filtering, or is this a bug?"
            );
            ExitCode::from(2)
        }
    })
}

fn end(client: &Client, region: &RegionFile, text: &str, internet: Ipv4Addr) -> Result<End> {
    if text == "internet" {
        return Ok(End::Internet(internet.into()));
    }
    let Ok(ip) = text.parse::<IpAddr>() else { return Ok(End::Instance(client.instance(text)?)) };
    // A tenant's address means whoever has it.
    let tenant = match ip {
        IpAddr::V4(ip) => region.public_pool.contains(&ip) && ip != region.internet || ip.is_private(),
        IpAddr::V6(_) => true,
    };
    if tenant {
        let address = ip.to_string();
        let mut holders = client
            .instances()?
            .into_iter()
            .filter(|i| i.public.as_ref() == Some(&address) || i.private.as_ref() == Some(&address));
        if let (Some(one), None) = (holders.next(), holders.next()) {
            return Ok(End::Instance(one));
        }
    }
    Ok(End::Internet(ip))
}

/// What the region says of the way: by a path and an analysis that don't outlast the question.
fn ask(client: &Client, region: &RegionFile, from: &End, to: &End, traffic: Traffic) -> Result<Finding> {
    let token = format!("trace-{}-{}", std::process::id(), jiff::Timestamp::now().as_nanosecond());
    let port = traffic.port.to_string();
    let mut asked = vec![
        ("Protocol", if traffic.udp { "udp" } else { "tcp" }.to_owned()),
        ("DestinationPort", port),
        ("ClientToken", token.clone()),
    ];
    match from {
        End::Instance(instance) => asked.push(("Source", instance.id.clone())),
        End::Internet(ip) => {
            let End::Instance(target) = to else { bail!("one end must be an instance of the region") };
            if matches!(ip, IpAddr::V4(ip) if region.public_pool.contains(ip)) {
                bail!("{ip} is of the region's own pool {}: be an address outside of it", region.public_pool);
            }
            asked.push(("Source", gateway_of(client, &target.id)?));
            asked.push(("SourceIp", ip.to_string()));
        }
    }
    match to {
        End::Instance(instance) => {
            asked.push(("Destination", instance.id.clone()));
            if let (End::Internet(_), Some(public)) = (from, &instance.public) {
                asked.push(("DestinationIp", public.clone()));
            }
        }
        End::Internet(ip) => asked.push(("DestinationIp", ip.to_string())),
    }
    let asked: Vec<(&str, &str)> = asked.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let path = one(&client.call("CreateNetworkInsightsPath", &asked)?, "networkInsightsPathId")?;
    let answer = analyse(client, &path, &token);
    client.call("DeleteNetworkInsightsPath", &[("NetworkInsightsPathId", &path)])?;
    Finding::read(&answer?)
}

fn analyse(client: &Client, path: &str, token: &str) -> Result<String> {
    let start = [("NetworkInsightsPathId", path), ("ClientToken", token)];
    let analysis = one(&client.call("StartNetworkInsightsAnalysis", &start)?, "networkInsightsAnalysisId")?;
    let answer =
        client.call("DescribeNetworkInsightsAnalyses", &[("NetworkInsightsAnalysisId.1", analysis.as_str())]);
    client.call("DeleteNetworkInsightsAnalysis", &[("NetworkInsightsAnalysisId", &analysis)])?;
    answer
}

/// The text of the only element of this name.
fn one(xml: &str, name: &str) -> Result<String> {
    let document = roxmltree::Document::parse(xml).context("the answer is no XML")?;
    let found = document.descendants().find(|n| n.has_tag_name_local(name)).and_then(|n| n.text());
    found.map(str::to_owned).with_context(|| format!("the answer has no {name}"))
}

/// The internet gateway of an instance's VPC.
fn gateway_of(client: &Client, instance: &str) -> Result<String> {
    let vpc = one(&client.call("DescribeInstances", &[("InstanceId.1", instance)])?, "vpcId")?;
    let of = [("Filter.1.Name", "attachment.vpc-id"), ("Filter.1.Value.1", vpc.as_str())];
    let gateways = client.call("DescribeInternetGateways", &of)?;
    one(&gateways, "internetGatewayId").map_err(|_| {
        anyhow::anyhow!("{vpc} has no internet gateway: nothing on the internet reaches {instance}")
    })
}

/// The namespaces' places.
fn paths(state: &Path) -> Paths {
    Paths::new(state)
}
