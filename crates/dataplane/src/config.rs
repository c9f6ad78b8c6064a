//! What a data-plane process is told. Plain facts: the servers derive host names, listings and
//! documents from them, so that there is one place that knows how they are spelt.

use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use ipnet::{Ipv4Net, Ipv6Net};
use model::dns::DnsName;
use serde::{Deserialize, Serialize};

use crate::doors::IsDoor;

/// The only version of both configurations understood so far. A file of another version is refused
/// (the running server keeps what it has): a newer daemon replaces the process, not only its file.
pub const CONFIG_VERSION: u32 = 1;

/// Configuration of one VPC's metadata service and resolver.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VpcConfig {
    /// [`CONFIG_VERSION`].
    pub version: u32,
    /// Sockets to serve on. Read once, at start: replace the process to change them.
    pub listen: VpcListen,
    /// `ap-northeast-1`.
    pub region: String,
    /// `aws`; shown at `services/partition`.
    pub partition: String,
    /// `amazonaws.com`; shown at `services/domain`.
    pub service_domain: String,
    /// The file with the region's key for identity documents; None: they aren't signed.
    #[serde(default)]
    pub identity_key: Option<PathBuf>,
    /// The certificate of the region's authority, in PEM, for guests to trust.
    #[serde(default)]
    pub authority: Option<String>,
    pub dns: DnsFacts,
    /// Where names lead out of the VPC; of several domains that a name lies in, the most specific counts.
    #[serde(default)]
    pub forwarding: Vec<Forwarding>,
    /// Further sockets of the resolver, at its inbound endpoints' addresses. Followed when the reconciler says so: see
    /// [`crate::open_doors`].
    #[serde(default)]
    pub inbound: Vec<ResolverDoor>,
    /// The VPC's DHCP options as guests are to have them, by name (`domain-name-servers`).
    #[serde(default)]
    pub dhcp: Vec<(String, Vec<String>)>,
    /// Every instance with an interface in this VPC. A private address may occur only once.
    pub instances: Vec<InstanceFacts>,
}

/// Sockets of one VPC's services; see [`VpcListen::of_vpc`] for the usual ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VpcListen {
    pub metadata: Vec<SocketAddr>,
    /// Each is bound for UDP and for TCP.
    pub dns: Vec<SocketAddr>,
}

impl VpcListen {
    /// The addresses a VPC's guests expect: the metadata service at 169.254.169.254:80, the resolver
    /// at the VPC's base address plus two and at 169.254.169.253 (port 53).
    pub fn of_vpc(cidr: Ipv4Net) -> Self {
        let resolver = Ipv4Addr::from(u32::from(cidr.network()).wrapping_add(2));
        Self {
            metadata: vec![SocketAddr::from(([169, 254, 169, 254], 80))],
            dns: vec![SocketAddr::from((resolver, 53)), SocketAddr::from(([169, 254, 169, 253], 53))],
        }
    }
}

/// What the VPC's resolver knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DnsFacts {
    /// The VPC's `enableDnsSupport`. Off: every query is refused.
    pub support: bool,
    /// The VPC's `enableDnsHostnames`: whether public addresses have names here, and whether such a
    /// name leads to the private address.
    pub hostnames: bool,
    /// `ap-northeast-1.compute.internal` (`ec2.internal` in us-east-1), without the final dot.
    pub private_domain: String,
    /// `ap-northeast-1.compute.amazonaws.com` (`compute-1.amazonaws.com` in us-east-1).
    pub public_domain: String,
    /// All IPv4 CIDR blocks of the VPC: any address in them has a name.
    pub vpc_cidrs: Vec<Ipv4Net>,
    /// The region's public addresses: their `ec2-…` names resolve, to themselves unless they belong to
    /// an interface of this VPC.
    pub public_pools: Vec<Ipv4Net>,
    /// The domain of the VPC's DHCP options, by which instances call themselves; None: the private one.
    #[serde(default)]
    pub local_domain: Option<String>,
    /// Public addresses of peered VPCs whose names mean private addresses here too.
    #[serde(default)]
    pub peers: BTreeMap<Ipv4Addr, Ipv4Addr>,
    /// Names of AWS's endpoints that lead to interfaces of this VPC, in lower case and without the final dot.
    #[serde(default)]
    pub endpoints: BTreeMap<String, Vec<Ipv4Addr>>,
    /// Whether private addresses' names are answered here, and never elsewhere.
    #[serde(default = "yes")]
    pub autodefined_reverse: bool,
}

