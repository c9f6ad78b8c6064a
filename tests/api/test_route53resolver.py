"""Route 53 Resolver as its users drive it: endpoints, rules, associations, tags, lists, and what is refused.

Codes and messages by the Amazon Route 53 API Reference and what AWS is seen to answer. About 5 seconds.
"""

import itertools
import json

import pytest
from botocore.exceptions import ClientError

from kb import world

COUNT = itertools.count()


@pytest.fixture(scope="module")
def region():
    with world.control_plane() as region:
        yield region


@pytest.fixture(scope="module")
def resolver(region):
    return region.client("route53resolver")


@pytest.fixture(scope="module")
def loose(region):
    return region.client("route53resolver", validate=False)


@pytest.fixture(scope="module")
def net(region):
    ec2 = region.ec2
    vpc = ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    zone = lambda letter: f"{region.name}{letter}"
    subnet = lambda cidr, letter: ec2.create_subnet(VpcId=vpc, CidrBlock=cidr, AvailabilityZone=zone(letter))["Subnet"]["SubnetId"]
    group = ec2.create_security_group(VpcId=vpc, GroupName="dns", Description="dns")["GroupId"]
    return vpc, subnet("10.1.1.0/24", "a"), subnet("10.1.2.0/24", "c"), group


def refused(code, call, *, says="", **parameters):
    with pytest.raises(ClientError) as error:
        call(**parameters)
    told = error.value.response["Error"]
    assert told["Code"] == code and says in told["Message"], told


def request_id():
    return f"request-{next(COUNT)}"


def asked(net, direction="OUTBOUND", **more):
    _, a, c, group = net
    return {
        "CreatorRequestId": request_id(),
        "Direction": direction,
        "SecurityGroupIds": [group],
        "IpAddresses": [{"SubnetId": a}, {"SubnetId": c}],
        **more,
    }


@pytest.fixture
def endpoint(resolver, net):
    """An outbound one's id."""
    id = resolver.create_resolver_endpoint(**asked(net))["ResolverEndpoint"]["Id"]
    yield id
    rules = resolver.list_resolver_rules(Filters=[{"Name": "ResolverEndpointId", "Values": [id]}])["ResolverRules"]
    for rule in rules:
        resolver.delete_resolver_rule(ResolverRuleId=rule["Id"])
    resolver.delete_resolver_endpoint(ResolverEndpointId=id)


def forward(resolver, endpoint, domain="corp.example", **more):
    parameters = {"CreatorRequestId": request_id(), "RuleType": "FORWARD", "DomainName": domain}
    parameters |= {"ResolverEndpointId": endpoint, "TargetIps": [{"Ip": "10.9.0.2"}], **more}
    return resolver.create_resolver_rule(**parameters)["ResolverRule"]


