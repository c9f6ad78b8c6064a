//! What there is to read, as a tree built for the asking instance.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::{SystemTime, UNIX_EPOCH};

use bytes::Bytes;

use super::identity::Form;
use super::role;
use crate::config::{InstanceFacts, InterfaceFacts, Vpc};

/// Versions of the tree, as `GET /` lists them.
const VERSIONS: &[&str] = &[
    "1.0",
    "2007-01-19",
    "2007-03-01",
    "2007-08-29",
    "2007-10-10",
    "2007-12-15",
    "2008-02-01",
    "2008-09-01",
    "2009-04-04",
    "2011-01-01",
    "2011-05-01",
    "2012-01-12",
    "2014-02-25",
    "2014-11-05",
    "2015-10-20",
    "2016-04-19",
    "2016-06-30",
    "2016-09-02",
    "2018-03-28",
    "2018-08-17",
    "2018-09-24",
    "2019-10-01",
    "2020-08-24",
    "2020-10-27",
    "2021-01-03",
    "2021-03-23",
    "2021-07-15",
    "2022-09-24",
    "2024-04-11",
    "latest",
];

pub(super) enum Node {
    File(String),
    /// User data: bytes that mean nothing to us.
    Bytes(Bytes),
    /// The signature of a document, made when it is asked for.
    Signed(Form, String),
    Directory(Vec<Entry>),
}

pub(super) struct Entry {
    /// How a path says it.
    name: String,
    /// How the listing of its directory says it.
    label: String,
    node: Node,
}

/// A directory's listing: a name a line, no final line feed.
pub(super) fn listing(entries: &[Entry]) -> String {
    let labels: Vec<&str> = entries.iter().map(|e| e.label.as_str()).collect();
    labels.join("\n")
}

/// What `path` (as sent, beginning with `/`) names for `instance`. Both directories and files may be named
/// with a final slash or without: AWS's own client of EC2 Instance Connect asks for `instance-id/`.
pub(super) fn find(
    vpc: &Vpc,
    instance: &InstanceFacts,
    user_data: Option<&Bytes>,
    path: &str,
) -> Option<Node> {
    let path = path.strip_prefix('/')?;
    let (path, slash) = match path.strip_suffix('/') {
        Some(path) => (path, true),
        None => (path, false),
    };
    let mut steps = path.split('/').map(decoded);
    let version = steps.next()??;
    if version.is_empty() {
        let is_root = path.is_empty() && !slash;
        return is_root.then(versions);
    }
    if !VERSIONS.contains(&&*version) {
        return None;
    }
    let mut node = root(vpc, instance, user_data);
    for step in steps {
        let step = step?;
        let Node::Directory(entries) = node else { return None };
        node = entries.into_iter().find(|e| e.name == *step)?.node;
    }
    Some(node)
}

/// Undoes `%20` and the like; `None` if the result isn't text.
fn decoded(step: &str) -> Option<Cow<'_, str>> {
    if !step.contains('%') {
        return Some(step.into());
    }
    let mut bytes = Vec::with_capacity(step.len());
    let mut rest = step.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        bytes.push(match (first, tail) {
            (b'%', [high, low, tail @ ..]) => {
                rest = tail;
                let digit = |d: &u8| char::from(*d).to_digit(16);
                u8::try_from(digit(high)? * 16 + digit(low)?).ok()?
            }
            (b'%', _) => return None,
            _ => *first,
        });
    }
    String::from_utf8(bytes).ok().map(Cow::from)
}

fn versions() -> Node {
    // Not shown as directories.
    Node::Directory(VERSIONS.iter().map(|v| bare(v, Node::File(String::new()))).collect())
}

fn root(vpc: &Vpc, instance: &InstanceFacts, user_data: Option<&Bytes>) -> Node {
    let mut entries =
        vec![bare("dynamic", dynamic(vpc, instance)), bare("meta-data", metadata(vpc, instance))];
    if let Some(bytes) = user_data {
        entries.push(bare("user-data", Node::Bytes(bytes.clone())));
    }
    Node::Directory(entries)
}

