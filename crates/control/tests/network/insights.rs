//! Reachability Analyzer: what is analysed, what is found, and what explains a drop.

use crate::common::{ACCOUNT, Region, filtered, list, text};
use crate::routes::{gateway, instance};
use model::InstanceState;
use serde_json::{Value as Json, json};
use std::sync::atomic::{AtomicU64, Ordering};

/// Two instances in two subnets of one VPC.
struct Setting {
    region: Region,
    vpc: String,
    web: String,
    db: String,
    groups: [String; 2],
    enis: [String; 2],
}

fn setting() -> Setting {
    let region = Region::new();
    let vpc = region.vpc("10.0.0.0/16");
    let (a, b) = (region.subnet(&vpc, "10.0.1.0/24"), region.subnet(&vpc, "10.0.2.0/24"));
    let groups = [region.group(&vpc, "web"), region.group(&vpc, "db")];
    let enis = [region.interface(&a, &[&groups[0]]), region.interface(&b, &[&groups[1]])];
    region.arrange(|world| {
        for eni in &enis {
            world.enis.get_mut(&eni.parse().unwrap()).unwrap().requester_managed = false;
        }
    });
    let web = instance(&region, &a, &enis[..1], InstanceState::Running);
    let spare = region.interface(&b, &[]);
    let db = instance(&region, &b, &[enis[1].clone(), spare], InstanceState::Running);
    Setting { region, vpc, web, db, groups, enis }
}

impl Setting {
    fn path(&self, rest: &str) -> String {
        let made = self.region.ok("CreateNetworkInsightsPath", rest);
        text(&made, "/NetworkInsightsPath/NetworkInsightsPathId")
    }

    fn analyse(&self, path: &str) -> Json {
        static CALLS: AtomicU64 = AtomicU64::new(0);
        let token = CALLS.fetch_add(1, Ordering::Relaxed);
        let start = format!("NetworkInsightsPathId={path}&ClientToken=analysis-{token}");
        let made = self.region.ok("StartNetworkInsightsAnalysis", start);
        assert_eq!(made["NetworkInsightsAnalysis"]["Status"], "running");
        let id = text(&made, "/NetworkInsightsAnalysis/NetworkInsightsAnalysisId");
        let shown =
            self.region.ok("DescribeNetworkInsightsAnalyses", format!("NetworkInsightsAnalysisId.1={id}"));
        shown["NetworkInsightsAnalyses"][0].clone()
    }

    fn web_to_db(&self) -> String {
        self.path(&format!(
            "Source={}&Destination={}&Protocol=tcp&DestinationPort=5432&ClientToken=a",
            self.web, self.db
        ))
    }
}

fn ids(components: &Json) -> Vec<String> {
    list(components, "").iter().map(|c| text(c, "/Component/Id")).collect()
}

#[test]
fn a_path_is_shown_as_it_was_made() {
    let s = setting();
    let arn = |kind: &str, id: &str| format!("arn:aws:ec2:ap-northeast-1:{ACCOUNT}:{kind}/{id}");
    let made = s.region.ok(
        "CreateNetworkInsightsPath",
        format!(
            "Source={}&Destination={}&Protocol=tcp&DestinationPort=22&ClientToken=t\
             &TagSpecification.1.ResourceType=network-insights-path&TagSpecification.1.Tag.1.Key=Name",
            arn("instance", &s.web),
            s.enis[1],
        ),
    );
    let path = &made["NetworkInsightsPath"];
    let id = text(path, "/NetworkInsightsPathId");
    assert!(id.starts_with("nip-"));
    assert_eq!(path["Source"], s.web.as_str());
    assert_eq!(path["SourceArn"], arn("instance", &s.web));
    assert_eq!(path["DestinationArn"], arn("network-interface", &s.enis[1]));
    assert_eq!((&path["Protocol"], &path["DestinationPort"]), (&json!("tcp"), &json!(22)));
    for (name, value, count) in [
        ("source", s.web.as_str(), 1),
        ("destination", s.enis[1].as_str(), 1),
        ("protocol", "udp", 0),
        ("filter-at-source.destination-address", "*", 0),
        ("tag-key", "Name", 1),
    ] {
        let action = "DescribeNetworkInsightsPaths";
        let found = filtered(&s.region, action, "NetworkInsightsPaths", "NetworkInsightsPathId", name, value);
        assert_eq!(found.len(), count, "{name}={value}");
    }
    s.analyse(&id);
    let of = format!("NetworkInsightsPathId={id}");
    s.region.refused("DeleteNetworkInsightsPath", &of, "AnalysisExistsForNetworkInsightsPath");
    let analyses = s.region.ok("DescribeNetworkInsightsAnalyses", &of);
    let analysis = text(&analyses, "/NetworkInsightsAnalyses/0/NetworkInsightsAnalysisId");
    s.region.ok("DeleteNetworkInsightsAnalysis", format!("NetworkInsightsAnalysisId={analysis}"));
    s.region.ok("DeleteNetworkInsightsPath", &of);

    let make = |rest: &str, code: &'static str| {
        ("CreateNetworkInsightsPath", format!("Source={}&ClientToken=x&{rest}", s.web), code)
    };
    s.region.all_refused(&[
        make("Protocol=tcp", "MissingParameter"),
        make("DestinationIp=10.0.2.4", "MissingParameter"),
        make(&format!("Destination={}&Protocol=tcp", s.web), "InvalidParameterValue"),
        make(&format!("Destination={}&Protocol=tcp", s.vpc), "InvalidParameterValue"),
        make("Destination=i-00000000&Protocol=tcp", "InvalidInstanceID.NotFound"),
        make("Destination=eni-1&Protocol=tcp", "InvalidNetworkInterfaceId.Malformed"),
        make("DestinationIp=somewhere&Protocol=tcp", "InvalidParameterValue"),
        make("DestinationIp=10.0.2.4&Protocol=tcp&DestinationPort=65536", "InvalidParameterValue"),
        make(
            "DestinationIp=10.0.2.4&Protocol=tcp&FilterAtSource.DestinationAddress=10.0.2.4",
            "InvalidParameterCombination",
        ),
        (
            "StartNetworkInsightsAnalysis",
            format!("{of}&ClientToken=z"),
            "InvalidNetworkInsightsPathId.NotFound",
        ),
        ("DescribeNetworkInsightsAnalyses", of, "InvalidNetworkInsightsPathId.NotFound"),
        (
            "DeleteNetworkInsightsAnalysis",
            "NetworkInsightsAnalysisId=nia-1".into(),
            "InvalidNetworkInsightsAnalysisId.NotFound",
        ),
    ]);
}