def test_an_endpoint_s_life(region, resolver, net):
    vpc, a, c, group = net
    ec2 = region.ec2
    given = asked(net, "INBOUND", Name="door", Tags=[{"Key": "Team", "Value": "blue"}])
    given["IpAddresses"] = [{"SubnetId": a, "Ip": "10.1.1.53"}, {"SubnetId": c}]
    made = resolver.create_resolver_endpoint(**given)["ResolverEndpoint"]
    id = made["Id"]
    arn = f"arn:aws:route53resolver:{region.name}:{region.account}:resolver-endpoint/{id}"
    assert id.startswith("rslvr-in-") and made["Arn"] == arn
    assert (made["Name"], made["Direction"], made["IpAddressCount"]) == ("door", "INBOUND", 2)
    assert (made["HostVPCId"], made["SecurityGroupIds"], made["Status"]) == (vpc, [group], "CREATING")
    assert (made["ResolverEndpointType"], made["Protocols"]) == ("IPV4", ["Do53"])
    assert made["CreatorRequestId"] == given["CreatorRequestId"] and made["CreationTime"].endswith("Z")
    assert resolver.get_resolver_endpoint(ResolverEndpointId=id)["ResolverEndpoint"] == made
    assert resolver.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "Team", "Value": "blue"}]
    refused("ResourceExistsException", resolver.create_resolver_endpoint, says="creator request ID", **given)

    # Its interfaces are the service's.
    addresses = resolver.list_resolver_endpoint_ip_addresses(ResolverEndpointId=id)["IpAddresses"]
    assert {address["SubnetId"] for address in addresses} == {a, c}
    assert "10.1.1.53" in [address["Ip"] for address in addresses]
    of_group = [{"Name": "group-id", "Values": [group]}]
    enis = ec2.describe_network_interfaces(Filters=of_group)["NetworkInterfaces"]
    assert {e["Description"] for e in enis} == {f"Route 53 Resolver: {id}:{address['IpId']}" for address in addresses}
    eni = enis[0]
    assert eni["RequesterManaged"] and (eni["InterfaceType"], eni["Status"]) == ("interface", "in-use")
    refused("InvalidParameterValue", ec2.delete_network_interface, NetworkInterfaceId=eni["NetworkInterfaceId"])
    refused("AuthFailure", ec2.modify_network_interface_attribute, NetworkInterfaceId=eni["NetworkInterfaceId"], Description={"Value": "x"})
    refused("DependencyViolation", ec2.delete_security_group, GroupId=group)
    refused("DependencyViolation", ec2.delete_subnet, SubnetId=a)
    refused("DependencyViolation", ec2.delete_vpc, VpcId=vpc)

    # More addresses, fewer; never less than two.
    change = {"ResolverEndpointId": id, "IpAddress": {"SubnetId": a, "Ip": "10.1.1.54"}}
    assert resolver.associate_resolver_endpoint_ip_address(**change)["ResolverEndpoint"]["IpAddressCount"] == 3
    refused("ResourceExistsException", resolver.associate_resolver_endpoint_ip_address, **change)
    assert resolver.disassociate_resolver_endpoint_ip_address(**change)["ResolverEndpoint"]["IpAddressCount"] == 2
    refused("ResourceNotFoundException", resolver.disassociate_resolver_endpoint_ip_address, **change)
    only = {"ResolverEndpointId": id, "IpAddress": {"IpId": addresses[0]["IpId"]}}
    refused("InvalidRequestException", resolver.disassociate_resolver_endpoint_ip_address, says="at least 2", **only)
    assert len(ec2.describe_network_interfaces(Filters=of_group)["NetworkInterfaces"]) == 2

    renamed = resolver.update_resolver_endpoint(ResolverEndpointId=id, Name="gate")["ResolverEndpoint"]
    assert renamed["Name"] == "gate"
    gone = resolver.delete_resolver_endpoint(ResolverEndpointId=id)["ResolverEndpoint"]
    assert (gone["Id"], gone["Status"]) == (id, "DELETING")
    refused("ResourceNotFoundException", resolver.get_resolver_endpoint, ResolverEndpointId=id, says=f"'{id}' does not exist")
    assert ec2.describe_network_interfaces(Filters=of_group)["NetworkInterfaces"] == []
    refused("ResourceNotFoundException", resolver.list_tags_for_resource, ResourceArn=arn)