fn metadata(vpc: &Vpc, instance: &InstanceFacts) -> Node {
    let interface = primary(instance);
    let address = &interface.addresses[0];
    let name = vpc.local_name(address.address);
    let mut entries = vec![
        file("ami-id", &instance.ami_id),
        file("ami-launch-index", instance.ami_launch_index.to_string()),
        file("ami-manifest-path", "(unknown)"),
        directory("block-device-mapping", block_devices(instance)),
        directory(
            "events",
            vec![directory("maintenance", vec![file("history", "[]"), file("scheduled", "[]")])],
        ),
        file("hostname", &name),
    ];
    if let Some(profile) = &instance.profile {
        entries.push(directory("iam", role::iam(profile)));
    }
    entries.extend([
        file("instance-action", "none"),
        file("instance-id", &instance.instance_id),
        file("instance-life-cycle", &instance.life_cycle),
        file("instance-type", &instance.instance_type),
    ]);
    if let Some(address) = interface.ipv6.first() {
        entries.push(file("ipv6", address.to_string()));
    }
    entries.extend([
        file("local-hostname", &name),
        file("local-ipv4", address.address.to_string()),
        file("mac", &interface.mac),
    ]);
    let keys = active_keys(instance);
    if !keys.is_empty() {
        entries.push(directory("managed-ssh-keys", vec![directory("active-keys", keys)]));
    }
    entries.extend([
        directory(
            "network",
            vec![directory(
                "interfaces",
                vec![directory(
                    "macs",
                    instance
                        .interfaces
                        .iter()
                        .map(|i| directory(&i.mac, network_interface(vpc, i)))
                        .collect(),
                )],
            )],
        ),
        directory(
            "placement",
            vec![
                file("availability-zone", &instance.availability_zone),
                file("availability-zone-id", &instance.availability_zone_id),
                file("region", &vpc.config.region),
            ],
        ),
        file("profile", "default-hvm"),
    ]);
    if let Some(public) = address.public {
        if vpc.config.dns.hostnames {
            entries.push(file("public-hostname", vpc.public_name(public)));
        }
        entries.push(file("public-ipv4", public.to_string()));
    }
    if let Some(key) = &instance.key {
        let first = Entry {
            name: "0".to_owned(),
            label: format!("0={}", key.name),
            node: Node::Directory(vec![file("openssh-key", line(&key.openssh))]),
        };
        entries.push(directory("public-keys", vec![first]));
    }
    entries.extend([
        file("reservation-id", &instance.reservation_id),
        file("security-groups", group_names(interface)),
        directory(
            "services",
            vec![file("domain", &vpc.config.service_domain), file("partition", &vpc.config.partition)],
        ),
        file("system", &instance.system),
    ]);
    if let Some(tags) = &instance.tags {
        let tags = tags.iter().map(|(key, value)| file(key, value)).collect();
        entries.push(directory("tags", vec![directory("instance", tags)]));
    }
    Node::Directory(entries)
}

/// `meta-data/managed-ssh-keys/active-keys/`: by user, what EC2 Instance Connect was given in the last
/// minute. AWS signs each key, for a certificate that its own servers vouch for; here none is.
fn active_keys(instance: &InstanceFacts) -> Vec<Entry> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(i64::MAX, |t| t.as_millis() as i64);
    let mut users: BTreeMap<&str, String> = BTreeMap::new();
    for key in instance.pushed_keys.iter().filter(|key| key.until > now) {
        let text = users.entry(&key.user).or_default();
        let (until, id) = (key.until / 1000, &instance.instance_id);
        let _ = writeln!(
            text,
            "#Timestamp={until}\n#Instance={id}\n#Caller={}\n#Request={}\n{}",
            key.by, key.request, key.openssh
        );
    }
    users.into_iter().map(|(user, text)| file(user, text)).collect()
}

/// `meta-data/block-device-mapping/`: `ami` and `root` are the root device, `ebsN` the others.
fn block_devices(instance: &InstanceFacts) -> Vec<Entry> {
    let mut entries = vec![file("ami", &instance.root_device_name)];
    for (index, name) in instance.ebs_device_names.iter().enumerate() {
        entries.push(file(&format!("ebs{}", index + 1), name));
    }
    entries.push(file("root", &instance.root_device_name));
    entries
}

