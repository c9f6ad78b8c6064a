//! VPC peering connections: their life, their options, and groups named across them.

use crate::common::{ACCOUNT, Region, filtered, list, text};
use serde_json::{Value as Json, json};

struct Setting {
    region: Region,
    a: String,
    b: String,
}

fn setting() -> Setting {
    let region = Region::new();
    let a = region.vpc("10.0.0.0/16");
    let b = region.vpc("10.1.0.0/16");
    Setting { region, a, b }
}

impl Setting {
    fn request(&self) -> String {
        let made =
            self.region.ok("CreateVpcPeeringConnection", format!("VpcId={}&PeerVpcId={}", self.a, self.b));
        text(&made, "/VpcPeeringConnection/VpcPeeringConnectionId")
    }

    fn peered(&self) -> String {
        let id = self.request();
        self.region.ok("AcceptVpcPeeringConnection", of(&id));
        id
    }

    fn show(&self, id: &str) -> Json {
        let answer =
            self.region.ok("DescribeVpcPeeringConnections", format!("VpcPeeringConnectionId.1={id}"));
        answer["VpcPeeringConnections"][0].clone()
    }
}

fn of(id: &str) -> String {
    format!("VpcPeeringConnectionId={id}")
}

#[test]
fn asked_accepted_deleted() {
    let s = setting();
    let made = s.region.ok(
        "CreateVpcPeeringConnection",
        format!(
            "VpcId={}&PeerVpcId={}&PeerOwnerId={ACCOUNT}&PeerRegion=ap-northeast-1\
             &TagSpecification.1.ResourceType=vpc-peering-connection&TagSpecification.1.Tag.1.Key=Name",
            s.a, s.b
        ),
    );
    let made = &made["VpcPeeringConnection"];
    let id = text(made, "/VpcPeeringConnectionId");
    assert!(id.starts_with("pcx-"));
    let initiating =
        json!({"Code": "initiating-request", "Message": format!("Initiating Request to {ACCOUNT}")});
    assert_eq!(made["Status"], initiating);
    let pending =
        json!({"Code": "pending-acceptance", "Message": format!("Pending Acceptance by {ACCOUNT}")});
    let shown = s.show(&id);
    assert_eq!(shown["Status"], pending);
    assert_eq!(shown["Tags"], json!([{"Key": "Name", "Value": ""}]));
    assert_eq!(shown["RequesterVpcInfo"]["CidrBlock"], "10.0.0.0/16");
    assert_eq!(shown["AccepterVpcInfo"]["VpcId"], s.b.as_str());
    assert_eq!(shown["AccepterVpcInfo"].get("CidrBlock"), None);
    assert_eq!(shown["ExpirationTime"].is_null(), false);

    let accepted = s.region.ok("AcceptVpcPeeringConnection", of(&id));
    assert_eq!(accepted["VpcPeeringConnection"]["Status"]["Code"], "provisioning");
    let shown = s.show(&id);
    assert_eq!(shown["Status"], json!({"Code": "active", "Message": "Active"}));
    assert_eq!(shown["AccepterVpcInfo"]["CidrBlockSet"], json!([{"CidrBlock": "10.1.0.0/16"}]));
    assert_eq!(shown["AccepterVpcInfo"]["Region"], "ap-northeast-1");
    assert_eq!(shown.get("ExpirationTime"), None);
    for (name, value, count) in [
        ("status-code", "active", 1),
        ("status-code", "pending-acceptance", 0),
        ("status-message", "Act*", 1),
        ("accepter-vpc-info.vpc-id", s.b.as_str(), 1),
        ("accepter-vpc-info.cidr-block", "10.1.0.0/16", 1),
        ("accepter-vpc-info.owner-id", ACCOUNT, 1),
        ("requester-vpc-info.vpc-id", s.b.as_str(), 0),
        ("requester-vpc-info.cidr-block", "10.0.0.0/16", 1),
        ("requester-vpc-info.owner-id", ACCOUNT, 1),
        ("vpc-peering-connection-id", id.as_str(), 1),
        ("expiration-time", "*", 0),
        ("tag-key", "Name", 1),
    ] {
        let action = "DescribeVpcPeeringConnections";
        let set = "VpcPeeringConnections";
        let found = filtered(&s.region, action, set, "VpcPeeringConnectionId", name, value);
        assert_eq!(found.len(), count, "{name}={value}");
    }
    s.region.all_refused(&[
        ("AcceptVpcPeeringConnection", of(&id), "InvalidStateTransition"),
        ("RejectVpcPeeringConnection", of(&id), "InvalidStateTransition"),
        (
            "CreateVpcPeeringConnection",
            format!("VpcId={}&PeerVpcId={}", s.b, s.a),
            "VpcPeeringConnectionAlreadyExists",
        ),
    ]);
    assert_eq!(s.region.ok("DeleteVpcPeeringConnection", of(&id)), json!({"Return": true}));
    assert_eq!(s.show(&id)["Status"]["Code"], "deleted");
    s.region.refused("DeleteVpcPeeringConnection", of(&id), "InvalidStateTransition");
    // What is over is shown for two hours.
    s.region.arrange(|world| {
        let id = id.parse().unwrap();
        let row = world.peerings.get_mut(&id).unwrap();
        row.since = row.since.plus_millis(-3 * 3600 * 1000);
    });
    s.region.refused(
        "DescribeVpcPeeringConnections",
        format!("VpcPeeringConnectionId.1={id}"),
        "InvalidVpcPeeringConnectionID.NotFound",
    );
}

