//! Parameters and answers as CloudTrail writes them, without secrets, and what they name.
//!
//! Follows "CloudTrail record contents" in the AWS CloudTrail User Guide and the examples of each
//! service's page on logging.

use aws_shapes::{Kind, List, Map, Member, Structure, Timestamp, Value, Writer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

/// Members whose values nobody may read again.
const SECRET: &[&str] = &[
    "Password",
    "NewPassword",
    "OldPassword",
    "SecretAccessKey",
    "SessionToken",
    "SecurityToken",
    "KeyMaterial",
    "PasswordData",
    "Base32StringSeed",
    "QRCodePNG",
    "TokenCode",
    "AuthenticationCode1",
    "AuthenticationCode2",
    "AuthCode",
    "DecodedMessage",
    "EncodedMessage",
    "SigninToken",
    "Content",
    "Overrides",
];
const HIDDEN: &str = "HIDDEN_DUE_TO_SECURITY_REASONS";
const REMOVED: &str = "<sensitiveDataRemoved>";
/// Octets of a text or blob that are written; what is longer is cut.
const LONGEST: usize = 8192;
/// Resources told of one call.
const RESOURCES: usize = 50;

/// What a call named: CloudFormation's type and the name or id.
pub(super) type Named = (&'static str, String);

/// Which side of a call it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Request,
    Answer,
}

/// A structure as JSON in CloudTrail's way; adds what it names to `named`.
pub(super) fn shown(service: &str, side: Side, of: &dyn Structure, named: &mut Vec<Named>) -> Json {
    let mut show = Show { service, side, value: Json::Null, open: Vec::new(), path: Vec::new(), named };
    show.structure(of);
    show.value
}

struct Show<'a> {
    service: &'a str,
    side: Side,
    value: Json,
    open: Vec<serde_json::Map<String, Json>>,
    /// Names of the members on the way here.
    path: Vec<&'static str>,
    named: &'a mut Vec<Named>,
}

impl Show<'_> {
    fn take(&mut self, value: &dyn Value, kind: &'static Kind) -> Json {
        value.write(kind, self);
        self.value.take()
    }

    fn member_name(&self) -> &'static str {
        self.path.last().copied().unwrap_or_default()
    }

    fn ec2(&self, side: Side) -> bool {
        self.service == "ec2" && self.side == side
    }

    /// The key of a member: EC2's sets go by names of their own.
    fn key(&self, member: &'static Member) -> String {
        if self.ec2(Side::Answer) {
            return member.xml.to_owned();
        }
        if self.ec2(Side::Request) {
            match member.name {
                "InstanceIds" => return "instancesSet".into(),
                "Filters" => return "filterSet".into(),
                "TagSpecifications" => return "tagSpecificationSet".into(),
                "Values" if self.path.first() == Some(&"Filters") => return "valueSet".into(),
                _ => {}
            }
        }
        let mut letters = member.name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }

    fn name(&mut self, text: &str) {
        if self.named.len() >= RESOURCES || text.is_empty() || text.len() > 256 {
            return;
        }
        if let Some(kind) = kind(self.service, self.member_name(), text)
            && !self.named.iter().any(|(_, name)| name == text)
        {
            self.named.push((kind, text.to_owned()));
        }
    }
}

impl Writer for Show<'_> {
    fn member(&mut self, member: &'static Member, value: &dyn Value) {
        if value.is_empty_list() {
            return;
        }
        let key = self.key(member);
        self.path.push(member.name);
        // Parameters' values are for those who may read parameters.
        let secret = SECRET.contains(&member.name) || self.service == "ssm" && member.name == "Value";
        let shown = match member.name {
            "UserData" => REMOVED.into(),
            _ if secret => HIDDEN.into(),
            _ => self.take(value, &member.kind),
        };
        self.path.pop();
        if let Some(members) = self.open.last_mut() {
            members.insert(key, shown);
        }
    }

    fn structure(&mut self, value: &dyn Structure) {
        self.open.push(serde_json::Map::new());
        value.write(self);
        self.value = Json::Object(self.open.pop().unwrap_or_default());
    }

    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>) {
        let mut items: Vec<Json> = items.map(|item| self.take(item, &list.element)).collect();
        let name = self.member_name();
        let in_filter = name == "Values" && self.path.first() == Some(&"Filters");
        let wrapped = match name {
            "InstanceIds" => Some("instanceId"),
            "Values" if in_filter => Some("value"),
            _ => None,
        };
        if self.ec2(Side::Request) {
            if let Some(key) = wrapped {
                items = items.into_iter().map(|item| serde_json::json!({ key: item })).collect();
            }
            if wrapped.is_some() || matches!(name, "Filters" | "TagSpecifications") {
                self.value = serde_json::json!({ "items": items });
                return;
            }
        }
        self.value =
            if self.ec2(Side::Answer) { serde_json::json!({ "items": items }) } else { Json::Array(items) };
    }

    fn map(&mut self, map: &'static Map, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        let entries = entries.map(|(key, value)| (key.to_owned(), self.take(value, &map.value))).collect();
        self.value = Json::Object(entries);
    }

    fn string(&mut self, value: &str) {
        self.name(value);
        self.value = match value.char_indices().take_while(|(at, _)| *at < LONGEST).last() {
            Some((at, last)) if at + last.len_utf8() < value.len() => {
                format!("{}…", &value[..at + last.len_utf8()]).into()
            }
            _ => value.into(),
        };
    }

    fn integer(&mut self, value: i64) {
        self.value = value.into();
    }

    fn double(&mut self, value: f64) {
        self.value = value.into();
    }

    fn boolean(&mut self, value: bool) {
        self.value = value.into();
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.value = value.to_string().into();
    }

    fn blob(&mut self, value: &[u8]) {
        self.value = STANDARD.encode(&value[..value.len().min(LONGEST)]).into();
    }
}