/// `meta-data/network/interfaces/macs/MAC/`.
fn network_interface(vpc: &Vpc, interface: &InterfaceFacts) -> Vec<Entry> {
    let privates = interface.addresses.iter().map(|a| a.address);
    let publics: Vec<_> = interface.addresses.iter().filter_map(|a| a.public).collect();
    let mut entries = vec![
        file("device-number", interface.device_index.to_string()),
        file("interface-id", &interface.interface_id),
    ];
    if !publics.is_empty() {
        let associations = interface
            .addresses
            .iter()
            .filter_map(|a| Some(file(&a.public?.to_string(), a.address.to_string())));
        entries.push(directory("ipv4-associations", associations.collect()));
    }
    if !interface.ipv6.is_empty() {
        entries.push(file("ipv6s", lines(&interface.ipv6)));
    }
    entries.extend([
        file("local-hostname", vpc.local_name(interface.addresses[0].address)),
        file("local-ipv4s", lines(privates)),
        file("mac", &interface.mac),
        file("owner-id", &interface.owner_id),
    ]);
    if let Some(public) = publics.first() {
        if vpc.config.dns.hostnames {
            entries.push(file("public-hostname", vpc.public_name(*public)));
        }
        entries.push(file("public-ipv4s", lines(&publics)));
    }
    entries.extend([
        file("security-group-ids", lines(interface.security_groups.iter().map(|g| &g.id))),
        file("security-groups", group_names(interface)),
        file("subnet-id", &interface.subnet_id),
        file("subnet-ipv4-cidr-block", interface.subnet_cidr.to_string()),
    ]);
    if !interface.subnet_ipv6.is_empty() {
        entries.push(file("subnet-ipv6-cidr-blocks", lines(&interface.subnet_ipv6)));
    }
    entries.extend([
        file("vpc-id", &interface.vpc_id),
        file("vpc-ipv4-cidr-block", lines(interface.vpc_cidrs.first())),
        file("vpc-ipv4-cidr-blocks", lines(&interface.vpc_cidrs)),
    ]);
    if !interface.vpc_ipv6.is_empty() {
        entries.push(file("vpc-ipv6-cidr-blocks", lines(&interface.vpc_ipv6)));
    }
    entries
}

/// `dynamic/`: the identity document, its members as the user guide's chapter "Instance identity
/// documents" has them.
fn dynamic(vpc: &Vpc, instance: &InstanceFacts) -> Node {
    let document = serde_json::json!({
        "accountId": instance.account_id,
        "architecture": instance.architecture,
        "availabilityZone": instance.availability_zone,
        "billingProducts": null,
        "devpayProductCodes": null,
        "marketplaceProductCodes": null,
        "imageId": instance.ami_id,
        "instanceId": instance.instance_id,
        "instanceType": instance.instance_type,
        "kernelId": null,
        "pendingTime": instance.pending_time,
        "privateIp": primary(instance).addresses[0].address,
        "ramdiskId": null,
        "region": vpc.config.region,
        "version": "2017-09-30",
    });
    let document = serde_json::to_string_pretty(&document).expect("made of strings");
    let mut entries = vec![file("document", &document)];
    if vpc.config.identity_key.is_some() {
        let signed = |form| Node::Signed(form, document.clone());
        entries.extend([
            bare("pkcs7", signed(Form::Enclosed)),
            bare("rsa2048", signed(Form::Enclosed)),
            bare("signature", signed(Form::Bare)),
        ]);
    }
    Node::Directory(vec![directory("instance-identity", entries)])
}

/// Never fails: the configuration was checked for an interface and an address on each.
fn primary(instance: &InstanceFacts) -> &InterfaceFacts {
    &instance.interfaces[0]
}

fn group_names(interface: &InterfaceFacts) -> String {
    lines(interface.security_groups.iter().map(|g| &g.name))
}

fn lines<T: std::fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    let mut text = String::new();
    for item in items {
        let separator = if text.is_empty() { "" } else { "\n" };
        let _ = write!(text, "{separator}{item}");
    }
    text
}

/// A key as one whole line.
fn line(text: &str) -> String {
    format!("{}\n", text.trim_end())
}

pub(super) fn file(name: &str, text: impl Into<String>) -> Entry {
    bare(name, Node::File(text.into()))
}

pub(super) fn directory(name: &str, entries: Vec<Entry>) -> Entry {
    Entry { label: format!("{name}/"), ..bare(name, Node::Directory(entries)) }
}

fn bare(name: &str, node: Node) -> Entry {
    Entry { name: name.to_owned(), label: name.to_owned(), node }
}