#[test]
fn overlapping_rejected_expired() {
    let s = setting();
    let same = s.region.vpc("10.0.128.0/17");
    let made = s.region.ok("CreateVpcPeeringConnection", format!("VpcId={}&PeerVpcId={same}", s.a));
    let failed = text(&made, "/VpcPeeringConnection/VpcPeeringConnectionId");
    let message = "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";
    assert_eq!(s.show(&failed)["Status"], json!({"Code": "failed", "Message": message}));
    s.region.refused("AcceptVpcPeeringConnection", of(&failed), "InvalidStateTransition");

    let id = s.request();
    s.region.ok("RejectVpcPeeringConnection", of(&id));
    assert_eq!(s.show(&id)["Status"]["Code"], "rejected");
    let again = s.request();
    s.region.arrange(|world| {
        let row = world.peerings.get_mut(&again.parse().unwrap()).unwrap();
        row.created = row.created.plus_millis(-8 * 24 * 3600 * 1000);
    });
    assert_eq!(s.show(&again)["Status"]["Code"], "expired");
    s.region.refused("AcceptVpcPeeringConnection", of(&again), "InvalidStateTransition");
    // Over is over: a new request may be made.
    s.request();

    let ask = |rest: String, code: &'static str| ("CreateVpcPeeringConnection", rest, code);
    s.region.all_refused(&[
        ask(format!("VpcId={}&PeerVpcId={}", s.a, s.a), "InvalidParameterValue"),
        ask(format!("VpcId={}", s.a), "MissingParameter"),
        ask(format!("VpcId=vpc-1&PeerVpcId={}", s.a), "InvalidVpcID.Malformed"),
        ask(format!("VpcId={}&PeerVpcId=vpc-00000000", s.a), "InvalidVpcID.NotFound"),
        ask(format!("VpcId={}&PeerVpcId={}&PeerOwnerId=999999999999", s.a, s.b), "InvalidVpcID.NotFound"),
        ask(format!("VpcId={}&PeerVpcId={}&PeerRegion=us-east-1", s.a, s.b), "UnsupportedOperation"),
        ("AcceptVpcPeeringConnection", of("pcx-1"), "InvalidVpcPeeringConnectionId.Malformed"),
        ("AcceptVpcPeeringConnection", of("pcx-00000000"), "InvalidVpcPeeringConnectionID.NotFound"),
        ("DescribeVpcPeeringConnections", "MaxResults=4".into(), "InvalidParameterValue"),
    ]);
}