def test_endpoints_that_cannot_be(region, resolver, loose, net):
    vpc, a, c, group = net
    create = loose.create_resolver_endpoint
    of_default = region.ec2.describe_subnets(Filters=[{"Name": "default-for-az", "Values": ["true"]}])["Subnets"][0]["SubnetId"]
    default_group = region.ec2.describe_security_groups(Filters=[{"Name": "group-name", "Values": ["default"]}])["SecurityGroups"]
    elsewhere = next(g["GroupId"] for g in default_group if g["VpcId"] != vpc)
    two = lambda **first: [{"SubnetId": a, **first}, {"SubnetId": c}]
    for code, says, change in [
        ("InvalidRequestException", "at least 2", {"IpAddresses": [{"SubnetId": a}]}),
        ("LimitExceededException", "max-ip-addresses", {"IpAddresses": [{"SubnetId": a}] * 7}),
        ("InvalidParameterException", "subnet-0", {"IpAddresses": two(SubnetId="subnet-00000000000000000")}),
        ("InvalidParameterException", "x", {"IpAddresses": two(SubnetId="x")}),
        ("InvalidRequestException", "VPC", {"IpAddresses": two(SubnetId=of_default)}),
        ("InvalidRequestException", "CIDR range", {"IpAddresses": two(Ip="10.2.1.9")}),
        ("InvalidRequestException", "reserved", {"IpAddresses": two(Ip="10.1.1.2")}),
        ("InvalidParameterException", "Invalid IP", {"IpAddresses": two(Ip="10.1.1.256")}),
        ("InvalidRequestException", "IPv6", {"IpAddresses": two(Ipv6="2001:db8::9")}),
        ("ResourceExistsException", "in use", {"IpAddresses": [{"SubnetId": a, "Ip": "10.1.1.9"}] * 2}),
        ("InvalidRequestException", "security group", {"SecurityGroupIds": []}),
        ("InvalidParameterException", "Malformed", {"SecurityGroupIds": ["dns"]}),
        ("ResourceNotFoundException", "sg-0", {"SecurityGroupIds": ["sg-00000000000000000"]}),
        ("InvalidParameterException", "belong", {"SecurityGroupIds": [elsewhere]}),
        ("InvalidRequestException", "DoH", {"Protocols": ["DoH"]}),
        ("InvalidRequestException", "IPV6", {"ResolverEndpointType": "IPV6"}),
        ("InvalidRequestException", "INBOUND_DELEGATION", {"Direction": "INBOUND_DELEGATION"}),
        ("InvalidRequestException", "OutpostArn", {"OutpostArn": "arn:aws:outposts:x"}),
        ("ValidationException", "direction", {"Direction": "SIDEWAYS"}),
        ("ValidationException", "name", {"Name": "12345"}),
        ("ValidationException", "name", {"Name": "a" * 65}),
        ("ValidationException", "", {"CreatorRequestId": ""}),
        ("InvalidTagException", "aws:x", {"Tags": [{"Key": "aws:x", "Value": "y"}]}),
    ]:
        refused(code, create, says=says, **(asked(net) | change))
    assert resolver.list_resolver_endpoints()["ResolverEndpoints"] == []
    of_group = [{"Name": "group-id", "Values": [group]}]
    assert region.ec2.describe_network_interfaces(Filters=of_group)["NetworkInterfaces"] == []
    made = [resolver.create_resolver_endpoint(**asked(net))["ResolverEndpoint"]["Id"] for _ in range(4)]
    refused("LimitExceededException", create, says="max-endpoints", **asked(net))
    for id in made:
        resolver.delete_resolver_endpoint(ResolverEndpointId=id)
    refused("ResourceNotFoundException", resolver.delete_resolver_endpoint, ResolverEndpointId=made[0])