/// CloudFormation's type of what a member names, where it names a resource.
fn kind(service: &str, member: &str, text: &str) -> Option<&'static str> {
    Some(match (service, member) {
        ("iam" | "sts", "UserName") => "AWS::IAM::User",
        ("iam" | "sts", "RoleName" | "RoleArn") => "AWS::IAM::Role",
        ("iam", "GroupName") => "AWS::IAM::Group",
        ("iam", "PolicyArn" | "PermissionsBoundary") => "AWS::IAM::Policy",
        ("iam", "InstanceProfileName") => "AWS::IAM::InstanceProfile",
        ("iam", "AccessKeyId") => "AWS::IAM::AccessKey",
        ("ssm", "Name" | "Names") => "AWS::SSM::Parameter",
        ("route53resolver", "ResolverEndpointId") => "AWS::Route53Resolver::ResolverEndpoint",
        ("route53resolver", "ResolverRuleId") => "AWS::Route53Resolver::ResolverRule",
        ("route53resolver", "VPCId") => "AWS::EC2::VPC",
        ("route53", "Id" | "HostedZoneId") => "AWS::Route53::HostedZone",
        ("ec2", "KeyName") => "AWS::EC2::KeyPair",
        ("ec2", _) => {
            let (_, digits) = text.rsplit_once('-')?;
            if digits.len() < 8 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
                return None;
            }
            match crate::ec2::kind_of(text)? {
                "vpc" => "AWS::EC2::VPC",
                "subnet" => "AWS::EC2::Subnet",
                "internet-gateway" => "AWS::EC2::InternetGateway",
                "route-table" => "AWS::EC2::RouteTable",
                "security-group" => "AWS::EC2::SecurityGroup",
                "network-acl" => "AWS::EC2::NetworkAcl",
                "dhcp-options" => "AWS::EC2::DHCPOptions",
                "network-interface" => "AWS::EC2::NetworkInterface",
                "natgateway" => "AWS::EC2::NatGateway",
                "egress-only-internet-gateway" => "AWS::EC2::EgressOnlyInternetGateway",
                "vpc-peering-connection" => "AWS::EC2::VPCPeeringConnection",
                "prefix-list" => "AWS::EC2::PrefixList",
                "vpc-endpoint" => "AWS::EC2::VPCEndpoint",
                "vpc-flow-log" => "AWS::EC2::FlowLog",
                "elastic-ip" => "AWS::EC2::EIP",
                "key-pair" => "AWS::EC2::KeyPair",
                "image" => "AWS::EC2::Ami",
                "launch-template" => "AWS::EC2::LaunchTemplate",
                "instance" => "AWS::EC2::Instance",
                "volume" => "AWS::EC2::Volume",
                "snapshot" => "AWS::EC2::Snapshot",
                _ => return None,
            }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_shapes::{ec2, iam};
    use serde_json::json;

    #[test]
    fn requests_are_told_as_cloudtrail_tells_them() {
        let input = ec2::DescribeInstancesRequest {
            instance_ids: vec!["i-0123456789abcdef0".into()],
            filters: vec![ec2::Filter { name: Some("vpc-id".into()), values: vec!["vpc-12345678".into()] }],
            ..Default::default()
        };
        let mut named = Vec::new();
        let told = shown("ec2", Side::Request, &input, &mut named);
        assert_eq!(
            told,
            json!({
                "instancesSet": { "items": [{ "instanceId": "i-0123456789abcdef0" }] },
                "filterSet": { "items": [{ "name": "vpc-id", "valueSet": { "items": [{ "value": "vpc-12345678" }] } }] },
            })
        );
        named.sort();
        assert_eq!(
            named,
            [
                ("AWS::EC2::Instance", "i-0123456789abcdef0".to_owned()),
                ("AWS::EC2::VPC", "vpc-12345678".to_owned()),
            ]
        );
    }

    #[test]
    fn secrets_are_not_told() {
        let input = iam::CreateLoginProfileRequest {
            user_name: Some("alice".into()),
            password: Some("hunter2hunter2".into()),
            ..Default::default()
        };
        let told = shown("iam", Side::Request, &input, &mut Vec::new());
        assert_eq!(told, json!({ "userName": "alice", "password": HIDDEN }));
        let input = ec2::RunInstancesRequest { user_data: Some("c2VjcmV0".into()), ..Default::default() };
        assert_eq!(shown("ec2", Side::Request, &input, &mut Vec::new()), json!({ "userData": REMOVED }));
        let answer = iam::CreateAccessKeyResponse {
            access_key: Some(iam::AccessKey {
                secret_access_key: Some("s3cret".into()),
                ..Default::default()
            }),
        };
        assert!(!shown("iam", Side::Answer, &answer, &mut Vec::new()).to_string().contains("s3cret"));
    }
}