#[test]
fn dns_across() {
    let s = setting();
    let id = s.request();
    let on = format!("{}&AccepterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc=true", of(&id));
    let action = "ModifyVpcPeeringConnectionOptions";
    s.region.refused(action, &on, "OperationNotPermitted");
    s.region.ok("AcceptVpcPeeringConnection", of(&id));
    s.region.refused(action, &on, "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled");
    s.region.refused(action, of(&id), "MissingParameter");
    s.region.ok("ModifyVpcAttribute", format!("VpcId={}&EnableDnsHostnames.Value=true", s.b));
    let options = json!({
        "AllowDnsResolutionFromRemoteVpc": true,
        "AllowEgressFromLocalClassicLinkToRemoteVpc": false,
        "AllowEgressFromLocalVpcToRemoteClassicLink": false,
    });
    assert_eq!(s.region.ok(action, &on), json!({"AccepterPeeringConnectionOptions": options}));
    let shown = s.show(&id);
    assert_eq!(shown["AccepterVpcInfo"]["PeeringOptions"], options);
    assert_eq!(shown["RequesterVpcInfo"]["PeeringOptions"]["AllowDnsResolutionFromRemoteVpc"], false);
}

#[test]
fn groups_named_across_and_stale() {
    let s = setting();
    let web = s.region.group(&s.a, "web");
    let far = s.region.group(&s.b, "far");
    let rule = format!("GroupId={web}&IpPermissions.1.IpProtocol=-1&IpPermissions.1.Groups.1.GroupId={far}");
    s.region.refused("AuthorizeSecurityGroupIngress", &rule, "InvalidGroup.NotFound");
    let id = s.peered();
    let with_peering = format!("{rule}&IpPermissions.1.Groups.1.VpcPeeringConnectionId={id}");
    let made = s.region.ok("AuthorizeSecurityGroupIngress", &with_peering);
    let pair = json!({
        "GroupId": far, "UserId": ACCOUNT, "VpcId": s.b, "VpcPeeringConnectionId": id, "PeeringStatus": "active",
    });
    assert_eq!(made["SecurityGroupRules"][0]["ReferencedGroupInfo"], pair);
    let shown = s.region.ok("DescribeSecurityGroups", format!("GroupId.1={web}"));
    assert_eq!(shown["SecurityGroups"][0]["IpPermissions"][0]["UserIdGroupPairs"], json!([pair]));
    assert_eq!(
        s.region.ok("DescribeSecurityGroupReferences", format!("GroupId.1={far}&GroupId.2={web}")),
        json!({"SecurityGroupReferenceSet": [
            {"GroupId": far, "ReferencingVpcId": s.a, "VpcPeeringConnectionId": id},
        ]})
    );
    let stale = format!("VpcId={}", s.a);
    assert_eq!(list(&s.region.ok("DescribeStaleSecurityGroups", &stale), "/StaleSecurityGroupSet").len(), 0);
    s.region.refused("DeleteSecurityGroup", format!("GroupId={far}"), "DependencyViolation");

    s.region.ok("DeleteVpcPeeringConnection", of(&id));
    let answer = s.region.ok("DescribeStaleSecurityGroups", &stale);
    let found = &list(&answer, "/StaleSecurityGroupSet")[0];
    assert_eq!(found["GroupId"], web.as_str());
    assert_eq!(found["StaleIpPermissions"][0]["UserIdGroupPairs"][0]["PeeringStatus"], "deleted");
    assert_eq!(found["StaleIpPermissionsEgress"], json!([]));
    s.region.ok("DeleteSecurityGroup", format!("GroupId={far}"));
    assert_eq!(list(&s.region.ok("DescribeStaleSecurityGroups", &stale), "/StaleSecurityGroupSet").len(), 1);
    let rule_id = text(&made, "/SecurityGroupRules/0/SecurityGroupRuleId");
    s.region.ok("RevokeSecurityGroupIngress", format!("GroupId={web}&SecurityGroupRuleId.1={rule_id}"));
    assert_eq!(list(&s.region.ok("DescribeStaleSecurityGroups", &stale), "/StaleSecurityGroupSet").len(), 0);
    s.region.all_refused(&[
        ("DescribeSecurityGroupReferences", "GroupId.1=sg-00000000".into(), "InvalidGroup.NotFound"),
        ("DescribeStaleSecurityGroups", "VpcId=vpc-00000000".into(), "InvalidVpcID.NotFound"),
    ]);
}