def test_a_rule_s_life(region, resolver, net, endpoint):
    vpc = net[0]
    tags = [{"Key": "Team", "Value": "blue"}]
    rule = forward(resolver, endpoint, "Corp.Example", Name="corp", TargetIps=[{"Ip": "10.9.0.2", "Port": 5353}], Tags=tags)
    id = rule["Id"]
    arn = f"arn:aws:route53resolver:{region.name}:{region.account}:resolver-rule/{id}"
    assert id.startswith("rslvr-rr-") and rule["Arn"] == arn
    assert (rule["DomainName"], rule["RuleType"], rule["Status"]) == ("corp.example.", "FORWARD", "COMPLETE")
    assert rule["TargetIps"] == [{"Ip": "10.9.0.2", "Port": 5353, "Protocol": "Do53"}]
    assert (rule["ResolverEndpointId"], rule["OwnerId"], rule["ShareStatus"]) == (endpoint, region.account, "NOT_SHARED")
    assert resolver.get_resolver_rule(ResolverRuleId=id)["ResolverRule"] == rule
    config = {"Name": "other", "TargetIps": [{"Ip": "10.9.0.3"}]}
    changed = resolver.update_resolver_rule(ResolverRuleId=id, Config=config)["ResolverRule"]
    assert (changed["Name"], changed["TargetIps"][0]["Port"], changed["ResolverEndpointId"]) == ("other", 53, endpoint)
    refused("InvalidRequestException", resolver.delete_resolver_endpoint, ResolverEndpointId=endpoint, says=id)

    made = resolver.associate_resolver_rule(ResolverRuleId=id, VPCId=vpc, Name="here")["ResolverRuleAssociation"]
    assert made["Id"].startswith("rslvr-rrassoc-") and (made["ResolverRuleId"], made["VPCId"]) == (id, vpc)
    assert (made["Name"], made["Status"]) == ("here", "CREATING")
    get = resolver.get_resolver_rule_association
    assert get(ResolverRuleAssociationId=made["Id"])["ResolverRuleAssociation"]["ResolverRuleId"] == id
    same = forward(resolver, endpoint, "corp.example")["Id"]
    refused("InvalidRequestException", resolver.associate_resolver_rule, ResolverRuleId=same, VPCId=vpc, says="same domain name")
    refused("ResourceInUseException", resolver.delete_resolver_rule, ResolverRuleId=id, says="disassociate")
    gone = resolver.disassociate_resolver_rule(ResolverRuleId=id, VPCId=vpc)["ResolverRuleAssociation"]
    assert (gone["Id"], gone["Status"]) == (made["Id"], "DELETING")
    refused("ResourceNotFoundException", get, ResolverRuleAssociationId=made["Id"])
    refused("ResourceNotFoundException", resolver.disassociate_resolver_rule, ResolverRuleId=id, VPCId=vpc)

    system = resolver.create_resolver_rule(CreatorRequestId=request_id(), RuleType="SYSTEM", DomainName="own.corp.example")
    system = system["ResolverRule"]
    assert "TargetIps" not in system and "ResolverEndpointId" not in system and system["RuleType"] == "SYSTEM"
    refused("InvalidRequestException", resolver.update_resolver_rule, ResolverRuleId=system["Id"], Config=config, says="SYSTEM")
    for one in (id, same, system["Id"]):
        assert resolver.delete_resolver_rule(ResolverRuleId=one)["ResolverRule"]["Status"] == "DELETING"
    refused("ResourceNotFoundException", resolver.get_resolver_rule, ResolverRuleId=id)


def test_rules_that_cannot_be(resolver, loose, net, endpoint):
    inbound = resolver.create_resolver_endpoint(**asked(net, "INBOUND"))["ResolverEndpoint"]["Id"]
    create = loose.create_resolver_rule
    good = {"RuleType": "FORWARD", "DomainName": "corp.example", "ResolverEndpointId": endpoint, "TargetIps": [{"Ip": "10.9.0.2"}]}
    target = lambda **target: {"TargetIps": [{"Ip": "10.9.0.2", **target}]}
    for code, says, change in [
        ("InvalidRequestException", "RECURSIVE", {"RuleType": "RECURSIVE"}),
        ("InvalidRequestException", "DELEGATE", {"RuleType": "DELEGATE"}),
        ("InvalidRequestException", "SYSTEM", {"RuleType": "SYSTEM"}),
        ("ValidationException", "ruleType", {"RuleType": "OTHER"}),
        ("InvalidParameterException", "domain", {"DomainName": "a..example"}),
        ("InvalidParameterException", "domain", {"DomainName": "*.example"}),
        ("InvalidParameterException", "domain", {"DomainName": "a" * 64 + ".example"}),
        ("InvalidRequestException", "Target IP", {"TargetIps": []}),
        ("ValidationException", "resolverEndpointId", {"ResolverEndpointId": ""}),
        ("ResourceNotFoundException", "rslvr-out-0", {"ResolverEndpointId": "rslvr-out-00000000000000000"}),
        ("ResourceNotFoundException", "x", {"ResolverEndpointId": "x"}),
        ("InvalidRequestException", "OUTBOUND", {"ResolverEndpointId": inbound}),
        ("InvalidParameterException", "Invalid IP", target(Ip="10.9.0.256")),
        ("InvalidParameterException", "Invalid IP", target(Ip="127.0.0.1")),
        ("InvalidParameterException", "IPv4", target(Ip="2001:db8::9")),
        ("InvalidParameterException", "port", target(Port=0)),
        ("ValidationException", "", target(Port=65536)),
        ("InvalidRequestException", "Protocol", target(Protocol="DoH")),
        ("InvalidRequestException", "Duplicate", {"TargetIps": [{"Ip": "10.9.0.2"}, {"Ip": "10.9.0.2", "Port": 53}]}),
        ("LimitExceededException", "max-target", {"TargetIps": [{"Ip": f"10.9.0.{n}"} for n in range(2, 9)]}),
    ]:
        refused(code, create, says=says, **({"CreatorRequestId": request_id()} | good | change))
    once = {"CreatorRequestId": request_id()} | good
    made = create(**once)["ResolverRule"]["Id"]
    refused("ResourceExistsException", create, **once)
    # A VPC's resolver can't be made to ask itself.
    addresses = resolver.list_resolver_endpoint_ip_addresses(ResolverEndpointId=inbound)["IpAddresses"]
    itself = forward(resolver, endpoint, "itself.example", TargetIps=[{"Ip": addresses[0]["Ip"]}])["Id"]
    associate = resolver.associate_resolver_rule
    refused("InvalidRequestException", associate, ResolverRuleId=itself, VPCId=net[0], says="INBOUND")
    refused("InvalidParameterException", associate, ResolverRuleId=made, VPCId="vpc-00000000000000000")
    internet = "rslvr-autodefined-rr-internet-resolver"
    refused("InvalidRequestException", associate, ResolverRuleId=internet, VPCId=net[0])
    refused("InvalidRequestException", resolver.delete_resolver_rule, ResolverRuleId=internet)
    resolver.delete_resolver_endpoint(ResolverEndpointId=inbound)