#[test]
fn the_group_that_drops_is_named_and_opens() {
    let s = setting();
    let path = s.web_to_db();
    let found = s.analyse(&path);
    assert_eq!((&found["Status"], &found["NetworkPathFound"]), (&json!("succeeded"), &json!(false)));
    let why = &found["Explanations"][0];
    assert_eq!(why["ExplanationCode"], "SG_HAS_NO_RULES");
    assert_eq!(why["Direction"], "ingress");
    assert_eq!(why["NetworkInterface"]["Id"], s.enis[1].as_str());
    assert_eq!(why["SecurityGroups"][0]["Id"], s.groups[1].as_str());
    assert_eq!(why["PortRanges"], json!([{"From": 5432, "To": 5432}]));
    assert_eq!(why["Address"], "10.0.1.4");
    let forward = ids(&found["ForwardPathComponents"]);
    assert_eq!(forward[..3], [s.web.clone(), s.enis[0].clone(), s.groups[0].clone()]);

    let rule = "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=5432&IpPermissions.1.ToPort=5432";
    let (web, db) = (&s.groups[0], &s.groups[1]);
    s.region.ok(
        "AuthorizeSecurityGroupIngress",
        format!("GroupId={db}&{rule}&IpPermissions.1.Groups.1.GroupId={web}"),
    );
    let found = s.analyse(&path);
    assert_eq!(found["NetworkPathFound"], true);
    assert_eq!(found["Explanations"], json!([]));
    let forward = ids(&found["ForwardPathComponents"]);
    assert_eq!(forward[forward.len() - 2..], [s.enis[1].clone(), s.db.clone()]);
    let numbers: Vec<i64> = list(&found["ForwardPathComponents"], "")
        .iter()
        .map(|c| c["SequenceNumber"].as_i64().unwrap())
        .collect();
    assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>());
    let rules: Vec<&Json> =
        list(&found["ForwardPathComponents"], "").iter().map(|c| &c["SecurityGroupRule"]).collect();
    let named = json!({
        "Direction": "ingress", "PortRange": {"From": 5432, "To": 5432}, "Protocol": "tcp", "SecurityGroupId": web,
    });
    assert!(rules.contains(&&named), "{rules:?}");
    assert_eq!(ids(&found["ReturnPathComponents"])[0], s.db.as_str());
    let found = filtered(
        &s.region,
        "DescribeNetworkInsightsAnalyses",
        "NetworkInsightsAnalyses",
        "NetworkInsightsAnalysisId",
        "path-found",
        "true",
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn without_a_port_any_will_do() {
    let s = setting();
    let rule = "IpPermissions.1.IpProtocol=udp&IpPermissions.1.FromPort=6000&IpPermissions.1.ToPort=6100";
    s.region.ok(
        "AuthorizeSecurityGroupIngress",
        format!("GroupId={}&{rule}&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/16", s.groups[1]),
    );
    let to = |protocol: &str| {
        format!("Source={}&Destination={}&Protocol={protocol}&ClientToken={protocol}", s.enis[0], s.enis[1])
    };
    assert_eq!(s.analyse(&s.path(&to("udp")))["NetworkPathFound"], true);
    assert_eq!(s.analyse(&s.path(&to("tcp")))["NetworkPathFound"], false);
}

#[test]
fn the_acl_that_drops_is_named() {
    let s = setting();
    let rule = "IpPermissions.1.IpProtocol=-1&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0/0";
    s.region.ok("AuthorizeSecurityGroupIngress", format!("GroupId={}&{rule}", s.groups[1]));
    let path = s.web_to_db();
    assert_eq!(s.analyse(&path)["NetworkPathFound"], true);
    let acls = s.region.ok("DescribeNetworkAcls", format!("Filter.1.Name=vpc-id&Filter.1.Value.1={}", s.vpc));
    let acl = text(&acls, "/NetworkAcls/0/NetworkAclId");
    s.region.ok(
        "CreateNetworkAclEntry",
        format!(
            "NetworkAclId={acl}&RuleNumber=50&Protocol=6&RuleAction=deny&Egress=false&CidrBlock=10.0.1.4/32\
             &PortRange.From=5432&PortRange.To=5432"
        ),
    );
    let why = s.analyse(&path)["Explanations"][0].clone();
    assert_eq!(why["ExplanationCode"], "SUBNET_ACL_RESTRICTION");
    assert_eq!(why["Acl"]["Id"], acl.as_str());
    assert_eq!(
        why["AclRule"],
        json!({
            "Cidr": "10.0.1.4/32", "Egress": false, "PortRange": {"From": 5432, "To": 5432}, "Protocol": "tcp",
            "RuleAction": "deny", "RuleNumber": 50,
        })
    );
}

#[test]
fn to_and_from_the_internet() {
    let s = setting();
    let igw = gateway(&s.region, &s.vpc);
    let out =
        s.path(&format!("Source={}&Destination={igw}&Protocol=tcp&DestinationPort=443&ClientToken=o", s.web));
    let back =
        s.path(&format!("Source={igw}&Destination={}&Protocol=tcp&DestinationPort=443&ClientToken=b", s.web));
    assert_eq!(s.analyse(&out)["Explanations"][0]["ExplanationCode"], "NO_ROUTE_TO_DESTINATION");
    assert_eq!(
        s.analyse(&back)["Explanations"][0]["ExplanationCode"],
        "IGW_PUBLIC_IP_ASSOCIATION_FOR_INGRESS"
    );
    let tables =
        s.region.ok("DescribeRouteTables", format!("Filter.1.Name=vpc-id&Filter.1.Value.1={}", s.vpc));
    let table = text(&tables, "/RouteTables/0/RouteTableId");
    s.region
        .ok("CreateRoute", format!("RouteTableId={table}&DestinationCidrBlock=0.0.0.0/0&GatewayId={igw}"));
    let why = s.analyse(&out)["Explanations"][0].clone();
    assert_eq!(why["ExplanationCode"], "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS");
    assert_eq!(why["InternetGateway"]["Id"], igw.as_str());
    let address = text(&s.region.ok("AllocateAddress", ""), "/AllocationId");
    s.region.ok("AssociateAddress", format!("AllocationId={address}&NetworkInterfaceId={}", s.enis[0]));
    let found = s.analyse(&out);
    assert_eq!(found["NetworkPathFound"], true, "{found}");
    let forward = ids(&found["ForwardPathComponents"]);
    assert_eq!(forward.last(), Some(&igw));
    assert_eq!(s.analyse(&back)["Explanations"][0]["ExplanationCode"], "SG_HAS_NO_RULES");
    // One host of the internet is let in: it is found.
    let rule = "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443";
    s.region.ok(
        "AuthorizeSecurityGroupIngress",
        format!("GroupId={}&{rule}&IpPermissions.1.IpRanges.1.CidrIp=198.51.100.7/32", s.groups[0]),
    );
    let found = s.analyse(&back);
    assert_eq!(found["NetworkPathFound"], true, "{found}");
    assert_eq!(
        found["ForwardPathComponents"][0]["InboundHeader"]["SourceAddresses"],
        json!(["198.51.100.7/32"])
    );
}

#[test]
fn an_analysis_of_what_has_gone_fails() {
    let s = setting();
    let path = s.path(&format!("Source={}&DestinationIp=10.0.2.4&Protocol=tcp&ClientToken=g", s.enis[0]));
    s.region.arrange(|world| drop(world.enis.remove(&s.enis[0].parse().unwrap())));
    let found = s.analyse(&path);
    assert_eq!(found["Status"], "failed");
    assert!(text(&found, "/StatusMessage").contains(&s.enis[0]));
}