const fn yes() -> bool {
    true
}

/// A domain that is asked elsewhere, or isn't although one above it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Forwarding {
    pub domain: DnsName,
    /// None: resolved here.
    pub to: Option<ForwardTo>,
}

/// A rule's targets, and the outbound endpoint by which they are asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForwardTo {
    pub targets: Vec<SocketAddr>,
    pub sources: Vec<ForwardSource>,
}

/// An address of an outbound endpoint, in a namespace of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForwardSource {
    /// The namespace's file.
    pub space: PathBuf,
    pub address: IpAddr,
}

/// An address of an inbound endpoint, in a namespace of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ResolverDoor {
    /// The namespace's file, and its device and inode: it may be made anew.
    pub space: PathBuf,
    pub id: (u64, u64),
    /// Bound for UDP and for TCP.
    pub address: SocketAddr,
}

impl IsDoor for ResolverDoor {
    fn space(&self) -> &Path {
        &self.space
    }
}

/// One instance, as its metadata tells it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InstanceFacts {
    pub instance_id: String,
    pub account_id: String,
    pub reservation_id: String,
    pub ami_id: String,
    pub ami_launch_index: u32,
    /// `t2.micro`.
    pub instance_type: String,
    /// `x86_64` or `arm64`.
    pub architecture: String,
    /// `ap-northeast-1a`.
    pub availability_zone: String,
    /// `apne1-az4`.
    pub availability_zone_id: String,
    /// When the launch was accepted, `2026-11-23T17:00:00Z`.
    pub pending_time: String,
    /// `on-demand` or `spot`.
    pub life_cycle: String,
    /// What `meta-data/system` says of the hypervisor: `xen`, `xen-on-nitro`, `nitro`.
    pub system: String,
    pub key: Option<PublicKey>,
    /// Base64 of the bytes given at launch.
    pub user_data: Option<String>,
    /// `/dev/xvda`.
    pub root_device_name: String,
    /// Device names of the other volumes, in order: `ebs1`, `ebs2`, ….
    pub ebs_device_names: Vec<String>,
    /// Whether its id has an A record, beside the name made of its address.
    #[serde(default)]
    pub resource_name: bool,
    /// Present only where the instance allows its tags in metadata.
    pub tags: Option<BTreeMap<String, String>>,
    /// The instance profile, where it has one.
    #[serde(default)]
    pub profile: Option<ProfileFacts>,
    /// Keys of EC2 Instance Connect.
    #[serde(default)]
    pub pushed_keys: Vec<PushedKey>,
    pub options: MetadataOptions,
    /// The interfaces in this VPC; the lowest device index is the primary one.
    pub interfaces: Vec<InterfaceFacts>,
}

/// An instance's metadata options (`ModifyInstanceMetadataOptions` in the EC2 API reference).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MetadataOptions {
    /// `HttpEndpoint` is `enabled`.
    pub endpoint_enabled: bool,
    /// `HttpTokens` is `required`.
    pub tokens_required: bool,
    /// `HttpPutResponseHopLimit`, 1 to 64: IP hops a session token's answer may travel.
    pub hop_limit: u8,
}

impl Default for MetadataOptions {
    fn default() -> Self {
        Self { endpoint_enabled: true, tokens_required: false, hop_limit: 1 }
    }
}

/// An instance's profile, and the role in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ProfileFacts {
    pub arn: String,
    /// `AIPA…`
    pub id: String,
    /// Since when this is so: `2026-11-23T17:00:00Z`.
    pub updated: String,
    /// The profile was deleted, and is the instance's in name only.
    #[serde(default)]
    pub deleted: bool,
    pub role: Option<RoleFacts>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoleFacts {
    /// `AROA…`
    pub id: String,
    pub name: String,
    /// None where the role doesn't trust EC2.
    pub credentials: Option<CredentialFacts>,
}

/// Temporary credentials of a role. Secrets: never to be logged.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CredentialFacts {
    /// `2026-11-23T17:00:00Z`, as is `expiration`.
    pub updated: String,
    /// `ASIA…`
    pub access_key_id: String,
    pub secret_access_key: String,
    pub token: String,
    pub expiration: String,
}

impl std::fmt::Debug for CredentialFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CredentialFacts").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublicKey {
    pub name: String,
    /// One `authorized_keys` line.
    pub openssh: String,
}