def test_lists(region, resolver, net, endpoint):
    vpc = net[0]
    rules = [forward(resolver, endpoint, f"{n}.example", Name=f"rule-{n}") for n in range(3)]
    for rule in rules:
        resolver.associate_resolver_rule(ResolverRuleId=rule["Id"], VPCId=vpc)
    named = lambda **how: sorted(r["Name"] for r in resolver.list_resolver_rules(**how)["ResolverRules"])
    assert named() == ["Internet Resolver", "rule-0", "rule-1", "rule-2"]
    by = lambda name, *values: {"Filters": [{"Name": name, "Values": list(values)}]}
    assert named(**by("Name", "rule-1")) == ["rule-1"]
    assert named(**by("DOMAIN_NAME", "0.example", "2.example.")) == ["rule-0", "rule-2"]
    assert named(**by("TYPE", "RECURSIVE")) == ["Internet Resolver"]
    assert named(**by("ResolverEndpointId", endpoint)) == ["rule-0", "rule-1", "rule-2"]
    refused("InvalidParameterException", resolver.list_resolver_rules, says="Colour", **by("Colour", "red"))
    refused("InvalidNextTokenException", resolver.list_resolver_rules, NextToken="x")
    pages = list(resolver.get_paginator("list_resolver_rules").paginate(PaginationConfig={"PageSize": 3}))
    assert [len(page["ResolverRules"]) for page in pages] == [3, 1]
    found = resolver.list_resolver_endpoints(**by("HostVPCId", vpc))["ResolverEndpoints"]
    assert [e["Id"] for e in found] == [endpoint]
    assert resolver.list_resolver_endpoints(**by("Direction", "INBOUND"))["ResolverEndpoints"] == []
    found = resolver.list_resolver_rule_associations(**by("VPCId", vpc))["ResolverRuleAssociations"]
    assert len(found) == 4 and f"rslvr-autodefined-assoc-{vpc}-internet-resolver" in [a["Id"] for a in found]
    internet = resolver.get_resolver_rule(ResolverRuleId="rslvr-autodefined-rr-internet-resolver")["ResolverRule"]
    assert (internet["DomainName"], internet["OwnerId"]) == (".", "Route 53 Resolver")
    for rule in rules:
        resolver.disassociate_resolver_rule(ResolverRuleId=rule["Id"], VPCId=vpc)


def test_tags(resolver, endpoint):
    arn = resolver.get_resolver_endpoint(ResolverEndpointId=endpoint)["ResolverEndpoint"]["Arn"]
    resolver.tag_resource(ResourceArn=arn, Tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": ""}])
    resolver.untag_resource(ResourceArn=arn, TagKeys=["a", "none"])
    assert resolver.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "b", "Value": ""}]
    refused("InvalidTagException", resolver.tag_resource, ResourceArn=arn, Tags=[{"Key": "aws:x", "Value": "1"}])
    refused("ResourceNotFoundException", resolver.tag_resource, ResourceArn=arn + "0", Tags=[])
    refused("InvalidParameterException", resolver.list_tags_for_resource, ResourceArn=endpoint)