/// A key that opens SSH for one user, for a while.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PushedKey {
    pub user: String,
    /// One `authorized_keys` line.
    pub openssh: String,
    /// In milliseconds since 1970: from then on it is not told.
    pub until: i64,
    /// ARN of who gave it.
    pub by: String,
    /// Id of the request that gave it.
    pub request: String,
}

/// One network interface of an instance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterfaceFacts {
    pub interface_id: String,
    pub device_index: u32,
    /// `06:12:34:56:78:9a`, lower case.
    pub mac: String,
    pub owner_id: String,
    pub vpc_id: String,
    pub vpc_cidrs: Vec<Ipv4Net>,
    pub subnet_id: String,
    pub subnet_cidr: Ipv4Net,
    #[serde(default)]
    pub subnet_ipv6: Vec<Ipv6Net>,
    #[serde(default)]
    pub vpc_ipv6: Vec<Ipv6Net>,
    pub security_groups: Vec<SecurityGroup>,
    /// The first is the primary one. Never empty.
    pub addresses: Vec<PrivateAddress>,
    #[serde(default)]
    pub ipv6: Vec<Ipv6Addr>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroup {
    pub id: String,
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PrivateAddress {
    pub address: Ipv4Addr,
    /// The public address mapped to it, if any.
    pub public: Option<Ipv4Addr>,
}

/// Configuration of the services of "the internet".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InternetConfig {
    /// [`CONFIG_VERSION`].
    pub version: u32,
    /// Where "what is my address" is served over HTTP. Read once, at start.
    pub http: Vec<SocketAddr>,
    /// The region's API by AWS's names.
    #[serde(default)]
    pub endpoints: Option<EndpointsConfig>,
}

/// Where the region's API is served with TLS, and what is behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EndpointsConfig {
    /// On the internet. Read once, at start.
    pub listen: SocketAddr,
    /// The file of the certificates and their key, in PEM, and when it was written: another file is
    /// another configuration.
    pub certificate: PathBuf,
    pub issued: String,
    /// The daemon's socket.
    pub api: PathBuf,
    /// By the name that is connected to, the service behind it: requests for another are refused.
    pub services: BTreeMap<String, String>,
    /// Further sockets, inside VPCs. Followed when the reconciler says so: see [`crate::open_doors`].
    #[serde(default)]
    pub doors: Vec<Door>,
}

/// A socket in a namespace of its own, behind an endpoint's interface.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Door {
    /// The namespace's file, and its device and inode: it may be made anew.
    pub space: PathBuf,
    pub id: (u64, u64),
    pub address: SocketAddr,
    pub of: EndpointDoor,
}

impl IsDoor for Door {
    fn space(&self) -> &Path {
        &self.space
    }
}

/// An endpoint inside a VPC.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EndpointDoor {
    /// `vpce-…`
    pub endpoint: String,
    pub vpc: String,
    /// `ec2`
    pub service: String,
}

/// A [`VpcConfig`] checked and indexed for answering.
#[derive(Debug)]
pub struct Vpc {
    pub config: VpcConfig,
    by_address: HashMap<IpAddr, usize>,
    private_of: HashMap<Ipv4Addr, Ipv4Addr>,
    user_data: Vec<Option<bytes::Bytes>>,
}

impl Vpc {
    /// Parses a `config.json`.
    ///
    /// # Errors
    /// A sentence for the log: not JSON of this shape, another version, an address given twice, an
    /// interface without addresses, user data that isn't base64.
    pub fn parse(json: &[u8]) -> Result<Self, String> {
        Self::new(serde_json::from_slice(json).map_err(|e| e.to_string())?)
    }