def test_a_resolver_s_configuration(resolver, net):
    vpc = net[0]
    got = resolver.get_resolver_config(ResourceId=vpc)["ResolverConfig"]
    assert (got["ResourceId"], got["AutodefinedReverse"]) == (vpc, "ENABLED") and got["Id"].startswith("rslvr-rc-")
    changed = resolver.update_resolver_config(ResourceId=vpc, AutodefinedReverseFlag="DISABLE")["ResolverConfig"]
    assert changed == got | {"AutodefinedReverse": "DISABLED"}
    assert changed in resolver.list_resolver_configs()["ResolverConfigs"]
    refused("ResourceNotFoundException", resolver.get_resolver_config, ResourceId="vpc-00000000000000000")
    refused("InvalidParameterException", resolver.update_resolver_config, ResourceId=vpc, AutodefinedReverseFlag="USE_LOCAL_RESOURCE_SETTING")
    resolver.update_resolver_config(ResourceId=vpc, AutodefinedReverseFlag="ENABLE")


def test_who_may(region, resolver, net, endpoint):
    iam = region.client("iam")
    iam.create_user(UserName="resolver")
    key = iam.create_access_key(UserName="resolver")["AccessKey"]
    user = region.client("route53resolver", key=key["AccessKeyId"], secret=key["SecretAccessKey"])

    def may(*statements):
        document = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **s} for s in statements]}
        iam.put_user_policy(UserName="resolver", PolicyName="p", PolicyDocument=json.dumps(document))

    at = f"arn:aws:route53resolver:{region.name}:{region.account}"
    may({"Action": "route53resolver:*", "Resource": f"{at}:resolver-endpoint/*"})
    assert user.get_resolver_endpoint(ResolverEndpointId=endpoint)["ResolverEndpoint"]["Id"] == endpoint
    # Interfaces are made with the caller's permissions.
    refused("AccessDeniedException", user.create_resolver_endpoint, says="ec2:", **asked(net))
    refused("AccessDeniedException", user.get_resolver_rule, ResolverRuleId="rslvr-rr-00000000000000001", says="route53resolver:GetResolverRule")
    may({"Action": ["route53resolver:*", "ec2:*"], "Resource": "*"})
    made = user.create_resolver_endpoint(**asked(net))["ResolverEndpoint"]["Id"]
    tagged = {"Action": "route53resolver:*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/Team": "blue"}}}
    may(tagged, {"Action": "ec2:*", "Resource": "*"})
    refused("AccessDeniedException", user.delete_resolver_endpoint, ResolverEndpointId=made)
    resolver.tag_resource(ResourceArn=f"{at}:resolver-endpoint/{made}", Tags=[{"Key": "Team", "Value": "blue"}])
    user.delete_resolver_endpoint(ResolverEndpointId=made)
    events = region.client("cloudtrail").lookup_events(LookupAttributes=[{"AttributeKey": "EventName", "AttributeValue": "DeleteResolverEndpoint"}])
    told = json.loads(events["Events"][0]["CloudTrailEvent"])
    assert (told["eventSource"], told["userIdentity"]["userName"]) == ("route53resolver.amazonaws.com", "resolver")
    assert ("AWS::Route53Resolver::ResolverEndpoint", made) in [(r["ResourceType"], r["ResourceName"]) for r in events["Events"][0]["Resources"]]


def test_by_the_aws_cli(region, net, endpoint):
    shown = region.aws("route53resolver", "list-resolver-endpoints")["ResolverEndpoints"]
    assert [e["Id"] for e in shown] == [endpoint]
    rule = region.aws(
        "route53resolver", "create-resolver-rule", "--creator-request-id", request_id(), "--rule-type", "FORWARD", "--domain-name", "cli.example",
        "--resolver-endpoint-id", endpoint, "--target-ips", "Ip=10.9.0.2,Port=53", "--query", "ResolverRule.Id", "--output", "text",
    )  # fmt: skip
    assert rule.strip().startswith("rslvr-rr-")
    refused("UnsupportedOperationException", region.client("route53resolver").put_resolver_rule_policy, Arn="arn:aws:x", ResolverRulePolicy="x" * 30)