    /// See [`Vpc::parse`].
    pub fn new(mut config: VpcConfig) -> Result<Self, String> {
        check_version(config.version)?;
        let mut by_address = HashMap::new();
        let mut private_of: HashMap<_, _> = config.dns.peers.clone().into_iter().collect();
        let mut user_data = Vec::with_capacity(config.instances.len());
        for (index, instance) in config.instances.iter_mut().enumerate() {
            instance.interfaces.sort_by_key(|i| i.device_index);
            let id = &instance.instance_id;
            if instance.interfaces.is_empty() {
                return Err(format!("{id} has no interface"));
            }
            for interface in &instance.interfaces {
                if interface.addresses.is_empty() {
                    return Err(format!("{id}: {} has no address", interface.interface_id));
                }
                let v4 = interface.addresses.iter().map(|a| IpAddr::from(a.address));
                let v6 = interface.ipv6.iter().copied().map(IpAddr::from);
                for address in v4.chain(v6) {
                    if by_address.insert(address, index).is_some() {
                        return Err(format!("{id}: {address} is given twice"));
                    }
                }
                for address in &interface.addresses {
                    if let Some(public) = address.public {
                        private_of.insert(public, address.address);
                    }
                }
            }
            // Taken out of the config: kept once, decoded.
            let bytes = instance.user_data.take().map(|text| decode(&text)).transpose();
            user_data.push(bytes.map_err(|e| format!("{}: user data: {e}", instance.instance_id))?);
        }
        Ok(Self { config, by_address, private_of, user_data })
    }

    /// The instance that owns `address`, with its user data.
    pub fn instance_at(&self, address: IpAddr) -> Option<(&InstanceFacts, Option<&bytes::Bytes>)> {
        let index = *self.by_address.get(&address.to_canonical())?;
        Some((&self.config.instances[index], self.user_data[index].as_ref()))
    }

    /// The instance that owns `address`, and which of its interfaces has it, by their places.
    pub(crate) fn interface_at(&self, address: IpAddr) -> Option<(usize, usize)> {
        let address = address.to_canonical();
        let index = *self.by_address.get(&address)?;
        let mut interfaces = self.config.instances[index].interfaces.iter();
        let has = |i: &InterfaceFacts| match address {
            IpAddr::V4(v4) => i.addresses.iter().any(|a| a.address == v4),
            IpAddr::V6(v6) => i.ipv6.contains(&v6),
        };
        Some((index, interfaces.position(has)?))
    }

    /// The primary address of the instance whose id is a name here.
    pub fn address_of_id(&self, id: &str) -> Option<Ipv4Addr> {
        let named = self.config.instances.iter().find(|i| i.resource_name && i.instance_id == id)?;
        Some(named.interfaces.first()?.addresses.first()?.address)
    }

    /// Where a name leads out of the VPC; None for one that is resolved here. `name`: as messages hold it.
    pub fn forward(&self, name: &[u8]) -> Option<&ForwardTo> {
        let all = &self.config.forwarding;
        if all.is_empty() {
            return None;
        }
        let name = DnsName::from_wire(name);
        let within = all.iter().filter(|f| name.is_within(&f.domain));
        within.max_by_key(|f| f.domain.labels().count())?.to.as_ref()
    }

    /// The private address in this VPC behind a public one.
    pub fn private_of(&self, public: Ipv4Addr) -> Option<Ipv4Addr> {
        self.private_of.get(&public).copied()
    }

    /// `ip-10-0-1-10.ap-northeast-1.compute.internal`.
    pub fn private_name(&self, address: Ipv4Addr) -> String {
        format!("{}.{}", dashed("ip", address), self.config.dns.private_domain)
    }

    /// As [`Self::private_name`], with the domain that DHCP gives.
    pub fn local_name(&self, address: Ipv4Addr) -> String {
        let dns = &self.config.dns;
        format!("{}.{}", dashed("ip", address), dns.local_domain.as_ref().unwrap_or(&dns.private_domain))
    }

    /// `ec2-203-0-113-10.ap-northeast-1.compute.amazonaws.com`.
    pub fn public_name(&self, address: Ipv4Addr) -> String {
        format!("{}.{}", dashed("ec2", address), self.config.dns.public_domain)
    }
}

/// `ip-10-0-1-10` for (`ip`, 10.0.1.10).
fn dashed(prefix: &str, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("{prefix}-{a}-{b}-{c}-{d}")
}

/// Base64 as people write it: broken into lines, with or without its padding. What EC2 takes must not be
/// what stops a whole VPC's configuration.
fn decode(text: &str) -> Result<bytes::Bytes, base64::DecodeError> {
    use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
    const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let text: String = text.split_ascii_whitespace().collect();
    GeneralPurpose::new(&base64::alphabet::STANDARD, LENIENT).decode(text).map(Into::into)
}

pub(crate) fn check_version(version: u32) -> Result<(), String> {
    if version == CONFIG_VERSION {
        Ok(())
    } else {
        Err(format!("configuration version {version} is not {CONFIG_VERSION}"))
    }
}
